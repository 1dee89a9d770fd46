import type { DeclaredItem } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { apiUse, flowFact, packageFact, reachedPackage, requesting } from "../testing/facts-builder.ts";
import { declaredItem, declaring } from "../testing/perfect-documents.ts";
import {
  TRACKER,
  check,
  item,
  measured,
  notice,
  projectOf,
  reportOf,
  rowsOf,
  short,
  typed,
  whole,
  withCode,
  type Changes,
} from "../testing/reconcile-cases.ts";

const TOOL = { kind: "sdk", moduleId: null, version: null } as const;

describe("a transmission", () => {
  it("is consistent only where module and recipient agree, and certain only where both stand as they are", () => {
    expect(whole(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))]))).toEqual(["consistent certain: module-in-app"]);
    expect(whole(check(reportOf(withCode(packageFact("net.tracker.sdk"))), [notice(item(null, { text: "なにか" }))]))).toEqual([
      "consistent possible: module-in-app not-reached",
    ]);
  });

  it.each([
    [
      "another company",
      { legalName: "株式会社ヨソ", serviceName: null },
      "possible-undeclared likely: module-in-app recipient-differs",
    ],
    ["no recipient", null, "consistent likely: module-in-app recipient-not-stated"],
    ["the service alone", { legalName: null, serviceName: "ベンダー" }, "consistent likely: module-in-app service-name-only"],
    [
      "a company of the group",
      { legalName: "株式会社ベンダージャパン", serviceName: null },
      "consistent possible: module-in-app affiliate-name",
    ],
    [
      "another kind of company",
      { legalName: "Vendor LLC", serviceName: null },
      "consistent likely: module-in-app company-form-differs",
    ],
    [
      "the app's own provider",
      { legalName: "当社", serviceName: null },
      "possible-undeclared likely: module-in-app recipient-differs",
    ],
  ])("names %s", (_what, recipient, expected) => {
    expect(whole(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING", { recipient }))]))).toEqual([expected]);
  });

  it("cannot be checked for a recipient whose legal name the catalogue does not have", () => {
    const declared = declaredItem({
      tool: "クワイエット",
      recipient: { legalName: "株式会社だれか", serviceName: null },
      text: "なにか",
    });
    expect(whole(check(reportOf(withCode(reachedPackage("net.quiet"))), [notice(declared)]))).toEqual([
      "consistent possible: module-in-app recipient-not-checkable",
    ]);
  });

  it("cannot be checked either against a legal name whose source could not be opened", () => {
    const report = reportOf(TRACKER);
    const modules = report.modules.map((module) => ({
      ...module,
      provider: { ...module.provider, legalName: { ja: "株式会社ベンダー", en: null, source: null } },
    }));
    const other = item("UI.ID.ADVERTISING", { recipient: { legalName: "株式会社だれか", serviceName: null } });
    expect(whole(check({ ...report, modules }, [notice(other)]))).toEqual([
      "consistent possible: module-in-app recipient-not-checkable",
    ]);
  });

  it("to a second recipient beside the module's own has a row of its own, which no inspection can judge", () => {
    const second = item("UI.ID.ADVERTISING", { recipient: { legalName: "株式会社だれか", serviceName: null } });
    const result = check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"), second)]);
    expect(whole(result)).toEqual([
      "not-verifiable possible: module-in-app recipient-not-checkable",
      "consistent certain: module-in-app",
    ]);
    expect(typed(result, "UI.ID.ADVERTISING")).toEqual(["information consistent possible: provider-says"]);
  });

  it("of unknown code is joined where a document names its package, or as the project calls it", () => {
    const report = reportOf({
      ...withCode(reachedPackage("org.nazo.kit")),
      apis: [apiUse("android.provider.Settings$Secure.getString=android_id", "org.nazo.kit")],
    });
    const naming = (tool: string): DeclaredItem =>
      declaredItem({ tool, recipient: { legalName: "株式会社なぞ", serviceName: null }, typeId: "UI.ID.ANDROID_ID" });
    const known = projectOf([{ ...measured({}), id: "code/org.nazo", tool: { ...TOOL, name: { ja: "なぞキット", en: null } } }]);
    const verdicts = (tool: string, project = projectOf([])): readonly string[] =>
      check(report, [notice(naming(tool))], project).rows.map(({ kind, verdict }) => `${kind} ${verdict}`);
    const joined = ["transmission consistent", "information consistent"];
    const drafted = ["株式会社なぞの部品(org.nazo)", "Code of Nazo Inc. (org.nazo)"].map((tool) => verdicts(tool));
    for (const found of [verdicts("org.nazo"), verdicts("org.nazo.kit"), verdicts("なぞキット", known), ...drafted])
      expect(found).toEqual(joined);
    expect(verdicts("なぞキット")).toEqual(["transmission not-tested", "information not-tested"]);
    expect(verdicts("Code of Nazo Inc. (org.nazo2)")).toEqual(["transmission not-tested", "information not-tested"]);
  });

  it("of a module that sends to the operator's own choice takes any recipient", () => {
    const declared = declaredItem({ tool: "アップロード", recipient: { legalName: "当社", serviceName: null }, text: "なにか" });
    expect(whole(check(reportOf(withCode(reachedPackage("net.upload"))), [notice(declared)]))).toEqual([
      "consistent likely: module-in-app recipient-chosen-by-operator",
    ]);
  });

  it("is declared by its recipient alone only where no module of that recipient is named beside it", () => {
    const both = reportOf(withCode(reachedPackage("net.tracker.sdk"), reachedPackage("net.adkit")));
    const byRecipient = item("UI.ID.ADVERTISING", { tool: null });
    expect(whole(check(both, [notice(byRecipient)]))).toEqual([
      "consistent possible: module-in-app declared-by-recipient-only",
      "consistent possible: module-in-app declared-by-recipient-only",
    ]);
    expect([...whole(check(both, [notice(item("UI.ID.ADVERTISING"))]))].sort()).toEqual([
      "consistent certain: module-in-app",
      "possible-undeclared likely: module-in-app not-declared",
    ]);
  });

  it("that configuration switches off is declared and not observed, or for a run to judge", () => {
    const off = reportOf({
      ...TRACKER,
      manifest: { metaData: [{ name: "net.tracker.off", value: "true", owner: null, resource: null }] } as never,
    });
    const declared = check(off, [notice(item("UI.ID.ADVERTISING"))]);
    expect(whole(declared)).toEqual(["declared-not-observed certain: module-in-app switched-off"]);
    const [row] = rowsOf(check(off, [notice()]), "transmission");
    expect([row?.verdict, row?.severity, row?.action]).toEqual(["not-tested", "info", "confirm-by-run"]);
  });

  it("is not undeclared where no document was given that could name it", () => {
    const result = check(reportOf(TRACKER), [declaring([], "data-safety", "data_safety.csv")]);
    expect(rowsOf(result, "transmission").map(short)).toEqual(["not-tested certain: module-in-app no-notice-given"]);
  });
});

