import type { Heap } from "../values/heap.ts";
import { KEY, type AbstractObject } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Site } from "./site.ts";

/** How deep objects are looked through for information that they hold. */
const DEPTH = 5;
/** Cells looked at for one value: a large object graph holds what its first cells hold. */
const MAX_CELLS = 400;

/** Reads and writes what objects hold, in the heap of a frame. */
export class ObjectAccess {
  readonly #frame: Site;
  /** What values held in heap `#knownIn`. */
  readonly #known = new Map<number, readonly number[]>();
  #knownIn: Heap | undefined;

  constructor(frame: Site) {
    this.#frame = frame;
  }

  /** A new object of the instruction at `pc`. Where an earlier one of it is held by others, it stands for both. */
  create(pc: number, type: string, suffix = ""): Value {
    const { machine, method, context } = this.#frame;
    const id = machine.objects.intern(`${method}:${pc}:${context}${suffix}`, type);
    const object = machine.objects.at(id);
    const alive = machine.objects.cell(id, KEY.alive);
    if (machine.read(this.#frame.heap, alive) !== undefined) {
      if (object.escapes) object.isMany = true;
      else for (const cell of object.cellOf) this.#frame.heap = machine.write(this.#frame.heap, cell, undefined);
    }
    this.#frame.heap = machine.write(this.#frame.heap, alive, machine.values.unknown);
    return machine.values.object(id);
  }

  /** What the cells at `key` of the objects of `base` hold; undefined where none holds anything. */
  load(base: Value, key: string): Value | undefined {
    const { machine } = this.#frame;
    let found: Value | undefined;
    for (const object of base.objects) {
      const cell = machine.objects.cell(object, key);
      const held = machine.read(this.#frame.heap, cell);
      if (held === undefined) continue;
      const value = this.#asHeldBy(object, held);
      found = found === undefined ? value : machine.values.join(found, value);
      if (value.taints.length > 0) this.#noteLoad(value, cell, key);
    }
    return found;
  }

  /** Writes to the cell: instead of what it held, where the object is a single one. */
  store(base: Value, key: string, value: Value): void {
    const isSingle = base.objects.length === 1 && !base.isOpen;
    for (const object of base.objects) {
      const { isMany } = this.#frame.machine.objects.at(object);
      this.#write(object, key, value, isSingle && !isMany);
    }
  }

  /** Adds to what the cell holds. */
  add(base: Value, key: string, value: Value): void {
    for (const object of base.objects) this.#write(object, key, value, false);
  }

  /** All that the objects of `base` hold at any key, but what says how they are made, and the keys of maps. */
  loadAll(base: Value): Value {
    const { machine } = this.#frame;
    let found = machine.values.none;
    for (const object of base.objects) {
      for (const [key, cell] of machine.objects.at(object).cells) {
        if (key === KEY.alive || key === KEY.size || key === KEY.keys) continue;
        const held = machine.read(this.#frame.heap, cell);
        if (held === undefined) continue;
        const value = this.#asHeldBy(object, held);
        found = machine.values.join(found, value);
        if (value.taints.length > 0) this.#noteLoad(value, cell, key);
      }
    }
    return found;
  }

  /** Taints of the value and of what its objects hold; only of those that `isReadable`, where it is given. */
  taintsOf(value: Value, isReadable?: (object: number) => boolean): readonly number[] {
    const { machine } = this.#frame;
    // Before anything is read there is nothing to be found.
    if (value.objects.length === 0 || machine.taints.sources.length === 0) return value.taints;
    const level = value.objects.filter((object) => {
      const { hasHeld } = machine.objects.at(object);
      if (!hasHeld) machine.assumeClean(object);
      return hasHeld;
    });
    if (level.length === 0) return value.taints;
    return isReadable === undefined ? this.#remembered(value, level) : this.#taintsBelow(value, level, isReadable);
  }

  /** One instruction asks for the same value more than once. */
  #remembered(value: Value, level: readonly number[]): readonly number[] {
    if (this.#knownIn !== this.#frame.heap) {
      this.#knownIn = this.#frame.heap;
      this.#known.clear();
    }
    const known = this.#known.get(value.id);
    if (known !== undefined) return known;
    const taints = this.#taintsBelow(value, level);
    this.#known.set(value.id, taints);
    return taints;
  }

  #taintsBelow(value: Value, first: readonly number[], isReadable?: (object: number) => boolean): readonly number[] {
    const { values, objects } = this.#frame.machine;
    const seen = objects.newMark();
    let found = value;
    let level = first;
    let room = MAX_CELLS;
    for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
      const next: number[] = [];
      for (const id of level) {
        const object = objects.at(id);
        if (object.mark === seen) continue;
        object.mark = seen;
        room -= this.#forEachHeld(object, room, (held) => {
          if (held.taints.length > 0) found = values.withTaints(found, held.taints);
          for (const inner of held.objects) if (this.#isWorthwhile(inner, isReadable)) next.push(inner);
        });
      }
      level = next;
    }
    return found.taints;
  }

  #isWorthwhile(object: number, isReadable?: (object: number) => boolean): boolean {
    return this.#frame.machine.objects.at(object).hasHeld && isReadable?.(object) !== false;
  }

  /** Calls `visit` with what the first `room` cells of an object hold, and gives their number. */
  #forEachHeld({ id, keys, cellOf }: AbstractObject, room: number, visit: (held: Value) => void): number {
    const { machine } = this.#frame;
    let count = 0;
    for (let index = 0; index < keys.length && count < room; index += 1) {
      const key = keys[index] ?? "";
      if (key === KEY.alive) continue;
      const cell = cellOf[index] ?? 0;
      const inCell = machine.read(this.#frame.heap, cell);
      if (inCell === undefined) continue;
      const value = this.#asHeldBy(id, inCell);
      if (value.taints.length > 0) this.#noteLoad(value, cell, key);
      visit(value);
      count += 1;
    }
    return count;
  }

  /** What an object that is a guess holds need not be what the object at hand holds. */
  #asHeldBy(object: number, value: Value): Value {
    const { objects, taints, values } = this.#frame.machine;
    if (value.taints.length === 0 || !objects.at(object).isGuess) return value;
    const guessed = new Set(value.taints.map((taint) => taints.guessed(taint)));
    return values.onlyTaints(
      value,
      [...guessed].sort((a, b) => a - b),
    );
  }

  /** Objects that others come to hold are no longer the frame's alone. */
  markEscaped(value: Value): void {
    for (const object of value.objects) this.#frame.machine.objects.at(object).escapes = true;
  }

  #write(object: number, key: string, value: Value, replaces: boolean): void {
    const { machine } = this.#frame;
    const cell = machine.objects.cell(object, key);
    this.markEscaped(value);
    machine.objects.noteHeld(object, value.objects, value.taints.length > 0);
    const before = replaces ? undefined : machine.read(this.#frame.heap, cell);
    const after = before === undefined ? value : machine.values.join(before, value);
    this.#frame.heap = machine.write(this.#frame.heap, cell, after);
    if (value.taints.length > 0) {
      machine.log.arrive(value.taints, `c${cell}`, {
        kind: "store",
        place: this.#place(),
        text: key,
        from: `m${this.#frame.method}`,
      });
    }
  }

  #noteLoad(value: Value, cell: number, key: string): void {
    const { machine, method } = this.#frame;
    machine.log.arrive(value.taints, `m${method}`, { kind: "load", place: this.#place(), text: key, from: `c${cell}` });
  }

  #place(): { readonly method: number; readonly pc: number } {
    return { method: this.#frame.method, pc: this.#frame.pc };
  }
}
