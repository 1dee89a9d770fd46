import { FORM_RULES } from "./form-rules.ts";
import { OPT_OUT_RULES } from "./opt-out-rules.ts";
import { POLICY_RULES } from "./policy-rules.ts";
import { ROW_RULES } from "./row-rules.ts";
import type { Rule } from "./rule.ts";

/** Day of this set of rules. A report names it. */
export const RULES_DATE = "2026-11-21";

export type RuleGroup = "rows" | "form" | "opt-out" | "policy";

/** The rules by what they are about, in the order in which a reader meets it. */
export const RULE_GROUPS: Readonly<Record<RuleGroup, readonly Rule[]>> = {
  rows: ROW_RULES,
  form: FORM_RULES,
  "opt-out": OPT_OUT_RULES,
  policy: POLICY_RULES,
};

/** All rules, group by group. */
export const RULES: readonly Rule[] = Object.values(RULE_GROUPS).flat();

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((one) => [one.id, one]));

/** The rule with this id. Throws RangeError where there is none. */
export const getRule = (id: string): Rule => {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`there is no rule ${JSON.stringify(id)}`);
  return found;
};
