import { DiagnosticList, FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex, buildDexContainer } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { indexCode } from "./code-index.ts";
import { openDex } from "./open-dex.ts";

const withClass = (descriptor: string, text: string): DexInput => ({
  classes: [
    {
      descriptor,
      methods: [
        {
          name: "go",
          descriptor: "()V",
          code: `const-string v0, ${JSON.stringify(text)}\ninvoke-virtual {p0}, ${descriptor}->go()V\nreturn-void`,
        },
      ],
    },
  ],
});
const open = (bytes: Uint8Array, diagnostics = new DiagnosticList(100)) => openDex(bytes, { path: ["classes.dex"], diagnostics });
const codeOf = (bytes: Uint8Array): string => {
  try {
    open(bytes);
    return "opened";
  } catch (error) {
    return error instanceof FormatError ? error.code : String(error);
  }
};
const setU32 = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  new DataView(bytes.buffer).setUint32(offset, value, true);
  return bytes;
};

describe("opening a DEX", () => {
  it.each([35, 36, 37, 38, 39, 40])("reads version 0%i", (version) => {
    const diagnostics = new DiagnosticList(10);
    const [dex] = open(buildDex({ ...withClass("Lapp/Main;", "x"), version }), diagnostics);
    expect(dex?.header.version).toBe(version);
    expect(diagnostics.items.map(({ code }) => code)).toEqual(version === 36 ? ["unreleased-version"] : []);
  });

  it("names what it is not", () => {
    const bytes = buildDex(withClass("Lapp/Main;", "x"));
    const withMagic = (text: string) => {
      const changed = bytes.slice();
      changed.set(new TextEncoder().encode(text));
      return changed;
    };
    expect(codeOf(withMagic("cdex001\0"))).toBe("compact-dex");
    expect(codeOf(withMagic("dey\n036\0"))).toBe("optimized-dex");
    expect(codeOf(withMagic("dex\n042\0"))).toBe("unknown-version");
    expect(codeOf(withMagic("dex\n034\0"))).toBe("unknown-version");
    expect(codeOf(withMagic("PK\u0003\u0004"))).toBe("bad-magic");
    expect(codeOf(setU32(bytes.slice(), 40, 0x78563412))).toBe("big-endian");
    expect(codeOf(setU32(bytes.slice(), 40, 0))).toBe("bad-endian-tag");
    expect(codeOf(bytes.subarray(0, 100))).toBe("truncated");
    expect(codeOf(new Uint8Array(0))).toBe("truncated");
  });

  it("reports sizes that do not fit and reads on", () => {
    const bytes = setU32(buildDex(withClass("Lapp/Main;", "x")), 36, 0x80);
    const longer = new Uint8Array(bytes.length + 5);
    longer.set(bytes);
    const diagnostics = new DiagnosticList(10);
    expect(open(longer, diagnostics)).toHaveLength(1);
    expect(diagnostics.items).toMatchObject([
      { code: "header-size", detail: { claimed: 0x80, wanted: 0x70 } },
      { code: "file-size", detail: { claimed: bytes.length, actual: bytes.length + 5 } },
    ]);
  });

  it("reports a map list that disagrees with the header, and trusts the header", () => {
    const bytes = buildDex(withClass("Lapp/Main;", "x"));
    const mapOffset = new DataView(bytes.buffer).getUint32(52, true);
    // The second entry of the map is the string table; its count stands at +4 of the entry.
    setU32(bytes, mapOffset + 4 + 12 + 4, 1);
    const diagnostics = new DiagnosticList(10);
    const [dex] = open(bytes, diagnostics);
    expect(dex?.counts.strings).toBeGreaterThan(1);
    expect(diagnostics.items).toMatchObject([{ code: "map-disagrees", detail: { section: "strings", map: 1 } }]);
  });

  it.each([
    ["the string table leaves the file", 56, 0x0fff_ffff, "string-table-outside"],
    ["the class table leaves the file", 100, 0xffff_fff0, "class-table-outside"],
    ["the type table leaves the file", 64, 0x1_0001, "type-table-outside"],
  ])("ends the DEX where %s", (_, offset, value, code) => {
    expect(codeOf(setU32(buildDex(withClass("Lapp/Main;", "x")), offset, value))).toBe(code);
  });
});

describe("a container of version 041", () => {
  const inputs = [withClass("Lapp/One;", "first"), withClass("Lapp/Two;", "second"), withClass("Lapp/Three;", "third")];

  it("holds several DEX files, whose offsets count from its start", () => {
    const diagnostics = new DiagnosticList(10);
    const files = open(buildDexContainer(inputs), diagnostics);
    expect(files.map((dex) => dex.typeDescriptor(dex.classType(0)))).toEqual(["Lapp/One;", "Lapp/Two;", "Lapp/Three;"]);
    const texts = files.map((dex) => [...indexCode(dex).strings.index].map((index) => dex.string(index)));
    expect(texts).toEqual([["first"], ["second"], ["third"]]);
    expect(diagnostics.items).toEqual([]);
    expect(files.map(({ header }) => header.containerSize)).toEqual(Array(3).fill(files[0]?.part.bytes.length));
  });

  it("may share data: a string of the first DEX can stand in the second", () => {
    const bytes = buildDexContainer(inputs);
    const [, second] = open(bytes);
    const [, , third] = open(bytes);
    const index = third?.findString("third") ?? -1;
    setU32(bytes, (third?.header.strings.offset ?? 0) + index * 4, second?.stringOffset(second.findString("second") ?? -1) ?? 0);
    expect(open(bytes)[2]?.string(index)).toBe("second");
  });

  it("loses only the DEX whose tables are broken", () => {
    const bytes = buildDexContainer(inputs);
    const second = open(bytes)[1]?.header.offset ?? 0;
    setU32(bytes, second + 56, 0x7fff_ffff);
    const diagnostics = new DiagnosticList(10);
    expect(open(bytes, diagnostics).map((dex) => dex.typeDescriptor(dex.classType(0)))).toEqual(["Lapp/One;", "Lapp/Three;"]);
    expect(diagnostics.items).toMatchObject([{ code: "string-table-outside" }]);
  });

  it("ends where a header is broken, and keeps what came before", () => {
    const bytes = buildDexContainer(inputs);
    bytes[open(bytes)[2]?.header.offset ?? 0] = 0;
    const diagnostics = new DiagnosticList(10);
    expect(open(bytes, diagnostics)).toHaveLength(2);
    expect(diagnostics.items).toMatchObject([{ code: "bad-magic" }]);
  });

  it("does not go round where a size is zero", () => {
    const bytes = setU32(buildDexContainer(inputs), 32, 0);
    const diagnostics = new DiagnosticList(10);
    expect(open(bytes, diagnostics)).toHaveLength(1);
    expect(diagnostics.items).toMatchObject([{ code: "bad-container" }]);
  });

  it("reports a header that says it stands elsewhere", () => {
    const bytes = buildDexContainer(inputs);
    setU32(bytes, 0x74, 8);
    const diagnostics = new DiagnosticList(10);
    open(bytes, diagnostics);
    expect(diagnostics.items).toMatchObject([{ code: "header-offset", detail: { claimed: 8, actual: 0 } }]);
  });
});
