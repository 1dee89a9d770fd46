import type { Bilingual } from "@akashi/catalogue";
import { element, fill, say } from "./dom.ts";

/** A piece of work as its steps, of which one is going on. */
export interface StepList<Id extends string> {
  readonly element: HTMLElement;
  /** The steps before this one are done, those after it wait. */
  readonly start: (id: Id) => void;
}

const STATES = {
  done: { ja: "済み", en: "done" },
  current: { ja: "実行中", en: "under way" },
  waiting: { ja: "待機中", en: "waiting" },
} as const;

/** The steps of a piece of work, in order. */
export const stepList = <Id extends string>(steps: readonly { readonly id: Id; readonly text: Bilingual }[]): StepList<Id> => {
  const items = steps.map(({ text }) => ({ state: element("span", { class: "state" }), text }));
  const list = element(
    "ol",
    { class: "step-list" },
    items.map(({ state, text }) => element("li", {}, element("span", {}, say(text)), state)),
  );
  const start = (id: Id): void => {
    const at = steps.findIndex((step) => step.id === id);
    items.forEach(({ state }, index) => {
      const now = index < at ? "done" : index === at ? "current" : "waiting";
      state.parentElement?.setAttribute("class", now);
      fill(state, say(STATES[now]));
    });
  };
  return { element: list, start };
};
