/**
 * What V8 is told for one analysis, which ends before optimised code pays off: with V8's own choice a good part of the processor time
 * goes into compiling what is hardly run again. The names are those of `node --v8-options`.
 */
export const V8_FLAGS: readonly string[] = [
  // Optimise later, and only what is really hot.
  "--interrupt-budget=500000",
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
