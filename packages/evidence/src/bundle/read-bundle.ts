import { canonicalJson, type JsonValue } from "@akashi/bytes";
import schema from "../../schema/bundle-1.schema.json" with { type: "json" };
import { isCanonicalFile, isObject, parseJson } from "../json/canonical.ts";
import { parseUtf8, utf8, type Bytes } from "../primitives/octets.ts";
import { findDeviation } from "../statement/follow-schema.ts";
import { Refused } from "../verify/refused.ts";
import { BUNDLE_VERSION, type Bundle } from "./bundle.ts";

/** Characters of a bundle that are read at most: a report of a large app has some ten million. */
const MAX_BUNDLE_CHARACTERS = 200_000_000;

/** The file of a part that stands in a bundle as JSON: canonical JSON and a line feed. */
export const fileOf = (part: object): string => `${canonicalJson(part as JsonValue)}\n`;

/** The same in bytes. */
export const fileBytesOf = (part: object): Bytes => utf8(fileOf(part));

/** The one text of a bundle. */
export const writeBundle = (bundle: Bundle): string => fileOf(bundle);

/**
 * Reads a bundle strictly: its one spelling, the members of its schema and no other. Give the bytes of the file: text that was decoded
 * before may hide bytes that are no UTF-8. Throws Refused.
 */
export const readBundle = (input: Uint8Array | string): Bundle => {
  const text = typeof input === "string" ? input : parseUtf8(input);
  const value = text === null ? undefined : parseJson(text, MAX_BUNDLE_CHARACTERS);
  if (text === null || value === undefined || !isObject(value)) throw new Refused("bundle-not-json");
  if (!isCanonicalFile(text, value)) throw new Refused("bundle-not-canonical");
  if (!Object.hasOwn(value, "akashiBundle")) throw new Refused("bundle-shape", "/akashiBundle");
  if (value["akashiBundle"] !== BUNDLE_VERSION) throw new Refused("bundle-version", "/akashiBundle");
  const deviation = findDeviation(value, schema);
  if (deviation !== null) throw new Refused("bundle-shape", deviation.place);
  return value as unknown as Bundle;
};
