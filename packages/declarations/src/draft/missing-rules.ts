/** Everything that can be missing, or should be looked at, in a draft. The id is stable. */
export const MISSING_RULES = [
  "operator-name",
  "contact",
  "recipient-name",
  "recipient-service-name",
  "information",
  "information-vague",
  "information-unnamed",
  "sender-purpose",
  "recipient-purpose",
  "recipient-purpose-unspecific",
  "recipient-purpose-source",
  "tool-name",
  "japanese",
  "english",
  "notice-required",
  "measure-required",
  "notice-url",
  "notice-place",
  "opt-out-stops",
  "opt-out-method",
  "opt-out-restriction",
  "consent-category",
  "consent-withdrawal",
  "exemption-undecided",
  "exemption-not-possible",
  "policy-method",
  "policy-control",
  "policy-change",
  "effective-date",
  "hosts-unassigned",
  "host-recipient",
  "own-code-destination",
  "module-unreached",
  "information-read",
  "unknown-code",
  "may-read",
  "information-unconfirmed",
  "no-permission",
  "information-not-listed",
  "recipient-opt-out",
  "foreign-policy",
  "starts-by-itself",
  "not-in-app",
  "scope-undecided",
] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** Parts of a draft that cannot be called complete without something. */
export type DraftPart = "notice" | "popup" | "policy" | "opt-out" | "consent";

/** How sure it is that this is asked for. */
export type MissingGround = "law" | "commentary" | "practice" | "jssec" | "reading";
