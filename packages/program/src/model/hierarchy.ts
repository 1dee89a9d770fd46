import { LIMITS } from "@akashi/bytes";
import { ACCESS } from "../access-flags.ts";
import { platformLineage } from "../platform/platform-types.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Definitions } from "./class-table.ts";
import { reverseOf, type Adjacency } from "./adjacency.ts";
import { NONE } from "./tables.ts";
import { internalName } from "./type-names.ts";

/** Neither can be overridden nor found by a virtual call. */
const NOT_VIRTUAL = ACCESS.private | ACCESS.static;

/**
 * Who extends and implements whom. Types that the program does not define have the supertypes that the table of platform types
 * gives them, as far as the program names these; a type known to neither stands alone.
 */
export class Hierarchy {
  /** Steps walked so far, from type to type. */
  #effort = 0;
  readonly #symbols: Symbols;
  readonly #definitions: Definitions;
  /** Parents of type `t`: `#parents.items` from `#parents.start[t]` up to `#parents.start[t + 1]`. */
  readonly #parents: Adjacency;
  readonly #children: Adjacency;
  /** By type: the walk that saw it last. */
  readonly #seen: Int32Array;
  #walk = 0;
  /** By selector: 1 where an interface of the program has code for it. */
  readonly #hasDefault: Uint8Array;

  constructor(symbols: Symbols, definitions: Definitions) {
    this.#symbols = symbols;
    this.#definitions = definitions;
    this.#seen = new Int32Array(symbols.types.count);
    this.#hasDefault = findDefaultMethods(symbols, definitions);
    this.#parents = listParents(symbols, definitions);
    this.#children = reverseOf(this.#parents);
  }

  /**
   * True once `programHierarchyEffort` is used up: from then on a type has nothing above or below it, so that whatever asks comes
   * to its end. What was found until then stands.
   */
  get isExhausted(): boolean {
    return this.#effort > LIMITS.programHierarchyEffort;
  }

  /** Whether the program defines the type. */
  isDefined(type: number): boolean {
    return this.#definitions.classes.ofType[type] !== NONE;
  }

  /** `type` and every type above it that the program names, each once; nearest first along the superclasses. */
  lineage(type: number): readonly number[] {
    return this.#collect(this.#parents, type);
  }

  /** `type` and every type below it, each once. */
  subtypes(type: number): readonly number[] {
    return this.#collect(this.#children, type);
  }

  /** Whether `type` is `above` or extends or implements it, as far as the program and the platform table tell. */
  isSubtype(type: number, above: number): boolean {
    return type === above || this.lineage(type).includes(above);
  }

  /** Types above `type` that the program does not define, nearest first. They can call what `type` overrides. */
  undefinedAbove(type: number): readonly number[] {
    return this.lineage(type).filter((above) => above !== type && !this.isDefined(above));
  }

  /**
   * The method that a virtual or interface call on an object of class `type` runs: in the class, then in its superclasses, then
   * a default method of an interface (JVMS §5.4.6). {@link NONE} where the program defines none with code.
   */
  findVirtual(type: number, selector: number): number {
    const { methods, classes } = this.#definitions;
    const { ofType, superclass } = classes;
    for (let at = ofType[type] ?? NONE; at !== NONE; at = ofType[superclass[at] ?? NONE] ?? NONE) {
      this.#effort += 1;
      const reference = this.#symbols.methods.find(classes.type[at] ?? 0, selector);
      const method = reference === NONE ? NONE : (methods.ofReference[reference] ?? NONE);
      if (method !== NONE && ((methods.accessFlags[method] ?? 0) & (NOT_VIRTUAL | ACCESS.abstract)) === 0) return method;
    }
    return this.#findDefault(type, selector);
  }

  /** The method that a static, direct or super call named `selector` on `type` runs; {@link NONE} where it is not defined. */
  findDeclared(type: number, selector: number): number {
    const { methods, classes } = this.#definitions;
    const { ofType, superclass } = classes;
    for (let at = ofType[type] ?? NONE; at !== NONE; at = ofType[superclass[at] ?? NONE] ?? NONE) {
      this.#effort += 1;
      const reference = this.#symbols.methods.find(classes.type[at] ?? 0, selector);
      const method = reference === NONE ? NONE : (methods.ofReference[reference] ?? NONE);
      if (method !== NONE && ((methods.accessFlags[method] ?? 0) & ACCESS.abstract) === 0) return method;
    }
    return this.#findDefault(type, selector);
  }

