import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { runCli } from "./support/run-cli.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const sha256 = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(at(name)))
    .digest("hex");

interface Engine {
  version: string;
  digest: string;
}
type Loose = Record<string, unknown> & { engine: Engine; findings: { id: string; severity: string }[]; inputs: object };
const record = (name: string): Loose => JSON.parse(readFileSync(at(name), "utf8")) as Loose;
const write = (name: string, value: unknown): string => {
  writeFileSync(at(name), typeof value === "string" ? value : JSON.stringify(value));
  return at(name);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-recompute-"));
  const classes = [classOf("com.example.app.MainActivity", "android.app.Activity", [])];
  const declarations = '<uses-permission android:name="android.permission.CAMERA"/>';
  writeFileSync(at("app.apk"), buildApp({ declarations, components: launcherActivity(), classes }));
  writeFileSync(at("other.apk"), buildApp({ components: launcherActivity(), classes }));
  write("notice.html", "<!doctype html><title>外部送信</title><h1>外部送信について</h1><p>当社は情報を送信します。</p>");
  write("store.txt", "カメラで撮影します。");
  write("akashi.yaml", "akashi: 1\noperator:\n  legalName: { ja: 株式会社うんえい, en: Unei Inc. }\n");
  write("app.apk.idsig", "no signature at all");
  write("report.json", (await runCli(["inspect", "--json", at("app.apk"), "--description", at("store.txt")])).out);
  mkdirSync(at("alone"));
  copyFileSync(at("app.apk"), at("alone/app.apk"));
  const plain = ["--max-sdk", "34", "--no-flows", "--expect-signer", "AB:".repeat(31) + "AB", "--profile", "law-minimum"];
  write("plain.json", (await runCli(["inspect", "--json", at("alone/app.apk"), ...plain])).out);
  const declared = ["--notice", at("notice.html"), "--description", at("store.txt"), "--project", at("akashi.yaml")];
  write("check.json", (await runCli(["check", "--json", at("alone/app.apk"), ...declared])).out);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the report was made with beside the app. */
const REPORT_INPUTS = (): readonly string[] => ["--description", at("store.txt"), "--idsig", at("app.apk.idsig")];
const again = (file: string, ...more: readonly string[]): ReturnType<typeof runCli> =>
  runCli(["recompute", at(file), "--artifact", at("app.apk"), ...more]);

describe("the report", () => {
  it("names every input by its digest", () => {
    expect(record("report.json").inputs).toEqual({
      flows: true,
      minSdk: null,
      maxSdk: null,
      idsigSha256: sha256("app.apk.idsig"),
      expectSigner: null,
      descriptionSha256: sha256("store.txt"),
    });
    expect(record("plain.json").inputs).toEqual({
      flows: false,
      minSdk: null,
      maxSdk: 34,
      idsigSha256: null,
      expectSigner: "ab".repeat(32),
      descriptionSha256: null,
    });
  });
});

describe("akashi facts", () => {
  // A large app is read in a process of its own, which is asked in these words.
  it("leaves the signature file beside the app unread where it is told to", async () => {
    const inputsOf = async (...more: readonly string[]): Promise<unknown> =>
      (JSON.parse((await runCli(["facts", "--no-flows", ...more, "--", at("app.apk")])).out) as Loose).inputs;
    expect(await inputsOf()).toMatchObject({ idsigSha256: sha256("app.apk.idsig") });
    expect(await inputsOf("--no-idsig")).toMatchObject({ idsigSha256: null });
  });
});

describe("akashi recompute", () => {
  it("makes the same report again, whatever the files are called and wherever they stand", async () => {
    copyFileSync(at("app.apk"), at("renamed.bin"));
    copyFileSync(at("store.txt"), at("renamed.txt"));
    const { code, out, err } = await runCli([
      ...["recompute", at("report.json"), "--artifact", at("renamed.bin")],
      ...["--description", at("renamed.txt"), "--idsig", at("app.apk.idsig")],
    ]);
    expect(err).toBe("");
    expect(out).toContain("Identical");
    expect(out).not.toContain("another version");
    expect(code).toBe(0);
  });

  it("asks what the record says was asked: profile, signer, range of versions, no flows, no signature file beside the app", async () => {
    // Beside this copy of the app stands a signature file, which the record does not know.
    const { code, out } = await again("plain.json", "--json");
    expect(JSON.parse(out)).toMatchObject({ identical: true, canonical: true, versions: [], differenceCount: 0 });
    expect(JSON.parse(out)).toHaveProperty("recordSha256", sha256("plain.json"));
    expect(code).toBe(0);
  });

  it("makes a reconciliation again from the documents, which may be called otherwise", async () => {
    copyFileSync(at("notice.html"), at("copy-of-notice.html"));
    const documents = ["--notice", at("copy-of-notice.html"), "--description", at("store.txt"), "--project", at("akashi.yaml")];
    const { code, out, err } = await again("check.json", "--json", ...documents);
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ record: "reconciliation", identical: true });
    expect(code).toBe(0);
  });

  it("shows each difference at its place with both values", async () => {
    const changed = record("report.json");
    const [finding] = changed.findings;
    write("changed.json", {
      ...changed,
      findings: [{ ...finding, severity: "info" }, ...changed.findings.slice(1)],
      extra: { "a/b": 1 },
    });
    const { code, out } = await again("changed.json", "--json", ...REPORT_INPUTS());
    expect(JSON.parse(out)).toMatchObject({
      identical: false,
      versions: [],
      differenceCount: 2,
      differences: [
        { pointer: "/extra", recorded: '{"a/b":1}', recomputed: null },
        { pointer: "/findings/0/severity", recorded: '"info"', recomputed: JSON.stringify(finding?.severity) },
      ],
    });
    expect(code).toBe(1);
    const shown = await runCli(["recompute", at("changed.json"), "--artifact", at("app.apk"), ...REPORT_INPUTS()], "ja");
    expect(shown.out).toMatch(/一致しません: 違いは 2 か所/);
    expect(shown.out).toContain("/findings/0/severity");
  });

  it("says first that another version made it, and that this proves nothing", async () => {
    const changed = record("report.json");
    write("old.json", { ...changed, engine: { ...changed.engine, digest: "00".repeat(32) } });
    const { code, out } = await again("old.json", ...REPORT_INPUTS());
    expect(out.indexOf("another version of Akashi")).toBe("The result was made by ".length);
    expect(out.indexOf("no proof of tampering")).toBeLessThan(out.indexOf("Not identical: 1 difference"));
    expect(out).toContain("/engine/digest");
    expect(code).toBe(1);
    write("unbuilt.json", { ...changed, engine: { ...changed.engine, digest: "unbuilt" } });
    expect((await again("unbuilt.json", ...REPORT_INPUTS())).out).toContain("whose version cannot be told");
  });

  it("compares the content of a file that is written in another way, and says so", async () => {
    write("pretty.json", JSON.stringify(record("report.json"), null, 2));
    const { code, out } = await again("pretty.json", ...REPORT_INPUTS());
    expect(out).toContain("not written as Akashi writes it");
    expect(code).toBe(0);
  });

  it("refuses another app, and names both digests", async () => {
    const { code, err, out } = await runCli(["recompute", at("plain.json"), "--artifact", at("other.apk")]);
    expect(out).toBe("");
    expect(err).toContain(sha256("other.apk"));
    expect(err).toContain(sha256("app.apk"));
    expect(code).toBe(3);
  });

  it.each([
    { what: "a document that is missing", args: () => ["--idsig", at("app.apk.idsig")], says: "--description" },
    {
      what: "a document with other bytes",
      args: () => ["--description", at("notice.html"), "--idsig", at("app.apk.idsig")],
      says: "not with this content",
    },
    {
      what: "a document that was not used",
      args: () => [...REPORT_INPUTS(), "--notice", at("notice.html")],
      says: "was not made with",
    },
  ])("refuses $what", async ({ args, says }) => {
    const { code, err } = await again("report.json", ...args());
    expect(err).toContain(says);
    expect(code).toBe(3);
  });

  it.each([
    { what: "no JSON", content: () => "{", says: "no result of Akashi" },
    { what: "another record", content: () => ({ factsVersion: 1 }), says: "no result of Akashi" },
    { what: "a later form", content: () => ({ ...record("report.json"), reportVersion: 9 }), says: "version 9" },
    { what: "no word of its inputs", content: () => ({ ...record("report.json"), inputs: {} }), says: "missing or damaged" },
    { what: "a profile that is none", content: () => ({ ...record("report.json"), profile: "lax" }), says: "missing or damaged" },
  ])("refuses a file with $what, in one line", async ({ content, says }) => {
    write("bad.json", content());
    const { code, err } = await again("bad.json");
    expect(err).toContain(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(code).toBe(3);
  });

  it("takes what the app carries from the app", async () => {
    await runCli(["draft", at("app.apk"), "-o", at("drafts")]);
    const policy = readFileSync(at("drafts/app-privacy-policy.xml"), "utf8");
    const classes = [classOf("com.example.app.MainActivity", "android.app.Activity", [])];
    const files = { "assets/app-privacy-policy/policy.xml": policy };
    writeFileSync(at("carrying.apk"), buildApp({ components: launcherActivity(), classes, files }));
    write("carried.json", (await runCli(["check", "--json", at("carrying.apk")])).out);
    copyFileSync(at("carrying.apk"), at("moved.apk"));
    expect((await runCli(["recompute", at("carried.json"), "--artifact", at("moved.apk")])).code).toBe(0);
  });

  it("asks for the app", async () => {
    expect(await runCli(["recompute", at("report.json")])).toMatchObject({ code: 2, out: "" });
  });
});
