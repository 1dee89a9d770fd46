import { readCode, readTries, type CodeItem } from "../dex/code-item.ts";
import { readDebugInfo } from "../dex/debug-info.ts";
import type { DexFile } from "../dex/dex-file.ts";
import { NO_INDEX } from "../dex/id-tables.ts";
import { InstructionCursor } from "../dex/instruction-cursor.ts";
import type { InstructionFormat } from "../dex/instruction-formats.ts";
import type { MemberTable } from "../dex/member-table.ts";
import { readCallSite } from "../dex/method-handles.ts";
import { encodeMutf8 } from "./dex-sections.ts";

/**
 * Lines that say what a class or a method is, in the words of dexdump, so that the two can be compared: one list for each kind
 * of thing. Text is MUTF-8 with one character a byte, because that is what dexdump prints.
 */
export interface DexListing {
  readonly header: readonly string[];
  readonly instructions: readonly string[];
  readonly tries: readonly string[];
  readonly positions: readonly string[];
  /** Sorted: the order in which dexdump prints them follows its own state. */
  readonly locals: readonly string[];
}

const STATIC = 0x0008;

const hex = (value: number, width: number): string => value.toString(16).padStart(width, "0");
const raw = (text: string): string => String.fromCharCode(...encodeMutf8(text));
const type = (dex: DexFile, index: number): string => raw(dex.typeDescriptor(index));

const methodText = (dex: DexFile, index: number): string =>
  `${type(dex, dex.methodClass(index))}.${raw(dex.methodName(index))}:${raw(dex.protoDescriptor(dex.methodProto(index)))}`;
const fieldText = (dex: DexFile, index: number): string =>
  `${type(dex, dex.fieldClass(index))}.${raw(dex.fieldName(index))}:${type(dex, dex.fieldType(index))}`;

const referenceText = (dex: DexFile, cursor: InstructionCursor): string => {
  const { index, protoIndex } = cursor;
  switch (cursor.opcode.reference) {
    case "string":
      return `"${raw(dex.string(index))}" // string@${hex(index, cursor.opcode.format === "31c" ? 8 : 4)}`;
    case "type":
      return `${type(dex, index)} // type@${hex(index, 4)}`;
    case "field":
      return `${fieldText(dex, index)} // field@${hex(index, 4)}`;
    case "method":
      return `${methodText(dex, index)} // method@${hex(index, 4)}`;
    case "method-and-proto":
      return `${methodText(dex, index)}, ${raw(dex.protoDescriptor(protoIndex))} // method@${hex(index, 4)}, proto@${hex(protoIndex, 4)}`;
    case "call-site":
      readCallSite(dex, index);
      return `call_site@${hex(index, 4)}`;
    case "method-handle":
      return `method_handle@${hex(index, 4)}`;
    case "proto":
      return `${raw(dex.protoDescriptor(index))} // proto@${hex(index, 4)}`;
    case "none":
      return "";
  }
};

const offsetText = ({ target, pc }: InstructionCursor, width: number): string => {
  const offset = target - pc;
  return `${hex(target >>> 0, width)} // ${offset < 0 ? "-" : "+"}${hex(Math.abs(offset), width)}`;
};
const argumentsText = (cursor: InstructionCursor): string =>
  `{${Array.from({ length: cursor.argumentCount }, (_, position) => `v${cursor.argument(position)}`).join(", ")}}`;

type RenderOperands = (dex: DexFile, cursor: InstructionCursor) => string;
const a: RenderOperands = (_dex, cursor) => `v${cursor.a}`;
const ab: RenderOperands = (_dex, cursor) => `v${cursor.a}, v${cursor.b}`;
const listed: RenderOperands = (dex, cursor) => `${argumentsText(cursor)}, ${referenceText(dex, cursor)}`;
const aReference: RenderOperands = (dex, cursor) => `v${cursor.a}, ${referenceText(dex, cursor)}`;

