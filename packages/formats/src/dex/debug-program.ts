import { LIMITS } from "@akashi/bytes";
import type { CodeItem } from "./code-item.ts";
import type { DexFile } from "./dex-file.ts";
import { NO_INDEX } from "./id-tables.ts";
import { Leb128Reader } from "./leb128-reader.ts";

/** What the state machine of a debug_info_item tells as it runs. */
export interface DebugSink {
  line(pc: number, line: number): void;
  startLocal(local: {
    readonly register: number;
    readonly name: string | null;
    readonly type: number;
    readonly signature: string | null;
    readonly start: number;
  }): void;
  endLocal(register: number, pc: number): void;
  restartLocal(register: number, pc: number): void;
}

/** Opcodes of the state machine (DEX format, "State machine"). */
const OP = {
  endSequence: 0x00,
  advancePc: 0x01,
  advanceLine: 0x02,
  startLocal: 0x03,
  startLocalExtended: 0x04,
  endLocal: 0x05,
  restartLocal: 0x06,
  prologueEnd: 0x07,
  epilogueBegin: 0x08,
  setFile: 0x09,
  firstSpecial: 0x0a,
} as const;
const LINE_BASE = -4;
const LINE_RANGE = 15;
/** A method has at most 255 words of arguments. */
const MAX_PARAMETERS = 255;

/** The debug information of one method. Throws FormatError, LimitError from the constructor and from `run`. */
export class DebugProgram {
  /** Name of each parameter; null where it is not told. */
  readonly parameterNames: readonly (string | null)[];
  readonly #dex: DexFile;
  readonly #code: CodeItem;
  readonly #reader: Leb128Reader;
  #line: number;
  #pc = 0;

  constructor(dex: DexFile, code: CodeItem) {
    this.#dex = dex;
    this.#code = code;
    this.#reader = new Leb128Reader(dex.part, code.debugInfoOffset);
    this.#line = this.#reader.uleb128() | 0;
    const count = this.#reader.uleb128();
    if (count > MAX_PARAMETERS) dex.part.fail("bad-debug-info", this.#reader.position);
    this.parameterNames = Array.from({ length: count }, () => this.#string());
  }

  run(sink: DebugSink): void {
    let stepsLeft: number = LIMITS.dexDebugSteps;
    for (let op = this.#reader.u8(); op !== OP.endSequence; op = this.#reader.u8()) {
      if (op >= OP.firstSpecial) this.#special(op - OP.firstSpecial, sink);
      else this.#step(op, sink);
      if (this.#pc > this.#code.size) this.#dex.part.fail("bad-debug-info", this.#reader.position);
      this.#dex.part.spend(1, this.#reader.position);
      stepsLeft -= 1;
      if (stepsLeft < 0) this.#dex.part.failLimit("dexDebugSteps", this.#reader.position);
    }
  }

  #special(adjusted: number, sink: DebugSink): void {
    this.#line = (this.#line + LINE_BASE + (adjusted % LINE_RANGE)) | 0;
    this.#pc += Math.floor(adjusted / LINE_RANGE);
    sink.line(this.#pc, this.#line);
  }

  #step(op: number, sink: DebugSink): void {
    switch (op) {
      case OP.advancePc:
        this.#pc += this.#reader.uleb128();
        break;
      case OP.advanceLine:
        this.#line = (this.#line + this.#reader.sleb128()) | 0;
        break;
      case OP.startLocal:
      case OP.startLocalExtended:
        this.#startLocal(op === OP.startLocalExtended, sink);
        break;
      case OP.endLocal:
        sink.endLocal(this.#register(), this.#pc);
        break;
      case OP.restartLocal:
        sink.restartLocal(this.#register(), this.#pc);
        break;
      case OP.setFile:
        this.#string();
        break;
      default: // Prologue end and epilogue begin carry nothing.
    }
  }

  #startLocal(isExtended: boolean, sink: DebugSink): void {
    const register = this.#register();
    const name = this.#string();
    const type = this.#index(this.#dex.counts.types);
    const signature = isExtended ? this.#string() : null;
    sink.startLocal({ register, name, type, signature, start: this.#pc });
  }

  #register(): number {
    const register = this.#reader.uleb128();
    return register < this.#code.registerCount ? register : this.#dex.part.fail("bad-debug-info", this.#reader.position);
  }

  #string(): string | null {
    const index = this.#index(this.#dex.counts.strings);
    return index === NO_INDEX ? null : this.#dex.string(index);
  }

  /** An index stored with one added, so that 0 is none. */
  #index(limit: number): number {
    const index = this.#reader.uleb128p1();
    return index < limit ? index : this.#dex.part.fail("bad-debug-info", this.#reader.position);
  }
}
