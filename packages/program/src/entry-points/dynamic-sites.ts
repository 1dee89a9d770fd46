import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { DYNAMIC_KINDS, type DynamicKind } from "../references/dynamic-references.ts";
import { listAt } from "../references/site-index.ts";
import { findNamedType } from "./named-type.ts";

/** A call that reflects or loads, which the call graph may not see through. */
export interface DynamicSite {
  readonly kind: DynamicKind;
  /** Site of `sites.calls`. */
  readonly site: number;
  readonly method: number;
  /** 16-bit code units from the first instruction. */
  readonly pc: number;
  /**
   * The constant string that stands nearest before the call in its method; null where there is none or, of a class to load, where
   * it is no class name. Near is not the same as passed: it is what a reader would look at first.
   */
  readonly name: string | null;
}

/** Every call of the platform's reflection, class and library loading, in the order of the code. */
export const findDynamicSites = (program: Program): readonly DynamicSite[] => {
  const { calls } = program.sites;
  const kinds = program.dynamicKinds;
  const sites: number[] = [];
  for (let reference = 0; reference < kinds.length; reference += 1) {
    if (kinds[reference] !== 0) for (const site of listAt(program.callsOf, reference)) sites.push(site);
  }
  return sites
    .sort((a, b) => a - b)
    .flatMap((site) => {
      const kind = DYNAMIC_KINDS[(kinds[calls.target[site] ?? 0] ?? 0) - 1];
      return kind === undefined ? [] : [readSite(program, site, kind)];
    });
};

const readSite = (program: Program, site: number, kind: DynamicKind): DynamicSite => {
  const { calls } = program.sites;
  const [method, pc] = [calls.method[site] ?? 0, calls.pc[site] ?? 0];
  const text = nearestString(program, method, pc);
  const name = kind === "load-class" && text !== null && !isClassName(program, text) ? null : text;
  return { kind, site, method, pc, name };
};

const nearestString = (program: Program, method: number, pc: number): string | null => {
  const { strings } = program.sites;
  const first = strings.start[method] ?? 0;
  for (let site = (strings.start[method + 1] ?? 0) - 1; site >= first; site -= 1) {
    if ((strings.pc[site] ?? 0) < pc) return program.stringOfSite(site);
  }
  return null;
};

/** A name with a package, or of a class that the program names. */
const isClassName = (program: Program, text: string): boolean =>
  /^[\w$]+([./][\w$]+)+$/.test(text) || findNamedType(program, text) !== NONE;
