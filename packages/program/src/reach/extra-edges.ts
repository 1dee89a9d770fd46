import { ACCESS } from "../access-flags.ts";
import { methodsOfCallSite, methodsOfHandle } from "../entry-points/lambdas.ts";
import { findLoadingReferences } from "../entry-points/loading-helpers.ts";
import { findNamedType } from "../entry-points/named-type.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { DYNAMIC_KINDS, type DynamicKind } from "../references/dynamic-references.ts";
import type { CallGraphBuilder, ExtraEdges } from "./build-call-graph.ts";

const codeOf = (kind: DynamicKind): number => DYNAMIC_KINDS.indexOf(kind) + 1;
const LOAD_CLASS = codeOf("load-class");
const FIND_MEMBER = codeOf("find-member");
const CONST_CLASS = 0x1c;

/**
 * What code generators add to the name of a class of which a library then creates the generated subclass, given the class:
 * Room (https://developer.android.com/reference/androidx/room/Room, `databaseBuilder`).
 */
const GENERATED_SUFFIX = "_Impl";

/**
 * Edges that no invoke instruction shows: lambdas and method handles, classes loaded (also by a helper that is given the name) and
 * methods looked up by a constant name in the same method, implementations of a service that is asked for by its class.
 */
export class IndirectEdges implements ExtraEdges {
  readonly #program: Program;
  readonly #dynamic: Uint8Array;
  /** By type id of the service. */
  readonly #providers: ReadonlyMap<number, readonly number[]>;

  constructor(program: Program, providers: ReadonlyMap<number, readonly number[]>) {
    this.#program = program;
    this.#dynamic = findLoadingReferences(program);
    this.#providers = providers;
  }

  visit(method: number, builder: CallGraphBuilder): void {
    this.#visitHandles(method, builder);
    this.#visitClassConstants(method, builder);
    const { start, target } = this.#program.sites.calls;
    const end = start[method + 1] ?? 0;
    let [loads, finds] = [false, false];
    for (let site = start[method] ?? 0; site < end; site += 1) {
      const code = this.#dynamic[target[site] ?? 0] ?? 0;
      if (code === LOAD_CLASS) loads = true;
      else if (code === FIND_MEMBER) finds = true;
    }
    if (loads) this.#loadNamedClasses(method, builder);
    if (finds) this.#enterNamedMethods(method, builder);
  }

  #visitHandles(method: number, builder: CallGraphBuilder): void {
    const { callSites, methodHandles } = this.#program.sites;
    if (callSites.count + methodHandles.count === 0) return;
    const file = this.#program.classes.file[this.#program.methods.class[method] ?? 0] ?? 0;
    for (let site = callSites.start[method] ?? 0; site < (callSites.start[method + 1] ?? 0); site += 1) {
      for (const reference of methodsOfCallSite(this.#program, file, callSites.target[site] ?? 0))
        builder.call(reference, method);
    }
    for (let site = methodHandles.start[method] ?? 0; site < (methodHandles.start[method + 1] ?? 0); site += 1) {
      for (const reference of methodsOfHandle(this.#program, file, methodHandles.target[site] ?? 0))
        builder.call(reference, method);
    }
  }

  /** Classes that are not created themselves, but for which a library creates another one. */
  #visitClassConstants(method: number, builder: CallGraphBuilder): void {
    const { start, target, op } = this.#program.sites.types;
    for (let site = start[method] ?? 0; site < (start[method + 1] ?? 0); site += 1) {
      if (op[site] !== CONST_CLASS) continue;
      const type = target[site] ?? 0;
      for (const id of [...(this.#providers.get(type) ?? []), ...this.#generatedFor(type)]) {
        builder.create(id, { kind: "method", method, step: "reflection" });
      }
    }
  }

  #generatedFor(type: number): readonly number[] {
    const { ofType, accessFlags } = this.#program.classes;
    const id = ofType[type] ?? NONE;
    if (id === NONE || ((accessFlags[id] ?? 0) & ACCESS.abstract) === 0) return [];
    const generated = this.#program.findClass(this.#program.typeName(type) + GENERATED_SUFFIX);
    return generated === NONE ? [] : [generated];
  }

  #strings(method: number): readonly string[] {
    const { start } = this.#program.sites.strings;
    const texts: string[] = [];
    for (let site = start[method] ?? 0; site < (start[method + 1] ?? 0); site += 1) texts.push(this.#program.stringOfSite(site));
    return texts;
  }

  #namedClasses(method: number): readonly number[] {
    const { ofType } = this.#program.classes;
    return this.#strings(method)
      .map((text) => findNamedType(this.#program, text))
      .map((type) => (type === NONE ? NONE : (ofType[type] ?? NONE)))
      .filter((id) => id !== NONE);
  }

  #loadNamedClasses(method: number, builder: CallGraphBuilder): void {
    for (const id of this.#namedClasses(method)) {
      builder.initialise(id, { kind: "method", method, step: "static-initializer" });
      builder.create(id, { kind: "method", method, step: "reflection" });
    }
  }

  /** Methods whose name and whose class both stand in this method as constants. */
  #enterNamedMethods(method: number, builder: CallGraphBuilder): void {
    const { types } = this.#program.sites;
    const { ofType, methodStart } = this.#program.classes;
    const owners = new Set(this.#namedClasses(method));
    for (let site = types.start[method] ?? 0; site < (types.start[method + 1] ?? 0); site += 1) {
      const id = ofType[types.target[site] ?? 0] ?? NONE;
      if (types.op[site] === CONST_CLASS && id !== NONE) owners.add(id);
    }
    if (owners.size === 0) return;
    const names = new Set(this.#strings(method));
    for (const id of owners) {
      for (let member = methodStart[id] ?? 0; member < (methodStart[id + 1] ?? 0); member += 1) {
        if (names.has(this.#program.methodName(member))) builder.state.reachFrom(member, method, "reflection");
      }
    }
  }
}
