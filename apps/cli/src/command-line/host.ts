import type { Language } from "@akashi/render";
import type { Command } from "commander";
import type { Environment } from "../environment.ts";
import type { HelpWords } from "../help.ts";

/** What a command does, once the command line is parsed. Gives the exit code. */
export type Run = (environment: Environment) => number | Promise<number>;

/** An option that every command has. */
export interface Shared {
  readonly lang?: string;
}

/** How a command is put onto the command line, and what was chosen is run. */
export interface Host {
  readonly language: Language;
  readonly words: HelpWords;
  /** Makes a command, below `parent` where one is named. */
  readonly add: (name: string, about: string, parent?: Command) => Command;
  readonly run: (options: Shared, run: Run) => void;
}
