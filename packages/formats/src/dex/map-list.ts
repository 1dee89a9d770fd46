import { isInputError } from "@akashi/bytes";
import type { DexPart } from "./dex-part.ts";
import type { DexHeader, DexSection } from "./header.ts";

/** Sections that the header does not name (DEX format, "map_list"): call sites and method handles, since version 038. */
export interface DexExtraSections {
  readonly callSites: DexSection;
  readonly methodHandles: DexSection;
}

const NONE: DexSection = { count: 0, offset: 0 };

const TYPE_CODES = {
  header: 0x0000,
  strings: 0x0001,
  types: 0x0002,
  protos: 0x0003,
  fields: 0x0004,
  methods: 0x0005,
  classes: 0x0006,
  callSites: 0x0007,
  methodHandles: 0x0008,
} as const;

const ITEM_SIZE = 12;
const EXTRA_ITEM_SIZES = { callSites: 4, methodHandles: 8 } as const;

/** Reads the sections of the map list by their type code; the first of a code counts. Throws FormatError. */
const readMap = (part: DexPart, mapOffset: number): ReadonlyMap<number, DexSection> => {
  const cursor = part.cursorAt(mapOffset);
  const count = cursor.u32();
  if (count * ITEM_SIZE > cursor.remaining) cursor.fail("map-outside");
  const sections = new Map<number, DexSection>();
  for (let item = 0; item < count; item += 1) {
    const type = cursor.u16();
    cursor.skip(2);
    const section = { count: cursor.u32(), offset: cursor.u32() };
    if (!sections.has(type)) sections.set(type, section);
  }
  return sections;
};

const reportDisagreements = (part: DexPart, header: DexHeader, map: ReadonlyMap<number, DexSection>): void => {
  for (const name of ["strings", "types", "protos", "fields", "methods", "classes"] as const) {
    const mapped = map.get(TYPE_CODES[name]) ?? NONE;
    const { count, offset } = header[name];
    if (mapped.count !== count || (count > 0 && mapped.offset !== offset)) {
      part.report("map-disagrees", header.mapOffset, { section: name, header: count, map: mapped.count });
    }
  }
};

const extraSection = (part: DexPart, map: ReadonlyMap<number, DexSection>, name: "callSites" | "methodHandles"): DexSection => {
  const section = map.get(TYPE_CODES[name]);
  if (section === undefined) return NONE;
  if (section.offset + section.count * EXTRA_ITEM_SIZES[name] <= part.bytes.length) return section;
  part.report("map-section-outside", section.offset, { section: name, count: section.count });
  return NONE;
};

/**
 * Reads what only the map list tells. The header counts where the two disagree, as in ART; a map that cannot be read costs the
 * call sites and the method handles, with a diagnostic.
 */
export const readExtraSections = (part: DexPart, header: DexHeader): DexExtraSections => {
  try {
    const map = readMap(part, header.mapOffset);
    reportDisagreements(part, header, map);
    return { callSites: extraSection(part, map, "callSites"), methodHandles: extraSection(part, map, "methodHandles") };
  } catch (error) {
    if (!isInputError(error)) throw error;
    part.report("bad-map", header.mapOffset, {});
    return { callSites: NONE, methodHandles: NONE };
  }
};
