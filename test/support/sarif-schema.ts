import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { described, type JsonSchema } from "./json-schema.ts";

const SARIF_SCHEMA = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

/** URIs in SARIF are absolute or relative (RFC 3986); a place to resolve them against makes both readable. */
const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "https://example.org/"),
  "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
};

/**
 * OASIS' schema of SARIF 2.1.0. It is of draft 4, of which it uses nothing that draft 7 reads in another way; the pattern of its
 * language tags is none that the `u` flag of regular expressions takes.
 */
const sarif = ((): ValidateFunction => {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SARIF_SCHEMA, "utf8")) as JsonSchema;
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: FORMATS }).compile(schema);
})();

/** What of a log does not follow the schema of SARIF 2.1.0. */
export const validateSarif = (log: unknown): readonly string[] => (sarif(log) ? [] : (sarif.errors ?? []).map(described));
