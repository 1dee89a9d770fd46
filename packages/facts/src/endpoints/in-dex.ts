import type { DexFile } from "@akashi/formats";
import type { Program } from "@akashi/program";
import { packageOfClass } from "../manifest/class-name.ts";
import type { Places } from "../places.ts";
import type { EndpointPlace } from "../schema.ts";
import type { EndpointCollector } from "./collector.ts";
import { findBareHost, findUrls, type FoundAddress } from "./find-in-text.ts";

const ZERO = 0x30;
const NINE = 0x39;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const SLASH = 0x2f;

const isHostByte = (byte: number): boolean =>
  (byte >= LOWER_A && byte <= LOWER_Z) || (byte >= ZERO && byte <= NINE) || byte === DOT || byte === HYPHEN;

/**
 * Whether the MUTF-8 string at `at` (after its length) may hold an address: `://` somewhere, or a dot and nothing but letters
 * of a host name. Works on raw bytes, because decoding every string would cost more than all else here.
 */
const mayHoldAddress = (bytes: Uint8Array, at: number): boolean => {
  let dots = 0;
  let hostOnly = true;
  for (let position = at; position < bytes.length; position += 1) {
    const byte = bytes[position] ?? 0;
    if (byte === 0) return hostOnly && dots > 0;
    if (byte === DOT) dots += 1;
    if (byte === COLON && bytes[position + 1] === SLASH && bytes[position + 2] === SLASH) return true;
    if (hostOnly && !isHostByte(byte)) hostOnly = false;
  }
  return false;
};

const skipUleb128 = (bytes: Uint8Array, at: number): number => {
  let position = at;
  while ((bytes[position] ?? 0) >= 0x80) position += 1;
  return position + 1;
};

/** A string of the code that may hold an address, and the instructions that name it; none for a value of a static field. */
export interface AddressString {
  readonly text: string;
  /** Path of the first DEX that has it. */
  readonly file: string;
  readonly uses: { readonly method: number; readonly pc: number }[];
}

/** The strings of a DEX that may hold addresses, by string index. */
const findCandidates = (dex: DexFile): readonly number[] => {
  const { bytes } = dex.part;
  const found: number[] = [];
  for (let index = 0; index < dex.counts.strings; index += 1) {
    if (mayHoldAddress(bytes, skipUleb128(bytes, dex.stringOffset(index)))) found.push(index);
  }
  return found;
};

/** Every string of the program's code that may hold an address or a content URI, decoded. */
export const findAddressStrings = (program: Program): readonly AddressString[] => {
  const found: AddressString[] = [];
  const byFile = program.files.map(({ name, dex }) => {
    const byIndex: (AddressString | undefined)[] = [];
    for (const index of findCandidates(dex)) {
      const string: AddressString = { text: dex.string(index), file: name, uses: [] };
      byIndex[index] = string;
      found.push(string);
    }
    return byIndex;
  });
  const { strings } = program.sites;
  for (let site = 0; site < strings.count; site += 1) {
    const method = strings.method[site] ?? 0;
    const file = program.classes.file[program.methods.class[method] ?? 0] ?? 0;
    byFile[file]?.[strings.target[site] ?? 0]?.uses.push({ method, pc: strings.pc[site] ?? 0 });
  }
  return found;
};

const addressesIn = (text: string): readonly FoundAddress[] => {
  const urls = findUrls(text);
  const bare = urls.length === 0 ? findBareHost(text) : null;
  return bare === null ? urls : [bare];
};

const placeOf = (places: Places, use: AddressString["uses"][number] | undefined, file: string): EndpointPlace => {
  if (use === undefined) return { kind: "constant", file };
  const place = places.of(use.method, use.pc);
  return { kind: "code", package: packageOfClass(place.class), ...place };
};

/** Gives the collector the addresses in those strings, with the instructions that name them. */
export const collectCodeEndpoints = (strings: readonly AddressString[], places: Places, endpoints: EndpointCollector): void => {
  for (const { text, file, uses } of strings) {
    for (const address of addressesIn(text)) {
      if (uses.length === 0) endpoints.add(address, () => ({ kind: "constant", file }));
      endpoints.addAll(address, uses.length, (index) => placeOf(places, uses[index], file));
    }
  }
};
