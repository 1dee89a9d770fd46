import { openAttestation, type Attestation } from "../attestation.ts";
import type { BundledEnvelope } from "../bundle/bundle.ts";
import { fileBytesOf, fileOf } from "../bundle/read-bundle.ts";
import { formatNote } from "../log/note.ts";
import { utf8 } from "../primitives/octets.ts";
import { verifyLogged, verifyStatus, type LoggedEntry, type LoggedStatus, type TrustedCheckpoint } from "../log/verify.ts";
import type { BundledStatus } from "../bundle/bundle.ts";
import type { TrustPolicy } from "../trust/trust-policy.ts";
import { Refused } from "./refused.ts";

/** The attestation in an envelope of the bundle. Throws Refused. */
export const openEnvelope = async (envelope: object, place: string, policy: TrustPolicy): Promise<Attestation> => {
  const keys = policy.issuers.map(({ key }) => key);
  const opened = await openAttestation(fileOf(envelope), keys);
  if (opened.kind === "refused") throw new Refused(opened.code, place, opened.place === "" ? null : opened.place);
  return opened.value;
};

/** The entry of an envelope in a log of the policy. Throws LogError. */
export const openEntry = ({ envelope, proof }: BundledEnvelope, policy: TrustPolicy): Promise<LoggedEntry> =>
  verifyLogged(fileBytesOf(envelope), proof, policy.logs);

/** The snapshot, and its entry in a log of the policy. Throws LogError. */
export const openSnapshot = ({ snapshot, proof }: BundledStatus, policy: TrustPolicy): Promise<LoggedStatus> =>
  verifyStatus(utf8(snapshot), proof, policy.logs);

/**
 * All proofs of a bundle are of one checkpoint: without that, parts of an old tree, or of another branch of a forked one, could be put
 * together. Throws Refused.
 */
export const checkSameTree = (first: TrustedCheckpoint, other: TrustedCheckpoint, place: string): void => {
  if (formatNote(first.note) === formatNote(other.note)) return;
  const detail = `${first.origin} ${first.size} / ${other.origin} ${other.size}`;
  const isFork =
    first.origin === other.origin && first.size === other.size && first.root.some((byte, at) => byte !== other.root[at]);
  throw new Refused(isFork ? "fork" : "checkpoint-differs", place, detail);
};
