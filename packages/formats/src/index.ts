export { getEntry, openZip, type ZipArchive } from "./zip/archive.ts";
export { ZIP_ANOMALIES, type ZipAnomaly } from "./zip/anomalies.ts";
export { crc32 } from "./zip/crc32.ts";
export { findEndOfCentralDirectory, type EndOfCentralDirectory } from "./zip/end-of-central-directory.ts";
export type { ZipEntry } from "./zip/entry.ts";
export type { ReadEntryOptions } from "./zip/extract.ts";
