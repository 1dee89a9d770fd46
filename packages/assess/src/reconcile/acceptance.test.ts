import type { DeclaredItem } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import type { Profile, Report } from "../schema.ts";
import { apiUse, reachedPackage, requesting } from "../testing/facts-builder.ts";
import { declaredItem, declaring, perfectItems } from "../testing/perfect-documents.ts";
import {
  TRACKER,
  VENDOR,
  check,
  gap,
  item,
  measured,
  notice,
  projectOf,
  reportOf,
  rowsOf,
  short,
  withCode,
  type Changes,
} from "../testing/reconcile-cases.ts";
import type { Reconciliation, ReconciliationRow } from "./schema.ts";

describe("the acceptance checks (docs/acceptance.md) that concern the reconciliation", () => {
  const CONSENT = measured({ consent: { category: "analytics", askedAt: "first-launch", withdrawal: null } });
  const OTHER = notice(declaredItem({ tool: "アドキット", recipient: VENDOR }));
  const tracker = (result: Reconciliation): ReconciliationRow | undefined =>
    rowsOf(result, "transmission").find(({ actor }) => actor?.kind === "module" && actor.id === "tracker");

  it("acceptance 15: stopping the use cannot be verified; stopping the sending needs a run", () => {
    const stopping = (stops: "transmission" | "use" | "unknown"): readonly string[] =>
      rowsOf(
        check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING", { optOut: { present: true, url: null, stops } }))]),
        "opt-out",
      ).map((row) => `${short(row)} -> ${row.action}`);
    expect(stopping("use")).toEqual(["not-verifiable certain: use-stop-not-visible -> confirm-with-recipient"]);
    expect(stopping("transmission")).toEqual(["not-tested certain: send-stop-needs-run -> confirm-by-run"]);
    expect(stopping("unknown")).toEqual(["not-tested certain: stop-kind-not-stated -> state-stop"]);
  });

  it("acceptance 16: with consent chosen, jssec-strict asks for the notice all the same, law-minimum does not; the profile is named", () => {
    const strict = check(reportOf(TRACKER), [OTHER], projectOf([CONSENT]));
    expect(strict.profile).toMatchObject({ name: "jssec-strict", noticeAlwaysRequired: true });
    expect(strict.profile.rulesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(tracker(strict)).toMatchObject({ severity: "medium", reasons: ["module-in-app", "not-declared", "notice-required"] });
    const minimum = check(reportOf(TRACKER, { profile: "law-minimum" }), [OTHER], projectOf([CONSENT]));
    expect(minimum.profile).toMatchObject({ name: "law-minimum", noticeAlwaysRequired: false });
    expect(tracker(minimum)).toMatchObject({
      verdict: "possible-undeclared",
      severity: "info",
      action: "none",
      reasons: ["module-in-app", "not-declared", "consent-instead"],
    });
  });

  it("acceptance 11: an exemption counts only when a named person has decided", () => {
    const exempt = (accepted: boolean | null): ReconciliationRow | undefined => {
      const decision = accepted === null ? null : { accepted, by: "山田", on: "2026-01-01", reason: null };
      const information = [
        {
          typeId: "UI.ACT.APP_USE",
          label: { ja: "操作", en: null },
          exemption: { item: 1 as const, kind: 1 as const, facts: [], decision },
        },
      ];
      const result = check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))], projectOf([measured({}, information)]));
      return result.rows.find(({ informationTypes }) => informationTypes.includes("UI.ACT.APP_USE"));
    };
    expect(exempt(true)).toMatchObject({ severity: "info", action: "none" });
    expect(exempt(true)?.reasons).toContain("exempt-by-decision");
    for (const open of [exempt(null), exempt(false)]) {
      expect(open).toMatchObject({ severity: "low", action: "decide-exemption" });
      expect(open?.reasons).toContain("exemption-not-decided");
    }
  });

  it("acceptance 20: as far as code shows, the same code reads a device identifier and information about the user", () => {
    const facts: Changes = {
      ...TRACKER,
      apis: [
        apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk"),
        apiUse("android.location.LocationManager.getLastKnownLocation", "net.tracker.sdk"),
      ],
      manifest: requesting("android.permission.READ_PHONE_STATE", "android.permission.ACCESS_FINE_LOCATION"),
    };
    const hardware = (profile: Profile): ReconciliationRow | undefined => {
      const report = reportOf(facts, { profile });
      return check(report, [notice(...perfectItems(report))]).rows.find(
        ({ kind, informationTypes }) => kind === "information" && informationTypes.includes("UI.ID.HARDWARE"),
      );
    };
    const row = hardware("jssec-strict");
    expect(row).toMatchObject({ verdict: "consistent", severity: "medium", action: "separate-identifier" });
    expect(row?.reasons).toContain("identifier-read-with-user-information");
    expect(row?.observed.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(1);
    expect(hardware("law-minimum")?.severity).toBeNull();
  });

  it("acceptance 21: an alarm clock that asks for the precise place and does not say why", () => {
    const report = reportOf({ manifest: requesting("android.permission.ACCESS_FINE_LOCATION") }, { description: "目覚まし時計" });
    const [row] = rowsOf(check(report, [declaring([], "description", "store.txt")]), "permission");
    expect(row).toMatchObject({
      verdict: "possible-undeclared",
      severity: "medium",
      reasons: ["description-silent"],
      action: "say-in-description",
      name: { ja: "android.permission.ACCESS_FINE_LOCATION" },
    });
  });

  it("acceptance 23: nothing found is not a row, and what was not looked at stands in the record", () => {
    const result = check(reportOf(gap("traffic", "not-read-by-design")), [notice()]);
    expect(result.rows).toEqual([]);
    expect(result.method).toEqual({ code: true, flows: false, traffic: false });
    expect(result.coverage).toHaveLength(1);
  });

  it("a transmission that was observed and is not declared is undeclared, and high", () => {
    const report = reportOf(TRACKER);
    const [module, ...rest] = report.modules;
    if (module === undefined) throw new Error("the report has the module");
    const seen: Report = {
      ...report,
      modules: [{ ...module, step: "observed", steps: [...module.steps, { step: "observed", evidence: [] }] }, ...rest],
      coverage: [{ area: "traffic", state: "partial", reason: "read", count: 1, examples: [] }],
    };
    expect(tracker(check(seen, [OTHER]))).toMatchObject({ verdict: "undeclared", severity: "high", action: "declare" });
    expect(tracker(check(seen, [notice(item("UI.ID.ADVERTISING"))]))).toMatchObject({ verdict: "consistent" });
    const unseen: Report = { ...report, coverage: seen.coverage };
    expect(tracker(check(unseen, [notice(item("UI.ID.ADVERTISING"))]))).toMatchObject({ verdict: "declared-not-observed" });
  });
});

