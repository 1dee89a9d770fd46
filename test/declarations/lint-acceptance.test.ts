import { lintDocument, parseDocument, RULES, type Defect, type ReadDocument } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { renderLintHtml, renderLintSarif, type LintResult } from "@akashi/render";

/** The acceptance checks that concern existing notices, by number: docs/acceptance.md has all of them. */

const HEAD = "| ツール | 送信先 | 送信される情報 | 当社の利用目的 | 送信先の利用目的 |\n|---|---|---|---|---|\n";
const ROW = "| Repro | Repro株式会社 | 操作履歴 | 利用状況の分析 | 分析サービスの提供 |\n";
const ADJUST = "| Adjust | Adjust GmbH | 広告識別子 | 広告の効果測定 | 不正な広告の検知 |\n";
const noticeOf = (...rows: readonly string[]): string =>
  `# 外部送信について\n\n${HEAD}${rows.join("")}\n問合せ先 a@b.example 2026年1月1日\n`;

/** As `akashi lint` reads it without options. */
const read = (source: string, format: "html" | "markdown" = "markdown"): ReadDocument =>
  lintDocument(parseDocument(source, format), { profile: "jssec-strict" });
const defectsOf = (source: string, rule: string, format: "html" | "markdown" = "markdown"): readonly Defect[] =>
  read(source, format).defects.filter((defect) => defect.rule === rule);

it("has nothing to find in the notice that the checks start from", () => {
  expect(read(noticeOf(ROW, ADJUST)).defects).toEqual([]);
});

describe("acceptance 1: a notice that puts two modules into one row has a defect", () => {
  it("reads two modules in two rows as two transmissions", () => {
    expect(read(noticeOf(ROW, ADJUST)).rows.map(({ tool }) => tool)).toEqual(["Repro", "Adjust"]);
  });

  it("finds them in one row", () => {
    expect(defectsOf(noticeOf(ROW.replace("| Repro |", "| Repro、Adjust |")), "tools-merged")).toHaveLength(1);
  });
});

describe("acceptance 2: a row with one side's purpose only has a defect that says which is missing", () => {
  it.each([
    ["recipient-purpose-missing", ROW.replace("| 分析サービスの提供 |", "|  |"), "送信先の利用目的が未記載"],
    ["sender-purpose-missing", ROW.replace("| 利用状況の分析 |", "|  |"), "送信元の利用目的が未記載"],
  ])("%s", (rule, row, words) => {
    const [defect, ...more] = defectsOf(noticeOf(row, ADJUST), rule);
    expect(more).toEqual([]);
    expect(defect?.what).toContain(words);
    expect(defect?.severity).toBe("high");
  });
});

describe("acceptance 3: words such as 「等」 in the place of the information are a defect that points at the row", () => {
  it.each(["Cookie等", "その他", "端末情報など"])("%s", (words) => {
    const source = noticeOf(ADJUST, ROW.replace("操作履歴", words));
    const [defect, ...more] = defectsOf(source, "information-vague");
    expect(more).toEqual([]);
    expect(defect?.place?.quote).toContain("Repro株式会社");
    expect(defect?.line).toBe(source.split("\n").findIndex((line) => line.includes("Repro株式会社")) + 1);
  });

  it("calls a list of concrete kinds that ends in 「等」 open, which is no breach", () => {
    const source = noticeOf(ROW.replace("操作履歴", "操作履歴、IPアドレス等"));
    expect(defectsOf(source, "information-vague")).toEqual([]);
    const all = lintDocument(parseDocument(source, "markdown"));
    expect(all.defects.map(({ rule, severity }) => [rule, severity])).toContainEqual(["information-open-ended", "low"]);
  });
});

describe("acceptance 4: a service name alone is a defect, and no legal name is guessed from it or from a domain", () => {
  it.each(["Adjust", "app.adjust.com", "https://app.adjust.com/"])("%s", (recipient) => {
    const source = noticeOf(ROW, ADJUST.replace("Adjust GmbH", recipient));
    expect(read(source).rows[1]?.recipient.legalName).toBeNull();
    const rules = read(source).defects.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === "legal-name-missing" || rule === "recipient-missing")).toHaveLength(1);
  });
});

