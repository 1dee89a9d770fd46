import type { ByteWriter } from "./byte-writer.ts";
import { writeAnnotationDirectories } from "./dex-annotations.ts";
import { writeCode, writeDebugInfo, type CodeContext } from "./dex-code-writer.ts";
import type { CollectedClass, CollectedDex, CollectedField, CollectedMethod } from "./dex-collect.ts";
import { ACCESS_FLAGS, METHOD_HANDLE_KINDS } from "./dex-input.ts";
import { shortyOf, type SortedPools } from "./dex-pools.ts";
import { writeArray, type ConstantInput, type ValueContext } from "./dex-values.ts";

export interface DexSectionPlace {
  readonly count: number;
  readonly offset: number;
}

export interface DexLayout {
  /** In the order of the header: strings, types, protos, fields, methods, classes. */
  readonly tables: readonly DexSectionPlace[];
  readonly dataOffset: number;
  readonly mapOffset: number;
}

/** Type codes of the map list (DEX format, "Type codes"). */
const MAP = {
  header: 0x0000,
  strings: 0x0001,
  types: 0x0002,
  protos: 0x0003,
  fields: 0x0004,
  methods: 0x0005,
  classes: 0x0006,
  callSites: 0x0007,
  methodHandles: 0x0008,
  mapList: 0x1000,
  typeLists: 0x1001,
  annotationSetRefLists: 0x1002,
  annotationSets: 0x1003,
  classData: 0x2000,
  code: 0x2001,
  stringData: 0x2002,
  debugInfo: 0x2003,
  annotations: 0x2004,
  encodedArrays: 0x2005,
  annotationDirectories: 0x2006,
} as const;

/** Where each section went, for the map list. */
class DexMap {
  readonly #sections: { readonly type: number; readonly count: number; readonly offset: number }[] = [];

  add(type: number, count: number, offset: number): DexSectionPlace {
    if (count > 0) this.#sections.push({ type, count, offset });
    return { count, offset };
  }

  write(out: ByteWriter): number {
    out.align(4);
    const offset = out.position;
    this.add(MAP.mapList, 1, offset);
    out.u32(this.#sections.length);
    for (const { type, count, offset: at } of this.#sections.sort((a, b) => a.offset - b.offset)) {
      out.u16(type);
      out.u16(0);
      out.u32(count);
      out.u32(at);
    }
    return offset;
  }
}

/** Offsets that tables point to, by what they belong to; 0 for what does not exist. */
interface DataOffsets {
  readonly strings: number[];
  readonly typeLists: Map<string, number>;
  readonly staticValues: Map<CollectedClass, number>;
  readonly annotations: ReadonlyMap<CollectedClass, number>;
  readonly classData: Map<CollectedClass, number>;
  readonly callSites: number[];
}

/** Modified UTF-8 (DEX format, "MUTF-8"). */
export const encodeMutf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return bytes;
};

const listKey = (types: readonly string[]): string => types.join("");

const writeTypeLists = (out: ByteWriter, map: DexMap, dex: CollectedDex): Map<string, number> => {
  const offsets = new Map<string, number>([["", 0]]);
  out.align(4);
  const start = out.position;
  const lists = [
    ...dex.pools.protos.map(([, { parameters }]) => parameters),
    ...dex.classes.map(({ input }) => input.interfaces ?? []),
  ];
  for (const list of lists) {
    if (offsets.has(listKey(list))) continue;
    out.align(4);
    offsets.set(listKey(list), out.position);
    out.u32(list.length);
    for (const type of list) out.u16(dex.pools.index("type", type));
  }
  map.add(MAP.typeLists, offsets.size - 1, start);
  return offsets;
};

const writeStrings = (out: ByteWriter, map: DexMap, pools: SortedPools): number[] => {
  const start = out.position;
  const offsets = pools.strings.map((text) => {
    const offset = out.position;
    out.uleb128(text.length);
    out.raw(encodeMutf8(text));
    out.u8(0);
    return offset;
  });
  map.add(MAP.stringData, offsets.length, start);
  return offsets;
};

const isStatic = ({ accessFlags }: CollectedField | CollectedMethod): boolean => (accessFlags & ACCESS_FLAGS.static) !== 0;
/** Static, private and constructor methods are direct, all others virtual. */
const isDirect = ({ accessFlags }: CollectedMethod): boolean =>
  (accessFlags & (ACCESS_FLAGS.static | ACCESS_FLAGS.private | ACCESS_FLAGS.constructor)) !== 0;

