import type { Cursor } from "@akashi/bytes";
import { type Chunk, CHUNK_HEADER_SIZE } from "./chunk.ts";
import { readConfig, type ResourceConfig } from "./config.ts";

const FLAG_SPARSE = 0x01;
const FLAG_OFFSET16 = 0x02;
const NO_ENTRY = 0xffff_ffff;
const NO_ENTRY_16 = 0xffff;
const CONFIG_OFFSET = 20;
/** `kResTableTypeMinSize`: up to the size field of the configuration. */
const SMALLEST_HEADER = 24;

/** The entries of one type for one configuration (`ResTable_type`). */
export interface TypeChunk {
  readonly id: number;
  /** Offset of the chunk. */
  readonly start: number;
  readonly config: ResourceConfig;
  /** Entries that the chunk has room for, defined or not. */
  readonly entryCount: number;
  /** Indices of the entries that are defined, ascending where the file is well-formed. */
  entryIndices(): Iterable<number>;
  /** Offset of the entry with this index in the file; undefined where this configuration does not define it. */
  findEntry(index: number): number | undefined;
}

/** Reads the head of a `ResTable_type`; its entries stay where they are. Throws FormatError `truncated` where it does not fit. */
export const readTypeChunk = (cursor: Cursor, chunk: Chunk): TypeChunk => {
  if (chunk.headerSize < SMALLEST_HEADER) cursor.fail("truncated");
  cursor.seek(chunk.start + CHUNK_HEADER_SIZE);
  const id = cursor.u8();
  const flags = cursor.u8();
  cursor.skip(2);
  const declaredCount = cursor.u32();
  const entriesStart = chunk.start + cursor.u32();
  cursor.seek(chunk.start + CONFIG_OFFSET);
  const config = readConfig(cursor);
  const offsetsStart = chunk.start + chunk.headerSize;
  const width = (flags & FLAG_OFFSET16) !== 0 && (flags & FLAG_SPARSE) === 0 ? 2 : 4;
  const count = Math.min(declaredCount, Math.max(0, Math.floor((chunk.end - offsetsStart) / width)));
  const table = { view: viewOf(cursor.bytes), offsetsStart, entriesStart, end: chunk.end, count };
  const kind = (flags & FLAG_SPARSE) !== 0 ? SPARSE : width === 2 ? OFFSET16 : OFFSET32;
  return {
    id,
    start: chunk.start,
    config,
    entryCount: count,
    entryIndices: () => kind.indices(table),
    findEntry: (index) => {
      const offset = kind.find(table, index);
      return offset === undefined || entriesStart + offset >= chunk.end ? undefined : entriesStart + offset;
    },
  };
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface OffsetTable {
  readonly view: DataView;
  readonly offsetsStart: number;
  readonly entriesStart: number;
  readonly end: number;
  readonly count: number;
}

/** One way to say where entries are. Offsets are relative to `entriesStart`. */
interface OffsetKind {
  find(table: OffsetTable, index: number): number | undefined;
  indices(table: OffsetTable): Iterable<number>;
}

const OFFSET32: OffsetKind = {
  find: (table, index) => {
    if (index >= table.count) return undefined;
    const offset = table.view.getUint32(table.offsetsStart + index * 4, true);
    return offset === NO_ENTRY ? undefined : offset;
  },
  indices: (table) => definedIndices(table, OFFSET32),
};

const OFFSET16: OffsetKind = {
  find: (table, index) => {
    if (index >= table.count) return undefined;
    const offset = table.view.getUint16(table.offsetsStart + index * 2, true);
    return offset === NO_ENTRY_16 ? undefined : offset * 4;
  },
  indices: (table) => definedIndices(table, OFFSET16),
};

function* definedIndices(table: OffsetTable, kind: OffsetKind): Generator<number> {
  for (let index = 0; index < table.count; index += 1) if (kind.find(table, index) !== undefined) yield index;
}

/** Pairs of index and offset, sorted by index; the offset is in units of four bytes. */
const SPARSE: OffsetKind = {
  find: (table, index) => {
    let low = 0;
    let high = table.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = table.offsetsStart + middle * 4;
      const found = table.view.getUint16(at, true);
      if (found === index) return table.view.getUint16(at + 2, true) * 4;
      if (found < index) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  },
  *indices(table) {
    for (let at = 0; at < table.count; at += 1) yield table.view.getUint16(table.offsetsStart + at * 4, true);
  },
};
