import type { CodeItem } from "./code-item.ts";
import type { DexFile } from "./dex-file.ts";
import { INSTRUCTION_FORMAT_UNITS, type InstructionFormat } from "./instruction-formats.ts";
import { findOpcode, OPCODES, type Opcode } from "./opcodes.ts";
import { payloadSize } from "./payloads.ts";

/** Size in code units of each opcode; 0 for one that is not in use. */
export const OPCODE_UNITS: Uint8Array = new Uint8Array(256);
for (const { value, format } of OPCODES) OPCODE_UNITS[value] = INSTRUCTION_FORMAT_UNITS[format];

const signed8 = (value: number): number => (value << 24) >> 24;
const signed16 = (value: number): number => (value << 16) >> 16;

/**
 * Walks the instructions of a method from the first to the last and holds the operands of the present one. One cursor is reused
 * for all, so nothing is allocated in the walk. Names follow the formats: `a`, `b`, `c` are registers A, B, C
 * (https://source.android.com/docs/core/runtime/instruction-formats). A field that the present format does not have is stale.
 */
export class InstructionCursor {
  /** Opcode value; see `findOpcode`. */
  op = 0;
  /** Program counter: code units from the first instruction. */
  pc = 0;
  /** Size of the instruction in code units. */
  size = 0;
  a = 0;
  b = 0;
  c = 0;
  /** The literal as a signed 32-bit number: of 51l and of const-wide/high16 the low half. */
  literal = 0;
  /** High half of the literal, signed; for the shorter formats its sign. */
  literalHigh = 0;
  /** Program counter of the branch target, or of the payload for switches and fill-array-data. */
  target = 0;
  /** What the instruction refers to: an index into the table of its reference kind. */
  index = 0;
  /** Proto index of invoke-polymorphic. */
  protoIndex = 0;
  /** Registers that are passed, for 35c, 3rc, 45cc and 4rcc. */
  argumentCount = 0;
  readonly #dex: DexFile;
  readonly #arguments: Uint16Array = new Uint16Array(5);
  #units: Uint16Array;
  #start = 0;
  #end = 0;
  #next = 0;
  #isRange = false;

  constructor(dex: DexFile) {
    this.#dex = dex;
    this.#units = dex.units;
  }

  /** Sets the cursor before the first instruction of `code`. */
  start(code: CodeItem): void {
    this.#start = code.start;
    this.#end = code.start + code.size;
    this.#next = code.start;
  }

  /** Register of argument `position`, below `argumentCount`. */
  argument(position: number): number {
    return this.#isRange ? this.c + position : (this.#arguments[position] ?? 0);
  }

  /** The present opcode. */
  get opcode(): Opcode {
    return findOpcode(this.op) ?? this.#fail("unknown-opcode");
  }

  /** The literal as a 64-bit number. */
  get wideLiteral(): bigint {
    return (BigInt(this.literalHigh) << 32n) | BigInt(this.literal >>> 0);
  }

