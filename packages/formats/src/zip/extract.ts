import { type CursorContext, type DiagnosticSink, FormatError, LimitError, LIMITS, type Primitives } from "@akashi/bytes";
import { behaviourForEntry, type ZipAnomaly } from "./anomalies.ts";
import { METHOD_DEFLATED, METHOD_STORED } from "./constants.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./entry.ts";

export interface ReadEntryOptions {
  /** Computes the checksum and records a mismatch; it costs 10 to 30 % of the reading, and Android does not do it. */
  readonly checkCrc?: boolean;
}

/** Reads the content of entries of one archive, within one budget of output. */
export class EntryExtractor {
  readonly #bytes: Uint8Array;
  readonly #context: CursorContext;
  readonly #sink: DiagnosticSink;
  readonly #directoryOffset: number;
  readonly #reported = new Set<string>();
  #outputBytes = 0;

  constructor(bytes: Uint8Array, context: CursorContext, sink: DiagnosticSink, directoryOffset: number) {
    this.#bytes = bytes;
    this.#context = context;
    this.#sink = sink;
    this.#directoryOffset = directoryOffset;
  }

  read(entry: ZipEntry, primitives: Primitives, options: ReadEntryOptions): Uint8Array {
    const content = this.#readContent(entry, primitives);
    if (content.length !== entry.size) this.#report("size-mismatch", entry, { declared: entry.size, found: content.length });
    if (options.checkCrc === true) {
      const found = crc32(content);
      if (found !== entry.crc) this.#report("crc-mismatch", entry, { declared: entry.crc, found });
    }
    return content;
  }

  #readContent(entry: ZipEntry, primitives: Primitives): Uint8Array {
    const { dataOffset } = entry;
    if (dataOffset === null) return this.#fail("bad-local-header", entry);
    if (entry.method === METHOD_STORED) return this.#readStored(entry, dataOffset);
    if (entry.method === METHOD_DEFLATED) return this.#inflate(entry, dataOffset, primitives) ?? this.#fail("bad-deflate", entry);
    // Android up to 8.1 inflates whatever is not stored; from 9 on the asset manager takes whatever is not deflated as it stands.
    // Content that inflates to just the declared size is what the former see, any other can only be the latter.
    const inflated = this.#inflate(entry, dataOffset, primitives);
    return inflated?.length === entry.size ? inflated : this.#readStored(entry, dataOffset);
  }

  /** Android takes the uncompressed size of a stored entry; the other one is tried where that runs out of the file. */
  #readStored(entry: ZipEntry, dataOffset: number): Uint8Array {
    const available = this.#bytes.length - dataOffset;
    const size = entry.size <= available ? entry.size : entry.compressedSize;
    if (size > available) return this.#fail("truncated", entry);
    if (size > LIMITS.zipEntryBytes) return this.#exceed("zipEntryBytes", entry);
    return this.#bytes.subarray(dataOffset, dataOffset + size);
  }

  #inflate(entry: ZipEntry, dataOffset: number, primitives: Primitives): Uint8Array | undefined {
    const claimedEnd = dataOffset + entry.compressedSize;
    const content = this.#inflateRange(entry, primitives, dataOffset, claimedEnd);
    if (content !== undefined) return content;
    // The compressed size lies, or the stream is broken: the stream itself knows where it ends.
    const limit = Math.max(dataOffset, this.#directoryOffset);
    if (claimedEnd >= limit) return undefined;
    const recovered = this.#inflateRange(entry, primitives, dataOffset, limit);
    if (recovered !== undefined) this.#report("compressed-size-mismatch", entry, { declared: entry.compressedSize });
    return recovered;
  }

  #inflateRange(entry: ZipEntry, primitives: Primitives, start: number, end: number): Uint8Array | undefined {
    const perEntry = Math.min(LIMITS.zipEntryBytes, Math.max(entry.size, LIMITS.zipUndeclaredBytes));
    const budget = LIMITS.zipTotalBytes - this.#outputBytes;
    const content = primitives.inflateRaw(this.#bytes.subarray(start, end), entry.size, Math.min(perEntry, budget));
    if (content === null) return undefined;
    if (content === "too-large") {
      if (budget < perEntry) return this.#exceed("zipTotalBytes", entry);
      return this.#exceed(perEntry < LIMITS.zipEntryBytes ? "zipUndeclaredBytes" : "zipEntryBytes", entry);
    }
    this.#outputBytes += content.length;
    return content;
  }

  #report(code: ZipAnomaly, entry: ZipEntry, detail: Readonly<Record<string, string | number>>): void {
    const key = `${code} ${entry.index}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const place = { path: this.#context.path, offset: entry.dataOffset };
    const android = behaviourForEntry(code, entry.name);
    this.#sink.add({ format: "zip", code, place, detail: { entry: entry.name, ...detail }, android });
  }

  #fail(code: string, entry: ZipEntry): never {
    throw new FormatError("zip", code, { path: [...this.#context.path, entry.name], offset: null });
  }

  #exceed(limit: keyof typeof LIMITS, entry: ZipEntry): never {
    throw new LimitError("zip", limit, { path: [...this.#context.path, entry.name], offset: null });
  }
}
