import { isInputError, LIMITS } from "@akashi/bytes";
import { readCode } from "./code-item.ts";
import type { DexFile } from "./dex-file.ts";
import { OPCODE_UNITS } from "./instruction-cursor.ts";
import { readMembers, type MemberTable } from "./member-table.ts";
import { OPCODES, type ReferenceKind } from "./opcodes.ts";
import { payloadSize } from "./payloads.ts";
import { ReferenceRows, type References } from "./references.ts";

/**
 * What the code of one DEX refers to, in the order of the code: by method row, then by program counter. `references.method` is
 * a row of `members`.
 */
export interface CodeIndex {
  readonly members: MemberTable;
  /** invoke-*, invoke-polymorphic among them; `index` is a method. See `invokeKindOf`. */
  readonly invokes: References;
  /** const-string; `index` is a string. */
  readonly strings: References;
  /** iget, iput, sget, sput; `index` is a field. See `isFieldWrite`. */
  readonly fields: References;
  /** new-instance, const-class, check-cast, instance-of, new-array, filled-new-array; `index` is a type. */
  readonly types: References;
  /** invoke-custom; `index` is a call site. */
  readonly callSites: References;
  /** const-method-handle; `index` is a method handle. */
  readonly methodHandles: References;
  /** const-method-type; `index` is a proto. */
  readonly protos: References;
  /** Rows of methods whose code could not be decoded; they have no references. */
  readonly brokenMethods: readonly number[];
  readonly instructionCount: number;
}

/** Number of each reference table in the hot loop; 0 for instructions without a reference. */
const TABLE_OF_KIND: Readonly<Record<ReferenceKind, number>> = {
  none: 0,
  method: 1,
  "method-and-proto": 1,
  string: 2,
  field: 3,
  type: 4,
  "call-site": 5,
  "method-handle": 6,
  proto: 7,
};
/** Nop, which may start a payload, and the unused opcodes. */
const SPECIAL = 8;

const TABLE_OF_OPCODE = new Uint8Array(256).fill(SPECIAL);
for (const { value, reference } of OPCODES) TABLE_OF_OPCODE[value] = TABLE_OF_KIND[reference];
TABLE_OF_OPCODE[0] = SPECIAL;
const CONST_STRING_JUMBO = 0x1b;
/** Applications have a call for every 30 units of their DEX, and fewer references of the other kinds. */
const UNITS_PER_REFERENCE = 64;

class CodeIndexer {
  readonly tables: readonly ReferenceRows[];
  readonly brokenMethods: number[] = [];
  instructionCount = 0;
  readonly #dex: DexFile;
  readonly #limits: readonly number[];
  /** Code units that may still be decoded. */
  #unitsLeft: number;

  constructor(dex: DexFile) {
    const { methods, strings, fields, types, protos } = dex.counts;
    const { callSites, methodHandles } = dex.extra;
    this.#dex = dex;
    this.#limits = [0, methods, strings, fields, types, callSites.count, methodHandles.count, protos];
    const expected = Math.ceil((dex.units.length + 1) / UNITS_PER_REFERENCE);
    this.tables = this.#limits.map(() => new ReferenceRows(expected));
    this.#unitsLeft = dex.units.length * LIMITS.dexCodeSharing;
  }

  /** Adds what method row `row` refers to; a method that cannot be decoded adds nothing but a diagnostic. */
  add(row: number, codeOffset: number): void {
    const marks = this.tables.map((table) => table.count);
    const counted = this.instructionCount;
    try {
      const { start, size } = readCode(this.#dex, codeOffset);
      this.#unitsLeft -= size;
      if (this.#unitsLeft < 0) this.#dex.part.failLimit("dexCodeSharing", codeOffset);
      this.#decode(row, start, start + size);
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.tables.forEach((table, index) => table.truncate(marks[index] ?? 0));
      this.instructionCount = counted;
      this.brokenMethods.push(row);
      this.#dex.part.report("bad-code", error.place.offset, { methodRow: row, cause: error.message }, "installs");
    }
  }

  #decode(row: number, start: number, end: number): void {
    const { units } = this.#dex;
    let count = 0;
    let at = start;
    while (at < end) {
      const unit = units[at] ?? 0;
      const op = unit & 0xff;
      const table = TABLE_OF_OPCODE[op] ?? SPECIAL;
      if (table === SPECIAL) {
        if (op !== 0) this.#dex.part.fail("unknown-opcode", at * 2);
        const payload = payloadSize(units, at);
        if (payload === 0) count += 1;
        at += payload === 0 ? 1 : payload;
        continue;
      }
      if (table !== 0) this.#refer(table, row, at, at - start);
      count += 1;
      at += OPCODE_UNITS[op] ?? 1;
    }
    if (at !== end) this.#dex.part.fail("code-truncated", start * 2);
    this.instructionCount += count;
  }

  #refer(table: number, row: number, at: number, pc: number): void {
    const { units } = this.#dex;
    const op = (units[at] ?? 0) & 0xff;
    let index = units[at + 1] ?? 0;
    if (op === CONST_STRING_JUMBO) index += (units[at + 2] ?? 0) * 65_536;
    if (index >= (this.#limits[table] ?? 0)) this.#dex.part.fail("bad-reference", at * 2);
    this.tables[table]?.push(row, pc, index, op);
  }
}

/**
 * Decodes the code of every method once and lists what it refers to. A method whose code is broken costs itself: ART refuses its
 * class when it verifies it. Members may be given where they are known already.
 */
export const indexCode = (dex: DexFile, members: MemberTable = readMembers(dex)): CodeIndex => {
  const indexer = new CodeIndexer(dex);
  members.methodCodeOffset.forEach((offset, row) => {
    if (offset !== 0) indexer.add(row, offset);
  });
  const [, invokes, strings, fields, types, callSites, methodHandles, protos] = indexer.tables.map((table) => table.finish());
  const none = new ReferenceRows(1).finish();
  return {
    members,
    invokes: invokes ?? none,
    strings: strings ?? none,
    fields: fields ?? none,
    types: types ?? none,
    callSites: callSites ?? none,
    methodHandles: methodHandles ?? none,
    protos: protos ?? none,
    brokenMethods: indexer.brokenMethods,
    instructionCount: indexer.instructionCount,
  };
};
