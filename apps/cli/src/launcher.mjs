#!/usr/bin/env node
// Starts the command line from its bundle and V8's code cache beside it. Parsing and compiling are a fifth of the processor time
// of a short analysis; the cache, which the build makes by running the commands once, saves most of it. Node 22 has this built in
// (module.enableCompileCache); until Node 20 is dropped it is done here.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";
import { v8FlagsOf } from "./v8-flags.ts";

// Before any code loads, and the same when the cache is made.
for (const flag of v8FlagsOf(process.versions.node)) setFlagsFromString(flag);

const filename = fileURLToPath(new URL("./akashi.cjs", import.meta.url));
const cacheFile = fileURLToPath(new URL("./akashi.cache", import.meta.url));
const makesCache = process.env["AKASHI_MAKE_CACHE"] === "1";
// The build has left nothing but ASCII in it, and has put the function of a module around it.
const source = readFileSync(filename, "latin1");
// V8 refuses a cache of another version or other flags by itself; then the source is compiled as without one.
const cachedData = !makesCache && existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;
const script = new Script(source, {
  filename,
  ...(cachedData === undefined ? {} : { cachedData }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (makesCache) process.on("exit", () => writeFileSync(cacheFile, script.createCachedData()));
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
