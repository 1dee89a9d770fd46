import type { Language } from "@akashi/render";
import type { InspectInput } from "./engine.ts";
import { chooseNumber } from "./options.ts";

/** Options that decide how an artifact is read. */
export interface ReadingOptions {
  readonly minSdk?: string;
  readonly maxSdk?: string;
  readonly idsig?: string;
}

/** What the options ask to be inspected. Throws UsageError. */
export const inspectInputOf = (paths: readonly string[], options: ReadingOptions, language: Language): InspectInput => {
  const minSdk = chooseNumber("--min-sdk", options.minSdk, language);
  const maxSdk = chooseNumber("--max-sdk", options.maxSdk, language);
  return {
    paths,
    language,
    ...(options.idsig === undefined ? {} : { idsig: options.idsig }),
    ...(minSdk === undefined ? {} : { minSdk }),
    ...(maxSdk === undefined ? {} : { maxSdk }),
  };
};
