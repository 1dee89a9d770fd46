import type { DexFile } from "@akashi/formats";
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

const internProtos = (tables: Tables, file: DexFile, types: Int32Array): Int32Array => {
  const ids = new Int32Array(file.counts.protos);
  const scratch = new Int32Array(PROTO_TYPES);
  for (let proto = 0; proto < ids.length; proto += 1) {
    const parameters = file.protoParameters(proto);
    const length = Math.min(parameters.length, PROTO_TYPES - 1);
    scratch[0] = types[file.protoReturnType(proto)] ?? 0;
    for (let index = 0; index < length; index += 1) scratch[index + 1] = types[parameters[index] ?? 0] ?? 0;
    ids[proto] = tables.protos.intern(scratch, length + 1);
  }
  return ids;
};

/** Ids of the names among the strings of one DEX, each looked up once. */
class LocalNames {
  readonly #ids: Int32Array;
  readonly #names: NameTable;
  readonly #file: number;

  constructor(names: NameTable, file: number, strings: number) {
    this.#ids = new Int32Array(strings).fill(-1);
    this.#names = names;
    this.#file = file;
  }

  idOf(string: number): number {
    const known = this.#ids[string] ?? -1;
    if (known !== -1) return known;
    const id = this.#names.intern(this.#file, string);
    this.#ids[string] = id;
    return id;
  }
}

const internMethods = (tables: Tables, file: DexFile, types: Int32Array, protos: Int32Array, names: LocalNames): Int32Array => {
  const ids = new Int32Array(file.counts.methods);
  const { selectors, methods } = tables;
  for (let method = 0; method < ids.length; method += 1) {
    const selector = selectors.intern(names.idOf(file.methodNameString(method)), protos[file.methodProto(method)] ?? 0);
    ids[method] = methods.intern(types[file.methodClass(method)] ?? 0, selector);
  }
  return ids;
};

const internFields = (tables: Tables, file: DexFile, types: Int32Array, names: LocalNames): Int32Array => {
  const ids = new Int32Array(file.counts.fields);
  const { fieldSignatures, fields } = tables;
  for (let field = 0; field < ids.length; field += 1) {
    const signature = fieldSignatures.intern(names.idOf(file.fieldNameString(field)), types[file.fieldType(field)] ?? 0);
    ids[field] = fields.intern(types[file.fieldClass(field)] ?? 0, signature);
  }
  return ids;
};

const internDex = (tables: Tables, file: DexFile, fileIndex: number): DexSymbols => {
  const types = internTypes(tables, file, fileIndex);
  const protos = internProtos(tables, file, types);
  const names = new LocalNames(tables.names, fileIndex, file.counts.strings);
  const methods = internMethods(tables, file, types, protos, names);
  return { types, protos, methods, fields: internFields(tables, file, types, names) };
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
