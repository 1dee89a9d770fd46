/** Words of company names and products, as data: matching knows no name of its own. All after NFKC, in lower case. */

/** Words that say which kind of company it is. `null`: kinds that are written in many ways and compared with nothing. */
export const CORPORATE_WORDS: readonly { readonly pattern: RegExp; readonly form: "stock" | "llc" | null }[] = [
  { pattern: /株式会社|\(株\)|주식회사/gu, form: "stock" },
  { pattern: /合同会社|\(同\)|유한회사/gu, form: "llc" },
  {
    pattern: /有限会社|\(有\)|合資会社|合名会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|有限公司|股份有限公司/gu,
    form: null,
  },
  { pattern: /(?<![\p{L}\p{N}])(?:l\.?l\.?c|g\.?k)\.?(?![\p{L}\p{N}])/gu, form: "llc" },
  {
    pattern: /(?<![\p{L}\p{N}])(?:inc|incorporated|corp|corporation|k\.?k|co\.?,? ?ltd|company,? limited)\.?(?![\p{L}\p{N}])/gu,
    form: "stock",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:ltd|limited|plc|pbc|llp|l\.?p|gmbh|a\.?g|s\.?e|k\.?g|s\.?a\.?s|s\.?a\.?r\.?l|s\.?a|b\.?v|n\.?v|a\.?b|a\/s|aps|oyj?|s\.?p\.?a|s\.?r\.?l|pte|pty|co|company|jsc|ooo|sp\. z o\.o)\.?(?![\p{L}\p{N}])/gu,
    form: null,
  },
];

/** Words that tell a company of a group from another one: where only these differ, the group is the same. */
export const REGION_WORDS: readonly string[] = [
  "japan",
  "ジャパン",
  "日本",
  "ireland",
  "アイルランド",
  "asia pacific",
  "asia",
  "apac",
  "アジア",
  "europe",
  "emea",
  "usa",
  "america",
  "singapore",
  "シンガポール",
  "uk",
  "international",
  "インターナショナル",
  "holdings",
  "ホールディングス",
  "group",
  "グループ",
  "technologies",
  "platforms",
];

/** What says nothing of which product it is. */
export const PRODUCT_WORDS: RegExp =
  /(?<![\p{L}\p{N}])(?:sdk|for android|for ios|android|ios|mobile sdk|library|tag)(?![\p{L}\p{N}])|sdk|ライブラリ|タグ/gu;

/** Words by which a document means the provider of the app itself. */
export const OWN_WORDS: readonly string[] = [
  "当社",
  "弊社",
  "自社",
  "当社サーバー",
  "当社サーバ",
  "自社サーバー",
  "自社サーバ",
  "弊社サーバー",
  "弊社サーバ",
  "本アプリ",
  "当アプリ",
  "アプリ本体",
  "アプリ自身",
  "アプリ自身のコード",
  "本サービス",
  "当サービス",
  "this app",
  "the app",
  "our app",
  "our server",
  "our servers",
  "our own server",
  "own server",
  "own code",
  "the app itself",
  "the app's own code",
  "we",
  "us",
];
