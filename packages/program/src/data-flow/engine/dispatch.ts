import { ACCESS } from "../../access-flags.ts";
import { NONE } from "../../model/tables.ts";
import { displayName, internalName } from "../../model/type-names.ts";
import { overridableMethods, platformLineage } from "../../platform/platform-types.ts";
import { isPlatformPackage } from "../../platform/platform-packages.ts";
import { LIBRARY_CALLBACKS } from "../models/tables/callbacks.ts";
import type { Value } from "../values/values.ts";
import type { Site } from "./site.ts";
import type { Machine } from "./machine.ts";

/** Methods of java.lang.Object that the platform calls on everything; they are no callbacks of interest. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(["equals", "hashCode", "toString", "finalize", "clone", "getClass"]);

const isOfPlatform = (descriptor: string): boolean => {
  const name = internalName(descriptor);
  const slash = name.lastIndexOf("/");
  return slash > 0 && isPlatformPackage(name.slice(0, slash));
};

/** Parameters of 64 bits take two registers. */
const isWide = (descriptor: string): boolean => descriptor === "J" || descriptor === "D";

/** Who runs when a name is called: look-ups in the program that are made again and again, remembered. */
export class Dispatch {
  readonly #machine: Machine;
  readonly #widths = new Map<number, readonly number[]>();
  readonly #types = new Map<string, number>();
  readonly #virtual = new Map<number, number>();
  readonly #lineages = new Map<string, ReadonlySet<string>>();
  readonly #callbacks = new Map<string, readonly number[]>();
  readonly #named = new Map<string, readonly number[]>();
  readonly #platform = new Map<string, boolean>();
  readonly #complete = new Map<string, boolean>();
  readonly #initialisers = new Map<number, number>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** `com.example.Main` of `Lcom/example/Main;`. */
  className(descriptor: string): string {
    return displayName(descriptor);
  }

  typeOf(descriptor: string): number {
    let type = this.#types.get(descriptor);
    if (type === undefined) {
      type = this.#machine.program.symbols.types.find(descriptor);
      this.#types.set(descriptor, type);
    }
    return type;
  }

