import { INSTRUCTION_FORMAT_UNITS, type InstructionFormat } from "../dex/instruction-formats.ts";
import { findOpcodeByMnemonic, type Opcode } from "../dex/opcodes.ts";
import { checkLiteral, checkRegisters, OPERAND_SHAPES } from "./dex-operands.ts";
import type { DexPools } from "./dex-pools.ts";

/** What an instruction names, by kind and in text. */
export interface SymbolicReference {
  readonly kind: "string" | "type" | "field" | "method" | "proto" | "call-site" | "method-handle";
  readonly key: string;
}

/** One instruction whose references and labels are still names. */
export interface AssembledInstruction {
  readonly opcode: Opcode;
  readonly pc: number;
  readonly registers: readonly number[];
  readonly reference?: SymbolicReference;
  /** Proto of invoke-polymorphic. */
  readonly proto?: string;
  readonly literal: bigint;
  readonly label?: string;
}

/** A switch table or array data. */
export interface AssembledPayload {
  readonly pc: number;
  readonly kind: "packed-switch" | "sparse-switch" | "array-data";
  /** Keys of a switch (the first, when packed); elements of array data. */
  readonly numbers: readonly bigint[];
  readonly labels: readonly string[];
  /** Bytes of an element of array data. */
  readonly width: number;
}

export interface AssembledCatch {
  readonly start: string;
  readonly end: string;
  /** Type that is caught; undefined for everything. */
  readonly type: string | undefined;
  readonly handler: string;
}

/** A line number, or a local variable that begins or ends. */
export type AssembledDebug =
  | { readonly pc: number; readonly kind: "line"; readonly line: number }
  | { readonly pc: number; readonly kind: "local"; readonly register: number; readonly name: string; readonly type: string }
  | { readonly pc: number; readonly kind: "end-local"; readonly register: number };

export interface AssembledCode {
  readonly registerCount: number;
  readonly inCount: number;
  readonly outCount: number;
  readonly size: number;
  readonly instructions: readonly AssembledInstruction[];
  readonly payloads: readonly AssembledPayload[];
  readonly catches: readonly AssembledCatch[];
  readonly debug: readonly AssembledDebug[];
  readonly labels: ReadonlyMap<string, number>;
}

export interface AssembleOptions {
  /** Words of the arguments, `this` included. */
  readonly inCount: number;
  /** All registers; by default as many locals as the code names, and the arguments. */
  readonly registerCount: number | undefined;
}

