import type { Report } from "@akashi/assess";
import { canonicalJson, type AsJson } from "@akashi/bytes";

/** The report as canonical JSON (RFC 8785) with a final new line: the same report gives the same bytes everywhere. */
export const renderJson = (report: Report): string => renderCanonical(report);

/** Any other record of the product, in the same form. */
export const renderCanonical = <T>(record: T & AsJson<T>): string => `${canonicalJson<T>(record)}\n`;
