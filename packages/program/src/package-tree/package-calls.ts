import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import type { CallGraph } from "../reach/call-graph.ts";
import { PairTable } from "../symbols/pair-table.ts";
import type { PackageTable } from "./package-table.ts";

/** Calls from one package into another one of a different unit; the platform's packages are left out. */
export interface PackageCalls {
  /** Indices in the {@link PackageTable}. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Calls in methods that an entry point reaches. */
  readonly reached: number;
  /** Distinct method references, in the order of the code. */
  readonly references: readonly number[];
  /** All distinct references, of which `references` may show some. */
  readonly referenceCount: number;
  /** A call site (of `sites.calls`), a reached one where there is one. */
  readonly example: number;
}

interface Draft {
  readonly from: number;
  readonly to: number;
  count: number;
  reached: number;
  readonly references: number[];
  referenceCount: number;
  example: number;
}

/** Collects one pair of packages after the other, keyed by a dense number. */
class CallCollector {
  readonly drafts: Draft[] = [];
  readonly #pairs = new PairTable(1024);
  readonly #members = new PairTable(4096);
  readonly #maxReferences: number;

  constructor(maxReferences: number) {
    this.#maxReferences = maxReferences;
  }

  add(from: number, to: number, site: { readonly id: number; readonly reference: number; readonly isReached: boolean }): void {
    const pair = this.#pairs.intern(from, to);
    let draft = this.drafts[pair];
    if (draft === undefined) {
      draft = { from, to, count: 0, reached: 0, references: [], referenceCount: 0, example: site.id };
      this.drafts.push(draft);
    }
    draft.count += 1;
    if (site.isReached) {
      if (draft.reached === 0) draft.example = site.id;
      draft.reached += 1;
    }
    const known = this.#members.count;
    if (this.#members.intern(pair, site.reference) !== known) return;
    draft.referenceCount += 1;
    if (draft.references.length < this.#maxReferences) draft.references.push(site.reference);
  }
}

/** Lists the calls between packages of different units, at most `maxReferences` references of each pair. */
export const findPackageCalls = (
  program: Program,
  packages: PackageTable,
  graph: CallGraph,
  maxReferences: number,
): readonly PackageCalls[] => {
  const { calls } = program.sites;
  const { classes, methods, symbols } = program;
  const collector = new CallCollector(maxReferences);
  for (let method = 0; method < methods.count; method += 1) {
    const end = calls.start[method + 1] ?? 0;
    const start = calls.start[method] ?? 0;
    if (start === end) continue;
    const from = packages.ofType[classes.type[methods.class[method] ?? 0] ?? 0] ?? NONE;
    const isReached = graph.isReached(method);
    for (let site = start; site < end; site += 1) {
      const reference = calls.target[site] ?? 0;
      const to = packages.ofType[symbols.methods.first[reference] ?? 0] ?? NONE;
      if (to === from || to === NONE || packages.isPlatform[to] === 1 || packages.unit[to] === packages.unit[from]) continue;
      collector.add(from, to, { id: site, reference, isReached });
    }
  }
  return collector.drafts;
};
