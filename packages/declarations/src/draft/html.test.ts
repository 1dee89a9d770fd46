import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DraftPage } from "./blocks.ts";
import { escapeHtml, isOpenable, renderDraftHtml } from "./html.ts";
import { escapeMarkdown, renderDraftMarkdown } from "./markdown.ts";
import { DRAFT_STYLE, DRAFT_STYLE_DIGEST } from "./style.ts";

const page = (text: string): DraftPage => ({
  language: "ja",
  title: text,
  under: [],
  complete: true,
  blocks: [{ kind: "paragraph", line: [{ kind: "link", url: text, text }] }],
});

describe("a page for users", () => {
  it("allows exactly its own style, and nothing else", () => {
    expect(DRAFT_STYLE_DIGEST).toBe(`sha256-${createHash("sha256").update(DRAFT_STYLE).digest("base64")}`);
    const html = renderDraftHtml(page("x"));
    expect(html).toContain(
      `content="default-src 'none'; style-src '${DRAFT_STYLE_DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script| on\w+=| src=|url\(/);
  });

  it("asks search engines to pass over a draft only while it is not complete", () => {
    expect(renderDraftHtml(page("x"))).not.toContain("noindex");
    expect(renderDraftHtml({ ...page("x"), complete: false })).toContain('content="noindex"');
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    " https://x.example",
    'https://x.example/"onclick="x',
    "//x.example",
    "vbscript:x",
  ])("opens no %s", (url) => {
    expect(isOpenable(url)).toBe(false);
    expect(renderDraftHtml(page(url))).not.toContain("<a ");
    expect(renderDraftMarkdown(page(url))).not.toMatch(/(?<!\\)\]\(/);
  });

  it("escapes what HTML would read, and shows what would be hidden", () => {
    expect(escapeHtml(`<a href='x'>&"\u202e\u0000\ud800`)).toBe("&lt;a href=&#39;x&#39;&gt;&amp;&quot;\ufffd\ufffd\ufffd");
  });

  it("escapes what Markdown would read, on one line", () => {
    expect(escapeMarkdown("# a\n- *b* [c](d) <e> `f` |")).toBe("\\# a - \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\|");
    expect(escapeMarkdown("1. a")).toBe("1\\. a");
    expect(escapeMarkdown("- a")).toBe("\\- a");
  });
});

describe("a side comment in Markdown", () => {
  const withComment = (language: "ja" | "en"): string =>
    renderDraftMarkdown({
      ...page("x"),
      language,
      blocks: [
        {
          kind: "paragraph",
          line: [
            { kind: "text", text: "Push" },
            { kind: "small", text: "why" },
          ],
        },
      ],
    });

  it("stands apart from the word before it in English, as English is written", () => {
    expect(withComment("en")).toContain("Push (why)");
    expect(withComment("ja")).toContain("Push(why)");
  });
});
