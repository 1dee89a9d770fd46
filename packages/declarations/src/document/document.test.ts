import { LimitError, LIMITS } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { lintDocument } from "../lint/lint.ts";
import type { Block, SourceDocument } from "./model.ts";
import { parseDocument } from "./parse-document.ts";

const shape = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.map((block: Block) => {
    if (block.kind === "table") return block.grid.map((row) => row.map(({ text }) => text).join(" | ")).join(" / ");
    if (block.kind === "definition") return `${block.term.text} = ${block.details.text}`;
    return `${block.kind} ${block.level}${block.aside ? " aside" : ""}: ${block.content.text}`;
  });

const html = (body: string): SourceDocument => parseDocument(`<!doctype html><body>${body}`, "html");

describe("HTML", () => {
  it("becomes headings, paragraphs, items, definitions and tables with their spans expanded", () => {
    const document = html(
      "<h2>A</h2><p>b<br>c</p><ul><li>d<ul><li>e</ul><li>f</ul><dl><dt>g<dd>h</dl>" +
        "<table><tr><th rowspan=2>1<th colspan=2>2<tr><td>3<td>4</table><nav><p>n</nav>",
    );
    expect(shape(document)).toEqual([
      "heading 2: A",
      "paragraph 0: b\nc",
      "item 1: d",
      "item 2: e",
      "item 1: f",
      "g = h",
      "1 | 2 | 2 / 1 | 3 | 4",
      "paragraph 0 aside: n",
    ]);
  });

  it("has its runs and links where it says", () => {
    const document = html('<p>前 <a href="https://a.example/">リンク</a> 後</p><p>次</p>');
    const [first, second] = document.blocks.flatMap((block) => ("content" in block ? [block.content] : []));
    expect(document.text.slice(second?.offset ?? 0).startsWith("次")).toBe(true);
    const [link] = first?.links ?? [];
    expect(link).toMatchObject({ text: "リンク", href: "https://a.example/" });
    expect(document.text.slice(link?.offset, (link?.offset ?? 0) + 3)).toBe("リンク");
  });

  it("leaves out scripts, styles, comments, templates and frames, and keeps apart what is not shown", () => {
    const document = html(
      "<style>.h{display:none}</style><script>document.write('x')</script><!-- c --><template>t</template><iframe>f</iframe>" +
        '<p class=h>hidden by class</p><p style="visibility: hidden">hidden by style</p><p hidden>hidden</p><p>shown</p>',
    );
    expect(document.text).toBe("shown\n");
    expect(document.hidden).toEqual(["hidden by class", "hidden by style", "hidden"]);
  });

  it("says what its own styles do on a telephone", () => {
    const document = parseDocument(
      '<meta name="viewport" content="width=device-width"><style>@media print{p{font-size:1px}} td{font-size:7pt} .ok{overflow-x:auto}</style>' +
        '<div style="width:900px">a</div><div class=ok><table width=800><tr><td>b</table></div>',
      "html",
    );
    expect(document.presentation).toMatchObject({ hasViewport: true, wideTables: [] });
    expect(document.presentation!.fixedWidths.map(({ pixels, quote }) => ({ pixels, quote }))).toEqual([
      { pixels: 900, quote: "a" },
    ]);
    expect(document.presentation!.smallText.map(({ pixels }) => Math.round(pixels))).toEqual([9]);
  });

  it("reads full-width punctuation as half-width, and keeps the document's own words", () => {
    const document = html("<p>送信先\uff1aＡＢＣ\uff08日本\uff09</p>");
    expect(document.folded).toBe("送信先:ABC(日本)\n");
    expect(document.text).toBe("送信先\uff1aＡＢＣ\uff08日本\uff09\n");
  });
});

describe("Markdown", () => {
  it("becomes the same blocks", () => {
    const source =
      "---\ntitle: x\n---\nTitle\n=====\n\n## A\n\npara *one* **two** [l](https://a.example/x) `code`\n\n- b\n  - c\n1. d\n\n" +
      "| h | i |\n|---|:-:|\n| a\\|b | c<br>d |\n\nterm\n: detail\n\n```\n| no | table |\n```\n\n<table><tr><td>x<td>y</table>\n";
    expect(shape(parseDocument(source, "markdown"))).toEqual([
      "heading 1: Title",
      "heading 2: A",
      "paragraph 0: para one two l code",
      "item 1: b",
      "item 2: c",
      "item 1: d",
      "h | i / a|b | c\nd",
      "term = detail",
      "x | y",
    ]);
  });
});

describe("plain text", () => {
  it("has headings by marks and numbers, items by bullets, and tables by tabs", () => {
    const source = "題\n\n■ 見出し\n\n第1条 目的\n1. 項目\n2026年1月1日\n・一\n- 二\n---------\nA\tB\n1\t2\n\t続き\n";
    expect(shape(parseDocument(source, "text"))).toEqual([
      "paragraph 0: 題",
      "heading 2: 見出し",
      "heading 3: 目的",
      "heading 3: 項目",
      "paragraph 0: 2026年1月1日",
      "item 1: 一",
      "item 1: 二",
      "A | B / 1 | 2\n続き",
    ]);
  });
});

/** Documents that would cost more than they are worth, as hostile ones are written. */
const HOSTILE: readonly (readonly [name: string, source: string, format: "html" | "markdown" | "text"])[] = [
  ["deep nesting", "<div>".repeat(100_000), "html"],
  ["deep nesting of paragraphs", "<div><p>".repeat(100_000), "html"],
  ["misnested formatting", '<a b="1">'.repeat(2_000) + "<p>".repeat(20_000), "html"],
  ["wide spans", `<table><tr>${'<td colspan="1000" rowspan="65534">x'.repeat(500)}${"<tr><td>y".repeat(3_000)}</table>`, "html"],
  ["unclosed comments of style", `<style>${"/*".repeat(200_000)}</style>`, "html"],
  ["many line breaks", `<p>${"a<br>".repeat(200_000)}`, "html"],
  ["many links", `<p>${"<a href=x>y</a>".repeat(60_000)}`, "html"],
  ["brackets", "[".repeat(100_000), "markdown"],
  ["links that do not end", "[a](".repeat(50_000), "markdown"],
  ["pipes", `${"|".repeat(50_000)}\n|${"-|".repeat(50_000)}\n`, "markdown"],
  ["stars", "*".repeat(200_000), "markdown"],
  ["a long line of letters", "送".repeat(300_000), "text"],
  ["a long line without Japanese", "A".repeat(300_000), "text"],
  ["company names that do not end", "株式会社".repeat(50_000), "text"],
  ["colons", "送信先:".repeat(50_000), "text"],
  ["brackets that do not close", "会社(".repeat(50_000), "text"],
  ["separators", "、".repeat(200_000), "text"],
  ["tabs", "\t\t\t\n".repeat(50_000), "text"],
  ["capital words", "Aa Bb Cc Dd Ee ".repeat(20_000), "text"],
];

describe("hostile documents", () => {
  it.each(HOSTILE)("with %s are read or refused within seconds", (_name, source, format) => {
    const start = process.cpuUsage();
    try {
      lintDocument(parseDocument(source, format));
    } catch (error) {
      expect(error).toBeInstanceOf(LimitError);
    }
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(4);
  });

  it("beyond the largest size are refused before they are read", () => {
    expect(() => parseDocument("x".repeat(LIMITS.documentBytes + 1), "text")).toThrow(LimitError);
  });
});
