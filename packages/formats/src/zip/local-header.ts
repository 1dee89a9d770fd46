import { type Cursor, FormatError } from "@akashi/bytes";
import type { ZipAnomaly } from "./anomalies.ts";
import { FLAG_DATA_DESCRIPTOR, FLAG_ENCRYPTED, IN_ZIP64, LOCAL_HEADER_SIGNATURE, LOCAL_HEADER_SIZE } from "./constants.ts";
import type { CentralRecord } from "./entry.ts";

/** Local header of an entry (APPNOTE §4.3.7), as far as it matters beside the central directory. */
export interface LocalHeaderCheck {
  /** Null where no local header stands at the offset. */
  readonly dataOffset: number | null;
  readonly anomalies: readonly ZipAnomaly[];
}

const isSameName = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};

/**
 * Reads the local header at `offset` and compares it with the record of the central directory, by the rules libziparchive has:
 * the names must be equal, and the sizes and the checksum too unless a data descriptor follows the content.
 */
export const checkLocalHeader = (file: Cursor, offset: number, record: CentralRecord): LocalHeaderCheck => {
  if (offset + LOCAL_HEADER_SIZE > file.bytes.length) return { dataOffset: null, anomalies: ["bad-local-offset"] };
  try {
    return readLocalHeader(file, offset, record);
  } catch (error) {
    if (error instanceof FormatError) return { dataOffset: null, anomalies: ["bad-local-header"] };
    throw error;
  }
};

const readLocalHeader = (file: Cursor, offset: number, record: CentralRecord): LocalHeaderCheck => {
  file.seek(offset);
  if (file.u32() !== LOCAL_HEADER_SIGNATURE) return { dataOffset: null, anomalies: ["bad-local-header"] };
  file.skip(2);
  const flags = file.u16();
  const method = file.u16();
  file.skip(4);
  const crc = file.u32();
  const compressedSize = file.u32();
  const size = file.u32();
  const nameSize = file.u16();
  const extraSize = file.u16();
  const name = file.take(nameSize);
  file.skip(extraSize);
  const anomalies: ZipAnomaly[] = [];
  if (!isSameName(name, record.entryName.bytes)) anomalies.push("local-name-mismatch");
  if ((flags & FLAG_DATA_DESCRIPTOR) === 0) {
    const sizesDiffer = compressedSize !== record.compressedSize || size !== record.size;
    if (sizesDiffer && compressedSize !== IN_ZIP64 && size !== IN_ZIP64) anomalies.push("local-size-mismatch");
    if (crc !== record.crc) anomalies.push("local-crc-mismatch");
  }
  if (method !== record.method) anomalies.push("local-method-mismatch");
  // Encryption has a code of its own; strip it before comparing.
  if ((flags & ~FLAG_ENCRYPTED) !== (record.flags & ~FLAG_ENCRYPTED)) anomalies.push("local-flags-mismatch");
  if ((flags & FLAG_ENCRYPTED) !== 0 && (record.flags & FLAG_ENCRYPTED) === 0) anomalies.push("local-encrypted");
  return { dataOffset: file.position, anomalies };
};
