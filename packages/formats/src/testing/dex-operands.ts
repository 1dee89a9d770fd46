import type { InstructionFormat } from "../dex/instruction-formats.ts";

/** Operands that a format has (https://source.android.com/docs/core/runtime/instruction-formats), for checks by the assembler. */
interface OperandShape {
  /** Highest number of each register; of a list the highest of any. */
  readonly registers: readonly number[] | { readonly list: number } | { readonly range: true };
  /** Bits of the literal, sign included; of 21h, whose literal is written in full, those of the register. */
  readonly literalBits?: number;
  /** Bits of the branch offset, sign included. */
  readonly offsetBits?: number;
}

const [NIBBLE, BYTE, SHORT] = [15, 255, 65_535];

export const OPERAND_SHAPES: Readonly<Record<InstructionFormat, OperandShape>> = {
  "10x": { registers: [] },
  "10t": { registers: [], offsetBits: 8 },
  "11n": { registers: [NIBBLE], literalBits: 4 },
  "11x": { registers: [BYTE] },
  "12x": { registers: [NIBBLE, NIBBLE] },
  "20t": { registers: [], offsetBits: 16 },
  "21c": { registers: [BYTE] },
  "21h": { registers: [BYTE], literalBits: 64 },
  "21s": { registers: [BYTE], literalBits: 16 },
  "21t": { registers: [BYTE], offsetBits: 16 },
  "22b": { registers: [BYTE, BYTE], literalBits: 8 },
  "22c": { registers: [NIBBLE, NIBBLE] },
  "22s": { registers: [NIBBLE, NIBBLE], literalBits: 16 },
  "22t": { registers: [NIBBLE, NIBBLE], offsetBits: 16 },
  "22x": { registers: [BYTE, SHORT] },
  "23x": { registers: [BYTE, BYTE, BYTE] },
  "30t": { registers: [], offsetBits: 32 },
  "31c": { registers: [BYTE] },
  "31i": { registers: [BYTE], literalBits: 32 },
  "31t": { registers: [BYTE], offsetBits: 32 },
  "32x": { registers: [SHORT, SHORT] },
  "35c": { registers: { list: 5 } },
  "3rc": { registers: { range: true } },
  "45cc": { registers: { list: 5 } },
  "4rcc": { registers: { range: true } },
  "51l": { registers: [BYTE], literalBits: 64 },
};

const checkList = (registers: readonly number[], limit: number): void => {
  if (registers.length > limit) throw new Error(`at most ${limit} registers in a list`);
  for (const register of registers) if (register > NIBBLE) throw new Error(`register v${register} in a list`);
};

const checkRange = (registers: readonly number[]): void => {
  const [first = 0] = registers;
  if (registers.some((register, at) => register !== first + at))
    throw new Error("registers of a range stand one after the other");
  if (registers.length > BYTE) throw new Error(`at most ${BYTE} registers in a range`);
};

/** Throws where the registers do not fit the format. */
export const checkRegisters = (format: InstructionFormat, registers: readonly number[]): void => {
  const shape = OPERAND_SHAPES[format].registers;
  if ("list" in shape) return checkList(registers, shape.list);
  if ("range" in shape) return checkRange(registers);
  if (registers.length !== shape.length) throw new Error(`${format} wants ${shape.length} registers`);
  registers.forEach((register, at) => {
    if (register > (shape[at] ?? 0)) throw new Error(`register v${register} in ${format}`);
  });
};

/** Throws where the literal does not fit; a literal may be written signed or, of 32 and 64 bits, unsigned. */
export const checkLiteral = (format: InstructionFormat, literal: bigint, zeroBits: number): void => {
  const bits = OPERAND_SHAPES[format].literalBits ?? 0;
  const fits = BigInt.asIntN(bits, literal) === literal || (bits >= 32 && BigInt.asUintN(bits, literal) === literal);
  if (!fits || BigInt.asUintN(zeroBits, literal) !== 0n) throw new Error(`literal ${literal} in ${format}`);
};

/** Throws where a branch does not reach. */
export const checkOffset = (format: InstructionFormat, offset: number): void => {
  const bits = OPERAND_SHAPES[format].offsetBits ?? 0;
  if (offset < -(2 ** (bits - 1)) || offset >= 2 ** (bits - 1)) throw new Error(`branch is too far for ${format}: ${offset}`);
};
