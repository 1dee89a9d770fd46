import { FormatError, LimitError, LIMITS } from "@akashi/bytes";
import type { ZipAnomalyLog } from "./anomalies.ts";
import {
  LOCAL_HEADER_SIGNATURE,
  LOCAL_HEADER_SIZE,
  FLAG_ENCRYPTED,
  FLAG_MASKED_HEADERS,
  FLAG_STRONG_ENCRYPTION,
  METHOD_DEFLATED,
  METHOD_STORED,
} from "./constants.ts";
import type { EndOfCentralDirectory } from "./end-of-central-directory.ts";
import { type CentralRecord, readCentralRecord, type ZipEntry, type ZipFile } from "./entry.ts";
import { checkLocalHeader } from "./local-header.ts";
import { findNameAnomalies } from "./name.ts";

/** The central directory, walked. */
export interface CentralDirectory {
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, readonly ZipEntry[]>;
}

const ENCRYPTION_FLAGS = FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED_HEADERS;

/**
 * Walks the central directory as long as records follow one another, up to the end record, whatever its size and count fields
 * say. Throws LimitError `zipEntries`.
 */
export const readCentralDirectory = (file: ZipFile, end: EndOfCentralDirectory, log: ZipAnomalyLog): CentralDirectory => {
  const walker = new DirectoryWalker(file, end, log);
  walker.walk();
  walker.reportCounts();
  reportOverlaps(walker.entries, end, log);
  reportPrefix(file, walker.entries, log);
  return { entries: walker.entries, byName: walker.byName };
};

class DirectoryWalker {
  readonly entries: ZipEntry[] = [];
  readonly byName = new Map<string, ZipEntry[]>();
  readonly #keys = new Set<string>();
  readonly #file: ZipFile;
  readonly #end: EndOfCentralDirectory;
  readonly #log: ZipAnomalyLog;
  /** Bytes before the archive that its offsets do not count. */
  readonly #shift: number;
  #walkedSize = 0;

  constructor(file: ZipFile, end: EndOfCentralDirectory, log: ZipAnomalyLog) {
    this.#file = file;
    this.#end = end;
    this.#log = log;
    this.#shift = end.centralDirectoryOffset - end.declaredCentralDirectoryOffset;
  }

