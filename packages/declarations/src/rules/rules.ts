import { FORM_RULES } from "./form-rules.ts";
import { OPT_OUT_RULES } from "./opt-out-rules.ts";
import { POLICY_RULES } from "./policy-rules.ts";
import { ROW_RULES } from "./row-rules.ts";
import type { Rule } from "./rule.ts";

/** Day of this set of rules. A report names it. */
export const RULES_DATE = "2026-11-21";

/** All rules, in the order in which a reader meets what they are about. */
export const RULES: readonly Rule[] = [...ROW_RULES, ...FORM_RULES, ...OPT_OUT_RULES, ...POLICY_RULES];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((one) => [one.id, one]));

/** The rule with this id. Throws RangeError where there is none. */
export const getRule = (id: string): Rule => {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`there is no rule ${JSON.stringify(id)}`);
  return found;
};
