import { isMoment, type Scope, type StatementKind } from "@akashi/evidence";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { MESSAGES } from "../messages.ts";
import { ATTEST_WORDS } from "./attest-words.ts";

/** What every statement begins with. */
export interface Held {
  readonly scope: Scope;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** Options that say when, as commander gives them. */
export interface TimeOptions {
  /** Instead of the clock, so that the same inputs give the same bytes. */
  readonly time?: string;
  readonly expires?: string;
}

interface Usual {
  readonly scope: Scope;
  /** Days that a statement holds where nothing else is asked for. */
  readonly days: number;
}

/**
 * What each kind says, and for how long. Results age with the catalogue and with the law; a correction must outlive what it
 * corrects, by far.
 */
const USUAL: Readonly<Record<StatementKind, Usual>> = {
  submission: {
    scope: { covers: ["this-file", "submission"], leavesOut: ["other-files", "legal-compliance", "truth-of-claims"] },
    days: 365,
  },
  declaration: {
    scope: { covers: ["this-file", "documents"], leavesOut: ["other-files", "legal-compliance", "truth-of-claims"] },
    days: 365,
  },
  analysis: {
    scope: {
      covers: ["this-file", "file-content"],
      leavesOut: ["run-time-behaviour", "server-side", "other-files", "legal-compliance"],
    },
    days: 90,
  },
  comparison: {
    scope: {
      covers: ["this-file", "file-content", "documents"],
      leavesOut: ["run-time-behaviour", "server-side", "other-files", "legal-compliance", "truth-of-claims"],
    },
    days: 90,
  },
  decision: {
    scope: { covers: ["this-file", "decision"], leavesOut: ["other-files", "legal-compliance", "truth-of-claims"] },
    days: 365,
  },
  correction: { scope: { covers: ["earlier-statement"], leavesOut: [] }, days: 36_500 },
};

const DAY = 86_400_000;
const momentOf = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const endOf = (expires: string | undefined, issuedAt: string, kind: StatementKind, { language }: Environment): string => {
  if (expires !== undefined && isMoment(expires)) return expires;
  const days = expires === undefined ? USUAL[kind].days : Number(/^(\d{1,5})d$/.exec(expires)?.[1]);
  if (Number.isNaN(days))
    throw new UsageError(MESSAGES[language].badValue("--expires", expires ?? "", ATTEST_WORDS[language].expiry));
  return momentOf(Date.parse(issuedAt) + days * DAY);
};

/** Scope, beginning and end of a statement. Throws UsageError. */
export const heldOf = (kind: StatementKind, options: TimeOptions, environment: Environment): Held => {
  const { language, now } = environment;
  const issuedAt = options.time ?? now;
  if (!isMoment(issuedAt)) throw new UsageError(MESSAGES[language].badValue("--time", issuedAt, ATTEST_WORDS[language].moment));
  const expiresAt = endOf(options.expires, issuedAt, kind, environment);
  if (expiresAt <= issuedAt) throw new UsageError(ATTEST_WORDS[language].endsBefore(issuedAt, expiresAt));
  return { scope: USUAL[kind].scope, issuedAt, expiresAt };
};