describe("the use of what was sent", () => {
  it("is never visible; purposes that the provider names and the notice does not are listed", () => {
    const declared = item("UI.ID.ADVERTISING", { recipientPurposes: ["PUR.SECURITY"] });
    const [row] = rowsOf(check(reportOf(TRACKER), [notice(declared)]), "use");
    expect(row).toMatchObject({
      verdict: "not-verifiable",
      missingPurposes: ["PUR.ANALYTICS"],
      severity: "low",
      action: "state-purposes",
    });
    const full = item("UI.ID.ADVERTISING", { recipientPurposes: ["PUR.ANALYTICS"] });
    expect(rowsOf(check(reportOf(TRACKER), [notice(full)]), "use")[0]).toMatchObject({ missingPurposes: [], severity: "info" });
  });
});

describe("forms", () => {
  const answer = (text: string, coveredTypeIds: readonly string[]): DeclaredItem =>
    declaredItem({ text, typeId: coveredTypeIds[0] ?? null, coveredTypeIds, granularity: "information" });
  const DEVICE = answer("PSL_DEVICE_ID", ["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID"]);
  const form = (...items: readonly DeclaredItem[]): Reconciliation =>
    check(reportOf(TRACKER), [declaring(items, "data-safety", "form.csv")]);

  it("of Google Play answer for the app as a whole, and miss what they do not answer", () => {
    const rows = rowsOf(form(DEVICE), "statement");
    expect(rows.map((row) => [short(row), row.action, row.informationTypes])).toEqual([
      ["possible-undeclared possible: provider-says not-declared", "fill-in-form", ["UI.ACT.APP_USE"]],
      ["consistent possible: provider-says", "none", ["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID"]],
    ]);
    expect(
      rowsOf(form(answer("PSL_CALENDAR", ["UI.CON.CALENDAR"])), "statement")
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(["over-declared", "possible-undeclared", "possible-undeclared"]);
  });

  it("of Google Play miss nothing that the catalogue only says without a source", () => {
    const report = reportOf(TRACKER);
    const hearsay = {
      ...report,
      modules: report.modules.map((module) => ({
        ...module,
        information: module.information.map((row) => ({ ...row, claimed: row.claimed && { ...row.claimed, source: null } })),
      })),
    };
    const rows = rowsOf(check(hearsay, [declaring([DEVICE], "data-safety", "form.csv")]), "statement");
    expect(rows.filter(({ declared }) => declared.length === 0).map(({ verdict, severity }) => [verdict, severity])).toEqual([
      ["not-tested", "info"],
    ]);
  });

  it("of Apple are about another platform", () => {
    const result = check(reportOf(TRACKER), [
      declaring([answer("DeviceID", ["UI.ID.ADVERTISING"])], "privacy-manifest", "PrivacyInfo"),
    ]);
    expect(rowsOf(result, "statement").map(short)).toEqual(["not-verifiable certain: other-platform"]);
  });
});

it("each document is summed up: what it says, what it leaves out, what could not be assigned", () => {
  const report = reportOf(withCode(reachedPackage("net.tracker.sdk"), reachedPackage("net.adkit")));
  const policy = declaring([declaredItem({ tool: "しらないSDK", typeId: "UI.ID.ADVERTISING" })], "policy", "policy.html");
  const result = check(report, [
    notice(item("UI.ID.ADVERTISING"), item("UI.ACT.APP_USE")),
    policy,
    declaring([], "data-safety", "f.csv"),
  ]);
  expect(
    result.documents.map(({ document, items, silentAbout, notAssigned }) => [document, items, silentAbout, notAssigned]),
  ).toEqual([
    ["notice", 2, 1, 0],
    ["policy", 1, 2, 1],
    ["data-safety", 0, null, 0],
  ]);
  expect(result.documents[0]?.verdicts).toMatchObject({ consistent: 3, "possible-undeclared": 0 });
  expect(Object.values(result.verdicts).reduce((sum, count) => sum + count, 0)).toBe(result.rows.length);
});
