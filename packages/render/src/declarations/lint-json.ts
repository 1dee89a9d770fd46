import { getRule, RULES_DATE, type ReadDocument, type RuleProfile } from "@akashi/declarations";
import { renderCanonical } from "../json/report.ts";

/** What was linted, and against which rules. */
export interface LintSubject {
  readonly file: string;
  readonly profile: RuleProfile;
}

/** What a document says and what is wrong with it, as canonical JSON, with the rules that were broken and where they come from. */
export const renderLintJson = (read: ReadDocument, { file, profile }: LintSubject): string => {
  const broken = [...new Set(read.defects.map(({ rule }) => rule))].sort();
  const rules = broken.map((id) => {
    const { source, state, title, remedy } = getRule(id);
    return { id, source, state, title, remedy };
  });
  return renderCanonical({ lintVersion: 1, file, profile, rulesDate: RULES_DATE, ...read, rules });
};
