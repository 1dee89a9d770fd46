import type { Bilingual } from "@akashi/catalogue";
import { LABELS } from "./labels.ts";
import { countOf, formatCount, joinList } from "./language.ts";

/** Nothing was found: never without where was looked. */
export const nothingFound = (what: Bilingual): Bilingual => ({
  ja: `${what.ja}: 検出なし(見ていない部分は「検査範囲」に記載)`,
  en: `${what.en}: none found (see Coverage for what was not looked at)`,
});

/** The one-line answer: how many companies, how many kinds. */
export const mayReceive = (recipients: number, types: number, delicate: number): Bilingual => {
  if (recipients === 0) {
    return {
      ja: "利用者の情報を受け取る可能性がある外部の事業者: 検出なし(見ていない部分は「検査範囲」に記載)",
      en: "Outside companies that may receive information about the user: none found (see Coverage for what was not looked at)",
    };
  }
  const careJa = delicate > 0 ? `、うち慎重な取扱いが必要なものは${formatCount(delicate)}種類` : "";
  const careEn = delicate > 0 ? `, ${formatCount(delicate)} of them delicate` : "";
  return {
    ja: `外部の${formatCount(recipients)}社が、利用者の情報を受け取る可能性があります。情報は${formatCount(types)}種類${careJa}です。`,
    en: `${countOf(recipients, "outside company", "outside companies")} may receive information about the user: ${countOf(types, "kind")}${careEn}.`,
  };
};

/** What stands beside the one-line answer, so that its silence about other code is not taken for an answer. */
export const otherCodeReads = (types: number, followed: boolean): Bilingual => {
  const limit = sendingLimit(followed);
  return {
    ja: `このほか、アプリ自身または提供元不明のコードが、${formatCount(types)}種類の情報を読み取ります。${limit.ja}`,
    en: `Besides, the app's own code or code of unknown origin reads ${countOf(types, "kind")} of information. ${limit.en}`,
  };
};

/** What can be said of the sending of what is only seen to be read. */
const sendingLimit = (followed: boolean): Bilingual =>
  followed
    ? {
        ja: "外部へ送る経路は見つかりませんでしたが、たどれない経路もあります。",
        en: "No way out was found; not every way can be followed.",
      }
    : {
        ja: "外部へ送るかどうかは、この検査では分かりません。",
        en: "Whether it sends them, this inspection cannot tell.",
      };

/** What was followed out of code whose recipient no module tells. */
export const otherCodeSends = (types: number): Bilingual => ({
  ja: `アプリ自身または提供元不明のコードが、${formatCount(types)}種類の情報を外部へ送るか、他者のコードに渡す経路を確認しました。`,
  en: `The app's own code or code of unknown origin sends ${countOf(types, "kind")} of information out or hands it to others' code: the way was followed.`,
});

/** No flow out was found, which says little where none was looked for. */
export const noFlowFound = (followed: boolean): Bilingual =>
  followed
    ? {
        ja: "コードの中でたどれた流れ: 検出なし(たどれない経路もあります。「検査範囲」に記載)",
        en: "Flows followed through the code: none found (not every way can be followed; see Coverage)",
      }
    : {
        ja: "情報の流れの追跡は行っていません(「検査範囲」に記載)。",
        en: "Data flow was not looked at (see Coverage).",
      };

export const keptOnDevice = (count: number): Bilingual => ({
  ja: `ほかに、端末の中(ログ、ファイル、設定、データベース)に書き込む流れ${formatCount(count)}件。外部への送信ではありません`,
  en: `Also ${countOf(count, "flow")} into logs, files, preferences or databases of the device, which is no transmission`,
});

export const startByThemselves = (names: readonly Bilingual[]): Bilingual => ({
  ja: `${joinList(names).ja}は、アプリの起動時に、利用者の操作を待たずに動き始めます。`,
  en: `${joinList(names).en} ${names.length === 1 ? "begins" : "begin"} when the app starts, without waiting for the user.`,
});

export const ownCodeReads = (types: readonly Bilingual[], followed: boolean): Bilingual => {
  const limit = sendingLimit(followed);
  return {
    ja: `アプリ自身のコードが読み取る情報: ${joinList(types).ja}。${limit.ja}`,
    en: `The app's own code reads: ${joinList(types).en}. ${limit.en}`,
  };
};

export const ownCodeMayRead = (types: readonly Bilingual[]): Bilingual => ({
  ja: `アプリ自身のコードのうち、入口からの経路が見つからない部分が読み取り得る情報: ${joinList(types).ja}。`,
  en: `Parts of the app's own code to which no way was found could read: ${joinList(types).en}.`,
});

export const asksNoInternet = (): Bilingual => ({
  ja: "このアプリは通信の権限(INTERNET)を求めていません。読み取った情報が端末の外に出るのは、他のアプリを通じる場合に限られます。",
  en: "The app does not ask for access to the internet (INTERNET). What it reads can leave the device only through other apps.",
});

