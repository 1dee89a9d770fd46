import { statSync } from "node:fs";
import { BUDGETS } from "@akashi/bytes";
import type { Facts } from "@akashi/facts";
import { runApart } from "./apart.ts";
import { attempt, attemptMilliseconds } from "./attempt.ts";
import { ApartError, UnreadableError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import type { FactsGuard, InspectInput } from "./inspect-input.ts";
import { MESSAGES } from "./messages.ts";

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const argumentsOf = ({ paths, idsig, minSdk, maxSdk, flows, language }: InspectInput): readonly string[] => [
  ...["facts", "--lang", language],
  ...(idsig === undefined ? [] : idsig === false ? ["--no-idsig"] : ["--idsig", idsig]),
  ...(minSdk === undefined ? [] : ["--min-sdk", String(minSdk)]),
  ...(maxSdk === undefined ? [] : ["--max-sdk", String(maxSdk)]),
  ...(flows ? [] : ["--no-flows"]),
  ...["--", ...paths],
];

/** Facts from a process of its own. Throws UnreadableError where a limit was met, ApartError where it failed. */
const factsApart = async (input: InspectInput, { restart, limits }: FactsGuard): Promise<Facts> => {
  const words = MESSAGES[input.language];
  input.onStage?.("apart");
  const { end, code, out, err } = await runApart(restart, argumentsOf(input), limits);
  const file = input.paths.join(" ");
  if (end === "late") throw new UnreadableError(words.overTime(file, limits.seconds));
  if (end === "large") throw new UnreadableError(words.overMemory(file, limits.megabytes));
  if (code !== EXIT.clean) throw new ApartError(code ?? EXIT.bug, err);
  return JSON.parse(out) as Facts;
};

/**
 * Facts within limits of time and memory, at no cost for most apps: they are collected here, and where that takes longer than an
 * attempt may, again in a process of its own, which is watched (ADR 0012).
 */
export const factsWithin = async (input: InspectInput, guard: FactsGuard, collect: () => Promise<Facts>): Promise<Facts> => {
  const { limits, watched } = guard;
  const bytes = input.paths.reduce((sum, path) => sum + sizeOf(path), 0);
  const attemptable = input.flows ? BUDGETS.attemptBytesWithFlows : BUDGETS.attemptBytes;
  if (watched || bytes > attemptable) return factsApart(input, guard);
  const allowed = limits.seconds * 1_000;
  const slice = Math.min(allowed, attemptMilliseconds());
  const attempted = slice === 0 ? null : await attempt(slice, collect);
  if (attempted !== null) return attempted.value;
  if (slice < allowed) return factsApart(input, guard);
  throw new UnreadableError(MESSAGES[input.language].overTime(input.paths.join(" "), limits.seconds));
};
