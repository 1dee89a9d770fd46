import type { Bilingual } from "@akashi/catalogue";
import { SCOPE_QUESTIONS, type Ground } from "./questions.ts";
import type { OperatorKind, ScopeAnswers, ScopeDecision, ServiceType } from "./schema.ts";

/** One ground for the proposal. */
export interface ScopeReason {
  readonly about: keyof ScopeAnswers | "size";
  readonly points: "covered" | "not-covered" | "open";
  readonly text: Bilingual;
  readonly article: Bilingual;
  readonly ground: Ground;
}

/** What the answers suggest. It is a proposal: whether the duty holds is decided by a named person. */
export interface ScopeAssessment {
  /** `may-not-be-covered` is never a conclusion of Akashi; see {@link SCOPE_PROPOSALS} for its words. */
  readonly proposal: "covered" | "may-not-be-covered" | "open";
  readonly types: readonly ServiceType[];
  readonly reasons: readonly ScopeReason[];
  /** Questions without an answer that could change the proposal. */
  readonly unanswered: readonly (keyof ScopeAnswers)[];
  readonly decision: ScopeDecision | null;
}

const both = (ja: string, en: string): Bilingual => ({ ja, en });

/** The proposals in words. None says that a service is outside the law. */
export const SCOPE_PROPOSALS: Readonly<Record<ScopeAssessment["proposal"], Bilingual>> = {
  covered: both(
    "回答によれば、外部送信規律が及ぶサービスと考えられます。担当者が確かめ、氏名と日付を記録してください。",
    "By these answers the external-transmission duty applies to the service. A named person is to confirm this, with the date.",
  ),
  "may-not-be-covered": both(
    "回答のとおりであれば、外部送信規律が及ばない可能性があります。これは結論ではありません。担当者が理由を確かめて判断し、氏名と日付を記録してください。アプリケーション・プライバシーポリシーとストアの規則は、いずれにしても残ります。",
    "If the answers hold, the external-transmission duty may not apply. This is no conclusion: a named person is to check the reasons and decide, with the date. The application privacy policy and the rules of the store remain in any case.",
  ),
  open: both(
    "まだ決められません。答えのない質問と、下の理由を確かめてください。",
    "Still open: see the questions without an answer, and the reasons below.",
  ),
};

const questionOf = (key: keyof ScopeAnswers): { readonly article: Bilingual; readonly ground: Ground } => {
  const found = SCOPE_QUESTIONS.find((question) => question.key === key);
  if (found === undefined) throw new Error(`no question ${key}`);
  return found;
};

const reason = (about: keyof ScopeAnswers, points: ScopeReason["points"], ja: string, en: string): ScopeReason => {
  const { article, ground } = questionOf(about);
  return { about, points, text: both(ja, en), article, ground };
};

const APPLIES: readonly OperatorKind[] = ["registered", "notified", "item3"];

/** Step 1 and 2: each gives its reason and whether it lets the duty through; null where that is open. */
const gateReasons = ({ forOthersDemand, operatorKind, viaSoftware }: ScopeAnswers): readonly ScopeReason[] => [
  ...(forOthersDemand === null
    ? []
    : forOthersDemand
      ? [reason("forOthersDemand", "covered", "他人の需要に応ずるサービスです。", "The service meets the demand of others.")]
      : [
          reason(
            "forOthersDemand",
            "not-covered",
            "自社の需要のためだけのサービスという回答です。",
            "The answer is that it serves only the operator's own needs.",
          ),
        ]),
  ...(operatorKind === null
    ? []
    : operatorKind === "none"
      ? [
          reason(
            "operatorKind",
            "open",
            "事業者の立場が分かっていません。",
            "It is not known what the operator is under the Act.",
          ),
        ]
      : APPLIES.includes(operatorKind)
        ? [reason("operatorKind", "covered", "規律が及ぶ事業者の立場です。", "The duty is on operators of this kind.")]
        : [
            reason(
              "operatorKind",
              "not-covered",
              "この立場の事業者には、27条の12を適用しない旨の定めがあります。",
              "Art. 27-12 is disapplied for operators of this kind.",
            ),
          ]),
  ...(viaSoftware === null
    ? []
    : viaSoftware
      ? [
          reason(
            "viaSoftware",
            "covered",
            "端末の上で動くソフトウェアで提供しています。",
            "It is provided through software on the device.",
          ),
        ]
      : [
          reason(
            "viaSoftware",
            "not-covered",
            "ブラウザやアプリを通じない、という回答です。",
            "The answer is that it is not provided through a browser or an app.",
          ),
        ]),
];

interface TypeRule {
  readonly key: "messages" | "posts" | "onlineGame" | "metaverse" | "search" | "information";
  readonly type: ServiceType | null;
  readonly points: "covered" | "open";
  readonly text: Bilingual;
}

