import { DiagnosticList, isInputError } from "@akashi/bytes";
import { openDex } from "@akashi/formats";
import { describe, expect, it } from "vitest";
import { buildDex } from "../../formats/src/testing/dex-builder.ts";
import {
  buildCallGraph,
  buildPackageTable,
  buildProgram,
  countPackages,
  findApiUses,
  findDynamicSites,
  findPackageCalls,
  findStringUses,
  findUndefinedPackages,
  fingerprintPackages,
  type Program,
  type ProgramFile,
} from "./index.ts";
import { classOf, programOf, staticMethod } from "./testing/program.ts";

const sound = buildDex({
  methodHandles: { body: { kind: "invoke-static", member: "La/Main;->body()V" } },
  callSites: { site: { bootstrap: "body", name: "run", type: "()Ljava/lang/Runnable;", extra: [{ methodHandle: "body" }] } },
  classes: [
    classOf(
      "La/Main;",
      {
        "onCreate(Landroid/os/Bundle;)V":
          'const-string v0, "a.Other"\ninvoke-static {v0}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;\ninvoke-custom {}, site\nsget v0, La/Other;->count:I\nreturn-void',
      },
      {
        superclass: "Landroid/app/Activity;",
        interfaces: ["Ljava/lang/Runnable;"],
        methods: [staticMethod("body()V", "return-void")],
      },
    ),
    classOf(
      "La/Other;",
      { "run()V": "const-class v0, La/Main;\nreturn-void" },
      { fields: [{ name: "count", type: "I", access: ["static"] }] },
    ),
  ],
});

/** A generator of numbers below 2^31 with a fixed seed (Park & Miller), so that a failure comes back. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 0x7fff_ffff);
};

const useAll = (program: Program): void => {
  const graph = buildCallGraph(program, {
    components: [{ kind: "activity", className: "a.Main" }],
    others: ["a.Other"],
    layoutHandlers: ["run"],
  });
  const packages = buildPackageTable(program);
  countPackages(program, packages, graph);
  findPackageCalls(program, packages, graph, 4);
  findUndefinedPackages(program, packages);
  fingerprintPackages(program, packages);
  findDynamicSites(program);
  findStringUses(program, () => true);
  findApiUses(program, { hasClass: () => true, find: (_, member) => [member] });
  for (const method of graph.parts.order) graph.pathTo(method);
};

/** None where the DEX itself cannot be opened; what can be opened must make a program without any error. */
const openFiles = (bytes: Uint8Array): readonly ProgramFile[] => {
  try {
    return openDex(bytes, { path: ["x.dex"], diagnostics: new DiagnosticList(10) }).map((dex) => ({ name: "x.dex", dex }));
  } catch (error) {
    if (!isInputError(error)) throw error;
    return [];
  }
};

describe("a broken DEX", () => {
  it("never makes the program throw, nor loop: 3,000 mutants of a sound one", () => {
    const next = numbers(20_261_121);
    let opened = 0;
    for (let round = 0; round < 3000; round += 1) {
      const bytes = sound.slice();
      for (let change = next() % 4; change >= 0; change -= 1) bytes[next() % bytes.length] = next() & 255;
      const files = openFiles(bytes);
      if (files.length === 0) continue;
      useAll(buildProgram([...files, ...files]));
      opened += 1;
    }
    expect(opened).toBeGreaterThan(500);
  });
});

describe("a hierarchy made to be expensive", () => {
  it("ends at the limit, says so, and still reaches what is called", () => {
    const size = 3200;
    const access = ["public", "interface", "abstract"] as const;
    const numbersTo = Array.from({ length: size }, (_, index) => index);
    // A tower of interfaces; every class implements all of them, and every one of them is called.
    const interfaces = numbersTo.map((index) => ({
      descriptor: `Li/I${index};`,
      access,
      interfaces: index === 0 ? [] : [`Li/I${index - 1};`],
      methods: [{ name: "m", descriptor: "()V", access: ["public", "abstract"] as const }],
    }));
    const classes = numbersTo.map((index) => ({
      descriptor: `Lc/C${index};`,
      interfaces: [`Li/I${size - 1};`],
      methods: [{ name: "m", descriptor: "()V", code: "return-void" }],
    }));
    const calls = numbersTo.map((index) => `new-instance v0, Lc/C${index};\ninvoke-interface {v0}, Li/I${index};->m()V`);
    const main = {
      descriptor: "La/Main;",
      superclass: "Landroid/app/Activity;",
      methods: [{ name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code: `${calls.join("\n")}\nreturn-void` }],
    };
    const program = programOf({ classes: [...interfaces, ...classes, main] });
    const graph = buildCallGraph(program, { components: [{ kind: "activity", className: "a.Main" }] });
    expect(graph.parts.isPartial).toBe(true);
    expect(graph.parts.order.length).toBe(size + 1);
  });
});
