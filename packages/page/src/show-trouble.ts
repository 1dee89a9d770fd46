import { fill, say } from "./dom.ts";
import { textOfTrouble, troubleOf, type TroubleWords } from "./trouble-text.ts";

/** Puts what went wrong, and what to do, into an element. Use as `.catch(showTrouble(place, words))`. */
export const showTrouble =
  (place: HTMLElement, words: TroubleWords) =>
  (error: unknown): void =>
    fill(place, say(textOfTrouble(troubleOf(error), words)));
