import { constants, createHash, createPublicKey, hash, verify } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import type { DigestAlgorithm, Primitives, SignatureAlgorithm, SignatureOutcome } from "@akashi/bytes";

/** zlib grows its output in chunks; one chunk of the claimed size saves the copying, but a lie must not cost memory. */
const LARGEST_CHUNK = 64 * 1024 * 1024;
const SMALLEST_CHUNK = 64;

/** Node's Buffer without its own methods, of which `slice` is a view where that of Uint8Array is a copy. */
const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

const inflateRaw = (input: Uint8Array, sizeHint: number, maxOutputSize: number): Uint8Array | "too-large" | null => {
  const chunkSize = Math.max(SMALLEST_CHUNK, Math.min(sizeHint + 1, maxOutputSize, LARGEST_CHUNK));
  try {
    return plain(inflateRawSync(input, { chunkSize, maxOutputLength: Math.max(1, maxOutputSize) }));
  } catch (error) {
    return error instanceof RangeError ? "too-large" : null;
  }
};

const digest = (algorithm: DigestAlgorithm, parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  // Trees and manifests have thousands of short digests, of which a Hash object is a third of the cost.
  if (parts.length === 1 && only !== undefined) return plain(hash(algorithm, only, "buffer"));
  const whole = createHash(algorithm);
  for (const part of parts) whole.update(part);
  return plain(whole.digest());
};

const verifySignature = (
  algorithm: SignatureAlgorithm,
  publicKeySpki: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): SignatureOutcome => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKeySpki), format: "der", type: "spki" });
    const padding = algorithm.kind === "rsa-pss" ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
    const saltLength = algorithm.kind === "rsa-pss" ? algorithm.saltLength : undefined;
    const options = algorithm.kind.startsWith("rsa")
      ? { key, padding, ...(saltLength === undefined ? {} : { saltLength }) }
      : key;
    return verify(algorithm.digest, data, options, signature) ? "valid" : "invalid";
  } catch {
    // OpenSSL refuses the key itself (wrong kind, malformed): Android's provider refuses such a key as well.
    return "invalid";
  }
};

/** The primitives on Node: zlib and OpenSSL. */
export const nodePrimitives: Primitives = { inflateRaw, digest, verifySignature };
