import { describe, expect, it } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import type { ReadDocument } from "../model/read-document.ts";
import { lintDocument } from "./lint.ts";

const lint = (source: string): ReadDocument =>
  lintDocument(
    parseDocument(`<html lang="ja"><meta name="viewport" content="width=device-width"><body>${source}</body></html>`, "html"),
  );
const popupRules = ({ defects }: ReadDocument): readonly string[] =>
  defects.map(({ rule }) => rule).filter((rule) => rule.startsWith("popup-"));

const LEAD = "<p>「あした天気」を使うと、お使いの端末から利用者に関する情報が2件の送り先に送られます。</p>";

describe("a pop-up", () => {
  it("that shows a part and leads to the rest is judged as a pop-up, and not as a notice", () => {
    const read = lint(`${LEAD}<p>ここに示すのは一部です。</p><a href="/notice">送られる情報・送り先・使う目的の一覧を開く</a>`);
    expect(read.kind).toBe("popup");
    expect(read.rows).toEqual([]);
    expect(read.defects.filter(({ severity }) => severity === "high")).toEqual([]);
    expect(popupRules(read)).toEqual([]);
  });

  it("that leads nowhere leaves out the rest", () => {
    const read = lint(`${LEAD}<p>ここに示すのは一部です。</p><button>閉じる</button>`);
    expect(read.kind).toBe("popup");
    expect(popupRules(read)).toEqual(["popup-rest-unreachable"]);
  });

  it("says what is behind its link", () => {
    expect(popupRules(lint(`${LEAD}<a href="/p">詳しく</a>`))).toEqual(["popup-part-unsaid"]);
  });

  it.each([
    [
      "a short notice with a whole row",
      "notice",
      "<h1>外部送信</h1><p>アクセス解析のため、Google LLCが提供する「Google アナリティクス」を利用し、IPアドレスを同社に送信します。</p><a href='/p'>詳細</a>",
    ],
    ["a policy", "policy", `<h1>プライバシーポリシー</h1>${LEAD}<a href="/p">外部送信の一覧</a>`.repeat(5)],
  ])("is not %s", (_what, kind, source) => {
    expect(lint(source).kind).toBe(kind);
  });
});
