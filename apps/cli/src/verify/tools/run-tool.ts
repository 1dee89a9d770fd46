import { spawn } from "node:child_process";

/** Milliseconds that a tool may take for one app. */
const TIME_LIMIT = 120_000;
/** Bytes of what a tool says that are kept. */
const KEPT = 8_000_000;

/** What a tool said. */
export interface ToolRun {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * Runs a tool of the PATH and gives what it said; null where it is not there. Nothing goes through a shell. With `onLine` the output
 * is handed on line by line and not kept.
 */
export const runTool = async (
  command: string,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<ToolRun | null> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, LC_ALL: "C" },
      timeout: TIME_LIMIT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    let rest = "";
    const keep = (data: string): void => {
      if (text.length < KEPT) text += data;
    };
    child.stdout.setEncoding("utf8").on("data", (data: string) => {
      if (onLine === undefined) return keep(data);
      const lines = (rest + data).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    });
    child.stderr.setEncoding("utf8").on("data", keep);
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve({ ok: code === 0, text }));
  });
