/** What a key is for: one key for each role, so that a stolen key speaks for one role only. */
export const KEY_ROLES = [
  /** Provider of the app (アプリ提供者). */
  "provider",
  /** Who runs the inspection. */
  "analyser",
  /** Third party that checks declarations against the app (第三者検証). */
  "verifier",
  /** Operator of a store. */
  "market",
  /** Writes checkpoints of a log; makes no statements. */
  "log",
  /** Countersigns checkpoints; makes no statements. */
  "witness",
] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

export const isKeyRole = (value: unknown): value is KeyRole => KEY_ROLES.some((role) => role === value);
