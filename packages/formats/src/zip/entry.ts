import { Cursor, type CursorContext, FormatError } from "@akashi/bytes";
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

/** The whole file; headers are read by offset, for a cursor of its own for each of thousands would cost more than the reading. */
export interface ZipFile {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly context: CursorContext;
}

/** A record as read, before its local header is looked at. */
export interface CentralRecord {
  readonly entryName: EntryName;
  readonly nameOffset: number;
  readonly nameSize: number;
  /** Where the record ends. */
  readonly end: number;
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

const isInZip64 = (sizes: Sizes): boolean =>
  sizes.size === IN_ZIP64 || sizes.compressedSize === IN_ZIP64 || sizes.localHeaderOffset === IN_ZIP64;

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
 * Reads the record at `offset` in a directory that ends at `directoryEnd`; undefined where no record stands there. Throws
 * FormatError `truncated` where the record runs past the end.
 */
export const readCentralRecord = (file: ZipFile, offset: number, directoryEnd: number): CentralRecord | undefined => {
  const { bytes, view } = file;
  if (offset + CENTRAL_RECORD_SIZE > directoryEnd || view.getUint32(offset, true) !== CENTRAL_RECORD_SIGNATURE) return undefined;
  const nameSize = view.getUint16(offset + 28, true);
  const extraSize = view.getUint16(offset + 30, true);
  const nameOffset = offset + CENTRAL_RECORD_SIZE;
  const extraOffset = nameOffset + nameSize;
  const commentOffset = extraOffset + extraSize;
  if (commentOffset > directoryEnd) throw new FormatError("zip", "truncated", { path: file.context.path, offset });
  const sizes: Sizes = {
    compressedSize: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    localHeaderOffset: view.getUint32(offset + 42, true),
  };
  const isZip64 = isInZip64(sizes);
  const extra = isZip64 ? new Cursor(bytes.subarray(extraOffset, commentOffset), file.context, extraOffset) : undefined;
  return {
    entryName: decodeName(bytes, nameOffset, nameSize),
    nameOffset,
    nameSize,
    recordOffset: offset,
    flags: view.getUint16(offset + 8, true),
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    diskNumber: view.getUint16(offset + 34, true),
    isZip64,
    zip64Broken: extra !== undefined && !applyZip64Extra(extra, sizes),
    ...sizes,
    // A comment that runs past the directory is not worth losing the entry for.
    end: Math.min(commentOffset + view.getUint16(offset + 32, true), directoryEnd),
  };
};
