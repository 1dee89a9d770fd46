import type { Attestation } from "../attestation.ts";
import type { TrustedIssuer, TrustPolicy } from "../trust/trust-policy.ts";
import { Refused } from "./refused.ts";
import type { Issuer } from "./result.ts";

/** Who made an attestation, as results name them. */
export const issuerOf = ({ key: { name, role, keyid } }: Attestation): Issuer => ({ name, role, keyid });

const ruleOf = ({ issuers }: TrustPolicy, { key }: Attestation): TrustedIssuer => {
  const rule = issuers.find((one) => one.key.keyid === key.keyid);
  if (rule === undefined) throw new Refused("unknown-key");
  return rule;
};

/**
 * Whether the policy takes such a statement from its key. Both the time that the signer wrote and the time at which the log took it in
 * must lie within the key's window: a thief can write any time, but cannot be logged in the past. Throws Refused.
 */
export const checkIssuer = (policy: TrustPolicy, attestation: Attestation, place: string, loggedAt: string | null): void => {
  const { kinds, notBefore, notAfter } = ruleOf(policy, attestation);
  const { kind, predicate } = attestation.statement;
  if (!kinds.includes(kind)) throw new Refused("kind-not-allowed", place, kind);
  const times = [predicate.issuedAt, ...(loggedAt === null ? [] : [loggedAt])].sort();
  const [earliest = "", latest = ""] = [times[0], times.at(-1)];
  if (notBefore !== null && earliest < notBefore) throw new Refused("key-not-yet-trusted", place, `${earliest} < ${notBefore}`);
  if (notAfter !== null && latest > notAfter) throw new Refused("key-no-longer-trusted", place, `${latest} > ${notAfter}`);
};

/**
 * Whether a correction by one key may change what is held of an attestation by another: the same key, another key that the policy
 * knows by the same name, or a role that the policy lets correct others.
 */
export const mayCorrect = ({ correctingRoles }: TrustPolicy, correction: Attestation, target: Attestation): boolean =>
  correction.key.keyid === target.key.keyid ||
  correction.key.name === target.key.name ||
  correctingRoles.includes(correction.key.role);
