import type { Language } from "@akashi/render";

/** The language that is chosen now, and who wants to hear of another. It is kept nowhere but in the page. */
export interface LanguageChoice {
  readonly current: () => Language;
  readonly onChange: (hear: (language: Language) => void) => void;
}

/** Follows the switch of the page: document language and title change with it. */
export const followLanguage = (): LanguageChoice => {
  const root = document.documentElement;
  const inputs = [...document.querySelectorAll<HTMLInputElement>(".languages input")];
  const hearers: ((language: Language) => void)[] = [];
  const current = (): Language => (inputs.some(({ id, checked }) => checked && id === "language-en") ? "en" : "ja");
  const announce = (): void => {
    const language = current();
    root.lang = language;
    document.title = root.dataset[language === "ja" ? "titleJa" : "titleEn"] ?? document.title;
    for (const hear of hearers) hear(language);
  };
  for (const input of inputs) input.addEventListener("change", announce);
  // A browser may put back what was chosen before the page was loaded again.
  announce();
  return { current, onChange: (hear) => void hearers.push(hear) };
};
