import { listValue, type Claim, type ClaimValues } from "./claims.ts";
import { runTool, type ToolRun } from "./run-tool.ts";

/** A tool that is not ours, and what it can say of an app. */
interface Tool {
  readonly name: string;
  readonly claims: readonly Claim[];
  /** What it says of itself; null where it is not there. */
  readonly version: () => Promise<string | null>;
  /** What it says of an app; null where it could not read it. */
  readonly read: (app: string) => Promise<ClaimValues | null>;
}

const versionOf = (run: ToolRun | null): string | null =>
  run === null ? null : (/\d+(?:\.\d+)+[\w.-]*/.exec(run.text)?.[0] ?? (run.text.trim().split("\n")[0] || "–"));

const valuesOf = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, value = ""]) => value);

/** `aapt dump badging` and `aapt2 dump badging` write the same lines. */
const readBadging = async (command: string, app: string): Promise<ClaimValues | null> => {
  const badging = await runTool(command, ["dump", "badging", app]);
  const permissions = await runTool(command, ["dump", "permissions", app]);
  if (badging?.ok !== true || permissions?.ok !== true) return null;
  const [, name, code, version] =
    /^package: name='([^']*)' versionCode='([^']*)' versionName='([^']*)'/m.exec(badging.text) ?? [];
  if (name === undefined) return null;
  return {
    package: name,
    "version-code": code === "" ? null : (code ?? null),
    "version-name": version === "" ? null : (version ?? null),
    "min-sdk": valuesOf(badging.text, /^(?:sdkVersion|minSdkVersion):'(\d+)'/gm)[0] ?? null,
    "target-sdk": valuesOf(badging.text, /^targetSdkVersion:'(\d+)'/gm)[0] ?? null,
    permissions: listValue(valuesOf(permissions.text, /^uses-permission(?:-sdk-23)?: name='([^']*)'/gm)),
  };
};

const badgingTool = (name: string): Tool => ({
  name,
  claims: ["package", "version-code", "version-name", "min-sdk", "target-sdk", "permissions"],
  version: async () => versionOf(await runTool(name, ["version"])),
  read: async (app) => readBadging(name, app),
});

const readSigners = async (app: string): Promise<ClaimValues | null> => {
  const run = await runTool("apksigner", ["verify", "--print-certs", app]);
  if (run === null) return null;
  if (run.ok)
    return { "signer-certificates": listValue(valuesOf(run.text, /^Signer .*certificate SHA-256 digest: ([0-9a-f]{64})$/gm)) };
  return run.text.includes("DOES NOT VERIFY") ? { "signer-certificates": "" } : null;
};

/** Methods in `dexdump`'s listing: the numbered items of direct and virtual methods. */
const countMethods = async (app: string): Promise<ClaimValues | null> => {
  let count = 0;
  let inMethods = false;
  const run = await runTool("dexdump", [app], (line) => {
    if (/^ {2}\S/.test(line)) inMethods = /^ {2}(?:Direct|Virtual) methods /.test(line);
    else if (inMethods && /^ {4}#\d+ +: \(in /.test(line)) count += 1;
  });
  return run?.ok === true ? { "dex-methods": String(count) } : null;
};

/** The independent tools, in the order in which they are asked. */
export const TOOLS: readonly Tool[] = [
  badgingTool("aapt2"),
  badgingTool("aapt"),
  {
    name: "apksigner",
    claims: ["signer-certificates"],
    version: async () => versionOf(await runTool("apksigner", ["--version"])),
    read: readSigners,
  },
  {
    name: "dexdump",
    claims: ["dex-methods"],
    // It knows no option for its version; without a file it says that none was given.
    version: async () => ((await runTool("dexdump", [])) === null ? null : "–"),
    read: countMethods,
  },
];
