import { linesOfInline, sliceInline } from "../document/inline.ts";
import type { Block, DefinitionBlock, Inline, SourceDocument, TableBlock, TextBlock } from "../document/model.ts";
import { type Role, roleOfHeading, roleOfLabel } from "../vocabulary/header-words.ts";
import { hasCompanyForm } from "../names/company-forms.ts";
import { matchInformation } from "../vocabulary/match.ts";
import type { NameIndex } from "../names/name-index.ts";

/** A document as a reader goes through it. */
export type ReadingEvent =
  /** A heading or a short line that names what follows. */
  | { readonly kind: "title"; readonly content: Inline; readonly heading: boolean }
  /** A label with its value beside it. */
  | { readonly kind: "labelled"; readonly role: Role; readonly value: Inline; readonly label: string }
  /** A label whose value follows in the next blocks. */
  | { readonly kind: "label"; readonly role: Role; readonly content: Inline; readonly heading: boolean }
  /** `isValue`: it stands below a label, as its value. */
  | { readonly kind: "text"; readonly content: Inline; readonly isValue?: true }
  | { readonly kind: "table"; readonly table: TableBlock };

const PURPOSES: ReadonlySet<Role> = new Set(["purpose", "sender-purpose", "recipient-purpose"]);
const LABEL = /^[\s\u3000]*([^:\n]{1,40}?)[\s\u3000]*:[\s\u3000]*(\S[\s\S]*)$/u;
const LABEL_ALONE = /^[\s\u3000]*(?:[【〔<《[]\s*([^】〕>》\]\n]{1,40})\s*[】〕>》\]]|([^:\n]{1,40}):)[\s\u3000]*$/u;
const LONGEST_TITLE = 60;
const LONGEST_LABEL_LINE = 24;
const ENDS_SENTENCE = /[。.!?]$|です$|ます$/u;

/** The role of a label; the name of a module is none, whatever words it is made of, but a purpose can be that of a named one. */
type RoleOf = (label: string) => Role | null;

/** 「名称:」 leaves it to the value whether a company or its tool is named. */
const isBareName = (label: string): boolean => /^(?:名称|name)$/iu.test(label.trim());

