import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createSigningKey } from "@akashi/formats/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timeStampAuthority } from "../packages/evidence/src/testing/time-stamp-authority.ts";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { validateJson, type JsonSchema } from "./support/json-schema.ts";
import { runCli, type CliRun } from "./support/run-cli.ts";
import { witnessVkey } from "./support/witness-vkey.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const home = mkdtempSync(join(tmpdir(), "akashi-verify-"));
const at = (name: string): string => join(home, name);
const text = (name: string): string => readFileSync(at(name), "utf8");
const write = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);

/** Runs the command line; a word that begins with @ is a file of the test's folder. */
const run = async (words: string, language: "ja" | "en" = "en"): Promise<CliRun> =>
  runCli(
    words.split(" ").map((word) => word.replace(/^@/, `${home}/`)),
    language,
  );
const done = async (words: string): Promise<CliRun> => {
  const result = await run(words);
  if (result.code !== 0) throw new Error(`${words}: ${result.err}`);
  return result;
};

interface Result {
  readonly verdict: string;
  readonly code: string | null;
  readonly levels: { readonly outcome: string; readonly checks: { readonly code: string | null }[] }[];
  readonly freshness: {
    readonly state: string;
    readonly corrections: { readonly counts: boolean; readonly code: string | null }[];
  };
  readonly confirmations: { readonly by: string; readonly claim: string; readonly outcome: string; readonly found: string }[];
  readonly attestation: { readonly timestamps: { readonly authority: string }[] } | null;
}
/** What `verify --json` says; the log's clock is the machine's, so the question is asked in the log's time. */
const verified = async (words: string): Promise<Result & { readonly exit: number }> => {
  const { code, out, err } = await run(`verify ${words} --json --now ${now}`);
  if (out === "") throw new Error(err);
  return { ...(JSON.parse(out) as Result), exit: code };
};
const short = ({ verdict, code, exit }: Result & { readonly exit: number }): string => `${exit} ${verdict} ${code ?? ""}`.trim();
const outcomes = ({ levels }: Result): readonly string[] => levels.map(({ outcome }) => outcome);

const momentIn = (hours: number): string => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
const now = momentIn(1);
const ROLES = ["analyser", "market", "stranger", "log"] as const;

const policy = (changes = ""): string => `akashiTrust: 1
logs: |
  log ${text("log/log.vkey").trim()}
  witness w1 ${text("w1.vkey")}
  quorum w1
issuers:
  - { keyFile: keys/analyser.pub.json, kinds: [analysis, comparison, correction], notBefore: null, notAfter: null }
  - { keyFile: keys/market.pub.json, kinds: [decision, correction], notBefore: null, notAfter: null }
corrections: { roles: [market] }
statusMaxAgeHours: 168
${changes === "" ? "timestamps: { required: false, authorities: [] }" : changes}
`;

/** Publishes the status, has the witness cosign, and bundles the analysis. */
const bundle = async (name: string, more = ""): Promise<CliRun> => {
  await done("log status @log --key @keys/log.key.pem");
  const first = name === "good.json";
  await done(
    `log witness @log --key @keys/w1.key.pem --name w1.example.net --state @w/state.json --out @w1.sig${first ? ` --log ${text("log/log.vkey").trim()} --first` : ""}`,
  );
  await done(`log checkpoint @log --cosignature @w1.sig --witness ${text("w1.vkey")} --key @keys/log.key.pem`);
  return done(`log bundle @log @analysis.json --record @report.json --out @${name}${more}`);
};

/** A correction of the analysis by one of the keys, logged. */
const correct = async (by: (typeof ROLES)[number], correction: string): Promise<void> => {
  write("correction.yaml", `correction: ${correction}\nreasons: [{ code: key-stolen, text: null }]\nreplacementSha256: null\n`);
  const name = `${by}-${correction}.json`;
  await done(
    `attest @analysis.json --predicate correction --statement @correction.yaml --key @keys/${by}.key.pem --time ${momentIn(-1)} -o @${name}`,
  );
  await done(`log add @log @${name} --key @keys/log.key.pem`);
};

