import { canonicalJson, type AsJson, type JsonValue } from "@akashi/bytes";

/** Characters of a signed file that are read at most. */
export const MAX_ENVELOPE_CHARACTERS = 8_000_000;

/** Text as JSON; undefined where it is none, or too large to be one of ours. */
export const parseJson = (text: string, maxCharacters: number = MAX_ENVELOPE_CHARACTERS): JsonValue | undefined => {
  if (text.length > maxCharacters) return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
};

/**
 * Whether `text` is the one spelling that RFC 8785 gives the value. A signed content has one spelling: readers that take the first
 * of two members and readers that take the last would otherwise read two contents under one signature.
 */
export const isCanonical = <T>(text: string, value: T & AsJson<T>): boolean => {
  try {
    return canonicalJson<T>(value) === text;
  } catch {
    // Brackets without end, deeper than anything of ours.
    return false;
  }
};

/** The same of a file, which ends with a line feed. */
export const isCanonicalFile = (text: string, value: JsonValue): boolean =>
  text.endsWith("\n") && isCanonical(text.slice(0, -1), value);

/** An object of JSON, no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an object has just these members. */
export const hasMembers = (value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
