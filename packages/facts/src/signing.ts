import { LATEST_SDK, type SigningResult, type SignerRecord } from "@akashi/formats";
import type { SigningFacts, SignerFact } from "./schema.ts";

/** One row a certificate, with the schemes that name it. */
const signersOf = (records: readonly SignerRecord[]): readonly SignerFact[] => {
  const byCertificate = new Map<string, SignerFact>();
  for (const record of records) {
    if (record.scheme === "source-stamp") continue;
    const known = byCertificate.get(record.certificateSha256);
    const schemes = known === undefined ? [record.scheme] : [...new Set([...known.schemes, record.scheme])];
    byCertificate.set(record.certificateSha256, {
      certificateSha256: record.certificateSha256,
      subject: record.subject,
      issuer: record.issuer,
      serial: record.serial,
      publicKeyAlgorithm: record.publicKeyAlgorithm,
      publicKeySize: record.publicKeySize,
      notBefore: record.notBefore,
      notAfter: record.notAfter,
      debugKey: record.debugKey,
      schemes,
    });
  }
  return [...byCertificate.values()];
};

const upperEnd = (sdk: number): number | null => (sdk === LATEST_SDK ? null : sdk);

/** What the signatures say, as facts. */
export const signingFactsOf = (result: SigningResult): SigningFacts => ({
  verified: result.verified,
  minSdk: result.minSdk,
  maxSdk: upperEnd(result.maxSdk),
  schemes: result.schemes.map(({ scheme, outcome, problems }) => ({
    scheme,
    outcome,
    problems: problems.map(({ code, detail }) => ({ code, detail })),
  })),
  signers: signersOf(result.signers),
  lineage: result.lineage.map(({ certificateSha256, capabilities }) => ({ certificateSha256, capabilities })),
  verdicts: result.verdicts.map(({ minSdk, maxSdk, scheme, verified, signers }) => ({
    minSdk,
    maxSdk: upperEnd(maxSdk),
    scheme,
    verified,
    signers,
  })),
  sourceStamp:
    result.sourceStamp === null
      ? null
      : {
          certificateSha256: result.sourceStamp.certificateSha256,
          subject: result.sourceStamp.subject,
          timestamp: result.sourceStamp.timestamp,
        },
  blocks: result.blocks,
});