const TYPE_RULES: readonly TypeRule[] = [
  {
    key: "messages",
    type: 1,
    points: "covered",
    text: both("利用者どうしの通信の媒介に当たります(第1号)。", "It mediates communications between users (item 1)."),
  },
  {
    key: "posts",
    type: 2,
    points: "covered",
    text: both(
      "利用者が送った情報を不特定の利用者に送るサービスに当たります(第2号)。",
      "It sends what users put in to users not determined beforehand (item 2).",
    ),
  },
  {
    key: "onlineGame",
    type: 2,
    points: "covered",
    text: both("オンラインゲームは第2号の例に挙げられています。", "Online games are an example of item 2."),
  },
  {
    key: "metaverse",
    type: null,
    points: "open",
    text: both(
      "メタバースは省令に名がありません。話す・見せる機能について、第1号・第2号の質問の答えで判断します。日本スマートフォンセキュリティ協会は対象とすることを求めています。",
      "The Rules do not name the metaverse: the answers on talking and showing (items 1 and 2) decide. The Japan Smartphone Security Association asks that it be covered.",
    ),
  },
  {
    key: "search",
    type: 3,
    points: "covered",
    text: both("すべてのウェブページの検索に当たります(第3号)。", "It searches all web pages (item 3)."),
  },
  {
    key: "information",
    type: 4,
    points: "covered",
    text: both(
      "不特定の利用者に閲覧のための情報を送るサービスに当たります(第4号)。",
      "It sends information for anyone to look at (item 4).",
    ),
  },
];

const SIZE: ScopeReason = {
  about: "size",
  points: "open",
  text: both("省令に、利用者数などの規模による区切りはありません。", "The Rules have no threshold of size."),
  article: both("施行規則22条の2の27", "Rules, Art. 22-2-27"),
  ground: "law",
};

const mediationNote = (answers: ScopeAnswers): readonly ScopeReason[] =>
  answers.messages === true && answers.operatorKind === "item3"
    ? [
        {
          ...reason(
            "operatorKind",
            "open",
            "第三号事業は、他人の通信の媒介をしない事業です。媒介の機能があれば、ふつう登録か届出が要ります。",
            "An item-3 business does not mediate communications: with such a feature a registration or notification is normally needed.",
          ),
          ground: "reading",
        },
      ]
    : [];

/** A feature with an answer that cannot be told apart yet: metaverse without the answers on what users do in it. */
const proposalOf = (
  gates: readonly ScopeReason[],
  types: readonly ServiceType[],
  unanswered: ScopeAssessment["unanswered"],
  answers: ScopeAnswers,
): ScopeAssessment["proposal"] => {
  // What the operator offers to read within a service of its own is a service by itself: a "no" to the first question does not settle it.
  const gateClosed = gates.some(
    ({ about, points }) => points === "not-covered" && !(about === "forOthersDemand" && types.length > 0),
  );
  if (gateClosed) return "may-not-be-covered";
  if (gates.some(({ points }) => points !== "covered")) return "open";
  if (types.length > 0)
    return unanswered.some((key) => ["forOthersDemand", "operatorKind", "viaSoftware"].includes(key)) ? "open" : "covered";
  return unanswered.length > 0 || answers.metaverse === true ? "open" : "may-not-be-covered";
};

/** Proposes who is covered from the answers; the decision of a named person is kept beside it and changes nothing of the proposal. */
export const assessScope = (answers: ScopeAnswers, decision: ScopeDecision | null = null): ScopeAssessment => {
  const unanswered = SCOPE_QUESTIONS.map(({ key }) => key).filter((key) => answers[key] === null);
  const gates = gateReasons(answers);
  const matched = TYPE_RULES.filter(({ key }) => answers[key] === true);
  const types = [...new Set(matched.flatMap(({ type }) => (type === null ? [] : [type])))].sort((a, b) => a - b);
  const noType: readonly ScopeReason[] =
    types.length === 0 && TYPE_RULES.every(({ key }) => answers[key] === false)
      ? [
          reason(
            "information",
            "not-covered",
            "四つの種類のいずれにも当たらない、という回答です。",
            "By the answers it is none of the four types.",
          ),
        ]
      : [];
  const reasons = [
    ...gates,
    ...matched
      .map(({ key, points, text }) => ({ ...questionOf(key), about: key, points, text }))
      .map(({ about, points, text, article, ground }) => ({ about, points, text, article, ground })),
    ...noType,
    ...mediationNote(answers),
    SIZE,
  ];
  return { proposal: proposalOf(gates, types, unanswered, answers), types, reasons, unanswered, decision };
};
