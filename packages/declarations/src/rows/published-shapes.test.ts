import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../document/model.ts";
import { parseDocument } from "../document/parse-document.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { lintDocument } from "../lint/lint.ts";
import { readRows } from "./read-rows.ts";

/** Tool, legal name and service name of each row. */
const namesIn = (source: string, format: DocumentFormat = "html"): readonly (readonly (string | null)[])[] =>
  readRows(parseDocument(source, format), nameIndexOf()).map(({ tool, recipient }) => [
    tool,
    recipient.legalName,
    recipient.serviceName,
  ]);

const table = (recipient: string): string =>
  `<h1>外部送信</h1><table><tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>
   <tr><td>${recipient}</td><td>IPアドレス</td><td>地図の表示</td></tr></table>`;

/** Shapes in which published notices were seen to say who sends and who receives. */
describe("a cell for the recipient", () => {
  it.each([
    ["みなと地図（株式会社みなと）", ["みなと地図", "株式会社みなと"]],
    ["みなと地図<br>（株式会社みなと）", ["みなと地図", "株式会社みなと"]],
    ["LINE（LINEヤフー株式会社）", [null, "LINEヤフー株式会社"]],
    ["当社サーバー（株式会社みなと）", [null, "株式会社みなと"]],
    ["株式会社みなと（みなと地図）", ["みなと地図", "株式会社みなと"]],
  ])("%s names the tool and its company", (cell, names) => {
    expect(namesIn(table(cell)).map((row) => row.slice(0, 2))).toEqual([names]);
  });

  it("leaves out what only describes the service", () => {
    expect(namesIn(table("みなと地図（地図表示サービス）"))).toEqual([[null, null, "みなと地図"]]);
  });
});

describe("a record", () => {
  it("may call tool or company by 「名称」", () => {
    const source =
      "■ 送信先1\n名称：株式会社みなと\n送信される情報：IPアドレス\n\n■ 計測のための送信\n名称：みなと計測\n提供者：みなと計測株式会社\n利用目的：分析\n";
    expect(namesIn(source, "text").map((row) => row.slice(0, 2))).toEqual([
      [null, "株式会社みなと"],
      ["みなと計測", "みなと計測株式会社"],
    ]);
  });

  it("with a tool and its provider alone is a row that says neither information nor purpose", () => {
    const source = "<h2>情報収集モジュール</h2><p>名称：みなと計測</p><p>提供者：みなと計測株式会社</p>";
    const { rows, defects } = lintDocument(parseDocument(source, "html"));
    expect(rows.map(({ tool }) => tool)).toEqual(["みなと計測"]);
    expect(defects.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["information-missing", "purpose-missing"]));
  });

  it("may stand in a cell of a table that only lays out a page", () => {
    const source = `<table><tr><th>改定前</th><th>改定後</th></tr><tr><td>(なし)</td>
      <td>・送信先：株式会社みなと<br>・送信される情報：IPアドレス<br>・当社の利用目的：分析</td></tr></table>`;
    expect(namesIn(source)).toEqual([[null, "株式会社みなと", null]]);
  });

  it("keeps the items below its labels, the last one too", () => {
    const source =
      "## みなと計測\n\n**送信先**: 株式会社みなと\n\n**送信される情報**:\n\n- IPアドレス\n- 操作履歴\n\n**利用目的**: 分析\n";
    const [row, ...more] = readRows(parseDocument(source, "markdown"), nameIndexOf());
    expect(more).toEqual([]);
    expect(row?.information.map(({ typeId }) => typeId)).toEqual(["UI.NET.IP", "UI.ACT.APP_USE"]);
    expect(row?.senderPurposes.map(({ purposeId }) => purposeId)).toEqual(["PUR.ANALYTICS"]);
  });

  it("may have label and value in elements that only the style parts", () => {
    const source = `<h3>みなと計測（株式会社みなと）</h3>
      <div><span>送信される情報</span><span>IPアドレス</span></div><div><span>利用目的</span><span>分析</span></div>`;
    expect(namesIn(source)).toEqual([["みなと計測", "株式会社みなと", null]]);
  });
});

describe("what tells of no transmission", () => {
  it.each([
    [
      "a site that a sentence calls only so",
      "<p>株式会社みなとが運営するウェブサイトを利用する方の閲覧履歴を外部に送信しています。</p>",
    ],
    ["a choice for one kind of information", "<h3>お客様の選択</h3><ul><li>位置情報：設定でいつでも止められます。</li></ul>"],
    [
      "how a policy explains its own use",
      "<h2>利用目的</h2><table><tr><th>利用目的</th><th>対応する情報の項目</th></tr><tr><td>統計の作成</td><td>閲覧履歴</td></tr></table>",
    ],
  ])("%s is no row", (_what, source) => {
    expect(namesIn(source)).toEqual([]);
  });

  it("words between a heading and its table are no information", () => {
    const source = `<h1>アプリが外部に送信する情報</h1><p>2026年9月1日 お問い合わせ 0120-000-000</p>${table("株式会社みなと").slice(13)}`;
    expect(namesIn(source)).toEqual([[null, "株式会社みなと", null]]);
  });
});
