import type { Bilingual } from "@akashi/catalogue";
import type { Defect, RuleProfile } from "../model/read-document.ts";
import type { Rule, RuleSource } from "./rule.ts";
import type { RuleId } from "./rule-ids.ts";

/** How weighty a rule is, and how sure. */
interface Grade {
  readonly profile: RuleProfile;
  readonly severity: Defect["severity"];
  readonly state?: Rule["state"];
}

/** A rule of the table. */
export const rule = (
  id: RuleId,
  { profile, severity, state = "confirmed" }: Grade,
  source: RuleSource,
  words: { readonly title: Bilingual; readonly remedy: Bilingual },
): Rule => ({ id, profile, severity, state, source, ...words });

/** The text of the law says it. */
export const law = (severity: Defect["severity"]): Grade => ({ profile: "law-minimum", severity });
/** The commentary on the law, or JSSEC, says it. */
export const strict = (severity: Defect["severity"]): Grade => ({ profile: "jssec-strict", severity });
/** It is said to be desirable. */
export const best = (severity: Defect["severity"]): Grade => ({ profile: "best-practice", severity });
/** It is known from practice only. */
export const unsure = (severity: Defect["severity"]): Grade => ({ profile: "best-practice", severity, state: "unconfirmed" });

/** Title and remedy in both languages. */
export const words = (titleJa: string, titleEn: string, remedyJa: string, remedyEn: string): Pick<Rule, "title" | "remedy"> => ({
  title: { ja: titleJa, en: titleEn },
  remedy: { ja: remedyJa, en: remedyEn },
});
