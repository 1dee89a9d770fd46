import type { BrowserContextOptions, Page } from "playwright-core";
import { axe, tooWide } from "./axe.ts";

/** How people see a page: each language and colour scheme, on a desk and on a phone. */
export const APPEARANCES = [
  { language: "ja", scheme: "light", width: 1280 },
  { language: "en", scheme: "dark", width: 1280 },
  { language: "ja", scheme: "dark", width: 360 },
  { language: "en", scheme: "light", width: 360 },
] as const;

export const screenOf = ({ scheme, width }: (typeof APPEARANCES)[number]): BrowserContextOptions => ({
  colorScheme: scheme,
  viewport: { width, height: width === 360 ? 740 : 900 },
});

/** What stands in somebody's way on a page as it is now: what axe finds, and what a screen of this width cuts off. */
export const obstacles = async (page: Page, width: number): Promise<readonly string[]> => {
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...(await axe(page)),
    ...(await tooWide(page, width)).map((element) => `too wide: ${element}`),
    ...(scrolled > width ? [`the page is ${scrolled} pixels wide`] : []),
  ];
};
