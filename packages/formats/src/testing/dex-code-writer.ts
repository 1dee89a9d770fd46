import type { InstructionFormat } from "../dex/instruction-formats.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { AssembledCatch, AssembledCode, AssembledDebug, AssembledInstruction, AssembledPayload } from "./dex-assembler.ts";
import { checkOffset } from "./dex-operands.ts";
import type { SortedPools } from "./dex-pools.ts";

/** What code needs to know of the DEX it is written into. */
export interface CodeContext {
  readonly pools: SortedPools;
  readonly callSiteIndex: (name: string) => number;
  readonly methodHandleIndex: (name: string) => number;
}

const labelOf = (code: AssembledCode, label: string | undefined): number => {
  const pc = code.labels.get(label ?? "");
  if (pc === undefined) throw new Error(`no such label: ${label ?? "(none)"}`);
  return pc;
};

const indexOf = (context: CodeContext, instruction: AssembledInstruction): number => {
  const { reference } = instruction;
  if (reference === undefined) return 0;
  if (reference.kind === "call-site") return context.callSiteIndex(reference.key);
  if (reference.kind === "method-handle") return context.methodHandleIndex(reference.key);
  return context.pools.index(reference.kind, reference.key);
};

/** The numbers an instruction is made of. */
interface Fields {
  readonly op: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly registers: readonly number[];
  readonly literal: bigint;
  readonly offset: number;
  readonly index: number;
  readonly proto: number;
}

const low16 = (value: bigint): number => Number(BigInt.asUintN(16, value));
const words = (value: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, at) => low16(value >> BigInt(at * 16)));
const byte = (value: number): number => value & 255;
const withA8 = ({ op, a }: Fields): number => op | (a << 8);
const withA4B4 = ({ op, a, b }: Fields): number => op | (a << 8) | (b << 12);

const listUnits = ({ op, registers, index }: Fields): number[] => {
  const [c = 0, d = 0, e = 0, f = 0, g = 0] = registers;
  return [op | (g << 8) | (registers.length << 12), index, c | (d << 4) | (e << 8) | (f << 12)];
};
const rangeUnits = ({ op, registers, index }: Fields): number[] => [op | (registers.length << 8), index, registers[0] ?? 0];

/** High half of what const/high16 and const-wide/high16 load, whose literal is written in full. */
const highUnit = ({ op, literal }: Fields): number => low16(literal >> (op === 0x19 ? 48n : 16n));

/** Code units of each format (https://source.android.com/docs/core/runtime/instruction-formats). */
const ENCODERS: Readonly<Record<InstructionFormat, (fields: Fields) => readonly number[]>> = {
  "10x": ({ op }) => [op],
  "10t": ({ op, offset }) => [op | (byte(offset) << 8)],
  "11n": ({ op, a, literal }) => [op | (a << 8) | ((Number(literal) & 15) << 12)],
  "11x": (fields) => [withA8(fields)],
  "12x": (fields) => [withA4B4(fields)],
  "20t": ({ op, offset }) => [op, offset],
  "21c": (fields) => [withA8(fields), fields.index],
  "21h": (fields) => [withA8(fields), highUnit(fields)],
  "21s": (fields) => [withA8(fields), low16(fields.literal)],
  "21t": (fields) => [withA8(fields), fields.offset],
  "22b": (fields) => [withA8(fields), fields.b | (byte(Number(fields.literal)) << 8)],
  "22c": (fields) => [withA4B4(fields), fields.index],
  "22s": (fields) => [withA4B4(fields), low16(fields.literal)],
  "22t": (fields) => [withA4B4(fields), fields.offset],
  "22x": (fields) => [withA8(fields), fields.b],
  "23x": (fields) => [withA8(fields), fields.b | (fields.c << 8)],
  "30t": ({ op, offset }) => [op, ...words(BigInt(offset), 2)],
  "31c": (fields) => [withA8(fields), ...words(BigInt(fields.index), 2)],
  "31i": (fields) => [withA8(fields), ...words(fields.literal, 2)],
  "31t": (fields) => [withA8(fields), ...words(BigInt(fields.offset), 2)],
  "32x": ({ op, a, b }) => [op, a, b],
  "35c": listUnits,
  "3rc": rangeUnits,
  "45cc": (fields) => [...listUnits(fields), fields.proto],
  "4rcc": (fields) => [...rangeUnits(fields), fields.proto],
  "51l": (fields) => [withA8(fields), ...words(fields.literal, 4)],
};

const writeInstruction = (
  out: ByteWriter,
  code: AssembledCode,
  instruction: AssembledInstruction,
  context: CodeContext,
): void => {
  const { opcode, registers, literal, label, proto } = instruction;
  const [a = 0, b = 0, c = 0] = registers;
  const offset = label === undefined ? 0 : labelOf(code, label) - instruction.pc;
  if (label !== undefined) checkOffset(opcode.format, offset);
  const index = indexOf(context, instruction);
  const protoIndex = proto === undefined ? 0 : context.pools.index("proto", proto);
  const fields = { op: opcode.value, a, b, c, registers, literal, offset, index, proto: protoIndex };
  for (const unit of ENCODERS[opcode.format](fields)) out.u16(unit);
};

const PAYLOAD_IDENTS = { "packed-switch": 0x0100, "sparse-switch": 0x0200, "array-data": 0x0300 } as const;

/** The instruction that uses a payload: switch targets count from it. */
const userOf = (code: AssembledCode, payload: AssembledPayload): number =>
  code.instructions.find(({ opcode, label }) => opcode.format === "31t" && labelOf(code, label) === payload.pc)?.pc ?? 0;

