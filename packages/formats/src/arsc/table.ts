import { Cursor, type CursorContext, type DiagnosticSink } from "@akashi/bytes";
import { ArscLog } from "./log.ts";
import { type Chunk, CHUNK_HEADER_SIZE, CHUNK_PACKAGE, CHUNK_STRING_POOL, CHUNK_TABLE, readChunk } from "./chunk.ts";
import { type ResourcePackage, readPackage } from "./package.ts";
import { type ResolvedResource, ResourceResolver, type ResourceRequest } from "./resolve.ts";
import { openStringPool, type StringPool } from "./string-pool.ts";
import type { ResourceValue } from "./entry.ts";

/** `package:type/entry` of a resource, in parts. */
export interface ResourceName {
  readonly package: string;
  readonly type: string;
  readonly entry: string;
}

/**
 * A compiled resource table (`resources.arsc`); packages are indexed at opening, entries and strings read when asked for. Each
 * question can throw LimitError `resourceSteps` or `stringPoolOutputBytes`, when all together cost more than any real table does.
 */
export interface ResourceTable {
  readonly packages: readonly ResourcePackage[];
  /** The pool that string values index. */
  readonly strings: StringPool;
  /** The value for a request, references followed; undefined where the table has no such resource. */
  resolve(id: number, request?: ResourceRequest): ResolvedResource | undefined;
  /** All values of a resource, one for each configuration, references not followed. */
  findValues(id: number): readonly ResourceValue[];
  findResourceName(id: number): ResourceName | undefined;
  /** Ids of all resources of a type (`string`, `bool`, `xml`, …), ascending; empty where there are none. */
  findResources(type: string): readonly number[];
  /** The id of a resource by its name. */
  findResourceId(type: string, entry: string): number | undefined;
  /** Calls back with each string of the values' pool; names of types and entries are not in it. */
  forEachString(callback: (text: string, index: number) => void): void;
}

/**
 * Opens a resource table (ResourceTypes.h, `ResTable_header`). Anomalies go to `sink`. Throws FormatError `not-resource-table` or
 * `no-string-pool` where there is nothing to open, LimitError `stringPoolStrings`.
 */
export const openResourceTable = (bytes: Uint8Array, context: CursorContext, sink: DiagnosticSink): ResourceTable => {
  const cursor = new Cursor(bytes, { format: "arsc", path: context.path });
  const log = new ArscLog(cursor.context, sink);
  const { strings, packageChunks } = readTopLevel(cursor, log);
  const packages = packageChunks.map((chunk) => readPackage(cursor, chunk, log));
  log.finish();
  return new LazyResourceTable(cursor, strings, packages, log);
};

/** The chunks from `start` to `end`, up to the first that has no usable size. */
const findChunks = (cursor: Cursor, start: number, end: number): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = start; ;) {
    const chunk = readChunk(cursor, at, end);
    if (chunk === undefined) return chunks;
    chunks.push(chunk);
    if (chunk.size < CHUNK_HEADER_SIZE) return chunks;
    at = chunk.end;
  }
};

const isTable = (chunks: readonly Chunk[]): boolean =>
  chunks.some(({ type }) => type === CHUNK_STRING_POOL) && chunks.some(({ type }) => type === CHUNK_PACKAGE);

const readTopLevel = (cursor: Cursor, log: ArscLog): { strings: StringPool; packageChunks: Chunk[] } => {
  const fileEnd = cursor.bytes.length;
  const header = readChunk(cursor, 0, fileEnd);
  if (header === undefined || header.type !== CHUNK_TABLE) return cursor.fail("not-resource-table");
  if (header.size !== fileEnd) log.add("size-mismatch", 0, { declared: header.size, found: fileEnd });
  const start = Math.max(header.headerSize, CHUNK_HEADER_SIZE);
  // Android sees nothing behind the declared size. Where that leaves no table, what is there counts.
  const declared = findChunks(cursor, start, header.end);
  const chunks = isTable(declared) ? declared : findChunks(cursor, start, fileEnd);
  let strings: StringPool | undefined;
  for (const chunk of chunks) {
    if (!chunk.isValid) log.add("bad-chunk", chunk.start, { type: chunk.type, size: chunk.size });
    if (chunk.type !== CHUNK_STRING_POOL && chunk.type !== CHUNK_PACKAGE)
      log.add("unknown-chunk", chunk.start, { type: chunk.type });
    if (chunk.type !== CHUNK_STRING_POOL) continue;
    if (strings === undefined) strings = openStringPool(cursor, chunk);
    else log.add("several-string-pools", chunk.start);
  }
  if (strings === undefined) return cursor.fail("no-string-pool");
  if (strings.count !== strings.declaredCount)
    log.add("string-count", null, { declared: strings.declaredCount, found: strings.count });
  return { strings, packageChunks: chunks.filter(({ type }) => type === CHUNK_PACKAGE) };
};

class LazyResourceTable implements ResourceTable {
  readonly packages: readonly ResourcePackage[];
  readonly strings: StringPool;
  readonly #resolver: ResourceResolver;

  constructor(cursor: Cursor, strings: StringPool, packages: readonly ResourcePackage[], log: ArscLog) {
    this.packages = packages;
    this.strings = strings;
    this.#resolver = new ResourceResolver(cursor, strings, packages, log);
  }

  resolve(id: number, request: ResourceRequest = {}): ResolvedResource | undefined {
    return this.#resolver.resolve(id, request);
  }

  findValues(id: number): readonly ResourceValue[] {
    return this.#resolver.findValues(id);
  }

  findResourceName(id: number): ResourceName | undefined {
    for (const owner of this.packages) {
      if (owner.id !== id >>> 24) continue;
      const typeId = (id >>> 16) & 0xff;
      const type = owner.typeName(typeId);
      const entry = this.#resolver.findEntryName(owner, typeId, id & 0xffff);
      if (type !== undefined && entry !== undefined) return { package: owner.name, type, entry };
    }
    return undefined;
  }

  findResources(type: string): readonly number[] {
    return this.packages.flatMap((owner) => this.#resolver.findResources(owner, type));
  }

  findResourceId(type: string, entry: string): number | undefined {
    return this.findResources(type).find((id) => this.findResourceName(id)?.entry === entry);
  }

  forEachString(callback: (text: string, index: number) => void): void {
    this.strings.forEach(callback);
  }
}
