import type { Check, LevelResult } from "@akashi/evidence";
import { element, say, type Child } from "@akashi/page";
import { CHECK_WORDS, LEVEL_WORDS } from "@akashi/render";
import type { AppReading } from "../protocol.ts";
import { codeWords, code, part, stateMark } from "./parts.ts";
import { VERDICT_WORDS } from "./words.ts";

/** What did not pass: its code in words, and the place and values for those who look closer. */
const checkItem = ({ check, outcome, code: found, place, detail }: Check): HTMLElement => {
  const where = [place, detail ?? ""].filter((text) => text !== "").join("  ");
  return element(
    "li",
    {},
    element("p", { class: "check-name" }, element("b", {}, say(CHECK_WORDS[check])), " ", stateMark(outcome)),
    found !== null && codeWords(found),
    where !== "" &&
      element(
        "details",
        {},
        element("summary", {}, say(VERDICT_WORDS.details)),
        element("p", { class: "unfolded" }, code(where)),
      ),
  );
};

/** Why the record was not made again, or was made by other versions. */
const aboutRecomputing = ({ whyNot, versions }: AppReading): readonly Child[] => [
  whyNot !== null && element("p", { class: "reason" }, say(whyNot)),
  versions.length > 0 && element("p", { class: "reason" }, say(VERDICT_WORDS.otherVersions)),
  versions.length > 0 &&
    element(
      "ul",
      { class: "plain-list" },
      versions.map(({ what, recorded, ours }) =>
        element("li", {}, say(VERDICT_WORDS.versionOf[what]), ": ", code(recorded), " / ", code(ours)),
      ),
    ),
];

const levelItem = ({ level, outcome, checks }: LevelResult, reading: AppReading | null): HTMLElement => {
  const words = LEVEL_WORDS[level];
  const passed = checks.filter((check) => check.outcome === "passed");
  // Claims of other parties stand in a table of their own.
  const open = checks.filter(
    (check) => check.outcome !== "passed" && check.code !== "claim-not-checkable" && check.check !== "party",
  );
  return element(
    "li",
    { class: "level", "data-level": String(level), "data-outcome": outcome },
    element("div", { class: "level-head" }, element("h4", {}, words !== undefined && say(words.name)), stateMark(outcome)),
    element("p", { class: "note" }, words !== undefined && say(words.shows)),
    passed.length > 0 &&
      element(
        "p",
        { class: "passed-checks" },
        passed.map(({ check }) => element("span", { class: "passed-check" }, say(CHECK_WORDS[check]))),
      ),
    outcome === "unknown" && open.length === 0 && codeWords("lower-level"),
    open.length > 0 && element("ul", { class: "open-checks" }, open.map(checkItem)),
    level === 2 && reading !== null && aboutRecomputing(reading),
  );
};

/** The four levels, each with its state and with what did not pass. */
export const levelsPart = (levels: readonly LevelResult[], reading: AppReading | null): HTMLElement =>
  part(
    VERDICT_WORDS.levels,
    element(
      "ol",
      { class: "levels" },
      levels.map((level) => levelItem(level, reading)),
    ),
  );
