import { INPUT_WORDS, type InputWords, type Language } from "@akashi/render";

/** What `init`, `draft` and `scope` say. */
interface DraftWords extends Pick<InputWords, "badProject" | "problem" | "part" | "parts"> {
  readonly noProject: (file: string) => string;
  readonly needFolder: string;
  readonly created: (file: string, count: number) => string;
  readonly nothingToAdd: (file: string) => string;
  readonly notAdded: (paths: string) => string;
  readonly next: (app: string) => string;
  readonly drafted: (folder: string, count: number) => string;
  readonly seeMissing: (file: string) => string;
  readonly leave: string;
  readonly questions: Readonly<
    Record<"legalName" | "corporateNumber" | "email" | "contactUrl" | "noticeUrl" | "policyUrl", string>
  >;
  readonly purposeQuestion: (tool: string, list: string) => string;
  readonly decisionsQuestion: (count: number) => string;
  readonly sentQuestion: (tool: string, why: string) => string;
  readonly scopeTitle: (service: string) => string;
  readonly proposal: string;
  readonly reasons: string;
  readonly unanswered: string;
  readonly decision: string;
  readonly noDecision: string;
  readonly decided: (covered: boolean, by: string, on: string, reason: string) => string;
  readonly yesNo: string;
  readonly needName: string;
  readonly thisService: string;
  readonly alreadyDecided: (by: string, on: string) => string;
  readonly noService: (id: string) => string;
  readonly grounds: Readonly<Record<"law" | "commentary" | "reading" | "opinion", string>>;
  readonly answerForm: (value: string) => string;
}

const ja: DraftWords = {
  ...INPUT_WORDS.ja,
  noProject: (file) => `${file} がありません。akashi init APP で作れます。アプリから分かることだけで下書きします。`,
  needFolder: "書き出すフォルダーを -o FOLDER で指定してください。",
  created: (file, count) => `${file} に、書いていただく項目を ${count} か所用意しました。`,
  nothingToAdd: (file) => `${file} に書き足す項目はありません。`,
  notAdded: (paths) => `角括弧で書かれた並びには書き足せませんでした(「- 」の並びにしてください): ${paths}`,
  next: (app) => `書き足したら: akashi draft ${app} -o FOLDER`,
  drafted: (folder, count) => `${folder} に下書きを ${count} 件書き出しました。`,
  seeMissing: (file) => `足りないものの一覧: ${file}`,
  leave: "分からないときは Enter で飛ばします。",
  questions: {
    legalName: "提供者の氏名又は名称(登記のとおり): ",
    corporateNumber: "法人番号(13桁): ",
    email: "問合せ先のメールアドレス: ",
    contactUrl: "問合せページの URL: ",
    noticeUrl: "外部送信の通知を載せる URL: ",
    policyUrl: "プライバシーポリシーの URL: ",
  },
  purposeQuestion: (tool, list) => `「${tool}」を使う自社の目的(番号を空白で区切る)\n${list}\n: `,
  decisionsQuestion: (count) =>
    `送っているかを確かめる情報が ${count} 件あります。今答えるなら、答える人の名前を書いてください(答えとともに記録します)。あとで答えるなら Enter: `,
  sentQuestion: (tool, why) => `「${tool}」は、次の情報を送っていますか\n  ${why}\n(yes / no / 分からなければ Enter): `,
  scopeTitle: (service) => `「${service}」に外部送信規律が及ぶかの確認`,
  proposal: "案",
  reasons: "理由",
  unanswered: "答えのない質問",
  decision: "決定",
  noDecision: "まだ決められていません。--decide covered か --decide not-covered に、--by 氏名 を添えて記録します。",
  decided: (covered, by, on, reason) =>
    `${covered ? "規律が及ぶ" : "規律が及ばない"}と ${by} が ${on} に決定${reason === "" ? "" : `(${reason})`}`,
  yesNo: "(yes / no / 分からなければ Enter): ",
  thisService: "このサービス",
  needName: "決めた人の名前を --by で書いてください。",
  alreadyDecided: (by, on) => `${by} が ${on} に決定しています。改めるときは akashi.yaml の decision を書き直してください。`,
  noService: (id) => `akashi.yaml にサービス「${id}」がありません。`,
  grounds: { law: "条文", commentary: "解説", reading: "条文からの読み取り", opinion: "JSSECの意見" },
  answerForm: (value) => `--answer は「質問=答え」の形で書いてください(書かれたもの: ${value})`,
};

const en: DraftWords = {
  ...INPUT_WORDS.en,
  noProject: (file) => `there is no ${file}; akashi init APP makes one. Drafting from what the app shows alone.`,
  needFolder: "name the folder to write to: -o FOLDER.",
  created: (file, count) => `prepared ${count} places to fill in in ${file}`,
  nothingToAdd: (file) => `nothing to add to ${file}`,
  notAdded: (paths) => `could not add to a list in brackets (write it as "- " lines): ${paths}`,
  next: (app) => `when they are filled in: akashi draft ${app} -o FOLDER`,
  drafted: (folder, count) => `wrote ${count} drafts to ${folder}`,
  seeMissing: (file) => `what is missing: ${file}`,
  leave: "Press Enter to skip what you do not know.",
  questions: {
    legalName: "Legal name of the provider, as registered: ",
    corporateNumber: "Corporate number (13 digits): ",
    email: "E-mail address for inquiries: ",
    contactUrl: "URL of the contact page: ",
    noticeUrl: "URL of the notice of external transmission: ",
    policyUrl: "URL of the privacy policy: ",
  },
  purposeQuestion: (tool, list) => `Your own purposes for ${tool} (numbers, with spaces)\n${list}\n: `,
  decisionsQuestion: (count) =>
    `${count} kinds of information wait for an answer whether they are sent. To answer now, give the name of who answers (it is recorded with the answers); Enter to answer later: `,
  sentQuestion: (tool, why) => `Does ${tool} send the following?\n  ${why}\n(yes / no / Enter where not known): `,
  scopeTitle: (service) => `Does the external-transmission duty apply to ${service}?`,
  proposal: "Proposal",
  reasons: "Reasons",
  unanswered: "Questions without an answer",
  decision: "Decision",
  noDecision: "None yet. Record it with --decide covered or --decide not-covered, and --by NAME.",
  decided: (covered, by, on, reason) =>
    `${by} decided on ${on} that the duty ${covered ? "applies" : "does not apply"}${reason === "" ? "" : ` (${reason})`}`,
  yesNo: "(yes / no / Enter where not known): ",
  thisService: "this service",
  needName: "name who decided: --by NAME.",
  alreadyDecided: (by, on) => `${by} decided on ${on}. To change it, edit decision in akashi.yaml.`,
  noService: (id) => `akashi.yaml has no service "${id}".`,
  grounds: { law: "law", commentary: "commentary", reading: "reading of the text", opinion: "JSSEC's opinion" },
  answerForm: (value) => `--answer takes QUESTION=ANSWER, not "${value}"`,
};

export const DRAFT_WORDS: Readonly<Record<Language, DraftWords>> = { ja, en };
