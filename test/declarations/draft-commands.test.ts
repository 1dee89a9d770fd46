import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  parseDataSafetyCsv,
  parseExternalTransmissionJson,
  parsePolicyXml,
  parsePrivacyManifest,
  type Project,
} from "@akashi/declarations";
import { afterAll, describe, expect, it } from "vitest";
import { draft, type DraftOptions } from "../../apps/cli/src/commands/draft.ts";
import { initProject } from "../../apps/cli/src/commands/init.ts";
import { scope, type ScopeOptions } from "../../apps/cli/src/commands/scope.ts";
import type { Environment } from "../../apps/cli/src/environment.ts";
import { UnreadableError, UsageError } from "../../apps/cli/src/errors.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";

const APP = join(
  dirname(createRequire(import.meta.url).resolve("io.appium.settings/package.json")),
  "apks/settings_apk-debug.apk",
);
const folder = mkdtempSync(join(tmpdir(), "akashi-draft-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const surroundings = (): { readonly environment: Environment; readonly said: () => string } => {
  const said: string[] = [];
  const keep = (text: string): void => void said.push(text);
  const environment: Environment = {
    language: "ja",
    color: false,
    width: 80,
    progress: false,
    today: "2026-01-31",
    now: "2026-01-31T03:04:05Z",
    out: keep,
    err: keep,
  };
  return { environment, said: () => said.join("") };
};
const projectIn = (file: string): Project => projectOf(readFileSync(file, "utf8"));
const read = (name: string): string => readFileSync(join(folder, "out", name), "utf8");
const runDraft = async (options: DraftOptions): Promise<{ readonly code: number; readonly said: string }> => {
  const { environment, said } = surroundings();
  const code = await draft(APP, options, environment);
  return { code, said: said() };
};
const runScope = async (options: ScopeOptions): Promise<string> => {
  const { environment, said } = surroundings();
  await scope({ input: false, ...options }, environment);
  return said();
};

describe("init", () => {
  const project = join(folder, "akashi.yaml");

  it("makes a file that asks only what the app does not answer, and takes answers", async () => {
    const { environment, said } = surroundings();
    const asked: string[] = [];
    const answers: Readonly<Record<string, string>> = { 氏名又は名称: "株式会社: 例 #1", メール: "privacy@own.example" };
    await initProject(APP, { project }, environment, (question) => {
      asked.push(question);
      return Promise.resolve(Object.entries(answers).find(([part]) => question.includes(part))?.[1] ?? "");
    });
    expect(projectIn(project)).toMatchObject({
      operator: { legalName: { ja: "株式会社: 例 #1" }, contact: { email: "privacy@own.example" } },
      services: [{ packageName: "io.appium.settings" }],
    });
    expect(asked.some((question) => question.includes("アプリの名前"))).toBe(false);
    expect(said()).toContain(project);
  });

  it("changes nothing the second time", async () => {
    const before = readFileSync(project, "utf8");
    const { environment, said } = surroundings();
    await initProject(APP, { project, input: false }, environment);
    expect(readFileSync(project, "utf8")).toBe(before);
    expect(said()).toContain("書き足す項目はありません");
  });

  it("asks of each kind of information whether it is sent, and records who answered and when", async () => {
    const { environment } = surroundings();
    const file = join(folder, "answered.yaml");
    const asked: string[] = [];
    await initProject(APP, { project: file }, environment, (question) => {
      asked.push(question);
      if (question.includes("答える人の名前")) return Promise.resolve("佐藤");
      return Promise.resolve(/送っていますか/.test(question) && question.includes("詳細な位置情報") ? "no" : "");
    });
    const answers = projectIn(file).transmissions.flatMap(({ decisions }) => decisions);
    const precise = answers.filter(({ information }) => information === "UI.LOC.PRECISE");
    expect(precise.length).toBeGreaterThan(0);
    expect(precise).toEqual(precise.map((one) => ({ ...one, sent: false, by: "佐藤", on: "2026-01-31" })));
    expect(answers.filter(({ information }) => information !== "UI.LOC.PRECISE").every(({ sent }) => sent === null)).toBe(true);
    // What the app's own code reads is asked, too.
    expect(asked.some((question) => question.includes("アプリ本体") && question.includes("クリップボード"))).toBe(true);
  });

  it("names the line of every mistake, and leaves the file as it is", async () => {
    const broken = join(folder, "broken.yaml");
    writeFileSync(broken, "akashi: 1\noprator: {}\n");
    const { environment } = surroundings();
    await expect(initProject(APP, { project: broken, input: false }, environment)).rejects.toThrow(/2行1字 oprator/);
    expect(readFileSync(broken, "utf8")).toBe("akashi: 1\noprator: {}\n");
  });
});

describe("draft", () => {
  it("writes every form, and each of the machine-readable ones can be read back", async () => {
    const { code, said } = await runDraft({ project: join(folder, "akashi.yaml"), output: join(folder, "out") });
    expect(code).toBe(0);
    expect(said).toContain("未完成");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(
      [
        ...["notice", "popup", "policy-summary", "policy-detail", "missing"].flatMap((name) =>
          ["ja", "en"].flatMap((language) => [`${name}.${language}.html`, `${name}.${language}.md`]),
        ),
        "PrivacyInfo.xcprivacy",
        "app-privacy-policy.xml",
        "consent.json",
        "data-safety.csv",
        "external-transmission.json",
        "missing.json",
        "store-gaps.json",
      ].sort(),
    );
    expect(parsePolicyXml(read("app-privacy-policy.xml")).kind).toBe("ok");
    expect(parseExternalTransmissionJson(read("external-transmission.json")).kind).toBe("ok");
    expect(parseDataSafetyCsv(read("data-safety.csv")).kind).toBe("ok");
    expect(parsePrivacyManifest(read("PrivacyInfo.xcprivacy")).kind).toBe("ok");
    expect(JSON.parse(read("missing.json"))).toMatchObject({ format: "akashi-missing", complete: { policy: false } });
  });

  it("fails in CI, when asked to, while anything is missing", async () => {
    expect((await runDraft({ project: join(folder, "akashi.yaml"), output: join(folder, "out"), complete: true })).code).toBe(1);
  });

  it("needs a folder, and a project file that is there", async () => {
    await expect(runDraft({})).rejects.toThrow(UsageError);
    await expect(runDraft({ project: join(folder, "none.yaml"), output: folder })).rejects.toThrow(UnreadableError);
    expect(existsSync(join(folder, "none.yaml"))).toBe(false);
  });
});

describe("scope", () => {
  const project = join(folder, "scope.yaml");

  it("proposes with reasons, writes the answers down, and leaves the decision to a named person", async () => {
    writeFileSync(project, WEATHER_PROJECT.replace(/ {4}scope: .*\n/, ""));
    const said = await runScope({
      project,
      answer: ["forOthersDemand=yes", "operatorKind=item3", "viaSoftware=yes", "information=yes"],
    });
    expect(said).toContain("規律が及ぶサービスと考えられます");
    expect(said).toContain("まだ決められていません");
    expect(said).not.toContain("対象外");
    expect(projectIn(project).services[0]?.scope).toMatchObject({ information: true, decision: null });
    await expect(runScope({ project, decide: "covered" })).rejects.toThrow(/--by/);
    expect(await runScope({ project, decide: "covered", by: "佐藤", reason: "天気を知らせる" })).toContain(
      "佐藤 が 2026-01-31 に決定(天気を知らせる)",
    );
    expect(projectIn(project).services[0]?.scope?.decision).toEqual({
      covered: true,
      by: "佐藤",
      on: "2026-01-31",
      reason: "天気を知らせる",
    });
    await expect(runScope({ project, decide: "not-covered", by: "鈴木" })).rejects.toThrow(/佐藤/);
  });

  it("takes no answer that the question does not know", async () => {
    await expect(runScope({ project, answer: ["onlineGame=perhaps"] })).rejects.toThrow(/onlineGame/);
    await expect(runScope({ project, answer: ["game=yes"] })).rejects.toThrow(/game=yes/);
    await expect(runScope({ project, service: "other" })).rejects.toThrow(/other/);
  });
});
