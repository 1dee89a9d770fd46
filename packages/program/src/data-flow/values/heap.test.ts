import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_HEAP, forEachCell, joinHeaps, readCell, writeCell, type Heap } from "./heap.ts";
import { ValueTable, type Value } from "./values.ts";

const values = new ValueTable();
/** Few enough that a join of all of them is still told in full. */
const VALUES = [values.unknown, values.object(1), values.object(2), values.constant(3), values.constant(4)];

/** First and last cells of a node, of a part and of the root as it grows, and some that lie far apart. */
const CELLS = [0, 1, 15, 16, 255, 256, 4_095, 4_096, 4_097, 8_191, 65_535, 65_536, 300_000];

type Model = ReadonlyMap<number, Value>;
interface Write {
  readonly cell: number;
  readonly value: Value | undefined;
}

const writes: fc.Arbitrary<Write[]> = fc.array(
  fc.record({ cell: fc.constantFrom(...CELLS), value: fc.constantFrom(...VALUES, undefined) }),
  { maxLength: 40 },
);

const heapOf = (list: readonly Write[], from: Heap = EMPTY_HEAP): Heap =>
  list.reduce((heap, { cell, value }) => writeCell(heap, cell, value), from);

const modelOf = (list: readonly Write[]): Model => {
  const model = new Map<number, Value>();
  for (const { cell, value } of list) {
    if (value === undefined) model.delete(cell);
    else model.set(cell, value);
  }
  return model;
};

const contentOf = (heap: Heap): Model => {
  const content = new Map<number, Value>();
  forEachCell(heap, (cell, value) => content.set(cell, value));
  return content;
};

type Unwritten = ((cell: number) => Value | undefined) | null;
/** Fields are null before they are written; what else there is has nothing. */
const unwrittenFields: Unwritten = (cell) => (CELLS.indexOf(cell) % 2 === 0 ? VALUES[3] : undefined);
const HOW: readonly Unwritten[] = [null, unwrittenFields];

const joinModels = (a: Model, b: Model, unwritten: Unwritten): Model => {
  const joined = new Map<number, Value>();
  for (const cell of new Set([...a.keys(), ...b.keys()])) {
    const both = [a, b].flatMap((model) => model.get(cell) ?? unwritten?.(cell) ?? []);
    joined.set(
      cell,
      both.reduce((left, right) => values.join(left, right)),
    );
  }
  return joined;
};

const inOrder = (model: Model): [number, Value][] => [...model].sort(([a], [b]) => a - b);

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: 400, seed: 13 });

describe("a heap", () => {
  it("holds what was written last, and tells it in the order of the cells", () => {
    check(
      fc.property(writes, (list) => {
        const [heap, model] = [heapOf(list), modelOf(list)];
        expect([...contentOf(heap)]).toEqual(inOrder(model));
        for (const cell of CELLS) expect(readCell(heap, cell)).toBe(model.get(cell));
        expect(readCell(heap, 1_000_000)).toBeUndefined();
      }),
    );
  });

  it("never changes, and stays itself where a write changes nothing", () => {
    check(
      fc.property(writes, writes, (before, after) => {
        const heap = heapOf(before);
        const content = contentOf(heap);
        heapOf(after, heap);
        expect(contentOf(heap)).toEqual(content);
        for (const cell of CELLS) expect(writeCell(heap, cell, content.get(cell))).toBe(heap);
      }),
    );
  });

  it("keeps no node of cells that hold nothing any more", () => {
    check(
      fc.property(writes, (list) => {
        const erased = heapOf(
          CELLS.map((cell) => ({ cell, value: undefined })),
          heapOf(list),
        );
        expect(erased.every((part) => part === undefined)).toBe(true);
      }),
    );
  });
});

describe.each(HOW)("the join of two heaps (%o for what is not written)", (unwritten) => {
  const join = (a: Heap, b: Heap): Heap => joinHeaps(a, b, values, unwritten);

  it("joins cell by cell", () => {
    check(
      fc.property(writes, writes, (a, b) => {
        const joined = contentOf(join(heapOf(a), heapOf(b)));
        expect(joined).toEqual(joinModels(modelOf(a), modelOf(b), unwritten));
      }),
    );
  });

  it("is the same in whatever order, and with what all have begun with", () => {
    check(
      fc.property(writes, writes, writes, (start, left, right) => {
        const before = heapOf(start);
        const [a, b] = [heapOf(left, before), heapOf(right, before)];
        expect(contentOf(join(a, b))).toEqual(contentOf(join(b, a)));
        expect(contentOf(join(join(a, b), before))).toEqual(contentOf(join(a, join(b, before))));
      }),
    );
  });

  it("is the first itself where the second adds nothing", () => {
    check(
      fc.property(writes, writes, (left, right) => {
        const [a, b] = [heapOf(left), heapOf(right)];
        const joined = join(a, b);
        expect(join(a, heapOf(left))).toBe(a);
        for (const part of [a, b, joined]) expect(join(joined, part)).toBe(joined);
      }),
    );
  });
});

describe("heaps that were joined or written", () => {
  it("have no holes, which would make them slower to read ever after", () => {
    const [a, b] = [heapOf([{ cell: 1, value: VALUES[1] }]), heapOf([{ cell: 50_000, value: VALUES[2] }])];
    for (const heap of [b, joinHeaps(a, b, values), joinHeaps(b, a, values)]) expect(Object.keys(heap)).toHaveLength(heap.length);
  });

  it("share what only one of them has, where nothing is said of what is unwritten", () => {
    const [a, b] = [heapOf([{ cell: 1, value: VALUES[1] }]), heapOf([{ cell: 5_000, value: VALUES[2] }])];
    const joined = joinHeaps(a, b, values);
    expect(joined[0]).toBe(a[0]);
    expect(joined[1]).toBe(b[1]);
    expect(joinHeaps(a, EMPTY_HEAP, values)).toBe(a);
  });
});