const labelledOf = (line: Inline, roleOf: RoleOf): ReadingEvent | null => {
  const match = LABEL.exec(line.text);
  const label = match?.[1];
  const value = match?.[2];
  if (label === undefined || value === undefined || value.startsWith("//")) return null;
  const role = isBareName(label) ? (hasCompanyForm(value) ? "recipient" : "tool") : roleOf(label);
  if (role === null) return null;
  return { kind: "labelled", role, label, value: sliceInline(line, line.text.length - value.length, line.text.length) };
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
    return { kind: "labelled", role, label, value: sliceInline(line, valueFrom, valueFrom + value.length) };
  });
  const name = line.text.slice(0, first.from).replace(/[((、\s]+$/u, "");
  return name === "" ? events : [{ kind: "title", content: sliceInline(line, 0, name.length), heading: false }, ...events];
};

const labelOf = (line: Inline, alone: boolean, roleOf: RoleOf): ReadingEvent | null => {
  const match = LABEL_ALONE.exec(line.text);
  const label = match?.[1] ?? match?.[2] ?? (alone && line.text.length <= LONGEST_LABEL_LINE ? line.text : undefined);
  const role = label === undefined || ENDS_SENTENCE.test(label) || roleOf(label) === null ? null : roleOfHeading(label);
  return role === null ? null : { kind: "label", role, content: line, heading: false };
};

const eventsOfRun = (content: Inline, isParagraph: boolean, roleOf: RoleOf): readonly ReadingEvent[] => {
  const lines = linesOfInline(content);
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

/** A term that is no label is the name of what its details describe. */
const eventsOfDefinition = ({ term, details }: DefinitionBlock, roleOf: RoleOf): readonly ReadingEvent[] => {
  const role = roleOf(term.text);
  // What a term without details is about follows in blocks of its own.
  if (details.text === "")
    return [
      role === null ? { kind: "title", content: term, heading: false } : { kind: "label", role, content: term, heading: false },
    ];
  if (role !== null) return [{ kind: "labelled", role, label: term.text, value: details }];
  return [{ kind: "title", content: term, heading: false }, ...eventsOfRun(details, false, roleOf)];
};

/** A list of definitions most of whose terms are labels is one record: its other terms are fields that no row has, and name nothing. */
const eventsOfDefinitions = (list: readonly DefinitionBlock[], roleOf: RoleOf): readonly ReadingEvent[] => {
  const labels = list.filter(({ term }) => roleOf(term.text) !== null);
  const isRecord = labels.length > 1 && labels.length * 2 >= list.length;
  return (isRecord ? labels : list).flatMap((block) => eventsOfDefinition(block, roleOf));
};

const eventsOfBlock = (block: Block, roleOf: RoleOf): readonly ReadingEvent[] => {
  if (block.kind === "table") return [{ kind: "table", table: block }];
  if (block.kind === "definition") return eventsOfDefinition(block, roleOf);
  if (isHeadingLike(block)) return [headingEvent(block.content, roleOf)];
  return eventsOfRun(block.content, block.kind === "paragraph", roleOf);
};

const isShortLine = (event: ReadingEvent): boolean =>
  event.kind === "text" &&
  event.isValue !== true &&
  event.content.text.length <= LONGEST_TITLE &&
  !/[\n。]/u.test(event.content.text);

/** Blocks that are read together: a list of definitions, or a label with the items below it. */
type BlockGroup =
  | { readonly kind: "definitions"; readonly list: readonly DefinitionBlock[] }
  | { readonly kind: "block"; readonly block: Block }
  /** Items that stand below a label, as its value. */
  | { readonly kind: "values"; readonly items: readonly TextBlock[] };

const isItem = (block: Block | undefined): block is TextBlock & Block => block?.kind === "item";

/** The items right below a label. Fields of a record below a heading-like label are no values of it, and stay by themselves. */
const valuesBelow = (blocks: readonly Block[], at: number, roleOf: RoleOf): readonly TextBlock[] => {
  const [label, first] = [blocks[at], blocks[at + 1]];
  if (label === undefined || label.kind === "table" || label.kind === "definition") return [];
  const level = isItem(label) ? label.level : 0;
  if (!isItem(first) || first.level <= level) return [];
  const [event, ...more] = eventsOfBlock(label, roleOf);
  if (event?.kind !== "label" || more.length > 0) return [];
  const items: TextBlock[] = [];
  for (let next = blocks[at + 1]; isItem(next) && next.level > level; next = blocks[at + 1 + items.length]) items.push(next);
  const roles = items.flatMap((item) => eventsOfBlock(item, roleOf)).flatMap((one) => ("role" in one ? one.role : []));
  return new Set(roles).size > 1 ? [] : items;
};

const groupsOf = (blocks: readonly Block[], roleOf: RoleOf): readonly BlockGroup[] => {
  const groups: BlockGroup[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind !== "definition") {
      groups.push({ kind: "block", block });
      const items = valuesBelow(blocks, at, roleOf);
      if (items.length > 0) groups.push({ kind: "values", items });
      at += items.length;
      continue;
    }
    const list = [block];
    for (let next = blocks[at + 1]; next?.kind === "definition"; next = blocks[at + 1]) {
      list.push(next);
      at += 1;
    }
    groups.push({ kind: "definitions", list });
  }
  return groups;
};

const eventsOfGroup = (group: BlockGroup, roleOf: RoleOf): readonly ReadingEvent[] => {
  if (group.kind === "definitions") return eventsOfDefinitions(group.list, roleOf);
  if (group.kind === "block") return eventsOfBlock(group.block, roleOf);
  return group.items.map(({ content }) => ({ kind: "text", content, isValue: true }));
};

const roleReader =
  (index: NameIndex): RoleOf =>
  (label) => {
    const role = roleOfLabel(label);
    if (role === null || PURPOSES.has(role)) return role;
    // 「位置情報:」 is one kind of information, and announces no list of them.
    if (role === "information" && matchInformation(label) !== null) return null;
    return index.findName(label) === undefined ? role : null;
  };

/** The events of a run that has a record in its lines; none where it has not. */
export const recordEvents = (content: Inline, index: NameIndex): readonly ReadingEvent[] => {
  const events = eventsOfRun(content, false, roleReader(index));
  const roles = new Set(events.flatMap((event) => (event.kind === "labelled" ? [event.role] : [])));
  return roles.size > 1 ? events : [];
};

/** The events of a document. A short line right before labels with values is the title of what they describe. */
export const readingEvents = (document: SourceDocument, index: NameIndex): readonly ReadingEvent[] => {
  const roleOf = roleReader(index);
  const blocks = document.blocks.filter(({ aside }) => !aside);
  const events = groupsOf(blocks, roleOf).flatMap((group) => eventsOfGroup(group, roleOf));
  return events.map((event, at) =>
    event.kind === "text" && isShortLine(event) && events[at + 1]?.kind === "labelled"
      ? { kind: "title", content: event.content, heading: false }
      : event,
  );
};
