import type { Attestation } from "../attestation.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { isMoment } from "../statement/time.ts";
import { openBundle, type Authenticity, type FurtherEntry } from "./authenticity.ts";
import { Checks, levelOf } from "./checks.ts";
import { freshnessOf, NOT_AUTHENTIC } from "./freshness.ts";
import { issuerOf } from "./issuer.ts";
import { confirmationsByParties } from "./parties.ts";
import type { VerificationQuestion } from "./question.ts";
import {
  VERIFICATION_VERSION,
  type Confirmation,
  type FurtherAttestation,
  type LevelResult,
  type Verification,
  type VerifiedAttestation,
} from "./result.ts";
import { bindingLevel, confirmingLevel, recomputingLevel, stackLevels } from "./upper-levels.ts";

const momentOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

const logOf = ({ entry }: Authenticity): VerifiedAttestation["log"] => {
  if (entry === null) return null;
  const { index, leaf, checkpoint } = entry;
  const witnesses = checkpoint.cosignatures.map(({ key, timestamp }) => ({ name: key.name, time: momentOf(timestamp ?? 0) }));
  return { origin: checkpoint.origin, index, time: leaf.time, size: checkpoint.size, witnesses };
};

const shownAttestation = (found: Authenticity, attestation: Attestation): VerifiedAttestation => {
  const { statement, envelopeSha256 } = attestation;
  const { scope, issuedAt, expiresAt } = statement.predicate;
  return {
    envelopeSha256,
    kind: statement.kind,
    issuer: issuerOf(attestation),
    subjects: statement.subjects,
    covers: scope.covers,
    leavesOut: scope.leavesOut,
    issuedAt,
    expiresAt,
    log: logOf(found),
    timestamps: found.timestamps,
  };
};

const shownFurther = ({ entry, attestation, code }: FurtherEntry): FurtherAttestation => ({
  envelopeSha256: entry.leaf.envelopeSha256,
  kind: attestation?.statement.kind ?? null,
  issuer: attestation === null ? null : issuerOf(attestation),
  index: entry.index,
  code,
});

/** Levels above 0 where there is nothing that they could be about. */
const emptyLevels = ({ artifact, recomputed, confirmations }: VerificationQuestion): readonly LevelResult[] =>
  [artifact, recomputed, confirmations].map((given, at) => {
    const checks = new Checks();
    checks.note((["artifact", "recomputed", "tool"] as const)[at] ?? "tool", "not-done", "lower-level");
    return levelOf(at + 1, given !== undefined, checks.all);
  });

/** Levels above 0 of an attestation that could be read. */
const upperLevels = (
  bundle: Bundle,
  attestation: Attestation,
  {
    question: { artifact, recomputed, confirmations: given },
    confirmations,
  }: { readonly question: VerificationQuestion; readonly confirmations: readonly Confirmation[] },
): readonly LevelResult[] => {
  const binding = bindingLevel(attestation, artifact);
  const isOtherApp = binding.outcome === "failed";
  return [
    binding,
    recomputingLevel(bundle, recomputed),
    confirmingLevel({ confirmations, asked: given !== undefined, isOtherApp }),
  ];
};

const firstCode = (levels: readonly LevelResult[], outcome: LevelResult["outcome"]): Verification["code"] =>
  levels.flatMap(({ checks }) => checks).find((check) => check.outcome === outcome)?.code ?? null;

/** The verdict: the worst that is known, in the order in which a reader must hear it. */
const verdictOf = (
  levels: readonly LevelResult[],
  freshness: Verification["freshness"],
): Pick<Verification, "verdict" | "code"> => {
  const [authenticity, ...upper] = levels;
  if (authenticity?.outcome !== "passed")
    return { verdict: "not-authentic", code: firstCode(levels.slice(0, 1), authenticity?.outcome ?? "failed") };
  if (upper.some(({ outcome }) => outcome === "failed")) return { verdict: "contradicted", code: firstCode(upper, "failed") };
  const { state, code } = freshness;
  if (state === "revoked" || state === "corrected" || state === "freshness-unknown") return { verdict: state, code };
  const open = upper.find(({ asked, outcome }) => asked && outcome !== "passed");
  return open === undefined
    ? { verdict: "holds", code: null }
    : { verdict: "incomplete", code: open.checks.find(({ outcome }) => outcome !== "passed")?.code ?? "lower-level" };
};

/**
 * Verifies a bundle against what the reader trusts, without a network, a clock or a file. Give the bytes of the file. Level 0 is always
 * looked at; levels 1 to 3 as far as the question gives what they take. Everything that fails is in the result, in a closed list of
 * codes; nothing that could not be looked at counts as a pass. Throws RangeError where `now` is no moment.
 */
export const verifyBundle = async (input: Uint8Array | string, question: VerificationQuestion): Promise<Verification> => {
  const { now, confirmations: given } = question;
  if (!isMoment(now)) throw new RangeError("a moment in UTC is wanted, YYYY-MM-DDTHH:MM:SSZ");
  const checks = new Checks();
  const found = await openBundle(input, question, checks);
  const { bundle, attestation, entry } = found;
  const authenticity = levelOf(0, true, checks.all);
  const isAuthentic = authenticity.outcome === "passed";
  const confirmations: readonly Confirmation[] =
    attestation === null ? [] : [...(given ?? []), ...confirmationsByParties(attestation, found.further)];
  const upper =
    bundle === null || attestation === null
      ? emptyLevels(question)
      : upperLevels(bundle, attestation, { question, confirmations });
  const levels = stackLevels([authenticity, ...upper]);
  const freshness =
    isAuthentic && attestation !== null && entry !== null
      ? freshnessOf(found, attestation, entry.index, question)
      : NOT_AUTHENTIC;
  return {
    verificationVersion: VERIFICATION_VERSION,
    now,
    ...verdictOf(levels, freshness),
    attestation: attestation === null ? null : shownAttestation(found, attestation),
    levels,
    freshness,
    further: found.further.map(shownFurther),
    confirmations,
  };
};
