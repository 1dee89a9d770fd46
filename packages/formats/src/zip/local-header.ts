import type { ZipAnomaly } from "./anomalies.ts";
import { FLAG_DATA_DESCRIPTOR, FLAG_ENCRYPTED, IN_ZIP64, LOCAL_HEADER_SIGNATURE, LOCAL_HEADER_SIZE } from "./constants.ts";
import type { CentralRecord, ZipFile } from "./entry.ts";

/** Local header of an entry (APPNOTE §4.3.7), as far as it matters beside the central directory. */
export interface LocalHeaderCheck {
  /** Null where no local header stands at the offset. */
  readonly dataOffset: number | null;
  readonly anomalies: readonly ZipAnomaly[];
}

const isSameName = (bytes: Uint8Array, a: number, b: number, size: number): boolean => {
  for (let at = 0; at < size; at += 1) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
};

/**
 * Reads the local header at `offset` and compares it with the record of the central directory, by the rules libziparchive has:
 * the names must be equal, and the sizes and the checksum too unless a data descriptor follows the content.
 */
export const checkLocalHeader = (file: ZipFile, offset: number, record: CentralRecord): LocalHeaderCheck => {
  const { bytes, view } = file;
  if (offset < 0 || offset + LOCAL_HEADER_SIZE > bytes.length) return { dataOffset: null, anomalies: ["bad-local-offset"] };
  const nameOffset = offset + LOCAL_HEADER_SIZE;
  const nameSize = view.getUint16(offset + 26, true);
  const dataOffset = nameOffset + nameSize + view.getUint16(offset + 28, true);
  if (view.getUint32(offset, true) !== LOCAL_HEADER_SIGNATURE || dataOffset > bytes.length) {
    return { dataOffset: null, anomalies: ["bad-local-header"] };
  }
  const anomalies: ZipAnomaly[] = [];
  if (nameSize !== record.nameSize || !isSameName(bytes, nameOffset, record.nameOffset, nameSize))
    anomalies.push("local-name-mismatch");
  compareFields(view, offset, record, anomalies);
  return { dataOffset, anomalies };
};

const compareFields = (view: DataView, offset: number, record: CentralRecord, anomalies: ZipAnomaly[]): void => {
  const flags = view.getUint16(offset + 6, true);
  if ((flags & FLAG_DATA_DESCRIPTOR) === 0) {
    const compressedSize = view.getUint32(offset + 18, true);
    const size = view.getUint32(offset + 22, true);
    const sizesDiffer = compressedSize !== record.compressedSize || size !== record.size;
    if (sizesDiffer && compressedSize !== IN_ZIP64 && size !== IN_ZIP64) anomalies.push("local-size-mismatch");
    if (view.getUint32(offset + 14, true) !== record.crc) anomalies.push("local-crc-mismatch");
  }
  if (view.getUint16(offset + 8, true) !== record.method) anomalies.push("local-method-mismatch");
  // Encryption has a code of its own; strip it before comparing.
  if ((flags & ~FLAG_ENCRYPTED) !== (record.flags & ~FLAG_ENCRYPTED)) anomalies.push("local-flags-mismatch");
  if ((flags & FLAG_ENCRYPTED) !== 0 && (record.flags & FLAG_ENCRYPTED) === 0) anomalies.push("local-encrypted");
};
