import type { CodeItem } from "./code-item.ts";
import { DebugProgram, type DebugSink } from "./debug-program.ts";
import type { DexFile } from "./dex-file.ts";

/** The lines of a method: from program counter `pcs[i]` on, the source line is `lines[i]`. */
export interface LineTable {
  readonly pcs: readonly number[];
  readonly lines: readonly number[];
}

/** A local variable or parameter in the registers of a frame. */
export interface LocalVariable {
  readonly register: number;
  /** `this` for the receiver; null where it is not told. */
  readonly name: string | null;
  /** Type index; `NO_INDEX` where it is not told. */
  readonly type: number;
  /** Generic signature; null where there is none. */
  readonly signature: string | null;
  /** Program counters between which it lives: `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** debug_info_item (https://source.android.com/docs/core/runtime/dex-format#debug-info-item). */
export interface DebugInfo {
  readonly lines: LineTable;
  /** Name of each parameter, `this` not among them; null where it is not told. */
  readonly parameterNames: readonly (string | null)[];
  readonly locals: readonly LocalVariable[];
}

/** The method whose debug information is read: its parameters are its first local variables. */
export interface DebugMethod {
  readonly index: number;
  readonly isStatic: boolean;
}

type OpenLocal = Omit<LocalVariable, "end">;

/** Collects lines and locals, the way ART does (`DecodeDebugLocalInfo`): a variable ends where its register gets another. */
class DebugCollector implements DebugSink {
  readonly pcs: number[] = [];
  readonly lines: number[] = [];
  readonly locals: LocalVariable[] = [];
  readonly #live = new Map<number, OpenLocal>();
  readonly #last = new Map<number, OpenLocal>();

  line(pc: number, line: number): void {
    this.pcs.push(pc);
    this.lines.push(line);
  }

  startLocal(local: OpenLocal): void {
    this.#close(local.register, local.start);
    this.#live.set(local.register, local);
    this.#last.set(local.register, local);
  }

  endLocal(register: number, pc: number): void {
    this.#close(register, pc);
  }

  restartLocal(register: number, pc: number): void {
    const last = this.#last.get(register);
    if (last !== undefined && !this.#live.has(register)) this.#live.set(register, { ...last, start: pc });
  }

  /** Ends what still lives at the end of the code. */
  finish(pc: number): void {
    for (const register of [...this.#live.keys()].sort((a, b) => a - b)) this.#close(register, pc);
  }

  #close(register: number, end: number): void {
    const local = this.#live.get(register);
    if (local === undefined) return;
    this.locals.push({ ...local, end });
    this.#live.delete(register);
  }
}

const isWide = (descriptor: string): boolean => descriptor === "J" || descriptor === "D";

/** Parameters live in the last registers of the frame, `this` first. */
const startParameters = (
  dex: DexFile,
  code: CodeItem,
  method: DebugMethod,
  context: { readonly names: readonly (string | null)[]; readonly collector: DebugCollector },
): void => {
  let register = code.registerCount - code.inCount;
  const start = (name: string | null, type: number): void =>
    context.collector.startLocal({ register, name, type, signature: null, start: 0 });
  if (!method.isStatic) {
    start("this", dex.methodClass(method.index));
    register += 1;
  }
  dex.protoParameters(dex.methodProto(method.index)).forEach((type, position) => {
    start(context.names[position] ?? null, type);
    register += isWide(dex.typeDescriptor(type)) ? 2 : 1;
  });
};

const NONE: DebugInfo = { lines: { pcs: [], lines: [] }, parameterNames: [], locals: [] };

/** Reads all debug information of a method. Throws FormatError, LimitError. */
export const readDebugInfo = (dex: DexFile, code: CodeItem, method: DebugMethod): DebugInfo => {
  if (code.debugInfoOffset === 0) return NONE;
  const program = new DebugProgram(dex, code);
  const collector = new DebugCollector();
  const parameterNames = program.parameterNames;
  startParameters(dex, code, method, { names: parameterNames, collector });
  program.run(collector);
  collector.finish(code.size);
  return { lines: { pcs: collector.pcs, lines: collector.lines }, parameterNames, locals: collector.locals };
};

/** Reads only the lines of a method. Throws FormatError, LimitError. */
export const readLines = (dex: DexFile, code: CodeItem): LineTable => {
  if (code.debugInfoOffset === 0) return NONE.lines;
  const collector = new DebugCollector();
  new DebugProgram(dex, code).run(collector);
  return { pcs: collector.pcs, lines: collector.lines };
};

/** The source line of the instruction at `pc`; undefined where the table does not tell. */
export const findLine = ({ pcs, lines }: LineTable, pc: number): number | undefined => {
  let low = 0;
  let high = pcs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pcs[middle] ?? 0) <= pc) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : lines[low - 1];
};
