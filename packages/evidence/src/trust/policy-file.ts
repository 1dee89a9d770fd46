import type { KEY_ROLES } from "../keys/roles.ts";
import type { STATEMENT_KINDS } from "../statement/kinds.ts";
import type { Base64, Line, Moment } from "../statement/values.ts";

/** Version of the form below. */
export const TRUST_POLICY_VERSION = 1;

/** Somebody whose attestations count, by one key. */
export interface IssuerRule {
  /** The file of the public key (`.pub.json`), as `akashi key generate` wrote it. */
  readonly key: Readonly<Record<string, unknown>>;
  /** Kinds of attestations that are taken from this key, of those that its role may make. */
  readonly kinds: readonly (typeof STATEMENT_KINDS)[number][];
  /** Attestations count that were issued and logged from here on; null without a beginning. */
  readonly notBefore: Moment | null;
  /** And up to here: the day on which the key was given up or stolen. Null without an end. */
  readonly notAfter: Moment | null;
}

/** Whom a reader lets correct or revoke what others said. Whoever signed an attestation may always do so. */
export interface CorrectionRule {
  /** Trusted keys of these roles. */
  readonly roles: readonly (typeof KEY_ROLES)[number][];
}

/** A time-stamp authority. */
export interface AuthorityRule {
  readonly name: Line;
  /** Its root certificate in DER. */
  readonly certificate: Base64;
}

/**
 * A trust policy (信頼の方針): whom the reader trusts, for what, and how fresh the answer has to be. It comes from the reader, never
 * from what is verified.
 */
export interface TrustPolicyFile {
  readonly akashiTrust: typeof TRUST_POLICY_VERSION;
  /** Logs, witnesses and their quorum, in the lines of C2SP tlog-policy. */
  readonly logs: string;
  readonly issuers: readonly IssuerRule[];
  readonly corrections: CorrectionRule;
  /** How old the status snapshot may be, in hours; null where the reader does not ask whether an attestation still holds. */
  readonly statusMaxAgeHours: number | null;
  readonly timestamps: {
    /** Whether an attestation counts only with a time-stamp. */
    readonly required: boolean;
    readonly authorities: readonly AuthorityRule[];
  };
}
