import { setFlagsFromString } from "node:v8";

// One analysis ends before optimised code pays off: with V8's own budget a tenth of the processor time goes into compiling what
// is hardly run again. The figure is the one at which the samples of `npm run bench` cost least; it must be set before code loads.
setFlagsFromString("--interrupt-budget=500000");

// A reader that closes early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const { runCommandLine } = await import("./command-line.ts");
const { processEnvironment } = await import("./environment.ts");
process.exitCode = await runCommandLine(process.argv.slice(2), processEnvironment());
