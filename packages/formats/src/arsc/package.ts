import { type Cursor, decodeUtf16, FormatError } from "@akashi/bytes";
import {
  type Chunk,
  CHUNK_HEADER_SIZE,
  CHUNK_LIBRARY,
  CHUNK_OVERLAYABLE,
  CHUNK_OVERLAYABLE_POLICY,
  CHUNK_STAGED_ALIAS,
  CHUNK_STRING_POOL,
  CHUNK_TYPE,
  CHUNK_TYPE_SPEC,
  readChunk,
} from "./chunk.ts";
import type { ArscLog } from "./log.ts";
import { openStringPool, type StringPool } from "./string-pool.ts";
import { readTypeChunk, type TypeChunk } from "./type-chunk.ts";

const NAME_UNITS = 128;
/** Header before `typeIdOffset` was added (Android 5.0). */
const OLD_HEADER_SIZE = 284;
const HEADER_SIZE = 288;
const LIBRARY_NAME_UNITS = 128;
const LIBRARY_ENTRY_SIZE = 4 + LIBRARY_NAME_UNITS * 2;

/** A package of a resource table (`ResTable_package`). */
export interface ResourcePackage {
  /** 0x7f for an application, 0x01 for the platform, 0 for a shared library, whose id is given at run time. */
  readonly id: number;
  readonly name: string;
  /** Names of entries. */
  readonly keyStrings: StringPool | undefined;
  /** By type id, in the order of the file: one for each configuration. */
  readonly types: ReadonlyMap<number, readonly TypeChunk[]>;
  /** Package ids that this table's own dynamic references use, with the library's package name. */
  readonly libraries: ReadonlyMap<number, string>;
  /** Name of a type, by its id. */
  typeName(typeId: number): string | undefined;
}

const readUtf16Name = (bytes: Uint8Array): string => {
  const text = decodeUtf16(bytes);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
};

interface Header {
  readonly id: number;
  readonly name: string;
  readonly typeStrings: number;
  readonly keyStrings: number;
  readonly typeIdOffset: number;
}

const readHeader = (cursor: Cursor, chunk: Chunk): Header => {
  cursor.seek(chunk.start + CHUNK_HEADER_SIZE);
  const id = cursor.u32();
  const name = readUtf16Name(cursor.take(NAME_UNITS * 2));
  const typeStrings = cursor.u32();
  cursor.skip(4);
  const keyStrings = cursor.u32();
  cursor.skip(4);
  const typeIdOffset = chunk.headerSize >= HEADER_SIZE ? cursor.u32() : 0;
  return { id, name, typeStrings, keyStrings, typeIdOffset };
};

/** Indexes the package's chunks. A chunk that cannot be read costs a diagnostic. Throws FormatError `truncated` for the header. */
export const readPackage = (cursor: Cursor, chunk: Chunk, log: ArscLog): ResourcePackage => {
  const header = readHeader(cursor, chunk);
  const pools = new Map<number, StringPool>();
  const types = new Map<number, TypeChunk[]>();
  const libraries = new Map<number, string>();
  for (let start = chunk.start + Math.max(chunk.headerSize, OLD_HEADER_SIZE); ;) {
    const child = readChunk(cursor, start, chunk.end);
    if (child === undefined) break;
    if (!child.isValid) log.add("bad-chunk", start, { type: child.type, size: child.size });
    if (child.size < CHUNK_HEADER_SIZE) break;
    start = child.end;
    try {
      visitChunk(cursor, child, { pools, types, libraries }, log);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      log.add("bad-chunk", child.start, { type: child.type, size: child.size });
    }
  }
  const typeNames = pools.get(chunk.start + header.typeStrings);
  if (typeNames === undefined) log.add("no-type-names", chunk.start, { name: header.name });
  return {
    id: header.id,
    name: header.name,
    keyStrings: pools.get(chunk.start + header.keyStrings),
    types,
    libraries,
    typeName: (typeId) => typeNames?.get(typeId - 1 - header.typeIdOffset),
  };
};

interface PackageParts {
  readonly pools: Map<number, StringPool>;
  readonly types: Map<number, TypeChunk[]>;
  readonly libraries: Map<number, string>;
}

/** Chunks that say who may override or rename resources; no value stands in them. */
const SKIPPED = new Set([CHUNK_TYPE_SPEC, CHUNK_OVERLAYABLE, CHUNK_OVERLAYABLE_POLICY, CHUNK_STAGED_ALIAS]);

const visitChunk = (cursor: Cursor, chunk: Chunk, parts: PackageParts, log: ArscLog): void => {
  if (chunk.type === CHUNK_STRING_POOL) {
    parts.pools.set(chunk.start, openStringPool(cursor, chunk));
  } else if (chunk.type === CHUNK_TYPE) {
    const type = readTypeChunk(cursor, chunk);
    const sameType = parts.types.get(type.id);
    if (sameType === undefined) parts.types.set(type.id, [type]);
    else sameType.push(type);
  } else if (chunk.type === CHUNK_LIBRARY) {
    readLibraries(cursor, chunk, parts.libraries);
  } else if (!SKIPPED.has(chunk.type)) {
    log.add("unknown-chunk", chunk.start, { type: chunk.type });
  }
};

/** `ResTable_lib_header` and its entries: an id and a name each. */
const readLibraries = (cursor: Cursor, chunk: Chunk, libraries: Map<number, string>): void => {
  cursor.seek(chunk.start + CHUNK_HEADER_SIZE);
  const count = cursor.u32();
  cursor.seek(chunk.start + chunk.headerSize);
  for (let index = 0; index < count && cursor.position + LIBRARY_ENTRY_SIZE <= chunk.end; index += 1) {
    const id = cursor.u32();
    libraries.set(id, readUtf16Name(cursor.take(LIBRARY_NAME_UNITS * 2)));
  }
};
