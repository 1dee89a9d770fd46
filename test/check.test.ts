import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reconciliation, ReportDiff } from "@akashi/assess";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical } from "@akashi/render";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, type CheckOptions } from "../apps/cli/src/commands/check.ts";
import { draft } from "../apps/cli/src/commands/draft.ts";
import { diff } from "../apps/cli/src/commands/diff.ts";
import { explainError } from "../apps/cli/src/errors.ts";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import type { CliRun } from "./support/run-cli.ts";
import { SENDING } from "./support/sending-app.ts";

let folder = "";
const at = (name: string): string => join(folder, name);

const ENVIRONMENT = {
  language: "ja" as const,
  color: false,
  width: 100,
  progress: false,
  today: "2026-01-31",
  now: "2026-01-31T03:04:05Z",
};

/** Runs the command as the command line does. */
const run = async (app: string | undefined, options: CheckOptions, language: "ja" | "en" = "ja"): Promise<CliRun> => {
  const out: string[] = [];
  const err: string[] = [];
  const environment = {
    ...ENVIRONMENT,
    language,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  try {
    const code = await check(app, options, environment);
    return { code, out: out.join(""), err: err.join("") };
  } catch (error) {
    const { code, text } = explainError(error, language);
    return { code, out: out.join(""), err: err.join("") + text };
  }
};
const json = async (options: CheckOptions, app: string | undefined = at("app.apk")): Promise<Reconciliation> => {
  const { out, err } = await run(app, { ...options, json: true });
  expect(err).toBe("");
  return JSON.parse(out) as Reconciliation;
};

const page = (
  rows: string,
): string => `<!doctype html><html lang="ja"><head><meta charset="CHARSET"><title>外部送信</title></head><body>
<h1>利用者情報の外部送信について</h1><table>
<tr><th>サービス名</th><th>送信先</th><th>送信される情報</th><th>当社の利用目的</th><th>送信先の利用目的</th></tr>
${rows}</table></body></html>`;
const FLUCT =
  "<tr><td>fluct SDK</td><td>株式会社fluct</td><td>広告識別子、IPアドレス</td><td>広告の配信</td><td>広告の配信</td></tr>";
const BRAZE = "<tr><td>Braze</td><td>Braze, Inc.</td><td>広告識別子</td><td>お知らせ</td><td>お知らせ</td></tr>";
const PROJECT = "akashi: 1\noperator:\n  legalName: { ja: 株式会社うんえい, en: Unei Inc. }\n";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-check-"));
  const bytes = buildApp(SENDING);
  writeFileSync(at("app.apk"), bytes);
  await draft(at("app.apk"), { output: at("drafts") }, { ...ENVIRONMENT, out: () => undefined, err: () => undefined });
  const policy = readFileSync(at("drafts/app-privacy-policy.xml"), "utf8");
  const carrying = (text: string): Uint8Array =>
    buildApp({ ...SENDING, files: { "assets/app-privacy-policy/policy.xml": text } });
  writeFileSync(at("carrying.apk"), carrying(policy));
  writeFileSync(at("broken-carrying.apk"), carrying(policy.replace("<contact", "<kontakt")));
  writeFileSync(
    at("bare.apk"),
    buildApp({ components: launcherActivity(), classes: [classOf("com.example.app.MainActivity", "android.app.Activity", [])] }),
  );
  writeFileSync(at("facts.json"), renderCanonical(await collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives)));
  writeFileSync(at("notice.html"), page(FLUCT + BRAZE).replace("CHARSET", "utf-8"));
  writeFileSync(
    at("policy.md"),
    "# プライバシーポリシー\n\n| モジュール | 提供会社 | 送信する情報 | 利用目的 |\n|---|---|---|---|\n| Adjust | Adjust GmbH | 広告識別子 | 効果測定 |\n",
  );
  writeFileSync(at("store.txt"), "シンプルな目覚まし時計です。");
  writeFileSync(
    at("form.csv"),
    "Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Human-friendly question label\n",
  );
  writeFileSync(at("akashi.yaml"), PROJECT);
  writeFileSync(at("broken.json"), "{");
  writeFileSync(at("odd.html"), Uint8Array.of(0xff, 0xff, 0x80, 0x81));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("akashi diff shows what the same notice says of both versions", async () => {
  const out: string[] = [];
  const environment = { ...ENVIRONMENT, out: (text: string) => void out.push(text), err: () => undefined };
  await diff(at("bare.apk"), at("app.apk"), { notice: at("notice.html"), json: true }, environment);
  const { declared, consentAgain } = JSON.parse(out.join("")) as ReportDiff;
  const changes = declared?.changed.map((change) => [change.row.kind, change.row.name?.en, change.old, change.new]);
  expect(changes).toEqual(expect.arrayContaining([["transmission", "fluct SDK", null, "consistent"]]));
  // The advertising ID is new in this app, and hard to change.
  expect(consentAgain).toMatchObject({ needed: true, reason: "new-type" });
});