  /**
   * Goes to the next instruction and decodes it; payloads are passed over. False after the last one. Throws FormatError
   * `unknown-opcode` or `code-truncated`, after which the cursor must be started anew.
   */
  next(): boolean {
    this.#skipPayloads();
    if (this.#next >= this.#end) return false;
    const at = this.#next;
    const unit = this.#units[at] ?? 0;
    this.op = unit & 0xff;
    this.pc = at - this.#start;
    const opcode = this.opcode;
    this.size = OPCODE_UNITS[this.op] ?? 0;
    this.#next = at + this.size;
    if (this.#next > this.#end) this.#fail("code-truncated");
    DECODERS[opcode.format](this, unit, at);
    return true;
  }

  /** A payload starts with the opcode nop and a second byte that is not 0. */
  #skipPayloads(): void {
    while (this.#next < this.#end) {
      const size = payloadSize(this.#units, this.#next);
      if (size === 0) return;
      this.pc = this.#next - this.#start;
      this.#next += size;
      if (this.#next > this.#end) this.#fail("code-truncated");
    }
  }

  #fail(code: string): never {
    return this.#dex.part.fail(code, (this.#start + this.pc) * 2);
  }

  /** For the decoders below: code unit `at`. */
  unit(at: number): number {
    return this.#units[at] ?? 0;
  }

  /** For the decoders below: two code units as a signed number. */
  word(at: number): number {
    return this.unit(at) | (this.unit(at + 1) << 16);
  }

  /** For the decoders below: a literal of up to 32 bits. */
  setLiteral(value: number): void {
    this.literal = value;
    this.literalHigh = value >> 31;
  }

  /** For the decoders below: the five registers C, D, E, F, G of 35c and 45cc. */
  setArguments(unit: number, at: number): void {
    const low = this.unit(at + 2);
    this.#isRange = false;
    this.argumentCount = unit >> 12;
    for (let position = 0; position < 4; position += 1) this.#arguments[position] = (low >> (position * 4)) & 15;
    this.#arguments[4] = (unit >> 8) & 15;
    this.c = low & 15;
    if (this.argumentCount > 5) this.#fail("bad-argument-count");
  }

  /** For the decoders below: the registers of 3rc and 4rcc. */
  setRange(unit: number, at: number): void {
    this.#isRange = true;
    this.argumentCount = unit >> 8;
    this.c = this.unit(at + 2);
  }
}

type Decoder = (cursor: InstructionCursor, unit: number, at: number) => void;

const setA8 = (cursor: InstructionCursor, unit: number): void => {
  cursor.a = unit >> 8;
};
const setA4B4 = (cursor: InstructionCursor, unit: number): void => {
  cursor.a = (unit >> 8) & 15;
  cursor.b = unit >> 12;
};
const CONST_HIGH16 = 0x15;

/** One decoder a format; see instruction-formats.ts for the sizes. */
const DECODERS: Readonly<Record<InstructionFormat, Decoder>> = {
  "10x": () => undefined,
  "10t": (cursor, unit) => {
    cursor.target = cursor.pc + signed8(unit >> 8);
  },
  "11n": (cursor, unit) => {
    cursor.a = (unit >> 8) & 15;
    cursor.setLiteral(signed16(unit) >> 12);
  },
  "11x": setA8,
  "12x": setA4B4,
  "20t": (cursor, _unit, at) => {
    cursor.target = cursor.pc + signed16(cursor.unit(at + 1));
  },
  "21c": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.index = cursor.unit(at + 1);
  },
  "21h": (cursor, unit, at) => {
    setA8(cursor, unit);
    const high = cursor.unit(at + 1) << 16;
    if (cursor.op === CONST_HIGH16) return cursor.setLiteral(high);
    cursor.literal = 0;
    cursor.literalHigh = high;
  },
  "21s": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.setLiteral(signed16(cursor.unit(at + 1)));
  },
  "21t": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.target = cursor.pc + signed16(cursor.unit(at + 1));
  },
  "22b": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.b = cursor.unit(at + 1) & 255;
    cursor.setLiteral(signed8(cursor.unit(at + 1) >> 8));
  },
  "22c": (cursor, unit, at) => {
    setA4B4(cursor, unit);
    cursor.index = cursor.unit(at + 1);
  },
  "22s": (cursor, unit, at) => {
    setA4B4(cursor, unit);
    cursor.setLiteral(signed16(cursor.unit(at + 1)));
  },
  "22t": (cursor, unit, at) => {
    setA4B4(cursor, unit);
    cursor.target = cursor.pc + signed16(cursor.unit(at + 1));
  },
  "22x": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.b = cursor.unit(at + 1);
  },
  "23x": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.b = cursor.unit(at + 1) & 255;
    cursor.c = cursor.unit(at + 1) >> 8;
  },
  "30t": (cursor, _unit, at) => {
    cursor.target = cursor.pc + cursor.word(at + 1);
  },
  "31c": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.index = cursor.word(at + 1) >>> 0;
  },
  "31i": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.setLiteral(cursor.word(at + 1));
  },
  "31t": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.target = cursor.pc + cursor.word(at + 1);
  },
  "32x": (cursor, _unit, at) => {
    cursor.a = cursor.unit(at + 1);
    cursor.b = cursor.unit(at + 2);
  },
  "35c": (cursor, unit, at) => {
    cursor.index = cursor.unit(at + 1);
    cursor.setArguments(unit, at);
  },
  "3rc": (cursor, unit, at) => {
    cursor.index = cursor.unit(at + 1);
    cursor.setRange(unit, at);
  },
  "45cc": (cursor, unit, at) => {
    cursor.index = cursor.unit(at + 1);
    cursor.setArguments(unit, at);
    cursor.protoIndex = cursor.unit(at + 3);
  },
  "4rcc": (cursor, unit, at) => {
    cursor.index = cursor.unit(at + 1);
    cursor.setRange(unit, at);
    cursor.protoIndex = cursor.unit(at + 3);
  },
  "51l": (cursor, unit, at) => {
    setA8(cursor, unit);
    cursor.literal = cursor.word(at + 1);
    cursor.literalHigh = cursor.word(at + 3);
  },
};
