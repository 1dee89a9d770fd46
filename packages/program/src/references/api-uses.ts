import { LIMITS } from "@akashi/bytes";
import { ACCESS } from "../access-flags.ts";
import type { Program } from "../model/program.ts";
import type { Adjacency } from "../model/adjacency.ts";
import { NONE } from "../model/tables.ts";
import { internalName } from "../model/type-names.ts";
import { platformLineage } from "../platform/platform-types.ts";
import { listAt } from "./site-index.ts";
import type { SiteTable } from "./site-table.ts";

/** A table of APIs to look for. Class names with dots and `$`; a member stands for all its overloads. */
export interface ApiTable<Api> {
  /** Whether `find` knows any member of the class; asked once for each. */
  readonly hasClass: (className: string) => boolean;
  /** The classes of which `hasClass` is true, where they can be listed: then the names of all other classes stay undecoded. */
  readonly classNames?: Iterable<string>;
  readonly find: (className: string, member: string) => readonly Api[];
}

/** One use of an API in the program. */
export interface ApiUse<Api> {
  readonly api: Api;
  /** `override`: the program declares the method itself, for the platform to call. */
  readonly kind: "call" | "field" | "override";
  /** The method that uses it, or that overrides it. */
  readonly method: number;
  /** 16-bit code units from the first instruction; 0 for overrides. */
  readonly pc: number;
}

const NO_APIS: readonly never[] = [];
const NOT_OVERRIDING = ACCESS.static | ACCESS.private | ACCESS.constructor;

/**
 * Looks the references of a program up in a table. A reference is encoded against the class the compiler knew, which may be a
 * class of the app (`com.example.Main.startActivity`) or of the platform below the one that declares the member: the table is
 * asked for the class itself and then for each one above it, up to the first that has the member.
 */
class ApiFinder<Api> {
  readonly #program: Program;
  readonly #table: ApiTable<Api>;
  /** By type: names of the classes of the table, the type itself and those above it, nearest first. */
  readonly #owners: (readonly string[] | undefined)[];
  /** By type: 1 where it is a class of the table; null where the table does not list its classes. */
  readonly #isOwner: Uint8Array | null;

  constructor(program: Program, table: ApiTable<Api>) {
    this.#program = program;
    this.#table = table;
    this.#owners = new Array<undefined>(program.symbols.types.count).fill(undefined);
    this.#isOwner = table.classNames === undefined ? null : markTypes(program, table.classNames);
  }

  /** By method reference, where it has any. */
  ofMethods(): ReadonlyMap<number, readonly Api[]> {
    const { first, second, count } = this.#program.symbols.methods;
    const { hierarchy } = this.#program;
    const found = new Map<number, readonly Api[]>();
    for (let reference = 0; reference < count; reference += 1) {
      const type = first[reference] ?? 0;
      if (this.#ownersOf(type).length === 0) continue;
      const apis = this.#find(type, this.#program.referenceName(reference), () => {
        const method = hierarchy.findDeclaration(type, second[reference] ?? 0);
        return method === NONE ? NONE : (this.#program.methods.class[method] ?? NONE);
      });
      if (apis.length > 0) found.set(reference, apis);
    }
    return found;
  }

