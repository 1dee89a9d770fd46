import { readFileSync } from "node:fs";
import { FormatError, LimitError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildElf, type ElfSpec } from "../testing/elf-builder.ts";
import { readElf } from "./read.ts";

const context = { format: "elf", path: ["lib.so"] } as const;
const SPEC: Omit<ElfSpec, "wide" | "machine"> = {
  needed: ["liblog.so", "libc.so"],
  soname: "libvendor.so",
  imports: ["getaddrinfo", "dlopen"],
  exports: ["Java_com_vendor_Native_run", "JNI_OnLoad"],
  buildId: [0xde, 0xad, 0xbe, 0xef],
};

describe("an ELF shared library", () => {
  it.each([
    [true, 183, "arm64-v8a"],
    [false, 40, "armeabi-v7a"],
    [true, 62, "x86_64"],
    [false, 3, "x86"],
    [true, 243, "riscv64"],
    [true, 9999, "machine-9999"],
  ])("of the class 64-bit %s and machine %d is read as %s", (wide, machine, abi) => {
    expect(readElf(buildElf({ ...SPEC, wide, machine }), context)).toEqual({
      abi,
      needed: ["liblog.so", "libc.so"],
      soname: "libvendor.so",
      imports: ["dlopen", "getaddrinfo"],
      exports: ["JNI_OnLoad", "Java_com_vendor_Native_run"],
      buildId: "deadbeef",
    });
  });

  it("agrees with what the running Node says of itself", () => {
    // The executable of the tests is a real ELF file on the platforms they run on; its build is not ours.
    const names: Readonly<Record<string, string>> = { x64: "x86_64", arm64: "arm64-v8a" };
    const elf = readElf(readFileSync(process.execPath), context);
    expect(elf.abi).toBe(names[process.arch]);
    expect(elf.needed).toContain("libc.so.6");
    expect(elf.imports).toContain("getaddrinfo");
  });

  it("without a section table has nothing to read, and is not broken", () => {
    const bytes = buildElf({ ...SPEC, wide: true, machine: 183 });
    new DataView(bytes.buffer).setBigUint64(40, 0n, true);
    expect(readElf(bytes, context)).toMatchObject({ abi: "arm64-v8a", needed: [], imports: [], buildId: null });
  });

  it("ends with a FormatError wherever it is cut before the last field that is read", () => {
    const bytes = buildElf({ ...SPEC, wide: false, machine: 40 });
    // Info, alignment and entry size of the last section are not looked at.
    for (let size = 0; size < bytes.length - 12; size += 1) {
      expect(() => readElf(bytes.subarray(0, size), context)).toThrow(FormatError);
    }
  });

  it.each([
    [[0, 0, 0, 0], "not-elf"],
    [[0x7f, 0x45, 0x4c, 0x46, 9], "bad-class"],
    [[0x7f, 0x45, 0x4c, 0x46, 2, 2], "not-little-endian"],
  ])("starting with %j is refused as %s", (start, code) => {
    const bytes = buildElf({ ...SPEC, wide: true, machine: 183 });
    bytes.set(start);
    expect(() => readElf(bytes, context)).toThrow(expect.objectContaining({ code }));
  });

  it("whose symbols all have the same name of a megabyte ends with a LimitError", () => {
    const symbols = 4_000;
    const bytes = buildElf({ wide: true, machine: 183, exports: ["a".repeat(50_000), ...new Array<string>(symbols).fill("b")] });
    const view = new DataView(bytes.buffer);
    // The symbol table is section 3; every name begins where the long one does, one byte into the string table.
    const table = Number(view.getBigUint64(Number(view.getBigUint64(40, true)) + 3 * 64 + 24, true));
    expect(readElf(bytes, context).exports).toHaveLength(2);
    for (let index = 1; index <= symbols + 1; index += 1) view.setUint32(table + index * 24, 1, true);
    expect(() => readElf(bytes, context)).toThrow(LimitError);
  });
});
