import { renderCanonical } from "../json/report.ts";
import { visibleText } from "../text/visible.ts";
import type { SarifLog, SarifRun } from "./schema.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** One run as a SARIF 2.1.0 log (§3.13), in canonical JSON. */
export const logOf = (run: SarifRun): string => {
  const log: SarifLog = { $schema: SCHEMA, version: "2.1.0", runs: [run] };
  return renderCanonical(log);
};

/** Text of others in a message: brackets make links and braces placeholders (§3.11.5, §3.11.6). */
export const escapeMessage = (text: string): string =>
  visibleText(text)
    .replace(/[[\]\\]/g, "\\$&")
    .replace(/[{}]/g, "$&$&");

/** `exported-components/open` → `ExportedComponentsOpen` (§3.49.7: an identifier that a user understands). */
export const ruleName = (id: string): string =>
  id
    .split(/[-/]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** Our words hold no Markdown; the characters that would be are escaped all the same. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
