import { isAlias, isMap, isNode, isScalar, isSeq, type LineCounter } from "yaml";
import type { Words } from "../model/words.ts";
import { findNearest } from "./nearest.ts";
import { problemWords, type ProblemDetail, type ProjectProblem, type ProjectProblemCode } from "./problem.ts";

/** Where a value stands, and where its problems go. */
export interface Place {
  readonly path: string;
  /** Offset of what stands nearest, for values that are missing. */
  readonly offset: number;
  readonly lines: LineCounter;
  readonly problems: ProjectProblem[];
}

/** Turns a node of the YAML tree into a value. What is wrong goes to the place's problems, and the value is then the empty one. */
export type Reader<T> = (node: unknown, place: Place) => T;

/** Problems kept of one file: who mends some reads it again. */
const MOST_PROBLEMS = 50;

const offsetOf = (node: unknown, place: Place): number => (isNode(node) ? (node.range?.[0] ?? place.offset) : place.offset);

/** Notes a problem at a node. */
export const note = (place: Place, node: unknown, code: ProjectProblemCode, detail: ProblemDetail = {}): void => {
  if (place.problems.length >= MOST_PROBLEMS) return;
  const { line, col } = place.lines.linePos(offsetOf(node, place));
  place.problems.push({
    code,
    path: place.path,
    line: Math.max(1, line),
    column: Math.max(1, col),
    ...problemWords(code, detail),
  });
};

const isAbsent = (node: unknown): boolean =>
  node === undefined || node === null || (isScalar(node) && (node.value === null || node.value === undefined));

const kindOf = (node: unknown): string =>
  isMap(node) ? "{…}" : isSeq(node) ? "[…]" : isScalar(node) ? `"${textIn(node)}"` : "?";

/** The scalar as it is written, so that a number keeps its zeros and a date its form. */
const textIn = (node: unknown): string => {
  if (!isScalar(node)) return "";
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
};

/** A text; null where it is empty. */
export const text: Reader<string | null> = (node, place) => {
  if (isAbsent(node)) return null;
  if (isScalar(node)) {
    const found = textIn(node).trim();
    return found === "" ? null : found;
  }
  note(place, node, isAlias(node) ? "alias" : "not-a-text", { found: kindOf(node) });
  return null;
};

/** A text that must hold to a rule. */
const checked =
  (code: ProjectProblemCode, holds: (value: string) => boolean): Reader<string | null> =>
  (node, place) => {
    const value = text(node, place);
    if (value === null || holds(value)) return value;
    note(place, node, code, { found: value });
    return null;
  };

const isDate = (value: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
};

export const date: Reader<string | null> = checked("not-a-date", isDate);
/** Only what a browser opens as a page: a notice must never carry another scheme. */
export const url: Reader<string | null> = checked("not-a-url", (value) => /^https?:\/\/[^\s<>"']+$/i.test(value));
export const corporateNumber: Reader<string | null> = checked("not-digits", (value) => /^\d{13}$/.test(value));

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, true: true, はい: true, no: false, false: false, いいえ: false };

/** Yes, no, or null where it is not known. */
export const answer: Reader<boolean | null> = (node, place) => {
  const value = text(node, place);
  if (value === null) return null;
  const known = Object.hasOwn(ANSWERS, value.toLowerCase()) ? ANSWERS[value.toLowerCase()] : undefined;
  if (known === undefined) note(place, node, "not-yes-or-no", { found: value });
  return known ?? null;
};

/** One of the given words. */
export const word =
  <T extends string>(allowed: readonly T[], code: ProjectProblemCode = "not-one-of"): Reader<T | null> =>
  (node, place) => {
    const value = text(node, place);
    if (value === null) return null;
    const known = allowed.find((candidate) => candidate === value);
    if (known === undefined) {
      const shown = allowed.length > 20 ? `${allowed.slice(0, 20).join(" ")} …` : allowed.join(" ");
      note(place, node, code, { found: value, wanted: shown, nearest: findNearest(value, allowed) });
    }
    return known ?? null;
  };

/** A list; empty where there is none. */
export const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (node, place) => {
    if (isAbsent(node)) return [];
    if (isSeq(node)) {
      return node.items.map((member, at) =>
        item(member, { ...place, path: `${place.path}[${at}]`, offset: offsetOf(member, place) }),
      );
    }
    note(place, node, isAlias(node) ? "alias" : "not-a-list", { found: kindOf(node) });
    return [];
  };

/** The value, or null where nothing stands. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (node, place) =>
    isAbsent(node) ? null : reader(node, place);

/** A value that must be there. */
export const required =
  <T>(reader: Reader<T | null>, fallback: T): Reader<T> =>
  (node, place) => {
    if (isAbsent(node)) {
      const key = place.path.replace(/^.*\./, "");
      note(place, node, "missing", { found: key, wanted: `${key}: …` });
    }
    return reader(node, place) ?? fallback;
  };

interface Member {
  readonly node: unknown;
  readonly offset: number;
}

const membersOf = (node: unknown, allowed: readonly string[], place: Place): ReadonlyMap<string, Member> => {
  const members = new Map<string, Member>();
  if (isAbsent(node)) return members;
  if (!isMap(node)) {
    note(place, node, isAlias(node) ? "alias" : "not-a-mapping", { found: kindOf(node), wanted: allowed.join(" ") });
    return members;
  }
  for (const { key, value } of node.items) {
    const name = textIn(key);
    const here = { ...place, path: place.path === "" ? name : `${place.path}.${name}` };
    if (!allowed.includes(name)) {
      note(here, key, "unknown-key", { found: name, wanted: allowed.join(" "), nearest: findNearest(name, allowed) });
    } else if (members.has(name)) note(here, key, "repeated-key", { found: name });
    else members.set(name, { node: value, offset: offsetOf(key, place) });
  }
  return members;
};

/** A mapping with these keys and no others. */
export const record =
  <T extends object>(fields: { readonly [Key in keyof T]: Reader<T[Key]> }): Reader<T> =>
  (node, place) => {
    const keys = Object.keys(fields);
    const members = membersOf(node, keys, place);
    const offset = offsetOf(node, place);
    const values = Object.entries<Reader<unknown>>(fields).map(([key, reader]) => {
      const member = members.get(key);
      const path = place.path === "" ? key : `${place.path}.${key}`;
      return [key, reader(member?.node, { ...place, path, offset: member?.offset ?? offset })];
    });
    return Object.fromEntries(values) as T;
  };

const languages = record<Words>({ ja: text, en: text });

/** A text in both languages: `{ ja: …, en: … }`, or a text alone, which is Japanese. Null where neither stands. */
export const words: Reader<Words | null> = (node, place) => {
  const found = isScalar(node) ? { ja: text(node, place), en: null } : isAbsent(node) ? null : languages(node, place);
  return found === null || (found.ja === null && found.en === null) ? null : found;
};

/** By whether a mapping or a plain text stands there. */
export const either =
  <T, U>(plain: Reader<T>, mapping: Reader<U>): Reader<T | U> =>
  (node, place) =>
    isScalar(node) ? plain(node, place) : mapping(node, place);
