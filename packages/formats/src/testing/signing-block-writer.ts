import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { signBytes, type SigningKey } from "./signing-key.ts";

export const u32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};
export const u64 = (value: number | bigint): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(value));
  return bytes;
};
export const prefixed = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = Buffer.concat(parts);
  return Buffer.concat([u32(joined.length), joined]);
};

/** How each algorithm of the APK Signing Block signs, and over which digest of the content. */
export const ALGORITHM = {
  0x0101: { digest: "sha256", content: "sha256", pss: 32 },
  0x0102: { digest: "sha512", content: "sha512", pss: 64 },
  0x0103: { digest: "sha256", content: "sha256" },
  0x0104: { digest: "sha512", content: "sha512" },
  0x0201: { digest: "sha256", content: "sha256" },
  0x0202: { digest: "sha512", content: "sha512" },
  0x0301: { digest: "sha256", content: "sha256" },
  0x0421: { digest: "sha256", content: "verity" },
  0x0423: { digest: "sha256", content: "verity" },
  0x0425: { digest: "sha256", content: "verity" },
} as const;
export type AlgorithmId = keyof typeof ALGORITHM;
export const DEFAULT_ALGORITHM = { rsa: 0x0103, ec: 0x0201, dsa: 0x0301 } as const;

export const signWithAlgorithm = (key: SigningKey, id: AlgorithmId, data: Uint8Array): Uint8Array => {
  const algorithm = ALGORITHM[id];
  return signBytes(key, algorithm.digest, data, "pss" in algorithm ? algorithm.pss : undefined);
};

/** The parts of an APK that are digested: before the block, central directory, end record. */
export type ContentParts = readonly [Uint8Array, Uint8Array, Uint8Array];

const chunkedDigest = (algorithm: string, parts: ContentParts): Uint8Array => {
  const digests: Uint8Array[] = [];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1 << 20) {
      const chunk = part.subarray(at, at + (1 << 20));
      digests.push(createHash(algorithm).update(Buffer.of(0xa5)).update(u32(chunk.length)).update(chunk).digest());
    }
  }
  const all = createHash(algorithm).update(Buffer.of(0x5a)).update(u32(digests.length));
  for (const digest of digests) all.update(digest);
  return all.digest();
};

/** The levels of a Merkle tree of fs-verity, the topmost first. */
export const merkleLevels = (data: Uint8Array, salt: Uint8Array): Uint8Array[] => {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 4096) {
    const page = Buffer.alloc(4096);
    page.set(data.subarray(at, at + 4096));
    hashes.push(createHash("sha256").update(salt).update(page).digest());
  }
  const level = Buffer.alloc(Math.ceil((hashes.length * 32) / 4096) * 4096);
  level.set(Buffer.concat(hashes));
  return level.length === 4096 ? [level] : [...merkleLevels(level, salt), level];
};

const verityDigest = (parts: ContentParts): Uint8Array => {
  const data = Buffer.concat(parts);
  const salt = Buffer.alloc(8);
  const [top = Buffer.alloc(4096)] = merkleLevels(data, salt);
  return Buffer.concat([createHash("sha256").update(salt).update(top).digest(), u64(data.length)]);
};

export const contentDigest = (id: AlgorithmId, parts: ContentParts): Uint8Array => {
  const { content } = ALGORITHM[id];
  return content === "verity" ? verityDigest(parts) : chunkedDigest(content, parts);
};

/** One signer of a v2 or v3 block, and what to do wrong. */
export interface BlockSignerSpec {
  readonly key: SigningKey;
  readonly algorithms?: readonly AlgorithmId[];
  /** Of v3: Android versions outside and, unless said otherwise, inside of what is signed. */
  readonly minSdk?: number;
  readonly maxSdk?: number;
  readonly signedMinSdk?: number;
  readonly signedMaxSdk?: number;
  readonly attributes?: readonly Uint8Array[];
  readonly certificates?: readonly Uint8Array[];
  readonly publicKey?: Uint8Array;
  /** Further signatures and digests, of algorithms nobody knows. */
  readonly unknownAlgorithms?: readonly number[];
  readonly alterDigest?: (digest: Uint8Array) => Uint8Array;
  /** Algorithms of the digests, where they are not those of the signatures. */
  readonly digestAlgorithms?: readonly AlgorithmId[];
  readonly alterSignature?: (signature: Uint8Array) => Uint8Array;
  readonly noSignatures?: boolean;
  /** Changes the signed data after it was signed. */
  readonly spoilSignedData?: (signedData: Uint8Array) => Uint8Array;
}

export const attribute = (id: number, value: Uint8Array): Uint8Array => Buffer.concat([u32(id), value]);

