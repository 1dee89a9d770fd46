import type { Bilingual } from "@akashi/catalogue";
import type { Defect, RuleProfile } from "../model/read-document.ts";
import type { RuleId } from "./rule-ids.ts";

/** Where a rule comes from. */
export interface RuleSource {
  readonly title: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`: when it was read. */
  readonly checked: string;
}

/** A rule for notices and policies (判定基準), as data. */
export interface Rule {
  readonly id: RuleId;
  /** The widest profile that does not have the rule is the one before this. */
  readonly profile: RuleProfile;
  readonly severity: Defect["severity"];
  /** `confirmed`: the source was read for this. `unconfirmed`: known from practice, and to be checked before anyone relies on it. */
  readonly state: "confirmed" | "unconfirmed";
  readonly source: RuleSource;
  /** What is wrong, as a short title. */
  readonly title: Bilingual;
  /** What to do. */
  readonly remedy: Bilingual;
}
