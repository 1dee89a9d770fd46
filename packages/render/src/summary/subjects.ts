import type { Actor, Finding } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { informationName } from "./names.ts";
import { same } from "../words/language.ts";

const WHOLE: Readonly<Record<string, Bilingual>> = {
  application: { ja: "アプリ全体", en: "the app as a whole" },
  renamed: { ja: "名前の短いパッケージ", en: "packages with shortened names" },
  signature: { ja: "署名", en: "the signature" },
};

const DECLARATION: Bilingual = { ja: "マニフェストの宣言", en: "a declaration of the manifest" };

/** What a finding is about, in words: of a capability, whoever has it; of a module its name; otherwise the subject itself. */
export const subjectNames =
  (nameOf: (actor: Actor) => Bilingual): ((finding: Finding) => Bilingual) =>
  ({ subject, check, actor }) => {
    if (subject === check) return actor === null ? DECLARATION : nameOf(actor);
    if (actor?.kind === "module" && actor.id === subject) return nameOf(actor);
    if (subject.startsWith("UI.")) return informationName(subject);
    return (Object.hasOwn(WHOLE, subject) ? WHOLE[subject] : undefined) ?? same(subject);
  };