const encodeSigner = (spec: BlockSignerSpec, parts: ContentParts, isV3: boolean): Uint8Array => {
  const { key } = spec;
  const algorithms = spec.algorithms ?? [DEFAULT_ALGORITHM[key.kind]];
  const minSdk = spec.minSdk ?? 28;
  const maxSdk = spec.maxSdk ?? 0x7fffffff;
  const unknown = spec.unknownAlgorithms ?? [];
  const digests = (spec.digestAlgorithms ?? algorithms).map((id) => {
    const digest = contentDigest(id, parts);
    return prefixed(u32(id), prefixed(spec.alterDigest?.(digest) ?? digest));
  });
  const signedData = Buffer.concat([
    prefixed(...digests, ...unknown.map((id) => prefixed(u32(id), prefixed(Buffer.of(1, 2, 3))))),
    prefixed(...(spec.certificates ?? [key.certificate]).map((certificate) => prefixed(certificate))),
    ...(isV3 ? [u32(spec.signedMinSdk ?? minSdk), u32(spec.signedMaxSdk ?? maxSdk)] : []),
    prefixed(...(spec.attributes ?? []).map((value) => prefixed(value))),
  ]);
  const signatures = algorithms.map((id) => {
    const signature = signWithAlgorithm(key, id, signedData);
    return prefixed(u32(id), prefixed(spec.alterSignature?.(signature) ?? signature));
  });
  const others = unknown.map((id) => prefixed(u32(id), prefixed(Buffer.of(4, 5, 6))));
  return Buffer.concat([
    prefixed(spec.spoilSignedData?.(signedData) ?? signedData),
    ...(isV3 ? [u32(minSdk), u32(maxSdk)] : []),
    prefixed(...(spec.noSignatures === true ? [] : [...signatures, ...others])),
    prefixed(spec.publicKey ?? key.publicKey),
  ]);
};

/** The value of a v2 block. */
export const encodeV2 = (signers: readonly BlockSignerSpec[], parts: ContentParts): Uint8Array =>
  prefixed(...signers.map((signer) => prefixed(encodeSigner(signer, parts, false))));

/** The value of a v3 or v3.1 block. */
export const encodeV3 = (signers: readonly BlockSignerSpec[], parts: ContentParts): Uint8Array =>
  prefixed(...signers.map((signer) => prefixed(encodeSigner(signer, parts, true))));

/** A proof of rotation over these keys, oldest first; the flags are of `SigningCertificateLineage`. */
export const encodeLineage = (
  keys: readonly SigningKey[],
  options: {
    readonly flags?: number;
    readonly version?: number;
    readonly alterSignature?: (signature: Uint8Array) => Uint8Array;
  } = {},
): Uint8Array => {
  const nodes = keys.map((key, index) => {
    const parent = keys[index - 1];
    const parentId = parent === undefined ? 0 : DEFAULT_ALGORITHM[parent.kind];
    const signedData = Buffer.concat([prefixed(key.certificate), u32(parentId)]);
    const good = parent === undefined ? new Uint8Array(0) : signWithAlgorithm(parent, DEFAULT_ALGORITHM[parent.kind], signedData);
    const signature = parent === undefined ? good : (options.alterSignature?.(good) ?? good);
    const nextId = index === keys.length - 1 ? 0 : DEFAULT_ALGORITHM[key.kind];
    return prefixed(prefixed(signedData), u32(options.flags ?? 23), u32(nextId), prefixed(signature));
  });
  return Buffer.concat([u32(options.version ?? 1), ...nodes]);
};

/** An APK Signing Block of these pairs, filled up to whole pages where `align` says so. */
export const encodeSigningBlock = (
  pairs: readonly { readonly id: number; readonly value: Uint8Array }[],
  options: { readonly align?: boolean; readonly headerSize?: number; readonly magic?: string } = {},
): Uint8Array => {
  const encodePair = (id: number, value: Uint8Array): Uint8Array => Buffer.concat([u64(value.length + 4), u32(id), value]);
  const encoded = pairs.map(({ id, value }) => encodePair(id, value));
  const bare = encoded.reduce((size, pair) => size + pair.length, 32);
  const isFilled = options.align === true && bare % 4096 !== 0;
  const missing = (4096 - ((bare + 12) % 4096)) % 4096;
  if (isFilled) encoded.push(encodePair(0x42726577, new Uint8Array(missing)));
  const size = encoded.reduce((total, pair) => total + pair.length, 24);
  const magic = Buffer.from(options.magic ?? "APK Sig Block 42", "latin1");
  return Buffer.concat([u64(options.headerSize ?? size), ...encoded, u64(size), magic]);
};
