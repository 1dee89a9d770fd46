import { expect, test } from "vitest";
import { breakableMarkup, html } from "./markup.ts";
import { link, name, say } from "./text.ts";

test("every value is escaped, in text and in attributes", () => {
  expect(html`<p title="${`"><script>'&`}">${"<b>&\"'"}</p>`.markup).toBe(
    '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;b&gt;&amp;&quot;&#39;</p>',
  );
});

test("markup of our own is kept, lists are joined, and null, undefined and false are nothing", () => {
  const items = [1, 2].map((item) => html`<li>${item}</li>`);
  const nothing = [null, undefined, false] as const;
  expect(
    html`<ul>
      ${items}${nothing}
    </ul>`.markup.replaceAll("\n", ""),
  ).toBe("<ul><li>1</li><li>2</li></ul>");
});

test("unseen characters are named: with a mark in text, as plain text in attributes", () => {
  expect(html`<p title="${"a\u202eb"}">${"a\u202eb"}</p>`.markup).toBe(
    '<p title="a&lt;U+202E&gt;b">a<span class="unseen">U+202E</span>b</p>',
  );
});

test("indentation of a template's source is taken out, and spaces in values are kept", () => {
  const markup = html`<div>
    <p>${"a  \n b"}</p>
  </div>`.markup;
  expect(markup).toBe('<div>\n<p>a  <span class="unseen">U+000A</span> b</p>\n</div>');
});

test("a long name may break after its separators, and is still escaped", () => {
  expect(breakableMarkup("com.example.A$b").markup).toBe("com.<wbr>example.<wbr>A$<wbr>b");
  expect(breakableMarkup("a.<b>.&c").markup).toBe("a.<wbr>&lt;b&gt;.&amp;<wbr>c");
  expect(breakableMarkup("a\nb.c").markup).toBe('a<span class="unseen">U+000A</span>b.<wbr>c');
  expect(name("short.name").markup).toBe("<code>short.name</code>");
});

test("only web addresses become links", () => {
  expect(link("https://example.org/a?b=c&d", "x").markup).toContain('href="https://example.org/a?b=c&amp;d"');
  for (const url of ["javascript:alert(1)", "data:text/html,x", " https://x", "https://a b", "//example.org", ""]) {
    expect(link(url, "x").markup).not.toContain("href");
  }
});

test("a text is marked with its language, and one that both share is not", () => {
  expect(say({ ja: "権限", en: "Permissions" }).markup).toBe('<span lang="ja">権限</span><span lang="en">Permissions</span>');
  expect(say({ ja: "SDK", en: "SDK" }).markup).toBe("SDK");
});
