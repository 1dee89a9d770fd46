import { describe, expect, it } from "vitest";
import { assess } from "../assess.ts";
import type { ModuleResult, Report } from "../schema.ts";
import { apiUse, buildFacts, component, OWN, packageFact, place, requesting } from "../testing/facts-builder.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { TRACKER, report, idsOf, finding } from "../testing/tracker-report.ts";

const moduleOf = (result: Report): ModuleResult | undefined => result.modules.find(({ id }) => id === "tracker");

describe("the ladder of evidence", () => {
  it("calls a declared component without code a remnant, and says so as a finding", () => {
    const result = report({ manifest: { components: [component("service", "net.tracker.sdk.Sender", { defined: false })] } });
    expect(moduleOf(result)?.step).toBe("manifest-remnant");
    expect(idsOf(result)).toContain("modules/remnant");
  });

  it("does not call a component a remnant when its classes are there", () => {
    const result = report({
      manifest: { components: [component("service", "net.tracker.sdk.Sender")] },
      code: { packages: [OWN, packageFact("net.tracker.sdk")] },
    });
    expect(moduleOf(result)?.steps.map(({ step }) => step)).toEqual(["embedded"]);
  });

  it("calls a package that is only named referenced", () => {
    const result = report({
      code: { undefinedPackages: [{ name: "net.tracker.sdk", references: 3, example: place("com.example.app.Main") }] },
    });
    expect(moduleOf(result)?.step).toBe("referenced");
  });

  const READER = {
    code: {
      packages: [
        OWN,
        packageFact("net.tracker.sdk", {
          reachableMethods: 4,
          reachedBy: {
            entry: { kind: "provider", method: "net.tracker.sdk.Init.onCreate" },
            methods: ["net.tracker.sdk.Init.onCreate"],
          },
          startsByItself: [{ kind: "provider", className: "net.tracker.sdk.Init" }],
        }),
      ],
    },
    apis: [apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk")],
  } as const;

  it("keeps each step with its own evidence up to reading the information", () => {
    const result = report({ ...READER, manifest: requesting("android.permission.READ_PHONE_STATE") });
    expect(moduleOf(result)?.steps.map(({ step }) => step)).toEqual(["embedded", "reachable", "starts-by-itself", "reads"]);
    expect(moduleOf(result)?.steps.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(idsOf(result)).toContain("modules/starts-by-itself");
  });

  it("does not say that code reads what the app has no permission for", () => {
    const result = report(READER);
    expect(moduleOf(result)?.step).toBe("starts-by-itself");
    expect(moduleOf(result)?.information.find(({ type }) => type === "UI.ID.HARDWARE")?.permitted).toBe(false);
  });

  it("does not say that code reads what no entry point reaches", () => {
    const result = report({
      code: { packages: [OWN, packageFact("net.tracker.sdk")] },
      apis: [apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk", 0)],
    });
    expect(moduleOf(result)?.step).toBe("embedded");
    expect(moduleOf(result)?.information.find(({ type }) => type === "UI.ID.HARDWARE")?.inCode).toBe("may-read");
  });

  it("takes names at package boundaries only", () => {
    expect(moduleOf(report({ code: { packages: [OWN, packageFact("net.tracker.sdkother")] } }))).toBeUndefined();
  });

  it("shows a switch that is set beside the step, and not one that is set the other way", () => {
    const embedded = { packages: [OWN, packageFact("net.tracker.sdk")] };
    const metaData = (value: string): { metaData: { name: string; value: string; resource: null }[] } => ({
      metaData: [{ name: "net.tracker.enabled", value, resource: null }],
    });
    expect(moduleOf(report({ code: embedded, manifest: metaData("false") }))?.switchedOff[0]).toMatchObject({
      stops: "collection",
    });
    expect(moduleOf(report({ code: embedded, manifest: metaData("true") }))?.switchedOff).toEqual([]);
  });

  it.each([
    ["net.tracker.sdk.Tracker.stop", 1],
    ["net.tracker.sdk.Config$Builder.enabled", 1],
    ["net.tracker.sdk.Tracker.stopWatch", 0],
    ["net.tracker.sdk.FakeConfig$Builder.enabled", 0],
  ])("takes the call of %s for a switch of a part: %i", (member, found) => {
    const call = {
      from: "com.example.app",
      to: "net.tracker.sdk",
      count: 1,
      reachable: 1,
      members: [member],
      example: place("com.example.app.Main"),
    };
    const result = report({ code: { packages: [OWN, packageFact("net.tracker.sdk")] }, calls: [call] });
    expect(moduleOf(result)?.switchedOff.map(({ stops }) => stops)).toEqual(found === 1 ? ["part"] : []);
    // The same name in the code of a stranger is another switch.
    const elsewhere = { ...call, to: "org.stranger.sdk", members: [member.replace("net.tracker", "org.stranger")] };
    const other = report({ code: { packages: [OWN, packageFact("net.tracker.sdk")] }, calls: [elsewhere] });
    expect(moduleOf(other)?.switchedOff).toEqual([]);
  });
});

describe("a module whose packages others carry parts of", () => {
  const ENTRY = { class: "net.shared.login.Login", source: "docs" };
  const catalogue = testCatalogue([
    testModule("base", { packages: [{ prefix: "net.shared", source: "docs" }], informationTypes: [] }),
    testModule("login", {
      packages: [{ prefix: "net.shared.login", source: "docs", entries: [ENTRY] }],
      manifestMarkers: [{ kind: "meta-data", name: "net.shared.LOGIN", source: "docs" }],
    }),
    testModule("common", { packages: [{ prefix: "net.common", source: "docs" }], informationTypes: [], codeOf: ["login"] }),
  ]);
  const modulesIn = (facts: Parameters<typeof buildFacts>[0]): readonly string[] =>
    assess(buildFacts(facts), { catalogue, profile: "jssec-strict" }).modules.map(({ id }) => id);
  const records = packageFact("net.shared.login", { classNames: ["LoginRecord"] });

  it("is not named by these parts, which belong to the code around", () => {
    expect(modulesIn({ code: { packages: [OWN, records] } })).toEqual(["base"]);
  });

  it("is named by a class that only it defines", () => {
    expect(modulesIn({ code: { packages: [OWN, { ...records, classNames: ["Login"] }] } })).toEqual(["login"]);
  });

  it("is named by its component or its marker where the build tool has renamed the classes", () => {
    const code = { packages: [OWN, records] };
    expect(modulesIn({ code, manifest: { components: [component("activity", ENTRY.class)] } })).toEqual(["login"]);
    const holder = component("service", "net.other.Holder", {
      metaData: [{ name: "net.shared.LOGIN", value: null, resource: null }],
    });
    expect(modulesIn({ code, manifest: { components: [holder] } })).toEqual(["login"]);
  });

  it("makes common code collect, which by itself does not", () => {
    const collecting = (...packages: ReturnType<typeof packageFact>[]): readonly boolean[] =>
      assess(buildFacts({ code: { packages: [OWN, packageFact("net.common"), ...packages] } }), {
        catalogue,
        profile: "jssec-strict",
      })
        .modules.filter(({ id }) => id === "common")
        .map(({ collects }) => collects);
    expect(collecting()).toEqual([false]);
    expect(collecting({ ...records, classNames: ["Login"] })).toEqual([true]);
  });
});

describe("whose code it is", () => {
  it("tells the app's own code from unknown third parties", () => {
    const result = report({ code: { packages: [OWN, packageFact("com.example.sdk"), packageFact("org.stranger.lib")] } });
    expect(result.otherCode.map(({ actor }) => actor)).toEqual([{ kind: "app" }, { kind: "unknown", package: "org.stranger" }]);
    expect(finding(result, "modules/unknown-third-party")?.subject).toBe("org.stranger");
  });
});

describe("code whose names were shortened", () => {
  it("is one finding, apart from strangers whose names can be read", () => {
    const shortened = ["", "c.a", "O00000o.O0"].map((name) => packageFact(name, { root: name, classes: 5 }));
    const result = report({ code: { packages: [OWN, packageFact("org.stranger", { root: "org.stranger" }), ...shortened] } });
    const found = result.findings.filter(({ check }) => check === "modules");
    expect(found.map(({ id, subject }) => [id, subject])).toEqual([
      ["modules/renamed-code", "renamed"],
      ["modules/unknown-third-party", "org.stranger"],
    ]);
    expect(found[0]?.detail).toMatchObject({ packages: 3, classes: 15 });
  });
});

describe("an app below a module's prefix", () => {
  const LIBRARY = testModule("library", {
    packages: [{ prefix: "net.library", source: "docs" }],
    informationTypes: [],
    recipientPurposes: [],
  });
  const reportOf = (packageName: string, packages: readonly string[]): Report =>
    assess(buildFacts({ artifact: { packageName }, code: { packages: packages.map((name) => packageFact(name)) } }), {
      catalogue: testCatalogue([TRACKER, LIBRARY]),
      profile: "jssec-strict",
    });

  it("is the app itself, where the module is a library", () => {
    const result = reportOf("net.library.server", ["net.library.server", "net.library.core"]);
    expect(result.modules).toEqual([]);
    expect(result.otherCode.map(({ actor }) => actor)).toEqual([{ kind: "app" }]);
  });

  it("keeps a module that collects, for an id can be chosen to hide it", () => {
    const result = reportOf("net.tracker.sdk.demo", ["net.tracker.sdk.demo", "net.tracker.sdk"]);
    expect(moduleOf(result)?.packages).toEqual(["net.tracker.sdk"]);
    expect(result.otherCode.map(({ actor, packages }) => [actor, packages])).toEqual([
      [{ kind: "app" }, ["net.tracker.sdk.demo"]],
    ]);
    expect(moduleOf(reportOf("net.tracker.sdk", ["net.tracker.sdk"]))?.packages).toEqual(["net.tracker.sdk"]);
  });
});
