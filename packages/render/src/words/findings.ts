import type { FindingId } from "@akashi/assess";
import { CAPABILITY_WORDS } from "./findings/capabilities.ts";
import { CONFIGURATION_WORDS } from "./findings/configuration.ts";
import type { FindingWords } from "./findings/finding-words.ts";
import { IDENTITY_WORDS } from "./findings/identity.ts";
import { DATA_FLOW_WORDS } from "./findings/data-flow.ts";
import { PRIVACY_WORDS } from "./findings/privacy.ts";

/** The words of every finding, in five tables by what they are about. */
export const FINDING_WORDS: Readonly<Record<FindingId, FindingWords>> = {
  ...PRIVACY_WORDS,
  ...DATA_FLOW_WORDS,
  ...IDENTITY_WORDS,
  ...CONFIGURATION_WORDS,
  ...CAPABILITY_WORDS,
};
