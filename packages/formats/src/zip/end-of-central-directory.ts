import { Cursor, FormatError, type CursorContext } from "@akashi/bytes";
import type { ZipAnomalyLog } from "./anomalies.ts";
import {
  CENTRAL_RECORD_SIGNATURE,
  COUNT_IN_ZIP64,
  END_RECORD_SIGNATURE,
  END_RECORD_SIZE,
  IN_ZIP64,
  LARGEST_COMMENT,
  ZIP64_END_RECORD_SIGNATURE,
  ZIP64_END_RECORD_SIZE,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
} from "./constants.ts";

/** The end of central directory record (APPNOTE §4.3.16) with what zip64 (§4.3.14) says in its place. Offsets count from the first byte of the file. */
export interface EndOfCentralDirectory {
  readonly eocdOffset: number;
  /** Where the central directory really begins. */
  readonly centralDirectoryOffset: number;
  readonly centralDirectorySize: number;
  /** As the record says; less than the real offset where bytes were put before the archive. */
  readonly declaredCentralDirectoryOffset: number;
  readonly declaredEntryCount: number;
  readonly commentSize: number;
  /** Bytes after the record and its comment; negative where the comment claims more than there is. */
  readonly trailingSize: number;
  /** Present where a zip64 locator stands before the record, whether it was needed or not. */
  readonly zip64: { readonly locatorOffset: number; readonly recordOffset: number } | null;
}

interface Candidate {
  readonly end: EndOfCentralDirectory;
  readonly diskNumber: number;
  readonly directoryDisk: number;
  readonly diskEntryCount: number;
  readonly zip64Broken: boolean;
  /** A central directory record stands where the record says, or where it would if bytes before the archive were counted. */
  readonly leadsToDirectory: boolean;
}

