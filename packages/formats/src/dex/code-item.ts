import { LIMITS } from "@akashi/bytes";
import type { DexFile } from "./dex-file.ts";
import { NO_INDEX } from "./id-tables.ts";

/** code_item without its instructions (https://source.android.com/docs/core/runtime/dex-format#code-item). */
export interface CodeItem {
  readonly offset: number;
  /** Registers of a frame; the arguments are the last `inCount` of them. */
  readonly registerCount: number;
  /** Words of the arguments, `this` included. */
  readonly inCount: number;
  /** Words of the largest call. */
  readonly outCount: number;
  readonly tryCount: number;
  /** Offset of the debug_info_item; 0 where there is none. */
  readonly debugInfoOffset: number;
  /** Where the instructions start: an index into `DexFile.units`. */
  readonly start: number;
  /** Size of the instructions in code units. Program counters count from 0 to this. */
  readonly size: number;
}

/** Where control goes when an instruction of `[start, end)` throws. */
export interface TryBlock {
  /** Program counter of the first instruction that is covered. */
  readonly start: number;
  /** Program counter after the last one. */
  readonly end: number;
  /** In the order in which they are asked. */
  readonly handlers: readonly ExceptionHandler[];
}

export interface ExceptionHandler {
  /** Type index of what is caught; {@link NO_INDEX} catches everything. */
  readonly type: number;
  /** Program counter of the handler. */
  readonly target: number;
}

const HEADER_SIZE = 16;
const TRY_ITEM_SIZE = 8;

const wordAt = (units: Uint16Array, at: number): number => (units[at] ?? 0) + (units[at + 1] ?? 0) * 65_536;

/**
 * Reads the code_item at `offset`. Throws FormatError `truncated`, `bad-offset`, `misaligned-code` (ART wants a multiple of
 * four), `code-outside` where the instructions leave the file, or `bad-ins` where there are more arguments than registers.
 */
export const readCode = (dex: DexFile, offset: number): CodeItem => {
  const { units } = dex;
  if (offset % 4 !== 0) dex.part.fail("misaligned-code", offset);
  if (offset + HEADER_SIZE > dex.part.bytes.length) dex.part.fail("truncated", offset);
  const at = offset / 2;
  const start = at + HEADER_SIZE / 2;
  const registerCount = units[at] ?? 0;
  const inCount = units[at + 1] ?? 0;
  const size = wordAt(units, at + 6);
  if (start + size > units.length) dex.part.fail("code-outside", offset);
  if (inCount > registerCount) dex.part.fail("bad-ins", offset);
  const outCount = units[at + 2] ?? 0;
  const tryCount = units[at + 3] ?? 0;
  return { offset, registerCount, inCount, outCount, tryCount, debugInfoOffset: wordAt(units, at + 4), start, size };
};

/** encoded_catch_handler: a negative count says that a catch-all follows. At `offset`. */
const readHandlers = (dex: DexFile, code: CodeItem, offset: number): readonly ExceptionHandler[] => {
  const cursor = dex.part.cursorAt(offset);
  const size = cursor.sleb128();
  const handlers: ExceptionHandler[] = [];
  const typed = Math.abs(size);
  if (typed * 2 > cursor.remaining) cursor.fail("bad-handlers");
  dex.part.spend(typed + 1, offset);
  for (let index = 0; index < typed; index += 1) handlers.push({ type: cursor.uleb128(), target: cursor.uleb128() });
  if (size <= 0) handlers.push({ type: NO_INDEX, target: cursor.uleb128() });
  const sound = handlers.every(({ type, target }) => type < dex.counts.types && target < code.size);
  return sound ? handlers : cursor.fail("bad-handlers");
};

/**
 * The try blocks of a method, in the order of the file. Throws FormatError where they leave the file, cover what is no code, or
 * name handlers or types that are not there; LimitError where there are too many.
 */
export const readTries = (dex: DexFile, code: CodeItem): readonly TryBlock[] => {
  if (code.tryCount === 0) return [];
  const triesOffset = (code.start + code.size + (code.size % 2)) * 2;
  const cursor = dex.part.cursorAt(Math.min(triesOffset, dex.part.bytes.length));
  const handlersOffset = triesOffset + code.tryCount * TRY_ITEM_SIZE;
  const known = new Map<number, readonly ExceptionHandler[]>();
  const tries: TryBlock[] = [];
  let handlerCount = 0;
  for (let index = 0; index < code.tryCount; index += 1) {
    const start = cursor.u32();
    const end = start + cursor.u16();
    const at = handlersOffset + cursor.u16();
    if (end > code.size) cursor.fail("bad-try");
    const handlers = known.get(at) ?? readHandlers(dex, code, at);
    known.set(at, handlers);
    handlerCount += handlers.length;
    if (handlerCount > LIMITS.dexHandlers) dex.part.failLimit("dexHandlers", at);
    tries.push({ start, end, handlers });
  }
  return tries;
};
