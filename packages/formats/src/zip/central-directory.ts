import { type Cursor, FormatError, LimitError, LIMITS } from "@akashi/bytes";
import type { ZipAnomalyLog } from "./anomalies.ts";
import { FLAG_ENCRYPTED, FLAG_MASKED_HEADERS, FLAG_STRONG_ENCRYPTION, METHOD_DEFLATED, METHOD_STORED } from "./constants.ts";
import type { EndOfCentralDirectory } from "./end-of-central-directory.ts";
import { type CentralRecord, readCentralRecord, type ZipEntry } from "./entry.ts";
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
export const readCentralDirectory = (file: Cursor, end: EndOfCentralDirectory, log: ZipAnomalyLog): CentralDirectory => {
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
  readonly #file: Cursor;
  readonly #end: EndOfCentralDirectory;
  readonly #log: ZipAnomalyLog;
  /** Bytes before the archive that its offsets do not count. */
  readonly #shift: number;
  #walkedSize = 0;

  constructor(file: Cursor, end: EndOfCentralDirectory, log: ZipAnomalyLog) {
    this.#file = file;
    this.#end = end;
    this.#log = log;
    this.#shift = end.centralDirectoryOffset - end.declaredCentralDirectoryOffset;
  }

  walk(): void {
    const start = this.#end.centralDirectoryOffset;
    this.#file.seek(start);
    const directory = this.#file.slice(this.#end.eocdOffset - start);
    try {
      for (let record = readCentralRecord(directory); record !== undefined; record = readCentralRecord(directory)) {
        if (this.entries.length >= LIMITS.zipEntries) {
          throw new LimitError("zip", "zipEntries", { path: this.#file.context.path, offset: record.recordOffset });
        }
        this.#addEntry(record);
        this.#walkedSize = directory.position;
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#log.ofArchive("central-directory-broken", error.place.offset, { entries: this.entries.length });
    }
  }

  reportCounts(): void {
    const { declaredEntryCount, centralDirectorySize, eocdOffset } = this.#end;
    const counts = { declared: declaredEntryCount, found: this.entries.length };
    if (declaredEntryCount < this.entries.length) this.#log.ofArchive("entry-count-too-small", eocdOffset, counts);
    if (declaredEntryCount > this.entries.length) this.#log.ofArchive("entry-count-too-large", eocdOffset, counts);
    if (this.entries.length === 0) this.#log.ofArchive("empty-archive", eocdOffset);
    if (centralDirectorySize !== this.#walkedSize) {
      this.#log.ofArchive("central-directory-size", eocdOffset, { declared: centralDirectorySize, found: this.#walkedSize });
    }
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
    const dataEnd = (entry.dataOffset ?? 0) + record.compressedSize;
    if (dataEnd > this.#end.centralDirectoryOffset) log.ofEntry("data-beyond-directory", name, recordOffset, { end: dataEnd });
  }
}

const reportOverlaps = (entries: readonly ZipEntry[], end: EndOfCentralDirectory, log: ZipAnomalyLog): void => {
  const inOrder = entries.filter((entry) => entry.dataOffset !== null);
  inOrder.sort((a, b) => a.localHeaderOffset - b.localHeaderOffset || a.index - b.index);
  let covered = 0;
  for (const entry of inOrder) {
    // Content that claims more than there is has a code of its own; it must not make everything after it an overlap.
    const contentEnd = Math.min((entry.dataOffset ?? 0) + entry.compressedSize, end.centralDirectoryOffset);
    if (entry.localHeaderOffset < covered) log.ofEntry("overlapping-entries", entry.name, entry.localHeaderOffset, { covered });
    covered = Math.max(covered, contentEnd);
  }
};

const reportPrefix = (file: Cursor, entries: readonly ZipEntry[], log: ZipAnomalyLog): void => {
  const first = entries.reduce((least, entry) => Math.min(least, entry.localHeaderOffset), Number.POSITIVE_INFINITY);
  if (first === 0 || first >= file.bytes.length) return;
  file.seek(0);
  log.ofArchive("prefix-bytes", 0, { size: first, firstBytes: file.remaining >= 4 ? file.u32be() : 0 });
};