const byIndex = <T extends { readonly reference: string }>(
  pools: SortedPools,
  kind: "field" | "method",
  items: readonly T[],
): T[] => [...items].sort((a, b) => pools.index(kind, a.reference) - pools.index(kind, b.reference));

const DEFAULT_VALUES: Readonly<Record<string, ConstantInput>> = {
  Z: false,
  B: { byte: 0 },
  S: { short: 0 },
  C: { char: 0 },
  I: 0,
  J: { long: 0n },
  F: { float: 0 },
  D: { double: 0 },
};

const writeStaticValues = (
  out: ByteWriter,
  map: DexMap,
  dex: CollectedDex,
  context: ValueContext,
): Map<CollectedClass, number> => {
  const offsets = new Map<CollectedClass, number>();
  const start = out.position;
  for (const item of dex.classes) {
    const fields = byIndex(dex.pools, "field", item.fields.filter(isStatic));
    const last = fields.findLastIndex(({ input }) => input.value !== undefined);
    if (last < 0) continue;
    offsets.set(item, out.position);
    const values = fields.slice(0, last + 1).map(({ input }) => input.value ?? DEFAULT_VALUES[input.type] ?? null);
    writeArray(out, values, context);
  }
  map.add(MAP.encodedArrays, offsets.size + dex.callSites.length, start);
  return offsets;
};

const writeCallSiteValues = (out: ByteWriter, dex: CollectedDex, context: ValueContext): number[] =>
  dex.callSites.map(([, { bootstrap, name, type, extra }]) => {
    const offset = out.position;
    writeArray(out, [{ methodHandle: bootstrap }, name, { proto: type }, ...(extra ?? [])], context);
    return offset;
  });

const writeAllCode = (out: ByteWriter, map: DexMap, dex: CollectedDex, context: CodeContext): Map<CollectedMethod, number> => {
  const offsets = new Map<CollectedMethod, number>();
  const debug: { readonly at: number; readonly method: CollectedMethod }[] = [];
  out.align(4);
  const start = out.position;
  for (const method of dex.classes.flatMap(({ methods }) => methods)) {
    if (method.code === undefined) continue;
    out.align(4);
    offsets.set(method, out.position);
    const { debugOffsetAt } = writeCode(out, method.code, context);
    const hasDebug = method.code.debug.length > 0 || method.input.parameterNames !== undefined;
    if (hasDebug) debug.push({ at: debugOffsetAt, method });
  }
  map.add(MAP.code, offsets.size, start);
  map.add(MAP.debugInfo, debug.length, out.position);
  for (const { at, method } of debug) {
    out.setU32(at, out.position);
    if (method.code !== undefined) writeDebugInfo(out, method.code, method.input.parameterNames ?? [], dex.pools);
  }
  return offsets;
};

const writeMembers = (
  out: ByteWriter,
  members: readonly { readonly index: number; readonly rest: readonly number[] }[],
): void => {
  let previous = 0;
  for (const { index, rest } of members) {
    out.uleb128(index - previous);
    for (const value of rest) out.uleb128(value);
    previous = index;
  }
};

const writeClassData = (
  out: ByteWriter,
  dex: CollectedDex,
  item: CollectedClass,
  code: ReadonlyMap<CollectedMethod, number>,
): void => {
  const fields = byIndex(dex.pools, "field", item.fields).map((field) => ({
    isStatic: isStatic(field),
    index: dex.pools.index("field", field.reference),
    rest: [field.accessFlags],
  }));
  const methods = byIndex(dex.pools, "method", item.methods).map((method) => ({
    isDirect: isDirect(method),
    index: dex.pools.index("method", method.reference),
    rest: [method.accessFlags, code.get(method) ?? 0],
  }));
  const parts = [
    fields.filter((field) => field.isStatic),
    fields.filter((field) => !field.isStatic),
    methods.filter((method) => method.isDirect),
    methods.filter((method) => !method.isDirect),
  ];
  for (const part of parts) out.uleb128(part.length);
  for (const part of parts) writeMembers(out, part);
};

const writeAllClassData = (
  out: ByteWriter,
  map: DexMap,
  dex: CollectedDex,
  code: ReadonlyMap<CollectedMethod, number>,
): Map<CollectedClass, number> => {
  const offsets = new Map<CollectedClass, number>();
  const start = out.position;
  for (const item of dex.classes) {
    if (item.fields.length + item.methods.length === 0) continue;
    offsets.set(item, out.position);
    writeClassData(out, dex, item, code);
  }
  map.add(MAP.classData, offsets.size, start);
  return offsets;
};

