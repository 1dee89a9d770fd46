import { type CursorContext, encodeHex, isInputError } from "@akashi/bytes";
import { findBlockAlgorithm } from "./algorithms.ts";
import { findPublicKey } from "./check-signature.ts";
import { digestText, isSameBytes } from "./content-digest.ts";
import { findCertificate, type VerificationContext } from "./context.ts";
import { readV4Signature, type SigningInfo, type V4Signature, v4SignedData } from "./idsig.ts";
import type { SdkRange } from "./result.ts";
import { type CheckedSigner, SchemeCheck } from "./scheme-check.ts";
import { verityTree } from "./verity.ts";

/** First Android version that looks at a v4 signature file. */
const V4_MIN_SDK = 30;
const SHA256 = 1;
const LOG2_PAGE = 12;
const NO_SALT: Uint8Array = new Uint8Array(0);
/** The last part of the path under which errors of the file are reported. */
const FILE_NAME = "idsig";

/** A v4 signature file, checked; the Merkle tree is built once. */
export class V4File {
  readonly #context: VerificationContext;
  readonly #bytes: Uint8Array;
  #check: Promise<SchemeCheck> | undefined;

  constructor(context: VerificationContext, bytes: Uint8Array) {
    this.#context = context;
    this.#bytes = bytes;
  }

  /** Verifies signatures, root hash and tree (source.android.com, "APK Signature Scheme v4"). */
  async check(range: SdkRange): Promise<SchemeCheck> {
    this.#check ??= this.#verify();
    const verified = await this.#check;
    // Checks of other schemes add to a check, so each range has its own.
    const check = new SchemeCheck("v4");
    check.problems.addAll(verified.problems.items);
    const sdkRange = { minSdk: Math.max(range.minSdk, V4_MIN_SDK), maxSdk: Math.max(range.maxSdk, V4_MIN_SDK) };
    check.signers.push(...verified.signers.map((signer) => ({ ...signer, sdkRange })));
    return check;
  }

  async #verify(): Promise<SchemeCheck> {
    const check = new SchemeCheck("v4");
    const { cursorContext } = this.#context;
    const context: CursorContext = { format: "apk-signature", path: [...cursorContext.path, FILE_NAME] };
    const signature = this.#read(context, check);
    if (signature === undefined) return check;
    for (const [index, info] of signature.signingInfos.entries()) {
      const signer = await this.#verifySigningInfo(info, index, { signature, check, context });
      if (signer === undefined) return check;
      check.signers.push(signer);
    }
    this.#checkTree(signature, check);
    return check;
  }

  #read(context: CursorContext, { problems }: SchemeCheck): V4Signature | undefined {
    try {
      const signature = readV4Signature(this.#bytes, context);
      const { algorithm, log2BlockSize, salt } = signature.hashingInfo;
      if (algorithm === SHA256 && log2BlockSize === LOG2_PAGE && salt.length === 0) return signature;
      problems.add("V4_SIG_NOT_SUPPORTED", { algorithm, log2BlockSize, saltSize: salt.length });
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.add("V4_SIG_MALFORMED_FILE", { reason: error.message });
    }
    return undefined;
  }

  async #verifySigningInfo(
    info: SigningInfo,
    index: number,
    { signature, check, context }: { signature: V4Signature; check: SchemeCheck; context: CursorContext },
  ): Promise<CheckedSigner | undefined> {
    const { problems } = check;
    const algorithm = findBlockAlgorithm(info.algorithmId);
    if (algorithm === undefined) {
      problems.add("V4_SIG_UNKNOWN_SIG_ALGORITHM", { signer: index, algorithm: `0x${info.algorithmId.toString(16)}` });
      return undefined;
    }
    const key = findPublicKey(info.publicKey, context.path, info.publicKeyOffset);
    if (key === undefined || key.kind !== algorithm.key) {
      problems.add("V4_SIG_MALFORMED_PUBLIC_KEY", { signer: index });
      return undefined;
    }
    const data = v4SignedData(this.#context.zip.bytes.length, signature.hashingInfo, info);
    const signed = { algorithm: algorithm.signature, key, signature: info.signature, data };
    const outcome = await this.#context.memo.check(`v4/${index}`, signed);
    if (outcome !== "valid") {
      const code = outcome === "invalid" ? "V4_SIG_DID_NOT_VERIFY" : "V4_SIG_VERIFY_EXCEPTION";
      problems.add(code, { signer: index, algorithm: algorithm.name, reason: outcome });
      return undefined;
    }
    return this.#findSigner(info, index, { check, context });
  }

  #findSigner(
    info: SigningInfo,
    index: number,
    { check, context }: { check: SchemeCheck; context: CursorContext },
  ): CheckedSigner | undefined {
    const { problems } = check;
    const certificate = findCertificate(info.certificate, context, info.certificateOffset);
    if (certificate === undefined) {
      problems.add(info.certificate.length === 0 ? "V4_SIG_NO_CERTIFICATE" : "V4_SIG_MALFORMED_CERTIFICATE", { signer: index });
      return undefined;
    }
    if (!isSameBytes(certificate.publicKey.canonical, info.publicKey)) {
      problems.add("V4_SIG_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD", { signer: index });
      return undefined;
    }
    const sdkRange = { minSdk: V4_MIN_SDK, maxSdk: V4_MIN_SDK };
    return { certificate, sdkRange, digests: new Map(), v4ApkDigest: info.apkDigest };
  }

  /** The root hash is over the whole file as it is, signing block included. */
  #checkTree({ hashingInfo, tree }: V4Signature, { problems }: SchemeCheck): void {
    const { zip, primitives } = this.#context;
    const actual = verityTree([zip.bytes], NO_SALT, primitives);
    if (!isSameBytes(actual.root, hashingInfo.rootHash)) {
      const detail = { expected: encodeHex(hashingInfo.rootHash), actual: digestText(actual.root) };
      problems.add("V4_SIG_APK_ROOT_DID_NOT_VERIFY", detail);
    } else if (tree !== null && !isSameBytes(actual.tree, tree)) {
      problems.add("V4_SIG_APK_TREE_DID_NOT_VERIFY", { expectedSize: tree.length, actualSize: actual.tree.length });
    }
  }
}
