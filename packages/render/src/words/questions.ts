/** What a lay reader asks, and the short answers that need no figures. */
export const QUESTIONS = {
  who: { ja: "だれが受け取る可能性がありますか", en: "Who may receive information?" },
  what: { ja: "どのような情報ですか", en: "Which information?" },
  own: { ja: "アプリ自身は何を読み取りますか", en: "What does the app itself read?" },
  sends: { ja: "どこへ送るかを確認できたものはありますか", en: "What could be followed to where it goes?" },
  starts: { ja: "操作しなくても動き始めるものはありますか", en: "Does anything start by itself?" },
  off: { ja: "止められているものや、跡だけのものはありますか", en: "Is anything switched off, or a left-over?" },
  signer: { ja: "だれが署名したものですか", en: "Who signed it?" },
  findings: { ja: "確認すべき点はありますか", en: "What needs attention?" },
  notLookedAt: { ja: "調べていないことはありますか", en: "What was not looked at?" },
} as const;

/** Legends and notes of the page. */
export const NOTES = {
  flowLegend: {
    ja: "破線と点線は候補です。線があることは、実際に送信されたことを意味しません。",
    en: "Broken and dotted lines are candidates. A line does not mean that anything was sent.",
  },
  typeLegend: {
    ja: "塗りつぶしはコードが読み取る情報、枠線だけのものは提供元の記載による情報です。",
    en: "Filled: code reads it. Outlined: the provider says so.",
  },
  flowNothing: {
    ja: "情報の流れとして示せるもの: 検出なし(見ていない部分は「検査範囲」に記載)",
    en: "Nothing was found that could be drawn (see Coverage for what was not looked at).",
  },
  followed: {
    ja: "利用者の情報を読み取る箇所から、それがコードの外へ出る箇所まで、経路をたどれたものです。ハッシュ化や暗号化をしても、情報は送られます。たどれない経路もあるため、ここにないことは、送らないことを意味しません。",
    en: "Information that was followed from where the code reads it to where it leaves that code. Hashed or encrypted, it is sent all the same. Not every way can be followed: what is not listed here may be sent, too.",
  },
  handedOver: {
    ja: "その先で送るかどうかは、受け取ったコードによります",
    en: "whether it is sent from there is up to that code",
  },
  modules: {
    ja: "アプリに組み込まれ、提供元などへ利用者の情報を送る可能性がある部品です。到達段階は、検査で確認できた範囲を示し、段階が進むほど強い根拠があります。",
    en: "Parts built into the app that may send information about the user to their providers or others. The step shows how far the inspection could confirm it: the further, the stronger the evidence.",
  },
  information: {
    ja: "利用者情報の種類ごとに、どのコードが扱う可能性があるかを示します。",
    en: "For each kind of user information, the code that may handle it.",
  },
  permissions: {
    ja: "アプリがAndroidに求める権限と、それを必要とする呼出しを行うコードです。「使用箇所の検出なし」は、検査範囲のコードに呼出しが見つからなかったことを示します。",
    en: "What the app asks of Android, and the code that makes calls which need it. 'No use found' means that no such call was found in the code that was looked at.",
  },
  destinations: {
    ja: "アプリの中に書かれている接続先です。書かれていることは、接続することを意味しません。",
    en: "Hosts that stand in the app. Standing there does not mean that they are called.",
  },
  findings: {
    ja: "確認をお勧めする点です。「能力」とあるものは、できることを示し、悪用を意味しません。",
    en: "Points to look into. 'Able to' means that the app could, not that it does harm.",
  },
  description: {
    ja: "渡された説明文が、アプリの求める権限を説明しているかを、言葉の一致で調べた結果です。",
    en: "Whether the description that was given explains the permissions that the app asks for, by matching words.",
  },
  coverage: {
    ja: "検査で見た部分と、見ていない部分です。見ていない部分に何があるかは、この結果からは分かりません。",
    en: "What was looked at and what was not. What is in the parts that were not looked at, this report cannot tell.",
  },
  guide: {
    ja: "この結果は、アプリのファイルを読み取って作成したものです。同じファイル、同じ版の検査エンジンと知識ベースからは、常に同じ結果が得られます。「検出なし」は、検査範囲で見つからなかったことを示し、存在しないことを示すものではありません。コードの根拠のうち、0xで始まる値はメソッド内の命令の位置(16ビット単位)、Lで始まる値は元のソースの行番号です。",
    en: "This report was made by reading the app's file. The same file with the same versions of the engine and the catalogue always gives the same report. 'None found' means not found in what was looked at; it does not mean that there is none. In evidence from code, a value with 0x is the offset of the instruction in its method (in 16-bit units), and one with L the line of the source.",
  },
  identity: {
    ja: "検査したファイルは、次のSHA-256で一つに定まります。手元のファイルの値と一致しない場合、この結果はそのファイルのものではありません。",
    en: "The inspected file is identified by this SHA-256. If your file has another value, this report is not about it.",
  },
  made: {
    ja: "このページは外部の資源を読み込まず、外部へ何も送りません。",
    en: "This page loads nothing from outside and sends nothing out.",
  },
} as const;
