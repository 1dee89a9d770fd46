import { findOpcode, OPCODES } from "./opcodes.ts";

/** Columns: row `i` says that method `method[i]` has, at program counter `pc[i]`, an instruction `op[i]` that names `index[i]`. */
export interface References {
  readonly count: number;
  /** Row of the MemberTable. */
  readonly method: Int32Array;
  /** Code units from the first instruction. */
  readonly pc: Int32Array;
  /** Index into the table that is referred to. */
  readonly index: Int32Array;
  /** Opcode value. */
  readonly op: Uint8Array;
}

/** References in the making. */
export class ReferenceRows {
  count = 0;
  #method: Int32Array<ArrayBuffer>;
  #pc: Int32Array<ArrayBuffer>;
  #index: Int32Array<ArrayBuffer>;
  #op: Uint8Array<ArrayBuffer>;

  /** `capacity` rows, at least one, are expected; more fit. */
  constructor(capacity: number) {
    this.#method = new Int32Array(capacity);
    this.#pc = new Int32Array(capacity);
    this.#index = new Int32Array(capacity);
    this.#op = new Uint8Array(capacity);
  }

  push(method: number, pc: number, index: number, op: number): void {
    const at = this.count;
    if (at === this.#op.length) this.#grow();
    this.#method[at] = method;
    this.#pc[at] = pc;
    this.#index[at] = index;
    this.#op[at] = op;
    this.count = at + 1;
  }

  /** Forgets the rows from `count` on. */
  truncate(count: number): void {
    this.count = count;
  }

  finish(): References {
    const { count } = this;
    return {
      count,
      method: this.#method.subarray(0, count),
      pc: this.#pc.subarray(0, count),
      index: this.#index.subarray(0, count),
      op: this.#op.subarray(0, count),
    };
  }

  #grow(): void {
    const capacity = this.#op.length * 2;
    const larger = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(capacity);
      copy.set(column);
      return copy;
    };
    this.#method = larger(this.#method);
    this.#pc = larger(this.#pc);
    this.#index = larger(this.#index);
    const op = new Uint8Array(capacity);
    op.set(this.#op);
    this.#op = op;
  }
}

/** How a call finds its method (Dalvik bytecode, "invoke-kind"). */
export type InvokeKind = "virtual" | "super" | "direct" | "static" | "interface" | "polymorphic" | "custom";

const KINDS: readonly InvokeKind[] = ["virtual", "super", "direct", "static", "interface", "polymorphic", "custom"];
const INVOKE_KINDS: readonly (InvokeKind | undefined)[] = Array.from({ length: 256 }, (_, op) => {
  const [name] = (findOpcode(op)?.mnemonic ?? "").split("/");
  return KINDS.find((kind) => name === `invoke-${kind}`);
});
const FIELD_WRITES: ReadonlySet<number> = new Set(
  OPCODES.filter(({ reference, setsRegister }) => reference === "field" && !setsRegister).map(({ value }) => value),
);

/** The kind of call that this opcode makes; undefined where it makes none. */
export const invokeKindOf = (op: number): InvokeKind | undefined => INVOKE_KINDS[op];

/** Whether this opcode writes a field. */
export const isFieldWrite = (op: number): boolean => FIELD_WRITES.has(op);
