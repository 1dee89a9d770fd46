import { Cursor, type CursorContext, encodeHex, FormatError } from "@akashi/bytes";

/** Where the parts of an APK stand; the content digests of v2 and up go over these (source.android.com, "APK Signing Block"). */
export interface ApkSections {
  readonly centralDirectoryOffset: number;
  readonly eocdOffset: number;
}

/** One ID-value pair of the APK Signing Block. */
export interface SigningBlockPair {
  readonly id: number;
  /** Without the ID. */
  readonly value: Uint8Array;
  /** Offset of the value in the file. */
  readonly offset: number;
}

/** The APK Signing Block, between the last entry and the central directory. */
export interface SigningBlock {
  readonly offset: number;
  readonly size: number;
  /** Up to the first that is malformed; Android does not see what comes after it either. */
  readonly pairs: readonly SigningBlockPair[];
}

/** IDs of the pairs that hold signatures. */
export const BLOCK_ID = {
  v2: 0x7109871a,
  v3: 0xf05368c0,
  v31: 0x1b93ad61,
  sourceStampV1: 0x2b09189e,
  sourceStampV2: 0x6dff800d,
} as const;

/**
 * Names of pairs. The first five are of AOSP apksig; dependency information and Play's metadata are of the Android Gradle plugin
 * and Google Play; the rest are of tools that put a distribution channel into a signed APK, as their sources call them (Walle of
 * Meituan, VasDolly of Tencent).
 */
const BLOCK_NAMES: Readonly<Record<number, string>> = {
  [BLOCK_ID.v2]: "APK Signature Scheme v2",
  [BLOCK_ID.v3]: "APK Signature Scheme v3",
  [BLOCK_ID.v31]: "APK Signature Scheme v3.1",
  [BLOCK_ID.sourceStampV1]: "SourceStamp v1",
  [BLOCK_ID.sourceStampV2]: "SourceStamp v2",
  0x42726577: "verity padding",
  0x504b4453: "dependency information (encrypted for Google Play)",
  0x2146444e: "Google Play metadata (frosting)",
  0x71777777: "distribution channel (Walle)",
  0x881155ff: "distribution channel (VasDolly)",
};

export const findBlockName = (id: number): string | undefined => BLOCK_NAMES[id];

/** Number of a block as it is written in specifications: `0x7109871a`. */
export const renderBlockId = (id: number): string =>
  `0x${encodeHex(Uint8Array.of(id >>> 24, (id >>> 16) & 255, (id >>> 8) & 255, id & 255))}`;

const FOOTER_SIZE = 24;
const SIZE_FIELD = 8;
/** Both size fields and the magic. */
const SMALLEST_BLOCK = 32;
const MAGIC = "APK Sig Block 42";

const EOCD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const EOCD_SIGNATURE = 0x06054b50;

/**
 * The parts of an APK as Android's signature verifier sees them: the end record is the last one whose comment ends the file, and
 * the central directory ends where it begins. It is stricter than the zip reader, and where it finds nothing there is no APK
 * Signing Block. Undefined where there is no such end
 * record, or the directory it names does not fit before it.
 */
export const findApkSections = (bytes: Uint8Array): (ApkSections & { readonly adjacent: boolean }) | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - EOCD_SIZE;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset -= 1) {
    if (bytes[offset] !== 0x50 || view.getUint32(offset, true) !== EOCD_SIGNATURE) continue;
    if (view.getUint16(offset + 20, true) !== last - offset) continue;
    const centralDirectoryOffset = view.getUint32(offset + 16, true);
    const size = view.getUint32(offset + 12, true);
    if (centralDirectoryOffset + size > offset) return undefined;
    return { centralDirectoryOffset, eocdOffset: offset, adjacent: centralDirectoryOffset + size === offset };
  }
  return undefined;
};

/** Pairs of ID and value (`u64` size, `u32` ID, value), up to the first that is malformed. */
const readPairs = (cursor: Cursor): SigningBlockPair[] => {
  const pairs: SigningBlockPair[] = [];
  try {
    while (cursor.remaining > 0) {
      const pair = cursor.slice(cursor.size64());
      const id = pair.u32();
      pairs.push({ id, offset: pair.offset, value: pair.take(pair.remaining) });
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  return pairs;
};

/** Finds the APK Signing Block right before the central directory; undefined where there is none that Android would see. */
export const findSigningBlock = (bytes: Uint8Array, sections: ApkSections, context: CursorContext): SigningBlock | undefined => {
  const end = sections.centralDirectoryOffset;
  if (end < SMALLEST_BLOCK || end > bytes.length) return undefined;
  const cursor = new Cursor(bytes, context);
  try {
    cursor.seek(end - FOOTER_SIZE);
    const size = cursor.size64();
    if (!hasMagic(cursor) || size < FOOTER_SIZE || size > end - SIZE_FIELD) return undefined;
    const offset = end - size - SIZE_FIELD;
    cursor.seek(offset);
    if (cursor.size64() !== size) return undefined;
    return { offset, size: size + SIZE_FIELD, pairs: readPairs(cursor.slice(size - FOOTER_SIZE)) };
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
};

const hasMagic = (cursor: Cursor): boolean => String.fromCharCode(...cursor.take(MAGIC.length)) === MAGIC;

/** The first pair with this ID, which is the one Android takes. */
export const findPair = (block: SigningBlock | undefined, id: number): SigningBlockPair | undefined =>
  block?.pairs.find((pair) => pair.id === id);
