import { DiagnosticList } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex, buildDexContainer } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openOne } from "../testing/open-built.ts";
import { readWholeDex } from "../testing/read-whole-dex.ts";
import { readClassAnnotations } from "./annotations.ts";
import { readCode, readTries } from "./code-item.ts";
import { readMembers } from "./member-table.ts";

/** Small, and with something of everything. */
const input: DexInput = {
  methodHandles: { handle: { kind: "invoke-static", member: "Lapp/Boot;->strap()V" } },
  callSites: { site: { bootstrap: "handle", name: "run", type: "()V", extra: [{ array: [1, { long: 2n }] }] } },
  classes: [
    {
      descriptor: "Lapp/Main;",
      interfaces: ["Ljava/lang/Runnable;"],
      sourceFile: "Main.java",
      annotations: [
        { type: "Ldalvik/annotation/Signature;", visibility: "system", elements: { value: { array: ["<T:", ">;"] } } },
        { type: "Lapp/Keep;", elements: { inner: { annotation: { type: "Lapp/Keep;", elements: { x: { double: 1.5 } } } } } },
      ],
      fields: [
        { name: "f", type: "Ljava/lang/String;", access: ["static"], value: "証😀", annotations: [{ type: "Lapp/Keep;" }] },
      ],
      methods: [
        {
          name: "run",
          descriptor: "(IJ)V",
          parameterNames: ["a", null],
          parameterAnnotations: [[{ type: "Lapp/Keep;" }], []],
          code: `
            .line 3
            const-string v0, "https://example.com/"
            .local v0, "url":Ljava/lang/String;
            :try
            invoke-static {v0}, Lapp/Net;->send(Ljava/lang/String;)V
            invoke-custom {}, site
            :end
            .line 7
            packed-switch p1, :cases
            fill-array-data v0, :data
            return-void
            :caught
            move-exception v0
            throw v0
            .catch Ljava/lang/Exception; {:try .. :end} :caught
            :cases
            .packed-switch 0 :try :end
            :data
            .array-data 1 1, 2, 3`,
        },
      ],
    },
  ],
};
const small = buildDex(input);
const read = (bytes: Uint8Array): boolean => readWholeDex(bytes, new DiagnosticList(1_000));
const setU32 = (bytes: Uint8Array, offset: number, value: number): void =>
  new DataView(bytes.buffer).setUint32(offset, value, true);

/** A small generator of numbers, so that a failure can be repeated (mulberry32). */
const numbersFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
};

describe("a broken DEX lets only FormatError and LimitError out", () => {
  it("reads the whole one without a diagnostic", () => {
    const diagnostics = new DiagnosticList(10);
    expect(readWholeDex(small, diagnostics)).toBe(true);
    expect(diagnostics.items).toEqual([]);
  });

  it("cut off after each byte", () => {
    let opened = 0;
    for (let size = 0; size < small.length; size += 1) if (read(small.slice(0, size))) opened += 1;
    // Without its end a file can be opened as long as its tables are there.
    expect(opened).toBeGreaterThan(100);
    expect(opened).toBeLessThan(small.length);
  });

  it("with each byte changed in turn", () => {
    for (let at = 0; at < small.length; at += 1) {
      for (const value of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
        const bytes = small.slice();
        bytes[at] = value;
        read(bytes);
      }
    }
  });

  it("with each word of the header and of the tables changed to offsets and counts that are hostile", () => {
    const size = small.length;
    for (let at = 32; at < Math.min(size - 4, 0x400); at += 4) {
      for (const value of [1, size - 1, size, 0x7fff_ffff, 0x8000_0000, 0xffff_fffc, 0xffff_ffff]) {
        const bytes = small.slice();
        setU32(bytes, at, value);
        read(bytes);
      }
    }
  });

  it("with many bytes changed at random", () => {
    const next = numbersFrom(20_261_121);
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = (round % 4 === 0 ? buildDexContainer([input, input]) : small).slice();
      const changes = 1 + (next() % 12);
      for (let change = 0; change < changes; change += 1) bytes[44 + (next() % (bytes.length - 44))] = next() & 255;
      read(bytes);
    }
  });
});

/** Milliseconds of this machine; the bounds below are ten times and more above what is needed. */
const elapsed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** A DEX whose last string is replaced by `size` bytes of room, and where the room starts. */
const withRoom = (more: DexInput, size: number) => {
  const text = "~".repeat(size + 4);
  const bytes = buildDex({ ...more, extraStrings: [text] });
  const dex = openOne(bytes);
  const offset = dex.stringOffset(dex.findString(text) ?? -1) + 3;
  return { bytes, room: offset + ((4 - (offset % 4)) % 4) };
};

