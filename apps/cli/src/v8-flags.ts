const FLAGS: readonly string[] = [
  // Do not compile a called function again within each of its callers.
  "--max-inlined-bytecode-size-cumulative=100",
  // Passes of the optimising compiler that take longer than they save here.
  "--no-turbo-escape",
  "--no-turbo-jt",
  "--no-turbo-load-elimination",
  "--no-turbo-loop-peeling",
  "--no-turbo-move-optimization",
  "--no-turbo-store-elimination",
  // The little that lives on the heap is collected at once when it must be; most memory is in typed arrays, which hold no references.
  "--no-incremental-marking",
];

/** Optimise later, and only what is really hot. The V8 of Node 22 has another compiler in between, and no such number. */
const BUDGET = "--interrupt-budget=500000";

/** By the major version of Node: V8 complains on standard error of a flag that it does not know, so those that nobody tried are told none. */
const FLAGS_OF_NODE: Readonly<Record<string, readonly string[]>> = { 20: [BUDGET, ...FLAGS], 22: FLAGS, 24: FLAGS };

/**
 * What V8 is told for one analysis, which ends before optimised code pays off: with V8's own choice a good part of the processor time
 * goes into compiling what is hardly run again. The names are those of `node --v8-options`; the version is that of Node (`20.20.0`).
 */
export const v8FlagsOf = (version: string): readonly string[] => FLAGS_OF_NODE[version.split(".")[0] ?? ""] ?? [];
