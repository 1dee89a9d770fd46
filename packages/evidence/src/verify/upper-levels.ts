import type { Attestation } from "../attestation.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { fileOf } from "../bundle/read-bundle.ts";
import { Checks, levelOf } from "./checks.ts";
import type { GivenArtifact, RecomputedRecord } from "./question.ts";
import { Refused } from "./refused.ts";
import type { Confirmation, LevelResult } from "./result.ts";

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join();

const differ = (recorded: readonly string[], found: readonly string[]): string => `${recorded.join(" ")} / ${found.join(" ")}`;

const checkArtifact = ({ statement }: Attestation, { sha256, files }: GivenArtifact): void => {
  const named = statement.subjects.map((subject) => subject.sha256);
  if (!sameSet(named, files)) throw new Refused("artifact-differs", "/attestation/envelope", differ(named, files));
  const { predicate } = statement;
  if ("artifactSha256" in predicate && predicate.artifactSha256 !== sha256)
    throw new Refused("artifact-differs", "/attestation/envelope", differ([predicate.artifactSha256], [sha256]));
};

/** Every list of signers that attestation and record name. */
const namedSigners = ({ statement: { predicate } }: Attestation, { recordedSigners }: GivenArtifact): (readonly string[])[] => [
  ...("app" in predicate ? [predicate.app.signers] : []),
  ...(recordedSigners === null ? [] : [recordedSigners]),
];

/** Level 1: the file in hand is the one that the attestation is about, and was signed by whom it says. */
export const bindingLevel = (main: Attestation, given: GivenArtifact | undefined): LevelResult => {
  const checks = new Checks();
  if (given === undefined) {
    checks.note("artifact", "not-done", "artifact-not-given");
    return levelOf(1, false, checks.all);
  }
  checks.runNow("artifact", () => checkArtifact(main, given));
  const named = namedSigners(main, given);
  // The digest of the file holds the signature, too; a list of signers says the same in words that people compare.
  const { signers } = given;
  if (named.length === 0 || signers === null) checks.note("signer", "not-done", "signer-not-named");
  else
    checks.runNow("signer", () => {
      const other = named.find((list) => !sameSet(list, signers));
      if (other !== undefined) throw new Refused("signer-differs", "/attestation/envelope", differ(other, signers));
    });
  return levelOf(1, true, checks.all);
};

/** Level 2: the record came out again, byte for byte. */
export const recomputingLevel = ({ record }: Bundle, again: RecomputedRecord | undefined): LevelResult => {
  const checks = new Checks();
  if (record === null) checks.note("recomputed", "not-done", "nothing-to-recompute");
  else if (again === undefined) checks.note("recomputed", "not-done", "not-recomputed");
  else if (fileOf(record) === again.text) checks.passed("recomputed");
  else if (again.sameVersions) checks.note("recomputed", "failed", "recomputed-differs");
  else checks.note("recomputed", "unknown", "recomputed-by-other-version");
  return levelOf(2, again !== undefined, checks.all);
};

/** Level 3: somebody else's tool found the same, claim by claim. One that found otherwise fails it. */
export const confirmingLevel = (confirmations: readonly Confirmation[], asked: boolean): LevelResult => {
  const checks = new Checks();
  if (confirmations.length === 0) checks.note("tool", "not-done", "not-confirmed");
  for (const { source, by, version, claim, outcome, recorded, found } of confirmations) {
    const detail = `${claim}: ${recorded ?? "–"} / ${found ?? "–"} (${by} ${version})`;
    if (outcome === "agree") checks.passed(source);
    else if (outcome === "differ") checks.note(source, "failed", "confirmation-differs", detail);
    else checks.note(source, "not-done", "claim-not-checkable", detail);
  }
  return levelOf(3, asked, checks.all);
};

/** A level says nothing where a lower one did not hold: it cannot pass, though what was looked at stays to be seen. */
export const stackLevels = (levels: readonly LevelResult[]): readonly LevelResult[] => {
  let holds = true;
  return levels.map((level) => {
    const { outcome } = level;
    const stacked = !holds && outcome === "passed" ? { ...level, outcome: "unknown" as const } : level;
    holds &&= outcome === "passed" || outcome === "not-done";
    return stacked;
  });
};
