import { type Cursor, FormatError, LimitError, LIMITS } from "@akashi/bytes";
import { chooseConfig } from "./choose.ts";
import type { ResourceConfig } from "./config.ts";
import { type EntryValue, readEntry, readEntryKey, type ResourceValue } from "./entry.ts";
import type { ArscLog } from "./log.ts";
import type { ResourcePackage } from "./package.ts";
import type { StringPool } from "./string-pool.ts";
import { formatValueWith, type TypedValue, VALUE_TYPES } from "./typed-value.ts";

/** Which of a resource's values is wanted. */
export interface ResourceRequest {
  /** Languages in order of preference, as BCP 47 (`ja`, `en-GB`); without any, the default value is taken. */
  readonly languages?: readonly string[];
}

/** What a resource comes to. */
export interface ResolvedResource {
  /** The resource that holds the value, after references. */
  readonly id: number;
  readonly config: ResourceConfig;
  readonly entry: EntryValue;
  /** A single value as text: a string itself, anything else as `formatValue` prints it; null for a bag. */
  readonly text: string | null;
  /** A reference that could not be followed: it leads out of this table, or in a circle. The entry is then that reference. */
  readonly unresolved: "outside" | "cycle" | null;
}

/** An item of a bag costs about as much as this many looks into a configuration. */
const STEPS_PER_ITEM = 16;

interface Candidate extends ResourceValue {
  readonly owner: ResourcePackage;
}

/** Looks resources up in the packages of one table. */
export class ResourceResolver {
  readonly #cursor: Cursor;
  readonly #strings: StringPool;
  readonly #packages: readonly ResourcePackage[];
  readonly #log: ArscLog;
  #steps = 0;

  constructor(cursor: Cursor, strings: StringPool, packages: readonly ResourcePackage[], log: ArscLog) {
    this.#cursor = cursor;
    this.#strings = strings;
    this.#packages = packages;
    this.#log = log;
  }

  findValues(id: number): Candidate[] {
    const values: Candidate[] = [];
    for (const owner of this.#packages) {
      if (owner.id !== id >>> 24) continue;
      for (const type of owner.types.get((id >>> 16) & 0xff) ?? []) {
        this.#count(1);
        const offset = type.findEntry(id & 0xffff);
        const entry = offset === undefined ? undefined : this.#readEntry(offset);
        if (entry !== undefined) values.push({ owner, config: type.config, entry });
      }
    }
    return values;
  }

  resolve(id: number, request: ResourceRequest): ResolvedResource | undefined {
    let at = id;
    let found = this.#choose(at, request);
    if (found === undefined) return undefined;
    for (let step = 0; step < LIMITS.resourceReferenceSteps; step += 1) {
      const target = referenceTarget(found);
      if (target === undefined) return this.#resolved(at, found, null);
      const next = this.#choose(target, request);
      if (next === undefined) return this.#resolved(at, found, "outside");
      at = target;
      found = next;
    }
    this.#log.add("reference-cycle", null, { id });
    return this.#resolved(at, found, "cycle");
  }

  findEntryName(owner: ResourcePackage, typeId: number, index: number): string | undefined {
    for (const type of owner.types.get(typeId) ?? []) {
      this.#count(1);
      const offset = type.findEntry(index);
      if (offset === undefined) continue;
      const key = this.#guard(offset, () => readEntryKey(this.#cursor, offset));
      if (key !== undefined) return owner.keyStrings?.get(key);
    }
    return undefined;
  }

  findResources(owner: ResourcePackage, typeName: string): number[] {
    const ids = new Set<number>();
    for (const [typeId, types] of owner.types) {
      if (owner.typeName(typeId) !== typeName) continue;
      const base = owner.id * 0x100_0000 + typeId * 0x1_0000;
      for (const type of types) {
        for (const index of type.entryIndices()) ids.add(base + index);
        this.#count(type.entryCount);
      }
    }
    return [...ids].sort((a, b) => a - b);
  }

  #choose(id: number, request: ResourceRequest): Candidate | undefined {
    return chooseConfig(this.findValues(id), request.languages ?? []);
  }

  #resolved(id: number, found: Candidate, unresolved: ResolvedResource["unresolved"]): ResolvedResource {
    const { config, entry } = found;
    const text = entry.kind === "value" ? formatValueWith(entry.value, this.#strings) : null;
    return { id, config, entry, text, unresolved };
  }

  #readEntry(offset: number): EntryValue | undefined {
    const entry = this.#guard(offset, () => readEntry(this.#cursor, offset).value);
    if (entry?.kind === "bag") this.#count(entry.items.length * STEPS_PER_ITEM);
    return entry;
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps <= LIMITS.resourceSteps) return;
    throw new LimitError("arsc", "resourceSteps", { path: this.#cursor.context.path, offset: null });
  }

  #guard<T>(offset: number, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#log.add("bad-entry", offset);
      return undefined;
    }
  }
}

const referenceOf = (value: TypedValue): number | undefined =>
  value.type === VALUE_TYPES.reference || value.type === VALUE_TYPES.dynamicReference ? value.data : undefined;

/** The id that a value refers to; a dynamic reference with package 0 means the package it stands in. */
const referenceTarget = (found: Candidate): number | undefined => {
  if (found.entry.kind !== "value") return undefined;
  const target = referenceOf(found.entry.value);
  if (target === undefined || target === 0) return undefined;
  return target >>> 24 === 0 ? found.owner.id * 0x100_0000 + target : target;
};
