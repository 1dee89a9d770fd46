import { describe, expect, it } from "vitest";
import { buildCallGraph } from "../entry-points/enter.ts";
import { classOf, programOf, staticMethod } from "../testing/program.ts";
import { fingerprintPackages } from "./fingerprint.ts";
import { findOwnUnits } from "./own-units.ts";
import { findPackageCalls } from "./package-calls.ts";
import { countPackages } from "./package-statistics.ts";
import { buildPackageTable } from "./package-table.ts";
import { unitOfPackage } from "./package-units.ts";
import { findUndefinedPackages } from "./undefined-packages.ts";

const RETURN = "return-void";
const ACTIVITY = "Landroid/app/Activity;";

const program = programOf({
  classes: [
    classOf(
      "Lcom/app/Main;",
      {
        "onCreate(Landroid/os/Bundle;)V":
          "invoke-static {}, Lorg/ads/sdk/Ads;->start()V\nconst/4 v0, 0\ninvoke-virtual {v0}, Lgone/lib/Client;->send()V\nreturn-void",
        "unused()V": "invoke-static {}, Lorg/ads/sdk/Ads;->start()V\nreturn-void",
      },
      { superclass: ACTIVITY },
    ),
    classOf("Lcom/app/ui/View;", { "go()V": "invoke-static {}, Lcom/app/Util;->go()V\nreturn-void" }),
    { descriptor: "Lcom/app/Util;", methods: [staticMethod("go()V", RETURN)] },
    { descriptor: "Lorg/ads/sdk/Ads;", methods: [staticMethod("start()V", RETURN), staticMethod("stop()V", RETURN)] },
    classOf("LUnnamed;", { "go([Lcom/app/ui/View;[[I)V": RETURN }),
  ],
});
const packages = buildPackageTable(program);
const graph = buildCallGraph(program, { components: [{ kind: "activity", className: "com.app.Main" }] });
const nameOf = (index: number): string => packages.names[index] ?? "?";

describe("packages", () => {
  it("are those of the class names, of arrays that of the element, of primitive types none", () => {
    const packageOf = (descriptor: string): string | undefined =>
      packages.names[packages.ofType[program.symbols.types.find(descriptor)] ?? -1];
    expect(packageOf("Lcom/app/ui/View;")).toBe("com.app.ui");
    expect(packageOf("[Lcom/app/ui/View;")).toBe("com.app.ui");
    expect(packageOf("LUnnamed;")).toBe("");
    expect(packageOf("[[I")).toBeUndefined();
    expect(packageOf("V")).toBeUndefined();
  });

  it("count what they define and what of it runs", () => {
    const rows = countPackages(program, packages, graph).map((row) => [
      nameOf(row.package),
      row.classes,
      row.methods,
      row.reachedMethods,
    ]);
    expect(rows.sort()).toEqual([
      ["", 1, 2, 0],
      ["com.app", 2, 4, 2],
      ["com.app.ui", 1, 2, 0],
      ["org.ads.sdk", 1, 2, 1],
    ]);
  });

  it("tell by which method they are entered first", () => {
    const row = countPackages(program, packages, graph).find(({ package: index }) => nameOf(index) === "org.ads.sdk");
    expect(program.methodText(row?.firstReached ?? -1)).toBe("org.ads.sdk.Ads.start");
  });
});

describe("calls between packages", () => {
  it("are counted for pairs of different units, the platform and the own unit left out", () => {
    const calls = findPackageCalls(program, packages, graph, 40).map((call) => ({
      from: nameOf(call.from),
      to: nameOf(call.to),
      count: call.count,
      reached: call.reached,
      members: call.references.map((reference) => program.referenceName(reference)),
      example: program.methodText(program.sites.calls.method[call.example] ?? 0),
    }));
    expect(calls).toEqual([
      { from: "com.app", to: "org.ads.sdk", count: 2, reached: 1, members: ["start"], example: "com.app.Main.onCreate" },
      { from: "com.app", to: "gone.lib", count: 1, reached: 1, members: ["send"], example: "com.app.Main.onCreate" },
    ]);
  });
});

describe("undefined packages", () => {
  it("are those that code names and neither the program nor the platform has", () => {
    const found = findUndefinedPackages(program, packages).map((item) => [
      nameOf(item.package),
      item.references,
      item.example?.pc,
    ]);
    expect(found).toEqual([["gone.lib", 1, 4]]);
  });
});

