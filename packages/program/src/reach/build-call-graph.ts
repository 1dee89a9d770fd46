import { invokeKindOf } from "@akashi/formats";
import { ACCESS } from "../access-flags.ts";
import type { CallbackTable } from "../entry-points/callbacks.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { CallGraph, findDirectTarget, findSuperTarget } from "./call-graph.ts";
import { ReachState, type Cause } from "./reach-state.ts";
import { VirtualDispatch } from "./virtual-dispatch.ts";

/** Instructions of the type table that matter here (Dalvik bytecode). */
const CONST_CLASS = 0x1c;
const NEW_INSTANCE = 0x22;
/** sget to sput-short: they initialise the class of the field. */
const FIRST_STATIC_FIELD_OP = 0x60;
const LAST_STATIC_FIELD_OP = 0x6d;

/** What an invocation does to the graph, by opcode. */
const VIRTUAL = 1;
const SUPER = 2;
const DIRECT = 3;
const CALL_CODES: Uint8Array = Uint8Array.from({ length: 256 }, (_, op) => {
  const kind = invokeKindOf(op);
  if (kind === "virtual" || kind === "interface") return VIRTUAL;
  if (kind === "super") return SUPER;
  return kind === "direct" || kind === "static" ? DIRECT : 0;
});

/** Classes that are neither interfaces nor abstract have objects. */
const NO_OBJECTS = ACCESS.interface | ACCESS.abstract;

/** What else a method leads to, besides its calls: lambdas, reflection. */
export interface ExtraEdges {
  visit(method: number, builder: CallGraphBuilder): void;
}

/** Finds what runs, from the causes it is told of to the fixpoint. */
export class CallGraphBuilder {
  readonly program: Program;
  readonly state: ReachState;
  readonly #dispatch: VirtualDispatch;
  readonly #callbacks: CallbackTable;
  readonly #isInitialised: Uint8Array;
  readonly #initialiser: number;
  readonly #nativeMethods: number[] = [];

  constructor(program: Program, callbacks: CallbackTable) {
    this.program = program;
    this.state = new ReachState(program.methods.count);
    this.#dispatch = new VirtualDispatch(program, this.state);
    this.#callbacks = callbacks;
    this.#isInitialised = new Uint8Array(program.classes.count);
    this.#initialiser = findInitialiser(program);
  }

