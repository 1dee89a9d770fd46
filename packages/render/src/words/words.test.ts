import { actorNames } from "../summary/names.ts";
import { compareReports, FINDING_IDS, LADDER, SEVERITIES, type Report } from "@akashi/assess";
import { MODULE_KINDS, type Bilingual } from "@akashi/catalogue";
import { describe, expect, it } from "vitest";
import { lintDocument, parseDocument } from "@akashi/declarations";
import { renderLintHtml } from "../declarations/lint-html.ts";
import { renderLintSarif } from "../declarations/lint-sarif.ts";
import { renderLintTerminal } from "../declarations/lint-terminal.ts";
import * as lintSentences from "../declarations/lint-sentences.ts";
import * as lintWords from "../declarations/lint-words.ts";
import { renderDiffHtml } from "../diff/html.ts";
import { renderDiffTerminal } from "../diff/terminal.ts";
import { renderHtml } from "../html/report.ts";
import { renderReconciliationHtml } from "../reconcile/html.ts";
import { renderReconciliationSarif } from "../reconcile/sarif.ts";
import { renderReconciliationTerminal } from "../reconcile/terminal.ts";
import { renderDiffSarif, renderSarif } from "../sarif/report.ts";
import { renderTerminal } from "../terminal/report.ts";
import { sampleReconciliation } from "../testing/sample-reconciliation.ts";
import { sampleReport } from "../testing/sample-report.ts";
import { ANDROID_BEHAVIOUR_WORDS, anomalyWords, FORMAT_WORDS } from "./anomalies.ts";
import * as changes from "./changes.ts";
import { COVERAGE_AREA_WORDS, COVERAGE_REASON_WORDS, COVERAGE_STATE_WORDS } from "./coverage-words.ts";
import { detailRows } from "./details.ts";
import { ACTOR_WORDS, CERTAINTY_WORDS, ENTRY_POINT_WORDS, LADDER_WORDS, SEVERITY_WORDS } from "./evidence-words.ts";
import { FINDING_WORDS } from "./findings.ts";
import * as kinds from "./kinds.ts";
import { LABELS } from "./labels.ts";
import { countOf, formatCount, formatSize, joinList, LANGUAGES } from "./language.ts";
import { NOTES, QUESTIONS } from "./questions.ts";
import { ACTION_WORDS } from "./reconcile/action-words.ts";
import * as contradictionWords from "./reconcile/contradiction-words.ts";
import { REASON_WORDS } from "./reconcile/reason-words.ts";
import * as reconcileLabels from "./reconcile/reconcile-labels.ts";
import * as rowWords from "./reconcile/row-words.ts";
import { RULE_EXPLANATIONS, RULE_GROUP_WORDS } from "./rules/rule-words.ts";
import * as sentences from "./sentences.ts";
import { VERIFICATION_LABELS } from "./verification/verification-labels.ts";
import * as verificationWords from "./verification/verification-words.ts";

const isBilingual = (value: object): value is Bilingual => "ja" in value && "en" in value;

/** Every text in a table, at any depth. */
const textsIn = (table: unknown): readonly Bilingual[] => {
  if (typeof table !== "object" || table === null) return [];
  return isBilingual(table) ? [table] : Object.values(table).flatMap(textsIn);
};

const list: readonly Bilingual[] = [
  { ja: "甲", en: "A" },
  { ja: "乙", en: "B" },
];

