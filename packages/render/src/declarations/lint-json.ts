import { getRule, RULES_DATE } from "@akashi/declarations";
import { renderCanonical } from "../json/report.ts";
import type { LintResult } from "./lint-result.ts";

/** What a document says and what is wrong with it, as canonical JSON, with the rules that were broken and where they come from. */
export const renderLintJson = ({ subject, read }: LintResult): string => {
  const broken = [...new Set(read.defects.map(({ rule }) => rule))].sort();
  const rules = broken.map((id) => {
    const { source, state, title, remedy } = getRule(id);
    return { id, source, state, title, remedy };
  });
  return renderCanonical({ lintVersion: 1, ...subject, rulesDate: RULES_DATE, ...read, rules });
};
