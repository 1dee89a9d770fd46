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

/** Runs a command by GNU time and reads what it used. Null where the command fails or is not installed. */
export const measure = (command: string, args: readonly string[]): Cost | null => {
  if (!existsSync(TIME)) throw new Error("GNU time is needed: apt-get install time");
  const { stderr, status, error } = spawnSync(TIME, ["-f", "%U %S %M", command, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined || status !== 0) return null;
  const [user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { cpu: user + system, memory: (kilobytes * 1024) / 1e6 };
};

/** The cheapest of several runs: noise only adds. */
export const measureBest = (runs: number, command: string, args: readonly string[]): Cost | null => {
  const costs = Array.from({ length: runs }, () => measure(command, args)).filter((cost): cost is Cost => cost !== null);
  if (costs.length === 0) return null;
  return { cpu: Math.min(...costs.map(({ cpu }) => cpu)), memory: Math.min(...costs.map(({ memory }) => memory)) };
};