  /** The method that a reference on `type` names, abstract ones too; {@link NONE} where no class of the program declares it. */
  findDeclaration(type: number, selector: number): number {
    const { methods, classes } = this.#definitions;
    for (const above of this.lineage(type)) {
      if (classes.ofType[above] === NONE) continue;
      const reference = this.#symbols.methods.find(above, selector);
      const method = reference === NONE ? NONE : (methods.ofReference[reference] ?? NONE);
      if (method !== NONE) return method;
    }
    return NONE;
  }

  /** The field that an access to `signature` on `type` means; {@link NONE} where no class of the program declares it. */
  findField(type: number, signature: number): number {
    const { fields, classes } = this.#definitions;
    for (const above of this.lineage(type)) {
      if (classes.ofType[above] === NONE) continue;
      const reference = this.#symbols.fields.find(above, signature);
      const field = reference === NONE ? NONE : (fields.ofReference[reference] ?? NONE);
      if (field !== NONE) return field;
    }
    return NONE;
  }

  #findDefault(type: number, selector: number): number {
    if (this.#hasDefault[selector] !== 1) return NONE;
    const { methods, classes } = this.#definitions;
    for (const above of this.lineage(type)) {
      const id = classes.ofType[above] ?? NONE;
      if (id === NONE || ((classes.accessFlags[id] ?? 0) & ACCESS.interface) === 0) continue;
      const reference = this.#symbols.methods.find(above, selector);
      const method = reference === NONE ? NONE : (methods.ofReference[reference] ?? NONE);
      if (method !== NONE && ((methods.accessFlags[method] ?? 0) & (NOT_VIRTUAL | ACCESS.abstract)) === 0) return method;
    }
    return NONE;
  }

  /** `type` and all that it leads to, each once. */
  #collect({ start, items }: Adjacency, from: number): readonly number[] {
    const found = [from];
    if (this.isExhausted) return found;
    const walk = ++this.#walk;
    this.#seen[from] = walk;
    for (let index = 0; index < found.length; index += 1) {
      const next = found[index] ?? 0;
      const end = start[next + 1] ?? 0;
      for (let at = start[next] ?? 0; at < end; at += 1) {
        const type = items[at] ?? 0;
        if (this.#seen[type] === walk) continue;
        this.#seen[type] = walk;
        found.push(type);
      }
    }
    this.#effort += found.length;
    return found;
  }
}

/** Types that the program extends or implements without defining them: what the platform table says is above them. */
const platformParents = (symbols: Symbols, type: number): readonly number[] => {
  const above: number[] = [];
  for (const { name } of platformLineage(internalName(symbols.types.text(type))).slice(1)) {
    const known = symbols.types.find(`L${name};`);
    if (known !== NONE) above.push(known);
  }
  return above;
};

const listParents = (symbols: Symbols, { classes }: Definitions): Adjacency => {
  const { superclass, interfaceStart, interfaces, ofType } = classes;
  const isParent = new Uint8Array(symbols.types.count);
  for (const type of superclass) if (type !== NONE) isParent[type] = 1;
  for (const type of interfaces) isParent[type] = 1;
  const start = new Int32Array(symbols.types.count + 1);
  const items: number[] = [];
  for (let type = 0; type < symbols.types.count; type += 1) {
    const id = ofType[type] ?? NONE;
    if (id === NONE) {
      if (isParent[type] === 1) items.push(...platformParents(symbols, type));
    } else {
      const parent = superclass[id] ?? NONE;
      if (parent !== NONE) items.push(parent);
      const end = interfaceStart[id + 1] ?? 0;
      for (let at = interfaceStart[id] ?? 0; at < end; at += 1) items.push(interfaces[at] ?? 0);
    }
    start[type + 1] = items.length;
  }
  return { start, items: Int32Array.from(items) };
};

const findDefaultMethods = (symbols: Symbols, { classes, methods }: Definitions): Uint8Array => {
  const found = new Uint8Array(symbols.selectors.count);
  for (let id = 0; id < classes.count; id += 1) {
    if (((classes.accessFlags[id] ?? 0) & ACCESS.interface) === 0) continue;
    for (let method = classes.methodStart[id] ?? 0; method < (classes.methodStart[id + 1] ?? 0); method += 1) {
      if (((methods.accessFlags[method] ?? 0) & ACCESS.abstract) !== 0) continue;
      found[symbols.methods.second[methods.reference[method] ?? 0] ?? 0] = 1;
    }
  }
  return found;
};
