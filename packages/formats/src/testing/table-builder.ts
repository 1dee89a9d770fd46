import { ByteWriter } from "./byte-writer.ts";
import { buildStringPool, type StringPoolOptions } from "./string-pool-builder.ts";
import { typedOf, type ValueSpec, writeValue } from "./value-builder.ts";

/** A configuration; what is not said is for any. */
export interface ConfigSpec {
  /** Two letters. */
  readonly language?: string;
  /** Two letters. */
  readonly region?: string;
  readonly script?: string;
  readonly variant?: string;
  readonly density?: number;
  readonly sdkVersion?: number;
  readonly orientation?: number;
  readonly uiMode?: number;
  /** Size of the structure to write, 64 today; 28 in the oldest files. */
  readonly size?: number;
}

export interface BagSpec {
  readonly parent?: number;
  readonly items: readonly { readonly name: number; readonly value: ValueSpec }[];
  /** Number of items to declare in place of the true one. */
  readonly declaredCount?: number;
}

export interface ResourceSpec {
  readonly type: string;
  readonly name: string;
  readonly values: readonly { readonly config?: ConfigSpec; readonly value: ValueSpec | BagSpec }[];
}

export interface PackageSpec {
  /** 0x7f unless said otherwise. */
  readonly id?: number;
  readonly name: string;
  /** Ids follow the order: types by first appearance from 1, entries within their type from 0. */
  readonly resources: readonly ResourceSpec[];
  readonly libraries?: readonly { readonly id: number; readonly name: string }[];
  /** Whole chunks to put among the package's own. */
  readonly extraChunks?: Uint8Array;
}

export interface ResourceTableOptions extends StringPoolOptions {
  /** How a type says where its entries are. */
  readonly layout?: "normal" | "sparse" | "offset16";
  /** Writes single values as compact entries. */
  readonly compact?: boolean;
}

const isBag = (value: ValueSpec | BagSpec): value is BagSpec => typeof value === "object" && "items" in value;

class Interner {
  readonly strings: string[] = [];
  readonly #indices = new Map<string, number>();

  index(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }
}

const writeAscii = (bytes: Uint8Array, at: number, text: string | undefined): void => {
  for (const [index, letter] of [...(text ?? "")].entries()) bytes[at + index] = letter.charCodeAt(0);
};

const buildConfig = (config: ConfigSpec): Uint8Array => {
  const size = config.size ?? 64;
  const bytes = new Uint8Array(Math.max(size, 64));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size, true);
  writeAscii(bytes, 8, config.language);
  writeAscii(bytes, 10, config.region);
  bytes[12] = config.orientation ?? 0;
  view.setUint16(14, config.density ?? 0, true);
  view.setUint16(24, config.sdkVersion ?? 0, true);
  bytes[29] = config.uiMode ?? 0;
  writeAscii(bytes, 36, config.script);
  writeAscii(bytes, 40, config.variant);
  return bytes.subarray(0, size);
};

const chunk = (type: number, header: Uint8Array, content: Uint8Array): Uint8Array => {
  const writer = new ByteWriter();
  writer.u16(type);
  writer.u16(8 + header.length);
  writer.u32(8 + header.length + content.length);
  writer.raw(header);
  writer.raw(content);
  return writer.finish();
};

const writeName = (writer: ByteWriter, name: string): void => {
  for (let at = 0; at < 128; at += 1) writer.u16(at < name.length ? name.charCodeAt(at) : 0);
};

class TableWriter {
  readonly values = new Interner();
  readonly #options: ResourceTableOptions;

  constructor(options: ResourceTableOptions) {
    this.#options = options;
  }

