import { Cursor, type CursorContext, isInputError, LIMITS, type Primitives } from "@akashi/bytes";
import type { ZipArchive } from "../zip/archive.ts";
import type { ZipEntry } from "../zip/entry.ts";
import type { ApkSections } from "./signing-block.ts";

const LOCAL_HEADER = 0x04034b50;
const FLAG_DATA_DESCRIPTOR = 0x08;
const METHOD_STORED = 0;

/** The fields of a local file header (APPNOTE §4.3.7) that must agree with the central directory. */
interface LocalHeader {
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly name: Uint8Array;
  readonly dataOffset: number;
}

const readLocalHeader = (cursor: Cursor): LocalHeader => {
  if (cursor.u32() !== LOCAL_HEADER) cursor.fail("bad-local-header");
  cursor.skip(2);
  const flags = cursor.u16();
  cursor.skip(6);
  const crc = cursor.u32();
  const compressedSize = cursor.u32();
  const size = cursor.u32();
  const nameSize = cursor.u16();
  const extraSize = cursor.u16();
  const name = cursor.take(nameSize);
  cursor.skip(extraSize);
  return { flags, crc, compressedSize, size, name, dataOffset: cursor.offset };
};

const NAME_OFFSET_IN_RECORD = 46;
const NAME_SIZE_OFFSET_IN_RECORD = 28;

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/**
 * Reads content for digesting. The zip reader gives what any Android version could see, and a signature must not be checked over
 * anything but what all of them see: here the local header must agree with the central directory, as apksig and libziparchive
 * want it, and the sizes must be exact.
 */
export class ExactReader {
  readonly #zip: ZipArchive;
  readonly #context: CursorContext;
  readonly #end: number;
  readonly #primitives: Primitives;
  #outputBytes = 0;

  constructor(zip: ZipArchive, context: CursorContext, sections: ApkSections | undefined, primitives: Primitives) {
    this.#zip = zip;
    this.#context = context;
    this.#end = sections?.centralDirectoryOffset ?? 0;
    this.#primitives = primitives;
  }

  /** Undefined where the entry cannot be read so, or is too large; Android refuses the former. */
  find(entry: ZipEntry): Uint8Array | undefined {
    const dataOffset = this.#findData(entry);
    if (dataOffset === undefined || this.#outputBytes + entry.size > LIMITS.zipTotalBytes) return undefined;
    const isStored = entry.method === METHOD_STORED;
    const dataEnd = dataOffset + (isStored ? entry.size : entry.compressedSize);
    if (dataEnd > this.#end || entry.size > LIMITS.zipEntryBytes) return undefined;
    this.#outputBytes += entry.size;
    const data = this.#zip.bytes.subarray(dataOffset, dataEnd);
    if (isStored) return data;
    const content = this.#primitives.inflateRaw(data, entry.size, entry.size);
    return content === null || content === "too-large" || content.length !== entry.size ? undefined : content;
  }

  #findData(entry: ZipEntry): number | undefined {
    try {
      const cursor = new Cursor(this.#zip.bytes.subarray(0, this.#end), this.#context);
      cursor.seek(entry.localHeaderOffset);
      const header = readLocalHeader(cursor);
      return this.#agrees(header, entry) ? header.dataOffset : undefined;
    } catch (error) {
      if (isInputError(error)) return undefined;
      throw error;
    }
  }

  #agrees(header: LocalHeader, entry: ZipEntry): boolean {
    if (((header.flags ^ entry.flags) & FLAG_DATA_DESCRIPTOR) !== 0) return false;
    const hasSizes = (header.flags & FLAG_DATA_DESCRIPTOR) === 0;
    if (hasSizes && (header.crc !== entry.crc || header.compressedSize !== entry.compressedSize || header.size !== entry.size)) {
      return false;
    }
    const record = new Cursor(this.#zip.bytes, this.#context);
    record.seek(entry.recordOffset + NAME_SIZE_OFFSET_IN_RECORD);
    const nameSize = record.u16();
    record.seek(entry.recordOffset + NAME_OFFSET_IN_RECORD);
    return isSame(header.name, record.take(nameSize));
  }
}