/** Sentences that are made from figures and names, for none, one and many. */
const SENTENCES: readonly Bilingual[] = [0, 1, 1234].flatMap((count) => [
  ...Object.values(COVERAGE_REASON_WORDS).map((say) => say(count)),
  sentences.nothingFound({ ja: "権限", en: "Permissions" }),
  sentences.mayReceive(count, count + 1, count),
  sentences.mayReceive(count, count + 1, 0),
  ...[true, false].flatMap((followed) => [
    sentences.otherCodeReads(count, followed),
    sentences.ownCodeReads(list, followed),
    sentences.noFlowFound(followed),
  ]),
  sentences.otherCodeSends(count),
  sentences.keptOnDevice(count),
  sentences.startByThemselves(list.slice(0, Math.max(1, count))),
  sentences.ownCodeMayRead(list),
  sentences.asksNoInternet(),
  sentences.unknownCodeReads(list),
  sentences.switchedOffModules(list),
  sentences.remnantModules(list),
  sentences.librariesToo(count),
  sentences.notLookedAt(list),
  sentences.moreRows(count),
  sentences.morePlaces(1, count),
  sentences.moreWays(1, count),
  sentences.callCount(count, 1),
  sentences.codeSize(count, 1),
  sentences.reachableSize(count),
  sentences.identifiersLeftOut(count),
  sentences.detailsAt(),
  changes.updateAdds(count, count, count),
  changes.findingChanges(count, count, count),
  reconcileLabels.reconcileAnswer(count, count, count),
  contradictionWords.disagreements(count),
  lintSentences.lintAnswer(count, count, count),
  lintSentences.lintAnswer(count, 0, 0),
  lintSentences.lintAnswer(count, 3, 0),
  lintWords.lineNumber(count),
]);

const TABLES: readonly unknown[] = [
  LABELS,
  NOTES,
  QUESTIONS,
  FINDING_WORDS,
  LADDER_WORDS,
  SEVERITY_WORDS,
  CERTAINTY_WORDS,
  ACTOR_WORDS,
  ENTRY_POINT_WORDS,
  COVERAGE_AREA_WORDS,
  COVERAGE_STATE_WORDS,
  FORMAT_WORDS,
  ANDROID_BEHAVIOUR_WORDS,
  { ...kinds },
  { ...changes },
  ACTION_WORDS,
  REASON_WORDS,
  { ...contradictionWords },
  { ...reconcileLabels },
  { ...rowWords },
  { ...lintWords },
  { ...lintSentences },
  RULE_EXPLANATIONS,
  RULE_GROUP_WORDS,
  sentences.OPT_OUT_WORDS,
  VERIFICATION_LABELS,
  { ...verificationWords },
  [anomalyWords("truncated"), anomalyWords("limit-zipEntries"), anomalyWords("never-heard-of")],
];
const WORDS: readonly Bilingual[] = [...TABLES.flatMap(textsIn), ...SENTENCES];

/** Words that say that an app is free of risk, or that nothing is sent. "Data safety" is the name of Google Play's form. */
const FORBIDDEN =
  /安全です|安全なアプリ|安心|送信していません|送信しません|送信なし|問題ありません|無害|(?<!\b[Dd]ata[ -])\bsafe(ty|ly)?\b|\bharmless\b|\bsends? nothing\b(?! out)|no data is sent/i;

