import type { Block, Inline, SourceDocument, TableBlock } from "../document/model.ts";
import { type Role, roleOfHeader, roleOfHeading, roleOfLabel } from "../vocabulary/header-words.ts";

/** A document as a reader goes through it. */
export type ReadingEvent =
  /** A heading or a short line that names what follows. */
  | { readonly kind: "title"; readonly content: Inline; readonly heading: boolean }
  /** A label with its value beside it. */
  | { readonly kind: "labelled"; readonly role: Role; readonly value: Inline; readonly label: string }
  /** A label whose value follows in the next blocks. */
  | { readonly kind: "label"; readonly role: Role; readonly content: Inline; readonly heading: boolean }
  | { readonly kind: "text"; readonly content: Inline }
  | { readonly kind: "table"; readonly table: TableBlock };

const LABEL = /^[\s\u3000]*([^::\n]{1,40}?)[\s\u3000]*[::][\s\u3000]*(\S[\s\S]*)$/u;
const LABEL_ALONE = /^[\s\u3000]*(?:[【〔<《[]\s*([^】〕>》\]\n]{1,40})\s*[】〕>》\]]|([^::\n]{1,40})[::])[\s\u3000]*$/u;
const LONGEST_TITLE = 60;
const LONGEST_LABEL_LINE = 24;
const ENDS_SENTENCE = /[。.!?]$|です$|ます$/u;

/** A part of a run, with its own place and the links within it. */
const slice = (content: Inline, from: number, to: number): Inline => ({
  text: content.text.slice(from, to),
  offset: content.offset + from,
  strong: content.strong,
  links: content.links.filter(({ offset }) => offset >= content.offset + from && offset < content.offset + to),
});

const linesOf = (content: Inline): readonly Inline[] => {
  if (!content.text.includes("\n")) return [content];
  let from = 0;
  return content.text.split("\n").map((line) => {
    const part = slice(content, from, from + line.length);
    from += line.length + 1;
    return part;
  });
};

const labelledOf = (line: Inline): ReadingEvent | null => {
  const match = LABEL.exec(line.text);
  const label = match?.[1];
  const value = match?.[2];
  if (label === undefined || value === undefined || /^\/\//u.test(value)) return null;
  const role = roleOfLabel(label);
  if (role === null) return null;
  return { kind: "labelled", role, label, value: slice(line, line.text.length - value.length, line.text.length) };
};

const labelOf = (line: Inline, alone: boolean): ReadingEvent | null => {
  const match = LABEL_ALONE.exec(line.text);
  const label = match?.[1] ?? match?.[2] ?? (alone && line.text.length <= LONGEST_LABEL_LINE ? line.text : undefined);
  const role = label === undefined || ENDS_SENTENCE.test(label) ? null : roleOfHeading(label);
  return role === null ? null : { kind: "label", role, content: line, heading: false };
};

const eventsOfRun = (content: Inline, isParagraph: boolean): readonly ReadingEvent[] => {
  const lines = linesOf(content);
  const read = lines.map((line) => labelledOf(line) ?? labelOf(line, isParagraph && lines.length === 1));
  if (read.some((event) => event !== null))
    return read.map((event, index) => event ?? { kind: "text", content: lines[index] ?? content });
  return [{ kind: "text", content }];
};

const headingEvent = (content: Inline): ReadingEvent => {
  const role = roleOfHeading(content.text);
  return role === null ? { kind: "title", content, heading: true } : { kind: "label", role, content, heading: true };
};

const isHeadingLike = (block: Block): boolean =>
  block.kind === "heading" ||
  (block.kind === "paragraph" &&
    block.content.strong &&
    block.content.text.length <= LONGEST_TITLE &&
    !block.content.text.includes("\n"));

const eventsOfBlock = (block: Block): readonly ReadingEvent[] => {
  if (block.kind === "table") return [{ kind: "table", table: block }];
  if (block.kind === "definition") {
    const role = roleOfHeader(block.term.text);
    if (role !== null) return [{ kind: "labelled", role, label: block.term.text, value: block.details }];
    return [{ kind: "title", content: block.term, heading: false }, ...eventsOfRun(block.details, false)];
  }
  if (isHeadingLike(block)) return [headingEvent(block.content)];
  return eventsOfRun(block.content, block.kind === "paragraph");
};

const isShortLine = (event: ReadingEvent): boolean =>
  event.kind === "text" && event.content.text.length <= LONGEST_TITLE && !/[\n。]/u.test(event.content.text);

/** The events of a document. A short line right before labels with values is the title of what they describe. */
export const readingEvents = (document: SourceDocument): readonly ReadingEvent[] => {
  const events = document.blocks.filter(({ aside }) => !aside).flatMap(eventsOfBlock);
  return events.map((event, index) =>
    event.kind === "text" && isShortLine(event) && events[index + 1]?.kind === "labelled"
      ? { kind: "title", content: event.content, heading: false }
      : event,
  );
};
