import type { Bilingual } from "@akashi/catalogue";
import { sentence } from "./sentence.ts";
import { SHELL_WORDS } from "./shell-words.ts";
import { TroubleError, type Trouble } from "./worker-client.ts";

/** What a page says itself, as it names the work that was given up. */
export interface TroubleWords {
  readonly noMemory: Bilingual;
  readonly late: (seconds: number) => Bilingual;
  readonly cancelled: Bilingual;
}

/** What to say of it, and what to do. */
export const textOfTrouble = (trouble: Trouble, words: TroubleWords): Bilingual => {
  switch (trouble.kind) {
    case "refused":
      return sentence(trouble.text);
    case "no-memory":
      return words.noMemory;
    case "late":
      return words.late(trouble.seconds);
    case "cancelled":
      return words.cancelled;
    case "old-browser":
      return SHELL_WORDS.oldBrowser;
    case "failed":
      return SHELL_WORDS.failed(trouble.message);
  }
};

/** The trouble of an error; anything unforeseen is a defect of ours. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof TroubleError
    ? error.trouble
    : { kind: "failed", message: error instanceof Error ? error.message : String(error) };