const writePayload = (out: ByteWriter, code: AssembledCode, payload: AssembledPayload): void => {
  const { kind, numbers, labels, width } = payload;
  out.u16(PAYLOAD_IDENTS[kind]);
  if (kind === "array-data") {
    out.u16(width);
    out.u32(numbers.length);
    for (const number of numbers) for (let at = 0; at < width; at += 1) out.u8(Number((number >> BigInt(at * 8)) & 255n));
    if ((width * numbers.length) % 2 === 1) out.u8(0);
    return;
  }
  out.u16(labels.length);
  for (const key of kind === "packed-switch" ? numbers.slice(0, 1) : numbers) out.u32(Number(BigInt.asIntN(32, key)));
  for (const label of labels) out.u32(labelOf(code, label) - userOf(code, payload));
};

interface TryRange {
  readonly start: number;
  readonly end: number;
  readonly catches: readonly AssembledCatch[];
}

/** Catches of one range belong together; ranges are sorted and must not overlap. */
const groupCatches = (code: AssembledCode): readonly TryRange[] => {
  const ranges = new Map<string, { start: number; end: number; catches: AssembledCatch[] }>();
  for (const item of code.catches) {
    const [start, end] = [labelOf(code, item.start), labelOf(code, item.end)];
    const range = ranges.get(`${start} ${end}`) ?? { start, end, catches: [] };
    ranges.set(`${start} ${end}`, range);
    range.catches.push(item);
  }
  return [...ranges.values()].sort((a, b) => a.start - b.start);
};

const writeHandlers = (out: ByteWriter, code: AssembledCode, range: TryRange, context: CodeContext): void => {
  const typed = range.catches.flatMap(({ type, handler }) => (type === undefined ? [] : [{ type, handler }]));
  const all = range.catches.find(({ type }) => type === undefined);
  out.sleb128(all === undefined ? typed.length : -typed.length);
  for (const { type, handler } of typed) {
    out.uleb128(context.pools.index("type", type));
    out.uleb128(labelOf(code, handler));
  }
  if (all !== undefined) out.uleb128(labelOf(code, all.handler));
};

const writeTries = (out: ByteWriter, code: AssembledCode, ranges: readonly TryRange[], context: CodeContext): void => {
  out.align(4);
  const handlers = new ByteWriter();
  handlers.uleb128(ranges.length);
  for (const range of ranges) {
    out.u32(range.start);
    out.u16(range.end - range.start);
    out.u16(handlers.position);
    writeHandlers(handlers, code, range, context);
  }
  out.raw(handlers.finish());
};

/** Writes a code_item, and with `setDebugOffset` its place for the offset of debug information. */
export const writeCode = (out: ByteWriter, code: AssembledCode, context: CodeContext): { readonly debugOffsetAt: number } => {
  const ranges = groupCatches(code);
  for (const count of [code.registerCount, code.inCount, code.outCount, ranges.length]) out.u16(count);
  const debugOffsetAt = out.position;
  out.u32(0);
  out.u32(code.size);
  const parts = [
    ...code.instructions.map((item) => ({ pc: item.pc, write: () => writeInstruction(out, code, item, context) })),
    ...code.payloads.map((item) => ({ pc: item.pc, write: () => writePayload(out, code, item) })),
  ];
  for (const { write } of parts.sort((a, b) => a.pc - b.pc)) write();
  if (ranges.length > 0) writeTries(out, code, ranges, context);
  return { debugOffsetAt };
};

const [LINE_BASE, LINE_RANGE, FIRST_SPECIAL] = [-4, 15, 0x0a];
const DEBUG = { end: 0x00, advancePc: 0x01, advanceLine: 0x02, startLocal: 0x03, endLocal: 0x05 } as const;

const writeLine = (out: ByteWriter, pcDelta: number, lineDelta: number): void => {
  const special = lineDelta - LINE_BASE + pcDelta * LINE_RANGE + FIRST_SPECIAL;
  if (lineDelta >= LINE_BASE && lineDelta < LINE_BASE + LINE_RANGE && special <= 255) return out.u8(special);
  if (lineDelta !== 0) {
    out.u8(DEBUG.advanceLine);
    out.sleb128(lineDelta);
  }
  if (pcDelta !== 0) {
    out.u8(DEBUG.advancePc);
    out.uleb128(pcDelta);
  }
  out.u8(FIRST_SPECIAL - LINE_BASE);
};

const writeDebugEvent = (out: ByteWriter, event: Exclude<AssembledDebug, { kind: "line" }>, pools: SortedPools): void => {
  if (event.kind === "end-local") {
    out.u8(DEBUG.endLocal);
    out.uleb128(event.register);
    return;
  }
  out.u8(DEBUG.startLocal);
  out.uleb128(event.register);
  out.uleb128(pools.index("string", event.name) + 1);
  out.uleb128(pools.index("type", event.type) + 1);
};

/** Writes a debug_info_item: lines, parameter names (null: unknown) and local variables. */
export const writeDebugInfo = (
  out: ByteWriter,
  code: AssembledCode,
  parameterNames: readonly (string | null)[],
  pools: SortedPools,
): void => {
  let line = code.debug.find((event) => event.kind === "line")?.line ?? 1;
  let pc = 0;
  out.uleb128(line);
  out.uleb128(parameterNames.length);
  for (const name of parameterNames) out.uleb128(name === null ? 0 : pools.index("string", name) + 1);
  for (const event of code.debug) {
    if (event.kind === "line") {
      writeLine(out, event.pc - pc, event.line - line);
      line = event.line;
    } else {
      if (event.pc !== pc) {
        out.u8(DEBUG.advancePc);
        out.uleb128(event.pc - pc);
      }
      writeDebugEvent(out, event, pools);
    }
    pc = event.pc;
  }
  out.u8(DEBUG.end);
};
