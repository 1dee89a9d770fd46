import { LogError } from "../log/errors.ts";
import { isVerificationCode, type VerificationCode } from "./codes.ts";
import { Refused } from "./refused.ts";
import type { Check, CheckName, CheckOutcome, LevelResult } from "./result.ts";

/** Why something refused, in the words of bundles; anything else is a defect and goes on. */
export const refusalOf = (error: unknown, place: string): Refused => {
  if (error instanceof Refused) return error;
  if (error instanceof LogError && isVerificationCode(error.code)) return new Refused(error.code, place, error.detail);
  throw error;
};

const checkOf = (check: CheckName, outcome: CheckOutcome, refusal: Refused | null): Check => ({
  check,
  outcome,
  code: refusal?.code ?? null,
  place: refusal?.place ?? "",
  detail: refusal?.detail ?? null,
});

/** Collects what was looked at on one level. */
export class Checks {
  readonly #checks: Check[] = [];

  get all(): readonly Check[] {
    return this.#checks;
  }

  passed(check: CheckName): void {
    this.#checks.push(checkOf(check, "passed", null));
  }

  /** Something that did not pass. */
  note(check: CheckName, outcome: Exclude<CheckOutcome, "passed">, code: VerificationCode, detail: string | null = null): void {
    this.#checks.push(checkOf(check, outcome, new Refused(code, "", detail)));
  }

  /** Runs a check and gives what it found; null where it refused. */
  async run<T>(check: CheckName, place: string, look: () => Promise<T> | T): Promise<T | null> {
    try {
      const found = await look();
      this.passed(check);
      return found;
    } catch (error) {
      this.#checks.push(checkOf(check, "failed", refusalOf(error, place)));
      return null;
    }
  }

  /** The same for what needs no waiting; whether it passed. */
  runNow(check: CheckName, look: () => void): boolean {
    try {
      look();
      this.passed(check);
      return true;
    } catch (error) {
      this.#checks.push(checkOf(check, "failed", refusalOf(error, "")));
      return false;
    }
  }
}

/** A level out of its checks: one that failed fails it, and it passes where at least one passed and none is left open. */
export const levelOf = (level: number, asked: boolean, checks: readonly Check[]): LevelResult => {
  const has = (outcome: CheckOutcome): boolean => checks.some((check) => check.outcome === outcome);
  const outcome = has("failed") ? "failed" : has("unknown") ? "unknown" : has("passed") ? "passed" : "not-done";
  return { level, asked, outcome, checks };
};
