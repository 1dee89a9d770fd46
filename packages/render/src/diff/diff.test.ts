import { compareReports, type Report, type ReportDiff } from "@akashi/assess";
import { describe, expect, it } from "vitest";
import { textWidth } from "../terminal/width.ts";
import { renderDiffSarif } from "../sarif/report.ts";
import { sampleReconciliation } from "../testing/sample-reconciliation.ts";
import { sampleReport } from "../testing/sample-report.ts";
import { LANGUAGES } from "../words/language.ts";
import { renderDiffHtml } from "./html.ts";
import { renderDiffTerminal } from "./terminal.ts";

const after = sampleReport();
const before: Report = {
  ...after,
  artifact: { ...after.artifact, versionName: "1.4.1", versionCode: 140, targetSdk: 33, sha256: "ab".repeat(32) },
  permissions: after.permissions.slice(1),
  modules: after.modules
    .slice(1)
    .map((module) => (module.id === "metrica" ? { ...module, step: "embedded" as const, version: "20.1" } : module)),
  flows: after.flows.slice(1),
  destinations: after.destinations.slice(1),
  findings: after.findings.slice(1),
};
const diff = compareReports(before, after);

describe("a comparison in a terminal", () => {
  it("says first what the new version adds", () => {
    const text = renderDiffTerminal(diff, { lang: "en" });
    expect(text).toContain("The new version adds 1 permission, 1 module and 1 destination.");
    expect(text).toMatch(/\+ ACCESS_FINE_LOCATION +precise location, runtime \(dangerous\)/);
    expect(text).toMatch(/~ targetSdk +33 → 34/);
    expect(text).toMatch(/~ Metrica Analytics\n +embedded → reads information, Version 20\.1 → 21\.3\.0/);
    expect(text).toContain("+ Precise location");
    expect(text).toMatch(
      /\+ Precise location +Sora Ads SDK, sent, Sora Ads\s+\(ads\.soraads\.example\)|\+ Precise location\s+Sora Ads SDK, sent, Sora Ads \(ads\.soraads\.example\)/,
    );
  });

  it("marks what is gone when the comparison is turned round", () => {
    const text = renderDiffTerminal(compareReports(after, before), { lang: "ja", width: 120 });
    expect(text).toContain("- ソラ広告SDK");
    expect(text).toContain("新しい版で増えた権限、モジュール、接続先: 検出なし(見ていない部分は各版の「検査範囲」に記載)");
  });

  it("says whether the consent is needed again, for which kinds of information and because of whom", () => {
    const text = renderDiffTerminal(diff, { lang: "ja", width: 120 });
    expect(diff.consentAgain.needed).toBe(true);
    expect(text).toContain("包括同意の取り直しが必要");
    expect(text).toMatch(/\+ 詳細な位置情報 \(コードが読取り\): .*ソラ広告SDK/);
    const same = renderDiffTerminal(compareReports(after, after), { lang: "ja", width: 120 });
    expect(same).toContain("新しい情報の種類: 検出なし(検査範囲内)");
    expect(same).not.toContain("取り直しが必要");
    expect(renderDiffHtml(diff, { lang: "en" })).toContain("consent is needed again");
    expect(renderDiffSarif(diff, { lang: "en" })).toContain('"words":"consent is needed again"');
  });

  it("shows what the same documents say of both, row by row", () => {
    const old = sampleReconciliation();
    const rows = old.rows.map((row) => (row.id === "f" ? { ...row, verdict: "possible-undeclared" as const } : row)).slice(1);
    const both = compareReports(before, after, { old, new: { ...old, rows } });
    expect(both.declared?.changed.map((change) => [change.row.id, change.old, change.new])).toEqual([
      ["f", "consistent", "possible-undeclared"],
      ["a", "possible-undeclared", null],
    ]);
    const text = renderDiffTerminal(both, { lang: "en", width: 140 });
    expect(text).toContain("Declarations against both versions");
    expect(text).toContain("consistent → possibly undeclared, Sora Ads Inc.");
    expect(renderDiffHtml(both, { lang: "ja" })).toContain('<section id="declared"');
  });

  it("fits the width in both languages", () => {
    for (const lang of LANGUAGES) {
      for (const line of renderDiffTerminal(diff, { lang, width: 72 }).split("\n"))
        expect(textWidth(line), line).toBeLessThanOrEqual(72);
    }
  });

  it("warns where signer, package or knowledge differ", () => {
    const odd: ReportDiff = {
      ...diff,
      samePackage: false,
      sameKnowledge: false,
      signer: { state: "changed", old: ["aa"], new: ["bb"] },
    };
    const text = renderDiffTerminal(odd, { lang: "en", width: 200 });
    expect(text).toContain("Android does not accept it as an update.");
    expect(text).toContain("two different apps are compared");
    expect(text).toContain("Engine or catalogue differ");
  });
});

describe("a comparison as a page", () => {
  it("has every group, new findings with their words, and both artifacts", () => {
    const page = renderDiffHtml(diff, { lang: "ja" });
    const ids = [...page.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "answer",
      "artifact",
      "permissions",
      "modules",
      "information",
      "flows",
      "destinations",
      "findings-added",
      "findings-removed",
      "identity",
    ]);
    expect(page).toContain("操作を待たずに動き始めるモジュール");
    expect(page).toContain(before.artifact.sha256);
    expect(page).toContain(after.artifact.sha256);
  });
});
