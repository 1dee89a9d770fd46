import type { MissingRule } from "../missing-rules.ts";
import { APP_WORDS } from "./missing/app-words.ts";
import { MEASURE_WORDS } from "./missing/measure-words.ts";
import { POLICY_WORDS } from "./missing/policy-words.ts";
import { ROW_WORDS } from "./missing/row-words.ts";
import type { RuleWords } from "./missing/rule-words.ts";

/** Words, ground and effect of each rule; a rule without words does not compile. */
export const MISSING_WORDS: Readonly<Record<MissingRule, RuleWords>> = {
  ...ROW_WORDS,
  ...MEASURE_WORDS,
  ...POLICY_WORDS,
  ...APP_WORDS,
};
