import { runCommandLine } from "../../apps/cli/src/command-line.ts";

/** What a run of the command line gave. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line within the test's process. */
export const runCli = async (args: readonly string[], language: "ja" | "en" = "en"): Promise<CliRun> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    language,
    color: false,
    width: 80,
    progress: false,
    today: "2026-01-31",
    now: "2026-01-31T03:04:05Z",
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join(""), err: err.join("") };
};
