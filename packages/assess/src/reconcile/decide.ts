import type { Verdict } from "./schema.ts";

/** What each side says of one matter. */
export interface Sides {
  /** A: seen in traffic; null where no traffic was looked at. */
  readonly observed: boolean | null;
  /** B: the code has it, or the provider of the code says so. */
  readonly candidate: boolean;
  /** C. */
  readonly declared: boolean;
}

/**
 * The table of verdicts (requirements §7). Where no traffic was looked at, what is declared and stands in the code is `consistent`:
 * declared, and the app has it; that anything was sent is not said. Null: neither side has it, so that there is no row.
 */
export const decide = ({ observed, candidate, declared }: Sides): Verdict | null => {
  if (observed === true) return declared ? "consistent" : "undeclared";
  if (candidate && !declared) return "possible-undeclared";
  if (candidate) return observed === null ? "consistent" : "declared-not-observed";
  return declared ? "over-declared" : null;
};
