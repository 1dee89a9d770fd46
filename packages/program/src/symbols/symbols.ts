import type { DexFile, DexSection } from "@akashi/formats";
import { NameTable } from "./name-table.ts";
import { PairTable } from "./pair-table.ts";
import { ProtoTable } from "./proto-table.ts";

/** From the indices of one DEX to the ids of the program. */
export interface DexSymbols {
  readonly types: Int32Array;
  readonly protos: Int32Array;
  readonly fields: Int32Array;
  readonly methods: Int32Array;
}

/**
 * What the DEX files of a program name, numbered once for all of them. Ids are dense integers from 0 on, in the order of first
 * appearance, so that they index columns.
 */
export interface Symbols {
  /** Type descriptors: `Lcom/example/Main;`, `[I`. */
  readonly types: NameTable;
  /** Names of methods and fields. */
  readonly names: NameTable;
  readonly protos: ProtoTable;
  /** Name × proto: what overriding goes by. */
  readonly selectors: PairTable;
  /** Class × selector: a method reference, defined or not. */
  readonly methods: PairTable;
  /** Name × type. */
  readonly fieldSignatures: PairTable;
  /** Class × field signature: a field reference, defined or not. */
  readonly fields: PairTable;
  /** By DEX, in the order of the program. */
  readonly dex: readonly DexSymbols[];
}

const sum = (files: readonly DexFile[], of: (file: DexFile) => number): number =>
  files.reduce((total, file) => total + of(file), 0);

type Tables = Omit<Symbols, "dex">;

const internTypes = (tables: Tables, file: DexFile, fileIndex: number): Int32Array => {
  const ids = new Int32Array(file.counts.types);
  for (let type = 0; type < ids.length; type += 1) ids[type] = tables.types.intern(fileIndex, file.typeDescriptorString(type));
  return ids;
};

/** Return type and at most 255 parameters, more than which no method can be called with. */
const PROTO_TYPES = 256;

/**
 * proto_id_item: shorty, return type, parameter list, each of two units; the list has its size in two units and a type in each
 * further one (DEX format). `openDex` has checked them.
 */
const PROTO_UNITS = 6;

const internProtos = (tables: Tables, file: DexFile, types: Int32Array): Int32Array => {
  const ids = new Int32Array(file.counts.protos);
  const scratch = new Int32Array(PROTO_TYPES);
  const { units } = file;
  let at = file.header.protos.offset >>> 1;
  for (let proto = 0; proto < ids.length; proto += 1) {
    scratch[0] = types[units[at + 2] ?? 0] ?? 0;
    const list = ((units[at + 4] ?? 0) | ((units[at + 5] ?? 0) << 16)) >>> 1;
    const length = list === 0 ? 0 : Math.min(units[list] ?? 0, PROTO_TYPES - 1);
    for (let index = 1; index <= length; index += 1) scratch[index] = types[units[list + 1 + index] ?? 0] ?? 0;
    ids[proto] = tables.protos.intern(scratch, length + 1);
    at += PROTO_UNITS;
  }
  return ids;
};

/** Columns of field_id_item and method_id_item, which have one layout (DEX format): class, type or proto, name. */
interface MemberIds {
  readonly classes: Int32Array;
  readonly signatures: Int32Array;
  readonly names: Int32Array;
}

/**
 * Reads the members of one table, in the ids of the program. From the units of the file and not by the accessors of `DexFile`,
 * which cost a call each; `openDex` has checked the table. `nameIds` remembers the names of the DEX by their string index.
 */
const readMemberIds = (
  { dex, index }: { readonly dex: DexFile; readonly index: number },
  { count, offset }: DexSection,
  { types, signatures, names, nameIds }: MemberMaps,
): MemberIds => {
  const column = (): Int32Array => new Int32Array(count);
  const columns = { classes: column(), signatures: column(), names: column() };
  const { units } = dex;
  let at = offset >>> 1;
  for (let member = 0; member < count; member += 1) {
    columns.classes[member] = types[units[at] ?? 0] ?? 0;
    columns.signatures[member] = signatures[units[at + 1] ?? 0] ?? 0;
    const string = (units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16);
    let name = nameIds[string] ?? UNKNOWN;
    if (name === UNKNOWN) {
      name = names.intern(index, string);
      nameIds[string] = name;
    }
    columns.names[member] = name;
    at += 4;
  }
  return columns;
};

interface MemberMaps {
  readonly types: Int32Array;
  /** Of methods the ids of protos, of fields those of types. */
  readonly signatures: Int32Array;
  readonly names: NameTable;
  readonly nameIds: Int32Array;
}

const UNKNOWN = -1;

const internDex = (tables: Tables, dex: DexFile, index: number): DexSymbols => {
  const types = internTypes(tables, dex, index);
  const protos = internProtos(tables, dex, types);
  const nameIds = new Int32Array(dex.counts.strings).fill(UNKNOWN);
  const { names } = tables;
  const methods = readMemberIds({ dex, index }, dex.header.methods, { types, signatures: protos, names, nameIds });
  tables.selectors.internAll(methods.names, methods.signatures);
  tables.methods.internAll(methods.classes, methods.signatures);
  const fields = readMemberIds({ dex, index }, dex.header.fields, { types, signatures: types, names, nameIds });
  tables.fieldSignatures.internAll(fields.names, fields.signatures);
  tables.fields.internAll(fields.classes, fields.signatures);
  return { types, protos, methods: methods.signatures, fields: fields.signatures };
};

/** Numbers the types, prototypes, methods and fields that the DEX files name. Strings stay undecoded. */
export const buildSymbols = (files: readonly DexFile[]): Symbols => {
  const methods = sum(files, (file) => file.counts.methods);
  const fields = sum(files, (file) => file.counts.fields);
  const tables: Tables = {
    types: new NameTable(
      files,
      sum(files, (file) => file.counts.types),
    ),
    names: new NameTable(files, (methods + fields) >>> 1),
    protos: new ProtoTable(sum(files, (file) => file.counts.protos)),
    selectors: new PairTable(methods >>> 1),
    methods: new PairTable(methods),
    fieldSignatures: new PairTable(fields),
    fields: new PairTable(fields),
  };
  return { ...tables, dex: files.map((file, index) => internDex(tables, file, index)) };
};