describe("a hostile DEX cannot multiply the work", () => {
  it("by annotation lists that overlap", () => {
    const fields = Array.from({ length: 2_000 }, (_, at) => ({
      name: `f${at}`,
      type: "I",
      annotations: [{ type: "Lapp/Keep;" }],
    }));
    const { bytes, room } = withRoom({ classes: [{ descriptor: "Lapp/Main;", fields }] }, 400_000);
    const dex = openOne(bytes);
    const directory = dex.classAnnotationsOffset(0);
    // An annotation without elements at the start of the room. After it every word is its offset: the length of a list as well as
    // each of its entries.
    bytes.set([1, 0, 0, 0], room);
    for (let at = room + 4; at + 4 <= room + 390_000; at += 4) setU32(bytes, at, room);
    for (let field = 0; field < 2_000; field += 1) setU32(bytes, directory + 16 + field * 8 + 4, room + 4 + field * 4);
    const hostile = openOne(bytes);
    const time = elapsed(() => expect(() => readClassAnnotations(hostile, 0)).toThrow(/limit dexEncodedValues exceeded/));
    expect(time).toBeLessThan(10_000);
  });

  it("by handler lists that overlap", () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => `:a${at}\nnop\n:b${at}\n.catch Ljava/lang/Error; {:a${at} .. :b${at}} :a0`,
    );
    const code = `${lines.join("\n")}\nreturn-void`;
    const others = Array.from({ length: 80 }, (_, at) => ({ descriptor: `Lapp/C${at};` }));
    const main = { descriptor: "Lapp/Main;", methods: [{ name: "go", descriptor: "()V", code }] };
    const bytes = buildDex({ classes: [main, ...others] });
    const dex = openOne(bytes);
    const item = readCode(dex, readMembers(dex).methodCodeOffset[0] ?? 0);
    const handlers = (item.start + item.size + (item.size % 2)) * 2 + item.tryCount * 8;
    // Every byte is 63: the length of a list as well as each type and each target in it, wherever a list starts.
    bytes.fill(0x3f, handlers, handlers + 4_000);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < item.tryCount; index += 1)
      view.setUint16(handlers - item.tryCount * 8 + index * 8 + 6, index, true);
    const hostile = openOne(bytes);
    const time = elapsed(() => expect(() => readTries(hostile, item)).toThrow(/limit dexHandlers exceeded/));
    expect(time).toBeLessThan(5_000);
  });

  it("by classes that share one long interface list", () => {
    const classes = Array.from({ length: 3_000 }, (_, at) => ({ descriptor: `Lapp/C${at};` }));
    const { bytes, room } = withRoom({ classes }, 200_000);
    const dex = openOne(bytes);
    bytes.fill(0, room, room + 200_000);
    setU32(bytes, room, 99_000);
    for (let index = 0; index < 3_000; index += 1) setU32(bytes, dex.header.classes.offset + index * 32 + 12, room);
    const diagnostics = new DiagnosticList(10_000);
    const time = elapsed(() => openOne(bytes, diagnostics));
    expect(diagnostics.items.filter(({ code }) => code === "bad-interfaces")).toHaveLength(3_000);
    expect(time).toBeLessThan(5_000);
  });

  it("by strings that all stand in one place", () => {
    const { bytes, room } = withRoom(
      { classes: Array.from({ length: 2_000 }, (_, at) => ({ descriptor: `LC${at};` })) },
      400_000,
    );
    const dex = openOne(bytes);
    bytes.set([0xff, 0xff, 0x03], room);
    for (let index = 0; index < dex.counts.strings; index += 1)
      setU32(bytes, dex.header.strings.offset + index * 4, room + (index % 100));
    const diagnostics = new DiagnosticList(10_000);
    const hostile = openOne(bytes, diagnostics);
    let characters = 0;
    const time = elapsed(() => {
      for (let index = 0; index < hostile.counts.strings; index += 1) characters += hostile.string(index).length;
    });
    expect(characters).toBeLessThan(10_000_000);
    expect(diagnostics.items.map(({ code }) => code)).toContain("limit-dexText");
    expect(time).toBeLessThan(5_000);
  });

  it("by method descriptors of long types", () => {
    const long = `L${"x".repeat(60_000)};`;
    const bytes = buildDex({ classes: [{ descriptor: "La;", methods: [{ name: "m", descriptor: `(${long.repeat(100)})V` }] }] });
    expect(() => openOne(bytes).protoDescriptor(0)).toThrow(/limit dexText exceeded/);
  });

  it("by a header that claims four thousand million of everything", () => {
    for (let at = 56; at < 104; at += 8) {
      const bytes = small.slice();
      setU32(bytes, at, 0xffff_ffff);
      const time = elapsed(() => expect(read(bytes)).toBe(false));
      expect(time).toBeLessThan(1_000);
    }
  });
});
