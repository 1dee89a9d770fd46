import { button, element, say, saveFile, showTrouble, type DocumentFrame } from "@akashi/page";
import type { ReportForm } from "../protocol.ts";
import type { ResultContext } from "./result-context.ts";
import { PAGE_WORDS, REPORT_FORMS } from "./words.ts";

/** The forms in which a report is saved, and its printing. */
export const fillSavePanel = (panel: HTMLElement, { client, language, stem }: ResultContext, report: DocumentFrame): void => {
  const trouble = element("p", { class: "problem-text", role: "alert" });
  const save = async (form: ReportForm): Promise<void> => {
    const { ending } = REPORT_FORMS[form];
    const text = await client.ask("report", { form, language: language.current() });
    saveFile(`${stem}${ending}`, text);
  };
  const row = (form: ReportForm): HTMLElement => {
    const { label, hint } = REPORT_FORMS[form];
    const about = element("span", { class: "visually-hidden" }, say(label));
    const saving = button(PAGE_WORDS.saveAs, () => void save(form).catch(showTrouble(trouble, PAGE_WORDS)));
    saving.append(" ", about);
    saving.id = `save-${form}`;
    return element(
      "li",
      {},
      element("div", {}, element("b", {}, say(label)), element("p", { class: "note" }, say(hint))),
      element("div", { class: "choices" }, saving),
    );
  };
  const forms = Object.keys(REPORT_FORMS) as ReportForm[];
  panel.replaceChildren(
    element(
      "div",
      { class: "column" },
      element(
        "div",
        { class: "sheet" },
        element("h2", {}, say(PAGE_WORDS.saveTitle)),
        element("p", { class: "lead" }, say(PAGE_WORDS.saveLead)),
        element("ul", { class: "saves" }, forms.map(row)),
        element("p", { class: "actions" }, button(PAGE_WORDS.print, report.print)),
        trouble,
      ),
    ),
  );
};
