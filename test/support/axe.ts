import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/**
 * What axe finds, as `rule: element`. The page's policy lets no script in; the tester is put in by the debugger, as a reader's extension
 * would be.
 */
export const axe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  const result = await page.evaluate(async () => {
    const { axe: tester } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
    return tester.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return result.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

/** Unfolds everything on a page. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

/** What reaches over the right edge of a screen of this width. */
export const tooWide = (page: Page, width: number): Promise<readonly string[]> =>
  page.evaluate(
    (edge) =>
      [...document.querySelectorAll("main *, header *")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1)
        .map((element) => `${element.tagName}.${element.id} ${(element.textContent ?? "").slice(0, 40)}`),
    width,
  );
