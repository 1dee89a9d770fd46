import { fill, say } from "@akashi/page";
import { textOfTrouble, troubleOf } from "./trouble-text.ts";

/** Puts what went wrong, and what to do, into an element. Use as `.catch(showTrouble(place))`. */
export const showTrouble =
  (place: HTMLElement) =>
  (error: unknown): void =>
    fill(place, say(textOfTrouble(troubleOf(error))));
