/** Keys of what an object holds that is no field of the program. */
export const KEY = {
  /** What an opaque object of the platform holds as a whole: the text of a builder, the body of a request. */
  content: "#",
  /** Elements whose index or key is not known. */
  any: "*",
  /** Information in the keys that a map has been given, all of them together. */
  keys: "keys",
  /** How many elements a list or array has. */
  size: "size",
  /** Held while an object is alive. */
  alive: "alive",
  /** The stream, reader or writer below. */
  under: "under",
} as const;

/** Keys of objects that stand for a class. */
export const GUESS_PREFIX = "any:";

/** An abstract object: all objects that one instruction makes in one context, or one that the platform hands out. */
export interface AbstractObject {
  readonly id: number;
  /** What it is known by. */
  readonly key: string;
  /** Descriptor of the class; of what the platform hands out the declared one. */
  readonly type: string;
  /** Stands for something of which the app has only one: preferences by name, a file, a view by its number. */
  readonly isShared: boolean;
  /** By key: the cell. */
  readonly cells: Map<string, number>;
  /** The same in the order of their making, for those that look through all of them: the keys, and the cell of each. */
  readonly keys: string[];
  readonly cellOf: number[];
  /** The last walk over objects that has been here, see `newMark`. */
  mark: number;
  /** Whether some other object or the platform holds it. */
  escapes: boolean;
  /** Whether it stands for all objects of a class, where code uses one that nobody saw being made. */
  readonly isGuess: boolean;
  /** Whether it, or something that it holds, has ever held information. */
  hasHeld: boolean;
  /** Objects whose cells have held this one. */
  readonly holders: Set<number>;
  /** Whether it stands for several at a time, so that a write cannot replace what is there. */
  isMany: boolean;
}

/** Numbers objects and their cells. */
export class ObjectTable {
  readonly #objects: AbstractObject[] = [];
  readonly #ids = new Map<string, number>();
  readonly #ownerOfCell: number[] = [];
  readonly #keyOfCell: string[] = [];
  readonly #isStaticField: number[] = [];
  #lastMark = 0;
  /** Static fields are the fields of this object. */
  readonly statics: number;
  /** Who is to be called back, by what they are registered as. */
  readonly callbacks: number;

  constructor() {
    this.statics = this.#single("statics");
    this.callbacks = this.#single("callbacks");
  }

  /** The object that `key` identifies. */
  intern(key: string, type: string, isShared = false): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#objects.length;
      this.#objects.push({
        id,
        key,
        type,
        isShared,
        cells: new Map(),
        keys: [],
        cellOf: [],
        mark: 0,
        escapes: isShared,
        isGuess: key.startsWith(GUESS_PREFIX),
        hasHeld: false,
        holders: new Set(),
        isMany: isShared,
      });
      this.#ids.set(key, id);
    }
    return id;
  }

  /** What a program has one of, so that a write replaces. */
  #single(key: string): number {
    const id = this.intern(key, "", true);
    this.at(id).isMany = false;
    return id;
  }

  at(id: number): AbstractObject {
    const object = this.#objects[id];
    if (object === undefined) throw new RangeError(`no object ${id}`);
    return object;
  }

  /** `android.provider.ContactsContract$Contacts.CONTENT_URI`, of an object that stands for a field of the platform. */
  nameOf(id: number): readonly string[] {
    const { key } = this.at(id);
    return key.startsWith("field:") ? [key.slice("field:".length)] : [];
  }

  get count(): number {
    return this.#objects.length;
  }

  /** The cell of `object` at `key`, a new one where it has none. */
  cell(object: number, key: string): number {
    const { cells, keys, cellOf } = this.at(object);
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = this.#ownerOfCell.push(object) - 1;
      this.#keyOfCell.push(key);
      this.#isStaticField.push(object === this.statics && /^f\d+$/.test(key) ? 1 : 0);
      cells.set(key, cell);
      keys.push(key);
      cellOf.push(cell);
    }
    return cell;
  }

  /** A mark that no object has, to tell which ones a walk has seen. */
  newMark(): number {
    this.#lastMark += 1;
    return this.#lastMark;
  }

  /** Takes note that `holder` comes to hold a value: with information, or with objects that have some or may come to. */
  noteHeld(holder: number, held: readonly number[], hasTaints: boolean): void {
    let hasHeld = hasTaints;
    for (const object of held) {
      const inner = this.at(object);
      inner.holders.add(holder);
      hasHeld ||= inner.hasHeld;
    }
    if (hasHeld) this.#markHeld(holder);
  }

  #markHeld(first: number): void {
    const pending = [first];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const object = this.at(next);
      if (object.hasHeld) continue;
      object.hasHeld = true;
      pending.push(...object.holders);
    }
  }

  /** Whether the cell is a static field of the program. */
  isStaticField(cell: number): boolean {
    return this.#isStaticField[cell] === 1;
  }

  ownerOf(cell: number): number {
    return this.#ownerOfCell[cell] ?? 0;
  }

  keyOf(cell: number): string {
    return this.#keyOfCell[cell] ?? "";
  }
}
