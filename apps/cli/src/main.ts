import { runCommandLine } from "./command-line.ts";
import { processEnvironment } from "./environment.ts";

// A reader that closes early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), processEnvironment());
