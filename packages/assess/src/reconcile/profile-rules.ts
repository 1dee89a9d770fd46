import type { Profile } from "../schema.ts";
import type { Reconciliation } from "./schema.ts";

/**
 * How the profiles differ here. Article 27-12 lets consent or an opt-out stand in for the notice (ただし書第3号, 第4号); JSSEC's
 * opinion takes the notice for the precondition of both.
 */
const NOTICE_ALWAYS_REQUIRED: Readonly<Record<Profile, boolean>> = {
  "law-minimum": false,
  "jssec-strict": true,
  "best-practice": true,
};

/** Day on which the rules of this folder were last read against the law, JSSEC's opinion and the stores' forms. */
const RULES_AS_OF = "2026-11-21";

export const profileRules = (name: Profile): Reconciliation["profile"] => ({
  name,
  rulesAsOf: RULES_AS_OF,
  noticeAlwaysRequired: NOTICE_ALWAYS_REQUIRED[name],
});