beforeAll(async () => {
  const classes = [classOf("com.example.app.MainActivity", "android.app.Activity", [])];
  const declarations = '<uses-permission android:name="android.permission.CAMERA"/>';
  const signing = { key: createSigningKey(), schemes: ["v2"] } as const;
  write("app.apk", buildApp({ declarations, components: launcherActivity(), classes, signing }));
  write("report.json", (await done("inspect --json --no-flows @app.apk")).out);
  for (const role of [...ROLES, "w1"]) {
    const kind = role === "stranger" ? "market" : role === "w1" ? "witness" : role;
    await done(`key generate --name ${role} --role ${kind} --out @keys`);
  }
  await done(`attest @report.json --key @keys/analyser.key.pem --time ${momentIn(-2)} -o @analysis.json`);
  await done("log init @log --origin example.org/log --key @keys/log.key.pem");
  await done("log add @log @analysis.json --key @keys/log.key.pem");
  write("w1.vkey", await witnessVkey(at("keys/w1.key.pem"), "w1.example.net"));
  await bundle("good.json");
  write("trust.yaml", policy());
}, 180_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("akashi verify", () => {
  it("passes all four levels of a good bundle, the fourth by tools that are not ours", async () => {
    const result = await verified("@good.json --trust @trust.yaml --artifact @app.apk --confirm");
    expect(outcomes(result).slice(0, 3)).toEqual(["passed", "passed", "passed"]);
    expect(result.freshness.state).toBe("authentic-and-current");
    // `npm test` installs the first two; where Java is, the third is asked as well.
    const lines: Readonly<Record<string, string>> = {
      aapt: "aapt permissions agree",
      dexdump: "dexdump dex-methods agree",
      apksigner: "apksigner signer-certificates agree",
    };
    const present = Object.keys(lines).filter((tool) => spawnSync(tool, ["version"]).error === undefined);
    expect(present.slice(0, 2)).toEqual(["aapt", "dexdump"]);
    const agreed = new Set(result.confirmations.map(({ by, claim, outcome }) => `${by} ${claim} ${outcome}`));
    for (const tool of present) expect(agreed).toContain(lines[tool]);
    expect([short(result), outcomes(result)[3]]).toEqual(["0 holds", "passed"]);
    const schema = JSON.parse(
      readFileSync(join(root, "packages/evidence/schema/verification-1.schema.json"), "utf8"),
    ) as JsonSchema;
    const { exit: _, ...record } = result;
    expect(validateJson(schema, record)).toEqual([]);
    const bundleSchema = JSON.parse(
      readFileSync(join(root, "packages/evidence/schema/bundle-1.schema.json"), "utf8"),
    ) as JsonSchema;
    expect(validateJson(bundleSchema, JSON.parse(text("good.json")))).toEqual([]);
  });

  it("says the verdict first, in one plain sentence, then the levels, in both languages", async () => {
    const english = (await run(`verify @good.json --trust @trust.yaml --now ${now}`)).out.replaceAll(/\s+/g, " ");
    expect(english).toMatch(
      /^Everything that was asked for holds: .* Levels L0 signatures and log passed .* L1 this very app not done/,
    );
    expect(english).toContain("It does not show that an app is free of problems.");
    const japanese = (await run(`verify @good.json --trust @trust.yaml --now ${now}`, "ja")).out;
    expect(japanese).toMatch(/^求められた確認はすべて成り立ちました。/);
    expect(japanese).toMatch(/L2 再計算 +未実施/);
  });

  it("counts no tool that is not there as a pass", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = at("nothing");
    try {
      const result = await verified("@good.json --trust @trust.yaml --artifact @app.apk --confirm");
      expect([short(result), outcomes(result)[3]]).toEqual(["1 incomplete not-confirmed", "not-done"]);
    } finally {
      process.env["PATH"] = path;
    }
  });

  it("believes a tool that finds something else, over its own result", async () => {
    const path = process.env["PATH"];
    mkdirSync(at("tools"));
    const says = "package: name='com.example.other' versionCode='1' versionName='1.0'";
    writeFileSync(at("tools/aapt2"), `#!/bin/sh\n[ "$1" = version ] && echo "aapt2 9.9" || echo "${says}"\n`, { mode: 0o755 });
    process.env["PATH"] = at("tools");
    try {
      const result = await verified("@good.json --trust @trust.yaml --artifact @app.apk --confirm");
      expect(short(result)).toBe("1 contradicted confirmation-differs");
      expect(result.confirmations).toContainEqual({
        ...{ source: "tool", by: "aapt2", version: "9.9", claim: "package" },
        ...{ outcome: "differ", recorded: "com.example.app", found: "com.example.other" },
      });
    } finally {
      process.env["PATH"] = path;
    }
  });

  it("refuses another app, whichever byte of it differs, without opening it", async () => {
    const app = readFileSync(at("app.apk"));
    for (const place of [0, 1, 40, app.length >> 1, app.length - 30, app.length - 1]) {
      const changed = Buffer.from(app);
      changed[place] = (changed[place] ?? 0) ^ 1;
      write("changed.apk", changed);
      const result = await verified("@good.json --trust @trust.yaml --artifact @changed.apk --confirm");
      expect([short(result), ...outcomes(result)]).toEqual([
        "1 contradicted artifact-differs",
        ...["passed", "failed", "not-done", "not-done"],
      ]);
    }
  });

  it("finds a result that was signed as it is and never came out of the app", async () => {
    const report = JSON.parse(text("report.json")) as { findings: unknown[] };
    write("edited.json", `${JSON.stringify({ ...report, findings: [] })}\n`);
    await done(`attest @edited.json --key @keys/analyser.key.pem --time ${momentIn(-2)} -o @edited.dsse.json`);
    await done("log add @log @edited.dsse.json --key @keys/log.key.pem");
    await bundle("again.json");
    await done("log bundle @log @edited.dsse.json --record @edited.json --out @edited.akashi.json");
    const result = await verified("@edited.akashi.json --trust @trust.yaml --artifact @app.apk");
    expect([short(result), ...outcomes(result).slice(0, 3)]).toEqual([
      "1 contradicted recomputed-differs",
      ...["passed", "passed", "failed"],
    ]);
    expect(short(await verified("@edited.akashi.json --trust @trust.yaml --artifact @app.apk --no-recompute"))).toBe("0 holds");
  });

  it("takes a revocation only from whoever may: a stranger's is shown, the issuer's counts", async () => {
    await correct("stranger", "revoked");
    await bundle("objected.json");
    const objected = await verified("@objected.json --trust @trust.yaml");
    expect(short(objected)).toBe("0 holds");
    expect(objected.freshness.corrections).toMatchObject([{ counts: false, code: "unknown-key" }]);
    await correct("analyser", "revoked");
    await bundle("revoked.json");
    const revoked = await verified("@revoked.json --trust @trust.yaml");
    expect(short(revoked)).toBe("1 revoked");
    expect(revoked.freshness.corrections.map(({ counts }) => counts)).toEqual([false, true]);
    expect((await run(`verify @revoked.json --trust @trust.yaml --now ${now}`, "ja")).out).toMatch(
      /^証明書は本物ですが、取り消されています。/,
    );
    // Who kept the old bundle learns nothing of it, until its status snapshot ends.
    expect(short(await verified("@good.json --trust @trust.yaml"))).toBe("0 holds");
    const { code, out } = await run(`verify @good.json --trust @trust.yaml --json --now ${momentIn(24 * 8)}`);
    expect([code, (JSON.parse(out) as Result).code]).toEqual([1, "status-expired"]);
  });

  it("takes time-stamps of an authority that the policy names, made by OpenSSL, and of no other", async () => {
    const { openssl, makeRoot, makeSigner, answer } = timeStampAuthority(home);
    for (const name of ["tsa", "other-tsa"]) makeRoot(name);
    makeSigner("stamper", "tsa", "stamping");
    // What `sha256sum analysis.json` names is what is time-stamped.
    openssl("ts", "-query", "-data", "analysis.json", "-sha256", "-cert", "-no_nonce", "-out", "q.tsq");
    answer("q.tsq", "stamper", "r.tsr");
    await done("log bundle @log @analysis.json --record @report.json --timestamp @r.tsr --out @stamped.json");
    const authorities = (name: string): string =>
      policy(`timestamps: { required: true, authorities: [{ name: ${name}, certificateFile: ${name}.pem }] }`);
    write("tsa.yaml", authorities("tsa"));
    write("other-tsa.yaml", authorities("other-tsa"));
    const stamped = await verified("@stamped.json --trust @tsa.yaml");
    expect([stamped.levels[0]?.outcome, stamped.attestation?.timestamps[0]?.authority]).toEqual(["passed", "tsa"]);
    expect(short(await verified("@stamped.json --trust @other-tsa.yaml"))).toBe("1 not-authentic timestamp-invalid");
    expect(short(await verified("@revoked.json --trust @tsa.yaml"))).toBe("1 not-authentic timestamp-missing");
  });

  it("takes its own example of a policy apart at the keys, which have to come from elsewhere", async () => {
    const example = (await done("verify --example-policy")).out.replaceAll("keys/example.jp-lab", "keys/analyser");
    write("example.yaml", example);
    const { code, err } = await run("verify @good.json --trust @example.yaml");
    expect([code, err]).toEqual([3, expect.stringContaining("/logs is no list of logs and witnesses") as string]);
    write(
      "example.yaml",
      example
        .replace(/^ {2}(log|witness|group|quorum) .*\n/gm, "")
        .replace("logs: |\n", `logs: |\n  log ${text("log/log.vkey").trim()}\n  quorum none\n`),
    );
    expect(short(await verified("@good.json --trust @example.yaml"))).toBe("0 holds");
  });

  it.each([
    ["quorum w1", "quorum w9", "/logs"],
    ["akashiTrust: 1", "akashiTrust: 2", "/akashiTrust"],
    ["kinds: [decision, correction]", "kinds: [verdicts]", "/issuers/1/kinds/0"],
    ["keys/market.pub.json", "keys/market.key.pem", "this is a private key"],
    ["keys/market.pub.json", "keys/analyser.pub.json", "stands twice"],
    ["notAfter: null }", "notAfter: soon }", "/issuers/0/notAfter"],
    ["statusMaxAgeHours: 168", "statusMaxAgeHours: 0", "/statusMaxAgeHours"],
    ["statusMaxAgeHours: 168", "trustMe: true", "/statusMaxAgeHours is missing"],
    ["corrections:", "corrections: {", "not readable as YAML"],
  ])("refuses a policy with «%s» made «%s», naming the place", async (from, to, says) => {
    write("bad.yaml", policy().replace(from, to));
    const { code, out, err } = await run("verify @good.json --trust @bad.yaml");
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain(says);
    expect((await run("verify @good.json --trust @bad.yaml", "ja")).err).toMatch(/[ぁ-ん]/);
  });

  it("names the whole of a policy that is empty", async () => {
    write("empty.yaml", "");
    expect((await run("verify @good.json --trust @empty.yaml")).err).toContain("empty.yaml: the whole cannot have this value");
  });

  it.each([
    ["verify --trust @trust.yaml", 2, "name the file of a bundle"],
    ["verify @good.json", 2, "--example-policy"],
    ["verify @good.json --trust @trust.yaml --confirm", 2, "--artifact"],
    ["verify @good.json --trust @trust.yaml --recompute", 2, "--artifact"],
    ["verify @good.json --trust @trust.yaml --now today", 2, "--now"],
    ["verify @none.json --trust @trust.yaml", 3, "no such file"],
    ["verify @good.json --trust @none.yaml", 3, "no such file"],
    ["log bundle @log @analysis.json", 2, "--record"],
    ["log bundle @log @analysis.json --record @edited.json", 3, "not the result that was attested"],
    ["log bundle @log @report.json --record @report.json", 3, "not written as akashi attest writes it"],
  ])("says what to do with «%s»", async (words, code, says) => {
    const result = await run(words);
    expect([result.code, result.out]).toEqual([code, ""]);
    expect(result.err).toContain(says);
  });

  it("says of a file that is no bundle that it is none, as a verdict", async () => {
    expect(short(await verified("@report.json --trust @trust.yaml"))).toBe("1 not-authentic bundle-shape");
    expect(short(await verified("@app.apk --trust @trust.yaml"))).toBe("1 not-authentic bundle-not-json");
  });
});