/** Commas outside strings, braces and parentheses separate operands. */
const splitOperands = (text: string): string[] =>
  (text.match(/(?:"(?:[^"\\]|\\.)*"|\{[^}]*\}|\([^)]*\)|[^,"{(])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Comments start with # outside strings. */
const stripComment = (line: string): string => (/^(?:"(?:[^"\\]|\\.)*"|[^"#])*/.exec(line)?.[0] ?? "").trim();

/** Formats whose operands are a register list and references. */
const LIST_FORMATS: ReadonlySet<InstructionFormat> = new Set(["35c", "3rc", "45cc", "4rcc"]);

class Assembler {
  readonly instructions: AssembledInstruction[] = [];
  readonly payloads: AssembledPayload[] = [];
  readonly catches: AssembledCatch[] = [];
  readonly debug: AssembledDebug[] = [];
  readonly labels = new Map<string, number>();
  outCount = 0;
  pc = 0;
  readonly #pools: DexPools;
  readonly #firstParameter: number;
  #pending: string[] = [];

  constructor(pools: DexPools, firstParameter: number) {
    this.#pools = pools;
    this.#firstParameter = firstParameter;
  }

  line(text: string): void {
    if (text.startsWith(":")) this.#pending.push(text);
    else if (text.startsWith(".")) this.#directive(text);
    else this.#instruction(text);
  }

  /** A label at the very end stands for the program counter after the last instruction. */
  finish(): void {
    this.#bindLabels();
  }

  #bindLabels(): void {
    for (const label of this.#pending.splice(0)) this.labels.set(label, this.pc);
  }

  #directive(text: string): void {
    const [, name = "", rest = ""] = /^\.([a-z-]+(?: local)?)\s*(.*)$/.exec(text) ?? [];
    if (name === "line") this.debug.push({ pc: this.pc, kind: "line", line: Number(rest) });
    else if (name === "local") this.#local(rest);
    else if (name === "end local") this.debug.push({ pc: this.pc, kind: "end-local", register: this.register(rest) });
    else if (name === "catch" || name === "catchall") this.#catch(rest);
    else if (name === "packed-switch" || name === "sparse-switch" || name === "array-data") this.#payload(name, rest);
    else throw new Error(`no such directive: ${text}`);
  }

  /** `.local v0, "name":Ltype;` */
  #local(rest: string): void {
    const [, register = "", name = "", type = ""] = /^(\w+),\s*"([^"]*)":(.+)$/.exec(rest) ?? [];
    this.#pools.addString(name);
    this.#pools.addType(type);
    this.debug.push({ pc: this.pc, kind: "local", register: this.register(register), name, type });
  }

  /** `.catch Ltype; {:start .. :end} :handler`, `.catchall {:start .. :end} :handler` */
  #catch(rest: string): void {
    const match = /^(L[^;]+;)?\s*\{(:\w+)\s*\.\.\s*(:\w+)\}\s*(:\w+)$/.exec(rest);
    const [, type, start = "", end = "", handler = ""] = match ?? [];
    if (match === null) throw new Error(`no such catch: ${rest}`);
    if (type !== undefined) this.#pools.addType(type);
    this.catches.push({ start, end, type, handler });
  }

  /** Payloads stand at even program counters. */
  #payload(kind: AssembledPayload["kind"], rest: string): void {
    if (this.pc % 2 === 1) {
      const waiting = this.#pending.splice(0);
      this.#instruction("nop");
      this.#pending = waiting;
    }
    this.#bindLabels();
    const words = rest.split(/[\s,]+|->/).filter((word) => word !== "");
    const labels = words.filter((word) => word.startsWith(":"));
    const numbers = words.filter((word) => !word.startsWith(":")).map((word) => BigInt(word));
    const width = kind === "array-data" ? Number(numbers.shift() ?? 1n) : 0;
    this.payloads.push({ pc: this.pc, kind, numbers, labels, width });
    if (kind === "packed-switch") this.pc += 4 + labels.length * 2;
    else if (kind === "sparse-switch") this.pc += 2 + labels.length * 4;
    else this.pc += 4 + Math.ceil((width * numbers.length) / 2);
  }

  #instruction(text: string): void {
    this.#bindLabels();
    const [, mnemonic = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
    const opcode = findOpcodeByMnemonic(mnemonic);
    if (opcode === undefined) throw new Error(`no such instruction: ${text}`);
    try {
      this.instructions.push(this.#assemble(opcode, splitOperands(rest)));
    } catch (error) {
      throw new Error(`${text}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    this.pc += INSTRUCTION_FORMAT_UNITS[opcode.format];
  }

  #assemble(opcode: Opcode, operands: string[]): AssembledInstruction {
    const { format, mnemonic } = opcode;
    const registers = LIST_FORMATS.has(format) ? this.#registerList(operands.shift() ?? "") : this.#takeRegisters(operands);
    checkRegisters(format, registers);
    if (mnemonic.startsWith("invoke-")) this.outCount = Math.max(this.outCount, registers.length);
    const reference = opcode.reference === "none" ? undefined : this.#reference(opcode, operands.shift() ?? "");
    const proto = opcode.reference === "method-and-proto" ? operands.shift() : undefined;
    if (proto !== undefined) this.#pools.addProto(proto);
    const label = OPERAND_SHAPES[format].offsetBits === undefined ? undefined : this.#label(operands.shift() ?? "");
    const literal = OPERAND_SHAPES[format].literalBits === undefined ? 0n : this.#literal(opcode, operands.shift() ?? "");
    if (operands.length > 0) throw new Error("too many operands");
    const optional = {
      ...(reference && { reference }),
      ...(proto !== undefined && { proto }),
      ...(label !== undefined && { label }),
    };
    return { opcode, pc: this.pc, registers, literal, ...optional };
  }

  #label(text: string): string {
    if (!text.startsWith(":")) throw new Error("wants a label");
    return text;
  }

  #literal({ format, setsWide }: Opcode, text: string): bigint {
    const [, sign, digits] = /^(-?)(0x[0-9a-fA-F]+|[0-9]+)$/.exec(text) ?? [];
    if (digits === undefined) throw new Error("wants a literal");
    const literal = sign === "-" ? -BigInt(digits) : BigInt(digits);
    checkLiteral(format, literal, format === "21h" ? (setsWide ? 48 : 16) : 0);
    return literal;
  }

  #takeRegisters(operands: string[]): number[] {
    const registers: number[] = [];
    while (/^[vp]\d+$/.test(operands[0] ?? "")) registers.push(this.register(operands.shift() ?? ""));
    return registers;
  }

  /** `{v0, p1}` or `{v0 .. v5}`. */
  #registerList(text: string): number[] {
    const inside = text.replace(/^\{|\}$/g, "").trim();
    const range = /^(\w+)\s*\.\.\s*(\w+)$/.exec(inside);
    if (range === null) return inside === "" ? [] : inside.split(",").map((part) => this.register(part.trim()));
    const first = this.register(range[1] ?? "");
    return Array.from({ length: this.register(range[2] ?? "") - first + 1 }, (_, at) => first + at);
  }

  register(text: string): number {
    const [, kind, number] = /^([vp])(\d+)$/.exec(text.trim()) ?? [];
    if (kind === undefined) throw new Error(`no register: ${text}`);
    return Number(number) + (kind === "p" ? this.#firstParameter : 0);
  }

  #reference(opcode: Opcode, text: string): SymbolicReference {
    const kind = opcode.reference === "method-and-proto" ? "method" : opcode.reference;
    if (kind === "none") throw new Error(`no reference: ${text}`);
    const key = kind === "string" ? String(JSON.parse(text)) : text;
    if (kind === "string") this.#pools.addString(key);
    else if (kind === "type") this.#pools.addType(key);
    else if (kind === "field") this.#pools.addField(key);
    else if (kind === "method") this.#pools.addMethod(key);
    else if (kind === "proto") this.#pools.addProto(key);
    return { kind, key };
  }
}

/** Long and double values take the register that is named and the next one. */
const isWide = (line: string): boolean => /^\S*(?:wide|-long|-double)/.test(line);

const countLocals = (lines: readonly string[]): number => {
  const ends = lines.flatMap((line) => {
    const outside = line.replace(/"(?:[^"\\]|\\.)*"/g, "").replace(/L[^;\s]*;/g, "");
    const registers = outside.matchAll(/(?<![\w/$])v(\d+)(?![\w/$])/g);
    return [...registers].map((match) => Number(match[1]) + (isWide(line) ? 2 : 1));
  });
  return Math.max(0, ...ends);
};

/** Assembles code in the notation of smali; see `MethodInput.code`. What it names is added to the pools. */
export const assembleCode = (source: string, pools: DexPools, options: AssembleOptions): AssembledCode => {
  const lines = source.split("\n").map(stripComment);
  const written = lines.filter((line) => line !== "");
  const registerCount = options.registerCount ?? countLocals(written) + options.inCount;
  const assembler = new Assembler(pools, registerCount - options.inCount);
  for (const line of written) assembler.line(line);
  assembler.finish();
  const { instructions, payloads, catches, debug, labels, outCount, pc } = assembler;
  return { registerCount, inCount: options.inCount, outCount, size: pc, instructions, payloads, catches, debug, labels };
};
