import { compareText, isInputError } from "@akashi/bytes";
import { findPlatformApis, isPlatformApiClass, listPlatformApis, type PlatformApi } from "@akashi/catalogue/platform";
import { readCode } from "@akashi/formats";
import { findApiUses, stringsOfMethod, type Program } from "@akashi/program";
import type { AddressString } from "../endpoints/in-dex.ts";
import { packageOfClass } from "../manifest/class-name.ts";
import type { ApiUse, CodePlace } from "../schema.ts";
import type { CodeView } from "./packages.ts";

/** Places kept of one API and package; all are counted. */
const EXAMPLES = 3;

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
  readonly #rows = new Map<PlatformApi, Map<number, Row>>();
  readonly #view: CodeView;

  constructor(view: CodeView) {
    this.#view = view;
  }

  add(api: PlatformApi, method: number, pc: number): void {
    const { program, graph, packages } = this.#view;
    const owner = packages.ofType[program.classes.type[program.methods.class[method] ?? 0] ?? 0] ?? 0;
    const row = this.#rowOf(api, owner, packages.names[owner] ?? "");
    row.count += 1;
    const isReached = graph.isReached(method);
    if (isReached) row.reachable += 1;
    const kept = isReached ? row.reached : row.others;
    if (kept.length < EXAMPLES) kept.push([method, pc]);
  }

  #rowOf(api: PlatformApi, owner: number, name: string): Row {
    let byPackage = this.#rows.get(api);
    if (byPackage === undefined) {
      byPackage = new Map();
      this.#rows.set(api, byPackage);
    }
    let row = byPackage.get(owner);
    if (row === undefined) {
      row = { api: api.id, package: name, count: 0, reachable: 0, reached: [], others: [] };
      byPackage.set(owner, row);
    }
    return row;
  }

  finish(): readonly ApiUse[] {
    const placesOf = ({ reached, others }: Row): readonly CodePlace[] =>
      [...reached, ...others].slice(0, EXAMPLES).map(([method, pc]) => this.#view.places.of(method, pc));
    return [...this.#rows.values()]
      .flatMap((byPackage) => [...byPackage.values()])
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
const addContentUris = (strings: readonly AddressString[], collector: UseCollector): void => {
  const uris = listPlatformApis().filter(({ kind, value }) => kind === "content-uri" && value !== null);
  for (const { text, uses } of strings) {
    if (!text.startsWith("content://")) continue;
    const api = uris.find(({ value }) => value !== null && (text === value || text.startsWith(`${value}/`)));
    if (api !== undefined) for (const { method, pc } of uses) collector.add(api, method, pc);
  }
};

const RETURN_VOID = 0x0e;

/** False for a declaration, and for a body that returns at once: a callback left empty takes nothing of what it is handed. */
const doesAnything = (program: Program, method: number): boolean => {
  const codeOffset = program.methods.codeOffset[method] ?? 0;
  if (codeOffset === 0) return false;
  const { dex } = program.fileOfMethod(method);
  try {
    return ((dex.units[readCode(dex, codeOffset).start] ?? 0) & 0xff) !== RETURN_VOID;
  } catch (error) {
    // Broken code is counted as such elsewhere; nothing is known of what it does.
    if (!isInputError(error)) throw error;
    return true;
  }
};

/** The strings of a method, kept while the same one is asked for: a hostile method reads a setting ten thousand times. */
const buildStringsOf = (program: Program): ((method: number) => ReadonlySet<string>) => {
  let of = -1;
  let strings: ReadonlySet<string> = new Set();
  return (method) => {
    if (method !== of) strings = new Set(stringsOfMethod(program, method));
    of = method;
    return strings;
  };
};

/**
 * Whether a library of the artifact uses its own API: a record that writes itself out calls its own accessors, which reads nothing
 * for anybody. The classes of Android itself are not in the artifact.
 */
const isOwnUse = ({ program, packages }: CodeView, api: PlatformApi, method: number): boolean => {
  if (api.class === null) return false;
  const user = packages.names[packages.ofType[program.classes.type[program.methods.class[method] ?? 0] ?? 0] ?? 0] ?? "";
  const owner = packageOfClass(api.class);
  return user === owner || user.startsWith(`${owner}.`);
};

/** Each platform API of the table × the package that uses it, but for a library's use of itself. */
export const collectApiUses = (view: CodeView, strings: readonly AddressString[]): readonly ApiUse[] => {
  const collector = new UseCollector(view);
  const classNames = new Set(listPlatformApis().flatMap((api) => api.class ?? []));
  const stringsOf = buildStringsOf(view.program);
  const table = { hasClass: isPlatformApiClass, classNames, find: findPlatformApis };
  for (const { api, kind, method, pc } of findApiUses(view.program, table)) {
    if (USE_OF_KIND[api.kind] !== kind || isOwnUse(view, api, method)) continue;
    if (kind === "override" && !doesAnything(view.program, method)) continue;
    // A setting is named by a string: without it in the same method, another setting is meant.
    if (api.kind === "setting" && (api.value === null || !stringsOf(method).has(api.value))) continue;
    collector.add(api, method, pc);
  }
  addContentUris(strings, collector);
  return collector.finish();
};
