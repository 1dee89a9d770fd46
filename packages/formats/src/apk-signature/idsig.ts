import { Cursor, type CursorContext } from "@akashi/bytes";

/** How the Merkle tree of a v4 signature is made (source.android.com, "APK Signature Scheme v4"). */
export interface HashingInfo {
  /** 1 is SHA-256, the only one there is. */
  readonly algorithm: number;
  readonly log2BlockSize: number;
  readonly salt: Uint8Array;
  readonly rootHash: Uint8Array;
}

/** One signature of a v4 signature file. */
export interface SigningInfo {
  /** Digest of the APK by its v3 or v2 signature. */
  readonly apkDigest: Uint8Array;
  readonly certificate: Uint8Array;
  readonly certificateOffset: number;
  readonly additionalData: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly publicKeyOffset: number;
  readonly algorithmId: number;
  readonly signature: Uint8Array;
}

/** A v4 signature file (`.idsig`). */
export interface V4Signature {
  readonly version: number;
  readonly hashingInfo: HashingInfo;
  /** The one of the v3 or v2 signer first, then those of other blocks. */
  readonly signingInfos: readonly SigningInfo[];
  /** The Merkle tree; null where the file leaves it out. */
  readonly tree: Uint8Array | null;
}

/** Version of the format that Android reads. */
const V4_VERSION = 2;
/** Signatures beyond this are a file of signatures: v3 and v3.1 each have one. */
const MOST_SIGNING_INFOS = 16;

const takePrefixed = (cursor: Cursor): Uint8Array => cursor.take(cursor.u32());

const readSigningInfo = (cursor: Cursor): SigningInfo => {
  const apkDigest = takePrefixed(cursor);
  const certificateSize = cursor.u32();
  const certificateOffset = cursor.offset;
  const certificate = cursor.take(certificateSize);
  const additionalData = takePrefixed(cursor);
  const publicKeySize = cursor.u32();
  const publicKeyOffset = cursor.offset;
  const publicKey = cursor.take(publicKeySize);
  const algorithmId = cursor.u32();
  const signature = takePrefixed(cursor);
  return { apkDigest, certificate, certificateOffset, additionalData, publicKey, publicKeyOffset, algorithmId, signature };
};

const readHashingInfo = (cursor: Cursor): HashingInfo => ({
  algorithm: cursor.u32(),
  log2BlockSize: cursor.u8(),
  salt: takePrefixed(cursor),
  rootHash: takePrefixed(cursor),
});

const readSigningInfos = (cursor: Cursor): SigningInfo[] => {
  const infos = [readSigningInfo(cursor)];
  while (cursor.remaining > 0) {
    if (infos.length >= MOST_SIGNING_INFOS) cursor.fail("too-many-signing-infos");
    cursor.skip(4);
    infos.push(readSigningInfo(cursor.slicePrefixedByU32()));
  }
  return infos;
};

/** Reads a v4 signature file. Throws FormatError, with `bad-version` for a version Android does not read. */
export const readV4Signature = (bytes: Uint8Array, context: CursorContext): V4Signature => {
  const cursor = new Cursor(bytes, context);
  const version = cursor.u32();
  if (version !== V4_VERSION) cursor.fail("bad-version");
  const hashingInfo = readHashingInfo(cursor.slicePrefixedByU32());
  const signingInfos = readSigningInfos(cursor.slicePrefixedByU32());
  const tree = cursor.remaining === 0 ? null : takePrefixed(cursor);
  return { version, hashingInfo, signingInfos, tree };
};

const prefixed = (bytes: Uint8Array): Uint8Array[] => [littleEndian32(bytes.length), bytes];

const littleEndian32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);

/** What the signature of a v4 file is over: sizes, how the tree is made, its root, and the signer. */
export const v4SignedData = (apkSize: number, hashing: HashingInfo, signing: SigningInfo): Uint8Array => {
  const parts = [
    littleEndian32(apkSize),
    littleEndian32(0),
    littleEndian32(hashing.algorithm),
    Uint8Array.of(hashing.log2BlockSize),
    ...prefixed(hashing.salt),
    ...prefixed(hashing.rootHash),
    ...prefixed(signing.apkDigest),
    ...prefixed(signing.certificate),
    ...prefixed(signing.additionalData),
  ];
  const size = parts.reduce((total, part) => total + part.length, 4);
  const data = new Uint8Array(size);
  data.set(littleEndian32(size));
  let at = 4;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return data;
};
