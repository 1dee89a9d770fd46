import type { CodeIndex, References } from "@akashi/formats";
import type { Definitions } from "../model/class-table.ts";
import { NONE } from "../model/tables.ts";
import type { Symbols } from "../symbols/symbols.ts";

/**
 * Instructions that refer to something, over the whole program and in the order of its methods. Site `s` says that `method[s]`
 * has, at program counter `pc[s]` (16-bit code units), the instruction `op[s]` that names `target[s]`. The sites of method `m` are
 * `start[m]` up to `start[m + 1]`.
 */
export interface SiteTable {
  readonly count: number;
  readonly start: Int32Array;
  readonly method: Int32Array;
  readonly pc: Int32Array;
  readonly target: Int32Array;
  readonly op: Uint8Array;
}

/** Every reference that the code of a program makes. */
export interface CodeSites {
  /** `target` is a method reference. */
  readonly calls: SiteTable;
  /** `target` is a field reference. */
  readonly fields: SiteTable;
  /** `target` is a type: new-instance, const-class, check-cast, instance-of, new-array, filled-new-array. */
  readonly types: SiteTable;
  /** `target` is a string index in the DEX of the method. */
  readonly strings: SiteTable;
  /** invoke-custom; `target` is a call site index in the DEX of the method. */
  readonly callSites: SiteTable;
  /** const-method-handle; `target` is a method handle index in the DEX of the method. */
  readonly methodHandles: SiteTable;
}

interface SiteSource {
  readonly references: References;
  /** Method of each row of the MemberTable. */
  readonly ofRow: Int32Array;
  /** From the indices of the DEX to the ids of the program; null where indices are kept. */
  readonly ids: Int32Array | null;
  /** Whether another DEX defines a class of this one, so that the methods of that class have no number. */
  readonly isShadowed: boolean;
}

type Columns = Omit<SiteTable, "count">;

/** Copies the references of one DEX from `from` on, notes where each method's end, and returns where the next ones go. */
const appendSites = (columns: Columns, from: number, { references, ofRow, ids }: SiteSource): number => {
  const { count, method, index } = references;
  const { start, method: methods, target } = columns;
  columns.pc.set(references.pc, from);
  columns.op.set(references.op, from);
  let at = from;
  let last = NONE;
  for (let row = 0; row < count; row += 1) {
    const owner = ofRow[method[row] ?? 0] ?? NONE;
    const local = index[row] ?? 0;
    methods[at] = owner;
    target[at] = ids === null ? local : (ids[local] ?? 0);
    if (owner !== last) {
      start[last + 1] = at;
      last = owner;
    }
    at += 1;
  }
  start[last + 1] = at;
  return at;
};

/** The references of the methods that run: all but those of classes that another DEX defines. */
const withoutShadowed = (references: References, ofRow: Int32Array): References => {
  const rows = Array.from({ length: references.count }, (_, row) => row).filter(
    (row) => ofRow[references.method[row] ?? 0] !== NONE,
  );
  const pick = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row] ?? 0);
  return {
    count: rows.length,
    method: pick(references.method),
    pc: pick(references.pc),
    index: pick(references.index),
    op: Uint8Array.from(rows, (row) => references.op[row] ?? 0),
  };
};

const mergeSites = (sources: readonly SiteSource[], methodCount: number): SiteTable => {
  const capacity = sources.reduce((total, { references }) => total + references.count, 0);
  const column = (): Int32Array => new Int32Array(capacity);
  const start = new Int32Array(methodCount + 1);
  if (capacity === 0) return { count: 0, start, method: column(), pc: column(), target: column(), op: new Uint8Array(0) };
  const columns = { start, method: column(), pc: column(), target: column(), op: new Uint8Array(capacity) };
  let count = 0;
  for (const source of sources) {
    const { references, ofRow } = source;
    const running = source.isShadowed ? { ...source, references: withoutShadowed(references, ofRow) } : source;
    count = appendSites(columns, count, running);
  }
  start[0] = 0;
  // A method without sites of its own ends where the one before it ends.
  for (let method = 1; method <= methodCount; method += 1) {
    if (start[method] === 0) start[method] = start[method - 1] ?? 0;
  }
  return { count, ...columns };
};

/** Puts the references of all DEX files together, in the ids of the program. */
export const buildCodeSites = (codes: readonly CodeIndex[], symbols: Symbols, { methods, classes }: Definitions): CodeSites => {
  const shadowed = new Set(classes.duplicates.map(({ shadowedFile }) => shadowedFile));
  const merge = (pick: (code: CodeIndex) => References, ids: "methods" | "fields" | "types" | null): SiteTable =>
    mergeSites(
      codes.map((code, file) => ({
        references: pick(code),
        ofRow: methods.ofRow[file] ?? new Int32Array(0),
        ids: ids === null ? null : (symbols.dex[file]?.[ids] ?? null),
        isShadowed: shadowed.has(file),
      })),
      methods.count,
    );
  return {
    calls: merge((code) => code.invokes, "methods"),
    fields: merge((code) => code.fields, "fields"),
    types: merge((code) => code.types, "types"),
    strings: merge((code) => code.strings, null),
    callSites: merge((code) => code.callSites, null),
    methodHandles: merge((code) => code.methodHandles, null),
  };
};
