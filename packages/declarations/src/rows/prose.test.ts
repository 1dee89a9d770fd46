import { describe, expect, it } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { readRows } from "./read-rows.ts";

const rowsOf = (sentence: string): readonly string[] =>
  readRows(parseDocument(`# 題\n\n${sentence}\n`, "markdown"), nameIndexOf()).map(
    ({ tool, recipient, information, senderPurposes }) =>
      [
        tool ?? "-",
        recipient.legalName ?? recipient.serviceName ?? "-",
        information.map(({ typeId }) => typeId?.slice(3) ?? "?").join(" "),
        senderPurposes.map(({ purposeId }) => purposeId?.slice(4) ?? "?").join(" "),
      ].join(" | "),
  );

describe("sentences", () => {
  it.each([
    "株式会社アオサギ(以下「当社」)は、本アプリの利用者のメールアドレスを取得します。",
    "当社は、アプリ「アオサギ」を利用されるお客様の氏名、メールアドレスを取得します。",
    "株式会社アオサギは、お客様の位置情報を取得します。",
    "Cookie とは、ウェブサイトがブラウザに保存する情報です。",
    "Google アナリティクスの利用規約は、Google のページをご覧ください。",
    "Google LLC に位置情報を送信することはありません。",
    "本アプリのお問い合わせには、氏名とメールアドレスを入力していただきます。",
    "お客様は「設定」を利用して位置情報の送信を停止できます。",
  ])("tell of no transmission to others: %s", (sentence) => {
    expect(rowsOf(sentence)).toEqual([]);
  });

  it.each([
    ["当社は、配送のため、株式会社かもつ便に住所、氏名を提供します。", "- | 株式会社かもつ便 | PER.ADDRESS PER.NAME | "],
    [
      "アクセス解析のために Google アナリティクス(Google LLC)を使用し、Cookie を送信しています。",
      "Google アナリティクス | Google LLC | ID.COOKIE | ANALYTICS",
    ],
    [
      "当社は株式会社プレイドが提供する「KARTE」を導入し、閲覧履歴を収集しています。",
      "KARTE | 株式会社プレイド | ACT.WEB_HISTORY | ",
    ],
    [
      "広告の配信のため、AppLovin Corporation の AppLovin MAX を利用し、広告識別子を送信しています。",
      "AppLovin MAX | AppLovin Corporation | ID.ADVERTISING | ADVERTISING_3P",
    ],
    ["当社は、不具合の調査のため Sentry を利用しており、クラッシュログを送信します。", "Sentry | - | DIA.CRASH | DIAGNOSTICS"],
    [
      "We use Mixpanel (Mixpanel, Inc.) for analytics and send it your IP address.",
      "Mixpanel | Mixpanel, Inc. | NET.IP | ANALYTICS",
    ],
  ])("tell of a transmission: %s", (sentence, row) => {
    expect(rowsOf(sentence)).toEqual([row]);
  });
});
