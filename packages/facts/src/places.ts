import { isInputError, LIMITS } from "@akashi/bytes";
import { findLine, readCode, readLines, type LineTable } from "@akashi/formats";
import type { Program } from "@akashi/program";
import type { CodePlace } from "./schema.ts";

const NO_LINES: LineTable = { pcs: [], lines: [] };

/** Turns method and program counter into a place that a person can look up. Lines are read once a method. */
export class Places {
  readonly #program: Program;
  readonly #lines = new Map<number, LineTable>();

  constructor(program: Program) {
    this.#program = program;
  }

  of(method: number, pc: number): CodePlace {
    const program = this.#program;
    return {
      file: program.fileOfMethod(method).name,
      class: program.className(program.methods.class[method] ?? 0),
      method: program.methodName(method),
      descriptor: program.methodDescriptor(method, LIMITS.factsTextCharacters),
      offset: pc,
      line: findLine(this.#linesOf(method), pc) ?? null,
    };
  }

  #linesOf(method: number): LineTable {
    const known = this.#lines.get(method);
    if (known !== undefined) return known;
    const lines = this.#readLines(method);
    this.#lines.set(method, lines);
    return lines;
  }

  #readLines(method: number): LineTable {
    const { dex } = this.#program.fileOfMethod(method);
    const codeOffset = this.#program.methods.codeOffset[method] ?? 0;
    if (codeOffset === 0) return NO_LINES;
    try {
      return readLines(dex, readCode(dex, codeOffset));
    } catch (error) {
      // Lines are a help to the reader; broken debug information costs only them.
      if (!isInputError(error)) throw error;
      return NO_LINES;
    }
  }
}
