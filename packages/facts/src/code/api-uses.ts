import { compareText } from "@akashi/bytes";
import { findPlatformApis, isPlatformApiClass, listPlatformApis, type PlatformApi } from "@akashi/catalogue/platform";
import { findApiUses, findStringUses, stringsOfMethod, type CallGraph, type Program } from "@akashi/program";
import { packageOfClass } from "../manifest/class-name.ts";
import type { Places } from "../places.ts";
import type { ApiUse, CodePlace } from "../schema.ts";

/** Places kept of one API and package; all are counted. */
const EXAMPLES = 5;

interface Row {
  readonly api: string;
  readonly package: string;
  count: number;
  reachable: number;
  /** Method and program counter; reached ones are kept before others. */
  readonly reached: (readonly [number, number])[];
  readonly others: (readonly [number, number])[];
}

class UseCollector {
  readonly #rows = new Map<string, Row>();
  readonly #program: Program;
  readonly #graph: CallGraph;

  constructor(program: Program, graph: CallGraph) {
    this.#program = program;
    this.#graph = graph;
  }

  add(api: PlatformApi, method: number, pc: number): void {
    const owner = packageOfClass(this.#program.className(this.#program.methods.class[method] ?? 0));
    const key = `${api.id} ${owner}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { api: api.id, package: owner, count: 0, reachable: 0, reached: [], others: [] };
      this.#rows.set(key, row);
    }
    row.count += 1;
    const isReached = this.#graph.isReached(method);
    if (isReached) row.reachable += 1;
    const kept = isReached ? row.reached : row.others;
    if (kept.length < EXAMPLES) kept.push([method, pc]);
  }

  finish(places: Places): readonly ApiUse[] {
    const placesOf = ({ reached, others }: Row): readonly CodePlace[] =>
      [...reached, ...others].slice(0, EXAMPLES).map(([method, pc]) => places.of(method, pc));
    return [...this.#rows.values()]
      .map((row) => ({ api: row.api, package: row.package, count: row.count, reachable: row.reachable, examples: placesOf(row) }))
      .sort((a, b) => compareText(a.api, b.api) || compareText(a.package, b.package));
  }
}

const USE_OF_KIND: Readonly<Record<PlatformApi["kind"], "call" | "field" | "override" | null>> = {
  method: "call",
  field: "field",
  callback: "override",
  setting: "call",
  "content-uri": null,
};

/** Content URIs are told by the constant string that begins with one. */
const addContentUris = (program: Program, collector: UseCollector): void => {
  const uris = listPlatformApis().filter(({ kind, value }) => kind === "content-uri" && value !== null);
  const isContentUri = (bytes: Uint8Array, start: number, end: number): boolean =>
    end - start > 10 && bytes[start] === 0x63 && bytes[start + 7] === 0x3a && bytes[start + 8] === 0x2f;
  for (const { text, sites } of findStringUses(program, isContentUri)) {
    const api = uris.find(({ value }) => value !== null && (text === value || text.startsWith(`${value}/`)));
    if (api === undefined) continue;
    for (const site of sites) collector.add(api, program.sites.strings.method[site] ?? 0, program.sites.strings.pc[site] ?? 0);
  }
};

/** Each platform API of the table × the package that uses it. */
export const collectApiUses = (program: Program, graph: CallGraph, places: Places): readonly ApiUse[] => {
  const collector = new UseCollector(program, graph);
  for (const { api, kind, method, pc } of findApiUses(program, { hasClass: isPlatformApiClass, find: findPlatformApis })) {
    if (USE_OF_KIND[api.kind] !== kind) continue;
    // A setting is named by a string: without it in the same method, another setting is meant.
    if (api.kind === "setting" && (api.value === null || !stringsOfMethod(program, method).includes(api.value))) continue;
    collector.add(api, method, pc);
  }
  addContentUris(program, collector);
  return collector.finish(places);
};
