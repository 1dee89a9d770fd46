import { IMPROVEMENT_WORDS, PURPOSE_WORDS, SERVICE_WORDS } from "./purpose-words.ts";
import { INFORMATION_WORDS } from "./information-words.ts";
import { type FoundTerm, TermMatcher } from "./terms.ts";

/** Whose purpose a text speaks of. */
export type PurposeSide = "sender" | "recipient";

const information = new TermMatcher(INFORMATION_WORDS);
const improvement: Readonly<Record<PurposeSide, string>> = { sender: "PUR.ANALYTICS", recipient: "PUR.RECIPIENT_OWN" };
const purposes = new TermMatcher([...PURPOSE_WORDS, ...IMPROVEMENT_WORDS]);
const service = new TermMatcher(SERVICE_WORDS);

/** The information types that a text names, in its order, each word once. */
export const findInformation = (text: string): readonly FoundTerm[] => information.find(text);

/** The information type that a short text names, `UI.*`, or null. */
export const matchInformation = (text: string): string | null => information.best(text);

/** The purposes that a text names, `PUR.*`, each once. Improvement counts only where the text says nothing more precise. */
export const findPurposes = (text: string, side: PurposeSide): readonly string[] => {
  const found = purposes.find(text).map(({ id }) => id);
  const precise = found.filter((id) => id !== "improve");
  if (precise.length > 0) return [...new Set(precise)];
  if (found.length > 0) return [improvement[side]];
  return service.find(text).length > 0 ? ["PUR.SERVICE"] : [];
};

/** The purpose that a short text names, or null. */
export const matchPurpose = (text: string, side: PurposeSide = "sender"): string | null => findPurposes(text, side)[0] ?? null;