  /** Class of the program with this descriptor; {@link NONE} where it defines none. */
  classOf(descriptor: string): number {
    const type = this.typeOf(descriptor);
    return type === NONE ? NONE : (this.#machine.program.classes.ofType[type] ?? NONE);
  }

  protoOf(reference: number): number {
    const { symbols } = this.#machine.program;
    return symbols.selectors.second[symbols.methods.second[reference] ?? 0] ?? 0;
  }

  /** Descriptors of the parameters of a method reference, the receiver not among them. */
  parametersOf(reference: number): readonly string[] {
    const { protos, types } = this.#machine.program.symbols;
    return Array.from(protos.parameters(this.protoOf(reference)), (type) => types.text(type));
  }

  returnTypeOf(reference: number): string {
    const { protos, types } = this.#machine.program.symbols;
    return types.text(protos.returnType(this.protoOf(reference)));
  }

  isStatic(method: number): boolean {
    return ((this.#machine.program.methods.accessFlags[method] ?? 0) & ACCESS.static) !== 0;
  }

  /** Registers that each argument takes, the receiver first. */
  widthsOf(method: number): readonly number[] {
    let widths = this.#widths.get(method);
    if (widths === undefined) {
      const parameters = this.parametersOf(this.#machine.program.methods.reference[method] ?? 0);
      widths = [...(this.isStatic(method) ? [] : [1]), ...parameters.map((type) => (isWide(type) ? 2 : 1))];
      this.#widths.set(method, widths);
    }
    return widths;
  }

  /** The method that a virtual call of `selector` on an object of `descriptor` runs; {@link NONE} outside the program. */
  virtualTarget(descriptor: string, selector: number): number {
    const type = this.typeOf(descriptor);
    if (type === NONE || this.#machine.program.classes.ofType[type] === NONE) return NONE;
    const key = type * 0x1000000 + selector;
    let method = this.#virtual.get(key);
    if (method === undefined) {
      method = this.#machine.program.hierarchy.findVirtual(type, selector);
      this.#virtual.set(key, method);
    }
    return method;
  }

  initialiserOf(owner: number): number {
    let method = this.#initialisers.get(owner);
    if (method === undefined) {
      const [found] = this.ownMethods(owner, (name) => name === "<clinit>");
      method = found ?? NONE;
      this.#initialisers.set(owner, method);
    }
    return method;
  }

  ownMethods(owner: number, isWanted: (name: string) => boolean): readonly number[] {
    const { program } = this.#machine;
    const found: number[] = [];
    const end = program.classes.methodStart[owner + 1] ?? 0;
    for (let method = program.classes.methodStart[owner] ?? 0; method < end; method += 1) {
      if (isWanted(program.methodName(method))) found.push(method);
    }
    return found;
  }

  /** Methods of this name that an object of `descriptor` has in the program, one for each prototype, the overriding ones. */
  methodsNamed(descriptor: string, name: string): readonly number[] {
    const key = `${descriptor}.${name}`;
    const known = this.#named.get(key);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    for (const owner of this.#superclasses(descriptor)) {
      for (const method of this.ownMethods(owner, (text) => text === name)) {
        const proto = this.protoOf(this.#machine.program.methods.reference[method] ?? 0);
        if (!found.has(proto)) found.set(proto, method);
      }
    }
    const methods = [...found.values()];
    this.#named.set(key, methods);
    return methods;
  }

  /** Methods that an object of `descriptor` has in the program, inherited ones too. */
  methodsOf(descriptor: string): readonly number[] {
    return [...this.#superclasses(descriptor)].flatMap((owner) => this.ownMethods(owner, () => true));
  }

  *#superclasses(descriptor: string): Generator<number> {
    const { classes } = this.#machine.program;
    for (let at = this.classOf(descriptor); at !== NONE; at = classes.ofType[classes.superclass[at] ?? NONE] ?? NONE) yield at;
  }

  /** Whether the class is the program's, and of the platform's classes only java.lang.Object is above it. */
  isPlain(descriptor: string): boolean {
    const { classes, symbols } = this.#machine.program;
    const highest = [...this.#superclasses(descriptor)].at(-1);
    const above = highest === undefined ? NONE : (classes.superclass[highest] ?? NONE);
    return above !== NONE && symbols.types.text(above) === "Ljava/lang/Object;";
  }

  /** Names with dots of `descriptor` and all above it, in the program and the platform. */
  lineageOf(descriptor: string): ReadonlySet<string> {
    const known = this.#lineages.get(descriptor);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const type = this.typeOf(descriptor);
    const { program } = this.#machine;
    const types = type === NONE ? [] : program.hierarchy.lineage(type);
    names.add(this.className(descriptor));
    for (const above of types) names.add(program.typeName(above));
    for (const name of [...names]) {
      for (const { name: platform } of platformLineage(internalName(`L${name.replaceAll(".", "/")};`))) {
        names.add(platform.replaceAll("/", "."));
      }
    }
    this.#lineages.set(descriptor, names);
    return names;
  }

  isSubclass(descriptor: string, className: string): boolean {
    return this.lineageOf(descriptor).has(className);
  }

  /** Whether the object is of the type; null where that is not known. */
  isInstance(object: number, type: number): boolean | null {
    const { program, objects } = this.#machine;
    const { type: descriptor, isShared } = objects.at(object);
    const wanted = program.symbols.types.text(type);
    if (descriptor === wanted || this.isSubclass(descriptor, this.className(wanted))) return true;
    // What the platform or a described library hands out can be of a class below the declared one.
    return isShared || this.#isAbstract(descriptor) || !this.#isLineageKnown(descriptor) ? null : false;
  }

  /** Whether the program defines no class of this name of which there could be objects. */
  #isAbstract(descriptor: string): boolean {
    const { classes } = this.#machine.program;
    const owner = this.classOf(descriptor);
    return owner === NONE || ((classes.accessFlags[owner] ?? 0) & (ACCESS.abstract | ACCESS.interface)) !== 0;
  }

  /** Whether the program or the platform defines all that stands above the class: else it can be of types that nobody knows. */
  #isLineageKnown(descriptor: string): boolean {
    let isKnown = this.#complete.get(descriptor);
    if (isKnown === undefined) {
      const above = [...this.lineageOf(descriptor)].map((name) => name.replaceAll(".", "/"));
      isKnown = above.every((name) => this.classOf(`L${name};`) !== NONE || isOfPlatform(`L${name};`));
      this.#complete.set(descriptor, isKnown);
    }
    return isKnown;
  }

  /** Whether a cast of the object to the type can succeed. */
  mayBe(object: number, type: number): boolean {
    return this.isInstance(object, type) !== false;
  }

  /** Whether the object is known by a class of the platform, and a cast to the type makes it one of the program. */
  isNarrowedBy(object: number, type: number): boolean {
    const { program, objects } = this.#machine;
    const wanted = program.symbols.types.text(type);
    const { type: known } = objects.at(object);
    if (this.classOf(wanted) === NONE || this.classOf(known) !== NONE || known === "Ljava/lang/Object;") return false;
    return this.isSubclass(wanted, this.className(known));
  }

  /** Methods of an object that the platform can call: those that a type outside the program lets it override. */
  callbacksOf(descriptor: string, declared: string | null): readonly number[] {
    const key = `${descriptor}<${declared ?? ""}`;
    const known = this.#callbacks.get(key);
    if (known !== undefined) return known;
    const counts = this.#overridable(descriptor);
    const ofInterface = declared === null ? new Set<string>() : this.#interfaceMethods(declared);
    const ofLibrary = new Set([...this.lineageOf(descriptor)].flatMap((name) => LIBRARY_CALLBACKS[name] ?? []));
    const found = new Map<string, number>();
    for (const owner of this.#superclasses(descriptor)) {
      for (const method of this.ownMethods(owner, (name) => !OF_EVERY_OBJECT.has(name))) {
        const { accessFlags, reference } = this.#machine.program.methods;
        if (((accessFlags[method] ?? 0) & (ACCESS.static | ACCESS.abstract | ACCESS.private | ACCESS.constructor)) !== 0)
          continue;
        const name = this.#machine.program.methodName(method);
        const { length } = this.parametersOf(reference[method] ?? 0);
        const isCallback = counts.get(name)?.has(length) === true || ofInterface.has(name) || ofLibrary.has(name);
        const id = `${name}/${this.protoOf(reference[method] ?? 0)}`;
        if (isCallback && !found.has(id)) found.set(id, method);
      }
    }
    const methods = [...found.values()];
    this.#callbacks.set(key, methods);
    return methods;
  }

  #overridable(descriptor: string): ReadonlyMap<string, ReadonlySet<number>> {
    const counts = new Map<string, Set<number>>();
    for (const name of this.lineageOf(descriptor)) {
      for (const platform of platformLineage(name.replaceAll(".", "/")).slice(0, 1)) {
        for (const { name: method, parameterCounts } of overridableMethods(platform)) {
          const known = counts.get(method) ?? new Set<number>();
          for (const count of parameterCounts) known.add(count);
          counts.set(method, known);
        }
      }
    }
    return counts;
  }

  #interfaceMethods(descriptor: string): ReadonlySet<string> {
    const owner = this.classOf(descriptor);
    if (owner === NONE) return new Set();
    const { program } = this.#machine;
    return new Set(this.ownMethods(owner, () => true).map((method) => program.methodName(method)));
  }

  /** Whether Android itself brings the class. */
  isPlatform(descriptor: string): boolean {
    let isPlatform = this.#platform.get(descriptor);
    if (isPlatform === undefined) {
      isPlatform = isOfPlatform(descriptor);
      this.#platform.set(descriptor, isPlatform);
    }
    return isPlatform;
  }

  /** What a call of a platform API gives that is information: an unknown value with a new taint. */
  read(frame: Site, api: string, pc: number): Value {
    const { taints, values, log } = this.#machine;
    const taint = taints.read({ api, method: frame.method, pc });
    log.arrive([taint], `m${frame.method}`, { kind: "read", place: { method: frame.method, pc }, text: api, from: null });
    return values.withTaints(values.unknown, [taint]);
  }
}
