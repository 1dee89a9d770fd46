import { type Cursor, FormatError } from "@akashi/bytes";
import { CENTRAL_RECORD_SIGNATURE, CENTRAL_RECORD_SIZE, EXTRA_ZIP64, IN_ZIP64 } from "./constants.ts";
import { decodeName, type EntryName } from "./name.ts";

/** One record of the central directory (APPNOTE §4.3.12). */
export interface ZipEntry {
  /** Position in the central directory, from 0. */
  readonly index: number;
  /** As UTF-8, which is what Android reads whatever flag bit 11 says; bytes that are none become U+FFFD. */
  readonly name: string;
  /** Offset of the record itself. */
  readonly recordOffset: number;
  readonly method: number;
  readonly flags: number;
  /** CRC-32 as declared. */
  readonly crc: number;
  /** Sizes as declared, zip64 applied. */
  readonly compressedSize: number;
  readonly size: number;
  /** Offset in the file; bytes put before the archive are already added. */
  readonly localHeaderOffset: number;
  /** Offset of the first byte of content; null where no local header stands at `localHeaderOffset`. */
  readonly dataOffset: number | null;
}

/** A record as read, before its local header is looked at. */
export interface CentralRecord {
  readonly entryName: EntryName;
  readonly recordOffset: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** As declared, counted from the start of the archive. */
  readonly localHeaderOffset: number;
  readonly diskNumber: number;
  /** A field says that its value stands in the zip64 extra field. */
  readonly isZip64: boolean;
  /** That value is not there. */
  readonly zip64Broken: boolean;
}

interface Sizes {
  size: number;
  compressedSize: number;
  localHeaderOffset: number;
}

/** Replaces the fields that say so by those of the zip64 extra field (APPNOTE §4.5.3); false where one of them is missing. */
const applyZip64Extra = (extra: Cursor, sizes: Sizes): boolean => {
  const fields = (["size", "compressedSize", "localHeaderOffset"] as const).filter((field) => sizes[field] === IN_ZIP64);
  try {
    while (extra.remaining >= 4) {
      const id = extra.u16();
      const value = extra.slice(extra.u16());
      if (id !== EXTRA_ZIP64) continue;
      for (const field of fields) sizes[field] = value.size64();
      return true;
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  return false;
};

/**
 * Reads the record at the cursor and passes over it. Undefined, with the cursor unmoved, where no record stands there. Throws
 * FormatError `truncated` where the record runs past the cursor's end.
 */
export const readCentralRecord = (cursor: Cursor): CentralRecord | undefined => {
  const recordOffset = cursor.offset;
  const start = cursor.position;
  if (cursor.remaining < CENTRAL_RECORD_SIZE || cursor.u32() !== CENTRAL_RECORD_SIGNATURE) {
    cursor.seek(start);
    return undefined;
  }
  cursor.skip(4);
  const flags = cursor.u16();
  const method = cursor.u16();
  cursor.skip(4);
  const crc = cursor.u32();
  const sizes: Sizes = { compressedSize: cursor.u32(), size: cursor.u32(), localHeaderOffset: 0 };
  const nameSize = cursor.u16();
  const extraSize = cursor.u16();
  const commentSize = cursor.u16();
  const diskNumber = cursor.u16();
  cursor.skip(6);
  sizes.localHeaderOffset = cursor.u32();
  const entryName = decodeName(cursor.take(nameSize));
  const isZip64 = [sizes.size, sizes.compressedSize, sizes.localHeaderOffset].includes(IN_ZIP64);
  const extra = cursor.slice(extraSize);
  const zip64Broken = isZip64 && !applyZip64Extra(extra, sizes);
  // A comment that runs past the directory is not worth losing the entry for.
  cursor.skip(Math.min(commentSize, cursor.remaining));
  return { entryName, recordOffset, method, flags, crc, diskNumber, isZip64, zip64Broken, ...sizes };
};