export const ownCodeElsewhere = (): Bilingual => ({
  ja: "このファイルには、アプリ自身のコードが入っていません。結果はアプリ全体のものではありません。分割されたAPKをすべて一緒に検査してください。",
  en: "The app's own code is not in this file, so that the result is not that of the app. Inspect all of its APKs together.",
});

export const unknownCodeReads = (types: readonly Bilingual[]): Bilingual => ({
  ja: `提供元が分からないコードが読み取る情報: ${joinList(types).ja}。`,
  en: `Code of unknown origin reads: ${joinList(types).en}.`,
});

export const switchedOffModules = (names: readonly Bilingual[]): Bilingual => ({
  ja: `${joinList(names).ja}には、情報の収集を止める設定があります。`,
  en: `${joinList(names).en}: the configuration switches collection off.`,
});

export const remnantModules = (names: readonly Bilingual[]): Bilingual => ({
  ja: `${joinList(names).ja}は、宣言または参照だけがあり、コードは見つかりませんでした。`,
  en: `${joinList(names).en}: declared or referenced only; no code was found.`,
});

export const librariesToo = (count: number): Bilingual => ({
  ja: `ほかに一般のライブラリ${formatCount(count)}件(自ら情報を送るとの情報は知識ベースにありません)`,
  en: `Also ${countOf(count, "ordinary library", "ordinary libraries")} (the catalogue knows of nothing that they send by themselves)`,
});

export const notLookedAt = (areas: readonly Bilingual[]): Bilingual => ({
  ja: `${joinList(areas).ja}は、検査していないか、一部だけの検査です。`,
  en: `Not looked at, or only in part: ${joinList(areas).en}.`,
});

export const moreRows = (count: number): Bilingual => ({
  ja: `ほか${formatCount(count)}件`,
  en: `${formatCount(count)} more`,
});

/** What a page does not show. */
export const leftOut = (count: number): Bilingual => ({
  ja: `ほか${formatCount(count)}件は、この画面では省いています(JSON には記載)`,
  en: `${formatCount(count)} more are left out of this page (they are in the JSON)`,
});

export const morePlaces = (shown: number, all: number): Bilingual => ({
  ja: `${formatCount(all)}か所のうち${formatCount(shown)}か所を表示`,
  en: `${formatCount(shown)} of ${countOf(all, "place")} shown`,
});

export const moreWays = (shown: number, all: number): Bilingual => ({
  ja: `${formatCount(all)}通りのうち${formatCount(shown)}通りを表示`,
  en: `${formatCount(shown)} of ${countOf(all, "way")} shown`,
});

export const callCount = (count: number, reachable: number): Bilingual => ({
  ja: `呼出し${formatCount(count)}か所、うち到達可能${formatCount(reachable)}か所`,
  en: `${countOf(count, "call")}, ${formatCount(reachable)} reachable`,
});

export const codeSize = (classes: number, methods: number): Bilingual => ({
  ja: `${formatCount(classes)}クラス、${formatCount(methods)}メソッド`,
  en: `${countOf(classes, "class", "classes")}, ${countOf(methods, "method")}`,
});

export const reachableSize = (methods: number): Bilingual => ({
  ja: `うち到達可能${formatCount(methods)}メソッド`,
  en: `${formatCount(methods)} reachable`,
});

export const detailsAt = (): Bilingual => ({
  ja: "根拠と詳細: --html FILE(閲覧用)、--json(機械処理用)、--sarif FILE(コード検査の画面用)",
  en: "Evidence and details: --html FILE (to read), --json (for machines), --sarif FILE (for code scanning)",
});

export const identifiersLeftOut = (count: number): Bilingual => ({
  ja: `ほかに、接続先ではなく名前として書かれたもの${formatCount(count)}件(XML名前空間など)`,
  en: `Also ${countOf(count, "name")} written by convention and not as an address (XML namespaces and the like)`,
});

/** What opting out stops (法27条の12第4号). */
export const OPT_OUT_WORDS: Readonly<Record<"transmission" | "use" | "unknown", Bilingual>> = {
  transmission: { ja: "送信が止まります。", en: "It stops the sending." },
  use: { ja: "利用が止まります。送信は続きます。", en: "It stops the use; sending goes on." },
  unknown: { ja: "何が止まるかは未確認です。", en: "What it stops is not confirmed." },
};

/** Of a host that nobody is known to own: the modules that name it are the nearest there is to an answer. */
export const unknownRecipient = (modules: readonly Bilingual[]): Bilingual =>
  modules.length === 0
    ? LABELS.recipientUnknown
    : {
        ja: `${LABELS.recipientUnknown.ja}(${joinList(modules).ja}に記載)`,
        en: `${LABELS.recipientUnknown.en} (named by ${joinList(modules).en})`,
      };
