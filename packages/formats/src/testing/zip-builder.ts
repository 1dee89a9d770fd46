import { encodeUtf8 } from "@akashi/bytes";
import { crc32 } from "../zip/crc32.ts";
import { ByteWriter } from "./byte-writer.ts";

/** Fields that stand both in the central directory and in the local header. */
export interface ZipHeaderFields {
  readonly signature: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly name: string | Uint8Array;
  readonly extra: Uint8Array;
}

/** One entry to build; whatever is not said is as a well-formed archive has it. */
export interface ZipEntrySpec {
  readonly name: string | Uint8Array;
  /** Content before compression. */
  readonly content?: string | Uint8Array;
  /** 0 (default) stored, 8 deflated; other numbers are written as they are. */
  readonly method?: number;
  /** Bytes to put in place of what `method` would make of the content, e.g. really compressed ones. */
  readonly data?: Uint8Array;
  readonly central?: Partial<ZipHeaderFields> & {
    readonly diskNumber?: number;
    readonly localHeaderOffset?: number;
    readonly comment?: Uint8Array;
  };
  readonly local?: Partial<ZipHeaderFields>;
  /** Sets bit 3, leaves sizes and checksum of the local header zero and writes a data descriptor. */
  readonly dataDescriptor?: boolean;
  /** Writes only the local header and content, or only the central record. */
  readonly only?: "local" | "central";
  /** Sizes and offset go to the zip64 extra field. */
  readonly zip64?: boolean;
  /** Bytes between this entry and the one before. */
  readonly gapBefore?: Uint8Array;
}

/** Overrides for the end of the archive. */
export interface ZipOptions {
  /** Bytes before the archive. */
  readonly prefix?: Uint8Array;
  /** Whether offsets count the prefix; true unless said otherwise. */
  readonly isPrefixCounted?: boolean;
  /** Bytes between the last entry and the central directory, where the APK Signing Block is. */
  readonly beforeDirectory?: Uint8Array;
  /** Bytes between the central directory and the end record. */
  readonly afterDirectory?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly trailing?: Uint8Array;
  readonly end?: Partial<{
    readonly diskNumber: number;
    readonly directoryDisk: number;
    readonly diskEntryCount: number;
    readonly entryCount: number;
    readonly directorySize: number;
    readonly directoryOffset: number;
    readonly commentSize: number;
  }>;
  /** Writes the zip64 end record and its locator, and makes the end record point at them. */
  readonly zip64?: boolean | { readonly recordOffset?: number; readonly recordSignature?: number };
}

const toBytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? encodeUtf8(content) : content);

/** A DEFLATE stream of stored blocks (RFC 1951 §3.2.4): compressed in form, so that tests need no compressor. */
export const deflateStored = (content: Uint8Array): Uint8Array => {
  const writer = new ByteWriter();
  for (let at = 0, isLast = false; !isLast; at += 0xffff) {
    const block = content.subarray(at, at + 0xffff);
    isLast = at + 0xffff >= content.length;
    writer.u8(isLast ? 1 : 0);
    writer.u16(block.length);
    writer.u16(~block.length & 0xffff);
    writer.raw(block);
  }
  return writer.finish();
};

interface Header extends ZipHeaderFields {
  readonly nameBytes: Uint8Array;
}

interface Planned {
  readonly spec: ZipEntrySpec;
  readonly header: Header;
  readonly data: Uint8Array;
}

const plan = (spec: ZipEntrySpec): Planned => {
  const content = toBytes(spec.content ?? "");
  const method = spec.method ?? 0;
  const data = spec.data ?? (method === 8 ? deflateStored(content) : content);
  const nameBytes = toBytes(spec.name);
  const flags = spec.dataDescriptor === true ? 8 : 0;
  const sizes = { crc: crc32(content), compressedSize: data.length, size: content.length };
  const header = { signature: 0, flags, method, ...sizes, name: spec.name, nameBytes, extra: new Uint8Array(0) };
  return { spec, header, data };
};

const applyOverrides = (header: Header, overrides: Partial<ZipHeaderFields> | undefined): Header => {
  const merged = { ...header, ...overrides };
  return { ...merged, nameBytes: toBytes(merged.name) };
};

const writeSharedFields = (writer: ByteWriter, header: Header): void => {
  writer.u16(header.flags);
  writer.u16(header.method);
  writer.u16(0);
  writer.u16(0x21);
  writer.u32(header.crc);
  writer.u32(header.compressedSize);
  writer.u32(header.size);
  writer.u16(header.nameBytes.length);
  writer.u16(header.extra.length);
};

