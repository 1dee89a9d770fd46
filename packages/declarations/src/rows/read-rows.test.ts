import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../document/model.ts";
import { parseDocument } from "../document/parse-document.ts";
import type { ReadRow } from "../model/read-document.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { readRows } from "./read-rows.ts";

const rowsOf = (source: string, format: DocumentFormat = "html"): readonly ReadRow[] =>
  readRows(parseDocument(source, format), nameIndexOf());
const typesOf = ({ information }: ReadRow): readonly (string | null)[] => information.map(({ typeId }) => typeId);
const onlyRow = (source: string, format: DocumentFormat = "html"): ReadRow => {
  const rows = rowsOf(source, format);
  expect(rows.map(({ tool }) => tool)).toHaveLength(1);
  const [row] = rows;
  if (row === undefined) throw new Error("no row");
  return row;
};

/** A record as a page without tables has it: a heading and a list of definitions. */
const record = (fields: string, title = "Repro"): string =>
  `<h1>外部送信</h1><h3>${title}</h3><dl>${fields}<dt>送り先</dt><dd>Repro株式会社</dd><dt>利用目的</dt><dd>分析</dd></dl>`;
const informationIn = (cell: string): readonly (string | null)[] =>
  typesOf(onlyRow(record(`<dt>送られる情報</dt><dd>${cell}</dd>`)));

describe("side comments in what is listed", () => {
  it.each([
    ["<small>", "<ul><li>広告識別子<small>広告のための番号です。IPアドレスとは別です。</small></li><li>氏名</li></ul>"],
    ["brackets", "<ul><li>広告識別子(広告のための番号です。IPアドレスとは別です。)</li><li>氏名</li></ul>"],
    ["a mark", "<ul><li>広告識別子<small>※IPアドレスとは別</small></li><li>氏名</li></ul>"],
  ])("that explain, in %s, list nothing", (_how, cell) => {
    expect(informationIn(cell)).toEqual(["UI.ID.ADVERTISING", "UI.PER.NAME"]);
  });

  it("that say more precisely what is listed are read", () => {
    expect(informationIn("端末ID<small>(IMEI)</small>")).toEqual(["UI.ID.HARDWARE"]);
  });

  it("are read where there is nothing else", () => {
    expect(informationIn("<small>広告識別子を送ります。</small>")).toEqual(["UI.ID.ADVERTISING"]);
  });

  it("in a cell of a table, too", () => {
    const table = `<table><tr><th>サービス</th><th>送信先</th><th>送信される情報</th></tr>
      <tr><td>Repro</td><td>Repro株式会社</td><td>広告識別子<small>IPアドレスとは別の番号です。</small></td></tr></table>`;
    expect(typesOf(onlyRow(table))).toEqual(["UI.ID.ADVERTISING"]);
  });
});

describe("the names of the taxonomy", () => {
  it("are one kind each, whatever words they are made of", () => {
    const cell =
      "<ul><li>利用者ID・アカウント</li><li>端末固有ID(IMEI・MEID・シリアル番号)</li><li>Device and OS information</li></ul>";
    expect(informationIn(cell)).toEqual(["UI.ID.ACCOUNT", "UI.ID.HARDWARE", "UI.DEV.INFO"]);
  });

  it("are one purpose each", () => {
    const { senderPurposes } = onlyRow(
      record("<dt>情報</dt><dd>氏名</dd><dt>当社の利用目的</dt><dd>第三者の広告・行動ターゲティング</dd>"),
    );
    expect(senderPurposes[0]).toEqual({ text: "第三者の広告・行動ターゲティング", purposeId: "PUR.ADVERTISING_3P" });
  });
});

describe("a list of definitions", () => {
  it("whose terms are labels is one record, also where a term is none", () => {
    const row = onlyRow(record("<dt>送られる情報</dt><dd>氏名</dd><dt>同意</dt><dd>同意をいただいてから送ります。</dd>"));
    expect([row.tool, row.recipient.legalName, typesOf(row)]).toEqual(["Repro", "Repro株式会社", ["UI.PER.NAME"]]);
  });

  it("whose terms are names has a row for each", () => {
    const rows = rowsOf(
      "<h1>外部送信</h1><dl><dt>Repro</dt><dd>送信先: Repro株式会社<br>情報: 氏名<br>目的: 分析</dd><dt>Adjust</dt><dd>送信先: Adjust GmbH<br>情報: 広告識別子<br>目的: 計測</dd></dl>",
    );
    expect(rows.map(({ tool }) => tool)).toEqual(["Repro", "Adjust"]);
  });
});

describe("items below a label", () => {
  it("are its values, whatever they look like", () => {
    const row = onlyRow(
      "# 外部送信\n\n### Repro\n\n- **送られる情報**:\n  - 氏名\n- **送り先**:\n  - Repro株式会社\n  - サービス名: Repro\n- **利用目的**: 分析\n",
      "markdown",
    );
    expect([row.tool, row.recipient]).toEqual(["Repro", { legalName: "Repro株式会社", serviceName: "Repro" }]);
  });

  it("are fields where they have labels of their own", () => {
    const row = onlyRow(
      "# 外部送信\n\n- 利用しているサービス:\n  - 名称: Repro\n  - 送信先: Repro株式会社\n  - 情報: 氏名\n  - 目的: 分析\n",
      "markdown",
    );
    expect([row.recipient.legalName, typesOf(row)]).toEqual(["Repro株式会社", ["UI.PER.NAME"]]);
  });
});

describe("a title", () => {
  it.each(["Repro → Repro株式会社", "1. Repro -> Repro, Inc.", "Repro"])("names the tool: %s", (title) => {
    expect(onlyRow(record("<dt>情報</dt><dd>氏名</dd>", title.replace(">", "&gt;"))).tool).toBe("Repro");
  });
});

describe("what can be stopped", () => {
  const optOutOf = (cell: string): ReadRow["optOut"] =>
    onlyRow(record(`<dt>送られる情報</dt><dd>氏名</dd><dt>止める方法</dt><dd>${cell}</dd>`)).optOut;

  it.each([
    ["オプトアウトできます。<br>止まるもの: 送られた情報の利用(送信そのものは続きます)<br>制限はありません。", "use"],
    ["オプトアウトできます。<br>止まるもの: この情報の送信<br>制限はありません。", "transmission"],
    ["You can opt out.<br>What stops: the use of what is sent (the sending itself goes on)", "use"],
    ["You can opt out.<br>What stops: the sending of this information", "transmission"],
    ["設定の画面で変えられます。", "unknown"],
  ])("is told from %s", (cell, stops) => {
    expect(optOutOf(cell)).toMatchObject({ present: true, stops });
  });

  it("is nothing where the first line says so", () => {
    expect(optOutOf("オプトアウトはできません。").present).toBe(false);
  });
});
