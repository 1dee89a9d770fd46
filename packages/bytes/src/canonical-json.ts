/** A value that JSON can carry. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

// By UTF-16 code units, as RFC 8785 §3.2.3 asks, and never by locale.
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** RFC 8785 works on I-JSON (RFC 7493), which has no unpaired surrogates: they are replaced so that the bytes are valid UTF-8. */
const quote = (text: string): string => JSON.stringify(text.toWellFormed());

/**
 * Canonical JSON (RFC 8785, JCS): keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them. Keys whose
 * value is undefined are left out. Throws TypeError on a number that is not finite.
 */
export const canonicalJson = (value: JsonValue): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("canonical JSON has no number for NaN or Infinity");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const record = value as Readonly<Record<string, JsonValue | undefined>>;
  const members: string[] = [];
  for (const key of Object.keys(record).sort(byCodeUnits)) {
    const member = record[key];
    if (member !== undefined) members.push(`${quote(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(",")}}`;
};

/** Compares two strings by UTF-16 code units: the order used wherever a report sorts. */
export const compareText: (a: string, b: string) => number = byCodeUnits;
