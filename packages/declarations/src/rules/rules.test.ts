import { describe, expect, it } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import { lintDocument } from "../lint/lint.ts";
import { corpus } from "../testing/corpus.ts";
import { RULE_IDS } from "./rule-ids.ts";
import { RULES } from "./rules.ts";

const rulesOf = (source: string, format: "html" | "markdown" | "text" = "markdown"): readonly string[] =>
  lintDocument(parseDocument(source, format)).defects.map(({ rule }) => rule);

const TABLE = "| ツール | 送信先 | 送信される情報 | 当社の利用目的 | 送信先の利用目的 |\n|---|---|---|---|---|\n";
const GOOD = `# 外部送信について\n\n${TABLE}| Repro | Repro株式会社 | 操作履歴 | 利用状況の分析 | 分析サービスの提供 |\n\n問合せ先 a@b.example 2026年1月1日\n`;

describe("the rules", () => {
  it("have each id once, words in both languages, and a source with its date", () => {
    expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
    for (const { title, remedy, source } of RULES) {
      for (const text of [title.ja, title.en, remedy.ja, remedy.en, source.title]) expect(text).not.toBe("");
      expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it("are never of the law where they are not confirmed", () => {
    expect(RULES.filter(({ state, profile }) => state === "unconfirmed" && profile !== "best-practice")).toEqual([]);
  });

  it("find nothing wrong with a notice that says all", () => {
    expect(rulesOf(GOOD)).toEqual([]);
  });

  it.each([
    ["sender-purpose-missing", GOOD.replace("| 利用状況の分析 |", "|  |")],
    ["recipient-purpose-missing", GOOD.replace("| 分析サービスの提供 |", "|  |")],
    ["purpose-missing", GOOD.replace("| 利用状況の分析 | 分析サービスの提供 |", "|  |  |")],
    ["recipient-missing", GOOD.replace("| Repro株式会社 |", "|  |")],
    ["legal-name-missing", GOOD.replace("| Repro株式会社 |", "| Repro社 |")],
    ["information-missing", GOOD.replace("| 操作履歴 |", "|  |")],
    ["information-vague", GOOD.replace("| 操作履歴 |", "| 操作履歴等 |")],
    ["information-vague", GOOD.replace("| 操作履歴 |", "| その他の情報 |")],
    ["information-open-ended", GOOD.replace("| 操作履歴 |", "| 操作履歴、IPアドレスなど |")],
    ["stale-company-name", GOOD.replace("Repro株式会社", "ヤフー株式会社")],
    ["tools-merged", GOOD.replace("| Repro |", "| Repro、AppsFlyer |")],
    ["purpose-vague", GOOD.replace("| 利用状況の分析 |", "| サービス向上のため |")],
    ["date-missing", GOOD.replace("2026年1月1日", "")],
    ["contact-missing", GOOD.replace("問合せ先 a@b.example", "")],
    ["negative-claim", `${GOOD}\n位置情報は送信していません。\n`],
    ["negative-claim", `${GOOD}\n位置情報が送信されることはありません。\n`],
    ["consent-by-use", `${GOOD}\n本アプリを利用した場合、同意したものとみなします。\n`],
    ["jargon", `${GOOD}\nペイロードに含まれます。\n`],
    ["link-says-nothing", `${GOOD}\n[こちら](https://repro.example/ja)\n`],
    ["recipients-open-ended", `${GOOD}\nほか広告配信事業者\n`],
  ])("find %s", (rule, source) => {
    expect(rulesOf(source)).toContain(rule);
  });

  it("find each of themselves somewhere in the corpus or in the notices above", () => {
    const found = new Set(corpus().flatMap(({ source, format }) => rulesOf(source, format)));
    const elsewhere = ["sender-purpose-missing", "purpose-missing", "tools-merged", "information-missing", "policy-item-partial"];
    const never = RULE_IDS.filter((id) => !found.has(id) && !elsewhere.includes(id) && !/^(?:opt-out|popup)-/.test(id));
    expect(never).toEqual([]);
  });

  it("ask an opt-out for its seven items, and take a restriction of none", () => {
    const cell = "| [配信を停止](https://repro.example/optout) |";
    const withColumn = GOOD.replace("送信先の利用目的 |", "送信先の利用目的 | オプトアウト |")
      .replace("|---|\n", "|---|---|\n")
      .replace("| 分析サービスの提供 |", `| 分析サービスの提供 ${cell}`);
    expect(rulesOf(withColumn)).toEqual(["opt-out-act-unclear", "opt-out-restriction-missing"]);
    const complete = withColumn
      .replace("配信を停止", "送信を停止")
      .concat("\nオプトアウトしても、サービスの利用に制限はありません。\n");
    expect(rulesOf(complete)).toEqual([]);
    expect(rulesOf(complete.replace("Repro株式会社", "Repro"))).toContain("opt-out-recipient-missing");
    expect(rulesOf(complete.replace("| 操作履歴 |", "|  |"))).toContain("opt-out-information-missing");
    expect(rulesOf(complete.replace("| 利用状況の分析 | 分析サービスの提供 |", "|  |  |"))).toContain("opt-out-purpose-missing");
  });

  it("are those of the profile asked for and of those within it", () => {
    const source = GOOD.replace("| 分析サービスの提供 |", "|  |").replace("2026年1月1日", "").replace("Repro株式会社", "Repro社");
    const profiles = (profile: "law-minimum" | "jssec-strict" | "best-practice"): readonly string[] =>
      lintDocument(parseDocument(source, "markdown"), { profile }).defects.map(({ rule }) => rule);
    expect(profiles("law-minimum")).toEqual(["legal-name-missing"]);
    expect(profiles("jssec-strict")).toEqual(["legal-name-missing", "recipient-purpose-missing"]);
    expect(profiles("best-practice")).toEqual(["legal-name-missing", "recipient-purpose-missing", "date-missing"]);
  });
});
