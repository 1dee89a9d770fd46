import { Cursor, type CursorContext, type DiagnosticSink, FormatError } from "@akashi/bytes";
import {
  type Chunk,
  CHUNK_HEADER_SIZE,
  CHUNK_STRING_POOL,
  CHUNK_XML,
  CHUNK_XML_FIRST_NODE,
  CHUNK_XML_LAST_NODE,
  CHUNK_XML_RESOURCE_MAP,
  readChunk,
} from "../arsc/chunk.ts";
import { openStringPool, type StringPool } from "../arsc/string-pool.ts";
import { AxmlLog } from "./log.ts";
import type { XmlDocument } from "./document.ts";
import type { Reading, XmlOptions } from "./reading.ts";
import { findNextNode } from "./resynchronise.ts";
import { TreeBuilder } from "./tree.ts";

/**
 * Reads a binary XML document (`ResXMLTree` of ResourceTypes.h). Anomalies go to `sink`, and reading goes on wherever Android's
 * own would, and past what would stop it. Throws FormatError `text-xml` for XML as text, which no Android reads from a package;
 * `not-binary-xml`, `no-string-pool` or `truncated` where there is nothing to read; LimitError `stringPoolStrings`.
 */
export const readBinaryXml = (
  bytes: Uint8Array,
  context: CursorContext,
  sink: DiagnosticSink,
  options: XmlOptions = {},
): XmlDocument => {
  const cursor = new Cursor(bytes, { format: "axml", path: context.path });
  const log = new AxmlLog(cursor.context, sink);
  const body = findBody(cursor, log);
  let found = new ChunkWalker(cursor, body, { log, options }).walk();
  // Android sees nothing behind the size that the document declares. Where that leaves no document, what is there counts.
  if (found.root === undefined && body.end < bytes.length) {
    found = new ChunkWalker(cursor, { start: body.start, end: bytes.length }, { log, options }).walk();
  }
  log.finish();
  return found;
};

const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

const isTextXml = (bytes: Uint8Array): boolean => {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (WHITE_SPACE.has(bytes[at] ?? 0)) at += 1;
  return bytes[at] === 0x3c;
};

/** Checks the document's own header; gives the range of the chunks within. */
const findBody = (cursor: Cursor, log: AxmlLog): { start: number; end: number } => {
  if (isTextXml(cursor.bytes)) cursor.fail("text-xml", "XML as text, not binary XML");
  const header = readChunk(cursor, 0, cursor.bytes.length);
  if (header === undefined) return cursor.fail("truncated");
  if (header.type !== CHUNK_XML) log.add("wrong-document-type", 0, { type: header.type });
  const sizes = { declared: header.size, found: cursor.bytes.length };
  if (sizes.declared < sizes.found) log.add("size-too-small", 0, sizes);
  if (sizes.declared > sizes.found) log.add("size-too-large", 0, sizes);
  const first = readChunk(cursor, header.headerSize, cursor.bytes.length);
  // A header size that leads nowhere: the chunks begin behind the eight bytes that every header has.
  const isUsable =
    first !== undefined && header.headerSize >= CHUNK_HEADER_SIZE && (first.type === CHUNK_STRING_POOL || first.isValid);
  if (!isUsable && header.type !== CHUNK_XML) return cursor.fail("not-binary-xml");
  if (header.headerSize !== CHUNK_HEADER_SIZE) {
    log.add(isUsable ? "wrong-header-size" : "unusable-header-size", 0, { headerSize: header.headerSize });
  }
  return { start: isUsable ? header.headerSize : CHUNK_HEADER_SIZE, end: header.end };
};

class ChunkWalker {
  readonly #cursor: Cursor;
  readonly #end: number;
  readonly #log: AxmlLog;
  readonly #options: XmlOptions;
  #position: number;
  #strings: StringPool | undefined;
  #resourceIds: readonly number[] = [];
  #tree: TreeBuilder | undefined;

