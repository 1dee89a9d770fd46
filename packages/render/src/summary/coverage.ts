import type { Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { CoverageNote } from "@akashi/facts";
import { COVERAGE_AREA_WORDS } from "../words/coverage-words.ts";
import { RUNTIME_WORDS } from "../words/kinds.ts";

const RUNTIMES: Readonly<Record<string, Bilingual>> = RUNTIME_WORDS;

/** What a coverage note is about; of another run-time its name, which stands first among the examples. */
export const coverageName = ({ area, examples }: CoverageNote): Bilingual => {
  const words = COVERAGE_AREA_WORDS[area];
  const [first = ""] = examples;
  const runtime = area === "other-runtime" && Object.hasOwn(RUNTIMES, first) ? RUNTIMES[first] : undefined;
  return runtime === undefined ? words : { ja: `${words.ja}(${runtime.ja})`, en: `${words.en} (${runtime.en})` };
};

/** The names of several notes, each once. */
export const coverageNames = (notes: readonly CoverageNote[]): readonly Bilingual[] => [
  ...new Map(notes.map((note) => [coverageName(note).en, coverageName(note)])).values(),
];

/** Whether data flow was looked at: where it was left out, no flow says nothing. */
export const isFollowed = ({ coverage }: Pick<Report, "coverage">): boolean =>
  coverage.some(({ area, state }) => area === "data-flow" && state !== "none");
