import { canonicalJson, compareText, type JsonValue } from "@akashi/bytes";

/** A place where two JSON values differ. */
export interface JsonDifference {
  /** JSON Pointer (RFC 6901); empty for the whole value. */
  readonly pointer: string;
  /** The value as canonical JSON; null where there is none at this place. */
  readonly recorded: string | null;
  readonly recomputed: string | null;
}

/** What {@link compareJson} found. */
export interface JsonComparison {
  /** All places; `differences` shows the first of them. */
  readonly count: number;
  readonly differences: readonly JsonDifference[];
}

type Fields = { readonly [key: string]: JsonValue | undefined };

const escapeToken = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** The members of an object or a list by their names; null for any other value. */
const membersOf = (value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | null => {
  if (value === null || typeof value !== "object") return null;
  const entries = Array.isArray(value)
    ? (value as readonly JsonValue[]).map((item, at) => [String(at), item] as const)
    : Object.entries(value as Fields);
  return new Map(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
};

const textOf = (value: JsonValue | undefined): string | null => (value === undefined ? null : canonicalJson(value));

/** Members of lists in their order, those of objects as canonical JSON sorts them. */
const namesOf = (a: ReadonlyMap<string, JsonValue>, b: ReadonlyMap<string, JsonValue>, isList: boolean): readonly string[] => {
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return isList ? names : names.sort(compareText);
};

/** Where two values of JSON differ, the first `limit` places with both values. Lists are compared place by place. */
export const compareJson = (recorded: JsonValue, recomputed: JsonValue, limit: number): JsonComparison => {
  const differences: JsonDifference[] = [];
  let count = 0;
  const walk = (a: JsonValue | undefined, b: JsonValue | undefined, pointer: string): void => {
    const ours = membersOf(a);
    const theirs = membersOf(b);
    if (ours !== null && theirs !== null && Array.isArray(a) === Array.isArray(b)) {
      for (const name of namesOf(ours, theirs, Array.isArray(a)))
        walk(ours.get(name), theirs.get(name), `${pointer}/${escapeToken(name)}`);
      return;
    }
    const [left, right] = [textOf(a), textOf(b)];
    if (left === right) return;
    count += 1;
    if (differences.length < limit) differences.push({ pointer, recorded: left, recomputed: right });
  };
  walk(recorded, recomputed, "");
  return { count, differences };
};
