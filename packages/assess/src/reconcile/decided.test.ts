import type { Endpoint } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { projectWith } from "../../../declarations/src/testing/project-of.ts";
import { notSentDecisions } from "../declare/decisions.ts";
import type { Report } from "../schema.ts";
import { apiUse, endpointIn, reachedPackage } from "../testing/facts-builder.ts";
import { CATALOGUE, check, item, notice, reportOf, TRACKER, withCode } from "../testing/reconcile-cases.ts";
import { declaring } from "../testing/perfect-documents.ts";
import type { DeclaredDocument } from "./documents.ts";
import { reconcile } from "./reconcile.ts";
import type { ReconciliationRow } from "./schema.ts";

const BY = "by: 佐藤, on: 2026-03-01";
const READING = { ...TRACKER, apis: [apiUse("android.os.Build.SERIAL", "net.tracker.sdk")] };
const rowsWith = (report: Report, text: string, ...documents: readonly DeclaredDocument[]): readonly ReconciliationRow[] =>
  reconcile({ report, catalogue: CATALOGUE, documents, decisions: notSentDecisions(report, projectWith(text)) }).rows;
const about = (rows: readonly ReconciliationRow[], type: string): ReconciliationRow => {
  const row = rows.find(({ informationTypes }) => informationTypes.includes(type));
  if (row === undefined) throw new Error(`no row for ${type}`);
  return row;
};
const declared = notice(item("UI.ID.ADVERTISING"));

describe("a kind of information that a named person says is not sent", () => {
  const answered = (sent: string): string =>
    `transmissions: [{ id: tracker, decisions: [{ information: UI.ACT.APP_USE, sent: ${sent}, ${BY}, reason: 使っていない }] }]`;

  it("is told as decided, by whom and when, and neither missing nor consistent", () => {
    const row = about(rowsWith(reportOf(TRACKER), answered("no"), declared), "UI.ACT.APP_USE");
    expect(row).toMatchObject({
      verdict: "not-verifiable",
      severity: "info",
      action: "confirm-by-run",
      decision: { by: "佐藤", on: "2026-03-01", reason: "使っていない" },
    });
    expect(row.reasons).toContain("decided-not-sent");
  });

  it("stays open without a decision, and after the answer yes", () => {
    for (const text of ["", answered("yes"), "transmissions: [{ id: tracker, decisions: [{ information: UI.ACT.APP_USE }] }]"]) {
      const row = about(rowsWith(reportOf(TRACKER), text, declared), "UI.ACT.APP_USE");
      expect(row).toMatchObject({ verdict: "possible-undeclared", decision: null });
    }
  });

  it("leaves the other kinds and the module as they are", () => {
    const rows = rowsWith(reportOf(TRACKER), answered("no"), declared);
    expect(rows.filter(({ decision }) => decision !== null)).toHaveLength(1);
  });

  it("is to be settled where the document declares it all the same", () => {
    const both = notice(item("UI.ID.ADVERTISING"), item("UI.ACT.APP_USE"));
    const row = about(rowsWith(reportOf(TRACKER), answered("no"), both), "UI.ACT.APP_USE");
    expect(row).toMatchObject({ verdict: "consistent", severity: "low", action: "settle-decision" });
    expect(row.reasons).toContain("declared-despite-decision");
  });

  it("is graver than anybody's word once it is seen in traffic", () => {
    const report = reportOf(TRACKER);
    const seen: Report = {
      ...report,
      modules: report.modules.map((module) => ({ ...module, steps: [...module.steps, { step: "observed", evidence: [] }] })),
      coverage: [{ area: "traffic", state: "full", reason: "not-present", count: 1, examples: [] }],
    };
    const row = about(rowsWith(seen, answered("no"), declared), "UI.ACT.APP_USE");
    expect(row).toMatchObject({ verdict: "undeclared", severity: "high" });
    expect(row.reasons).toContain("observed-despite-decision");
  });

  it("is no longer read together with an identifier", () => {
    const report = reportOf({
      ...READING,
      manifest: {
        permissions: ["READ_PHONE_STATE", "ACCESS_FINE_LOCATION"].map((name) => ({
          name: `android.permission.${name}`,
          maxSdk: null,
          tag: "uses-permission",
          neverForLocation: false,
        })),
        components: [],
      },
      apis: [...READING.apis, apiUse("android.location.LocationManager.getLastKnownLocation", "net.tracker.sdk")],
    });
    const marked = (text: string): boolean =>
      rowsWith(report, text, declared).some(({ reasons }) => reasons.includes("identifier-read-with-user-information"));
    expect(marked("")).toBe(true);
    expect(marked(`transmissions: [{ id: tracker, decisions: [{ information: UI.ID.HARDWARE, sent: no, ${BY} }] }]`)).toBe(false);
  });
});