  constructor(cursor: Cursor, body: { start: number; end: number }, { log, options }: Reading) {
    this.#cursor = cursor;
    this.#position = body.start;
    this.#end = body.end;
    this.#log = log;
    this.#options = options;
  }

  walk(): XmlDocument {
    for (let chunk = this.#next(); chunk !== undefined; chunk = this.#next()) {
      this.#position = this.#findEnd(chunk);
      this.#visit(chunk);
      if (this.#tree?.isFull === true) break;
    }
    if (this.#tree === undefined) {
      this.#log.add(this.#strings === undefined ? "no-string-pool" : "no-root", null);
      return { root: undefined, roots: [], namespaces: [], isComplete: false };
    }
    return this.#tree.finish();
  }

  /** Where the next chunk begins. A chunk that claims more than there is must not swallow what stands behind it. */
  #findEnd(chunk: Chunk): number {
    if (chunk.start + chunk.size <= this.#end) return chunk.end;
    return findNextNode(this.#cursor, chunk.start + 4, this.#end) ?? this.#end;
  }

  /** The next chunk that has a usable size; past what has none, the next thing that looks like a node. */
  #next(): Chunk | undefined {
    const chunk = readChunk(this.#cursor, this.#position, this.#end);
    if (chunk === undefined) return undefined;
    if (chunk.size >= CHUNK_HEADER_SIZE && chunk.headerSize >= CHUNK_HEADER_SIZE) {
      if (!chunk.isValid) this.#log.add("bad-chunk", chunk.start, { type: chunk.type, size: chunk.size });
      return chunk;
    }
    this.#log.add("bad-chunk", chunk.start, { type: chunk.type, size: chunk.size });
    const next = findNextNode(this.#cursor, this.#position + 4, this.#end);
    return next === undefined ? undefined : readChunk(this.#cursor, next, this.#end);
  }

  #visit(chunk: Chunk): void {
    if (chunk.type === CHUNK_STRING_POOL) this.#openPool(chunk);
    else if (chunk.type === CHUNK_XML_RESOURCE_MAP) this.#readResourceMap(chunk);
    else if (chunk.type >= CHUNK_XML_FIRST_NODE && chunk.type <= CHUNK_XML_LAST_NODE) this.#addNode(chunk);
    else this.#log.add("unknown-chunk", chunk.start, { type: chunk.type });
  }

  #openPool(chunk: Chunk): void {
    // After the first node Android looks at nodes only; before it each pool replaces the one before.
    if (this.#tree !== undefined) return this.#log.add("late-string-pool", chunk.start);
    if (this.#strings !== undefined) this.#log.add("several-string-pools", chunk.start);
    this.#strings = openStringPool(this.#cursor, chunk);
    const { count, declaredCount } = this.#strings;
    if (count !== declaredCount) this.#log.add("string-count", chunk.start, { declared: declaredCount, found: count });
  }

  #readResourceMap(chunk: Chunk): void {
    if (this.#tree !== undefined) return this.#log.add("unknown-chunk", chunk.start, { type: chunk.type });
    this.#cursor.seek(Math.min(chunk.start + chunk.headerSize, chunk.end));
    const ids: number[] = [];
    while (this.#cursor.position + 4 <= chunk.end) ids.push(this.#cursor.u32());
    this.#resourceIds = ids;
  }

  #addNode(chunk: Chunk): void {
    if (this.#tree === undefined) {
      const { strings } = this.#names();
      this.#tree = new TreeBuilder(
        this.#cursor,
        { strings, resourceIds: this.#resourceIds },
        { log: this.#log, options: this.#options },
      );
    }
    try {
      this.#tree.addNode(chunk);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#log.add("bad-chunk", chunk.start, { type: chunk.type, size: chunk.size });
    }
  }

  #names(): { strings: StringPool } {
    if (this.#strings === undefined) return this.#cursor.fail("no-string-pool");
    return { strings: this.#strings };
  }
}
