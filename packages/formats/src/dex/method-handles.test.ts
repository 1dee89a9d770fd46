import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readCallSite, readMethodHandle } from "./method-handles.ts";

const input: DexInput = {
  methodHandles: {
    bootstrap: { kind: "invoke-static", member: "Lapp/Boot;->strap(Ljava/lang/Object;)V" },
    getter: { kind: "instance-get", member: "Lapp/Main;->name:Ljava/lang/String;" },
    body: { kind: "invoke-direct", member: "Lapp/Main;->lambda$0()V" },
    wanted: { kind: "invoke-constructor", member: "Lapp/Main;-><init>()V" },
  },
  callSites: {
    lambda: {
      bootstrap: "bootstrap",
      name: "run",
      type: "(Lapp/Main;)Ljava/lang/Runnable;",
      extra: [{ methodHandle: "body" }, { proto: "()V" }],
    },
  },
  classes: [{ descriptor: "Lapp/Main;" }],
};

describe("method handles", () => {
  const dex = openBuilt(input);

  it("name a field or a method and how it is used", () => {
    const handles = Array.from({ length: dex.extra.methodHandles.count }, (_, index) => readMethodHandle(dex, index));
    const described = handles.map(({ kind, member, index }) => [
      kind,
      member === "field" ? dex.fieldName(index) : dex.methodName(index),
    ]);
    expect(described).toEqual([
      ["invoke-static", "strap"],
      ["instance-get", "name"],
      ["invoke-direct", "lambda$0"],
      ["invoke-constructor", "<init>"],
    ]);
  });

  it.each([
    ["an index that is none", 0, 0, 4],
    ["a kind that does not exist", 0, 9, 0],
    ["a method that is not there", 4, 0x7fff, 0],
  ])("refuse %s", (_, at, value, index) => {
    const bytes = buildDex(input);
    if (value > 0) new DataView(bytes.buffer).setUint16(dex.extra.methodHandles.offset + at, value, true);
    expect(() => readMethodHandle(openOne(bytes), index)).toThrow(FormatError);
  });
});

describe("call sites", () => {
  const dex = openBuilt(input);

  it("tell the bootstrap method, the name, the type and what else is given", () => {
    const site = readCallSite(dex, 0);
    expect(readMethodHandle(dex, site.bootstrap).kind).toBe("invoke-static");
    expect(dex.string(site.name)).toBe("run");
    expect(dex.protoDescriptor(site.proto)).toBe("(Lapp/Main;)Ljava/lang/Runnable;");
    expect(site.extra).toMatchObject([{ kind: "method-handle", index: 2 }, { kind: "proto" }]);
  });

  it("refuse an index that is none, and an array that is no call site", () => {
    expect(() => readCallSite(dex, 1)).toThrow(FormatError);
    const bytes = buildDex(input);
    const view = new DataView(bytes.buffer);
    // The array starts with its size; the value after it is the method handle. A null there is no bootstrap method.
    bytes[view.getUint32(dex.extra.callSites.offset, true) + 1] = 0x1e;
    expect(() => readCallSite(openOne(bytes), 0)).toThrow(FormatError);
  });

  it("are none in a DEX whose map list cannot be read", () => {
    const bytes = buildDex(input);
    new DataView(bytes.buffer).setUint32(52, 0x7fff_ffff, true);
    expect(openOne(bytes).extra).toEqual({ callSites: { count: 0, offset: 0 }, methodHandles: { count: 0, offset: 0 } });
  });
});
