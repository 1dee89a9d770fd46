import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { runCli } from "./support/run-cli.ts";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "akashi-cli-"));
  const app = (versionCode: number, declarations: string): Uint8Array =>
    buildApp({
      versionCode,
      declarations,
      components: launcherActivity(),
      classes: [
        classOf("com.example.app.MainActivity", "android.app.Activity", [
          {
            name: "onCreate",
            descriptor: "(Landroid/os/Bundle;)V",
            code: 'const-string v0, "https://api.vendor.co.jp/"\nreturn-void',
          },
        ]),
        classOf("net.imported.Sdk", "java.lang.Object", []),
      ],
    });
  writeFileSync(at("old.apk"), app(1, ""));
  writeFileSync(at("new.apk"), app(2, '<uses-permission android:name="android.permission.READ_CONTACTS"/>'));
  writeFileSync(at("broken.apk"), "no archive at all");
  writeFileSync(at("store.txt"), "シンプルな目覚まし時計です。");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("akashi inspect", () => {
  it("prints a summary in the language asked for", async () => {
    expect((await runCli(["inspect", at("old.apk"), "--lang", "ja"])).out).toContain("パッケージ名");
    expect((await runCli(["inspect", at("old.apk")])).out).toContain("com.example.app");
  });

  it("prints the same JSON each time", async () => {
    const first = await runCli(["inspect", "--json", at("old.apk")]);
    const second = await runCli(["inspect", "--json", at("old.apk"), "--lang", "ja"]);
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
    expect(JSON.parse(first.out)).toMatchObject({ reportVersion: 1, artifact: { packageName: "com.example.app" } });
  });

  it("writes a file in the format of each ending, and says so on standard error", async () => {
    const { code, err } = await runCli([
      "inspect",
      at("old.apk"),
      "--html",
      at("r.html"),
      "-o",
      at("r.json"),
      "-o",
      at("r.sarif"),
      "-o",
      at("r.txt"),
    ]);
    expect(code).toBe(0);
    expect(readFileSync(at("r.html"), "utf8")).toContain("<!doctype html>");
    expect(JSON.parse(readFileSync(at("r.json"), "utf8"))).toHaveProperty("reportVersion");
    expect(JSON.parse(readFileSync(at("r.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(at("r.txt"), "utf8")).toContain("com.example.app");
    expect(err).toContain(at("r.html"));
  });

  it("exits with 1 only for findings at or above --fail-on", async () => {
    expect((await runCli(["inspect", at("old.apk")])).code).toBe(0);
    expect((await runCli(["inspect", at("old.apk"), "--fail-on", "high"])).code).toBe(1);
    expect((await runCli(["inspect", at("old.apk"), "--fail-on", "never"])).code).toBe(0);
  });

  it("sets the store text against the permissions", async () => {
    const { out } = await runCli(["inspect", "--json", at("new.apk"), "--description", at("store.txt")]);
    const { description } = JSON.parse(out) as { description: { rows: { permission: string; state: string }[] } };
    expect(description.rows).toContainEqual(
      expect.objectContaining({ permission: "android.permission.READ_CONTACTS", state: "not-explained" }),
    );
  });

  it.each([
    ["a file that is not there", ["inspect", "no-such-file.apk"], 3, "no such file"],
    ["a file that is no app", ["inspect", "BROKEN"], 3, "not readable as an app"],
    ["no file", ["inspect"], 2, "missing required argument"],
    ["an unknown option", ["inspect", "--jsno", "OLD"], 2, "unknown option"],
    ["an unknown severity", ["inspect", "OLD", "--fail-on", "severe"], 2, "--fail-on"],
    ["an unknown ending", ["inspect", "OLD", "-o", "report.doc"], 2, ".html"],
    ["a signer that is no digest", ["inspect", "OLD", "--expect-signer", "12:34"], 2, "--expect-signer"],
    ["an unknown language", ["inspect", "OLD", "--lang", "fr"], 2, "--lang"],
    ["an unknown command", ["inspcet", "OLD"], 2, "unknown command"],
  ])("answers %s with one clear line and never a stack trace", async (_what, args, code, text) => {
    const run = await runCli(
      args.map((argument) => (argument === "BROKEN" ? at("broken.apk") : argument === "OLD" ? at("old.apk") : argument)),
    );
    expect(run.code).toBe(code);
    expect(run.err).toContain(text);
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(run.out).toBe("");
  });

  it("says it in Japanese to Japanese users", async () => {
    expect((await runCli(["inspect", "no-such-file.apk"], "ja")).err).toContain("ファイルが見つかりません");
  });
});

describe("--no-flows", () => {
  const flowNotes = (text: string): readonly string[] =>
    (JSON.parse(text) as { coverage: { area: string; reason: string }[] }).coverage
      .filter(({ area }) => area === "data-flow")
      .map(({ reason }) => reason);

  it("leaves data flow out of every command that reads an app, which the coverage says", async () => {
    expect(flowNotes((await runCli(["facts", at("old.apk")])).out)).toEqual(["followed"]);
    expect(flowNotes((await runCli(["facts", "--no-flows", at("old.apk")])).out)).toEqual(["left-out"]);
    expect(flowNotes((await runCli(["inspect", "--no-flows", "--json", at("old.apk")])).out)).toEqual(["left-out"]);
    for (const command of ["inspect", "facts", "diff", "check", "init", "draft"])
      expect((await runCli([command, "--help"])).out).toContain("--no-flows");
  });

  it("reaches the process in which a watched app is inspected", async () => {
    const { out } = await runCli(["facts", "--no-flows", "--memory", "1000", at("old.apk")]);
    expect(flowNotes(out)).toEqual(["left-out"]);
  });
});

describe("akashi facts", () => {
  it("prints the facts with the names of the schema", async () => {
    const { code, out } = await runCli(["facts", at("old.apk")]);
    expect(code).toBe(0);
    const facts = JSON.parse(out) as Record<string, unknown>;
    for (const name of [
      "artifact",
      "signing",
      "manifest",
      "code",
      "apis",
      "endpoints",
      "libraries",
      "native",
      "runtimes",
      "anomalies",
      "coverage",
    ]) {
      expect(facts).toHaveProperty(name);
    }
  });
});

describe("akashi diff", () => {
  it("shows what an update adds", async () => {
    const { code, out } = await runCli(["diff", at("old.apk"), at("new.apk")]);
    expect(code).toBe(0);
    expect(out).toContain("READ_CONTACTS");
  });

  it("fails only for findings that are new", async () => {
    expect((await runCli(["diff", at("old.apk"), at("old.apk"), "--fail-on", "info"])).code).toBe(0);
    expect((await runCli(["diff", at("old.apk"), at("new.apk"), "--fail-on", "medium"])).code).toBe(1);
  });

  it("writes JSON, SARIF and HTML", async () => {
    expect(JSON.parse((await runCli(["diff", at("old.apk"), at("new.apk"), "--json"])).out)).toHaveProperty("permissions");
    expect(JSON.parse((await runCli(["diff", at("old.apk"), at("new.apk"), "--sarif"])).out)).toMatchObject({ version: "2.1.0" });
    await runCli(["diff", at("old.apk"), at("new.apk"), "--html", at("d.html")]);
    expect(existsSync(at("d.html"))).toBe(true);
  });
});

describe("akashi catalogue", () => {
  it("lists modules, and shows one with the source of each claim", async () => {
    const { out } = await runCli(["catalogue", "list", "--market", "jp", "--json"]);
    const [first] = JSON.parse(out) as { id: string; market: string }[];
    expect(first?.market).toBe("jp");
    const shown = await runCli(["catalogue", "show", first?.id ?? ""], "ja");
    expect(shown.code).toBe(0);
    expect(shown.out).toContain("出典");
  });

  it("imports a tracker list as a layer with its attribution, and uses it", async () => {
    const list = {
      trackers: {
        7: {
          id: 7,
          name: "Imported",
          code_signature: "net.imported.",
          network_signature: "",
          website: "https://imported.example",
          categories: ["Analytics"],
        },
      },
    };
    writeFileSync(at("list.json"), JSON.stringify(list));
    const imported = await runCli(["catalogue", "import", "exodus", at("list.json"), "-o", at("layer.json")]);
    expect(imported.err).toContain("Open Database License");
    const { out } = await runCli(["inspect", "--json", at("old.apk"), "--catalogue", at("layer.json")]);
    const report = JSON.parse(out) as {
      modules: { name: { en: string } }[];
      catalogue: { layers: { attribution: string | null }[] };
    };
    expect(report.modules.map(({ name }) => name.en)).toContain("Imported");
    expect(report.catalogue.layers[1]?.attribution).toContain("Exodus Privacy");
  });

  it("refuses a file that is no layer", async () => {
    expect((await runCli(["inspect", at("old.apk"), "--catalogue", at("store.txt")])).code).toBe(3);
    writeFileSync(at("hollow.json"), '{"format":"akashi-catalogue-layer/1","layer":{}}');
    expect((await runCli(["inspect", at("old.apk"), "--catalogue", at("hollow.json")])).code).toBe(3);
  });
});

describe("akashi explain", () => {
  it("explains a rule for notices and policies in both languages", async () => {
    const en = await runCli(["explain", "recipient-purpose-missing"]);
    const ja = await runCli(["explain", "recipient-purpose-missing"], "ja");
    expect([en.code, ja.code]).toEqual([0, 0]);
    expect(en.out).toMatch(/^# recipient-purpose-missing\n[\s\S]*- How it can be wrong: [\s\S]*- Source: \[/);
    expect(ja.out).toMatch(/^# recipient-purpose-missing\n[\s\S]*- 誤り得る場合: [\s\S]*- 根拠: \[/);
  });

  it.each(["modules", "permissions", "developer-identity/debug-key"])("explains %s in both languages", async (check) => {
    const en = await runCli(["explain", check]);
    const ja = await runCli(["explain", check], "ja");
    expect([en.code, ja.code]).toEqual([0, 0]);
    expect(en.out).not.toBe(ja.out);
  });

  it("names the checks where one is unknown", async () => {
    const { code, err } = await runCli(["explain", "nothing"]);
    expect(err).toContain("recipient-purpose-missing");
    expect(code).toBe(2);
    expect(err).toContain("permissions");
  });
});

describe("help", () => {
  it.each([[["--help"]], [["inspect", "--help"]], [["diff", "--help"]], [["catalogue", "--help"]]])(
    "%j has examples, in both languages",
    async (args) => {
      const en = await runCli(args);
      const ja = await runCli(args, "ja");
      expect([en.code, ja.code]).toEqual([0, 0]);
      expect(en.out).toContain("akashi ");
      expect(ja.out).toContain("例:");
    },
  );

  it("prints the version", async () => {
    expect((await runCli(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("folders", () => {
  it("refuse what works with one app only", async () => {
    mkdirSync(at("apps"), { recursive: true });
    writeFileSync(at("apps/a.apk"), readFileSync(at("old.apk")));
    expect((await runCli(["inspect", at("apps"), "--sarif"])).code).toBe(2);
  });

  it("without an app are unreadable input", async () => {
    mkdirSync(at("empty"), { recursive: true });
    expect((await runCli(["inspect", at("empty")])).code).toBe(3);
  });
});
