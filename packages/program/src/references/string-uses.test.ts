import { describe, expect, it } from "vitest";
import { classOf, methodNamed, programOf } from "../testing/program.ts";
import { findStringUses, stringsOfMethod } from "./string-uses.ts";

const program = programOf(
  {
    classes: [
      classOf("La/One;", {
        "go()V": 'const-string v0, "https://a.example/"\nconst-string v0, "ありがとう"\nconst-string v0, ""\nreturn-void',
      }),
    ],
  },
  {
    classes: [classOf("Lb/Two;", { "go()V": 'const-string v0, "https://a.example/"\nreturn-void' })],
    extraStrings: ["https://never.example/"],
  },
);

describe("constant strings", () => {
  it("of a method stand in the order of its code", () => {
    expect(stringsOfMethod(program, methodNamed(program, "a.One.go"))).toEqual(["https://a.example/", "ありがとう", ""]);
  });

  it("are one over all DEX files, with every place that loads them", () => {
    const found = findStringUses(program, (bytes, start, end) => end > start && bytes[start] === 0x68);
    expect(found.map(({ text }) => text)).toEqual(["https://a.example/"]);
    const methods = found[0]?.sites.map((site) => program.methodText(program.sites.strings.method[site] ?? -1));
    expect(methods).toEqual(["a.One.go", "b.Two.go"]);
  });

  it("are shown to the test as their bytes, without length and end", () => {
    const lengths: number[] = [];
    findStringUses(program, (_bytes, start, end) => lengths.push(end - start) > 0);
    expect(lengths.sort((a, b) => a - b)).toEqual([0, 15, 18, 18]);
  });
});
