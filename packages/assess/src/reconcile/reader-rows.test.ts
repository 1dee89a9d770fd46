import type { DeclaredItem } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { apiUse, flowFact, packageFact, requesting } from "../testing/facts-builder.ts";
import { declaredItem, perfectItems } from "../testing/perfect-documents.ts";
import {
  VENDOR,
  check,
  item,
  notice,
  projectOf,
  reportOf,
  rowsOf,
  typed,
  withCode,
  type Changes,
} from "../testing/reconcile-cases.ts";

describe("the app's own code", () => {
  const READS: Changes = {
    apis: [apiUse("android.telephony.TelephonyManager.getImei", "com.example.app")],
    manifest: { ...requesting("android.permission.READ_PHONE_STATE"), components: [] },
  };
  const own = (...items: readonly DeclaredItem[]): readonly string[] =>
    typed(check(reportOf(READS), [notice(...items)]), "UI.ID.HARDWARE");

  it("needs a declaration of its own for what it reads", () => {
    expect(own()).toEqual(["information possible-undeclared possible: own-code-reads not-declared"]);
    expect(own(item("UI.ID.HARDWARE"))[0]).toBe("information possible-undeclared possible: own-code-reads not-declared");
  });

  it("is declared by an item of the provider itself, or of the app as a whole", () => {
    const mine = { recipient: { legalName: "弊社", serviceName: null }, typeId: "UI.ID.HARDWARE" };
    expect(own(declaredItem({ tool: "本アプリ", ...mine }))).toEqual(["information consistent likely: own-code-reads"]);
    expect(own(declaredItem({ typeId: "UI.ID.HARDWARE", granularity: "information" }))[0]).toBe(
      "information consistent possible: own-code-reads",
    );
  });

  it("is graver where it was followed out of the app", () => {
    const { source } = flowFact("com.example.app");
    const flow = flowFact("com.example.app", {
      informationType: "UI.ID.HARDWARE",
      source: { ...source, api: "android.telephony.TelephonyManager.getImei" },
    });
    const result = check(reportOf({ ...READS, flows: [flow] }), [notice()]);
    expect(typed(result, "UI.ID.HARDWARE")).toEqual(["information possible-undeclared likely: code-sends not-declared"]);
    expect(rowsOf(result, "information").map(({ severity }) => severity)).toEqual(["medium"]);
  });

  it("knows the operator by the name in the project", () => {
    const project = projectOf([], "株式会社うんえい");
    const declared = declaredItem({ recipient: { legalName: "うんえい㈱", serviceName: null }, typeId: "UI.ID.HARDWARE" });
    expect(typed(check(reportOf(READS), [notice(declared)], project), "UI.ID.HARDWARE")).toEqual([
      "information consistent likely: own-code-reads",
    ]);
  });

  it("of unknown origin is declared where the document names its package", () => {
    const report = reportOf({
      ...withCode(packageFact("org.stranger.lib")),
      apis: [apiUse("android.os.Build.SERIAL", "org.stranger.lib")],
    });
    const [code] = report.otherCode.flatMap(({ actor }) => (actor.kind === "unknown" ? [actor.package] : []));
    const named = (typeId: string): readonly string[] =>
      typed(check(report, [notice(declaredItem({ tool: code ?? "", recipient: VENDOR, typeId }))]), "UI.ID.HARDWARE");
    expect(named("UI.ID.HARDWARE")).toContain("information consistent possible: code-reads");
    expect(named("UI.ID.COOKIE")).toEqual(["information not-tested possible: unknown-code code-reads"]);
  });

  it("of unknown origin is undeclared in what was followed out of the app", () => {
    const { source } = flowFact("org.stranger.lib");
    const flow = flowFact("org.stranger.lib", {
      informationType: "UI.ID.HARDWARE",
      source: { ...source, api: "android.os.Build.SERIAL" },
    });
    const report = reportOf({ ...withCode(packageFact("org.stranger.lib")), flows: [flow] });
    const result = check(report, [notice()]);
    expect(typed(result, "UI.ID.HARDWARE")).toEqual([
      "information possible-undeclared possible: unknown-code code-sends not-declared",
    ]);
    expect(rowsOf(result, "information")[0]?.severity).toBe("medium");
  });

  it("of unknown origin stays not tested, whatever is declared", () => {
    const report = reportOf({
      ...withCode(packageFact("org.stranger.lib")),
      apis: [apiUse("android.os.Build.SERIAL", "org.stranger.lib")],
    });
    expect(typed(check(report, [notice(...perfectItems(report), item("UI.ID.HARDWARE"))]), "UI.ID.HARDWARE")).toContain(
      "information not-tested possible: unknown-code code-reads",
    );
  });
});
