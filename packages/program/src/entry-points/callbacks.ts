import { NONE } from "../model/tables.ts";
import { internalName } from "../model/type-names.ts";
import type { Program } from "../model/program.ts";
import { overridableMethods, platformLineage, type PlatformType } from "../platform/platform-types.ts";

/** Name and number of parameters in one number; a method has at most 255 of these. */
const keyOf = (name: number, parameterCount: number): number => name * 256 + parameterCount;

/**
 * Which methods a type outside the program can call on an object of the program: those that it declares and that can be
 * overridden. Of platform types the table says which (name and number of parameters; erased types would tell no more, since
 * the compiler adds bridge methods). A type that neither the program nor the table knows can call every method.
 */
export class CallbackTable {
  readonly #program: Program;
  /** By type: what it or a type above it declares; null where that is not known. */
  readonly #ofType = new Map<number, ReadonlySet<number> | null>();
  readonly #ofPlatformType = new Map<string, readonly number[]>();
  /** By name id: whether any type outside the program declares a method of this name. */
  readonly #isKnownName: Uint8Array;

  constructor(program: Program) {
    this.#program = program;
    this.#isKnownName = new Uint8Array(program.symbols.names.count);
  }

  /** Whether a type outside the program, one of `outside`, can call `selector`. */
  isCallback(selector: number, outside: readonly number[]): boolean {
    const { selectors, protos } = this.#program.symbols;
    const name = selectors.first[selector] ?? 0;
    const key = keyOf(name, protos.parameterCount(selectors.second[selector] ?? 0));
    for (const type of outside) {
      const keys = this.keysOf(type);
      if (keys === null || keys.has(key)) return true;
    }
    return false;
  }

  /** False where no type asked for so far, with `keysOf`, declares a method of this name: a cheap first question. */
  isKnownName(name: number): boolean {
    return this.#isKnownName[name] === 1;
  }

  /** The methods that `type` lets others override; null where nobody knows. */
  keysOf(type: number): ReadonlySet<number> | null {
    const known = this.#ofType.get(type);
    if (known !== undefined) return known;
    const keys = this.#readKeys(type);
    this.#ofType.set(type, keys);
    return keys;
  }

  #readKeys(type: number): ReadonlySet<number> | null {
    const lineage = platformLineage(internalName(this.#program.symbols.types.text(type)));
    if (lineage.length === 0) return null;
    const keys = new Set<number>();
    for (const platform of lineage) for (const key of this.#ownKeys(platform)) keys.add(key);
    return keys;
  }

  /** What one platform type declares itself, of the names that the program uses. */
  #ownKeys(platform: PlatformType): readonly number[] {
    const known = this.#ofPlatformType.get(platform.name);
    if (known !== undefined) return known;
    const keys: number[] = [];
    for (const { name, parameterCounts } of overridableMethods(platform)) {
      const id = this.#program.symbols.names.find(name);
      if (id === NONE) continue;
      this.#isKnownName[id] = 1;
      for (const count of parameterCounts) keys.push(keyOf(id, count));
    }
    this.#ofPlatformType.set(platform.name, keys);
    return keys;
  }
}
