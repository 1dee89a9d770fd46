import type { CoverageArea } from "@akashi/facts";
import type { Report } from "../schema.ts";

/** Parts of an app in which a module that was not found may be all the same. */
const HIDES_MODULES: ReadonlySet<CoverageArea> = new Set([
  "packed-code",
  "dynamic-loading",
  "other-runtime",
  "webview-javascript",
  "code",
  "archive",
]);
/** Machine code may read what no platform API of the code that was read gives. */
const HIDES_TYPES: ReadonlySet<CoverageArea> = new Set([...HIDES_MODULES, "native-code"]);

/** What was not looked at, and could hold a module, or the reading of a kind of information, that was not found. */
export const gapsFor = ({ coverage }: Pick<Report, "coverage">, what: "module" | "type"): readonly CoverageArea[] => {
  const areas = what === "module" ? HIDES_MODULES : HIDES_TYPES;
  const gaps = coverage.filter(({ area, state, reason }) => areas.has(area) && state !== "full" && reason !== "not-present");
  return [...new Set(gaps.map(({ area }) => area))];
};
