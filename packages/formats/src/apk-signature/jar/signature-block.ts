import { isInputError, type SignatureAlgorithm } from "@akashi/bytes";
import type { Certificate } from "../../der/certificate.ts";
import { isSameName } from "../../der/name.ts";
import { DIGEST_OIDS, SIGNATURE_OIDS } from "../../der/oids.ts";
import { readSignedAttributes, signedAttributeBytes, type SignedData, type SignerInfo } from "../../der/signed-data.ts";
import { isKeyFor } from "../check-signature.ts";
import { isSameBytes } from "../content-digest.ts";
import type { VerificationContext } from "../context.ts";
import type { ProblemCode, ProblemDetail, ProblemList } from "../problems.ts";
import type { SdkRange } from "../result.ts";
import { findUnsupportedVersions, renderVersions } from "./api-levels.ts";
import type { JarSigner } from "./signer.ts";

/** Since these versions Android refuses what earlier ones let pass. */
const TRIES_ALL_SIGNERS_SINCE = 24;
const CHECKS_CONTENT_TYPE_SINCE = 24;
/** Before it Android did not compare the digest among the signed attributes, so that they protected nothing. */
const SIGNED_ATTRIBUTES_SINCE = 19;

/** A problem that ends the whole signature block. */
class BlockProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  constructor(code: ProblemCode, detail: ProblemDetail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

interface Attempt {
  readonly signer: JarSigner;
  readonly file: Uint8Array;
  readonly data: SignedData;
  readonly certificates: readonly Certificate[];
  readonly range: SdkRange;
  readonly context: VerificationContext;
}

const refuse = ({ signer }: Attempt, reason: string): never => {
  throw new BlockProblem("JAR_SIG_VERIFY_EXCEPTION", { block: signer.blockEntry.name, file: signer.fileEntry.name, reason });
};

const refuseSyntax = ({ signer }: Attempt, reason: string): never => {
  throw new BlockProblem("JAR_SIG_PARSE_EXCEPTION", { block: signer.blockEntry.name, reason });
};

const checkAlgorithms = (info: SignerInfo, { signer, range }: Attempt): void => {
  const missing = findUnsupportedVersions(info.digestOid, info.signatureOid, range);
  if (missing.length === 0) return;
  throw new BlockProblem("JAR_SIG_UNSUPPORTED_SIG_ALG", {
    block: signer.blockEntry.name,
    digest: DIGEST_OIDS[info.digestOid] ?? info.digestOid,
    signature: SIGNATURE_OIDS[info.signatureOid]?.name ?? info.signatureOid,
    sdk: renderVersions(missing),
  });
};

const findSigningCertificate = (info: SignerInfo, attempt: Attempt): Certificate => {
  const { issuerAndSerial } = info;
  const certificate =
    issuerAndSerial === null
      ? undefined
      : attempt.certificates.find(
          ({ serial, issuer }) => serial === issuerAndSerial.serial && isSameName(issuer, issuerAndSerial.issuer),
        );
  if (certificate === undefined) return refuse(attempt, "certificate-not-found");
  if (certificate.unknownCriticalExtensions.length > 0) refuse(attempt, "unknown-critical-extension");
  if (certificate.mayVerifySignatures === false) refuse(attempt, "key-usage");
  return certificate;
};

const KINDS = { RSA: "rsa-pkcs1", EC: "ecdsa", DSA: "dsa" } as const;

/** The digest is the one that the signature algorithm names, or else the one beside it. */
const signatureAlgorithmOf = (info: SignerInfo, attempt: Attempt): SignatureAlgorithm => {
  const signature = SIGNATURE_OIDS[info.signatureOid];
  const digest = signature?.digest ?? DIGEST_OIDS[info.digestOid];
  if (signature === undefined || digest === undefined) return refuse(attempt, "unknown-algorithm");
  return { kind: KINDS[signature.key], digest };
};

/** Whether the signed attributes are about this signature file; where they are not, another signer may still be. */
const doAttributesMatch = (info: SignerInfo, attempt: Attempt): boolean => {
  if (info.signedAttributes === null) return true;
  if (attempt.range.minSdk < SIGNED_ATTRIBUTES_SINCE) refuse(attempt, "signed-attributes-before-android-4.4");
  const { contentType, messageDigest } = readAttributes(info, attempt);
  if (attempt.range.maxSdk >= CHECKS_CONTENT_TYPE_SINCE) {
    if (contentType === null) return refuse(attempt, "no-content-type");
    if (contentType !== attempt.data.contentType) return false;
  }
  if (messageDigest === null) return refuse(attempt, "no-message-digest");
  const digest = DIGEST_OIDS[info.digestOid];
  return digest !== undefined && isSameBytes(attempt.context.primitives.digest(digest, [attempt.file]), messageDigest);
};

const readAttributes = (info: SignerInfo, attempt: Attempt): ReturnType<typeof readSignedAttributes> => {
  try {
    if (info.signedAttributes !== null) return readSignedAttributes(info.signedAttributes);
  } catch (error) {
    if (!isInputError(error)) throw error;
    const isRepeated = "code" in error && (error.code === "duplicate-attribute" || error.code === "several-attribute-values");
    if (isRepeated) refuseSyntax(attempt, "repeated-attribute");
  }
  return refuse(attempt, "malformed-attributes");
};

/** The certificate whose key made this signature; undefined where it did not verify and another signer may. */
const verifySignerInfo = async (info: SignerInfo, index: number, attempt: Attempt): Promise<Certificate | undefined> => {
  checkAlgorithms(info, attempt);
  const certificate = findSigningCertificate(info, attempt);
  const algorithm = signatureAlgorithmOf(info, attempt);
  if (!isKeyFor(certificate.publicKey, algorithm)) return refuse(attempt, "key-of-another-algorithm");
  if (!doAttributesMatch(info, attempt)) return undefined;
  const outcome = await attempt.context.memo.check(`v1/${attempt.signer.blockEntry.index}/${index}`, {
    algorithm,
    key: certificate.publicKey,
    signature: info.signature,
    data: info.signedAttributes === null ? attempt.file : signedAttributeBytes(info.signedAttributes),
  });
  if (outcome === "malformed" || outcome === "unsupported") return refuse(attempt, outcome);
  return outcome === "valid" ? certificate : undefined;
};

const verifyAny = async (attempt: Attempt): Promise<Certificate | undefined> => {
  const { data, range } = attempt;
  const infos = range.minSdk < TRIES_ALL_SIGNERS_SINCE ? data.signers.slice(0, 1) : data.signers;
  let first: Certificate | undefined;
  for (const [index, info] of infos.entries()) {
    const certificate = await verifySignerInfo(info, index, attempt);
    first ??= certificate;
  }
  return first;
};

/**
 * Verifies the signature block of a jar signer over its signature file as Android of the range does: before Android 7 only its
 * first signer, since then all, of which the first that verifies counts. Gives the signing certificate; undefined, with an error
 * among `problems`, where it does not verify.
 */
export const verifySignatureBlock = async (
  signer: JarSigner,
  range: SdkRange,
  { context, problems }: { readonly context: VerificationContext; readonly problems: ProblemList },
): Promise<Certificate | undefined> => {
  const block = signer.blockEntry.name;
  const { signedData: data, file } = signer;
  if (data === "unreadable" || file === null) {
    problems.add("JAR_SIG_UNREADABLE_ZIP_ENTRY", { entry: file === null ? signer.fileEntry.name : block });
    return undefined;
  }
  if (data === "malformed") {
    problems.add("JAR_SIG_PARSE_EXCEPTION", { block, reason: "malformed" });
    return undefined;
  }
  if (data.signers.length === 0) {
    problems.add("JAR_SIG_NO_SIGNERS", { block });
    return undefined;
  }
  const { certificates } = signer;
  if (certificates === null) {
    problems.add("JAR_SIG_PARSE_EXCEPTION", { block, reason: "malformed-certificate" });
    return undefined;
  }
  try {
    const certificate = await verifyAny({ signer, file, data, certificates, range, context });
    if (certificate === undefined) problems.add("JAR_SIG_DID_NOT_VERIFY", { block, file: signer.fileEntry.name });
    return certificate;
  } catch (error) {
    if (!(error instanceof BlockProblem)) throw error;
    problems.add(error.code, error.detail);
    return undefined;
  }
};
