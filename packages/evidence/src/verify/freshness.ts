import type { Attestation } from "../attestation.ts";
import type { Listed, StatusSnapshot } from "../log/status.ts";
import { isRevoking } from "../statement/kinds.ts";
import type { TrustPolicy } from "../trust/trust-policy.ts";
import type { Authenticity, FurtherEntry } from "./authenticity.ts";
import type { VerificationCode } from "./codes.ts";
import { issuerOf, mayCorrect } from "./issuer.ts";
import type { FoundCorrection, Freshness, FreshnessState } from "./result.ts";

const MILLISECONDS_PER_HOUR = 3_600_000;

/** What is held of an attestation that level 0 did not let through. */
export const NOT_AUTHENTIC: Freshness = { state: "not-authentic", code: null, asOf: null, until: null, corrections: [] };

const unopened = (envelopeSha256: string, code: VerificationCode): FoundCorrection => ({
  envelopeSha256,
  by: null,
  correction: null,
  reasons: [],
  issuedAt: null,
  replacementSha256: null,
  counts: false,
  code,
});

const correctionOf = ({ attestation, entry, code }: FurtherEntry, main: Attestation, policy: TrustPolicy): FoundCorrection => {
  const { envelopeSha256 } = entry.leaf;
  if (attestation?.statement.kind !== "correction") return unopened(envelopeSha256, code ?? "unknown-predicate");
  const { correction, reasons, issuedAt, replacementSha256 } = attestation.statement.predicate;
  const counts = mayCorrect(policy, attestation, main);
  const by = issuerOf(attestation);
  const why = counts ? null : "correction-not-entitled";
  return { envelopeSha256, by, correction, reasons, issuedAt, replacementSha256, counts, code: why };
};

/** All corrections of the attestation: those that the bundle holds, and those that only the snapshot names. */
const correctionsOf = (
  { further }: Authenticity,
  listed: readonly Listed[],
  main: Attestation,
  policy: TrustPolicy,
): readonly FoundCorrection[] => {
  const held = further
    .filter(({ entry: { leaf } }) => leaf.kind !== "statement" && leaf.subjectSha256.includes(main.envelopeSha256))
    .map((one) => correctionOf(one, main, policy));
  const known = new Set(held.map(({ envelopeSha256 }) => envelopeSha256));
  return [...held, ...listed.filter(({ by }) => !known.has(by)).map(({ by }) => unopened(by, "correction-missing"))];
};

/** What is wrong with the snapshot as an answer to "now"; null where it answers. */
const problemOf = (
  snapshot: StatusSnapshot | null,
  index: number,
  now: string,
  maxAgeHours: number | null,
): VerificationCode | null => {
  if (snapshot === null) return "status-missing";
  if (index >= snapshot.treeSize) return "status-before-entry";
  if (now < snapshot.validFrom) return "status-not-yet-valid";
  if (now > snapshot.validUntil) return "status-expired";
  if (maxAgeHours === null) return null;
  const age = Date.parse(now) - Date.parse(snapshot.validFrom);
  return age > maxAgeHours * MILLISECONDS_PER_HOUR ? "status-too-old" : null;
};

/** A correction before the snapshot that the snapshot does not name: the log's operator hides it. */
const findHidden = ({ further }: Authenticity, snapshot: StatusSnapshot | null, target: string): boolean =>
  snapshot !== null &&
  further.some(
    ({ entry: { leaf, index } }) =>
      leaf.kind !== "statement" &&
      leaf.subjectSha256.includes(target) &&
      index < snapshot.treeSize &&
      !snapshot.listed.some(({ envelopeSha256, by }) => envelopeSha256 === target && by === leaf.envelopeSha256),
  );

/** Whether an attestation that is authentic still holds, by the snapshot and by the corrections that the bundle holds. */
export const freshnessOf = (
  found: Authenticity,
  main: Attestation,
  index: number,
  { policy, now }: { readonly policy: TrustPolicy; readonly now: string },
): Freshness => {
  const snapshot = found.status?.snapshot ?? null;
  const target = main.envelopeSha256;
  const listed = snapshot?.listed.filter(({ envelopeSha256 }) => envelopeSha256 === target) ?? [];
  const corrections = correctionsOf(found, listed, main, policy);
  const common = { asOf: snapshot?.validFrom ?? null, until: snapshot?.validUntil ?? null, corrections };
  const answer = (state: FreshnessState, code: VerificationCode | null = null): Freshness => ({ state, code, ...common });
  const counting = corrections.filter(({ counts }) => counts);
  // What somebody took back who may is taken back, however old the snapshot is.
  if (counting.some(({ correction }) => isRevoking(correction))) return answer("revoked");
  if (counting.length > 0) return answer("corrected");
  if (corrections.some(({ code }) => code === "correction-missing")) return answer("freshness-unknown", "correction-missing");
  if (findHidden(found, snapshot, target)) return answer("freshness-unknown", "correction-hidden");
  if (policy.statusMaxAgeHours === null) return answer("authentic");
  const problem = problemOf(snapshot, index, now, policy.statusMaxAgeHours);
  return problem === null ? answer("authentic-and-current") : answer("freshness-unknown", problem);
};
