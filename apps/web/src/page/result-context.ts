import type { LanguageChoice } from "@akashi/page";
import type { Client } from "./client.ts";

/** What the panels of one result share. */
export interface ResultContext {
  readonly client: Client;
  readonly language: LanguageChoice;
  /** The start of the names of saved files. */
  readonly stem: string;
}
