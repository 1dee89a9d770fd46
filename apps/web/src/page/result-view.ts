import { documentFrame, fill, find, followTabs, printByKey, say, type LanguageChoice } from "@akashi/page";
import type { Inspected } from "../protocol.ts";
import { fillCheckPanel } from "./check-panel.ts";
import { fillDraftPanel } from "./draft-panel.ts";
import { stemOf } from "./file-names.ts";
import { fillSavePanel } from "./save-panel.ts";
import type { Client } from "./result-context.ts";
import { PAGE_WORDS } from "./words.ts";

/** Shows the result of one app in all its panels. `again` is what the user asks for who wants another app. */
export const resultView = (client: Client, language: LanguageChoice): ((inspected: Inspected, file: string) => void) => {
  const report = documentFrame(PAGE_WORDS.report, language.current);
  language.onChange(report.setLanguage);
  printByKey(report);
  let showDrafts = (): void => undefined;
  const tabs = followTabs(find("result"), (panel) => {
    if (panel === "draft-panel") showDrafts();
  });
  return ({ html, name, under }, file) => {
    const context = { client, language, stem: stemOf(file) };
    fill(find("result-title"), say(name));
    fill(find("result-under"), say(under));
    find("report-panel").replaceChildren(report.element);
    showDrafts = fillDraftPanel(find("draft-panel"), context).show;
    fillCheckPanel(find("check-panel"), context);
    fillSavePanel(find("save-panel"), context, report);
    tabs.show("report-panel");
    report.show(html);
  };
};