/** Operands as dexdump prints them, without its guess at floating point values. */
const OPERANDS: Readonly<Record<InstructionFormat, RenderOperands>> = {
  "10x": () => "",
  "10t": (_dex, cursor) => offsetText(cursor, 4),
  "11n": (_dex, cursor) => `v${cursor.a}, #int ${cursor.literal} // #${(cursor.literal & 255).toString(16)}`,
  "11x": a,
  "12x": ab,
  "20t": (_dex, cursor) => offsetText(cursor, 4),
  "21c": aReference,
  "21h": (_dex, cursor) =>
    cursor.opcode.setsWide
      ? `v${cursor.a}, #long ${cursor.wideLiteral} // #${(cursor.literalHigh >>> 16).toString(16)}`
      : `v${cursor.a}, #int ${cursor.literal} // #${(cursor.literal >>> 16).toString(16)}`,
  "21s": (_dex, cursor) => `v${cursor.a}, #int ${cursor.literal} // #${(cursor.literal & 0xffff).toString(16)}`,
  "21t": (_dex, cursor) => `v${cursor.a}, ${offsetText(cursor, 4)}`,
  "22b": (_dex, cursor) => `v${cursor.a}, v${cursor.b}, #int ${cursor.literal} // #${hex(cursor.literal & 255, 2)}`,
  "22c": (dex, cursor) => `v${cursor.a}, v${cursor.b}, ${referenceText(dex, cursor)}`,
  "22s": (_dex, cursor) => `v${cursor.a}, v${cursor.b}, #int ${cursor.literal} // #${hex(cursor.literal & 0xffff, 4)}`,
  "22t": (_dex, cursor) => `v${cursor.a}, v${cursor.b}, ${offsetText(cursor, 4)}`,
  "22x": ab,
  "23x": (_dex, cursor) => `v${cursor.a}, v${cursor.b}, v${cursor.c}`,
  "30t": (_dex, cursor) => `#${hex((cursor.target - cursor.pc) >>> 0, 8)}`,
  "31c": aReference,
  "31i": (_dex, cursor) => `v${cursor.a}, // #${hex(cursor.literal >>> 0, 8)}`,
  "31t": (_dex, cursor) => `v${cursor.a}, ${offsetText(cursor, 8)}`,
  "32x": ab,
  "35c": listed,
  "3rc": listed,
  "45cc": listed,
  "4rcc": listed,
  "51l": (_dex, cursor) => `v${cursor.a}, // #${BigInt.asUintN(64, cursor.wideLiteral).toString(16).padStart(16, "0")}`,
};

const listInstructions = (dex: DexFile, code: CodeItem): readonly string[] => {
  const lines: string[] = [];
  const cursor = new InstructionCursor(dex);
  cursor.start(code);
  while (cursor.next()) {
    const { format, mnemonic } = cursor.opcode;
    lines.push(
      `${hex((code.start + cursor.pc) * 2, 6)} ${hex(cursor.pc, 4)} ${`${mnemonic} ${OPERANDS[format](dex, cursor)}`.trim()}`,
    );
  }
  return lines;
};

const listTries = (dex: DexFile, code: CodeItem): readonly string[] =>
  readTries(dex, code).flatMap(({ start, end, handlers }) => [
    `0x${hex(start, 4)} - 0x${hex(end, 4)}`,
    ...handlers.map(({ type: caught, target }) => `${caught === NO_INDEX ? "<any>" : type(dex, caught)} -> 0x${hex(target, 4)}`),
  ]);

const optional = (text: string | null): string => (text === null ? "(null)" : raw(text));

/** The members of class definition `index` that are methods, as listings; `row` is a row of the table. */
export const listMethod = (dex: DexFile, members: MemberTable, row: number): DexListing => {
  const index = members.methodIndex[row] ?? 0;
  const accessFlags = members.methodAccessFlags[row] ?? 0;
  const codeOffset = members.methodCodeOffset[row] ?? 0;
  const name = `${raw(dex.methodName(index))} ${raw(dex.protoDescriptor(dex.methodProto(index)))} 0x${hex(accessFlags, 4)}`;
  if (codeOffset === 0) return { header: [name], instructions: [], tries: [], positions: [], locals: [] };
  const code = readCode(dex, codeOffset);
  const debug = readDebugInfo(dex, code, { index, isStatic: (accessFlags & STATIC) !== 0 });
  const locals = debug.locals.map(({ register, start, end, ...local }) => {
    const typeText = optional(local.type === NO_INDEX ? null : dex.typeDescriptor(local.type));
    const words = [`reg=${register}`, optional(local.name), typeText, raw(local.signature ?? "")];
    return `0x${hex(start, 4)} - 0x${hex(end, 4)} ${words.join(" ")}`.trim();
  });
  return {
    header: [name, `${code.registerCount} ${code.inCount} ${code.outCount} ${code.size}`],
    instructions: listInstructions(dex, code),
    tries: listTries(dex, code),
    positions: debug.lines.pcs.map((pc, at) => `0x${hex(pc, 4)} line=${(debug.lines.lines[at] ?? 0) >>> 0}`),
    locals: locals.sort(),
  };
};

/** Class definition `index`: its descriptor, flags, superclass, interfaces, fields and source file. */
export const listClass = (dex: DexFile, members: MemberTable, index: number): readonly string[] => {
  const superclass = dex.classSuperclass(index);
  const source = dex.classSourceFile(index);
  const lines = [
    `${type(dex, dex.classType(index))} 0x${hex(dex.classAccessFlags(index), 4)}`,
    ...(superclass === NO_INDEX ? [] : [`extends ${type(dex, superclass)}`]),
    ...[...dex.classInterfaces(index)].map((item) => `implements ${type(dex, item)}`),
  ];
  for (let row = members.fieldStart[index] ?? 0; row < (members.fieldStart[index + 1] ?? 0); row += 1) {
    const field = members.fieldIndex[row] ?? 0;
    lines.push(`${raw(dex.fieldName(field))} ${type(dex, dex.fieldType(field))} 0x${hex(members.fieldAccessFlags[row] ?? 0, 4)}`);
  }
  lines.push(`source ${source === NO_INDEX ? "unknown" : raw(dex.string(source))}`);
  return lines;
};