/** The id tables, whose sizes do not depend on the data; written last, over the place kept for them. */
const tableRows = (dex: CollectedDex, data: DataOffsets): readonly (readonly [number, readonly (readonly number[])[]])[] => {
  const { pools } = dex;
  const members = (kind: "type" | "proto", items: SortedPools["fields"]): number[][] =>
    items.map(([, { owner, name, descriptor }]) => [
      pools.index("type", owner) + pools.index(kind, descriptor) * 65_536,
      pools.index("string", name),
    ]);
  const classRow = (item: CollectedClass): number[] => [
    pools.index("type", item.input.descriptor),
    item.accessFlags,
    item.superclass === null ? 0xffff_ffff : pools.index("type", item.superclass),
    data.typeLists.get(listKey(item.input.interfaces ?? [])) ?? 0,
    item.input.sourceFile === undefined ? 0xffff_ffff : pools.index("string", item.input.sourceFile),
    data.annotations.get(item) ?? 0,
    data.classData.get(item) ?? 0,
    data.staticValues.get(item) ?? 0,
  ];
  const protoRow = ([, proto]: SortedPools["protos"][number]): number[] => [
    pools.index("string", shortyOf(proto)),
    pools.index("type", proto.returnType),
    data.typeLists.get(listKey(proto.parameters)) ?? 0,
  ];
  const handleRow = ([, { kind, member }]: CollectedDex["methodHandles"][number]): number[] => [
    METHOD_HANDLE_KINDS.indexOf(kind),
    pools.index(member.includes("(") ? "method" : "field", member),
  ];
  return [
    [MAP.strings, data.strings.map((offset) => [offset])],
    [MAP.types, pools.types.map((type) => [pools.index("string", type)])],
    [MAP.protos, pools.protos.map(protoRow)],
    [MAP.fields, members("type", pools.fields)],
    [MAP.methods, members("proto", pools.methods)],
    [MAP.classes, dex.classes.map(classRow)],
    [MAP.callSites, data.callSites.map((offset) => [offset])],
    [MAP.methodHandles, dex.methodHandles.map(handleRow)],
  ];
};

const EMPTY: DataOffsets = {
  strings: [],
  typeLists: new Map(),
  staticValues: new Map(),
  annotations: new Map(),
  classData: new Map(),
  callSites: [],
};

const nameIndex = (entries: readonly (readonly [string, unknown])[], kind: string): ((name: string) => number) => {
  const names = entries.map(([name]) => name);
  return (name) => {
    if (!names.includes(name)) throw new Error(`no such ${kind}: ${name}`);
    return names.indexOf(name);
  };
};

/** Writes all that comes after the header. */
export const writeSections = (out: ByteWriter, dex: CollectedDex): DexLayout => {
  const map = new DexMap();
  map.add(MAP.header, 1, out.base);
  const start = out.position;
  const placeholder = { ...EMPTY, strings: dex.pools.strings.map(() => 0), callSites: dex.callSites.map(() => 0) };
  const tables = tableRows(dex, placeholder).map(([type, rows]) => {
    const place = map.add(type, rows.length, out.position);
    for (const row of rows) for (const word of row) out.u32(word);
    return place;
  });
  const dataOffset = out.position;
  const methodHandleIndex = nameIndex(dex.methodHandles, "method handle");
  const context = { pools: dex.pools, methodHandleIndex, callSiteIndex: nameIndex(dex.callSites, "call site") };
  const typeLists = writeTypeLists(out, map, dex);
  const strings = writeStrings(out, map, dex.pools);
  const staticValues = writeStaticValues(out, map, dex, context);
  const callSites = writeCallSiteValues(out, dex, context);
  const code = writeAllCode(out, map, dex, context);
  const classData = writeAllClassData(out, map, dex, code);
  const written = writeAnnotationDirectories(out, dex, context);
  for (const [name, place] of Object.entries(written.sections))
    map.add(MAP[name as keyof typeof written.sections], place.count, place.offset);
  const data = { strings, typeLists, staticValues, annotations: written.directories, classData, callSites };
  const words = tableRows(dex, data).flatMap(([, rows]) => rows.flat());
  words.forEach((word, index) => out.setU32(start + index * 4, word));
  const mapOffset = map.write(out);
  return { tables: tables.slice(0, 6), dataOffset, mapOffset };
};
