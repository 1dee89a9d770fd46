import type { Language } from "@akashi/render";
import { restartOf } from "./apart.ts";
import { languageOf } from "./language.ts";

/** What the command line takes from around it; tests give their own. */
export interface Environment {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal that reads the report. */
  readonly width: number;
  /** Whether progress may be shown: standard error is a terminal. */
  readonly progress: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** When the command was started, in UTC to the second: `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  /** Passphrase of a private key, where the surroundings give one (`AKASHI_KEY_PASSPHRASE`). */
  readonly passphrase?: string;
  /** Program and arguments that start this command line again; absent where it is under limits already. */
  readonly restart?: readonly string[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const DEFAULT_WIDTH = 80;
/** Wider lines are hard to read, whatever the window. */
const WIDEST = 120;

/** The environment of this process. `NO_COLOR` (no-color.org) switches colour off; `FORCE_COLOR` on. */
export const processEnvironment = (): Environment => {
  const { env, stdout, stderr } = process;
  const now = new Date().toISOString();
  const passphrase = env["AKASHI_KEY_PASSPHRASE"];
  const restart = restartOf(process);
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    language: languageOf(env),
    color: !refused && (forced || stdout.isTTY),
    width: Math.min(WIDEST, stdout.columns || DEFAULT_WIDTH),
    progress: stderr.isTTY,
    today: now.slice(0, 10),
    now: `${now.slice(0, 19)}Z`,
    ...(passphrase !== undefined && { passphrase }),
    ...(restart !== null && { restart }),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  };
};
