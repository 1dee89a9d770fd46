import type { Inline } from "./model.ts";

/** A part of a run, with its own place and the links and notes within it. */
export const sliceInline = (content: Inline, from: number, to: number): Inline => {
  const within = ({ offset }: { readonly offset: number }): boolean =>
    offset >= content.offset + from && offset < content.offset + to;
  return {
    text: content.text.slice(from, to),
    offset: content.offset + from,
    strong: content.strong,
    links: content.links.filter(within),
    notes: content.notes.filter(within),
  };
};

/** Runs that belong together as one, in lines; null where there are none. Its offsets are those of the document. */
export const joinInlines = (runs: readonly Inline[]): Inline | null => {
  const [first] = runs;
  if (first === undefined) return null;
  return {
    text: runs.map(({ text }) => text).join("\n"),
    offset: first.offset,
    strong: runs.every(({ strong }) => strong),
    links: runs.flatMap(({ links }) => links),
    notes: runs.flatMap(({ notes }) => notes),
  };
};

/** The lines of a run, each with its own place. */
export const linesOfInline = (content: Inline): readonly Inline[] => {
  if (!content.text.includes("\n")) return [content];
  let from = 0;
  return content.text.split("\n").map((line) => {
    const part = sliceInline(content, from, from + line.length);
    from += line.length + 1;
    return part;
  });
};
