import { indexCode, readMembers, type CodeIndex, type DexFile } from "@akashi/formats";
import { findDynamicReferences } from "../references/dynamic-references.ts";
import { indexByTarget } from "../references/site-index.ts";
import { buildCodeSites, type CodeSites } from "../references/site-table.ts";
import { buildSymbols, type Symbols } from "../symbols/symbols.ts";
import type { Adjacency } from "./adjacency.ts";
import { buildDefinitions } from "./class-table.ts";
import { Hierarchy } from "./hierarchy.ts";
import type { ClassTable, FieldTable, MethodTable } from "./tables.ts";
import { displayName } from "./type-names.ts";

/** A DEX of a program. */
export interface ProgramFile {
  /** Path in the artifact, for evidence: `base.apk/classes2.dex`. */
  readonly name: string;
  readonly dex: DexFile;
}

/**
 * A whole program: what its DEX files define and refer to, numbered once for all of them. Everything is columns over dense
 * integer ids (types, method references, classes, methods …); texts are decoded when asked for.
 */
export class Program {
  readonly files: readonly ProgramFile[];
  readonly symbols: Symbols;
  readonly classes: ClassTable;
  readonly methods: MethodTable;
  readonly fields: FieldTable;
  readonly sites: CodeSites;
  readonly hierarchy: Hierarchy;
  /** By DEX, as it was read. */
  readonly codes: readonly CodeIndex[];
  readonly #typeNames: (string | undefined)[] = [];
  #callsOf: Adjacency | undefined;
  #accessesOf: Adjacency | undefined;
  #dynamicKinds: Uint8Array | undefined;

  /** Use {@link buildProgram}. */
  constructor(files: readonly ProgramFile[], codes: readonly CodeIndex[]) {
    this.files = files;
    this.codes = codes;
    this.symbols = buildSymbols(files.map(({ dex }) => dex));
    const sources = files.map(({ dex }, index) => ({ dex, members: getAt(codes, index).members }));
    const definitions = buildDefinitions(sources, this.symbols);
    this.classes = definitions.classes;
    this.methods = definitions.methods;
    this.fields = definitions.fields;
    this.sites = buildCodeSites(codes, this.symbols, definitions);
    this.hierarchy = new Hierarchy(this.symbols, definitions);
  }

  /** By method reference: the sites of `sites.calls` that name it. Built at the first use. */
  get callsOf(): Adjacency {
    return (this.#callsOf ??= indexByTarget(this.sites.calls, this.symbols.methods.count));
  }

  /** By field reference: the sites of `sites.fields` that name it. Built at the first use. */
  get accessesOf(): Adjacency {
    return (this.#accessesOf ??= indexByTarget(this.sites.fields, this.symbols.fields.count));
  }

  /** By method reference: which kind of reflection or loading it is, as an index in `DYNAMIC_KINDS` plus one; else 0. */
  get dynamicKinds(): Uint8Array {
    return (this.#dynamicKinds ??= findDynamicReferences(this.symbols));
  }

  /** Type id of a class name with dots; -1 where the program does not name it. */
  findType(className: string): number {
    return this.symbols.types.find(`L${className.replaceAll(".", "/")};`);
  }

  /** Class id of a class name with dots; -1 where the program does not define it. */
  findClass(className: string): number {
    const type = this.findType(className);
    return type < 0 ? -1 : (this.classes.ofType[type] ?? -1);
  }

  /** `com.example.Main$Inner`, `int[]`. */
  typeName(type: number): string {
    return (this.#typeNames[type] ??= displayName(this.symbols.types.text(type)));
  }

  className(id: number): string {
    return this.typeName(this.classes.type[id] ?? 0);
  }

  /** Name of a method reference: `onCreate`, `<init>`. */
  referenceName(reference: number): string {
    return this.symbols.names.text(this.symbols.selectors.first[this.symbols.methods.second[reference] ?? 0] ?? 0);
  }

  /** Name of a defined method. */
  methodName(method: number): string {
    return this.referenceName(this.methods.reference[method] ?? 0);
  }

  /**
   * `(ILjava/lang/String;)V`: what tells a method from those of the same name. Null above `longest` characters: 255 parameters may
   * each have a type of a long name.
   */
  methodDescriptor(method: number, longest: number): string | null {
    const { methods, selectors, protos, types } = this.symbols;
    const proto = selectors.second[methods.second[this.methods.reference[method] ?? 0] ?? 0] ?? 0;
    let text = "(";
    for (const type of protos.parameters(proto)) {
      text += types.text(type);
      if (text.length > longest) return null;
    }
    text += `)${types.text(protos.returnType(proto))}`;
    return text.length > longest ? null : text;
  }

  /** `com.example.Main.onCreate`: a method, without its parameters. */
  methodText(method: number): string {
    return `${this.className(this.methods.class[method] ?? 0)}.${this.methodName(method)}`;
  }

  /** Name of a field reference. */
  fieldName(reference: number): string {
    return this.symbols.names.text(this.symbols.fieldSignatures.first[this.symbols.fields.second[reference] ?? 0] ?? 0);
  }

  /** The DEX that a method runs from. */
  fileOfMethod(method: number): ProgramFile {
    return getAt(this.files, this.classes.file[this.methods.class[method] ?? 0] ?? 0);
  }

  /** The text of a string site (`sites.strings`). */
  stringOfSite(site: number): string {
    return this.fileOfMethod(this.sites.strings.method[site] ?? 0).dex.string(this.sites.strings.target[site] ?? 0);
  }
}

const getAt = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
};

/**
 * Builds the program that the class loader makes of `files`, which stand in its order: of a class that is defined twice the
 * first definition runs. Broken methods and classes have a diagnostic of the reader and are missing here.
 */
export const buildProgram = (files: readonly ProgramFile[]): Program =>
  new Program(
    files,
    files.map(({ dex }) => indexCode(dex, readMembers(dex))),
  );
