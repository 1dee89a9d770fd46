import type { Program } from "../model/program.ts";
import { contentOffset } from "../symbols/name-table.ts";

/** The constant strings that `method` loads, in the order of its code. */
export const stringsOfMethod = (program: Program, method: number): readonly string[] => {
  const { start } = program.sites.strings;
  const texts: string[] = [];
  for (let site = start[method] ?? 0; site < (start[method + 1] ?? 0); site += 1) texts.push(program.stringOfSite(site));
  return texts;
};

/** Looks at the MUTF-8 bytes from `start` up to `end`, without changing them. */
export type StringTest = (bytes: Uint8Array, start: number, end: number) => boolean;

/** A constant string that code loads, and where: sites of `sites.strings`, in the order of the code. */
export interface StringUse {
  readonly text: string;
  readonly sites: readonly number[];
}

/**
 * The constant strings that code loads and whose bytes `mayMatch` lets through, with all their sites. Only what
 * passes is decoded. A string that several DEX files hold is one.
 */
export const findStringUses = (program: Program, mayMatch: StringTest): readonly StringUse[] => {
  const { strings } = program.sites;
  const uses = new Map<string, number[]>();
  const lists: (number[] | null)[][] = program.files.map(() => []);
  for (let site = 0; site < strings.count; site += 1) {
    const file = program.classes.file[program.methods.class[strings.method[site] ?? 0] ?? 0] ?? 0;
    const string = strings.target[site] ?? 0;
    const list = lists[file] ?? [];
    let sites = list[string];
    if (sites === undefined) {
      sites = passes(program, file, string, mayMatch) ? sitesOf(uses, program.stringOfSite(site)) : null;
      list[string] = sites;
    }
    sites?.push(site);
  }
  return [...uses].map(([text, sites]) => ({ text, sites }));
};

const sitesOf = (uses: Map<string, number[]>, text: string): number[] => {
  const known = uses.get(text);
  if (known !== undefined) return known;
  const sites: number[] = [];
  uses.set(text, sites);
  return sites;
};

const passes = (program: Program, file: number, string: number, mayMatch: StringTest): boolean => {
  const dex = program.files[file]?.dex;
  if (dex === undefined) return false;
  const { bytes } = dex.part;
  const start = contentOffset(bytes, dex.stringOffset(string));
  const end = bytes.indexOf(0, start);
  return mayMatch(bytes, start, end < 0 ? bytes.length : end);
};
