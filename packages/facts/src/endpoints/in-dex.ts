import { type DexFile } from "@akashi/formats";
import type { Program } from "@akashi/program";
import { packageOfClass } from "../manifest/class-name.ts";
import type { Places } from "../places.ts";
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

const addressesIn = (text: string): readonly FoundAddress[] => {
  const urls = findUrls(text);
  const bare = urls.length === 0 ? findBareHost(text) : null;
  return bare === null ? urls : [bare];
};

/** The strings of a DEX that hold addresses, by string index. */
const findAddressStrings = (dex: DexFile): ReadonlyMap<number, readonly FoundAddress[]> => {
  const { bytes } = dex.part;
  const found = new Map<number, readonly FoundAddress[]>();
  for (let index = 0; index < dex.counts.strings; index += 1) {
    if (!mayHoldAddress(bytes, skipUleb128(bytes, dex.stringOffset(index)))) continue;
    const addresses = addressesIn(dex.string(index));
    if (addresses.length > 0) found.set(index, addresses);
  }
  return found;
};

/** Addresses in the strings of the program's code, with the instructions that name them. */
export const collectCodeEndpoints = (program: Program, places: Places, endpoints: EndpointCollector): void => {
  const byFile = program.files.map(({ dex }) => findAddressStrings(dex));
  const named = byFile.map(() => new Set<number>());
  const { strings } = program.sites;
  for (let site = 0; site < strings.count; site += 1) {
    const method = strings.method[site] ?? 0;
    const file = program.classes.file[program.methods.class[method] ?? 0] ?? 0;
    const index = strings.target[site] ?? 0;
    const addresses = byFile[file]?.get(index);
    if (addresses === undefined) continue;
    named[file]?.add(index);
    const place = places.of(method, strings.pc[site] ?? 0);
    for (const address of addresses) endpoints.add(address, { kind: "code", package: packageOfClass(place.class), ...place });
  }
  program.files.forEach(({ name }, file) => {
    for (const [index, addresses] of byFile[file] ?? []) {
      if (named[file]?.has(index) === true) continue;
      for (const address of addresses) endpoints.add(address, { kind: "constant", file: name });
    }
  });
};
