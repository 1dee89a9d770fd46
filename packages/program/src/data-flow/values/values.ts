/**
 * What a register or a field can hold: abstract objects, constants, something else (`isOpen`), and which information. Values are
 * interned: two equal ones are one object, so that comparing is comparing identities and joining can be remembered.
 */
export interface Value {
  readonly id: number;
  /** Ids of abstract objects, ascending. */
  readonly objects: readonly number[];
  /** Ids of constants, ascending. */
  readonly constants: readonly number[];
  /** Whether it can be something that is not told here. */
  readonly isOpen: boolean;
  /** Ids of taints, ascending. */
  readonly taints: readonly number[];
}

/** More objects or constants than this tell nothing anyone could use, and each further one costs another round. */
const MAX_OBJECTS = 24;
const MAX_CONSTANTS = 8;

const NOTHING: readonly number[] = [];

const union = (a: readonly number[], b: readonly number[]): readonly number[] => {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    merged.push(Math.min(x, y));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  while (i < a.length) merged.push(a[i++] ?? 0);
  while (j < b.length) merged.push(b[j++] ?? 0);
  return merged.length === a.length ? a : merged.length === b.length ? b : merged;
};

type Parts = Omit<Value, "id">;

/**
 * The values of one analysis. Joining is that of a semilattice until there are too many constants: then they are forgotten, and others are
 * gathered anew, since a text of which one form is known is worth more than none. So whoever joins in a loop has to count the rounds.
 */
export class ValueTable {
  readonly #known = new Map<string, Value>();
  /** By the id of the one value, the smaller, and of the other. */
  readonly #joins: (Map<number, Value> | undefined)[] = [];
  /** Nothing: no execution gets here. */
  readonly none: Value;
  /** Anything, without information. */
  readonly unknown: Value;

  constructor() {
    this.none = this.of({ objects: NOTHING, constants: NOTHING, isOpen: false, taints: NOTHING });
    this.unknown = this.of({ objects: NOTHING, constants: NOTHING, isOpen: true, taints: NOTHING });
  }

  of({ objects, constants, isOpen, taints }: Parts): Value {
    const tooMany = objects.length > MAX_OBJECTS || constants.length > MAX_CONSTANTS;
    const parts: Parts = {
      objects: objects.length > MAX_OBJECTS ? objects.slice(0, MAX_OBJECTS) : objects,
      constants: constants.length > MAX_CONSTANTS ? NOTHING : constants,
      isOpen: isOpen || tooMany,
      taints,
    };
    const key = `${parts.objects.join()};${parts.constants.join()};${parts.isOpen ? 1 : 0};${parts.taints.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value: Value = { id: this.#known.size, ...parts };
    this.#known.set(key, value);
    return value;
  }

  object(id: number): Value {
    return this.of({ objects: [id], constants: NOTHING, isOpen: false, taints: NOTHING });
  }

  constant(id: number): Value {
    return this.of({ objects: NOTHING, constants: [id], isOpen: false, taints: NOTHING });
  }

  constants(ids: Iterable<number>, isOpen: boolean): Value {
    const sorted = [...new Set(ids)].sort((a, b) => a - b);
    return this.of({ objects: NOTHING, constants: sorted, isOpen, taints: NOTHING });
  }

  join(a: Value, b: Value): Value {
    if (a === b || b === this.none) return a;
    if (a === this.none) return b;
    const [first, second] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    const joins = (this.#joins[first] ??= new Map());
    const known = joins.get(second);
    if (known !== undefined) return known;
    const joined = this.of({
      objects: union(a.objects, b.objects),
      constants: union(a.constants, b.constants),
      isOpen: a.isOpen || b.isOpen,
      taints: union(a.taints, b.taints),
    });
    joins.set(second, joined);
    return joined;
  }

  withTaints(value: Value, taints: readonly number[]): Value {
    if (taints.length === 0) return value;
    const joined = union(value.taints, taints);
    return joined === value.taints ? value : this.of({ ...value, taints: joined });
  }

  /** Exactly these taints. */
  onlyTaints(value: Value, taints: readonly number[]): Value {
    return value.taints === taints ? value : this.of({ ...value, taints });
  }

  /** The same objects and taints, one object only. */
  onlyObjects(value: Value, objects: readonly number[]): Value {
    return this.of({ ...value, objects, constants: NOTHING, isOpen: false });
  }

  opened(value: Value): Value {
    return value.isOpen ? value : this.of({ ...value, isOpen: true });
  }
}
