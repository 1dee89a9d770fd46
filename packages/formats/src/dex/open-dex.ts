import { diagnosticOf, isInputError, LIMITS, type DiagnosticSink, type FormatError, type LimitError } from "@akashi/bytes";
import { DexFile } from "./dex-file.ts";
import { DexPart } from "./dex-part.ts";
import { readDexHeader, type DexHeader } from "./header.ts";

export interface OpenDexOptions {
  /** From the file the user gave inwards, for errors and diagnostics. */
  readonly path: readonly string[];
  readonly diagnostics: DiagnosticSink;
}

/** Reads headers one after the other; what it throws after the first ends the walk, not the DEX files before. */
const readHeaders = (part: DexPart): { readonly headers: readonly DexHeader[]; readonly error: unknown } => {
  const headers: DexHeader[] = [];
  try {
    for (let offset: number | undefined = 0; offset !== undefined;) {
      if (headers.length >= LIMITS.dexFiles) part.failLimit("dexFiles", offset);
      const header = readDexHeader(part, offset);
      headers.push(header);
      offset = nextOffset(part, header);
    }
    return { headers, error: undefined };
  } catch (error) {
    return { headers, error };
  }
};

/** Where the DEX after this one starts; undefined where it is the last. */
const nextOffset = (part: DexPart, header: DexHeader): number | undefined => {
  if (header.containerSize === null) return undefined;
  const next = header.offset + header.fileSize;
  if (next >= Math.min(header.containerSize, part.bytes.length)) return undefined;
  if (header.fileSize < header.headerSize || header.fileSize === 0 || next % 4 !== 0) part.fail("bad-container", header.offset);
  return next;
};

/**
 * Opens the DEX files in `bytes`: one, or from version 041 on as many as the container holds
 * (https://source.android.com/docs/core/runtime/dex-format). The bytes must not change afterwards. Each DEX that cannot be read
 * costs itself and a diagnostic; where none can, the first FormatError or LimitError is thrown.
 */
export const openDex = (bytes: Uint8Array, options: OpenDexOptions): readonly DexFile[] => {
  const part = new DexPart(bytes, options.path, options.diagnostics);
  const { headers, error } = readHeaders(part);
  const opened: DexFile[] = [];
  const failures: unknown[] = [];
  for (const header of headers) {
    try {
      opened.push(new DexFile(part, header));
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (error !== undefined) failures.push(error);
  const broken: (FormatError | LimitError)[] = [];
  for (const failure of failures) {
    if (!isInputError(failure)) throw failure;
    broken.push(failure);
  }
  if (opened.length === 0 && broken[0] !== undefined) throw broken[0];
  for (const failure of broken) options.diagnostics.add(diagnosticOf(failure, "unknown"));
  return opened;
};