describe("a whole part that a named person says sends nothing", () => {
  const NOT_SENT = `transmissions: [{ id: tracker, notSent: { ${BY} } }]`;

  it("is decided with all its kinds", () => {
    const rows = rowsWith(reportOf(TRACKER), NOT_SENT, notice());
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(["not-verifiable"]));
    expect(rows.every(({ decision }) => decision?.by === "佐藤")).toBe(true);
  });

  it("is not decided while an entry for a second recipient of it is open", () => {
    const second = `transmissions: [{ id: tracker, notSent: { ${BY} } }, { id: more, module: tracker }]`;
    expect(rowsWith(reportOf(TRACKER), second, notice()).every(({ decision }) => decision === null)).toBe(true);
  });

  it("needs a person and a day", () => {
    for (const text of ["by: 佐藤", "on: 2026-03-01"]) {
      expect(() =>
        projectWith(`transmissions: [{ id: tracker, decisions: [{ information: UI.ACT.APP_USE, sent: no, ${text} }] }]`),
      ).toThrow(/missing/);
    }
  });

  it("answers for Google Play's form where nothing else in the app handles the kind", () => {
    const form = declaring([], "data-safety");
    const report = reportOf(TRACKER);
    const missing = (text: string): readonly string[] =>
      rowsWith(report, text, form)
        .filter(({ kind, verdict }) => kind === "statement" && verdict === "possible-undeclared")
        .flatMap(({ informationTypes }) => informationTypes);
    expect(missing("")).toContain("UI.ACT.APP_USE");
    expect(missing(NOT_SENT)).toEqual([]);
    const two = reportOf(withCode(reachedPackage("net.tracker.sdk"), reachedPackage("net.adkit")));
    const left = rowsWith(two, NOT_SENT, form).filter(
      ({ kind, verdict }) => kind === "statement" && verdict === "possible-undeclared",
    );
    expect(left.flatMap(({ informationTypes }) => informationTypes)).toEqual(["UI.ID.ADVERTISING"]);
  });
});

describe("the app's own code", () => {
  const report = reportOf({ apis: [apiUse("android.os.Build.MODEL", "com.example.app")] });
  const decide = (id: string): string =>
    `transmissions: [{ id: ${id}, decisions: [{ information: UI.DEV.INFO, sent: no, ${BY} }] }]`;
  const verdict = (text: string): string => about(rowsWith(report, text, notice()), "UI.DEV.INFO").verdict;

  it("is decided for all recipients by the entry app, or by every one of its entries", () => {
    expect(verdict("")).toBe("possible-undeclared");
    expect(verdict(decide("app"))).toBe("not-verifiable");
    expect(verdict(decide("app/own-server"))).toBe("not-verifiable");
    expect(verdict(decide("app/own-server").replace("] }]", "] }, { id: app/partner }]"))).toBe("possible-undeclared");
  });
});

describe("a host whose recipient is known", () => {
  const endpoint = (host: string): Endpoint => endpointIn("com.example.app", host);
  const report = reportOf({ endpoints: [endpoint("a.in.hosted-service.net"), endpoint("b.in.hosted-service.net")] });
  const verdicts = (text: string): readonly string[] =>
    rowsWith(report, text, notice())
      .filter(({ kind }) => kind === "destination")
      .map(({ verdict }) => verdict);
  const nothing = (host: string, decision = `, decision: { ${BY} }`): string =>
    `hosts: [{ hosts: [${host}], use: nothing-sent${decision} }]`;

  it("is not tested where only others' code names it: nobody is asked about that", () => {
    const inLibrary = reportOf({
      ...withCode(reachedPackage("org.stranger.lib")),
      endpoints: [endpointIn("org.stranger.lib", "a.in.hosted-service.net"), endpoint("b.in.hosted-service.net")],
    });
    const rows = rowsWith(inLibrary, "", notice()).filter(({ kind }) => kind === "destination");
    expect(rows.map(({ name, verdict }) => [name?.en, verdict])).toEqual([
      ["b.in.hosted-service.net", "possible-undeclared"],
      ["a.in.hosted-service.net", "not-tested"],
    ]);
  });

  it("is told with who decided and when, apart from the hosts that are open", () => {
    const rows = rowsWith(report, nothing("a.in.hosted-service.net"), notice()).filter(({ kind }) => kind === "destination");
    expect(rows.map(({ name, decision }) => [name?.en, decision?.by, decision?.on])).toEqual([
      ["b.in.hosted-service.net", undefined, undefined],
      ["a.in.hosted-service.net", "佐藤", "2026-03-01"],
    ]);
  });

  it("is decided host by host, or with the entry for it", () => {
    expect(verdicts("")).toEqual(["possible-undeclared"]);
    expect(verdicts(nothing("hosted-service.net"))).toEqual(["not-verifiable"]);
    expect(verdicts(nothing("a.in.hosted-service.net"))).toEqual(["possible-undeclared", "not-verifiable"]);
    expect(verdicts(nothing("hosted-service.net", ""))).toEqual(["possible-undeclared"]);
    expect(verdicts(`transmissions: [{ id: app/nameless, notSent: { ${BY} } }]`)).toEqual(["not-verifiable"]);
  });
});

describe("code of unknown origin", () => {
  it("stays not tested until somebody has decided", () => {
    const report = reportOf({
      ...withCode(reachedPackage("org.stranger.lib")),
      apis: [apiUse("android.os.Build.MODEL", "org.stranger.lib")],
    });
    const verdict = (text: string): string => about(rowsWith(report, text, notice()), "UI.DEV.INFO").verdict;
    const [code] = report.otherCode.flatMap(({ actor }) => (actor.kind === "unknown" ? [actor.package] : []));
    expect(verdict("")).toBe("not-tested");
    expect(verdict(`transmissions: [{ id: code/${code ?? ""}, notSent: { ${BY} } }]`)).toBe("not-verifiable");
  });
});

describe("what the catalogue says without a source", () => {
  it("is no reason to call a notice incomplete", () => {
    const report = reportOf(TRACKER);
    const hearsay: Report = {
      ...report,
      modules: report.modules.map((module) => ({
        ...module,
        information: module.information.map((row) =>
          row.type === "UI.ACT.APP_USE" ? { ...row, claimed: { source: null } } : row,
        ),
      })),
    };
    const row = about(check(hearsay, [declared]).rows, "UI.ACT.APP_USE");
    expect(row).toMatchObject({ verdict: "not-tested", severity: "info" });
    expect(row.reasons).toEqual(["catalogue-only", "not-declared"]);
    expect(row.observed.map(({ basis }) => basis)).toEqual(["catalogue-only"]);
  });
});
