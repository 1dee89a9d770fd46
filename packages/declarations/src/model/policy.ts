import type { Words } from "./words.ts";

/** The eight items of an application privacy policy (SPI 2012; アプリケーション・プライバシーポリシー). */
export const POLICY_ITEMS = [
  "provider",
  "information",
  "method",
  "purposes",
  "consent-and-control",
  "external-transmission",
  "contact",
  "change-procedure",
] as const;
export type PolicyItem = (typeof POLICY_ITEMS)[number];

/** What only the provider can write of the policy; the rest follows from the declaration. */
export interface PolicyTexts {
  readonly method: Words | null;
  readonly purposes: Words | null;
  readonly consentAndControl: Words | null;
  readonly changeProcedure: Words | null;
  /** Where the policy is published. */
  readonly url: string | null;
}
