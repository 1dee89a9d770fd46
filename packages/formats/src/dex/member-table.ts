import { isInputError } from "@akashi/bytes";
import type { DexFile } from "./dex-file.ts";
import { Leb128Reader } from "./leb128-reader.ts";

/**
 * The fields and methods that the classes of one DEX define, as columns. Class `c` has the field rows `fieldStart[c]` up to
 * `fieldStart[c + 1]`, static ones first, instance ones from `instanceFieldStart[c]` on; and the method rows `methodStart[c]` up
 * to `methodStart[c + 1]`, direct ones first, virtual ones from `virtualMethodStart[c]` on.
 */
export interface MemberTable {
  readonly fieldStart: Uint32Array;
  readonly instanceFieldStart: Uint32Array;
  /** Field index of each field row. */
  readonly fieldIndex: Uint32Array;
  readonly fieldAccessFlags: Uint32Array;
  readonly methodStart: Uint32Array;
  readonly virtualMethodStart: Uint32Array;
  /** Method index of each method row. */
  readonly methodIndex: Uint32Array;
  readonly methodAccessFlags: Uint32Array;
  /** Offset of the code_item of each method row; 0 for abstract and native methods. */
  readonly methodCodeOffset: Uint32Array;
  /** Class definition of each method row. */
  readonly methodClass: Uint32Array;
  /** Classes whose class_data_item could not be read; they have no rows. */
  readonly brokenClasses: readonly number[];
}

/**
 * The columns in the making. No field and no method can be defined twice, so their counts in the id tables are the most rows
 * that a sound DEX can have, and classes that share one class_data_item cannot multiply them.
 */
class MemberRows {
  fieldCount = 0;
  methodCount = 0;
  readonly fieldIndex: Uint32Array;
  readonly fieldAccessFlags: Uint32Array;
  readonly methodIndex: Uint32Array;
  readonly methodAccessFlags: Uint32Array;
  readonly methodCodeOffset: Uint32Array;
  readonly methodClass: Uint32Array;
  readonly #dex: DexFile;

  constructor(dex: DexFile) {
    this.#dex = dex;
    this.fieldIndex = new Uint32Array(dex.counts.fields);
    this.fieldAccessFlags = new Uint32Array(dex.counts.fields);
    this.methodIndex = new Uint32Array(dex.counts.methods);
    this.methodAccessFlags = new Uint32Array(dex.counts.methods);
    this.methodCodeOffset = new Uint32Array(dex.counts.methods);
    this.methodClass = new Uint32Array(dex.counts.methods);
  }

  /** encoded_field: index as a difference to the one before, access flags. */
  addFields(reader: Leb128Reader, count: number): void {
    const { fields } = this.#dex.counts;
    if (this.fieldCount + count > fields) this.#dex.part.fail("too-many-members", reader.position);
    let index = 0;
    for (let field = 0; field < count; field += 1) {
      index += reader.uleb128();
      if (index >= fields) this.#dex.part.fail("bad-class-data", reader.position);
      this.fieldIndex[this.fieldCount] = index;
      this.fieldAccessFlags[this.fieldCount] = reader.uleb128();
      this.fieldCount += 1;
    }
  }

  /** encoded_method: index as a difference to the one before, access flags, code offset. */
  addMethods(reader: Leb128Reader, count: number, owner: number): void {
    const { methods } = this.#dex.counts;
    if (this.methodCount + count > methods) this.#dex.part.fail("too-many-members", reader.position);
    let index = 0;
    for (let method = 0; method < count; method += 1) {
      index += reader.uleb128();
      if (index >= methods) this.#dex.part.fail("bad-class-data", reader.position);
      this.methodIndex[this.methodCount] = index;
      this.methodAccessFlags[this.methodCount] = reader.uleb128();
      this.methodCodeOffset[this.methodCount] = reader.uleb128();
      this.methodClass[this.methodCount] = owner;
      this.methodCount += 1;
    }
  }
}

/** How many of the rows of a class are static fields and direct methods. */
interface ClassSections {
  readonly staticFields: number;
  readonly directMethods: number;
}

const NO_SECTIONS: ClassSections = { staticFields: 0, directMethods: 0 };

/** class_data_item (https://source.android.com/docs/core/runtime/dex-format#class-data-item). */
const readClassData = (dex: DexFile, owner: number, rows: MemberRows): ClassSections => {
  const offset = dex.classDataOffset(owner);
  if (offset === 0) return NO_SECTIONS;
  const reader = new Leb128Reader(dex.part, offset);
  const staticFields = reader.uleb128();
  const instanceFields = reader.uleb128();
  const directMethods = reader.uleb128();
  const virtualMethods = reader.uleb128();
  rows.addFields(reader, staticFields);
  rows.addFields(reader, instanceFields);
  rows.addMethods(reader, directMethods, owner);
  rows.addMethods(reader, virtualMethods, owner);
  return { staticFields, directMethods };
};

/** Reads one class or, where its data is broken, reports that and leaves the rows as they were. */
const readClass = (dex: DexFile, owner: number, rows: MemberRows): ClassSections | undefined => {
  const { fieldCount, methodCount } = rows;
  try {
    return readClassData(dex, owner, rows);
  } catch (error) {
    if (!isInputError(error)) throw error;
    rows.fieldCount = fieldCount;
    rows.methodCount = methodCount;
    dex.part.report("bad-class-data", error.place.offset, { class: owner }, "installs");
    return undefined;
  }
};

/**
 * Reads the class_data_item of every class. A class whose data is broken has no rows, a diagnostic, and stands in
 * `brokenClasses`.
 */
export const readMembers = (dex: DexFile): MemberTable => {
  const { classes } = dex.counts;
  const rows = new MemberRows(dex);
  const fieldStart = new Uint32Array(classes + 1);
  const instanceFieldStart = new Uint32Array(classes + 1);
  const methodStart = new Uint32Array(classes + 1);
  const virtualMethodStart = new Uint32Array(classes + 1);
  const brokenClasses: number[] = [];
  for (let owner = 0; owner < classes; owner += 1) {
    const { fieldCount, methodCount } = rows;
    const sections = readClass(dex, owner, rows);
    if (sections === undefined) brokenClasses.push(owner);
    instanceFieldStart[owner] = fieldCount + (sections?.staticFields ?? 0);
    virtualMethodStart[owner] = methodCount + (sections?.directMethods ?? 0);
    fieldStart[owner + 1] = rows.fieldCount;
    methodStart[owner + 1] = rows.methodCount;
  }
  instanceFieldStart[classes] = rows.fieldCount;
  virtualMethodStart[classes] = rows.methodCount;
  return {
    fieldStart,
    instanceFieldStart,
    fieldIndex: rows.fieldIndex.slice(0, rows.fieldCount),
    fieldAccessFlags: rows.fieldAccessFlags.slice(0, rows.fieldCount),
    methodStart,
    virtualMethodStart,
    methodIndex: rows.methodIndex.slice(0, rows.methodCount),
    methodAccessFlags: rows.methodAccessFlags.slice(0, rows.methodCount),
    methodCodeOffset: rows.methodCodeOffset.slice(0, rows.methodCount),
    methodClass: rows.methodClass.slice(0, rows.methodCount),
    brokenClasses,
  };
};
