import { Cursor, type CursorContext, decodeLatin1, encodeHex, LimitError, LIMITS } from "@akashi/bytes";

/** What a shared library says of itself (ELF, System V ABI; machine numbers of the gABI). */
export interface ElfFile {
  /** Android's name of the instruction set, or `machine-N` for one it has no name for. */
  readonly abi: string;
  /** `DT_NEEDED`: libraries it loads. */
  readonly needed: readonly string[];
  /** `DT_SONAME`; null without one. */
  readonly soname: string | null;
  /** Functions and objects it takes from others, sorted. */
  readonly imports: readonly string[];
  /** Functions and objects it offers, sorted. */
  readonly exports: readonly string[];
  /** `NT_GNU_BUILD_ID` in hexadecimal; null without one. */
  readonly buildId: string | null;
}

const MAGIC = 0x464c457f;
const ABIS: Readonly<Record<number, string>> = {
  3: "x86",
  8: "mips",
  40: "armeabi-v7a",
  62: "x86_64",
  183: "arm64-v8a",
  243: "riscv64",
};
const SECTION = { strings: 3, dynamic: 6, note: 7, dynamicSymbols: 11 } as const;
const TAG = { end: 0, needed: 1, soname: 14 } as const;
const BUILD_ID_NOTE = 3;
/** Name of the notes of the GNU tools, its end included. */
const GNU = "GNU\0";
const UNDEFINED_SECTION = 0;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

/** Field sizes differ between the 32-bit and the 64-bit class. */
interface Layout {
  readonly wide: boolean;
  readonly sectionHeader: number;
  readonly symbol: number;
  readonly dynamic: number;
}

const LAYOUTS: Readonly<Record<number, Layout>> = {
  1: { wide: false, sectionHeader: 40, symbol: 16, dynamic: 8 },
  2: { wide: true, sectionHeader: 64, symbol: 24, dynamic: 16 },
};

const word = (cursor: Cursor, { wide }: Layout): number => (wide ? cursor.size64() : cursor.u32());