  buildPackage(spec: PackageSpec): Uint8Array {
    const types = new Interner();
    const keys = new Interner();
    for (const resource of spec.resources) types.index(resource.type);
    const content = new ByteWriter();
    const chunks = types.strings.flatMap((type, index) => this.#buildType(spec, type, index + 1, keys));
    const typePool = buildStringPool(types.strings, this.#options);
    const keyPool = buildStringPool(keys.strings, this.#options);
    content.raw(typePool);
    content.raw(keyPool);
    if (spec.libraries !== undefined) content.raw(buildLibraries(spec.libraries));
    content.raw(spec.extraChunks ?? []);
    for (const bytes of chunks) content.raw(bytes);
    const header = new ByteWriter();
    header.u32(spec.id ?? 0x7f);
    writeName(header, spec.name);
    header.u32(288);
    header.u32(0);
    header.u32(288 + typePool.length);
    header.u32(0);
    header.u32(0);
    return chunk(0x0200, header.finish(), content.finish());
  }

  #buildType(spec: PackageSpec, type: string, typeId: number, keys: Interner): Uint8Array[] {
    const resources = spec.resources.filter((resource) => resource.type === type);
    const configs = new Map<string, ConfigSpec>();
    for (const { values } of resources) for (const { config = {} } of values) configs.set(JSON.stringify(config), config);
    const specHeader = new ByteWriter();
    specHeader.u32(typeId);
    specHeader.u32(resources.length);
    const typeSpec = chunk(0x0202, specHeader.finish(), new Uint8Array(resources.length * 4));
    const perConfig = [...configs].map(([key, config]) => this.#buildConfigured(resources, { key, config, typeId, keys }));
    return [typeSpec, ...perConfig];
  }

  #buildConfigured(
    resources: readonly ResourceSpec[],
    type: { readonly key: string; readonly config: ConfigSpec; readonly typeId: number; readonly keys: Interner },
  ): Uint8Array {
    const data = new ByteWriter();
    const offsets = resources.map(({ name, values }) => {
      const found = values.find(({ config = {} }) => JSON.stringify(config) === type.key);
      if (found === undefined) return undefined;
      const offset = data.position;
      this.#writeEntry(data, type.keys.index(name), found.value);
      return offset;
    });
    const layout = this.#options.layout ?? "normal";
    const table = buildOffsets(offsets, layout);
    const config = buildConfig(type.config);
    const header = new ByteWriter();
    header.u8(type.typeId);
    header.u8({ normal: 0, sparse: 1, offset16: 2 }[layout]);
    header.u16(0);
    header.u32(layout === "sparse" ? table.length / 4 : offsets.length);
    const padded = new ByteWriter();
    padded.raw(table);
    padded.align(4);
    header.u32(8 + 12 + config.length + padded.position);
    header.raw(config);
    padded.raw(data.finish());
    return chunk(0x0201, header.finish(), padded.finish());
  }

  #writeEntry(data: ByteWriter, key: number, value: ValueSpec | BagSpec): void {
    const intern = (text: string): number => this.values.index(text);
    if (isBag(value)) {
      data.u16(16);
      data.u16(1);
      data.u32(key);
      data.u32(value.parent ?? 0);
      data.u32(value.declaredCount ?? value.items.length);
      for (const item of value.items) {
        data.u32(item.name);
        writeValue(data, item.value, intern);
      }
    } else if (this.#options.compact === true) {
      const typed = typedOf(value, intern);
      data.u16(key);
      data.u16((typed.type << 8) | 0x0008);
      data.u32(typed.data);
    } else {
      data.u16(8);
      data.u16(0);
      data.u32(key);
      writeValue(data, value, intern);
    }
  }
}

const buildOffsets = (offsets: readonly (number | undefined)[], layout: "normal" | "sparse" | "offset16"): Uint8Array => {
  const writer = new ByteWriter();
  for (const [index, offset] of offsets.entries()) {
    if (layout === "normal") writer.u32(offset ?? 0xffffffff);
    else if (layout === "offset16") writer.u16(offset === undefined ? 0xffff : offset / 4);
    else if (offset !== undefined) {
      writer.u16(index);
      writer.u16(offset / 4);
    }
  }
  return writer.finish();
};

const buildLibraries = (libraries: readonly { readonly id: number; readonly name: string }[]): Uint8Array => {
  const header = new ByteWriter();
  header.u32(libraries.length);
  const content = new ByteWriter();
  for (const library of libraries) {
    content.u32(library.id);
    writeName(content, library.name);
  }
  return chunk(0x0203, header.finish(), content.finish());
};

/** A resource table (`ResTable_header` of ResourceTypes.h). */
export const buildResourceTable = (packages: readonly PackageSpec[], options: ResourceTableOptions = {}): Uint8Array => {
  const table = new TableWriter(options);
  const built = packages.map((spec) => table.buildPackage(spec));
  const content = new ByteWriter();
  content.raw(buildStringPool(table.values.strings, options));
  for (const bytes of built) content.raw(bytes);
  const header = new ByteWriter();
  header.u32(packages.length);
  return chunk(0x0002, header.finish(), content.finish());
};
