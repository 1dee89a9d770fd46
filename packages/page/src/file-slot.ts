import type { Bilingual } from "@akashi/catalogue";
import { button, element, say } from "./dom.ts";
import { takeFiles } from "./drop-zone.ts";
import { SHELL_WORDS } from "./shell-words.ts";

/** A row that takes files. */
export interface FileSlot {
  readonly element: HTMLElement;
  /** The first of its files. */
  readonly file: () => File | null;
  readonly files: () => readonly File[];
}

/** What a slot is for. */
interface SlotOptions {
  readonly id: string;
  readonly label: Bilingual;
  readonly hint: Bilingual;
  /** Whether it takes several files; those that are chosen next then come in place of all of them. */
  readonly multiple?: boolean;
}

/** A row with a label that takes files, by dropping or choosing; `onChange` hears of them and of their removal. */
export const fileSlot = ({ id, label, hint, multiple = false }: SlotOptions, onChange: () => void): FileSlot => {
  let files: readonly File[] = [];
  const input = element("input", { type: "file", id, class: "visually-hidden", "aria-describedby": `${id}-hint`, multiple });
  const chosen = element("code", { class: "chosen", hidden: true });
  const put = (next: readonly File[]): void => {
    files = multiple ? next : next.slice(0, 1);
    chosen.textContent = files.map(({ name }) => name).join("\n");
    chosen.hidden = files.length === 0;
    remove.hidden = files.length === 0;
    onChange();
  };
  const remove = button(SHELL_WORDS.remove, () => put([]), "button small");
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
  takeFiles(row, input, put);
  return { element: row, file: () => files[0] ?? null, files: () => files };
};