class ElfReader {
  readonly #cursor: Cursor;
  readonly #layout: Layout;
  /** Characters and entries that may still be read: sections and names may lie over one another. */
  #effort: number;
  readonly sections: readonly Section[];
  readonly abi: string;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#effort = LIMITS.elfEffort + LIMITS.elfEffortPerByte * cursor.remaining;
    if (cursor.remaining < 52 || cursor.u32() !== MAGIC) cursor.fail("not-elf");
    this.#layout = LAYOUTS[cursor.u8()] ?? cursor.fail("bad-class");
    if (cursor.u8() !== 1) cursor.fail("not-little-endian");
    cursor.seek(18);
    const machine = cursor.u16();
    this.abi = ABIS[machine] ?? `machine-${machine}`;
    this.sections = this.#readSections();
  }

  #readSections(): readonly Section[] {
    const cursor = this.#cursor;
    cursor.seek(this.#layout.wide ? 40 : 32);
    const tableOffset = word(cursor, this.#layout);
    cursor.seek(this.#layout.wide ? 58 : 46);
    const entrySize = cursor.u16();
    const count = cursor.u16();
    // Stripped of its section table, as packers do: nothing to read, and nothing broken.
    if (tableOffset === 0 || count === 0) return [];
    if (entrySize < this.#layout.sectionHeader) cursor.fail("bad-section-size");
    return Array.from({ length: count }, (_, index) => this.#readSection(tableOffset + index * entrySize));
  }

  #readSection(at: number): Section {
    const cursor = this.#cursor;
    cursor.seek(at + 4);
    const type = cursor.u32();
    word(cursor, this.#layout);
    word(cursor, this.#layout);
    const offset = word(cursor, this.#layout);
    const size = word(cursor, this.#layout);
    return { type, offset, size, link: cursor.u32() };
  }

  #spend(amount: number): void {
    this.#effort -= amount;
    if (this.#effort < 0) throw new LimitError("elf", "elfEffort", { path: this.#cursor.context.path, offset: null });
  }

  content({ offset, size }: Section): Cursor {
    this.#cursor.seek(offset);
    return this.#cursor.slice(size);
  }

  /** Text at `offset` of the string table that belongs to `section`. */
  text(section: Section, offset: number): string {
    const strings = this.sections[section.link];
    if (strings === undefined || strings.type !== SECTION.strings) return "";
    const { bytes } = this.content(strings);
    if (offset >= bytes.length) return "";
    const found = bytes.indexOf(0, offset);
    const end = found < 0 ? bytes.length : found;
    this.#spend(end - offset);
    return decodeLatin1(bytes.subarray(offset, end));
  }

  /** Tag and value of each entry of the dynamic section. */
  dynamicEntries(section: Section): readonly { readonly tag: number; readonly text: string }[] {
    const cursor = this.content(section);
    const found: { tag: number; text: string }[] = [];
    while (cursor.remaining >= this.#layout.dynamic) {
      this.#spend(1);
      const tag = word(cursor, this.#layout);
      const value = this.#layout.wide ? Number(cursor.u64()) : cursor.u32();
      if (tag === TAG.end) break;
      if (tag === TAG.needed || tag === TAG.soname) found.push({ tag, text: this.text(section, value) });
    }
    return found;
  }

  symbols(section: Section): readonly { readonly name: string; readonly imported: boolean }[] {
    const cursor = this.content(section);
    const found: { name: string; imported: boolean }[] = [];
    while (cursor.remaining >= this.#layout.symbol) {
      this.#spend(1);
      const entry = cursor.slice(this.#layout.symbol);
      const name = entry.u32();
      entry.seek(this.#layout.wide ? 6 : 14);
      const imported = entry.u16() === UNDEFINED_SECTION;
      if (name !== 0) found.push({ name: this.text(section, name), imported });
    }
    return found;
  }

  buildId(section: Section): string | null {
    const cursor = this.content(section);
    while (cursor.remaining >= 12) {
      const nameSize = cursor.u32();
      const size = cursor.u32();
      const type = cursor.u32();
      this.#spend(1);
      const name = decodeLatin1(cursor.take(Math.ceil(nameSize / 4) * 4).subarray(0, GNU.length));
      const description = cursor.take(size);
      if (type === BUILD_ID_NOTE && name === GNU) return encodeHex(description);
      cursor.skip(Math.min(cursor.remaining, (4 - (size % 4)) % 4));
    }
    return null;
  }
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].filter((name) => name !== "").sort();

/**
 * Reads what an ELF shared library declares: its needs, symbols and build id. Machine code is not looked at. Throws FormatError
 * `not-elf`, `bad-class`, `not-little-endian`, `bad-section-size`, `truncated`; LimitError where it asks for far more than it holds.
 */
export const readElf = (bytes: Uint8Array, context: CursorContext): ElfFile => {
  const reader = new ElfReader(new Cursor(bytes, { format: "elf", path: context.path }));
  const ofType = (type: number): readonly Section[] => reader.sections.filter((section) => section.type === type);
  const dynamic = ofType(SECTION.dynamic).flatMap((section) => reader.dynamicEntries(section));
  const symbols = ofType(SECTION.dynamicSymbols).flatMap((section) => reader.symbols(section));
  return {
    abi: reader.abi,
    needed: dynamic.filter(({ tag }) => tag === TAG.needed).map(({ text }) => text),
    soname: dynamic.find(({ tag }) => tag === TAG.soname)?.text ?? null,
    imports: sorted(symbols.filter(({ imported }) => imported).map(({ name }) => name)),
    exports: sorted(symbols.filter(({ imported }) => !imported).map(({ name }) => name)),
    buildId:
      ofType(SECTION.note)
        .map((section) => reader.buildId(section))
        .find((id) => id !== null) ?? null,
  };
};
