import type { Cursor } from "@akashi/bytes";
import type { DexPart } from "./dex-part.ts";

/** Where a table stands. */
export interface DexSection {
  readonly count: number;
  /** From the start of the file. */
  readonly offset: number;
}

/** header_item (https://source.android.com/docs/core/runtime/dex-format#header-item). Offsets count from the start of the file. */
export interface DexHeader {
  /** 35 to 41. */
  readonly version: number;
  /** Where this header stands: 0, but for the second and later DEX of a container. */
  readonly offset: number;
  /** Adler-32 of all that follows it, as the file claims. */
  readonly checksum: number;
  /** SHA-1 of all that follows it, as the file claims: 20 bytes. */
  readonly signature: Uint8Array;
  /** Bytes from this header to the next one or to the end, as the file claims. */
  readonly fileSize: number;
  readonly headerSize: number;
  readonly mapOffset: number;
  readonly strings: DexSection;
  readonly types: DexSection;
  readonly protos: DexSection;
  readonly fields: DexSection;
  readonly methods: DexSection;
  readonly classes: DexSection;
  /** Version 041 and later: size of all DEX files in this container together; null before. */
  readonly containerSize: number | null;
}

const HEADER_SIZE = 0x70;
const CONTAINER_HEADER_SIZE = 0x78;
const FIRST_CONTAINER_VERSION = 41;
const KNOWN_VERSIONS = [35, 37, 38, 39, 40, 41];
/** Never released, but read by Dalvik virtual machines. */
const UNRELEASED_VERSION = 36;
const ENDIAN_CONSTANT = 0x12345678;
const REVERSE_ENDIAN_CONSTANT = 0x78563412;

const MAGIC_OF_RELATIVES: Readonly<Record<string, string>> = {
  cdex: "compact-dex",
  "dey\n": "optimized-dex",
};

const readVersion = (cursor: Cursor): number => {
  const start = cursor.offset;
  const magic = String.fromCharCode(...cursor.take(4));
  const version = String.fromCharCode(...cursor.take(4));
  if (magic !== "dex\n") {
    cursor.seek(start);
    cursor.fail(MAGIC_OF_RELATIVES[magic] ?? "bad-magic");
  }
  const number = /^[0-9]{3}\0$/.test(version) ? Number.parseInt(version, 10) : 0;
  if (!KNOWN_VERSIONS.includes(number) && number !== UNRELEASED_VERSION) {
    cursor.seek(start);
    cursor.fail("unknown-version");
  }
  return number;
};

const checkEndianness = (cursor: Cursor): void => {
  const tag = cursor.u32();
  if (tag === REVERSE_ENDIAN_CONSTANT) cursor.fail("big-endian");
  if (tag !== ENDIAN_CONSTANT) cursor.fail("bad-endian-tag");
};

const readSection = (cursor: Cursor): DexSection => ({ count: cursor.u32(), offset: cursor.u32() });

const reportSizes = (part: DexPart, header: DexHeader, headerOffsetClaimed: number): void => {
  const wanted = header.version >= FIRST_CONTAINER_VERSION ? CONTAINER_HEADER_SIZE : HEADER_SIZE;
  if (header.headerSize !== wanted) part.report("header-size", header.offset, { claimed: header.headerSize, wanted });
  if (header.version === UNRELEASED_VERSION) part.report("unreleased-version", header.offset, { version: header.version });
  const actual = part.bytes.length;
  const end = header.containerSize ?? header.fileSize;
  if (end !== actual) part.report("file-size", header.offset, { claimed: end, actual });
  if (headerOffsetClaimed !== header.offset) {
    part.report("header-offset", header.offset, { claimed: headerOffsetClaimed, actual: header.offset });
  }
};

/**
 * Reads the header at `offset`. Throws FormatError where it is none: `bad-magic`, `compact-dex`, `optimized-dex`,
 * `unknown-version`, `big-endian`, `bad-endian-tag`, `truncated`. Sizes that do not fit are diagnostics.
 */
export const readDexHeader = (part: DexPart, offset: number): DexHeader => {
  const cursor = part.cursorAt(offset);
  const version = readVersion(cursor);
  const checksum = cursor.u32();
  const signature = cursor.take(20);
  const fileSize = cursor.u32();
  const headerSize = cursor.u32();
  checkEndianness(cursor);
  cursor.skip(8); // The link section, which nothing uses.
  const mapOffset = cursor.u32();
  const [strings, types, protos] = [readSection(cursor), readSection(cursor), readSection(cursor)];
  const [fields, methods, classes] = [readSection(cursor), readSection(cursor), readSection(cursor)];
  cursor.skip(8); // The data section: no reader needs it, and 041 leaves it empty.
  const isContainer = version >= FIRST_CONTAINER_VERSION;
  const containerSize = isContainer ? cursor.u32() : null;
  const headerOffsetClaimed = isContainer ? cursor.u32() : offset;
  const tables = { strings, types, protos, fields, methods, classes };
  const header = { version, offset, checksum, signature, fileSize, headerSize, mapOffset, ...tables, containerSize };
  reportSizes(part, header, headerOffsetClaimed);
  return header;
};