const writeLocal = (writer: ByteWriter, { spec, header, data }: Planned): void => {
  const isDescribed = spec.dataDescriptor === true;
  const base = isDescribed ? { ...header, crc: 0, compressedSize: 0, size: 0 } : header;
  const local = applyOverrides({ ...base, signature: 0x04034b50 }, spec.local);
  writer.u32(local.signature);
  writer.u16(20);
  writeSharedFields(writer, local);
  writer.raw(local.nameBytes);
  writer.raw(local.extra);
  writer.raw(data);
  if (!isDescribed) return;
  writer.u32(0x08074b50);
  writer.u32(header.crc);
  writer.u32(header.compressedSize);
  writer.u32(header.size);
};

const writeU64 = (writer: ByteWriter, value: number): void => {
  writer.u32(value % 2 ** 32);
  writer.u32(Math.floor(value / 2 ** 32));
};

const zip64Extra = (size: number, compressedSize: number, offset: number): Uint8Array => {
  const writer = new ByteWriter();
  writer.u16(1);
  writer.u16(24);
  for (const value of [size, compressedSize, offset]) writeU64(writer, value);
  return writer.finish();
};

const writeCentral = (writer: ByteWriter, { spec, header }: Planned, offset: number): void => {
  const inZip64 = { compressedSize: 0xffffffff, size: 0xffffffff, extra: zip64Extra(header.size, header.compressedSize, offset) };
  const base = { ...header, signature: 0x02014b50, ...(spec.zip64 === true ? inZip64 : {}) };
  const central = applyOverrides(base, spec.central);
  const comment = spec.central?.comment ?? new Uint8Array(0);
  writer.u32(central.signature);
  writer.u16(20);
  writer.u16(20);
  writeSharedFields(writer, central);
  writer.u16(comment.length);
  writer.u16(spec.central?.diskNumber ?? 0);
  writer.u16(0);
  writer.u32(0);
  writer.u32(spec.central?.localHeaderOffset ?? (spec.zip64 === true ? 0xffffffff : offset));
  writer.raw(central.nameBytes);
  writer.raw(central.extra);
  writer.raw(comment);
};

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

const writeZip64End = (writer: ByteWriter, directory: Directory, options: ZipOptions): void => {
  const overrides = typeof options.zip64 === "object" ? options.zip64 : {};
  const recordOffset = writer.position;
  writer.u32(overrides.recordSignature ?? 0x06064b50);
  writeU64(writer, 44);
  writer.u16(45);
  writer.u16(45);
  writer.u32(0);
  writer.u32(0);
  for (const value of [directory.count, directory.count, directory.size, directory.offset]) writeU64(writer, value);
  writer.u32(0x07064b50);
  writer.u32(0);
  writeU64(writer, overrides.recordOffset ?? recordOffset);
  writer.u32(1);
};

const writeEnd = (writer: ByteWriter, directory: Directory, options: ZipOptions): void => {
  const isZip64 = options.zip64 !== undefined && options.zip64 !== false;
  if (isZip64) writeZip64End(writer, directory, options);
  const comment = options.comment ?? new Uint8Array(0);
  const end = options.end ?? {};
  writer.u32(0x06054b50);
  writer.u16(end.diskNumber ?? 0);
  writer.u16(end.directoryDisk ?? 0);
  writer.u16(end.diskEntryCount ?? end.entryCount ?? (isZip64 ? 0xffff : directory.count));
  writer.u16(end.entryCount ?? (isZip64 ? 0xffff : directory.count));
  writer.u32(end.directorySize ?? (isZip64 ? 0xffffffff : directory.size));
  writer.u32(end.directoryOffset ?? (isZip64 ? 0xffffffff : directory.offset));
  writer.u16(end.commentSize ?? comment.length);
  writer.raw(comment);
  writer.raw(options.trailing ?? []);
};

/** A zip archive (PKWARE APPNOTE), well-formed but for what entries and options say. */
export const buildZip = (entries: readonly ZipEntrySpec[], options: ZipOptions = {}): Uint8Array => {
  const writer = new ByteWriter();
  writer.raw(options.prefix ?? []);
  const uncounted = options.isPrefixCounted === false ? writer.position : 0;
  const planned = entries.map(plan);
  const offsets = planned.map((entry) => {
    writer.raw(entry.spec.gapBefore ?? []);
    const offset = writer.position - uncounted;
    if (entry.spec.only !== "central") writeLocal(writer, entry);
    return offset;
  });
  writer.raw(options.beforeDirectory ?? []);
  const start = writer.position;
  const listed = [...planned.entries()].filter(([, entry]) => entry.spec.only !== "local");
  for (const [index, entry] of listed) writeCentral(writer, entry, offsets[index] ?? 0);
  const directory = { count: listed.length, offset: start - uncounted, size: writer.position - start };
  writer.raw(options.afterDirectory ?? []);
  writeEnd(writer, directory, options);
  return writer.finish();
};
