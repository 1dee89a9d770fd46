import type { DraftFile } from "@akashi/declarations";
import { button, documentFrame, element, say, type LanguageChoice } from "@akashi/page";
import { PAGE_WORDS } from "./words.ts";

/** The page with its links taken out: in a frame of ours they would lead nowhere. Parsing runs and loads nothing. */
const withoutLinks = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const link of parsed.querySelectorAll("a[href]")) link.removeAttribute("href");
  return `<!doctype html>${parsed.documentElement.outerHTML}`;
};

/** Shows a draft below its list. */
export const previewOf = (place: HTMLElement, { name, text }: DraftFile, language: LanguageChoice): void => {
  const frame = documentFrame(PAGE_WORDS.previewOf, language.current);
  const box = element(
    "div",
    { class: "preview" },
    element(
      "div",
      { class: "bar" },
      element("div", {}, element("code", {}, name), " ", element("span", { class: "note" }, say(PAGE_WORDS.previewNote))),
      button(PAGE_WORDS.close, () => place.replaceChildren(), "button small"),
    ),
    frame.element,
  );
  place.replaceChildren(box);
  frame.show(withoutLinks(text));
  box.scrollIntoView({ block: "nearest" });
};
