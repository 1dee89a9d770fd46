import type { Inline } from "../document/model.ts";

const SENTENCE = /。$|(?:です|ます|ません)$|(?<!\b(?:etc|e\.g|i\.e|inc|ltd|co|corp|[a-z]))\.$/iu;
const MARKED = /^[※*]/u;
const IN_BRACKETS = /\(([^()]{1,400})\)/gu;

/** Whether a side comment is a sentence or marked as one: it explains what stands before it, and lists nothing of its own. */
export const isExplanation = (text: string): boolean => SENTENCE.test(text.trim()) || MARKED.test(text.trim());

const withoutNotes = ({ text, offset, notes }: Inline): string => {
  let rest = "";
  let from = 0;
  for (const note of notes) {
    const start = note.offset - offset;
    if (!isExplanation(text.slice(start, start + note.length))) continue;
    rest += text.slice(from, start);
    from = start + note.length;
  }
  return rest + text.slice(from);
};

/** What a cell or an item lists, without the explanations in small type or in brackets; all of it where it is nothing else. */
export const withoutExplanations = (content: Inline): string => {
  const listed = withoutNotes(content).replace(IN_BRACKETS, (bracket, inside: string) => (isExplanation(inside) ? "" : bracket));
  return listed.trim() === "" ? content.text : listed;
};