  /** Objects of class `id` come to be: its callbacks can be called, virtual calls meet it. Constructors are not entered. */
  instantiate(id: number, cause: Cause): void {
    if (this.#dispatch.instantiated[id] === 1) return;
    if (((this.program.classes.accessFlags[id] ?? 0) & NO_OBJECTS) !== 0) return;
    this.#dispatch.instantiated[id] = 1;
    this.initialise(id, cause);
    const lineage = this.program.hierarchy.lineage(this.program.classes.type[id] ?? 0);
    // Before the virtual calls: that someone made the object explains a callback better than that some Runnable is run somewhere.
    this.#enterCallbacks(id, lineage, cause);
    this.#dispatch.addClass(id, lineage);
  }

  /** Someone outside the program's calls makes objects of class `id`, by whichever constructor. */
  create(id: number, cause: Cause): void {
    if (((this.program.classes.accessFlags[id] ?? 0) & NO_OBJECTS) !== 0) return;
    this.instantiate(id, cause);
    const { methodStart, virtualStart } = this.program.classes;
    const end = virtualStart[id] ?? 0;
    for (let method = methodStart[id] ?? 0; method < end; method += 1) {
      const flags = this.program.methods.accessFlags[method] ?? 0;
      if ((flags & ACCESS.constructor) !== 0 && (flags & ACCESS.static) === 0) this.state.reach(method, cause);
    }
  }

  /** Class `id` is initialised, and its superclasses with it (JLS §12.4.1). */
  initialise(id: number, cause: Cause): void {
    const { classes, methods, symbols } = this.program;
    const because: Cause = cause.kind === "method" ? { ...cause, step: "static-initializer" } : cause;
    for (let at = id; at !== NONE; at = classes.ofType[classes.superclass[at] ?? NONE] ?? NONE) {
      if (this.#isInitialised[at] === 1) return;
      this.#isInitialised[at] = 1;
      const reference = symbols.methods.find(classes.type[at] ?? 0, this.#initialiser);
      const method = reference === NONE ? NONE : (methods.ofReference[reference] ?? NONE);
      if (method !== NONE) this.state.reach(method, because);
    }
  }

  /** A reference to a method that is called in whichever way, as through a method handle. */
  call(reference: number, from: number): void {
    this.#callDirectly(reference, from);
    this.#dispatch.addCall(reference, from);
  }

  /** Follows everything that was told to its end. */
  run(extra: ExtraEdges): CallGraph {
    do {
      for (let method = this.state.take(); method !== NONE; method = this.state.take()) this.#visit(method, extra);
    } while (this.program.hierarchy.isExhausted ? this.#dispatch.addCallsByName() : this.#dispatch.addCallsWithoutObjects());
    return new CallGraph(this.program, {
      entryPoints: this.state.entryPoints,
      reached: this.state.reached,
      predecessor: this.state.predecessor,
      step: this.state.step,
      order: this.state.order,
      virtualTargets: this.#dispatch.finish(),
      instantiated: this.#dispatch.instantiated,
      reachedNativeMethods: this.#nativeMethods,
      isPartial: this.program.hierarchy.isExhausted,
    });
  }

  #visit(method: number, extra: ExtraEdges): void {
    if (((this.program.methods.accessFlags[method] ?? 0) & ACCESS.native) !== 0) this.#nativeMethods.push(method);
    if (this.program.methods.codeOffset[method] === 0) return;
    this.#visitCalls(method);
    this.#visitTypes(method);
    this.#visitFields(method);
    extra.visit(method, this);
  }

  #visitCalls(method: number): void {
    const { start, target, op } = this.program.sites.calls;
    const end = start[method + 1] ?? 0;
    for (let site = start[method] ?? 0; site < end; site += 1) {
      const code = CALL_CODES[op[site] ?? 0] ?? 0;
      const reference = target[site] ?? 0;
      if (code === VIRTUAL) this.#dispatch.addCall(reference, method);
      else if (code === DIRECT) this.#callDirectly(reference, method);
      else if (code === SUPER) {
        const above = findSuperTarget(this.program, method, reference);
        if (above !== NONE) this.state.reachFrom(above, method, "call");
      }
    }
  }

  #callDirectly(reference: number, method: number): void {
    const callee = findDirectTarget(this.program, reference);
    if (callee === NONE) return;
    if (this.state.reached[callee] !== 1) this.state.reachFrom(callee, method, "call");
    if (((this.program.methods.accessFlags[callee] ?? 0) & ACCESS.static) === 0) return;
    const owner = this.program.methods.class[callee] ?? 0;
    if (this.#isInitialised[owner] !== 1) this.initialise(owner, { kind: "method", method, step: "static-initializer" });
  }

  #visitTypes(method: number): void {
    const { start, target, op } = this.program.sites.types;
    const { ofType } = this.program.classes;
    const end = start[method + 1] ?? 0;
    for (let site = start[method] ?? 0; site < end; site += 1) {
      const id = ofType[target[site] ?? 0] ?? NONE;
      if (id === NONE || this.#dispatch.instantiated[id] === 1) continue;
      if (op[site] === NEW_INSTANCE) this.instantiate(id, { kind: "method", method, step: "callback" });
      // Whoever is handed a class object may create the class by reflection: WorkManager, ViewModelProvider, Gson, fragments.
      else if (op[site] === CONST_CLASS) this.create(id, { kind: "method", method, step: "class-constant" });
    }
  }

  #visitFields(method: number): void {
    const { start, target, op } = this.program.sites.fields;
    const { fields, symbols, hierarchy } = this.program;
    const end = start[method + 1] ?? 0;
    for (let site = start[method] ?? 0; site < end; site += 1) {
      const code = op[site] ?? 0;
      if (code < FIRST_STATIC_FIELD_OP || code > LAST_STATIC_FIELD_OP) continue;
      const reference = target[site] ?? 0;
      let field = fields.ofReference[reference] ?? NONE;
      if (field === NONE)
        field = hierarchy.findField(symbols.fields.first[reference] ?? 0, symbols.fields.second[reference] ?? 0);
      const owner = field === NONE ? NONE : (fields.class[field] ?? NONE);
      if (owner === NONE || this.#isInitialised[owner] === 1) continue;
      this.initialise(owner, { kind: "method", method, step: "static-initializer" });
    }
  }

  /** Methods of the class, and those it inherits, that a type outside the program declares can be called from there. */
  #enterCallbacks(id: number, lineage: readonly number[], cause: Cause): void {
    const { classes, hierarchy } = this.program;
    const outside = lineage.filter((type) => classes.ofType[type] === NONE);
    let isOpen = false;
    for (const type of outside) if (this.#callbacks.keysOf(type) === null) isOpen = true;
    const type = classes.type[id] ?? 0;
    for (let at = id; at !== NONE; at = classes.ofType[classes.superclass[at] ?? NONE] ?? NONE) {
      const end = classes.methodStart[at + 1] ?? 0;
      for (let method = classes.virtualStart[at] ?? 0; method < end; method += 1) {
        const selector = this.#callbackSelector(method, isOpen, outside);
        if (selector !== NONE && hierarchy.findVirtual(type, selector) === method) this.state.reach(method, cause);
      }
    }
  }

  /** The selector of a method that someone outside can call; -1 for every other method. */
  #callbackSelector(method: number, isOpen: boolean, outside: readonly number[]): number {
    const { methods, symbols } = this.program;
    const selector = symbols.methods.second[methods.reference[method] ?? 0] ?? 0;
    if (!isOpen && !this.#callbacks.isKnownName(symbols.selectors.first[selector] ?? 0)) return NONE;
    const flags = methods.accessFlags[method] ?? 0;
    if ((flags & (ACCESS.public | ACCESS.protected)) === 0 || (flags & ACCESS.static) !== 0) return NONE;
    return this.#callbacks.isCallback(selector, outside) ? selector : NONE;
  }
}

/** Selector of `<clinit>`; -1 where no class has one. */
const findInitialiser = (program: Program): number => {
  const { names, selectors } = program.symbols;
  const name = names.find("<clinit>");
  for (let selector = 0; selector < selectors.count; selector += 1) {
    if (selectors.first[selector] === name) return selector;
  }
  return NONE;
};
