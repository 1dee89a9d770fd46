import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "akashi-nothing-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One page without a letter: header, catalogue, page tree, page (ISO 32000-2, 7.5). */
const EMPTY_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
`;

it.each([
  { name: "none.html", content: "" },
  { name: "frame.html", content: "<!doctype html><html><body><div id=app></div><script>render('送信先')</script></body></html>" },
  { name: "signs.md", content: "# \n\n---\n\n* \n" },
  { name: "blank.txt", content: " \u3000\r\n\n" },
  { name: "empty.pdf", content: EMPTY_PDF },
])("a document without text is not called in order: $name", async ({ name, content }) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  const ja = await runCli(["lint", file], "ja");
  expect([ja.code, ja.out, ja.err.trimEnd().split("\n").length]).toEqual([3, "", 1]);
  expect(ja.err).toMatch(/文章がありません|文字を取り出せません/);
  const en = await runCli(["lint", file, "--json"], "en");
  expect([en.code, en.out]).toEqual([3, ""]);
  expect(en.err).toMatch(/no text/);
});

it("one letter is enough to be read", async () => {
  writeFileSync(join(folder, "one.txt"), "あ");
  expect((await runCli(["lint", join(folder, "one.txt"), "--fail-on", "never"], "ja")).code).toBe(0);
});