  /** By field reference, where it has any. */
  ofFields(): ReadonlyMap<number, readonly Api[]> {
    const { first, second, count } = this.#program.symbols.fields;
    const { hierarchy, fields } = this.#program;
    const found = new Map<number, readonly Api[]>();
    for (let reference = 0; reference < count; reference += 1) {
      const type = first[reference] ?? 0;
      if (this.#ownersOf(type).length === 0) continue;
      const apis = this.#find(type, this.#program.fieldName(reference), () => {
        const field = hierarchy.findField(type, second[reference] ?? 0);
        return field === NONE ? NONE : (fields.class[field] ?? NONE);
      });
      if (apis.length > 0) found.set(reference, apis);
    }
    return found;
  }

  /** What a method of class `id` overrides; only types above the class are asked. */
  ofOverride(id: number, name: string): readonly Api[] {
    const type = this.#program.classes.type[id] ?? 0;
    const own = this.#program.typeName(type);
    for (const owner of this.#ownersOf(type)) {
      const apis = owner === own ? NO_APIS : this.#table.find(owner, name);
      if (apis.length > 0) return apis;
    }
    return NO_APIS;
  }

  /** Whether a class above class `id` stands in the table. */
  canOverride(id: number): boolean {
    return this.#ownersOf(this.#program.classes.type[id] ?? 0).length > 0;
  }

  #find(type: number, name: string, definedIn: () => number): readonly Api[] {
    for (const owner of this.#ownersOf(type)) {
      const apis = this.#table.find(owner, name);
      if (apis.length === 0) continue;
      return this.#isHidden(type, owner, definedIn()) ? NO_APIS : apis;
    }
    return NO_APIS;
  }

  /** True where a class of the program declares the member below the class of the table: then its code runs, not the API. */
  #isHidden(type: number, owner: string, declaring: number): boolean {
    if (declaring === NONE) return false;
    const { classes, hierarchy } = this.#program;
    const declaringType = classes.type[declaring] ?? 0;
    if (this.#program.typeName(declaringType) === owner) return false;
    const api = this.#program.findType(owner);
    return api === NONE || type === declaringType || !hierarchy.isSubtype(api, declaringType);
  }

  #ownersOf(type: number): readonly string[] {
    return this.#owners[type] ?? this.#findOwners(type, 0);
  }

  /** Shares the list of a parent wherever nothing is added to it: nearly every type has an empty one. */
  #findOwners(type: number, depth: number): readonly string[] {
    const known = this.#owners[type];
    if (known !== undefined) return known;
    // While this type is looked at: an interface may extend itself. Beyond the depth nothing sound is left.
    this.#owners[type] = NO_OWNERS;
    if (depth > LIMITS.classDepth) return NO_OWNERS;
    const { classes } = this.#program;
    const id = classes.ofType[type] ?? NONE;
    const lists: (readonly string[])[] = [];
    if (this.#hasType(type)) lists.push([this.#program.typeName(type)]);
    if (id === NONE) lists.push(this.#platformOwners(type));
    else {
      const superclass = classes.superclass[id] ?? NONE;
      if (superclass !== NONE) lists.push(this.#findOwners(superclass, depth + 1));
      for (let at = classes.interfaceStart[id] ?? 0; at < (classes.interfaceStart[id + 1] ?? 0); at += 1) {
        lists.push(this.#findOwners(classes.interfaces[at] ?? 0, depth + 1));
      }
    }
    const owners = mergeLists(lists);
    this.#owners[type] = owners;
    return owners;
  }

  #hasType(type: number): boolean {
    return this.#isOwner === null ? this.#table.hasClass(this.#program.typeName(type)) : this.#isOwner[type] === 1;
  }

  /** Classes of the table above a type that the program does not define; the program need not name these. */
  #platformOwners(type: number): readonly string[] {
    if (this.#program.symbols.types.byteAt(type, 0) !== LETTER_L) return NO_OWNERS;
    const lineage = platformLineage(internalName(this.#program.symbols.types.text(type)));
    const names: string[] = [];
    for (let index = 1; index < lineage.length; index += 1) {
      const name = (lineage[index]?.name ?? "").replaceAll("/", ".");
      if (this.#table.hasClass(name)) names.push(name);
    }
    return names;
  }
}

const markTypes = (program: Program, classNames: Iterable<string>): Uint8Array => {
  const marks = new Uint8Array(program.symbols.types.count);
  for (const name of classNames) {
    const type = program.findType(name);
    if (type !== NONE) marks[type] = 1;
  }
  return marks;
};

const NO_OWNERS: readonly string[] = [];
const LETTER_L = 0x4c;

/** The members of all lists, each once, in order. */
const mergeLists = (lists: readonly (readonly string[])[]): readonly string[] => {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? NO_OWNERS;
  return [...new Set(filled.flat())];
};

/**
 * Every use of the APIs of `table`: calls, field accesses, and methods of the program that override a member of the table. Each
 * reference is looked up once, however many places use it. In the order of the code, calls first.
 */
export const findApiUses = <Api>(program: Program, table: ApiTable<Api>): readonly ApiUse<Api>[] => {
  const finder = new ApiFinder(program, table);
  const uses = [
    ...listUses("call", { table: program.sites.calls, sitesOf: program.callsOf }, finder.ofMethods()),
    ...listUses("field", { table: program.sites.fields, sitesOf: program.accessesOf }, finder.ofFields()),
  ];
  for (const { method, apis } of listOverrides(program, finder)) {
    for (const api of apis) uses.push({ api, kind: "override", method, pc: 0 });
  }
  return uses;
};

/** The sites of every reference that has APIs, in the order of the code. */
const listUses = <Api>(
  kind: "call" | "field",
  { table, sitesOf }: { readonly table: SiteTable; readonly sitesOf: Adjacency },
  apisOf: ReadonlyMap<number, readonly Api[]>,
): readonly ApiUse<Api>[] => {
  const sites: number[] = [];
  for (const reference of apisOf.keys()) for (const site of listAt(sitesOf, reference)) sites.push(site);
  sites.sort((a, b) => a - b);
  return sites.flatMap((site) => {
    const [method, pc] = [table.method[site] ?? 0, table.pc[site] ?? 0];
    return (apisOf.get(table.target[site] ?? 0) ?? NO_APIS).map((api) => ({ api, kind, method, pc }));
  });
};

const listOverrides = function* <Api>(
  program: Program,
  finder: ApiFinder<Api>,
): Generator<{ readonly method: number; readonly apis: readonly Api[] }> {
  const { classes, methods } = program;
  for (let id = 0; id < classes.count; id += 1) {
    if (!finder.canOverride(id)) continue;
    for (let method = classes.virtualStart[id] ?? 0; method < (classes.methodStart[id + 1] ?? 0); method += 1) {
      if (((methods.accessFlags[method] ?? 0) & NOT_OVERRIDING) !== 0) continue;
      const apis = finder.ofOverride(id, program.methodName(method));
      if (apis.length > 0) yield { method, apis };
    }
  }
};
