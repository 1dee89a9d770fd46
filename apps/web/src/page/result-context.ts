import type { LanguageChoice, WorkerClient } from "@akashi/page";
import type { Tasks, WorkStage } from "../protocol.ts";

/** The page's side of the worker. */
export type Client = WorkerClient<Tasks, WorkStage>;

/** What the panels of one result share. */
export interface ResultContext {
  readonly client: Client;
  readonly language: LanguageChoice;
  /** The start of the names of saved files. */
  readonly stem: string;
}
