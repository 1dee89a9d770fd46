import { button, element, fileSlot, fill, say, saveFile, sentence, showTrouble } from "@akashi/page";
import type { DraftFile } from "@akashi/declarations";
import { inputText, LANGUAGES } from "@akashi/render";
import type { Drafted } from "../protocol.ts";
import { previewOf } from "./preview.ts";
import type { ResultContext } from "./result-context.ts";
import { DRAFT_WORDS, PAGE_WORDS } from "./words.ts";

/** The parts of the drafts that can be complete. */
const PARTS = ["notice", "popup", "policy"] as const;
const openList = ({ open }: Drafted): HTMLElement =>
  element(
    "ul",
    { class: "open" },
    PARTS.map((name) => {
      const text = sentence(inputText(({ part, parts }) => part(parts[name], open[name])));
      return element("li", { class: open[name] === 0 ? "complete" : "lacking" }, say(text));
    }),
  );

/** The files of one kind of draft, each with what saves it. */
const draftRow = (
  { stem, label }: (typeof DRAFT_WORDS)[number],
  files: readonly DraftFile[],
  view: (file: DraftFile) => void,
): HTMLElement | null => {
  const own = files.filter(({ name }) => name.startsWith(`${stem}.`));
  const saves = own.map(({ name, text }) => {
    const saving = button({ ja: name, en: name }, () => saveFile(name, text), "button small");
    // Of drafts in two languages, those in the language of the page are shown.
    const lang = LANGUAGES.find((one) => name.startsWith(`${stem}.${one}.`));
    return lang === undefined ? saving : element("span", { lang }, saving);
  });
  const page = (lang: string): DraftFile | undefined => own.find(({ name }) => name === `${stem}.${lang}.html`);
  const views = LANGUAGES.flatMap((lang) => {
    const file = page(lang);
    if (file === undefined) return [];
    const viewing = button(PAGE_WORDS.preview, () => view(file), "text-button");
    viewing.append(" ", element("span", { class: "visually-hidden" }, say(label)));
    return [element("span", { lang }, viewing)];
  });
  if (own.length === 0) return null;
  return element(
    "li",
    {},
    element("div", { class: "draft-name" }, element("b", {}, say(label)), " ", views),
    element("div", { class: "choices" }, saves),
  );
};

/** All drafts: what they lack, one ZIP, and each by itself. */
const draftList = (drafted: Drafted, view: (file: DraftFile) => void): readonly HTMLElement[] => [
  openList(drafted),
  element(
    "p",
    { class: "actions" },
    button(PAGE_WORDS.allDrafts, () => saveFile("drafts.zip", drafted.zip), "button primary"),
  ),
  element("p", { class: "note" }, say(PAGE_WORDS.allDraftsNote)),
  element(
    "ul",
    { class: "saves draft-list" },
    DRAFT_WORDS.map((words) => draftRow(words, drafted.files, view)),
  ),
];

/** Drafts from the app and the project file, and the project file itself. They are made when the panel is first shown. */
export const fillDraftPanel = (panel: HTMLElement, { client, language }: ResultContext): { readonly show: () => void } => {
  const made = element("div", { class: "made", "aria-live": "polite" });
  const preview = element("div");
  const trouble = element("p", { class: "problem-text", role: "alert" });
  const complain = showTrouble(trouble, PAGE_WORDS);

  const draft = async (): Promise<void> => {
    fill(trouble);
    fill(preview);
    fill(made, element("p", { class: "note" }, say(PAGE_WORDS.drafting)));
    const drafted = await client.ask("draft", { project: slot.file() });
    fill(
      made,
      draftList(drafted, (file) => previewOf(preview, file, language)),
    );
  };
  const run = (): void =>
    void draft().catch((error: unknown) => {
      fill(made);
      complain(error);
    });
  const slot = fileSlot({ id: "draft-project", label: PAGE_WORDS.projectFile, hint: PAGE_WORDS.projectHint }, run);
  const complete = async (): Promise<void> => {
    const { text, notAdded } = await client.ask("project", { project: slot.file(), language: language.current() });
    saveFile("akashi.yaml", text);
    fill(trouble, notAdded.length > 0 && say(PAGE_WORDS.notAdded(notAdded.join(" "))));
  };
  const making = button(PAGE_WORDS.makeProject, () => void complete().catch(complain));
  const slots = element("div", { class: "slots" }, slot.element);
  const title = element("h2", {}, say(PAGE_WORDS.draftTitle));
  const lead = element("p", { class: "lead" }, say(PAGE_WORDS.draftLead));
  const sheet = element("div", { class: "sheet" }, title, lead, slots, element("p", {}, making), trouble, made, preview);
  fill(panel, element("div", { class: "column" }, sheet));
  let shown = false;
  return {
    show: () => {
      if (!shown) run();
      shown = true;
    },
  };
};