describe("units", () => {
  it.each([
    ["com.example.app.ui", "com.example"],
    ["com.example", "com.example"],
    ["example", "example"],
    ["", ""],
    ["jp.co.example.ads.core", "jp.co.example"],
    ["jp.example.ads", "jp.example"],
    ["com.google.firebase.auth", "com.google.firebase"],
    ["com.google.android.gms.ads", "com.google.android.gms"],
    ["com.google.android.material.button", "com.google.android.material"],
    ["io.github.someone.lib", "io.github.someone"],
    ["co.uk", "co.uk"],
    ["uk.co.example.x", "uk.co.example"],
    ["kotlin.jvm.internal", "kotlin"],
    ["androidx.core.app", "androidx.core"],
  ])("of %s is %s", (name, unit) => {
    expect(unitOfPackage(name)).toBe(unit);
  });
});

describe("the app's own units", () => {
  it("are those of the application id and of the classes it starts with", () => {
    const units = findOwnUnits({
      packageName: "jp.co.example.app",
      classNames: ["com.example.core.App", "jp.co.example.app.ui.Main"],
    });
    expect([...units].sort()).toEqual(["com.example", "jp.co.example"]);
  });

  it("leave out the platform's libraries, which many manifests name as they are", () => {
    const units = findOwnUnits({ packageName: null, classNames: ["androidx.multidex.MultiDexApplication", "Unnamed"] });
    expect(units.size).toBe(0);
  });
});

describe("a fingerprint", () => {
  const build = (names: { readonly a: string; readonly b: string; readonly run: string }, text = "https://example.com/") => {
    const shape = programOf({
      classes: [
        classOf(
          names.a,
          {
            [`${names.run}(${names.b}[${names.b}I)V`]: `const-string v0, "${text}"\ninvoke-virtual {p1, p2, p3}, ${names.b}->x([${names.b}I)V\nreturn-void`,
            "onCreate(Landroid/os/Bundle;)V": RETURN,
          },
          { superclass: ACTIVITY, fields: [{ name: "f", type: names.b }] },
        ),
        classOf(names.b, { [`x([${names.b}I)V`]: "invoke-static {}, Ljava/lang/System;->gc()V\nreturn-void" }),
      ],
    });
    const table = buildPackageTable(shape);
    return fingerprintPackages(shape, table).filter((print) => print !== undefined);
  };
  const original = build({ a: "Lcom/vendor/Tracker;", b: "Lcom/vendor/Event;", run: "send" });

  it("is 16 hexadecimal digits, for packages with classes only", () => {
    expect(original).toHaveLength(1);
    expect(original[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it("stays the same where classes, members and the package are renamed, which changes their order", () => {
    expect(build({ a: "Lz/b;", b: "Lz/a;", run: "zz" })).toEqual(original);
    expect(build({ a: "Lz/a;", b: "Lz/b;", run: "a" })).toEqual(original);
  });

  it("does not depend on what stands in other packages", () => {
    const alone = programOf({
      classes: [classOf("Lp/A;", { "go()V": "invoke-static {}, Ljava/lang/System;->gc()V\nreturn-void" })],
    });
    const together = programOf({
      classes: [
        classOf("La/First;", { "a()V": RETURN }),
        classOf("Lp/A;", { "go()V": "invoke-static {}, Ljava/lang/System;->gc()V\nreturn-void" }),
      ],
    });
    const [printAlone] = fingerprintPackages(alone, buildPackageTable(alone)).filter((print) => print !== undefined);
    expect(fingerprintPackages(together, buildPackageTable(together))).toContain(printAlone);
  });

  it("changes with what is called, and with the type of a field", () => {
    const print = (call: string, type: string): readonly (string | undefined)[] => {
      const shape = programOf({
        classes: [
          classOf(
            "Lp/A;",
            { "go()V": `invoke-static {}, Ljava/lang/System;->${call}()V\nreturn-void` },
            { fields: [{ name: "f", type }] },
          ),
        ],
      });
      return fingerprintPackages(shape, buildPackageTable(shape)).filter((item) => item !== undefined);
    };
    const prints = [print("gc", "I"), print("runFinalization", "I"), print("gc", "J")].map(String);
    expect(new Set(prints).size).toBe(3);
  });

  it("changes with a constant", () => {
    expect(build({ a: "Lz/b;", b: "Lz/a;", run: "a" }, "https://example.org/")).not.toEqual(original);
  });
});
