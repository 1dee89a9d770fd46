import type { WorkerClient } from "@akashi/page";
import type { Tasks, WorkStage } from "../protocol.ts";

/** The page's side of the worker. */
export type Client = WorkerClient<Tasks, WorkStage>;
