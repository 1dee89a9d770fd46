import type { ReadDocument, ReadRow } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import { countOf, formatCount } from "../words/language.ts";

/** The one-line answer: what was read, what to mend, and how much of it the law asks for. */
export const lintAnswer = (rows: number, points: number, ofLaw: number): Bilingual => {
  const read: Bilingual =
    rows === 0
      ? { ja: "送信についての記載は読み取れませんでした。", en: "No statement of a transmission could be read." }
      : { ja: `${formatCount(rows)}件の送信が読み取れました。`, en: `${countOf(rows, "transmission")} could be read.` };
  if (points === 0) {
    return {
      ja: `${read.ja}直す点は検出なし(検査範囲: この文書の文面)。`,
      en: `${read.en} Nothing to mend was found in the words of this document.`,
    };
  }
  const law: Bilingual =
    ofLaw === 0
      ? { ja: "条文の求めに関わるものは検出なし", en: "none found that the text of the law asks for" }
      : {
          ja: `うち条文の求めに関わるもの ${formatCount(ofLaw)}点`,
          en: `${formatCount(ofLaw)} of them asked for by the text of the law`,
        };
  return {
    ja: `${read.ja}直す点は${formatCount(points)}点です(${law.ja})。`,
    en: `${read.en} ${countOf(points, "point")} to mend (${law.en}).`,
  };
};

/** How many of the eight items of a policy are there. */
export const itemsAnswer = (items: ReadDocument["policyItems"]): Bilingual => {
  const count = (state: (typeof items)[number]["state"]): string =>
    formatCount(items.filter((item) => item.state === state).length);
  return {
    ja: `8項目のうち、記載あり ${count("present")}、一部のみ ${count("partial")}、記載なし ${count("missing")}`,
    en: `of eight items, ${count("present")} there, ${count("partial")} in part, ${count("missing")} missing`,
  };
};

/** What the lay reader of the page asks. */
export const LINT_QUESTIONS = {
  what: { ja: "何の文書ですか", en: "What is this document?" },
  who: { ja: "だれに送ると書いてありますか", en: "To whom does it say that information goes?" },
  mend: { ja: "どこを直しますか", en: "What is to be mended?" },
  items: { ja: "ポリシーの8項目はありますか", en: "Are the eight items of a policy there?" },
  notTold: { ja: "この点検で分からないことは何ですか", en: "What can this check not tell?" },
} as const;

/** Notes of the page. */
export const LINT_NOTES = {
  rows: {
    ja: "文書から読み取った送信を、一件ずつ示します。書かれている内容であり、事実かどうかは確かめていません。読み取りが文書と違う場合は、書き方を表に改めると正しく読めることがあります。",
    en: "The transmissions as they could be read, one by one. This is what the document says; whether it is true was not checked. Where the reading differs from the document, setting it as a table may help.",
  },
  defects: {
    ja: "基準に照らして直すとよい点です。それぞれに、箇所、対応、根拠と、その根拠の確かさを示します。",
    en: "What to mend by the rules, each with its places, what to do, the source, and how sure the source is.",
  },
  items: {
    ja: "アプリケーション・プライバシーポリシーの8項目について、見出しと文章から読み取れたかどうかです。",
    en: "Whether each of the eight items of an application privacy policy could be read from headings and sentences.",
  },
  notSeen: {
    ja: "次のものは見ていません。そこに何があるかは、この結果からは分かりません。",
    en: "These were not looked at; what is there, this result cannot tell.",
  },
  identity: {
    ja: "点検したファイルは、次のSHA-256で一つに定まります。同じファイルと同じ版の基準からは、常に同じ結果が得られます。",
    en: "The file is identified by this SHA-256. The same file and the same rules always give the same result.",
  },
  notTold: {
    ja: "書かれていることが事実かどうかは分かりません。アプリとの突合(akashi check)が必要です。",
    en: "Whether what it says is true. That takes a comparison with the app (akashi check).",
  },
  law: {
    ja: "法令への適合を判定するものではありません。個別の判断は、担当者や専門家が行ってください。",
    en: "This is no judgement of compliance. Decisions are for the people in charge and their advisers.",
  },
} as const;

/** What no lint looks at. */
export const NOT_SEEN: readonly Bilingual[] = [
  { ja: "アプリやウェブサービスの実際の動作", en: "What the app or web service really does" },
  {
    ja: "リンク先のページ、外部のスタイルシート、埋め込まれた枠(iframe)",
    en: "Pages behind links, style sheets elsewhere, embedded frames",
  },
  { ja: "画像の中の文字", en: "Text in pictures" },
  { ja: "スクリプトで書き換えられる内容", en: "What scripts change" },
  { ja: "アプリやサイトのどこから、何回の操作で到達できるか", en: "From where, and in how many steps, the document is reached" },
];

/** Whether and how the row can be stopped, as the document says. */
export const STOP_WORDS: Readonly<Record<ReadRow["optOut"]["stops"], Bilingual>> = {
  transmission: { ja: "あり(送信を停止)", en: "yes (stops the sending)" },
  use: { ja: "あり(利用を停止)", en: "yes (stops the use)" },
  unknown: { ja: "あり(何が停止するかは不明)", en: "yes (what stops is not clear)" },
};