describe("acceptance 5: a notice in English, or one that leaves the rest to an English page, fails", () => {
  it("in English", () => {
    const source = `# External transmission\n\n| Tool | Recipient | Information sent | Our purpose | Recipient's purpose |
|---|---|---|---|---|\n| Repro | Repro Inc. | usage history | analytics | providing analytics |\n`;
    expect(defectsOf(source, "not-japanese")).toMatchObject([{ severity: "high", profile: "law-minimum" }]);
  });

  it("by a link to an English page", () => {
    const link = "[Privacy Policy](https://adjust.example/en/privacy)";
    expect(defectsOf(noticeOf(ROW, ADJUST.replace("| 不正な広告の検知 |", `| ${link} |`)), "english-vendor-link")).toHaveLength(
      1,
    );
    const beside = ADJUST.replace("不正な広告の検知", `不正な広告の検知 ${link}`);
    expect(defectsOf(noticeOf(ROW, beside), "english-vendor-link")).toEqual([]);
  });
});

describe("acceptance 6: a page that a telephone cannot show is a defect, and the figures are called ours", () => {
  const page = (head: string, style: string): string =>
    `<!doctype html><html lang="ja"><head>${head}<title>外部送信</title></head><body><div style="${style}">外部送信について</div></body></html>`;
  const VIEWPORT = '<meta name="viewport" content="width=device-width">';

  it.each([
    ["viewport-missing", page("", "")],
    ["fixed-width", page(VIEWPORT, "width:980px")],
    ["tiny-text", page(VIEWPORT, "font-size:8px")],
  ])("%s", (rule, source) => {
    expect(defectsOf(source, rule, "html")).toHaveLength(1);
    expect(defectsOf(page(VIEWPORT, ""), rule, "html")).toEqual([]);
    expect(RULES.find(({ id }) => id === rule)?.source.title).toContain("数値は当システムの基準");
  });
});

describe("acceptance 14: an opt-out in a notice is asked for its seven items", () => {
  const COMPLETE = `# 外部送信について

${HEAD.replace("送信先の利用目的 |", "送信先の利用目的 | オプトアウト |").replace("|---|\n", "|---|---|\n")}| Repro | Repro株式会社 | 操作履歴 | 利用状況の分析 | 分析サービスの提供 | [送信を停止する設定](https://repro.example/optout) |

オプトアウトを講じています。オプトアウトしても、サービスの利用に制限はありません。
問合せ先 a@b.example 2026年1月1日
`;

  it("has nothing to ask where all are there", () => expect(read(COMPLETE).defects).toEqual([]));

  it.each([
    ["opt-out-act-unclear", /送信を停止する/u, "詳しい"],
    ["opt-out-restriction-missing", /オプトアウトしても、.*。/u, ""],
    ["opt-out-information-missing", /操作履歴/u, ""],
    ["opt-out-recipient-missing", /Repro株式会社/u, "Repro"],
    ["opt-out-purpose-missing", /利用状況の分析 \| 分析サービスの提供/u, " | "],
  ])("%s", (rule, part, instead) => {
    expect(COMPLETE).toMatch(part);
    expect(defectsOf(COMPLETE.replace(part, instead), rule)).toHaveLength(1);
  });

  it("opt-out-method-missing", () => {
    const silent = COMPLETE.replace("[送信を停止する設定](https://repro.example/optout)", "").replace(
      "オプトアウトを講じています。",
      "オプトアウトを講じています。オプトアウトにより送信を停止します。",
    );
    expect(defectsOf(silent, "opt-out-method-missing")).toHaveLength(1);
  });

  it("opt-out-statement-missing", () => {
    const unsaid = COMPLETE.replace("[送信を停止する設定](https://repro.example/optout)", "送信を停止する設定あり").replace(
      "オプトアウトを講じています。",
      "",
    );
    expect(defectsOf(unsaid, "opt-out-statement-missing")).toHaveLength(1);
  });
});

describe("acceptance 23: a lint never says that nothing is sent or that all is well", () => {
  const PROMISES = /安全です|問題ありません|送信していません|適合しています|\bis safe\b|\bcompliant\b/i;

  it("not even where nothing was found", () => {
    const result: LintResult = {
      subject: { file: "n.md", sha256: "0", profile: "jssec-strict", engineVersion: "1" },
      read: read(noticeOf(ROW)),
    };
    expect(result.read.defects).toEqual([]);
    for (const lang of ["ja", "en"] as const) {
      const outputs = [renderLintHtml(result, { lang }), renderLintSarif(result, { lang, artifactPath: "n.md" })];
      for (const output of outputs) expect(PROMISES.exec(output)?.[0]).toBeUndefined();
    }
    expect(renderLintHtml(result, { lang: "ja" })).toContain("検出なし(検査範囲: この文書の文面)");
  });
});
