import { describe, expect, it } from "vitest";
import { PairTable } from "./pair-table.ts";

describe("a pair table", () => {
  it("gives equal pairs one id and keeps them while it grows", () => {
    const table = new PairTable(1);
    const ids = Array.from({ length: 5000 }, (_, index) => table.intern(index % 70, index >> 3));
    expect(table.count).toBe(new Set(Array.from({ length: 5000 }, (_, index) => `${index % 70},${index >> 3}`)).size);
    ids.forEach((id, index) => {
      expect([table.first[id], table.second[id]]).toEqual([index % 70, index >> 3]);
      expect(table.find(index % 70, index >> 3)).toBe(id);
    });
  });

  it("interns whole columns to the ids that single calls give", () => {
    const [one, all] = [new PairTable(2), new PairTable(2)];
    const firsts = Int32Array.from({ length: 1000 }, (_, index) => index % 13);
    const seconds = Int32Array.from({ length: 1000 }, (_, index) => (index * 7) % 31);
    const expected = Array.from(seconds, (second, index) => one.intern(firsts[index] ?? 0, second));
    all.intern(99, 99);
    const ids = seconds.slice();
    all.internAll(firsts, ids);
    expect([...ids]).toEqual(expected.map((id) => id + 1));
    expect(all.find(99, 99)).toBe(0);
  });

  it("has no id for a pair that was never given", () => {
    const table = new PairTable(8);
    table.intern(1, 2);
    expect(table.find(2, 1)).toBe(-1);
  });
});
