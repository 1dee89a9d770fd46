/** Everything that can be missing, or should be looked at, in a draft. The ids are stable. */
export type MissingRule = RowNeed | MeasureNeed | PolicyNeed | AppNeed;

/** What a row of the notice has to say of each transmission. */
export type RowNeed =
  | "recipient-name"
  | "recipient-service-name"
  | "information"
  | "information-vague"
  | "information-unnamed"
  | "sender-purpose"
  | "recipient-purpose"
  | "recipient-purpose-unspecific"
  | "recipient-purpose-source"
  | "tool-name";

/** How users are told and asked: the notice itself, opt-out, consent, and what may be left out. */
export type MeasureNeed =
  | "japanese"
  | "english"
  | "notice-required"
  | "measure-required"
  | "notice-url"
  | "notice-place"
  | "opt-out-stops"
  | "opt-out-method"
  | "opt-out-restriction"
  | "consent-category"
  | "consent-withdrawal"
  | "exemption-undecided"
  | "exemption-not-possible"
  | "recipient-opt-out"
  | "foreign-policy"
  | "starts-by-itself"
  | "scope-undecided";

/** What a privacy policy says beside what is sent. */
export type PolicyNeed = "operator-name" | "contact" | "policy-method" | "policy-control" | "policy-change" | "effective-date";

/** What the app shows, and nobody has answered yet. */
export type AppNeed =
  | "hosts-unassigned"
  | "host-recipient"
  | "own-code-destination"
  | "own-code-recipient"
  | "module-unreached"
  | "information-sent"
  | "information-read"
  | "information-depends"
  | "unknown-code"
  | "may-read"
  | "information-unconfirmed"
  | "no-permission"
  | "information-not-listed"
  | "not-in-app";

/** Parts of a draft that cannot be called complete without something. */
export type DraftPart = "notice" | "popup" | "policy" | "opt-out" | "consent";

/** How sure it is that this is asked for. */
export type MissingGround = "law" | "commentary" | "practice" | "jssec" | "reading";
