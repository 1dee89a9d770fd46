import { isInputError } from "@akashi/bytes";
import {
  findOpcode,
  InstructionCursor,
  NO_INDEX,
  readCode,
  readSwitchPayload,
  readTries,
  type CodeItem,
  type DexFile,
  type TryBlock,
} from "@akashi/formats";
import type { Program } from "../../model/program.ts";

/** An instruction with the references it makes as ids of the program. */
export interface Instruction {
  readonly op: number;
  readonly pc: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly literal: number;
  readonly literalHigh: number;
  /** What it refers to: of a string its index in the DEX, else an id of the program; call sites and handles as in the DEX. */
  readonly index: number;
  /** Registers that are passed. */
  readonly arguments: readonly number[];
  /** Positions of the instructions that follow, the one of a branch not taken first. */
  readonly next: readonly number[];
  /** Keys of the cases that `next` holds from the second on, of a switch. */
  readonly keys: Int32Array | null;
  /** Positions of handlers that an exception from here can go to, with the type that they catch; null for any. */
  readonly handlers: readonly { readonly target: number; readonly type: number | null }[];
}

/** The code of a method, decoded for being executed. */
export interface MethodCode {
  readonly method: number;
  readonly file: number;
  readonly registerCount: number;
  /** Register of the first argument. */
  readonly firstArgument: number;
  readonly instructions: readonly Instruction[];
  /** By instruction: whether executions meet there or begin there. */
  readonly isJoin: Uint8Array;
}

const FIRST_IF = 0x32;
const LAST_IF = 0x3d;
const PACKED_SWITCH = 0x2b;
const SPARSE_SWITCH = 0x2c;
const GOTO = 0x28;
const GOTO_32 = 0x2a;

type Draft = Omit<Instruction, "next" | "handlers" | "keys"> & { readonly target: number; readonly size: number };

const idOf = (program: Program, file: number, { op, index }: InstructionCursor): number => {
  const symbols = program.symbols.dex[file];
  if (symbols === undefined) return index;
  switch (findOpcode(op)?.reference) {
    case "type":
      return symbols.types[index] ?? 0;
    case "field":
      return symbols.fields[index] ?? 0;
    case "method":
    case "method-and-proto":
      return symbols.methods[index] ?? 0;
    default:
      return index;
  }
};

const decode = (program: Program, file: number, dex: DexFile, code: CodeItem): readonly Draft[] => {
  const cursor = new InstructionCursor(dex);
  const drafts: Draft[] = [];
  cursor.start(code);
  while (cursor.next()) {
    const passes = findOpcode(cursor.op)?.setsResult === true;
    const registers: number[] = [];
    if (passes) for (let at = 0; at < cursor.argumentCount; at += 1) registers.push(cursor.argument(at));
    drafts.push({
      op: cursor.op,
      pc: cursor.pc,
      a: cursor.a,
      b: cursor.b,
      c: cursor.c,
      literal: cursor.literal,
      literalHigh: cursor.literalHigh,
      index: idOf(program, file, cursor),
      arguments: registers,
      target: cursor.target,
      size: cursor.size,
    });
  }
  return drafts;
};

class Linker {
  readonly #position = new Map<number, number>();
  readonly #dex: DexFile;
  readonly #code: CodeItem;
  readonly #tries: readonly TryBlock[];
  readonly #types: Int32Array;

  constructor(dex: DexFile, code: CodeItem, drafts: readonly Draft[], types: Int32Array) {
    this.#dex = dex;
    this.#code = code;
    this.#types = types;
    this.#tries = readTries(dex, code);
    drafts.forEach(({ pc }, position) => this.#position.set(pc, position));
  }

  link(draft: Draft, position: number): Instruction {
    const { target: _target, size: _size, ...rest } = draft;
    const canContinue = findOpcode(draft.op)?.canContinue === true;
    const following = canContinue && this.#position.has(draft.pc + draft.size) ? [position + 1] : [];
    const { targets, keys } = this.#targetsOf(draft);
    return { ...rest, next: [...following, ...targets], keys, handlers: this.#handlersOf(draft) };
  }

  #targetsOf({ op, pc, target }: Draft): { readonly targets: readonly number[]; readonly keys: Int32Array | null } {
    if (op === PACKED_SWITCH || op === SPARSE_SWITCH) {
      const payload = readSwitchPayload(this.#dex, this.#code, target, pc);
      return { targets: Array.from(payload.targets, (at) => this.#at(at)), keys: payload.keys };
    }
    const jumps = (op >= FIRST_IF && op <= LAST_IF) || (op >= GOTO && op <= GOTO_32);
    return { targets: jumps ? [this.#at(target)] : [], keys: null };
  }

  #handlersOf({ op, pc }: Draft): Instruction["handlers"] {
    if (findOpcode(op)?.canThrow !== true) return [];
    const block = this.#tries.find(({ start, end }) => pc >= start && pc < end);
    return (block?.handlers ?? []).map(({ target, type }) => ({
      target: this.#at(target),
      type: type === NO_INDEX ? null : (this.#types[type] ?? null),
    }));
  }

  /** A branch into the middle of an instruction does not pass the verifier: it is taken to the start of the method. */
  #at(pc: number): number {
    return this.#position.get(pc) ?? 0;
  }
}

const markJoins = (instructions: readonly Instruction[]): Uint8Array => {
  const arrivals = new Uint8Array(instructions.length);
  const arrive = (position: number, times: number): void => {
    arrivals[position] = Math.min(2, (arrivals[position] ?? 0) + times);
  };
  for (const { next, handlers } of instructions) {
    for (const position of next) arrive(position, next.length > 1 ? 2 : 1);
    for (const { target } of handlers) arrive(target, 2);
  }
  instructions.forEach(({ next }, position) => {
    if (next.length === 1 && next[0] !== position + 1) arrive(next[0] ?? 0, 2);
  });
  arrive(0, 2);
  return arrivals.map((count) => (count > 1 ? 1 : 0));
};

/** Decodes the code of `method`; undefined where it has none or it is broken, which the reader has reported. */
export const decodeMethod = (program: Program, method: number): MethodCode | undefined => {
  const offset = program.methods.codeOffset[method] ?? 0;
  if (offset === 0) return undefined;
  const file = program.classes.file[program.methods.class[method] ?? 0] ?? 0;
  const { dex } = program.fileOfMethod(method);
  try {
    const code = readCode(dex, offset);
    const drafts = decode(program, file, dex, code);
    const linker = new Linker(dex, code, drafts, program.symbols.dex[file]?.types ?? new Int32Array(0));
    const instructions = drafts.map((draft, position) => linker.link(draft, position));
    return {
      method,
      file,
      registerCount: code.registerCount,
      firstArgument: code.registerCount - code.inCount,
      instructions,
      isJoin: markJoins(instructions),
    };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
};
