import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What one run of a command cost. */
export interface Cost {
  /** User and system time of the process and its children, seconds. */
  readonly cpu: number;
  /** Largest resident set, megabytes of 10^6 bytes. */
  readonly memory: number;
}

const TIME = "/usr/bin/time";

/** What one run of a command printed, and what it cost. */
interface Run {
  readonly output: string;
  readonly cost: Cost;
}

/**
 * Runs a command by GNU time and reads what it used. Null where the command fails or is not installed. Not by the system's figures for our
 * own children: a process counts the memory of the one it was forked from as its own (getrusage(2), `ru_maxrss` lives on through execve).
 */
const run = (command: string, args: readonly string[], output: "ignore" | "pipe"): Run | null => {
  if (!existsSync(TIME)) throw new Error("GNU time is needed: apt-get install time");
  const { stdout, stderr, status, error } = spawnSync(TIME, ["-f", "%U %S %M", command, ...args], {
    encoding: "utf8",
    stdio: ["ignore", output, "pipe"],
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined || status !== 0) return null;
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { output: stdout, cost: { cpu: user + system, memory: (kilobytes * 1024) / 1e6 } };
};

/** What a command costs; what it prints is thrown away. Null where it fails or is not installed. */
export const measure = (command: string, args: readonly string[]): Cost | null => run(command, args, "ignore")?.cost ?? null;

/** What a command costs, with what it prints. Null where it fails or is not installed. */
export const measureOutput = (command: string, args: readonly string[]): Run | null => run(command, args, "pipe");

/** The cheapest of several runs: noise only adds. Null where none succeeded. */
export const cheapest = (costs: readonly (Cost | null)[]): Cost | null => {
  const made = costs.filter((cost): cost is Cost => cost !== null);
  if (made.length === 0) return null;
  return { cpu: Math.min(...made.map(({ cpu }) => cpu)), memory: Math.min(...made.map(({ memory }) => memory)) };
};

/** A cost as the tables print it. */
export const formatCost = (cost: Cost | null): string =>
  cost === null ? "no result" : `${cost.cpu.toFixed(2)} s, ${cost.memory.toFixed(0)} MB`;
