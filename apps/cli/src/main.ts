import { runCommandLine } from "./command-line.ts";
import { processEnvironment } from "./environment.ts";
import { EXIT } from "./exit-codes.ts";

// A reader that closes early (`| head`) is no error. What cannot be written, on a full disk for one, must not look like a result.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`akashi: ${error.message}\n`);
  process.exit(EXIT.unreadable);
});
void runCommandLine(process.argv.slice(2), processEnvironment()).then((code) => {
  process.exitCode = code;
});
