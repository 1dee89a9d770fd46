import { find, fill, say } from "@akashi/page";
import { PAGE_WORDS } from "./words.ts";

const MILLISECONDS_PER_MINUTE = 60_000;

/** A moment as statements write it: UTC, whole seconds. */
export const momentOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** The same moment on the clock of this device, with its difference from UTC. */
export const localTimeOf = (moment: string): string => {
  const date = new Date(moment);
  const ahead = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + ahead * MILLISECONDS_PER_MINUTE).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const offset = `${ahead < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)} (UTC${offset})`;
};

/** The moment that is asked about: the clock of this device, unless somebody chose another. */
export interface MomentChoice {
  /** Null where what stands there is no moment. */
  readonly current: () => string | null;
  /** Takes the clock again, where nobody chose another moment. */
  readonly refresh: () => void;
}

export const followMoment = (): MomentChoice => {
  const input = find("moment") as HTMLInputElement;
  let isChosen = false;
  const chosen = (): string | null => {
    const date = new Date(input.value);
    return Number.isNaN(date.getTime()) ? null : momentOf(date);
  };
  const tell = (): void => {
    const moment = chosen();
    fill(find("moment-utc"), ...(moment === null ? [say(PAGE_WORDS.momentMissing)] : [say(PAGE_WORDS.utc), ` ${moment}`]));
  };
  const refresh = (): void => {
    if (!isChosen) input.value = localTimeOf(momentOf(new Date())).slice(0, 19).replace(" ", "T");
    tell();
  };
  input.addEventListener("input", () => {
    isChosen = true;
    tell();
  });
  find("moment-now").addEventListener("click", () => {
    isChosen = false;
    refresh();
  });
  refresh();
  return { current: () => (isChosen ? chosen() : momentOf(new Date())), refresh };
};
