import {
  Cursor,
  diagnosticOf,
  FormatError,
  isInputError,
  LimitError,
  LIMITS,
  type AndroidBehaviour,
  type DiagnosticSink,
  type LimitName,
} from "@akashi/bytes";

/**
 * The bytes that the parts of one DEX are read from, and where their faults go. Offsets count from the start of the file, which
 * for DEX 041 is the container.
 */
export class DexPart {
  readonly bytes: Uint8Array;
  readonly path: readonly string[];
  readonly #diagnostics: DiagnosticSink;
  /** Items that may still be read of structures that others share; see {@link spend}. */
  #effortLeft: number;
  #textLeft: number;

  constructor(bytes: Uint8Array, path: readonly string[], diagnostics: DiagnosticSink) {
    this.bytes = bytes;
    this.path = path;
    this.#diagnostics = diagnostics;
    this.#effortLeft = LIMITS.dexEffort + bytes.length * LIMITS.dexEffortPerByte;
    this.#textLeft = LIMITS.dexText + bytes.length * LIMITS.dexTextPerByte;
  }

  /** A cursor at `offset`; its positions are offsets in the file. Throws FormatError `bad-offset`. */
  cursorAt(offset: number): Cursor {
    const cursor = new Cursor(this.bytes, { format: "dex", path: this.path });
    cursor.seek(offset);
    return cursor;
  }

  /** Adds a diagnostic; the reading goes on. */
  report(
    code: string,
    offset: number | null,
    detail: Readonly<Record<string, string | number>>,
    android: AndroidBehaviour = "unknown",
  ): void {
    this.#diagnostics.add({ format: "dex", code, place: { path: this.path, offset }, detail, android });
  }

  /**
   * Counts `items` read of structures that many others may point to (handlers, annotations, encoded values, debug information).
   * Throws LimitError `dexEffort` when a file has used up what its size allows.
   */
  spend(items: number, offset: number): void {
    this.#effortLeft -= items;
    if (this.#effortLeft < 0) this.failLimit("dexEffort", offset);
  }

  /** Whether `length` more characters may be decoded. What is decoded is kept, and strings may all stand in one place. */
  claimText(length: number): boolean {
    this.#textLeft -= length;
    return this.#textLeft >= 0;
  }

  /** Whether nothing more may be decoded. */
  get isTextSpent(): boolean {
    return this.#textLeft < 0;
  }

  /** What `read` returns; undefined, and a diagnostic, where the bytes it reads are broken. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#diagnostics.add(diagnosticOf(error, "unknown"));
      return undefined;
    }
  }

  fail(code: string, offset: number | null, message?: string): never {
    throw new FormatError("dex", code, { path: this.path, offset }, message);
  }

  failLimit(limit: LimitName, offset: number | null): never {
    throw new LimitError("dex", limit, { path: this.path, offset });
  }
}
