import { LIMITS } from "@akashi/bytes";
import type { DexPart } from "./dex-part.ts";
import type { DexHeader, DexSection } from "./header.ts";
import { readUnits, readWords } from "./little-endian.ts";

/** "None" where the format has NO_INDEX: no superclass, no source file, no type of a catch-all handler. */
export const NO_INDEX = -1;

export const STORED_NO_INDEX = 0xffff_ffff;
/** Type and proto indices are 16 bits wide wherever they are stored (DEX format, "header_item"). */
const MAX_SHORT_COUNT = 65_536;
/** A method takes at most 255 words of arguments. */
const MAX_PARAMETERS = 255;

/** 32-bit words of one proto_id_item: shorty, return type, parameter list. */
export const PROTO_WORDS = 3;
/** 16-bit units of one field_id_item and one method_id_item: class, type or proto, name in two units. */
export const MEMBER_UNITS = 4;
/** 32-bit words of one class_def_item. */
export const CLASS_WORDS = 8;

/** Words of a class_def_item, by place. */
export const CLASS_WORD = {
  type: 0,
  accessFlags: 1,
  superclass: 2,
  interfacesOffset: 3,
  sourceFile: 4,
  annotationsOffset: 5,
  classDataOffset: 6,
  staticValuesOffset: 7,
} as const;

/** The id tables of one DEX as they are stored, checked: every index in them is in range, every list in the file. */
export interface IdTables {
  readonly stringOffsets: Uint32Array;
  /** Descriptor of each type, as a string index. */
  readonly typeDescriptors: Uint32Array;
  readonly protos: Uint32Array;
  readonly fields: Uint16Array;
  readonly methods: Uint16Array;
  /** A copy, in which what was broken is taken out. */
  readonly classes: Uint32Array;
}

interface MemberBounds {
  readonly types: number;
  readonly strings: number;
  /** What the second index counts: types for a field, protos for a method. */
  readonly second: number;
  readonly code: string;
}

const checkRange = (part: DexPart, name: string, section: DexSection, itemSize: number): void => {
  const { count, offset } = section;
  if (count > 0 && offset + count * itemSize > part.bytes.length) part.fail(`${name}-table-outside`, offset);
};

const readWordTable = (part: DexPart, name: string, section: DexSection, words: number): Uint32Array => {
  checkRange(part, name, section, words * 4);
  return section.count === 0 ? new Uint32Array(0) : readWords(part.bytes, section.offset, section.count * words);
};

const readUnitTable = (part: DexPart, name: string, section: DexSection, units: number): Uint16Array => {
  checkRange(part, name, section, units * 2);
  return section.count === 0 ? new Uint16Array(0) : readUnits(part.bytes, section.offset, section.count * units);
};

const checkTypes = (part: DexPart, header: DexHeader, descriptors: Uint32Array): void => {
  if (descriptors.length > MAX_SHORT_COUNT) part.fail("too-many-types", header.types.offset);
  const bad = descriptors.findIndex((string) => string >= header.strings.count);
  if (bad >= 0) part.fail("bad-type-table", header.types.offset + bad * 4);
};

/** Whether a type_list of at most `limit` entries stands at `offset`, all of them types of this DEX. */
const isTypeList = (part: DexPart, offset: number, limit: number, typeCount: number): boolean => {
  const { bytes } = part;
  if (offset + 4 > bytes.length) return false;
  const count = readWords(bytes, offset, 1)[0] ?? 0;
  if (count > limit || offset + 4 + count * 2 > bytes.length) return false;
  for (let at = offset + 4; at < offset + 4 + count * 2; at += 2) {
    if (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) >= typeCount) return false;
  }
  return true;
};

