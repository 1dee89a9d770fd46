import { mutate } from "./mutate.ts";
import { Random } from "./random.ts";
import type { Seed } from "./seeds.ts";
import type { Target } from "./targets.ts";

/** The mutants of a run by their numbers: each is the same whenever it is made, whatever was made before. */
export const mutantsOf = (target: Target, seed: number): ((mutant: number) => Seed) => {
  const seeds = target.seeds();
  return (mutant) => {
    const random = new Random(seed + mutant * 7919);
    const { name, bytes } = random.pick(seeds);
    return { name, bytes: mutate(bytes, random) };
  };
};
