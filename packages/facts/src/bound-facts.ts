import { encodeHex, encodeUtf8, LIMITS, type Primitives } from "@akashi/bytes";
import type { CoverageNote, Facts } from "./schema.ts";

type Value = null | boolean | number | string | readonly Value[] | Fields;
interface Fields {
  readonly [name: string]: Value;
}

/** What a value costs beside its characters: its name, quotes and separators. */
const VALUE_COST = 8;

/** What may still be said in one list. */
interface Room {
  left: number;
}

/** Copies only what has to be changed: for nearly every app that is nothing. */
class Bounding {
  readonly #primitives: Primitives;
  /** Texts that were cut, and items that were left out. */
  count = 0;
  /** The parts of the record where that was, as `manifest.components`. */
  readonly parts = new Set<string>();

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  /** `room` is null outside of lists: each list that stands in no other has its own. */
  bound(value: Value, part: string, room: Room | null): Value {
    if (room !== null) room.left -= VALUE_COST;
    if (typeof value === "string") return this.#text(value, part, room);
    if (value === null || typeof value !== "object") return value;
    return Array.isArray(value)
      ? this.#list(value as readonly Value[], part, room ?? { left: LIMITS.factsListCharacters })
      : this.#fields(value as Fields, part, room);
  }

  #text(text: string, part: string, room: Room | null): string {
    const kept = text.length <= LIMITS.factsTextCharacters ? text : this.#cut(text, part);
    if (room !== null) room.left -= kept.length;
    return kept;
  }

  /** The digest tells texts with the same start apart, and lets anybody check which one it was. */
  #cut(text: string, part: string): string {
    this.#note(1, part);
    const digest = encodeHex(this.#primitives.digest("sha256", [encodeUtf8(text)]));
    return `${text.slice(0, LIMITS.factsTextCharacters).toWellFormed()}…[${text.length}, SHA-256 ${digest}]`;
  }

  #list(items: readonly Value[], part: string, room: Room): readonly Value[] {
    const kept: Value[] = [];
    let same = true;
    for (const item of items) {
      if (room.left <= 0) {
        this.#note(items.length - kept.length, part);
        return kept;
      }
      const bounded = this.bound(item, part, room);
      same &&= bounded === item;
      kept.push(bounded);
    }
    return same ? items : kept;
  }

  #fields(fields: Fields, part: string, room: Room | null): Fields {
    let changed: Record<string, Value> | null = null;
    for (const name in fields) {
      const value = fields[name] ?? null;
      const bounded = this.bound(value, room === null ? (part === "" ? name : `${part}.${name}`) : part, room);
      if (bounded === value) continue;
      changed ??= { ...fields };
      changed[name] = bounded;
    }
    return changed ?? fields;
  }

  #note(count: number, part: string): void {
    this.count += count;
    this.parts.add(part);
  }
}

/**
 * The facts with no text and no list longer than `LIMITS` allows: a name that stands once in a file can be named by each of its
 * components, so that a small file would make a record of gigabytes. The coverage says what was shortened.
 */
export const boundFacts = (facts: Facts, primitives: Primitives): Facts => {
  const bounding = new Bounding(primitives);
  const bounded = bounding.bound(facts as unknown as Value, "", null) as unknown as Facts;
  if (bounding.count === 0) return facts;
  const note: CoverageNote = {
    area: "record",
    state: "partial",
    reason: "shortened",
    count: bounding.count,
    examples: [...bounding.parts],
  };
  return { ...bounded, coverage: [...bounded.coverage, note] };
};
