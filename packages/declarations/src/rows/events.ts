import type { Block, Inline, SourceDocument, TableBlock } from "../document/model.ts";
import { type Role, roleOfHeading, roleOfLabel } from "../vocabulary/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";

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

const LABEL = /^[\s\u3000]*([^:\n]{1,40}?)[\s\u3000]*:[\s\u3000]*(\S[\s\S]*)$/u;
const LABEL_ALONE = /^[\s\u3000]*(?:[【〔<《[]\s*([^】〕>》\]\n]{1,40})\s*[】〕>》\]]|([^:\n]{1,40}):)[\s\u3000]*$/u;
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

/** The role of a label; the name of a module is none, whatever words it is made of. */
type RoleOf = (label: string) => Role | null;

const labelledOf = (line: Inline, roleOf: RoleOf): ReadingEvent | null => {
  const match = LABEL.exec(line.text);
  const label = match?.[1];
  const value = match?.[2];
  if (label === undefined || value === undefined || value.startsWith("//")) return null;
  const role = roleOf(label);
  if (role === null) return null;
  return { kind: "labelled", role, label, value: slice(line, line.text.length - value.length, line.text.length) };
};

const INLINE_LABEL = /(^|[、,;/(\s])([^、,;:()\s]{2,24}):/gu;

/** `NAME(recipient: …, information: …)`: several labels in one line, and before them the name of what they describe. */
const inlineRecord = (line: Inline, roleOf: RoleOf): readonly ReadingEvent[] | null => {
  const labels = [...line.text.matchAll(INLINE_LABEL)].flatMap(({ 0: whole, 1: before, 2: label, index }) => {
    const role = roleOf(label ?? "");
    return role === null
      ? []
      : [{ role, label: label ?? "", from: index + (before?.length ?? 0), valueFrom: index + whole.length }];
  });
  const [first] = labels;
  if (labels.length < 2 || first === undefined) return null;
  const events: ReadingEvent[] = labels.map(({ role, label, valueFrom }, at) => {
    const raw = line.text.slice(valueFrom, labels[at + 1]?.from ?? line.text.length);
    const value = raw.replace(at === labels.length - 1 ? /[))\s。]+$/u : /[、,;;/\s]+$/u, "");
    return { kind: "labelled", role, label, value: slice(line, valueFrom, valueFrom + value.length) };
  });
  const name = line.text.slice(0, first.from).replace(/[((、\s]+$/u, "");
  return name === "" ? events : [{ kind: "title", content: slice(line, 0, name.length), heading: false }, ...events];
};

const labelOf = (line: Inline, alone: boolean, roleOf: RoleOf): ReadingEvent | null => {
  const match = LABEL_ALONE.exec(line.text);
  const label = match?.[1] ?? match?.[2] ?? (alone && line.text.length <= LONGEST_LABEL_LINE ? line.text : undefined);
  const role = label === undefined || ENDS_SENTENCE.test(label) || roleOf(label) === null ? null : roleOfHeading(label);
  return role === null ? null : { kind: "label", role, content: line, heading: false };
};

const eventsOfRun = (content: Inline, isParagraph: boolean, roleOf: RoleOf): readonly ReadingEvent[] => {
  const lines = linesOf(content);
  const read = lines.map((line): readonly ReadingEvent[] | null => {
    const record = inlineRecord(line, roleOf);
    if (record !== null) return record;
    const event = labelledOf(line, roleOf) ?? labelOf(line, isParagraph && lines.length === 1, roleOf);
    return event === null ? null : [event];
  });
  if (read.every((events) => events === null)) return [{ kind: "text", content }];
  return read.flatMap((events, at) => events ?? [{ kind: "text" as const, content: lines[at] ?? content }]);
};

const headingEvent = (content: Inline, roleOf: RoleOf): ReadingEvent => {
  const role = roleOf(content.text) === null ? null : roleOfHeading(content.text);
  return role === null ? { kind: "title", content, heading: true } : { kind: "label", role, content, heading: true };
};

const isHeadingLike = (block: Block): boolean =>
  block.kind === "heading" ||
  (block.kind === "paragraph" &&
    block.content.strong &&
    block.content.text.length <= LONGEST_TITLE &&
    !block.content.text.includes("\n"));

const eventsOfBlock = (block: Block, roleOf: RoleOf): readonly ReadingEvent[] => {
  if (block.kind === "table") return [{ kind: "table", table: block }];
  if (block.kind === "definition") {
    const role = roleOf(block.term.text);
    if (role !== null) return [{ kind: "labelled", role, label: block.term.text, value: block.details }];
    return [{ kind: "title", content: block.term, heading: false }, ...eventsOfRun(block.details, false, roleOf)];
  }
  if (isHeadingLike(block)) return [headingEvent(block.content, roleOf)];
  return eventsOfRun(block.content, block.kind === "paragraph", roleOf);
};

const isShortLine = (event: ReadingEvent): boolean =>
  event.kind === "text" && event.content.text.length <= LONGEST_TITLE && !/[\n。]/u.test(event.content.text);

/** The events of a document. A short line right before labels with values is the title of what they describe. */
export const readingEvents = (document: SourceDocument, index: NameIndex): readonly ReadingEvent[] => {
  const roleOf: RoleOf = (label) => {
    const role = roleOfLabel(label);
    return role !== null && index.findName(label) !== undefined ? null : role;
  };
  const events = document.blocks.filter(({ aside }) => !aside).flatMap((block) => eventsOfBlock(block, roleOf));
  return events.map((event, at) =>
    event.kind === "text" && isShortLine(event) && events[at + 1]?.kind === "labelled"
      ? { kind: "title", content: event.content, heading: false }
      : event,
  );
};
