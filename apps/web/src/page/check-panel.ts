import type { GivenAs } from "@akashi/assess";
import {
  button,
  documentFrame,
  element,
  fill,
  fileSlot,
  printByKey,
  say,
  saveFile,
  sentence,
  showTrouble,
  type FileSlot,
} from "@akashi/page";
import { inputText } from "@akashi/render";
import type { Checked, CheckForm } from "../protocol.ts";
import type { ResultContext } from "./result-context.ts";
import { CHECK_FORMS, DOCUMENT_SLOTS, PAGE_WORDS } from "./words.ts";

/** Rows that take the documents, and the button that is there once one is given. */
const askFor = (
  run: () => void,
): { readonly element: HTMLElement; readonly slots: ReadonlyMap<GivenAs | "project", FileSlot> } => {
  const start = button(PAGE_WORDS.runCheck, run, "button primary");
  start.id = "run-check";
  const slots = new Map<GivenAs | "project", FileSlot>();
  const update = (): void => {
    start.disabled = [...slots.values()].every((slot) => slot.file() === null);
  };
  const kinds = Object.keys(DOCUMENT_SLOTS) as GivenAs[];
  for (const as of kinds) slots.set(as, fileSlot({ id: `check-${as}`, ...DOCUMENT_SLOTS[as] }, update));
  slots.set(
    "project",
    fileSlot({ id: "check-project", label: PAGE_WORDS.projectFile, hint: PAGE_WORDS.projectCheckHint }, update),
  );
  update();
  const rows = element(
    "div",
    { class: "slots" },
    [...slots.values()].map((slot) => slot.element),
  );
  return { element: element("div", {}, rows, element("p", {}, start)), slots };
};

/** Documents against the app: first what to check, then the reconciliation in the whole panel. */
export const fillCheckPanel = (panel: HTMLElement, { client, language, stem }: ResultContext): void => {
  const trouble = element("p", { class: "problem-text", role: "alert" });
  const complain = showTrouble(trouble, PAGE_WORDS);

  const showResult = ({ html, silent }: Checked): void => {
    const frame = documentFrame(PAGE_WORDS.checked, language.current);
    language.onChange(frame.setLanguage);
    printByKey(frame);
    const save = async (form: CheckForm): Promise<void> =>
      saveFile(`${stem}${CHECK_FORMS[form].ending}`, await client.ask("reconciliation", { form, language: language.current() }));
    const saves = (Object.keys(CHECK_FORMS) as CheckForm[]).map((form) => {
      const saving = button(CHECK_FORMS[form].label, () => void save(form).catch(complain), "button small");
      saving.id = `save-check-${form}`;
      return saving;
    });
    const back = button(PAGE_WORDS.otherDocuments, () => panel.replaceChildren(form), "button small");
    panel.replaceChildren(
      element(
        "div",
        { class: "filled" },
        element("div", { class: "bar" }, back, saves, button(PAGE_WORDS.print, frame.print, "button small")),
        silent.map((name) =>
          element("p", { class: "bar", role: "status" }, say(sentence(inputText((words) => words.nothingDeclared(name))))),
        ),
        frame.element,
      ),
    );
    frame.show(html);
  };
  const check = async (): Promise<void> => {
    fill(trouble, say(PAGE_WORDS.checking));
    const documents = [...asked.slots].flatMap(([as, slot]) => {
      const file = slot.file();
      return as === "project" || file === null ? [] : [{ as, file }];
    });
    const project = asked.slots.get("project")?.file() ?? null;
    const checked = await client.ask("check", { documents, project, language: language.current() });
    trouble.replaceChildren();
    showResult(checked);
  };
  const asked = askFor(() => void check().catch(complain));
  const form = element(
    "div",
    { class: "column" },
    element(
      "div",
      { class: "sheet" },
      element("h2", {}, say(PAGE_WORDS.checkTitle)),
      element("p", { class: "lead" }, say(PAGE_WORDS.checkLead)),
      asked.element,
      trouble,
    ),
  );
  panel.replaceChildren(form);
};
