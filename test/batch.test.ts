import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { androidAttribute, buildBinaryXml, buildZip } from "@akashi/formats/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSamples } from "../fuzz/seeds.ts";
import { build, isStale } from "../tools/build.mjs";
import { buildApp } from "./support/app-builder.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
let folder = "";
const at = (name: string): string => join(folder, name);

interface Line {
  readonly file: string;
  readonly status: string;
  readonly report?: { readonly artifact: { readonly packageName: string } };
}

/** Runs the built command in a process of its own, as users do. */
const akashi = (...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "apps/cli/dist/akashi.mjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 400_000_000,
    env: { ...process.env, LANG: "C", LC_ALL: "C" },
  });
  return { code: status, out: stdout, err: stderr };
};

const linesOf = (text: string): readonly Line[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  // `npm test` has built; two tests at once must not write the same bundle.
  if (isStale()) await build();
  folder = mkdtempSync(join(tmpdir(), "akashi-batch-"));
  mkdirSync(at("apps/deeper"), { recursive: true });
  writeFileSync(at("apps/a.apk"), buildApp({ packageName: "com.example.a" }));
  writeFileSync(at("apps/deeper/b.apk"), buildApp({ packageName: "com.example.b" }));
  writeFileSync(at("apps/broken.apk"), "no archive");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("several apps", () => {
  it("give one JSON line each, and one bad file does not stop the rest", () => {
    const { code, out } = akashi("inspect", at("apps"));
    const lines = linesOf(out);
    expect(lines.map(({ file, status }) => [file.slice(folder.length + 1), status]).sort()).toEqual([
      ["apps/a.apk", "inspected"],
      ["apps/broken.apk", "unreadable"],
      ["apps/deeper/b.apk", "inspected"],
    ]);
    expect(lines.flatMap(({ report }) => report?.artifact.packageName ?? []).sort()).toEqual(["com.example.a", "com.example.b"]);
    // What could not be inspected is no pass.
    expect(code).toBe(3);
  }, 60_000);

  it("go on where a run before was stopped, half a line included", () => {
    const output = at("results.jsonl");
    akashi("inspect", at("apps"), "-o", output);
    const done = readFileSync(output, "utf8")
      .split("\n")
      .filter((line) => line.includes('"inspected"'));
    writeFileSync(output, `${done[0] ?? ""}\n${(done[1] ?? "").slice(0, 40)}`);
    const { err } = akashi("inspect", at("apps"), "-o", output, "--resume");
    expect(err).toContain("passing over 1 inspected before");
    const lines = linesOf(readFileSync(output, "utf8"));
    expect(lines.filter(({ status }) => status === "inspected")).toHaveLength(2);
    expect(new Set(lines.map(({ file }) => file)).size).toBe(3);
  }, 60_000);

  it("end with a line of their own where the time is over", () => {
    const { out } = akashi("inspect", at("apps/a.apk"), at("apps/deeper/b.apk"), "--timeout", "0");
    expect(linesOf(out).map(({ status }) => status)).toEqual(["timeout", "timeout"]);
  }, 60_000);

  it("end with a line of their own where the memory is not enough", () => {
    // Real apps, which take long enough to be looked at.
    const { out } = akashi("inspect", ...listSamples().slice(0, 2), "--memory", "40");
    expect(linesOf(out).map(({ status }) => status)).toEqual(["out-of-memory", "out-of-memory"]);
  }, 60_000);

  it("count the gravest of their findings for the exit code", () => {
    const { code } = akashi("inspect", at("apps/a.apk"), at("apps/deeper/b.apk"), "--fail-on", "high");
    expect(code).toBe(1);
  }, 60_000);
});

/** An archive of 100 KB whose content is a hundred thousand components and 1.2 GB of addresses: seconds of work, hundreds of megabytes. */
const slowApp = (): Uint8Array => {
  const name = androidAttribute("name", 0x01010003, `com.example.${"x".repeat(1_000)}`);
  const services = Array.from({ length: 50_000 }, () => ({ name: "service", attributes: [name] }));
  const manifest = buildBinaryXml({
    name: "manifest",
    attributes: [{ name: "package", value: "com.example.slow" }],
    children: [
      { name: "application", children: services },
      { name: "application", children: services },
    ],
  });
  const addresses = Buffer.from("https://a.example.jp/ ".repeat(2_700_000));
  const data = deflateRawSync(addresses);
  const assets = Array.from({ length: 20 }, (_, index) => ({ name: `assets/${index}.js`, content: addresses, method: 8, data }));
  return buildZip([{ name: "AndroidManifest.xml", content: manifest }, ...assets]);
};

describe("one app that takes more than it may", () => {
  beforeAll(() => writeFileSync(at("slow.apk"), slowApp()), 60_000);

  it.each([
    ["inspect", "--timeout", "1", "en", /^akashi: stopped at the time limit of 1 s: \S+slow\.apk \(--timeout sets another\)\n$/],
    ["facts", "--timeout", "1", "ja", /^akashi: 時間の上限\(1 秒\)に達したため、検査を打ち切りました: .+\n$/],
    [
      "facts",
      "--memory",
      "100",
      "en",
      /^akashi: stopped at the memory limit of 100 MB: \S+slow\.apk \(--memory sets another\)\n$/,
    ],
    ["inspect", "--memory", "20", "ja", /^akashi: メモリーの上限\(20 MB\)に達したため、検査を打ち切りました: .+\n$/],
    ["diff", "--timeout", "1", "en", /^akashi: stopped at the time limit of 1 s/],
  ])(
    "ends «%s %s %s» with exit code 3 and one line",
    (command, option, value, language, line) => {
      const files = command === "diff" ? [at("slow.apk"), at("slow.apk")] : [at("slow.apk")];
      const { code, out, err } = akashi(command, ...files, option, value, "--lang", language);
      expect({ code, out }).toEqual({ code: 3, out: "" });
      expect(err).toMatch(line);
    },
    60_000,
  );

  it("is collected in a process of its own where an attempt is too short, and gives the same", () => {
    const apart = akashi("facts", at("slow.apk"), "--timeout", "60");
    const [sample = ""] = listSamples();
    expect(apart.code).toBe(0);
    expect((JSON.parse(apart.out) as { artifact: { packageName: string } }).artifact.packageName).toBe("com.example.slow");
    expect(akashi("facts", sample, "--memory", "1500").out).toBe(akashi("facts", sample).out);
  }, 60_000);

  it("is made again in a process of its own, where a result is recomputed", () => {
    writeFileSync(at("a.json"), akashi("inspect", "--json", at("apps/a.apk")).out);
    const { code, err } = akashi("recompute", at("a.json"), "--artifact", at("apps/a.apk"), "--memory", "1500");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("says of what is no app what it says without limits", () => {
    expect(akashi("facts", at("apps/broken.apk"), "--memory", "1500")).toEqual(akashi("facts", at("apps/broken.apk")));
  });
});

describe("one app in a process of its own", () => {
  it("takes its language from the locale", () => {
    const { stdout } = spawnSync(process.execPath, [join(root, "apps/cli/dist/akashi.mjs"), "inspect", at("apps/a.apk")], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], LANG: "ja_JP.UTF-8" },
    });
    expect(stdout).toContain("パッケージ名");
  });

  it("colours nothing that is not a terminal", () => {
    expect(akashi("inspect", at("apps/a.apk")).out).not.toContain("\u001B[");
  });

  it("does not complain about a reader that closes early", () => {
    const script = `node apps/cli/dist/akashi.mjs catalogue list | head -n 1`;
    const { stderr, stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8", cwd: root });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });
});
