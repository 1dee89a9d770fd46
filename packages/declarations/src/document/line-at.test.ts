import { describe, expect, it } from "vitest";
import { lineAt } from "./line-at.ts";
import type { DocumentFormat } from "./model.ts";
import { parseDocument } from "./parse-document.ts";

/** The line of the source that each word is said to stand in. */
const linesOf = (source: string, format: DocumentFormat, words: readonly string[]): readonly (number | null)[] => {
  const document = parseDocument(source, format);
  return words.map((word) => lineAt(document, document.text.indexOf(word)));
};

const lineIn = (source: string, word: string): number => source.slice(0, source.indexOf(word)).split("\n").length;

const HTML = `<!doctype html>
<title>題</title>
<h1>
  外部送信</h1>
<table>
  <tr><th>ツール</th>
      <th>送信先</th></tr>
  <tr><td>解析</td>
      <td>甲株式会社</td></tr>
</table>
<dl><dt>窓口</dt>

<dd>乙</dd></dl>
<ul><li>項目</li></ul>`;

const MARKDOWN = `---
lang: ja
---
# 外部送信

一つ目の段落
| ツール | 送信先 |
|---|---|
| 解析 | 甲株式会社 |

- 項目
  の続き

見出し
---

<table>
<tr><td>表の中</td></tr>
</table>
`;

const TEXT = `外部送信について

■ 送信先
次のとおりです。
ツール\t送信先
解析\t甲株式会社

・項目
1. 窓口
`;

describe("the line of a place", () => {
  it.each([
    ["html", HTML, ["外部送信", "ツール", "送信先", "解析", "甲株式会社", "窓口", "乙", "項目"]],
    ["markdown", MARKDOWN, ["外部送信", "一つ目", "ツール", "解析", "甲株式会社", "項目", "見出し", "表の中"]],
    ["text", TEXT, ["外部送信について", "次の", "ツール", "解析", "甲株式会社", "項目", "窓口"]],
  ] as const)("is where its run begins in the source of %s", (format, source, words) => {
    expect(linesOf(source, format, words)).toEqual(words.map((word) => lineIn(source, word)));
  });

  it("is not known where the source has no lines, and before the first run", () => {
    expect(lineAt({ lines: [] }, 3)).toBeNull();
    expect(lineAt({ lines: [{ offset: 4, line: 2 }] }, 3)).toBeNull();
  });
});