describe("a kind of information", () => {
  it("that code reads and no document names is likely undeclared, and graver than what only the provider says", () => {
    const report = reportOf({
      ...TRACKER,
      apis: [apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk")],
      manifest: requesting("android.permission.READ_PHONE_STATE"),
    });
    const result = check(report, [notice(item("UI.ID.ADVERTISING"))]);
    const severities = rowsOf(result, "information").map((row) => [
      ...row.informationTypes,
      row.verdict,
      row.severity,
      row.action,
    ]);
    expect(severities).toEqual([
      ["UI.ID.HARDWARE", "possible-undeclared", "medium", "declare-type"],
      ["UI.ACT.APP_USE", "possible-undeclared", "low", "declare-type"],
      ["UI.ID.ADVERTISING", "consistent", null, "none"],
    ]);
    expect(typed(result, "UI.ID.HARDWARE")).toEqual(["information possible-undeclared likely: code-reads not-declared"]);
    expect(typed(result, "UI.ID.ADVERTISING")).toEqual(["information consistent possible: provider-says"]);
  });

  it("that was followed to whoever gets it is as sure as code can show, and the way is its evidence", () => {
    const report = reportOf({
      ...TRACKER,
      flows: [flowFact("net.tracker.sdk")],
      manifest: requesting("com.google.android.gms.permission.AD_ID"),
    });
    const declared = check(report, [notice(item("UI.ID.ADVERTISING"))]);
    expect(typed(declared, "UI.ID.ADVERTISING")).toEqual(["information consistent likely: code-sends"]);
    const missing = check(report, [notice(item("UI.ACT.APP_USE"))]);
    expect(typed(missing, "UI.ID.ADVERTISING")).toEqual(["information possible-undeclared likely: code-sends not-declared"]);
    const [row] = rowsOf(missing, "information").filter(({ informationTypes }) => informationTypes.includes("UI.ID.ADVERTISING"));
    expect(row?.severity).toBe("medium");
    expect(row?.observed[0]).toMatchObject({
      basis: "flows",
      evidence: [{ kind: "flow", steps: [{ kind: "read" }, { kind: "send" }] }],
    });
  });

  it.each(["UI.DEV.INFO", "UI.ID.HARDWARE"])("is graver followed out of the app than read or only said: %s", (type) => {
    const api = type === "UI.DEV.INFO" ? "android.os.Build.MODEL" : "android.os.Build.SERIAL";
    const { source } = flowFact("net.tracker.sdk");
    const severityOf = (changes: Changes): string | null | undefined =>
      rowsOf(check(reportOf({ ...TRACKER, ...changes }), [notice(item("UI.ID.ADVERTISING"))]), "information").find(
        ({ informationTypes }) => informationTypes.includes(type),
      )?.severity;
    const sent = flowFact("net.tracker.sdk", { informationType: type, source: { ...source, api } });
    expect(severityOf({ flows: [sent] })).toBe("medium");
    expect(severityOf({ apis: [apiUse(api, "net.tracker.sdk")] })).toBe(type === "UI.DEV.INFO" ? "info" : "medium");
  });

  it("behind a permission that the app does not ask for is no row, and where it is declared, not observed", () => {
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))]), "UI.LOC.PRECISE")).toEqual([]);
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.LOC.PRECISE"))]), "UI.LOC.PRECISE")).toEqual([
      "information declared-not-observed likely: permission-missing",
    ]);
    const allowed = reportOf({ ...TRACKER, manifest: requesting("android.permission.ACCESS_FINE_LOCATION") });
    expect(typed(check(allowed, [notice(item("UI.ID.ADVERTISING"))]), "UI.LOC.PRECISE")).toEqual([
      "information possible-undeclared possible: provider-says not-declared",
    ]);
  });

  it("is covered by a word for several types", () => {
    const word = item("UI.ID.ANDROID_ID", { text: "端末識別子", coveredTypeIds: ["UI.ID.ANDROID_ID", "UI.ID.ADVERTISING"] });
    expect(typed(check(reportOf(TRACKER), [notice(word)]), "UI.ID.ADVERTISING")).toEqual([
      "information consistent possible: provider-says",
    ]);
  });

  it("in words that could not be read is shown, and makes what seems missing only possible", () => {
    const result = check(reportOf(TRACKER), [notice(item(null, { text: "所定の情報" }))]);
    expect(result.rows.find(({ declared }) => declared.some(({ text }) => text === "所定の情報"))).toMatchObject({
      kind: "information",
      verdict: "not-tested",
      reasons: ["words-not-known"],
      action: "name-precisely",
    });
    expect(typed(result, "UI.ID.ADVERTISING")).toEqual([
      "information possible-undeclared possible: provider-says not-declared words-not-known",
    ]);
  });

  it("pooled for all tools counts for a tool that the same document names without information of its own", () => {
    const pool = declaredItem({ typeId: "UI.ID.ADVERTISING", granularity: "pooled" });
    expect(typed(check(reportOf(TRACKER), [notice(item(null), pool)]), "UI.ID.ADVERTISING")).toEqual([
      "information consistent possible: provider-says declared-in-pool",
    ]);
    // Beside a list of its own the pool says nothing of the tool, and without the tool's name nothing at all.
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.ACT.APP_USE"), pool)]), "UI.ID.ADVERTISING")[0]).toContain(
      "possible-undeclared",
    );
    expect(typed(check(reportOf(TRACKER), [notice(pool)]), "UI.ID.ADVERTISING")[0]).toContain("possible-undeclared");
  });

  it.each([
    ["UI.NET.IP", "consistent likely: implicit-in-any-request"],
    ["UI.PER.NAME", "not-verifiable possible: not-from-platform"],
    ["UI.LOC.COARSE", "not-verifiable possible: derived-at-server"],
    ["UI.CON.CALENDAR", "over-declared possible: type-not-in-module"],
  ])("%s that the module was not seen to handle: %s", (type, expected) => {
    expect(typed(check(reportOf(TRACKER), [notice(item(type))]), type)).toEqual([`information ${expected}`]);
  });
});