  walk(): void {
    let offset = this.#end.centralDirectoryOffset;
    const { eocdOffset } = this.#end;
    try {
      for (;;) {
        const record = readCentralRecord(this.#file, offset, eocdOffset);
        if (record === undefined) break;
        if (this.entries.length >= LIMITS.zipEntries) {
          throw new LimitError("zip", "zipEntries", { path: this.#file.context.path, offset });
        }
        this.#addEntry(record);
        offset = record.end;
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#log.ofArchive("central-directory-broken", offset, { entries: this.entries.length });
    }
    this.#walkedSize = offset - this.#end.centralDirectoryOffset;
  }

  reportCounts(): void {
    const log = this.#log;
    const { declaredEntryCount, centralDirectorySize, eocdOffset } = this.#end;
    const found = this.entries.length;
    const counts = { declared: declaredEntryCount, found };
    if (found === 0) log.ofArchive("empty-archive", eocdOffset);
    else if (declaredEntryCount === 0) log.ofArchive("entry-count-zero", eocdOffset, counts);
    else if (declaredEntryCount < found) log.ofArchive("entry-count-too-small", eocdOffset, counts);
    if (declaredEntryCount > found) log.ofArchive("entry-count-too-large", eocdOffset, counts);
    const sizes = { declared: centralDirectorySize, found: this.#walkedSize };
    if (sizes.declared < sizes.found) log.ofArchive("directory-size-too-small", eocdOffset, sizes);
    if (sizes.declared > sizes.found) log.ofArchive("directory-size-too-large", eocdOffset, sizes);
    const walkedTo = this.#end.centralDirectoryOffset + this.#walkedSize;
    const endsAt = this.#end.zip64?.recordOffset ?? eocdOffset;
    if (walkedTo < endsAt) log.ofArchive("gap-before-end-record", walkedTo, { size: endsAt - walkedTo });
  }

  #addEntry(record: CentralRecord): void {
    const name = record.entryName.text;
    const localHeaderOffset = record.localHeaderOffset + this.#shift;
    const local = checkLocalHeader(this.#file, localHeaderOffset, record);
    const entry: ZipEntry = {
      index: this.entries.length,
      name,
      recordOffset: record.recordOffset,
      method: record.method,
      flags: record.flags,
      crc: record.crc,
      compressedSize: record.compressedSize,
      size: record.size,
      localHeaderOffset,
      dataOffset: local.dataOffset,
    };
    this.#report(record, entry);
    for (const anomaly of local.anomalies) this.#log.ofEntry(anomaly, name, localHeaderOffset);
    this.entries.push(entry);
    const namesakes = this.byName.get(name);
    if (namesakes === undefined) this.byName.set(name, [entry]);
    else namesakes.push(entry);
  }

  #report(record: CentralRecord, entry: ZipEntry): void {
    const log = this.#log;
    const { name, recordOffset } = entry;
    for (const anomaly of findNameAnomalies(record.entryName)) log.ofEntry(anomaly, name, recordOffset);
    const { key } = record.entryName;
    if (this.#keys.has(key)) log.ofEntry("duplicate-name", name, recordOffset);
    else this.#keys.add(key);
    if (record.isZip64) log.ofEntry("zip64-extra", name, recordOffset);
    if (record.zip64Broken) log.ofEntry("zip64-extra-broken", name, recordOffset);
    if (record.diskNumber !== 0) log.ofEntry("entry-disk-number", name, recordOffset, { disk: record.diskNumber });
    if ((record.flags & ENCRYPTION_FLAGS) !== 0) log.ofEntry("encrypted", name, recordOffset, { flags: record.flags });
    if (record.method === METHOD_STORED && record.size !== record.compressedSize) {
      const detail = { size: record.size, compressedSize: record.compressedSize };
      log.ofEntry("stored-size-mismatch", name, recordOffset, detail);
    }
    if (record.method !== METHOD_STORED && record.method !== METHOD_DEFLATED) {
      log.ofEntry("unknown-method", name, recordOffset, { method: record.method });
    }
    if (entry.dataOffset === null) return;
    const dataEnd = entry.dataOffset + (record.method === METHOD_STORED ? record.size : record.compressedSize);
    if (dataEnd > this.#end.centralDirectoryOffset) log.ofEntry("data-beyond-directory", name, recordOffset, { end: dataEnd });
  }
}

const reportOverlaps = (entries: readonly ZipEntry[], end: EndOfCentralDirectory, log: ZipAnomalyLog): void => {
  const inOrder = entries.filter((entry) => entry.dataOffset !== null);
  // Build tools write the directory in the order of the entries.
  const isSorted = inOrder.every(
    (entry, index) => index === 0 || entry.localHeaderOffset >= (inOrder[index - 1]?.localHeaderOffset ?? 0),
  );
  if (!isSorted) inOrder.sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
  let covered = 0;
  for (const entry of inOrder) {
    // Content that claims more than there is has a code of its own; it must not make everything after it an overlap.
    const contentEnd = Math.min((entry.dataOffset ?? 0) + entry.compressedSize, end.centralDirectoryOffset);
    if (entry.localHeaderOffset < covered) log.ofEntry("overlapping-entries", entry.name, entry.localHeaderOffset, { covered });
    covered = Math.max(covered, contentEnd);
  }
};

const reportPrefix = ({ bytes, view }: ZipFile, entries: readonly ZipEntry[], log: ZipAnomalyLog): void => {
  const first = entries.reduce((least, entry) => Math.min(least, entry.localHeaderOffset), Number.POSITIVE_INFINITY);
  if (first === 0 || first >= bytes.length || bytes.length < LOCAL_HEADER_SIZE) return;
  if (view.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) {
    log.ofArchive("prefix-bytes", 0, { size: first, firstBytes: view.getUint32(0, false) });
  } else if (!isPadding(bytes, first)) log.ofArchive("unlisted-entry", 0, { size: first });
};

/** Android's build tools fill a hole at the start with a local header of no name whose extra field is zeros. */
const isPadding = (bytes: Uint8Array, size: number): boolean => {
  const nameSize = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8);
  const extraSize = (bytes[28] ?? 0) | ((bytes[29] ?? 0) << 8);
  const isWhole = nameSize === 0 && LOCAL_HEADER_SIZE + extraSize === size;
  return isWhole && bytes.subarray(LOCAL_HEADER_SIZE, size).every((byte) => byte === 0);
};
