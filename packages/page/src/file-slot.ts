import type { Bilingual } from "@akashi/catalogue";
import { button, element, say } from "./dom.ts";
import { takeFiles } from "./drop-zone.ts";
import { SHELL_WORDS } from "./shell-words.ts";

/** A row that takes one file. */
export interface FileSlot {
  readonly element: HTMLElement;
  readonly file: () => File | null;
}

/** A row with a label that takes one file, by dropping or choosing; `onChange` hears of it and of its removal. */
export const fileSlot = (
  { id, label, hint }: { readonly id: string; readonly label: Bilingual; readonly hint: Bilingual },
  onChange: () => void,
): FileSlot => {
  let file: File | null = null;
  const input = element("input", { type: "file", id, class: "visually-hidden", "aria-describedby": `${id}-hint` });
  const chosen = element("code", { class: "chosen", hidden: true });
  const put = (next: File | null): void => {
    file = next;
    chosen.textContent = next?.name ?? "";
    chosen.hidden = next === null;
    remove.hidden = next === null;
    onChange();
  };
  const remove = button(SHELL_WORDS.remove, () => put(null), "button small");
  remove.hidden = true;
  // Read aloud, it says what it chooses; on the screen its row does.
  const about = element("span", { class: "visually-hidden" }, say(label));
  const chooser = element("label", { class: "button small", for: id }, say(SHELL_WORDS.choose), " ", about);
  const row = element(
    "div",
    { class: "slot" },
    element("div", {}, element("b", {}, say(label)), element("p", { class: "note", id: `${id}-hint` }, say(hint))),
    element("div", { class: "slot-file" }, chosen, element("span", {}, input, chooser), remove),
  );
  takeFiles(row, input, ([first]) => put(first ?? null));
  return { element: row, file: () => file };
};
