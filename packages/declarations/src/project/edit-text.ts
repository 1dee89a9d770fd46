import { Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

/**
 * Edits of the text of a YAML file. The library that reads the file would also write it, but it moves comments that follow empty
 * values; a person's file must keep every character that nobody asked to change.
 */
export interface Edit {
  readonly at: number;
  /** Characters that go. */
  readonly remove: number;
  readonly insert: string;
  /** A new part of the file: it goes behind what others insert at the same place. */
  readonly last?: boolean;
}

/** Applies edits that do not overlap; those at one place keep their order. */
export const applyEdits = (source: string, edits: readonly Edit[]): string => {
  let at = 0;
  let result = "";
  for (const edit of edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.at - b.at || Number(a.last ?? false) - Number(b.last ?? false) || a.order - b.order)) {
    result += source.slice(at, edit.at) + edit.insert;
    at = Math.max(at, edit.at + edit.remove);
  }
  return result + source.slice(at);
};

const endOfLine = (source: string, at: number): number => {
  const found = source.indexOf("\n", at);
  return found < 0 ? source.length : found;
};

const isEmptyScalar = (node: unknown): boolean =>
  isScalar(node) && (node.range === null || node.range === undefined || node.range[0] === node.range[1]);

/** Where what a node says ends, its comments left out. */
const contentEnd = (node: unknown): number | undefined => {
  if (isPair(node)) return (isEmptyScalar(node.value) ? undefined : contentEnd(node.value)) ?? pairColon(node);
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    return contentEnd(node.items.at(-1)) ?? (node as Node).range?.[0];
  }
  return (node as Node | null)?.range?.[1];
};

/** The place after the colon of a key. */
const pairColon = ({ key }: Pair): number | undefined => {
  const end = (key as Node | null)?.range?.[1];
  return end === undefined ? undefined : end + 1;
};

/** The place for a line after a node: after the line on which its content ends. Null where the tree does not tell. */
const lineAfter = (source: string, node: unknown): number | null => {
  const end = contentEnd(node);
  if (end === undefined) return null;
  // A block of text ends behind its last line break.
  return end > 0 && source[end - 1] === "\n" ? end - 1 : endOfLine(source, end);
};

const columnOf = (source: string, at: number): number => at - (source.lastIndexOf("\n", at - 1) + 1);

const indent = (text: string, columns: number): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(columns) + line))
    .join("\n");

/** YAML text of a value, as lines. */
export const yamlText = (value: unknown): string => new Document(value).toString({ lineWidth: 0, nullStr: "" }).trimEnd();

const commented = (comments: readonly string[], text: string): string =>
  // Names in an app can hold line breaks; a comment must stay one line.
  [...comments.map((comment) => `# ${comment.replace(/[\s\u0085\u2028\u2029]+/g, " ").trim()}`), text].join("\n");

/** Lines for the end of a block mapping; null where it is written in braces. */
export const appendToMap = (
  source: string,
  map: YAMLMap,
  { key, value, comments }: { readonly key: string; readonly value: unknown; readonly comments: readonly string[] },
): Edit | null => {
  const start = map.range?.[0];
  const at = lineAfter(source, map);
  if (map.flow === true || start === undefined || at === null) return null;
  return { at, remove: 0, insert: `\n${indent(commented(comments, yamlText({ [key]: value })), columnOf(source, start))}` };
};

/** One more item, as lines that begin with its comments. */
const itemLines = (item: { readonly value: unknown; readonly comments: readonly string[] }): string =>
  commented(item.comments, yamlText([item.value]));

/** Items for the end of the list below a key of the top; null where the list is written in brackets and not empty. */
export const appendToList = (
  source: string,
  document: Document,
  key: string,
  items: readonly { readonly value: unknown; readonly comments: readonly string[] }[],
): Edit | null => {
  const text = items.map(itemLines).join("\n");
  const pair = isMap(document.contents)
    ? document.contents.items.find((found) => isScalar(found.key) && found.key.value === key)
    : undefined;
  if (pair === undefined) {
    const gap = source === "" || source.endsWith("\n") ? "" : "\n";
    return { at: source.length, remove: 0, insert: `${gap}\n${key}:\n${indent(text, 2)}\n`, last: true };
  }
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0) return appendToItems(source, list, text);
  const colon = pairColon(pair);
  const end = isEmptyScalar(list) ? colon : (list as Node | null)?.range?.[1];
  if (colon === undefined || end === undefined) return null;
  // `[]` or nothing: the items go below the line of the key, and what stood behind the brackets stays on it.
  const rest = source.slice(end, endOfLine(source, end)).trimEnd();
  return { at: colon, remove: endOfLine(source, end) - colon, insert: `${rest}\n${indent(text, 2)}` };
};

/** Items for the end of a list; null where it is written in brackets. */
export const appendItems = (
  source: string,
  list: YAMLSeq,
  items: readonly { readonly value: unknown; readonly comments: readonly string[] }[],
): Edit | null => appendToItems(source, list, items.map(itemLines).join("\n"));

const appendToItems = (source: string, list: YAMLSeq, text: string): Edit | null => {
  const start = list.range?.[0];
  const at = lineAfter(source, list);
  if (list.flow === true || start === undefined || at === null) return null;
  return { at, remove: 0, insert: `\n${indent(text, columnOf(source, start))}` };
};

/** A value where a key stands without one; null where something stands. */
export const fillEmpty = (
  source: string,
  document: Document,
  path: readonly (string | number)[],
  value: unknown,
): Edit | null => {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (!isMap(parent)) return null;
  const pair = parent.items.find((found) => isScalar(found.key) && found.key.value === name);
  const colon = pair === undefined ? undefined : pairColon(pair);
  if (pair === undefined || colon === undefined || source[colon - 1] !== ":") return null;
  const isEmptyList = isSeq(pair.value) && pair.value.items.length === 0;
  if (!isEmptyScalar(pair.value) && !isEmptyList) return null;
  const remove = isEmptyList ? ((pair.value as Node).range?.[1] ?? colon) - colon : 0;
  const text = Array.isArray(value) ? `[${value.map((item) => yamlText(item)).join(", ")}]` : yamlText(value);
  return { at: colon, remove, insert: ` ${text}` };
};