describe("words", () => {
  it("are there in both languages, and each in its own", () => {
    expect(WORDS.length).toBeGreaterThan(500);
    for (const { ja, en } of WORDS) {
      expect(ja.trim()).not.toBe("");
      expect(en.trim()).not.toBe("");
      expect(en, en).not.toMatch(/[\u3041-\u30ff]|undefined|NaN|\[object/);
      expect(ja, ja).not.toMatch(/undefined|NaN|\[object|[（）]/);
      if (ja !== en) expect(ja, ja).toMatch(/[\u3041-\u30ff\u4e00-\u9fff]/);
    }
  });

  it("never say that an app is free of risk or that nothing is sent", () => {
    for (const text of WORDS.flatMap(({ ja, en }) => [ja, en])) expect(text).not.toMatch(FORBIDDEN);
  });

  it("say nowhere in any output that an app is free of risk, even where nothing was found", () => {
    const sample = sampleReport();
    const empty: Report = {
      ...sample,
      modules: [],
      otherCode: [],
      permissions: [],
      destinations: [],
      findings: [],
      coverage: [],
    };
    for (const lang of LANGUAGES) {
      const outputs = [sample, empty].flatMap((report) => [
        renderTerminal(report, { lang }),
        renderHtml(report, { lang }),
        renderSarif(report, { lang }),
        renderDiffTerminal(compareReports(empty, report), { lang }),
        renderDiffHtml(compareReports(report, report), { lang }),
        renderDiffSarif(compareReports(empty, report), { lang }),
        renderReconciliationTerminal(sampleReconciliation(), { lang }),
        renderReconciliationHtml(sampleReconciliation({ rows: [], contradictions: [] }), { lang }),
        renderReconciliationHtml(sampleReconciliation(), { lang }),
        renderReconciliationSarif(sampleReconciliation(), { lang }),
      ]);
      for (const source of ["# 外部送信について\n", "# プライバシーポリシー\n\n| ツール | 送信先 |\n|---|---|\n| Repro | |\n"]) {
        const read = lintDocument(parseDocument(source, "markdown"), { language: lang });
        const subject = { file: "n.md", sha256: "0", profile: "best-practice", engineVersion: "1" } as const;
        outputs.push(
          renderLintTerminal({ read, subject }, { lang }),
          renderLintHtml({ read, subject }, { lang }),
          renderLintSarif({ read, subject }, { lang, artifactPath: "n.md" }),
        );
      }
      for (const output of outputs) expect(FORBIDDEN.exec(output)?.[0]).toBeUndefined();
    }
  });

  it("explain every finding with a label, a meaning and what to do, in sentences", () => {
    expect(Object.keys(FINDING_WORDS).sort()).toEqual([...FINDING_IDS].sort());
    for (const { title, meaning, action } of Object.values(FINDING_WORDS)) {
      expect(title.ja).not.toMatch(/[。]$/);
      for (const sentence of [meaning, action]) {
        expect(sentence.ja).toMatch(/(です|ます|ません|せん|ください|でした|ました)。$/);
        expect(sentence.en).toMatch(/[.]$/);
      }
    }
  });

  it("describe capabilities as what an app is able to do", () => {
    const accusations = /盗|悪意|悪質|不正に|\bsteals?\b|\bmalicious\b|\bspies\b/i;
    for (const id of FINDING_IDS.filter((one) => one.endsWith("/capable"))) {
      const { title, meaning } = FINDING_WORDS[id];
      expect(`${title.ja}${meaning.ja}`).toMatch(/能力|呼び出せ|仕組み/);
      expect(`${title.en} ${meaning.en}`).toMatch(/able to|can |Bridge/i);
      expect(`${title.ja}${meaning.ja}${title.en}${meaning.en}`).not.toMatch(accusations);
    }
  });

  it("name nothing found only together with where was looked", () => {
    for (const { ja, en } of [sentences.nothingFound({ ja: "指摘", en: "Findings" }), sentences.mayReceive(0, 0, 0)]) {
      expect(ja).toContain("検出なし(見ていない部分は「検査範囲」に記載)");
      expect(en).toContain("see Coverage");
    }
  });

  it("cover the lists that have no types of their own", () => {
    expect(Object.keys(kinds.MODULE_KIND_WORDS)).toEqual([...MODULE_KINDS]);
    expect(Object.keys(LADDER_WORDS)).toEqual([...LADDER]);
    expect(Object.keys(SEVERITY_WORDS).sort()).toEqual([...SEVERITIES].sort());
  });
});

describe("figures", () => {
  it("are the same in every locale", () => {
    expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect([5, 1500, 18_420_113].map(formatSize)).toEqual(["5 B", "1.5 kB", "18.4 MB"]);
    expect([countOf(1, "module"), countOf(2, "company", "companies")]).toEqual(["1 module", "2 companies"]);
    expect(joinList(list)).toEqual({ ja: "甲、乙", en: "A, B" });
  });
});

describe("details of a finding", () => {
  const rows = (detail: Readonly<Record<string, string | number>>): readonly string[] => {
    const [finding] = sampleReport().findings;
    if (finding === undefined) throw new Error("the sample has findings");
    return detailRows({ ...finding, detail }, actorNames(sampleReport())).map(({ label, value }) => `${label.en}=${value.en}`);
  };

  it("are named, with ids and codes in words", () => {
    expect(rows({ informationTypes: "UI.CON.ADDRESSBOOK", scope: "*", offset: 4096, anomaly: "duplicate-name" })).toEqual([
      "anomaly=several entries have the same name",
      "information types=Contacts",
      "offset=0x1000",
      "scope=all destinations",
    ]);
  });

  it("keep what has no words, and are not fooled by names of the language", () => {
    expect(rows({ "new-key": 7, constructor: "x", kind: "toString" })).toEqual(["constructor=x", "kind=toString", "new-key=7"]);
  });
});
