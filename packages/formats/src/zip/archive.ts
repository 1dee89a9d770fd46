import { type CursorContext, type DiagnosticSink, FormatError, LimitError, LIMITS, type Primitives } from "@akashi/bytes";
import { ZipAnomalyLog } from "./anomalies.ts";
import { readCentralDirectory } from "./central-directory.ts";
import { type EndOfCentralDirectory, findEndOfCentralDirectory } from "./end-of-central-directory.ts";
import type { ZipEntry } from "./entry.ts";
import { EntryExtractor, type ReadEntryOptions } from "./extract.ts";

/** A zip archive as its central directory describes it; content is read on request. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly context: CursorContext;
  readonly end: EndOfCentralDirectory;
  /** In the order of the central directory, duplicates included. */
  readonly entries: readonly ZipEntry[];
  /**
   * The entry with this name that Android would use. libziparchive refuses an archive with two entries of one name; before
   * Android 4.4 the native loader of code and resources took the first (the "master key" bug 8219321), so the first is given.
   */
  findEntry(name: string): ZipEntry | undefined;
  /** All entries with this name, in the order of the central directory. */
  findEntries(name: string): readonly ZipEntry[];
  /**
   * The content of an entry: a view of the archive's bytes where it is stored, a new array where it is compressed. What does
   * not agree with the directory is recorded. Throws FormatError where there is no content, LimitError where it is too large.
   */
  readEntry(entry: ZipEntry, primitives: Primitives, options?: ReadEntryOptions): Uint8Array;
}

/**
 * Opens a zip archive by its central directory. Each anomaly goes to `sink`. Throws FormatError `no-end-record` where the bytes
 * are no zip archive, LimitError `inputBytes` or `zipEntries`.
 */
export const openZip = (bytes: Uint8Array, context: CursorContext, sink: DiagnosticSink): ZipArchive => {
  if (bytes.length > LIMITS.inputBytes) throw new LimitError("zip", "inputBytes", { path: context.path, offset: null });
  const zipContext: CursorContext = { format: "zip", path: context.path };
  const log = new ZipAnomalyLog(zipContext, sink);
  const end = findEndOfCentralDirectory(bytes, zipContext, log);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readCentralDirectory({ bytes, view, context: zipContext }, end, log);
  log.finish();
  const extractor = new EntryExtractor(bytes, zipContext, sink, end.centralDirectoryOffset);
  return {
    bytes,
    context: zipContext,
    end,
    entries: directory.entries,
    findEntry: (name) => directory.byName.get(name)?.[0],
    findEntries: (name) => directory.byName.get(name) ?? [],
    readEntry: (entry, primitives, options = {}) => extractor.read(entry, primitives, options),
  };
};

/** The entry called `name`. Throws FormatError `no-entry` where there is none. */
export const getEntry = (archive: ZipArchive, name: string): ZipEntry => {
  const entry = archive.findEntry(name);
  if (entry === undefined)
    throw new FormatError("zip", "no-entry", { path: archive.context.path, offset: null }, `no entry ${name}`);
  return entry;
};
