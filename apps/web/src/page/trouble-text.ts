import type { Bilingual } from "@akashi/catalogue";
import { TroubleError, type Trouble } from "./client.ts";
import { sentence } from "./sentence.ts";
import { PAGE_WORDS } from "./words.ts";

/** What to say of it, and what to do. */
export const textOfTrouble = (trouble: Trouble): Bilingual => {
  switch (trouble.kind) {
    case "refused":
      return sentence(trouble.text);
    case "no-memory":
      return PAGE_WORDS.noMemory;
    case "late":
      return PAGE_WORDS.late(trouble.seconds);
    case "cancelled":
      return PAGE_WORDS.cancelled;
    case "old-browser":
      return PAGE_WORDS.oldBrowser;
    case "failed":
      return PAGE_WORDS.failed(trouble.message);
  }
};

/** The trouble of an error; anything unforeseen is a defect of ours. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof TroubleError
    ? error.trouble
    : { kind: "failed", message: error instanceof Error ? error.message : String(error) };
