/** A value that JSON can carry. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * A type whose every member is JSON: an interface of strings, numbers, lists and the like is the same again, while a member that JSON
 * cannot carry becomes `never`. TypeScript takes interfaces for no {@link JsonValue}, since others may add to them.
 */
export type AsJson<T> = T extends JsonValue | undefined
  ? T
  : T extends bigint | symbol | ((...given: never[]) => unknown)
    ? never
    : { readonly [Key in keyof T]: AsJson<T[Key]> };

// By UTF-16 code units, as RFC 8785 §3.2.3 asks, and never by locale.
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** RFC 8785 works on I-JSON (RFC 7493), which has no unpaired surrogates: they are replaced so that the bytes are valid UTF-8. */
const quote = (text: string): string => JSON.stringify(text.toWellFormed());

const write = (value: JsonValue): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("canonical JSON has no number for NaN or Infinity");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const record = value as Readonly<Record<string, JsonValue | undefined>>;
  const members: string[] = [];
  for (const key of Object.keys(record).sort(byCodeUnits)) {
    const member = record[key];
    if (member !== undefined) members.push(`${quote(key)}:${write(member)}`);
  }
  return `{${members.join(",")}}`;
};

/**
 * Canonical JSON (RFC 8785, JCS): keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them. Keys whose
 * value is undefined are left out. Throws TypeError on a number that is not finite.
 */
export const canonicalJson = <T>(value: T & AsJson<T>): string => write(value as JsonValue);

/** Compares two strings by UTF-16 code units: the order used wherever a report sorts. */
export const compareText: (a: string, b: string) => number = byCodeUnits;
