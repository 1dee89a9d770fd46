import type { FindingId } from "@akashi/assess";
import { CAPABILITY_WORDS } from "./findings/capabilities.ts";
import { CONFIGURATION_WORDS } from "./findings/configuration.ts";
import type { FindingWords } from "./findings/finding-words.ts";
import { IDENTITY_WORDS } from "./findings/identity.ts";
import { PRIVACY_WORDS } from "./findings/privacy.ts";

/** The words of every finding, in four tables by what they are about. */
export const FINDING_WORDS: Readonly<Record<FindingId, FindingWords>> = {
  ...PRIVACY_WORDS,
  ...IDENTITY_WORDS,
  ...CONFIGURATION_WORDS,
  ...CAPABILITY_WORDS,
};
