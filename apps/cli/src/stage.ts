import type { FactsStage } from "@akashi/facts";

/** What is being done with a file: `apart` once a process of its own does it. */
export type Stage = FactsStage | "apart";
