import type { Value, ValueTable } from "./values.ts";

const BITS = 4;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;
/** Below the root, three levels hold 2^12 cells; the root has a child for each such part, so that it is as wide as there is need. */
const TOP = BITS * 3;

type Node = readonly (Node | Value | undefined)[];

/**
 * What every cell holds at one point of the execution. It never changes: a write gives a new heap that shares with the old one
 * what did not change (a radix tree with path copying, Bagwell 2001), so that a state costs next to nothing and two states are
 * joined where they differ only.
 */
export type Heap = Node;

export const EMPTY_HEAP: Heap = [];

/** Has no cell of its own part; what a write copies where there is nothing yet. */
const EMPTY_NODE: Node = Array.from({ length: WIDTH }, () => undefined);

export const readCell = (heap: Heap, cell: number): Value | undefined => {
  let node = heap[cell >>> TOP] as Node | undefined;
  for (let shift = TOP - BITS; shift > 0 && node !== undefined; shift -= BITS) {
    node = node[(cell >>> shift) & MASK] as Node | undefined;
  }
  return node?.[cell & MASK] as Value | undefined;
};

/** Undefined for a part that holds nothing: two heaps that hold the same have the same parts. */
const write = (node: Node | undefined, cell: number, value: Value | undefined, shift: number): Node | undefined => {
  const index = (cell >>> shift) & MASK;
  const child = node?.[index];
  const next = shift === 0 ? value : write(child as Node | undefined, cell, value, shift - BITS);
  if (next === child) return node;
  const copy = (node ?? EMPTY_NODE).slice();
  copy[index] = next;
  return next === undefined && copy.every((other) => other === undefined) ? undefined : copy;
};

export const writeCell = (heap: Heap, cell: number, value: Value | undefined): Heap => {
  const index = cell >>> TOP;
  const child = heap[index] as Node | undefined;
  const next = write(child, cell, value, TOP - BITS);
  if (next === child) return heap;
  const copy = heap.slice();
  // No holes: arrays that have some are slower to read ever after.
  while (copy.length < index) copy.push(undefined);
  copy[index] = next;
  return copy;
};

/** How values are joined, and what a cell holds that only one of two executions has written; undefined for nothing. */
interface Joining {
  readonly values: ValueTable;
  readonly unwritten: ((cell: number) => Value | undefined) | null;
}

/**
 * What can be where executions with the one and the other heap meet. Is `a` itself where `b` adds nothing. `unwritten` says what
 * a cell holds in an execution that has not written it.
 */
export const joinHeaps = (a: Heap, b: Heap, values: ValueTable, unwritten: Joining["unwritten"] = null): Heap =>
  join({ values, unwritten }, a, b, { shift: TOP, prefix: 0 });

/** Both have the cell, or only one of them. */
const joinValues = (
  { values, unwritten }: Joining,
  left: Value | undefined,
  right: Value | undefined,
  cell: number,
): Value | undefined => {
  if (left !== undefined && right !== undefined) return values.join(left, right);
  const only = left ?? right;
  const other = unwritten?.(cell);
  return only === undefined || other === undefined ? only : values.join(only, other);
};

const join = (
  joining: Joining,
  a: Node,
  b: Node,
  { shift, prefix }: { readonly shift: number; readonly prefix: number },
): Node => {
  if (a === b) return a;
  let copy: (Node | Value | undefined)[] | undefined;
  const width = Math.max(a.length, b.length);
  for (let index = 0; index < width; index += 1) {
    const left = a[index];
    const right = b[index];
    if (left === right) continue;
    const at = (prefix << BITS) | index;
    let joined: Node | Value | undefined;
    if (shift === 0) joined = joinValues(joining, left as Value | undefined, right as Value | undefined, at);
    else if (joining.unwritten === null && (left === undefined || right === undefined)) joined = left ?? right;
    else joined = join(joining, (left ?? EMPTY_NODE) as Node, (right ?? EMPTY_NODE) as Node, { shift: shift - BITS, prefix: at });
    if (joined === left) continue;
    copy ??= a.slice();
    while (copy.length < index) copy.push(undefined);
    copy[index] = joined;
  }
  return copy ?? a;
};

/** Calls `visit` for each cell that holds something. */
export const forEachCell = (heap: Heap, visit: (cell: number, value: Value) => void): void => {
  const walk = (node: Node, prefix: number, shift: number): void => {
    node.forEach((child, index) => {
      if (child === undefined) return;
      const at = (prefix << BITS) | index;
      if (shift === 0) visit(at, child as Value);
      else walk(child as Node, at, shift - BITS);
    });
  };
  walk(heap, 0, TOP);
};
