/** A shared library to build: what its dynamic section and symbol table say. */
export interface ElfSpec {
  readonly wide: boolean;
  /** `e_machine`: 183 arm64, 40 arm, 62 x86_64, 3 x86. */
  readonly machine: number;
  readonly needed?: readonly string[];
  readonly soname?: string;
  readonly imports?: readonly string[];
  readonly exports?: readonly string[];
  readonly buildId?: readonly number[];
}

interface Section {
  readonly type: number;
  readonly bytes: readonly number[];
  readonly link: number;
}

const little = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256);

class StringTable {
  readonly bytes: number[] = [0];

  add(text: string): number {
    const offset = this.bytes.length;
    this.bytes.push(...new TextEncoder().encode(text), 0);
    return offset;
  }
}

const symbol = (wide: boolean, name: number, section: number): number[] =>
  wide
    ? [...little(name, 4), 0x12, 0, ...little(section, 2), ...little(0, 16)]
    : [...little(name, 4), ...little(0, 8), 0x12, 0, ...little(section, 2)];

const sectionsOf = (spec: ElfSpec): readonly Section[] => {
  const { wide } = spec;
  const word = wide ? 8 : 4;
  const strings = new StringTable();
  const dynamic = [
    ...(spec.needed ?? []).map((name) => [1, strings.add(name)]),
    ...(spec.soname === undefined ? [] : [[14, strings.add(spec.soname)]]),
    [0, 0],
  ].flatMap((entry) => entry.flatMap((value) => little(value, word)));
  const symbols = [
    symbol(wide, 0, 0),
    ...(spec.imports ?? []).map((name) => symbol(wide, strings.add(name), 0)),
    ...(spec.exports ?? []).map((name) => symbol(wide, strings.add(name), 9)),
  ].flat();
  const id = spec.buildId ?? [];
  const note = id.length === 0 ? [] : [...little(4, 4), ...little(id.length, 4), ...little(3, 4), 0x47, 0x4e, 0x55, 0, ...id];
  return [
    { type: 0, bytes: [], link: 0 },
    { type: 3, bytes: strings.bytes, link: 0 },
    { type: 6, bytes: dynamic, link: 1 },
    { type: 11, bytes: symbols, link: 1 },
    { type: 7, bytes: note, link: 0 },
  ];
};

const sectionHeader = (wide: boolean, { type, bytes, link }: Section, offset: number): number[] => {
  const word = wide ? 8 : 4;
  return [
    ...little(0, 4),
    ...little(type, 4),
    ...little(0, word),
    ...little(0, word),
    ...little(offset, word),
    ...little(bytes.length, word),
    ...little(link, 4),
    ...little(0, 4),
    ...little(1, word),
    ...little(0, word),
  ];
};

/** Builds an ELF shared library (gABI chapter 4) with a section table, little end first. */
export const buildElf = (spec: ElfSpec): Uint8Array => {
  const { wide } = spec;
  const word = wide ? 8 : 4;
  const headerSize = wide ? 64 : 52;
  const sections = sectionsOf(spec);
  const body: number[] = [];
  const offsets = sections.map(({ bytes }) => {
    const offset = headerSize + body.length;
    body.push(...bytes);
    return offset;
  });
  const tableOffset = headerSize + body.length;
  const table = sections.flatMap((section, index) => sectionHeader(wide, section, offsets[index] ?? 0));
  const header = [
    ...[0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, 1, 1, 0, ...little(0, 8)],
    ...little(3, 2),
    ...little(spec.machine, 2),
    ...little(1, 4),
    ...little(0, word),
    ...little(0, word),
    ...little(tableOffset, word),
    ...little(0, 4),
    ...little(headerSize, 2),
    ...little(0, 2),
    ...little(0, 2),
    ...little(wide ? 64 : 40, 2),
    ...little(sections.length, 2),
    ...little(1, 2),
  ];
  return Uint8Array.from([...header, ...body, ...table]);
};
