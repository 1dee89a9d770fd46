import { isInputError, type Cursor } from "@akashi/bytes";
import type { DexFile } from "./dex-file.ts";

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

interface Draft {
  readonly fieldIndex: number[];
  readonly fieldAccessFlags: number[];
  readonly methodIndex: number[];
  readonly methodAccessFlags: number[];
  readonly methodCodeOffset: number[];
  readonly methodClass: number[];
}

/** Items left to read. No field and no method can be defined twice, so a sound DEX never uses it up. */
interface Budget {
  left: number;
}

const spend = (cursor: Cursor, budget: Budget, count: number): void => {
  budget.left -= count;
  if (budget.left < 0) cursor.fail("too-many-members");
};

/** encoded_field: index as a difference to the one before, access flags. */
const readFields = (cursor: Cursor, draft: Draft, count: number, fieldCount: number): void => {
  let index = 0;
  for (let field = 0; field < count; field += 1) {
    index += cursor.uleb128();
    if (index >= fieldCount) cursor.fail("bad-class-data");
    draft.fieldIndex.push(index);
    draft.fieldAccessFlags.push(cursor.uleb128());
  }
};

/** encoded_method: index as a difference to the one before, access flags, code offset. */
const readMethods = (cursor: Cursor, draft: Draft, count: number, methodCount: number): void => {
  let index = 0;
  for (let method = 0; method < count; method += 1) {
    index += cursor.uleb128();
    if (index >= methodCount) cursor.fail("bad-class-data");
    draft.methodIndex.push(index);
    draft.methodAccessFlags.push(cursor.uleb128());
    draft.methodCodeOffset.push(cursor.uleb128());
  }
};

interface Sections {
  readonly staticFields: number;
  readonly directMethods: number;
}

/** class_data_item. Appends to the draft and says how many of the rows are static fields and direct methods. */
const readClassData = (dex: DexFile, cursor: Cursor, draft: Draft, budget: Budget): Sections => {
  const staticFields = cursor.uleb128();
  const instanceFields = cursor.uleb128();
  const directMethods = cursor.uleb128();
  const virtualMethods = cursor.uleb128();
  spend(cursor, budget, staticFields + instanceFields + directMethods + virtualMethods);
  readFields(cursor, draft, staticFields, dex.counts.fields);
  readFields(cursor, draft, instanceFields, dex.counts.fields);
  readMethods(cursor, draft, directMethods, dex.counts.methods);
  readMethods(cursor, draft, virtualMethods, dex.counts.methods);
  return { staticFields, directMethods };
};

const NO_SECTIONS: Sections = { staticFields: 0, directMethods: 0 };

const truncate = (draft: Draft, fields: number, methods: number): void => {
  draft.fieldIndex.length = fields;
  draft.fieldAccessFlags.length = fields;
  draft.methodIndex.length = methods;
  draft.methodAccessFlags.length = methods;
  draft.methodCodeOffset.length = methods;
};

/** Reads one class or, where its data is broken, reports that and leaves the draft as it was. */
const readClass = (dex: DexFile, index: number, draft: Draft, budget: Budget): Sections | undefined => {
  const offset = dex.classDataOffset(index);
  if (offset === 0) return NO_SECTIONS;
  const [fields, methods] = [draft.fieldIndex.length, draft.methodIndex.length];
  try {
    const sections = readClassData(dex, dex.part.cursorAt(offset), draft, budget);
    while (draft.methodClass.length < draft.methodIndex.length) draft.methodClass.push(index);
    return sections;
  } catch (error) {
    if (!isInputError(error)) throw error;
    truncate(draft, fields, methods);
    dex.part.report("bad-class-data", error.place.offset, { class: index }, "installs");
    return undefined;
  }
};

/**
 * Reads the class_data_item of every class. A class whose data is broken has no rows, a diagnostic, and stands in
 * `brokenClasses`.
 */
export const readMembers = (dex: DexFile): MemberTable => {
  const { classes, fields, methods } = dex.counts;
  const draft: Draft = {
    fieldIndex: [],
    fieldAccessFlags: [],
    methodIndex: [],
    methodAccessFlags: [],
    methodCodeOffset: [],
    methodClass: [],
  };
  const starts = () => new Uint32Array(classes + 1);
  const [fieldStart, instanceFieldStart, methodStart, virtualMethodStart] = [starts(), starts(), starts(), starts()];
  const brokenClasses: number[] = [];
  const budget = { left: fields + methods };
  for (let index = 0; index <= classes; index += 1) {
    const [fieldRow, methodRow] = [draft.fieldIndex.length, draft.methodIndex.length];
    const sections = index < classes ? readClass(dex, index, draft, budget) : NO_SECTIONS;
    if (sections === undefined) brokenClasses.push(index);
    fieldStart[index] = fieldRow;
    instanceFieldStart[index] = fieldRow + (sections?.staticFields ?? 0);
    methodStart[index] = methodRow;
    virtualMethodStart[index] = methodRow + (sections?.directMethods ?? 0);
  }
  return {
    fieldStart,
    instanceFieldStart,
    fieldIndex: Uint32Array.from(draft.fieldIndex),
    fieldAccessFlags: Uint32Array.from(draft.fieldAccessFlags),
    methodStart,
    virtualMethodStart,
    methodIndex: Uint32Array.from(draft.methodIndex),
    methodAccessFlags: Uint32Array.from(draft.methodAccessFlags),
    methodCodeOffset: Uint32Array.from(draft.methodCodeOffset),
    methodClass: Uint32Array.from(draft.methodClass),
    brokenClasses,
  };
};
