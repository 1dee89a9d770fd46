import type { Bilingual } from "@akashi/catalogue";
import type { CheckOutcome, VerificationCode } from "@akashi/evidence";
import { element, say, type Child } from "@akashi/page";
import { visibleText, VERIFICATION_CODE_WORDS } from "@akashi/render";
import { STATE_SIGNS, STATE_WORDS, REMEDY_HERE } from "./words.ts";

/** A name that somebody else chose, with what would not be seen in it made visible. */
export const plain = (text: string): string => visibleText(text);

/** A digest or another name of machines. */
export const code = (text: string): HTMLElement => element("code", {}, plain(text));

/** A state in words, with its sign. */
export const stateMark = (outcome: CheckOutcome): HTMLElement =>
  element(
    "span",
    { class: `state ${outcome}` },
    element("span", { class: "sign", "aria-hidden": "true" }, STATE_SIGNS[outcome]),
    say(STATE_WORDS[outcome]),
  );

/** What a code means, and what to do. */
export const codeWords = (found: VerificationCode): HTMLElement => {
  const { means, remedy } = VERIFICATION_CODE_WORDS[found];
  return element(
    "div",
    { class: "reason" },
    element("p", {}, say(means), " ", element("code", {}, found)),
    element("p", { class: "remedy" }, say(REMEDY_HERE[found] ?? remedy)),
  );
};

/** A titled part of the verdict. */
export const part = (title: Bilingual, ...children: readonly Child[]): HTMLElement =>
  element("section", { class: "part" }, element("h3", {}, say(title)), children);

/** Labels and values; rows without a value are left out. */
export const fields = (rows: readonly (readonly [label: Bilingual, value: Child])[]): HTMLElement =>
  element(
    "dl",
    { class: "facts" },
    rows
      .filter(([, value]) => value !== null)
      .map(([label, value]) => element("div", {}, element("dt", {}, say(label)), element("dd", {}, value))),
  );

/** A list of texts. */
export const list = (items: readonly Child[]): HTMLElement =>
  element(
    "ul",
    { class: "plain-list" },
    items.map((item) => element("li", {}, item)),
  );
