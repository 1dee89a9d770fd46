import { lintDocument, parseDocument, RULES } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import type { SarifLog, SarifRun } from "../sarif/schema.ts";
import { RULE_EXPLANATIONS } from "../words/rules/rule-words.ts";
import { renderLintHtml } from "./lint-html.ts";
import { renderLintJson } from "./lint-json.ts";
import type { LintResult } from "./lint-result.ts";
import { renderLintSarif } from "./lint-sarif.ts";
import { renderLintTerminal } from "./lint-terminal.ts";
import { renderRuleGroupPage, renderRulePage } from "./rule-page.ts";

const SOURCE = `# 外部送信について

| ツール | 送信先 | 送信される情報 | 当社の利用目的 | 送信先の利用目的 |
|---|---|---|---|---|
| Repro | Repro株式会社 | 操作履歴 | 分析 | 分析の提供 |
| [偽]{x} | Repro社 | その他の情報 | 分析 | |
| Repro | Repro社 | その他の情報 | 分析 | |

問合せ先 a@b.example
`;

const lintOf = (source: string): LintResult => ({
  subject: { file: "docs/告知 1.md", sha256: "ab".repeat(32), profile: "best-practice", engineVersion: "9.9.9" },
  read: lintDocument(parseDocument(source, "markdown")),
});
const result = lintOf(SOURCE);

const runOf = (text: string): SarifRun => {
  const [run] = (JSON.parse(text) as SarifLog).runs;
  if (run === undefined) throw new Error("no run");
  return run;
};
const run = runOf(renderLintSarif(result, { lang: "ja", artifactPath: "docs/告知 1.md" }));

describe("SARIF of a lint", () => {
  it("has a result for each defect, which points to its rule by id and index", () => {
    expect(run.results).toHaveLength(result.read.defects.length);
    expect(run.results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("names the line that each place begins in, and the words in the properties", () => {
    const lines = run.results
      .filter(({ ruleId }) => ruleId === "information-vague")
      .map(({ locations: [location] }) => [location?.physicalLocation.region.startLine, location?.properties?.["line"]]);
    expect(lines).toEqual([
      [6, 6],
      [7, 7],
    ]);
    const missing = run.results.find(({ ruleId }) => ruleId === "date-missing");
    expect(missing?.locations[0]).toMatchObject({ physicalLocation: { region: { startLine: 1 } }, properties: { line: null } });
  });

  it("points at the document by a percent-encoded path, with its digest", () => {
    const uri = "docs/%E5%91%8A%E7%9F%A5%201.md";
    expect(run.artifacts).toEqual([{ location: { uri, index: 0 }, hashes: { "sha-256": "ab".repeat(32) } }]);
    for (const { locations } of run.results) expect(locations[0]?.physicalLocation.artifactLocation).toEqual({ uri, index: 0 });
  });

  it("escapes what a document says, and tells equal defects apart", () => {
    const merged = run.results.find(({ message }) => message.text.includes("偽"));
    expect(merged?.message.text).toContain("\\[偽\\]{{x}}");
    const prints = run.results.map(({ partialFingerprints }) => partialFingerprints["akashiDefect/v1"]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("keeps its fingerprints when lines are put in front", () => {
    const moved = runOf(
      renderLintSarif(lintOf(SOURCE.replace("\n\n|", "\n\n前書き\n\n|")), { lang: "ja", artifactPath: "docs/告知 1.md" }),
    );
    expect(moved.results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      run.results.map(({ partialFingerprints }) => partialFingerprints),
    );
  });

  it("explains each rule in its help, and links to its page where pages are published", () => {
    for (const { id, help, helpUri } of run.tool.driver.rules) {
      const { meaning, limits } = RULE_EXPLANATIONS[id as keyof typeof RULE_EXPLANATIONS];
      for (const text of [meaning.ja, limits.ja]) expect(help.text).toContain(text);
      for (const text of [meaning.ja, meaning.en]) expect(help.markdown).toContain(text);
      expect(helpUri).toBeUndefined();
    }
    const [linked] = runOf(renderLintSarif(result, { lang: "en", artifactPath: "n.md", rulePages: "https://example.org/rules/" }))
      .tool.driver.rules;
    expect(linked?.helpUri).toBe(`https://example.org/rules/rows.en.md#${linked?.id}`);
  });
});

describe("the other forms of a lint", () => {
  it("JSON names the file, its digest, the rules' date and the rules that were broken", () => {
    const json = JSON.parse(renderLintJson(result)) as {
      readonly sha256: string;
      readonly rules: readonly { readonly id: string }[];
    };
    expect(json).toMatchObject({ lintVersion: 1, file: "docs/告知 1.md", sha256: "ab".repeat(32), engineVersion: "9.9.9" });
    expect(json.rules.map(({ id }) => id)).toEqual([...new Set(result.read.defects.map(({ rule }) => rule))].sort());
  });

  it("terminal and page show the same defects with their lines", () => {
    const terminal = renderLintTerminal(result, { lang: "ja", width: 100 });
    const page = renderLintHtml(result, { lang: "ja" });
    for (const text of [terminal, page]) {
      expect(text).toContain("6行目");
      for (const { title } of RULES.filter(({ id }) => result.read.defects.some(({ rule }) => rule === id)))
        expect(text.replace(/\s/g, "")).toContain(title.ja.replace(/\s/g, ""));
    }
  });

  it("name items of a policy in words, not by their ids", () => {
    const policy = lintOf("# プライバシーポリシー\n\n当社はアプリを提供します。\n");
    expect(policy.read.kind).toBe("policy");
    const shown = renderLintTerminal(policy, { lang: "ja", width: 100 }) + renderLintHtml(policy, { lang: "en" });
    expect(shown).toContain("取得方法");
    expect(shown).not.toContain("consent-and-control");
  });
});

describe("the page of a rule", () => {
  it("has meaning, remedy, limits, standing and source in its language", () => {
    for (const rule of RULES) {
      const [ja, en] = [renderRulePage(rule, "ja"), renderRulePage(rule, "en")];
      for (const label of ["対応: ", "誤り得る場合: ", "確かさ: ", "根拠: "]) expect(ja).toContain(`- ${label}`);
      for (const label of ["What to do: ", "How it can be wrong: ", "How sure: ", "Source: "]) expect(en).toContain(`- ${label}`);
      expect(en).toContain(rule.source.checked);
    }
  });

  it("stands on the page of its group once, under its id", () => {
    const pages = (["rows", "form", "opt-out", "policy"] as const).map((group) => renderRuleGroupPage(group, "en")).join("\n");
    expect([...pages.matchAll(/^## (.*)$/gm)].map(([, id]) => id)).toEqual(RULES.map(({ id }) => id));
  });

  it("is written in sentences", () => {
    for (const { meaning, limits } of Object.values(RULE_EXPLANATIONS)) {
      for (const text of [meaning, limits]) {
        expect(text.ja).toMatch(/(です|ます|ません|ください|でした|ました)。$/);
        expect(text.en).toMatch(/\.$/);
      }
    }
  });
});