describe("the policy that the app carries", () => {
  const CARRIED = "assets/app-privacy-policy/policy.xml";
  const checkApp = (name: string, options: CheckOptions = {}): Promise<Reconciliation> => json(options, at(name));

  it("is what the app is held against where nothing else is given", async () => {
    const { rows, documents } = await checkApp("carrying.apk");
    const sha256 = createHash("sha256")
      .update(readFileSync(at("drafts/app-privacy-policy.xml")))
      .digest("hex");
    expect(documents).toMatchObject([{ document: "policy-xml", name: CARRIED, from: "app", sha256 }]);
    expect(rows.find(({ kind }) => kind === "transmission")).toMatchObject({
      name: { en: "fluct SDK" },
      declared: [{ document: "policy-xml", name: CARRIED }],
    });
  });

  it("stands beside a store text, which names no module, and behind a notice", async () => {
    const beside = await checkApp("carrying.apk", { description: at("store.txt") });
    expect(beside.documents.map(({ document, from }) => [document, from])).toEqual([
      ["policy-xml", "app"],
      ["description", "given"],
    ]);
    const behind = await checkApp("carrying.apk", { notice: at("notice.html") });
    expect(behind.documents.map(({ document, from }) => [document, from])).toEqual([["notice", "given"]]);
  });

  it("is in the facts, so that the app is not needed again", async () => {
    const bytes = readFileSync(at("carrying.apk"));
    writeFileSync(
      at("carrying.json"),
      renderCanonical(await collectFacts({ files: [{ name: "a.apk", bytes }] }, nodePrimitives)),
    );
    const { out } = await run(undefined, { facts: at("carrying.json"), json: true });
    expect(JSON.parse(out)).toEqual(await checkApp("carrying.apk"));
  });

  it("is said to be in the app, to people too", async () => {
    expect((await run(at("carrying.apk"), {})).out).toContain(`${CARRIED} (アプリの中にある文書)`);
    expect((await run(at("carrying.apk"), { html: "-" }, "en")).out).toContain("carried by the app");
  });

  it("is refused with its place where it is broken, and not looked at where a notice is given", async () => {
    const { code, err } = await run(at("broken-carrying.apk"), {});
    expect([code, err.trimEnd().split("\n").length]).toEqual([3, 1]);
    expect(err).toContain(`broken-carrying.apk/${CARRIED}`);
    expect((await run(at("broken-carrying.apk"), { notice: at("notice.html") })).code).toBe(0);
  });
});