const checkProtos = (part: DexPart, header: DexHeader, protos: Uint32Array): void => {
  if (header.protos.count > MAX_SHORT_COUNT) part.fail("too-many-protos", header.protos.offset);
  for (let at = 0; at < protos.length; at += PROTO_WORDS) {
    const parameters = protos[at + 2] ?? 0;
    const sound =
      (protos[at] ?? 0) < header.strings.count &&
      (protos[at + 1] ?? 0) < header.types.count &&
      (parameters === 0 || isTypeList(part, parameters, MAX_PARAMETERS, header.types.count));
    if (!sound) part.fail("bad-proto-table", header.protos.offset + at * 4);
  }
};

/** field_id_item: class, type, name. method_id_item: class, proto, name. */
const checkMembers = (part: DexPart, section: DexSection, members: Uint16Array, bounds: MemberBounds): void => {
  for (let at = 0; at < members.length; at += MEMBER_UNITS) {
    const name = (members[at + 2] ?? 0) + (members[at + 3] ?? 0) * 65_536;
    const sound = (members[at] ?? 0) < bounds.types && (members[at + 1] ?? 0) < bounds.second && name < bounds.strings;
    if (!sound) part.fail(bounds.code, section.offset + at * 2);
  }
};

/** Takes one part of class_def_item out and reports it. */
const dropWord = (
  part: DexPart,
  classes: Uint32Array,
  at: number,
  kept: { readonly code: string; readonly value: number },
): void => {
  part.report(kept.code, null, { class: Math.floor(at / CLASS_WORDS) }, "installs");
  classes[at] = kept.value;
};

const checkClasses = (part: DexPart, header: DexHeader, classes: Uint32Array): void => {
  const types = header.types.count;
  for (let at = 0; at < classes.length; at += CLASS_WORDS) {
    if ((classes[at] ?? 0) >= types) part.fail("bad-class-table", header.classes.offset + at * 4);
    const superclass = classes[at + CLASS_WORD.superclass] ?? 0;
    if (superclass !== STORED_NO_INDEX && superclass >= types) {
      dropWord(part, classes, at + CLASS_WORD.superclass, { code: "bad-superclass", value: STORED_NO_INDEX });
    }
    const source = classes[at + CLASS_WORD.sourceFile] ?? 0;
    if (source !== STORED_NO_INDEX && source >= header.strings.count) {
      dropWord(part, classes, at + CLASS_WORD.sourceFile, { code: "bad-source-file", value: STORED_NO_INDEX });
    }
    const interfaces = classes[at + CLASS_WORD.interfacesOffset] ?? 0;
    if (interfaces !== 0 && !isTypeList(part, interfaces, LIMITS.dexInterfaces, types)) {
      dropWord(part, classes, at + CLASS_WORD.interfacesOffset, { code: "bad-interfaces", value: 0 });
    }
  }
};

/**
 * Reads and checks the id tables. A string, type, proto, field, method or class table that leaves the file or names what is
 * not there ends the DEX with a FormatError; a broken superclass, interface list or source file costs only itself.
 */
export const readIdTables = (part: DexPart, header: DexHeader): IdTables => {
  const stringOffsets = readWordTable(part, "string", header.strings, 1);
  const typeDescriptors = readWordTable(part, "type", header.types, 1);
  checkTypes(part, header, typeDescriptors);
  const protos = readWordTable(part, "proto", header.protos, PROTO_WORDS);
  checkProtos(part, header, protos);
  const fields = readUnitTable(part, "field", header.fields, MEMBER_UNITS);
  const methods = readUnitTable(part, "method", header.methods, MEMBER_UNITS);
  const bounds = { types: header.types.count, strings: header.strings.count };
  checkMembers(part, header.fields, fields, { ...bounds, second: header.types.count, code: "bad-field-table" });
  checkMembers(part, header.methods, methods, { ...bounds, second: header.protos.count, code: "bad-method-table" });
  const classes = readWordTable(part, "class", header.classes, CLASS_WORDS).slice();
  checkClasses(part, header, classes);
  return { stringOffsets, typeDescriptors, protos, fields, methods, classes };
};
