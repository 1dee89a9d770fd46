import schema from "../../schema/trust-policy-1.schema.json" with { type: "json" };
import { parsePublicKeyValue, type KeyFileProblem, type PublicKey } from "../keys/public-key.ts";
import type { KeyRole } from "../keys/roles.ts";
import { LogError } from "../log/errors.ts";
import { parsePolicy, type LogPolicy } from "../log/policy.ts";
import { fromBase64 } from "../primitives/base64.ts";
import { utf8 } from "../primitives/octets.ts";
import { findDeviation, type Deviation } from "../statement/follow-schema.ts";
import type { StatementKind } from "../statement/kinds.ts";
import { isMoment } from "../statement/time.ts";
import type { IssuerRule, TrustPolicyFile } from "./policy-file.ts";

/** A key of somebody whose attestations count. */
export interface TrustedIssuer {
  readonly key: PublicKey;
  readonly kinds: readonly StatementKind[];
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** A time-stamp authority by its root certificate in DER. */
export interface TrustedAuthority {
  readonly name: string;
  readonly certificate: Uint8Array<ArrayBuffer>;
}

/** A trust policy that was read: every key in it is what it says it is. */
export interface TrustPolicy {
  readonly logs: LogPolicy;
  readonly issuers: readonly TrustedIssuer[];
  readonly correctingRoles: readonly KeyRole[];
  readonly statusMaxAgeHours: number | null;
  readonly timestampRequired: boolean;
  readonly authorities: readonly TrustedAuthority[];
}

/** Why a policy is not taken, and where (JSON Pointer). */
export type TrustPolicyProblem =
  | ({ readonly kind: "shape" } & Deviation)
  | { readonly kind: "logs"; readonly place: string; readonly code: string; readonly detail: string }
  | { readonly kind: "key"; readonly place: string; readonly problem: KeyFileProblem }
  | {
      readonly kind: "moment" | "window" | "repeated-key" | "no-log" | "certificate" | "age";
      readonly place: string;
    };

type Read<T> = { readonly kind: "ok"; readonly value: T } | { readonly kind: "refused"; readonly problem: TrustPolicyProblem };

const refuse = (problem: TrustPolicyProblem): { readonly kind: "refused"; readonly problem: TrustPolicyProblem } => ({
  kind: "refused",
  problem,
});

const readIssuer = async ({ key, kinds, notBefore, notAfter }: IssuerRule, place: string): Promise<Read<TrustedIssuer>> => {
  const read = await parsePublicKeyValue(key);
  if (read.kind === "refused") return refuse({ kind: "key", place: `${place}/key`, problem: read.problem });
  if (notBefore !== null && !isMoment(notBefore)) return refuse({ kind: "moment", place: `${place}/notBefore` });
  if (notAfter !== null && !isMoment(notAfter)) return refuse({ kind: "moment", place: `${place}/notAfter` });
  if (notBefore !== null && notAfter !== null && notAfter <= notBefore)
    return refuse({ kind: "window", place: `${place}/notAfter` });
  return { kind: "ok", value: { key: read.key, kinds, notBefore, notAfter } };
};

const readIssuers = async (rules: readonly IssuerRule[]): Promise<Read<readonly TrustedIssuer[]>> => {
  const issuers: TrustedIssuer[] = [];
  for (const [at, rule] of rules.entries()) {
    const read = await readIssuer(rule, `/issuers/${at}`);
    if (read.kind === "refused") return read;
    // Twice with two windows, the wider one would count: whoever wrote the narrower would not see it.
    if (issuers.some(({ key }) => key.keyid === read.value.key.keyid))
      return refuse({ kind: "repeated-key", place: `/issuers/${at}/key` });
    issuers.push(read.value);
  }
  return { kind: "ok", value: issuers };
};

const readLogs = async (text: string): Promise<Read<LogPolicy>> => {
  try {
    const logs = await parsePolicy(utf8(text));
    return logs.logs.length === 0 ? refuse({ kind: "no-log", place: "/logs" }) : { kind: "ok", value: logs };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return refuse({ kind: "logs", place: "/logs", code: error.code, detail: error.detail });
  }
};

/** Reads a trust policy from its data, such as YAML or JSON holds it. */
export const readTrustPolicy = async (value: unknown): Promise<Read<TrustPolicy>> => {
  const deviation = findDeviation(value, schema);
  if (deviation !== null) return refuse({ kind: "shape", ...deviation });
  const file = value as TrustPolicyFile;
  const logs = await readLogs(file.logs);
  if (logs.kind === "refused") return logs;
  const issuers = await readIssuers(file.issuers);
  if (issuers.kind === "refused") return issuers;
  const { statusMaxAgeHours, timestamps, corrections } = file;
  if (statusMaxAgeHours !== null && statusMaxAgeHours < 1) return refuse({ kind: "age", place: "/statusMaxAgeHours" });
  const authorities = timestamps.authorities.map(({ name, certificate }) => ({ name, certificate: fromBase64(certificate) }));
  const broken = authorities.findIndex(({ certificate }) => certificate === null);
  if (broken >= 0) return refuse({ kind: "certificate", place: `/timestamps/authorities/${broken}/certificate` });
  return {
    kind: "ok",
    value: {
      logs: logs.value,
      issuers: issuers.value,
      correctingRoles: corrections.roles,
      statusMaxAgeHours,
      timestampRequired: timestamps.required,
      authorities: authorities as readonly TrustedAuthority[],
    },
  };
};
