import { describe, expect, it } from "vitest";
import { classOf, programOf } from "../testing/program.ts";
import { NONE } from "./tables.ts";

const RETURN = "return-void";
const program = programOf({
  classes: [
    classOf("La/Main;", { "startActivity(Landroid/content/Intent;)V": RETURN }, { superclass: "La/Base;" }),
    classOf(
      "La/Base;",
      { "use(Landroid/content/Context;)V": RETURN },
      { superclass: "Landroid/app/Activity;", interfaces: ["Ljava/lang/Runnable;"] },
    ),
    classOf("La/Alone;", { "go()V": RETURN }),
  ],
});
const type = (name: string): number => program.findType(name);

describe("the hierarchy", () => {
  it("goes on through the platform's own classes to a type that the program names", () => {
    expect(program.hierarchy.isSubtype(type("a.Main"), type("android.content.Context"))).toBe(true);
    expect(program.hierarchy.isSubtype(type("a.Alone"), type("android.content.Context"))).toBe(false);
  });

  it("lists what is above a type, and what the program does not define of it", () => {
    const names = program.hierarchy.lineage(type("a.Main")).map((above) => program.typeName(above));
    expect(names.slice(0, 3)).toEqual(["a.Main", "a.Base", "android.app.Activity"]);
    expect([...names].sort()).toEqual([
      "a.Base",
      "a.Main",
      "android.app.Activity",
      "android.content.Context",
      "java.lang.Object",
      "java.lang.Runnable",
    ]);
    const outside = program.hierarchy.undefinedAbove(type("a.Main")).map((above) => program.typeName(above));
    expect([...outside].sort()).toEqual([
      "android.app.Activity",
      "android.content.Context",
      "java.lang.Object",
      "java.lang.Runnable",
    ]);
  });

  it("lists what is below a platform type", () => {
    const names = program.hierarchy.subtypes(type("android.content.Context")).map((below) => program.typeName(below));
    expect([...names].sort()).toEqual(["a.Base", "a.Main", "android.app.Activity", "android.content.Context"]);
  });

  it("ends where superclasses go round in a circle, and tells of it", () => {
    const circle = programOf(
      {
        classes: [classOf("La/A;", { "go()V": RETURN }, { superclass: "La/B;" }), classOf("La/B;", {}, { superclass: "La/C;" })],
      },
      { classes: [classOf("La/C;", {}, { superclass: "La/A;" })] },
    );
    expect(circle.classes.cut).toHaveLength(1);
    const selector = circle.symbols.methods.second[circle.methods.reference[1] ?? 0] ?? 0;
    expect(circle.hierarchy.findVirtual(circle.findType("a.B"), selector)).not.toBeUndefined();
    expect(circle.hierarchy.lineage(circle.findType("a.C")).length).toBeLessThanOrEqual(4);
  });

  it("is cut where superclasses go up for ever, so that every walk is short", () => {
    const deep = programOf({
      classes: Array.from({ length: 1200 }, (_, index) => ({ descriptor: `Ld/C${index};`, superclass: `Ld/C${index + 1};` })),
    });
    expect(deep.classes.cut).toHaveLength(2);
    expect(deep.hierarchy.lineage(deep.findType("d.C0")).length).toBeLessThanOrEqual(513);
  });

  it("ends where interfaces extend each other", () => {
    const access = ["public", "interface", "abstract"] as const;
    const odd = programOf(
      { classes: [{ descriptor: "La/I;", access, interfaces: ["La/J;"] }] },
      { classes: [{ descriptor: "La/J;", access, interfaces: ["La/I;"] }] },
    );
    expect(odd.hierarchy.isSubtype(odd.findType("a.I"), odd.findType("a.J"))).toBe(true);
    expect(odd.hierarchy.subtypes(odd.findType("a.I"))).toHaveLength(2);
  });

  it("does not take a private or static method for one that a virtual call runs", () => {
    const hidden = programOf({
      classes: [
        classOf("La/A;", { "go()V": RETURN }),
        classOf(
          "La/B;",
          {},
          { superclass: "La/A;", methods: [{ name: "go", descriptor: "()V", access: ["private"], code: RETURN }] },
        ),
      ],
    });
    const selector = hidden.symbols.methods.second[hidden.methods.reference[1] ?? 0] ?? 0;
    const found = hidden.hierarchy.findVirtual(hidden.findType("a.B"), selector);
    expect(found).not.toBe(NONE);
    expect(hidden.methodText(found)).toBe("a.A.go");
  });
});
