import { describe, expect, it } from "vitest";
import { textWidth } from "../terminal/width.ts";
import { sampleReconciliation } from "../testing/sample-reconciliation.ts";
import { LANGUAGES } from "../words/language.ts";
import { renderReconciliationHtml } from "./html.ts";
import { bundleRows, groupOf, rowsByGroup } from "./rows.ts";
import { renderReconciliationSarif } from "./sarif.ts";
import { renderReconciliationTerminal } from "./terminal.ts";

const sample = sampleReconciliation();
const empty = sampleReconciliation({ rows: [], contradictions: [] });

describe("the groups of rows", () => {
  it("hold every row once: what is to be mended, what stays open, what agrees", () => {
    const groups = rowsByGroup(sample);
    expect([groups.toMend, groups.open, groups.agree].map((rows) => rows.map(({ id }) => id))).toEqual([
      ["a", "b", "c", "e"],
      ["d"],
      ["f"],
    ]);
  });

  it("take a row that agrees but has a name to mend for one to look into", () => {
    const row = sample.rows.find(({ id }) => id === "f");
    if (row === undefined) throw new Error("the sample has the row");
    expect(groupOf({ ...row, severity: "low" })).toBe("toMend");
    expect(groupOf({ ...row, severity: "info" })).toBe("agree");
  });

  it("are bundled where only the kind of information differs", () => {
    const row = sample.rows.find(({ id }) => id === "f");
    if (row === undefined) throw new Error("the sample has the row");
    const bundles = bundleRows([
      row,
      { ...row, id: "g", informationTypes: ["UI.NET.IP"] },
      { ...row, id: "h", certainty: "possible" },
    ]);
    expect(bundles.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });
});

describe("a row that a named person decided", () => {
  const decision = { accepted: true, by: "佐藤<b>", on: "2026-03-01", reason: "使っていない" };
  const decided = sampleReconciliation({ rows: sample.rows.map((row) => (row.id === "a" ? { ...row, decision } : row)) });

  it("says who and when, in every form", () => {
    expect(renderReconciliationTerminal(decided, { lang: "ja", width: 100 })).toContain(
      "担当者の判断: 佐藤<b>、2026-03-01、理由: 使っていない",
    );
    expect(renderReconciliationTerminal(decided, { lang: "en", width: 100 })).toContain("Decided by: 佐藤<b>, 2026-03-01");
    expect(renderReconciliationHtml(decided, { lang: "ja" })).toContain("佐藤&lt;b&gt;、2026-03-01");
    expect(renderReconciliationSarif(decided, { lang: "en" })).toContain("2026-03-01");
    expect(renderReconciliationTerminal(sample, { lang: "ja", width: 100 })).not.toContain("担当者の判断");
  });

  it("is not told together with one that nobody decided", () => {
    const [row] = sample.rows;
    if (row === undefined) throw new Error("the sample has a row");
    const alike = { ...row, kind: "information" as const };
    expect(bundleRows([alike, { ...alike, id: "z", decision }])).toHaveLength(2);
  });
});

describe("a reconciliation in a terminal", () => {
  it("says first how many rows are to be looked into, then each with its reason and what to do", () => {
    const text = renderReconciliationTerminal(sample, { lang: "ja", width: 100 });
    expect(text).toContain("確認・対応が必要な行4件、検証できない行と未検査の行1件、記載と一致した行1件");
    expect(text).toContain("[注意] 記載もれの可能性 (外部送信)");
    expect(text).toContain("Metrica Analytics → Metrica, Inc.(正式名称は未確認)");
    expect(text).toContain("→ 情報・送信先・利用目的を公表事項に追加するか、モジュールを取り除いてください。");
    expect(text).toContain("検査していない部分: 圧縮または暗号化されたコード");
    expect(text).toContain("記載のない利用目的: 利用状況の分析");
    expect(text).toContain("コードの検査(通信は観測していない)");
    expect(text).toContain("JSSEC基準 (jssec-strict)");
    expect(text).toContain("2026-11-21");
  });

  it("shows what documents disagree on, document by document", () => {
    const text = renderReconciliationTerminal(sample, { lang: "en", width: 100 });
    expect(text).toContain("kind of information: Approximate location");
    expect(text).toContain("external-transmission notice: declared (おおよその位置)");
    expect(text).toContain("Data safety (Google Play): no words found");
    expect(text).toContain("privacy manifest (Apple): no place for it, or not asked for");
  });

  it("fits the width in both languages, and names characters that cannot be seen", () => {
    for (const lang of LANGUAGES) {
      const text = renderReconciliationTerminal(sample, { lang, width: 72 });
      for (const line of text.split("\n")) expect(textWidth(line), line).toBeLessThanOrEqual(72);
      expect(text).not.toContain("\u202e");
    }
  });

  it("says of nothing found where was looked", () => {
    const text = renderReconciliationTerminal(empty, { lang: "ja" });
    expect(text).toContain("検出なし(見ていない部分は「検査範囲」に記載)");
    expect(text).toContain("文書どうしの食い違い: 検出なし(渡された文書の範囲)");
  });
});

describe("a reconciliation as a page", () => {
  it("has every section, and the evidence of both sides", () => {
    const page = renderReconciliationHtml(sample, { lang: "ja" });
    const ids = [...page.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["answer", "to-mend", "contradictions", "open", "agree", "documents", "coverage", "identity"]);
    expect(page).toContain("jp.<wbr>soraads.<wbr>sdk.<wbr>internal.<wbr>Collector");
    expect(page).toContain("ソラ広告SDK / ソラ広告株式会社 / 広告識別子");
    expect(page).toContain(sample.artifact.sha256);
  });

  it("escapes what a document says, and names what cannot be seen", () => {
    const page = renderReconciliationHtml(sample, { lang: "ja" });
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain("\u202e");
    expect(page).toContain("U+202E");
  });
});

describe("a reconciliation as SARIF", () => {
  interface Log {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly ruleIndex: number;
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number } };
        }[];
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly properties: Readonly<Record<string, unknown>>;
    }[];
  }
  const read = (lang: "ja" | "en"): Log["runs"][number] => {
    const log = JSON.parse(renderReconciliationSarif(sample, { lang, artifactPath: "app/release.apk" })) as Log;
    const [run] = log.runs;
    if (run === undefined) throw new Error("a log has a run");
    return run;
  };

  it("has a result for each row to look into and each contradiction", () => {
    const { results, tool } = read("en");
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      "reconciliation/possible-undeclared warning",
      "reconciliation/possible-undeclared warning",
      "reconciliation/over-declared note",
      "reconciliation/not-verifiable note",
      "reconciliation/contradiction warning",
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("points at the app where something is missing and at the document where it is too much", () => {
    const { results, artifacts } = read("ja");
    const uris = results.map(({ locations }) => locations.map(({ physicalLocation }) => physicalLocation.artifactLocation));
    expect(uris[1]?.[0]?.uri).toBe("app/release.apk/classes.dex");
    expect(uris[2]?.[0]?.uri).toBe("notice.html");
    for (const { uri, index } of uris.flat()) expect(artifacts[index]?.location.uri).toBe(uri);
  });

  it("says the profile, the method and the verdicts of all rows", () => {
    const { properties } = read("en");
    expect(properties).toMatchObject({ profile: sample.profile, method: sample.method, verdicts: sample.verdicts });
  });
});
