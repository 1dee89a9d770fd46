import { button, documentFrame, element, fill, printByKey, say, showTrouble, type LanguageChoice } from "@akashi/page";
import type { Answered } from "./ask.ts";
import type { Client } from "./client.ts";
import { PAGE_WORDS } from "./words.ts";

/** Whether the record was found to be the one that a trusted issuer attested. */
const isAttested = ({ verification }: Answered): boolean =>
  verification !== null &&
  verification.levels[0]?.outcome === "passed" &&
  verification.levels[0].checks.some(({ check, outcome }) => check === "record" && outcome === "passed");

/** The record as a page in a frame of its own. It is made when the panel is first shown. */
export const recordPanel = (
  client: Client,
  language: LanguageChoice,
): ((panel: HTMLElement, answered: Answered) => () => void) => {
  const frame = documentFrame(PAGE_WORDS.recordTitle, language.current);
  language.onChange(frame.setLanguage);
  printByKey(frame);
  return (panel, answered) => {
    const record = answered.claims.bundle?.record ?? null;
    const trouble = element("p", { class: "problem-text bar", role: "alert" });
    const attested = isAttested(answered);
    const about = element(
      "p",
      { class: attested ? "attested" : "unattested" },
      say(attested ? PAGE_WORDS.recordVerified : PAGE_WORDS.recordUnverified),
    );
    if (record === null) {
      fill(panel, element("div", { class: "column" }, element("p", {}, say(PAGE_WORDS.noRecord))));
      return () => undefined;
    }
    const bar = element("div", { class: "bar" }, about, button(PAGE_WORDS.print, frame.print, "button small"));
    fill(panel, element("div", { class: "filled" }, bar, trouble, frame.element));
    let isShown = false;
    return () => {
      if (isShown) return;
      isShown = true;
      client.ask("show", { record, language: language.current() }).then(frame.show).catch(showTrouble(trouble, PAGE_WORDS));
    };
  };
};
