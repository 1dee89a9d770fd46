import { readFileSync } from "node:fs";
import { EMPTY_PROJECT, type DraftedDeclaration, type Report } from "@akashi/assess";
import { DiagnosticList } from "@akashi/bytes";
import {
  buildDataSafety,
  buildPrivacyManifest,
  noticedTransmissions,
  parsePolicyXml,
  POLICY_XML_PATH,
  renderDataSafetyCsv,
  renderPolicyXml,
  renderPrivacyManifest,
} from "@akashi/declarations";
import { getEntry, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";
import { buildApp } from "../support/app-builder.ts";
import { complete, draftOf, fileOf, filesOf, report, rulesBlocking, without } from "../support/weather-draft.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";

/** The acceptance checks that concern drafting as a whole: docs/acceptance.md has all of them. */

describe("a completed draft", () => {
  it("lacks nothing, and says nowhere that it is a draft", () => {
    const drafted = draftOf(complete);
    expect(drafted.missing.filter(({ blocks }) => blocks.length > 0)).toEqual([]);
    for (const [name, text] of filesOf(drafted))
      expect(`${name}: ${/下書き\(|Draft: not|不明\(確認中\)|未記載/.exec(text)?.[0] ?? ""}`).toBe(`${name}: `);
  });

  it("is the same twice, byte for byte", () => {
    expect([...filesOf(draftOf(complete))]).toEqual([...filesOf(draftOf(complete))]);
  });

  it("keeps the modules that are named only, or switched off, out of the notice, with the reason", () => {
    const { declaration, leftOut } = draftOf(complete);
    const ids = declaration.transmissions.map(({ id }) => id);
    for (const id of ["linkmark", "kaiwa-chat", "minna-share", "code/org.nazo.kit"]) {
      expect(ids).not.toContain(id);
      expect(leftOut.map((found) => found.id)).toContain(id);
    }
  });
});

describe("what the notice stands on", () => {
  const drafted = draftOf(complete);

  it("stands in the working list for every kind, with its step, source, place and decision, and in no published page", () => {
    const list = fileOf(drafted, "missing.ja.html");
    for (const words of [
      "通知の記載が何に基づくか",
      "送ることがあるとする資料がある",
      "コードが読み取る(入口からの経路あり)",
      "jp.soraads.sdk.internal.Collector.collect:121",
      "佐藤 2026-03-01 広告では使わない",
    ])
      expect(list).toContain(words);
    for (const [name, text] of filesOf(drafted))
      if (!name.startsWith("missing."))
        expect(`${name} ${/何に基づくか|広告では使わない|Collector/.exec(text)?.[0] ?? ""}`).toBe(`${name} `);
  });

  it("is told of each kind of the notice, and of each that waits or was decided", () => {
    const { basis } = JSON.parse(fileOf(drafted, "missing.json")) as { readonly basis: DraftedDeclaration["basis"] };
    const sora = basis.find(({ transmission }) => transmission === "sora-ads");
    expect(sora?.information.map(({ type, inNotice, standings }) => `${type ?? ""} ${inNotice} ${standings.join(" ")}`)).toEqual([
      "UI.ID.ADVERTISING true documented code-reads",
      "UI.LOC.PRECISE false code-sends code-reads",
      "UI.DEV.INFO true written catalogue-only code-reads",
      "UI.ACT.AD true documented",
      "UI.NET.IP true documented",
    ]);
    for (const { id, information } of drafted.declaration.transmissions) {
      const told = basis.find(({ transmission }) => transmission === id)?.information.filter(({ inNotice }) => inNotice) ?? [];
      expect(told.map(({ type }) => type).sort()).toEqual(information.map(({ typeId }) => typeId).sort());
    }
  });
});

describe("acceptance 19: a drafted policy has a summary and eight filled items, and reads back from its XML", () => {
  it("has a summary and the eight items, none of them empty", () => {
    const drafted = draftOf(complete);
    const detail = fileOf(drafted, "policy-detail.ja.html");
    const sections = detail.split(/<h2 id="[a-z-]+">/).slice(1);
    expect(sections.map((text) => text.slice(0, 2))).toEqual(["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]);
    for (const section of sections)
      expect(
        section
          .replace(/^.*<\/h2>/, "")
          .replace(/<[^>]*>/g, "")
          .trim().length,
      ).toBeGreaterThan(5);
    expect(fileOf(drafted, "policy-summary.ja.html")).toContain("概要版");
    expect(rulesBlocking(drafted, "policy")).toEqual([]);
  });

  it.each([
    [/ {2}method: \{ ja: 利用者が.*\n/, "policy-method"],
    [/ {2}consentAndControl: .*\n/, "policy-control"],
    [/ {2}changeProcedure: .*\n/, "policy-change"],
    [/ {2}contact: .*\n/, "contact"],
    [/ {2}legalName: \{ ja: 株式会社あした気象.*\n/, "operator-name"],
  ])("is not complete without %s", (line, rule) => {
    expect(rulesBlocking(draftOf(without(line)), "policy")).toContain(rule);
  });

  it("reads back from its tagged XML as the same declaration", () => {
    const { declaration, policy } = draftOf(complete);
    const read = parsePolicyXml(renderPolicyXml(declaration, policy));
    expect(read).toMatchObject({ kind: "ok", declaration, texts: policy, emptyItems: [] });
  });

  it("reads back as the same declaration out of the assets of an app", () => {
    const { declaration, policy } = draftOf(complete);
    const app = buildApp({ files: { [POLICY_XML_PATH]: renderPolicyXml(declaration, policy) } });
    const archive = openZip(app, { format: "zip", path: ["app.apk"] }, new DiagnosticList(10));
    const packed = archive.readEntry(getEntry(archive, POLICY_XML_PATH), nodePrimitives);
    const read = parsePolicyXml(new TextDecoder().decode(packed));
    expect(read).toMatchObject({ kind: "ok", declaration, texts: policy });
  });
});

describe("acceptance 23: no draft promises anything, and nothing found is said with where was looked", () => {
  const PROMISES = /安全|送信していません|送信はありません|\bsafe\b/i;

  it("promises nothing in any file, with nothing found as well", () => {
    const nothing: Report = { ...report, modules: [], otherCode: [], destinations: [] };
    for (const drafted of [draftOf(complete), draftOf(EMPTY_PROJECT), draftOf(EMPTY_PROJECT, nothing)]) {
      for (const [name, text] of filesOf(drafted)) expect(`${name}: ${PROMISES.exec(text)?.[0] ?? ""}`).toBe(`${name}: `);
    }
    expect(fileOf(draftOf(EMPTY_PROJECT, nothing), "notice.ja.html")).toContain("検出なし");
  });
});

describe("acceptance 24: the stores' forms have the stores' ids, and list what they could not say", () => {
  const { declaration } = draftOf(complete);

  it("answers Play's form by its ids, and names Apple's types", () => {
    const answers = renderDataSafetyCsv(buildDataSafety(declaration).form);
    expect(answers).toMatch(/^PSL_DATA_TYPES_[A-Z_]+,PSL_DEVICE_ID,true,/m);
    const manifest = renderPrivacyManifest(buildPrivacyManifest(declaration).manifest);
    expect(manifest).toContain("<string>NSPrivacyCollectedDataTypeDeviceID</string>");
  });

  it("lists a purpose that neither store has a word for, and a kind for which Play has several", () => {
    const odd = draftOf(projectOf(WEATHER_PROJECT.replace("senderPurposes: [PUR.NOTICE]", "senderPurposes: [PUR.AI_TRAINING]")));
    const play = buildDataSafety(odd.declaration).gaps;
    for (const gaps of [play, buildPrivacyManifest(odd.declaration).gaps]) {
      expect(gaps).toContainEqual(expect.objectContaining({ why: "no-equivalent", subject: "PUR.AI_TRAINING" }));
    }
    expect(play).toContainEqual(expect.objectContaining({ why: "choose", subject: "UI.NET.IP" }));
  });
});

describe("what an app or a file says", () => {
  const EVIL = `</style><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x\u202e[a](javascript:alert(1))`;

  it("stays text in every page", () => {
    const hostile: Report = {
      ...report,
      artifact: { ...report.artifact, label: { default: EVIL, ja: EVIL, en: EVIL } },
      modules: report.modules.map((module) => ({
        ...module,
        name: { ja: EVIL, en: EVIL },
        policy: { url: "javascript:alert(1)", language: "en", source: null },
      })),
    };
    for (const [name, text] of filesOf(draftOf(EMPTY_PROJECT, hostile))) {
      if (name.endsWith(".html")) {
        expect(text).not.toMatch(/<script|<img|href="javascript|\u202e/i);
        expect(text.match(/<\/style>/g)).toHaveLength(1);
      }
      if (name.endsWith(".md")) expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(<?javascript|\u202e/i);
    }
    const consent = JSON.parse(fileOf(draftOf(complete, hostile), "consent.json")) as { readonly cookieConsent: unknown };
    expect(JSON.stringify(consent.cookieConsent)).not.toMatch(/<script|<img/);
  });
});

describe("the consent configuration", () => {
  interface ConsentFile {
    readonly complete: boolean;
    readonly categories: readonly { readonly id: string; readonly default: string; readonly items: readonly string[] }[];
    readonly items: readonly { readonly id: string; readonly switch: string; readonly startsByItself: boolean }[];
    readonly cookieConsent: {
      readonly mode: string;
      readonly categories: Readonly<Record<string, { readonly enabled: boolean }>>;
    };
  }

  it("has nothing on before the user agrees, and no switch for what only the recipient can stop", () => {
    const drafted = draftOf(complete);
    const file = JSON.parse(fileOf(drafted, "consent.json")) as ConsentFile;
    expect(file.complete).toBe(true);
    expect(file.categories).toEqual([{ id: "analytics", switch: "consent", default: "denied", items: ["metrica"] }]);
    expect(file.cookieConsent).toMatchObject({ mode: "opt-in", categories: { analytics: { enabled: false } } });
    expect(file.items.find(({ id }) => id === "sora-ads")?.switch).toBe("none");
    expect(
      file.items
        .filter((item) => item.startsByItself)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...drafted.startsByItself].sort());
    expect(drafted.startsByItself).toContain("crashbox");
  });
});

describe("the documented project file", () => {
  it("is read as it stands in the documentation", () => {
    const page = readFileSync(new URL("../../docs/project-file.md", import.meta.url), "utf8");
    const example = /^```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
    const project = projectOf(example);
    expect(project.transmissions.map(({ id }) => id)).toEqual(["app/own-server", "sora-ads", "metrica", "code/org.nazo"]);
    expect(project.hosts).toHaveLength(2);
  });
});

describe("what the notice holds", () => {
  it("is every noticed transmission, in both languages and both forms", () => {
    const drafted = draftOf(complete);
    const tools = noticedTransmissions(drafted.declaration).map(({ tool }) => tool.name);
    for (const name of tools) {
      expect(fileOf(drafted, "notice.ja.html")).toContain(name.ja ?? "");
      expect(fileOf(drafted, "notice.ja.md")).toContain(name.ja ?? "");
      expect(fileOf(drafted, "notice.en.html")).toContain(name.en ?? "");
    }
  });
});
