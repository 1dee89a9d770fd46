import { normalizeText } from "./normalize.ts";

/** What a header, a label or a short heading says that stands below or beside it. */
export type Role =
  | "tool"
  | "recipient"
  | "information"
  | "purpose"
  | "sender-purpose"
  | "recipient-purpose"
  | "opt-out"
  | "policy"
  | "method"
  | "country"
  | "host";

const SENDER =
  /当社|弊社|自社|当方|送信元|本サービス|本アプリ|当サイト|当アプリ|本サイト|当行|当店|当院|当協会|当財団|運営者|私たち|弊法人|\bour\b|\bus\b|\bwe\b|\bsender\b|\boperator\b/g;
const RECIPIENT =
  /送信先|送り先|提供先|提供者|提供元|提供会社|提供事業者|外部事業者|事業者|送付先|先方|相手先|第三者|取得者|取扱者|同社|ツール提供|会社|recipient|third.party|provider|\btheir\b|vendor|partner|\bcompany\b/g;
const PURPOSE =
  /目的|使いみち|使い道|何のため|purpose|why\b|how we use|what .{0,30}\b(?:uses? (?:it|this|them|the (?:information|data)) for|does with (?:it|this|them|the (?:information|data)))/;
/** «What Sample Inc. does with it»: whoever is named and is not the sender is the recipient. */
const SOMEBODY_USES = /what .{0,30}\b(?:uses|does)\b/;

/** Distance from the word for purpose, as the nearer of two sides is the one whose purpose it is: 「送信先へ送る当社の目的」. */
const distanceTo = (text: string, side: RegExp, at: number): number =>
  Math.min(
    Infinity,
    ...[...text.matchAll(side)].map(({ index, 0: word }) => (index < at ? at - index - word.length : index - at)),
  );

const purposeRole = (text: string): Role => {
  const at = text.search(PURPOSE);
  const sender = distanceTo(text, SENDER, at);
  const recipient = distanceTo(text, RECIPIENT, at);
  if (sender === Infinity && recipient === Infinity) return SOMEBODY_USES.test(text) ? "recipient-purpose" : "purpose";
  return sender <= recipient ? "sender-purpose" : "recipient-purpose";
};

/** Meanings that hold wherever the word stands, in this order. */
const ANYWHERE: readonly (readonly [Role, RegExp])[] = [
  ["opt-out", /オプトアウト|停止|止める|止め方|無効化|無効にする|拒否|opt.?out|unsubscribe|how to (?:stop|refuse)/],
  ["policy", /プライバシーポリシー|プライバシー規約|privacy ?policy|利用規約|参照先|参考url|詳細url|リンク|\blinks?\b/],
];

/** Nouns whose last one in a Japanese header is its head: 「情報の送信先」 is a recipient, 「送信先に送られる情報」 is information. */
const NOUNS: readonly (readonly [Role, RegExp])[] = [
  ["tool", /ツール|モジュール|サービス|sdk|タグ|プログラム|製品|機能|ライブラリ|プラットフォーム|広告ネットワーク/g],
  [
    "recipient",
    /送信先|送り先|提供先|提携先|連携先|提供者|提供元|送付先|事業者|(?<!株式|有限|合同|合資|合名)会社|企業|社名|運営元|運営者|取扱者|取得者|氏名又は名称|氏名または名称|ベンダー|サーバー?/g,
  ],
  ["information", /情報|データ|送信項目|取得項目|送信内容|送信する内容|送信される内容|項目|識別子/g],
  ["method", /取得方法|収集方法|取得の方法|送信方法|方法|手段/g],
  ["country", /国名|所在国|所在地|(?<![一-龠])国(?![一-龠])/g],
  ["host", /ドメイン|ホスト|通信先|接続先|url/g],
];

/** English headers are read from the left: «Information sent to the provider» is information. */
const ENGLISH: readonly (readonly [Role, RegExp])[] = [
  [
    "information",
    /\b(?:information|data|items? (?:sent|transmitted|collected)|what (?:is|we) (?:sent|send|transmitted|collected|collect))\b/,
  ],
  [
    "recipient",
    /\b(?:recipients?|compan(?:y|ies)|providers?|vendors?|destinations?|operators?|sent to|who receives|partners?|business(?: name)?)\b/,
  ],
  ["tool", /\b(?:tools?|services?|sdks?|modules?|librar(?:y|ies)|products?|tags?)\b/],
  ["method", /\b(?:method|how)\b/],
  ["country", /\b(?:country|location)\b/],
  ["host", /\b(?:domains?|hosts?|url)\b/],
];

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** What reads like a label but is a title, or names the provider of the app itself. */
const TITLE =
  /外部送信(?!先|する|される|情報|元)|(?:送信|取扱い?|取り扱い|利用|取得|収集|規律|対応|連携|クッキー|cookie)に(?:ついて|関する)|アプリケーション提供者|アプリ提供者|プライバシー・?ポリシー|個人情報保護|公表事項|一覧$|ポリシー$|方針$|external transmission|privacy policy|cookies and/;

const lastNoun = (text: string): Role | null => {
  let best: { readonly role: Role; readonly end: number } | null = null;
  for (const [role, pattern] of NOUNS) {
    for (const { index, 0: word } of text.matchAll(pattern)) {
      const end = index + word.length;
      if (best === null || end > best.end) best = { role, end };
    }
  }
  return best?.role ?? null;
};

const englishRole = (text: string): Role | null => ENGLISH.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** What a header or label announces, or null. Notes in brackets count only where nothing is outside them. */
export const roleOfHeader = (header: string): Role | null => {
  const text = normalizeText(header);
  if (text === "" || text.length > 60) return null;
  if (PURPOSE.test(text)) return purposeRole(text);
  const everywhere = ANYWHERE.find(([, pattern]) => pattern.test(text));
  if (everywhere !== undefined) return everywhere[0];
  const outside = text.replace(/\([^()]{0,60}\)/g, "").trim();
  const read = outside === "" ? text : outside;
  if (!JAPANESE.test(read)) return englishRole(read);
  return lastNoun(read.replace(/(?:について|に関して|:|の(?:名称|内容|一覧|種類|詳細))+$/, "")) ?? englishRole(read);
};

/** A label for tools has only words of that kind: with a name among them (「Google タグ マネージャー」) it is that tool. */
const ONLY_TOOL_WORDS =
  /^(?:当社|弊社|本アプリ|本サイト|当サイト|アプリ|サイト|が|で|の|を|に|へ|利用|使用|導入|連携|搭載|送信|提供|して|している|する|いる|される|組み込んで|外部|第三者|情報収集|アクセス解析|広告|解析|サービス|ツール|モジュール|sdk|タグ|プログラム|製品|機能|ライブラリ|プラットフォーム|名称?|及び|または|等|third.?party|external|the|we|use|used|services?|tools?|sdks?|modules?|names?|of|and|[\s\d./・()&-])+$/u;

/** As {@link roleOfHeader}, for a label before a colon or in a definition list. */
export const roleOfLabel = (label: string): Role | null => {
  const text = normalizeText(label).replace(/^[^\p{L}\p{N}]+/u, "");
  if (text.length > 40) return null;
  const role = roleOfHeader(text);
  return role === "tool" && !ONLY_TOOL_WORDS.test(text) ? null : role;
};

/** As {@link roleOfLabel}, for headings, where titles look like labels. */
export const roleOfHeading = (heading: string): Role | null => (TITLE.test(normalizeText(heading)) ? null : roleOfLabel(heading));
