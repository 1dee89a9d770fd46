import { ACCESS } from "../access-flags.ts";
import { platformLineage } from "../platform/platform-types.ts";
import type { Symbols } from "../symbols/symbols.ts";
import type { Definitions } from "./class-table.ts";
import { NONE } from "./tables.ts";
import { internalName } from "./type-names.ts";

const NO_TYPES: Int32Array = new Int32Array(0);
/** Neither can be overridden nor found by a virtual call. */
const NOT_VIRTUAL = ACCESS.private | ACCESS.static;

/**
 * Who extends and implements whom. Types that the program does not define have the supertypes that the table of platform types
 * gives them, as far as the program names these; a type known to neither stands alone.
 */
export class Hierarchy {
  /** Steps walked so far, from type to type: what a caller with a limit looks at. */
  effort = 0;
  readonly #symbols: Symbols;
  readonly #definitions: Definitions;
  readonly #platformSupertypes = new Map<number, Int32Array>();
  readonly #childStart: Int32Array;
  readonly #children: Int32Array;
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
    this.#linkPlatformTypes();
    const { start, children } = this.#listChildren();
    this.#childStart = start;
    this.#children = children;
  }

  /** Whether the program defines the type. */
  isDefined(type: number): boolean {
    return this.#definitions.classes.ofType[type] !== NONE;
  }

  /** `type` and every type above it that the program names, each once; nearest first along the superclasses. */
  lineage(type: number): readonly number[] {
    const walk = ++this.#walk;
    const found = [type];
    this.#seen[type] = walk;
    for (let index = 0; index < found.length; index += 1) {
      this.#forEachParent(found[index] ?? 0, (parent) => {
        if (this.#seen[parent] === walk) return;
        this.#seen[parent] = walk;
        found.push(parent);
      });
    }
    this.effort += found.length;
    return found;
  }

  /** `type` and every type below it, each once. */
  subtypes(type: number): readonly number[] {
    const walk = ++this.#walk;
    const found = [type];
    this.#seen[type] = walk;
    for (let index = 0; index < found.length; index += 1) {
      const next = found[index] ?? 0;
      const end = this.#childStart[next + 1] ?? 0;
      for (let at = this.#childStart[next] ?? 0; at < end; at += 1) {
        const child = this.#children[at] ?? 0;
        if (this.#seen[child] === walk) continue;
        this.#seen[child] = walk;
        found.push(child);
      }
    }
    this.effort += found.length;
    return found;
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
      this.effort += 1;
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
      this.effort += 1;
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

  #forEachParent(type: number, visit: (parent: number) => void): void {
    const { ofType, superclass, interfaceStart, interfaces } = this.#definitions.classes;
    const id = ofType[type] ?? NONE;
    if (id === NONE) {
      for (const parent of this.#platformSupertypes.get(type) ?? NO_TYPES) visit(parent);
      return;
    }
    const parent = superclass[id] ?? NONE;
    if (parent !== NONE) visit(parent);
    const end = interfaceStart[id + 1] ?? 0;
    for (let at = interfaceStart[id] ?? 0; at < end; at += 1) visit(interfaces[at] ?? 0);
  }

  /** Types that the program extends or implements without defining them: looked up in the platform table. */
  #linkPlatformTypes(): void {
    const { superclass, interfaces, ofType, count } = this.#definitions.classes;
    const link = (type: number): void => {
      if (type === NONE || ofType[type] !== NONE || this.#platformSupertypes.has(type)) return;
      const above: number[] = [];
      for (const { name } of platformLineage(internalName(this.#symbols.types.text(type))).slice(1)) {
        const known = this.#symbols.types.find(`L${name};`);
        if (known !== NONE) above.push(known);
      }
      this.#platformSupertypes.set(type, Int32Array.from(above));
    };
    for (let id = 0; id < count; id += 1) link(superclass[id] ?? NONE);
    for (const type of interfaces) link(type);
  }

  #listChildren(): { start: Int32Array; children: Int32Array } {
    const { type, count } = this.#definitions.classes;
    const start = new Int32Array(this.#symbols.types.count + 2);
    const eachType = (visit: (type: number) => void): void => {
      for (let id = 0; id < count; id += 1) visit(type[id] ?? 0);
      for (const platform of this.#platformSupertypes.keys()) visit(platform);
    };
    const countParent = (parent: number): void => {
      start[parent + 2] = (start[parent + 2] ?? 0) + 1;
    };
    eachType((child) => this.#forEachParent(child, countParent));
    for (let index = 2; index < start.length; index += 1) start[index] = (start[index] ?? 0) + (start[index - 1] ?? 0);
    const children = new Int32Array(start[start.length - 1] ?? 0);
    let child = 0;
    const place = (parent: number): void => {
      const at = start[parent + 1] ?? 0;
      children[at] = child;
      start[parent + 1] = at + 1;
    };
    eachType((next) => {
      child = next;
      this.#forEachParent(next, place);
    });
    return { start, children };
  }
}

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
