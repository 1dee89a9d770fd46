import { encodeHex, type Primitives } from "@akashi/bytes";
import type { Certificate } from "../der/certificate.ts";
import { findNameTexts, renderName } from "../der/name.ts";
import { sha256Hex } from "./context.ts";
import { findLineage } from "./cross-checks.ts";
import type { Decision, RangeChecker } from "./decide.ts";
import type { Lineage } from "./lineage.ts";
import {
  type BlockRecord,
  CAPABILITIES,
  type LineageRecord,
  type SchemeName,
  type SchemeResult,
  SCHEMES,
  type SdkRange,
  type SdkVerdict,
  type SignerRecord,
  type SigningResult,
  type SourceStampRecord,
} from "./result.ts";
import type { SchemeCheck } from "./scheme-check.ts";
import { BLOCK_ID, findBlockName, findPair, renderBlockId } from "./signing-block.ts";
import type { SourceStampCheck } from "./source-stamp.ts";

/** Common name of the certificate that Android's tools make for debugging (developer.android.com, "Sign your debug build"). */
const DEBUG_NAME = "Android Debug";
const COMMON_NAME = "2.5.4.3";

/** All that was found out. */
export interface Findings {
  readonly checker: RangeChecker;
  readonly range: SdkRange;
  readonly decision: Decision;
  readonly stamp: SourceStampCheck | undefined;
  readonly verdicts: readonly SdkVerdict[];
}

const renderSerial = (serial: bigint): string => (serial < 0n ? `-${(-serial).toString(16)}` : serial.toString(16));

type CertificateRecord = Omit<SignerRecord, "scheme" | "verified" | "sdkRange">;

const describeCertificate = (certificate: Certificate, primitives: Primitives): CertificateRecord => ({
  certificateSha256: sha256Hex(certificate.encoded, primitives),
  subject: renderName(certificate.subject),
  issuer: renderName(certificate.issuer),
  serial: renderSerial(certificate.serial),
  publicKeyAlgorithm: certificate.publicKey.algorithm,
  publicKeySize: certificate.publicKey.size,
  certificateSignatureAlgorithm: certificate.signatureAlgorithm,
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  debugKey: findNameTexts(certificate.subject, COMMON_NAME).includes(DEBUG_NAME),
});

const hasBlock = ({ checker }: Findings, id: number): boolean => findPair(checker.context.block, id) !== undefined;

const IS_PRESENT: Readonly<Record<SchemeName, (findings: Findings) => boolean>> = {
  v1: ({ checker }) => checker.jar.present,
  v2: (findings) => hasBlock(findings, BLOCK_ID.v2),
  v3: (findings) => hasBlock(findings, BLOCK_ID.v3),
  "v3.1": (findings) => hasBlock(findings, BLOCK_ID.v31),
  v4: ({ checker }) => checker.idsig !== undefined,
  "source-stamp": ({ stamp }) => stamp !== undefined,
};

const schemeResult = (scheme: SchemeName, check: SchemeCheck | undefined, findings: Findings): SchemeResult => {
  const problems = check?.problems.items ?? [];
  if (!IS_PRESENT[scheme](findings)) return { scheme, outcome: "absent", problems };
  if (check === undefined) return { scheme, outcome: "not-checked", problems };
  return { scheme, outcome: check.verified ? "verified" : "failed", problems };
};

const signerRecords = (check: SchemeCheck, primitives: Primitives): SignerRecord[] =>
  check.signers.map(({ certificate, sdkRange }) => ({
    scheme: check.scheme,
    verified: check.verified,
    sdkRange,
    ...describeCertificate(certificate, primitives),
  }));

const lineageRecords = (lineage: Lineage | null, primitives: Primitives): LineageRecord[] =>
  (lineage ?? []).map(({ certificate, flags }) => ({
    certificateSha256: sha256Hex(certificate.encoded, primitives),
    subject: renderName(certificate.subject),
    capabilities: CAPABILITIES.filter((_, bit) => (flags & (1 << bit)) !== 0),
  }));

const blockRecords = ({ context }: RangeChecker): BlockRecord[] =>
  (context.block?.pairs ?? []).map(({ id, value }) => ({
    id: renderBlockId(id),
    size: value.length,
    name: findBlockName(id) ?? null,
  }));

const stampRecord = (stamp: SourceStampCheck | undefined, primitives: Primitives): SourceStampRecord | null =>
  stamp?.certificate === null || stamp === undefined
    ? null
    : {
        certificateSha256: sha256Hex(stamp.certificate.encoded, primitives),
        subject: renderName(stamp.certificate.subject),
        timestamp: stamp.timestamp,
        lineage: stamp.stampLineage.map(({ encoded }) => encodeHex(primitives.digest("sha256", [encoded]))),
      };

/** Puts the result together. */
export const buildResult = (findings: Findings): SigningResult => {
  const { checker, range, decision, stamp, verdicts } = findings;
  const { primitives } = checker.context;
  const checks = new Map<SchemeName, SchemeCheck>(decision.checks);
  if (stamp !== undefined) checks.set("source-stamp", stamp);
  return {
    ...range,
    verified: decision.verified,
    schemes: SCHEMES.map((scheme) => schemeResult(scheme, checks.get(scheme), findings)),
    signers: SCHEMES.flatMap((scheme) => {
      const check = checks.get(scheme);
      return check === undefined ? [] : signerRecords(check, primitives);
    }),
    lineage: lineageRecords(findLineage(decision.checks), primitives),
    blocks: blockRecords(checker),
    verdicts,
    sourceStamp: stampRecord(stamp, primitives),
  };
};