describe("akashi check", () => {
  it("sets a notice against the app, row by row", async () => {
    const { rows, documents } = await json({ notice: at("notice.html") });
    const verdict = (name: string): string | undefined =>
      rows.find((row) => row.kind === "transmission" && row.name?.en === name)?.verdict;
    expect([verdict("fluct SDK"), verdict("Braze")]).toEqual(["consistent", "over-declared"]);
    expect(documents.map(({ document, name }) => [document, name])).toEqual([["notice", "notice.html"]]);
  });

  it("acceptance 22: the same app, rules and versions give the same bytes, and the record names them all", async () => {
    const [first, second] = [
      await run(at("app.apk"), { notice: at("notice.html"), json: true }),
      await run(at("app.apk"), { notice: at("notice.html"), json: true }),
    ];
    expect(second.out).toBe(first.out);
    const { artifact, engine, catalogue, profile } = JSON.parse(first.out) as Reconciliation;
    expect(artifact.sha256).toBe(
      createHash("sha256")
        .update(readFileSync(at("app.apk")))
        .digest("hex"),
    );
    for (const version of [engine.version, engine.platformTable, catalogue.version, profile.rulesAsOf])
      expect(version).not.toBe("");
    const changed = await run(at("bare.apk"), { notice: at("notice.html"), json: true });
    expect(changed.out).not.toBe(first.out);
  });

  it("takes facts already made, and gives the same bytes as from the app", async () => {
    const fromApp = await run(at("app.apk"), { notice: at("notice.html"), json: true });
    const fromFacts = await run(undefined, { notice: at("notice.html"), facts: at("facts.json"), json: true });
    expect(fromFacts.out).toBe(fromApp.out);
  });

  it("reads pages in the encodings of Japan alike", async () => {
    const sjis = Uint8Array.from([0x8a, 0x4f, 0x95, 0x94, 0x91, 0x97, 0x90, 0x4d]);
    writeFileSync(at("sjis.txt"), sjis);
    writeFileSync(at("utf16.txt"), Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from("外部送信", "utf16le")]));
    for (const file of ["sjis.txt", "utf16.txt"]) {
      const { code, err } = await run(at("app.apk"), { notice: at(file), json: true });
      expect([code, err]).toEqual([0, `記載を読み取れませんでした: ${file}\n`]);
    }
  });

  it("shows what documents disagree on, and the description against the permissions", async () => {
    const result = await json({ notice: at("notice.html"), policy: at("policy.md"), description: at("store.txt") });
    expect(result.contradictions.map(({ id }) => id)).toEqual(expect.arrayContaining(["module/adjust", "module/fluct"]));
    expect(result.rows.find(({ kind }) => kind === "permission")).toMatchObject({ verdict: "possible-undeclared" });
  });

  it("tells what the project file says is not sent, by whom and when, and no graver than that", async () => {
    writeFileSync(at("narrow.html"), page(FLUCT.replace("、IPアドレス", "")).replace("CHARSET", "utf-8"));
    const open = await json({ notice: at("narrow.html") });
    const left = open.rows.filter(({ verdict }) => verdict === "possible-undeclared");
    const types = left.flatMap(({ informationTypes }) => informationTypes);
    expect(types.length).toBeGreaterThan(0);
    const answers = types.map((type) => `{ information: ${type}, sent: no, by: 佐藤, on: 2026-03-01, reason: 使っていない }`);
    writeFileSync(at("decided.yaml"), `${PROJECT}transmissions:\n  - id: fluct\n    decisions: [${answers.join(", ")}]\n`);
    const options = { notice: at("narrow.html"), project: at("decided.yaml") };
    const decided = await json(options);
    expect(decided.rows.filter(({ verdict }) => verdict === "possible-undeclared")).toEqual([]);
    const told = decided.rows.filter(({ decision }) => decision !== null);
    expect(told.map(({ informationTypes: [type], verdict }) => `${type ?? ""} ${verdict}`).sort()).toEqual(
      types.map((type) => `${type} not-verifiable`).sort(),
    );
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(["info"]));
    expect((await run(at("app.apk"), options)).out).toContain("担当者の判断: 佐藤、2026-03-01、理由: 使っていない");
  });

  it("fails on a notice without purposes", async () => {
    const bare = FLUCT.replaceAll("<td>広告の配信</td>", "<td></td>");
    writeFileSync(at("purposeless.html"), page(bare).replace("CHARSET", "utf-8"));
    const { rows } = await json({ notice: at("purposeless.html") });
    expect(rows.find(({ kind }) => kind === "transmission")?.reasons).toContain("purposes-not-stated");
    expect((await run(at("app.apk"), { notice: at("purposeless.html"), failOn: "high" })).code).toBe(1);
  });

  it("names the profile, and takes measures from the project", async () => {
    const result = await json({ notice: at("notice.html"), project: at("akashi.yaml"), profile: "law-minimum" });
    expect(result.profile).toMatchObject({ name: "law-minimum", noticeAlwaysRequired: false });
  });

  it("exits with 1 only where a row reaches the severity asked for", async () => {
    expect((await run(at("app.apk"), { notice: at("notice.html") })).code).toBe(0);
    expect((await run(at("app.apk"), { notice: at("notice.html"), failOn: "low" })).code).toBe(1);
    expect((await run(at("app.apk"), { notice: at("notice.html"), failOn: "high" })).code).toBe(0);
  });

  it("writes every format", async () => {
    expect((await run(at("app.apk"), { notice: at("notice.html") })).out).toContain("記載と検査結果の突合");
    expect((await run(at("app.apk"), { notice: at("notice.html"), sarif: true })).out).toContain('"version":"2.1.0"');
    expect((await run(at("app.apk"), { notice: at("notice.html"), html: "-" }, "en")).out).toContain("<!doctype html>");
  });

  it.each([
    ["no document", { json: true }, 2, "照合する文書を指定してください"],
    ["a file that is not there", { notice: "/nowhere/notice.html" }, 3, "ファイルが見つかりません"],
    ["a broken form", { notice: "broken.json" }, 3, "文書として読めません"],
    ["bytes in no encoding", { notice: "odd.html" }, 3, "文字コード"],
    ["facts that are none", { notice: "notice.html", facts: "broken.json" }, 3, "akashi facts の出力として読めません"],
  ] as const)("says what is wrong with %s", async (_what, options, code, text) => {
    const named = Object.fromEntries(
      Object.entries(options).map(([key, value]) => [
        key,
        typeof value === "string" && !value.startsWith("/") ? at(value) : value,
      ]),
    );
    const result = await run("facts" in options ? undefined : at("app.apk"), named);
    expect(result.code).toBe(code);
    expect(result.err).toContain(text);
  });

  it("takes an app or facts, and not both or neither", async () => {
    expect((await run(undefined, { notice: at("notice.html") })).code).toBe(2);
    expect((await run(at("app.apk"), { notice: at("notice.html"), facts: at("facts.json") })).code).toBe(2);
  });
});
