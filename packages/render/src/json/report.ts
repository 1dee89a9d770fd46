import type { Report } from "@akashi/assess";
import { canonicalJson, type JsonValue } from "@akashi/bytes";

/** A record of this product holds strings, finite numbers, booleans, nulls, lists and records only: all of it is JSON. */
const asJson = (record: object): JsonValue => record as unknown as JsonValue;

/** The report as canonical JSON (RFC 8785) with a final new line: the same report gives the same bytes everywhere. */
export const renderJson = (report: Report): string => `${canonicalJson(asJson(report))}\n`;

/** Any other record of the product, in the same form. */
export const renderCanonical = (record: object): string => `${canonicalJson(asJson(record))}\n`;
