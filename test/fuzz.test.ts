import { describe, expect, it } from "vitest";
import { fuzz } from "../fuzz/fuzz.ts";
import { TARGETS } from "../fuzz/targets.ts";

/** 2,000 mutants in the normal run; the long one asks for 20,000 with this variable. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? "2000");
const SEED = 1;
const shares = TARGETS.reduce((sum, { share }) => sum + share, 0);

describe("hostile input", () => {
  it.each(TARGETS.map((target) => ({ name: target.name, target })))(
    "lets only the declared errors out of the reader of $name, in time, and gives the same answer twice",
    async ({ target }) => {
      const mutants = Math.ceil((RUNS * target.share) / shares);
      const result = await fuzz(target, mutants, SEED);
      expect(result.failures.map(({ seed, mutant, what }) => `mutant ${mutant} of ${seed}: ${what}`)).toEqual([]);
      expect(result.mutants).toBeGreaterThan(0);
    },
    600_000,
  );
});