const isSignatureAt = (view: DataView, offset: number, signature: number): boolean =>
  offset >= 0 && offset + 4 <= view.byteLength && view.getUint32(offset, true) === signature;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Zip64Fields {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

interface Zip64End {
  readonly locatorOffset: number;
  readonly recordOffset: number;
  /** The locator points at no record. */
  readonly isMisplaced: boolean;
  /** Null where there is no record where it points, nor before the locator, which is where writers put it. */
  readonly fields: Zip64Fields | null;
}

const readZip64Record = (cursor: Cursor, offset: number): Zip64Fields | null => {
  try {
    cursor.seek(offset);
    if (cursor.u32() !== ZIP64_END_RECORD_SIGNATURE) return null;
    cursor.skip(28);
    return { count: cursor.size64(), size: cursor.size64(), offset: cursor.size64() };
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
};

const readZip64 = (bytes: Uint8Array, eocdOffset: number, context: CursorContext): Zip64End | null => {
  const locatorOffset = eocdOffset - ZIP64_LOCATOR_SIZE;
  const view = viewOf(bytes);
  if (!isSignatureAt(view, locatorOffset, ZIP64_LOCATOR_SIGNATURE)) return null;
  // Beyond 2^53 a number is inexact, but then it is beyond the file as well.
  const pointed = view.getUint32(locatorOffset + 8, true) + view.getUint32(locatorOffset + 12, true) * 2 ** 32;
  const cursor = new Cursor(bytes, context);
  const fields = readZip64Record(cursor, pointed);
  if (fields !== null) return { locatorOffset, recordOffset: pointed, isMisplaced: false, fields };
  const usual = locatorOffset - ZIP64_END_RECORD_SIZE;
  const found = readZip64Record(cursor, usual);
  return { locatorOffset, recordOffset: found === null ? locatorOffset : usual, isMisplaced: true, fields: found };
};

const readCandidate = (bytes: Uint8Array, eocdOffset: number, context: CursorContext): Candidate => {
  const cursor = new Cursor(bytes, context);
  cursor.seek(eocdOffset + 4);
  const diskNumber = cursor.u16();
  const directoryDisk = cursor.u16();
  const diskEntryCount = cursor.u16();
  const count = cursor.u16();
  const size = cursor.u32();
  const offset = cursor.u32();
  const commentSize = cursor.u16();
  const zip64 = readZip64(bytes, eocdOffset, context);
  // libziparchive asks zip64 only where one of these two fields says so, not where only the count overflows.
  const wanted = size === IN_ZIP64 || offset === IN_ZIP64;
  const fields = (wanted ? zip64?.fields : undefined) ?? { count, size, offset };
  const countInZip64 = !wanted && count === COUNT_IN_ZIP64 ? zip64?.fields?.count : undefined;
  const directoryEnd = wanted && zip64 !== null ? zip64.recordOffset : eocdOffset;
  const directory = locateDirectory(bytes, fields, directoryEnd);
  const end = {
    eocdOffset,
    centralDirectoryOffset: directory.offset,
    centralDirectorySize: fields.size,
    declaredCentralDirectoryOffset: fields.offset,
    declaredEntryCount: countInZip64 ?? fields.count,
    commentSize,
    trailingSize: bytes.length - eocdOffset - END_RECORD_SIZE - commentSize,
    zip64: zip64 === null ? null : { locatorOffset: zip64.locatorOffset, recordOffset: zip64.recordOffset },
  };
  const zip64Broken = zip64 === null ? wanted : zip64.isMisplaced;
  return { end, diskNumber, directoryDisk, diskEntryCount, zip64Broken, leadsToDirectory: directory.found };
};

/** The declared place if a record stands there, else the place right before the end record: bytes before the archive move it. */
const locateDirectory = (
  bytes: Uint8Array,
  declared: { readonly size: number; readonly offset: number },
  directoryEnd: number,
): { offset: number; found: boolean } => {
  const view = viewOf(bytes);
  if (isSignatureAt(view, declared.offset, CENTRAL_RECORD_SIGNATURE)) return { offset: declared.offset, found: true };
  const before = directoryEnd - declared.size;
  if (isSignatureAt(view, before, CENTRAL_RECORD_SIGNATURE)) return { offset: before, found: true };
  return { offset: Math.min(declared.offset, directoryEnd), found: false };
};

/** Offsets at which an end record could stand, from the end of the file backwards, within reach of the longest comment. */
const findCandidates = (bytes: Uint8Array): number[] => {
  const offsets: number[] = [];
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - END_RECORD_SIZE - LARGEST_COMMENT);
  for (let offset = bytes.length - END_RECORD_SIZE; offset >= first; offset -= 1) {
    if (bytes[offset] === 0x50 && isSignatureAt(view, offset, END_RECORD_SIGNATURE)) offsets.push(offset);
  }
  return offsets;
};

/** More candidates than this are a file of signatures, and each costs a reading. */
const MOST_CANDIDATES = 64;

/**
 * Finds the end of central directory record. Android takes the last signature in the file and refuses the archive where that
 * record does not fit; where it leads nowhere the candidates before it are tried, so that the content is seen all the same.
 * Throws FormatError `no-end-record` where there is none.
 */
export const findEndOfCentralDirectory = (
  bytes: Uint8Array,
  context: CursorContext,
  log?: ZipAnomalyLog,
): EndOfCentralDirectory => {
  const offsets = findCandidates(bytes);
  const last = offsets[0];
  if (last === undefined)
    throw new FormatError("zip", "no-end-record", { path: context.path, offset: null }, "not a zip archive");
  let chosen = readCandidate(bytes, last, context);
  for (const offset of offsets.slice(1, MOST_CANDIDATES)) {
    if (chosen.leadsToDirectory) break;
    const candidate = readCandidate(bytes, offset, context);
    if (candidate.leadsToDirectory) chosen = candidate;
  }
  if (log !== undefined) {
    const isDecoy = chosen.end.eocdOffset !== last;
    if (isDecoy) log.ofArchive("decoy-end-record", last);
    else reportOthers(offsets, chosen.end, log);
    reportEnd(chosen, log);
  }
  return chosen.end;
};

/** Archives within the archive have end records of their own; one behind the start of the directory belongs to nothing. */
const reportOthers = (offsets: readonly number[], end: EndOfCentralDirectory, log: ZipAnomalyLog): void => {
  const count = offsets.filter((offset) => offset >= end.centralDirectoryOffset).length;
  if (count > 1) log.ofArchive("several-end-records", end.eocdOffset, { count });
};

const reportEnd = (chosen: Candidate, log: ZipAnomalyLog): void => {
  const { end } = chosen;
  if (end.trailingSize > 0) {
    log.ofArchive("trailing-bytes", end.eocdOffset + END_RECORD_SIZE + end.commentSize, { size: end.trailingSize });
  }
  if (end.trailingSize < 0) log.ofArchive("comment-truncated", end.eocdOffset, { missing: -end.trailingSize });
  if (chosen.diskNumber !== 0 || chosen.directoryDisk !== 0) {
    log.ofArchive("disk-number", end.eocdOffset, { disk: chosen.diskNumber, directoryDisk: chosen.directoryDisk });
  }
  if (end.zip64 !== null) log.ofArchive("zip64", end.zip64.locatorOffset);
  if (chosen.zip64Broken) log.ofArchive("zip64-broken", end.zip64?.locatorOffset ?? end.eocdOffset);
  if (chosen.diskEntryCount !== (end.declaredEntryCount & 0xffff) && end.zip64 === null) {
    log.ofArchive("disk-entry-count", end.eocdOffset, { disk: chosen.diskEntryCount, declared: end.declaredEntryCount });
  }
  if (end.centralDirectoryOffset !== end.declaredCentralDirectoryOffset && chosen.leadsToDirectory) {
    const size = end.centralDirectoryOffset - end.declaredCentralDirectoryOffset;
    log.ofArchive("prefix-unadjusted", end.centralDirectoryOffset, { size });
  }
};
