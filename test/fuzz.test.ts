import { describe, expect, it } from "vitest";
import { fuzz, type FuzzResult } from "../fuzz/fuzz.ts";
import { PLANTED } from "../fuzz/planted.ts";
import { TARGETS } from "../fuzz/targets.ts";

/** 2,000 mutants in the normal run; the long one asks for 20,000 with this variable. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? "2000");
const SEED = 1;
const shares = TARGETS.reduce((sum, { share }) => sum + share, 0);

const saidOf = ({ failures }: FuzzResult): readonly string[] =>
  failures.map(({ seed, mutant, what }) => `mutant ${mutant} of ${seed}: ${what}`);

describe("hostile input", () => {
  it.each(TARGETS.map((target) => ({ name: target.name, target })))(
    "lets only the declared errors out of the reader of $name, within time and memory, and gives the same answer twice",
    async ({ target }) => {
      const mutants = Math.ceil((RUNS * target.share) / shares);
      const result = await fuzz(target, mutants, SEED);
      expect(saidOf(result)).toEqual([]);
      expect(result.mutants).toBeGreaterThan(0);
    },
    600_000,
  );
});

/** Long enough for a process to start on a busy machine, milliseconds. */
const HANG_MS = 5_000;

/** The fuzzer on readers with known defects, with as many mutants as it takes to show each. */
describe("the fuzzer", () => {
  it.each([
    ["allocates by a claimed count", 20, /took \d+ MB of memory, of \d+ that it may/],
    ["keeps an item for each of a claimed count", 6, /took \d+ MB of memory|filled the heap/],
    ["keeps items without an end", 75, /filled the heap/],
    ["does not end", 75, /did not end within/],
    ["lets an error of its own out", 20, /SyntaxError/],
  ])(
    "names the mutants by which a reader %s, and no other",
    async (name, mutants, what) => {
      const target = PLANTED.find((planted) => planted.name === name);
      if (target === undefined) throw new Error(`no planted defect ${name}`);
      const { failures } = await fuzz(target, mutants, SEED, HANG_MS);
      expect(failures.length).toBeGreaterThan(0);
      for (const { bytes, what: said } of failures) {
        expect(said).toMatch(what);
        expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)).toBeGreaterThan(0x10_0000);
      }
    },
    120_000,
  );
});
