import { readFileSync } from "node:fs";
import { buildDeclaration, EMPTY_PROJECT, type DraftedDeclaration, type Profile, type Report } from "@akashi/assess";
import {
  assessScope,
  blocking,
  buildDataSafety,
  buildPrivacyManifest,
  noticedTransmissions,
  parsePolicyXml,
  parseProject,
  POLICY_XML_PATH,
  renderDataSafetyCsv,
  renderDraft,
  renderPolicyXml,
  renderPrivacyManifest,
  SCOPE_PROPOSALS,
  SCOPE_QUESTIONS,
  type Project,
  type ScopeAnswers,
} from "@akashi/declarations";
import { DiagnosticList } from "@akashi/bytes";
import { getEntry, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { sampleReport } from "@akashi/render/testing";
import { describe, expect, it } from "vitest";
import { buildApp } from "../support/app-builder.ts";
import { WEATHER_PROJECT } from "../support/weather-project.ts";

/** The acceptance checks that concern drafting, by number: docs/acceptance.md has all of them. */

const projectOf = (text: string): Project => {
  const parsed = parseProject(text);
  if (parsed.kind === "rejected") throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.project;
};

const report = sampleReport();
const complete = projectOf(WEATHER_PROJECT);
const without = (line: RegExp): Project => {
  expect(WEATHER_PROJECT).toMatch(line);
  return projectOf(WEATHER_PROJECT.replace(line, ""));
};

const draftOf = (project: Project, source: Report = report, profile: Profile = "jssec-strict"): DraftedDeclaration =>
  buildDeclaration(source, project, profile);
const rulesBlocking = (drafted: DraftedDeclaration, part: "notice" | "policy" | "popup" | "opt-out"): readonly string[] =>
  blocking(drafted.missing, part).map(({ rule, transmission }) => (transmission === null ? rule : `${rule} ${transmission}`));

const filesOf = (drafted: DraftedDeclaration): ReadonlyMap<string, string> =>
  new Map(renderDraft(drafted, drafted).map(({ name, text }) => [name, text]));
const fileOf = (drafted: DraftedDeclaration, name: string): string => {
  const text = filesOf(drafted).get(name);
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
};
const cardsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<article class="card"[\s\S]*?<\/article>/g)].map(([card]) => card);
const cardOf = (html: string, title: string): string => {
  const found = cardsOf(html).find((card) => card.includes(`>${title}</h3>`));
  if (found === undefined) throw new Error(`no card ${title}`);
  return found;
};

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

describe("acceptance 1: a draft has one row for each module and recipient, with all items of a row", () => {
  it("has at least three rows for three modules that send to three recipients", () => {
    const three: Report = { ...report, modules: report.modules.slice(0, 3), otherCode: [], destinations: [] };
    const cards = cardsOf(fileOf(draftOf(EMPTY_PROJECT, three), "notice.ja.html"));
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      for (const term of ["送られる情報", "送り先", "当社がこの情報を使う目的", "送り先がこの情報を使う目的"])
        expect(card).toContain(`<dt>${term}</dt>`);
    }
  });

  it("gives a module that sends to two recipients two rows", () => {
    const second = WEATHER_PROJECT.replace(
      "policy:\n",
      "  - id: sora-ads-partner\n    module: sora-ads\n    recipient: { legalName: 株式会社ひろば }\n    senderPurposes: [PUR.ADVERTISING_3P]\n    recipientPurposes: [PUR.ADVERTISING_3P]\npolicy:\n",
    );
    const { declaration } = draftOf(projectOf(second));
    const rows = declaration.transmissions.filter(({ tool }) => tool.moduleId === "sora-ads");
    expect(rows.map(({ recipient }) => recipient.legalName?.ja)).toEqual(["株式会社ソラ広告", "株式会社ひろば"]);
  });
});

describe("acceptance 2: a draft with one side's purpose only is blocked, and says which is missing", () => {
  it("blocks a notice with only the operator's purpose, and says so on the page itself", () => {
    const bare: Report = {
      ...report,
      modules: report.modules.map((module) => (module.id === "metrica" ? { ...module, purposes: [] } : module)),
    };
    const drafted = draftOf(complete, bare);
    expect(rulesBlocking(drafted, "notice")).toEqual(["recipient-purpose metrica"]);
    const page = fileOf(drafted, "notice.ja.html");
    expect(page).toContain("送信先の利用目的が未記載");
    expect(page).toContain("下書き(完成していません)");
    expect(cardOf(page, "メトリカ アナリティクス")).toMatch(/送り先がこの情報を使う目的<\/dt><dd><span class="unknown">不明/);
  });

  it("blocks a notice with only the recipient's purpose", () => {
    const drafted = draftOf(without(/ {4}senderPurposes: \[PUR.DIAGNOSTICS\]\n/));
    expect(rulesBlocking(drafted, "notice")).toEqual(["sender-purpose crashbox"]);
    expect(fileOf(drafted, "notice.ja.md")).toContain("当社の利用目的が未記載");
    expect(fileOf(drafted, "notice.en.html")).toContain("Draft: not complete");
  });

  it("takes no purpose over that the catalogue has without a source", () => {
    const unsourced: Report = {
      ...report,
      modules: report.modules.map((module) => ({
        ...module,
        purposes: module.purposes.map(({ value }) => ({ value, source: null })),
      })),
    };
    const drafted = draftOf(complete, unsourced);
    expect(rulesBlocking(drafted, "notice")).toContain("recipient-purpose sora-ads");
    const hint = drafted.missing.find(
      ({ rule, transmission }) => rule === "recipient-purpose" && transmission === "sora-ads",
    )?.hint;
    expect(hint?.ja).toContain("行動ターゲティング");
  });
});

describe("acceptance 4: a draft shows legal name and service name, and blocks where the legal name is not known", () => {
  it("shows both", () => {
    const card = cardOf(fileOf(draftOf(complete), "notice.ja.html"), "ソラ広告SDK");
    expect(card).toContain("株式会社ソラ広告");
    expect(card).toContain("サービス名: ソラ広告");
  });

  it("guesses no name from a host that nobody assigned", () => {
    const drafted = draftOf(without(/hosts:\n {2}- hosts: .*\n {4}use: own-server\n/));
    expect(drafted.missing.map(({ rule }) => rule)).toContain("hosts-unassigned");
    const ofModules = new Set(report.modules.map(({ id }) => id));
    const names = drafted.declaration.transmissions
      .filter(({ tool }) => tool.moduleId === null || !ofModules.has(tool.moduleId))
      .map(({ recipient }) => recipient.legalName);
    expect(names.every((name) => name === null || name.ja === "株式会社あした気象")).toBe(true);
  });

  it("keeps an unknown legal name unknown and blocks publication", () => {
    const drafted = draftOf(without(/ {4}recipient: \{ legalName: \{ ja: とどけ株式会社.*\n/));
    expect(rulesBlocking(drafted, "notice")).toEqual(["recipient-name todoke-push"]);
    expect(cardOf(fileOf(drafted, "notice.ja.html"), "とどけプッシュ")).toMatch(
      /<dt>送り先<\/dt><dd><ul><li><span class="unknown">不明/,
    );
    expect(drafted.declaration.transmissions.find(({ id }) => id === "todoke-push")?.recipient.legalName).toBeNull();
  });
});

describe("acceptance 5: a draft that says something in English only is blocked", () => {
  it("blocks the notice where what a user must read is in English only", () => {
    const drafted = draftOf(
      projectOf(
        WEATHER_PROJECT.replace("senderPurposes: [PUR.ANALYTICS]", "senderPurposes: [{ text: { en: product analytics } }]"),
      ),
    );
    expect(rulesBlocking(drafted, "notice")).toEqual(["japanese metrica"]);
  });
});

describe("acceptance 8: a pop-up that shows a part says so, and the rest is one operation away", () => {
  it.each([
    ["ja", "ここに示すのは一部です", "送られる情報・送り先・使う目的の一覧を開く"],
    ["en", "This is only a part", "Open the list of what is sent, to whom and for what"],
  ])("says in %s that it is a part, and has a link that says what it opens", (language, part, link) => {
    const page = fileOf(draftOf(complete), `popup.${language}.html`);
    expect(page).toContain(part);
    expect(page).toContain(`<a href="https://tenki.example/external" rel="noopener noreferrer">${link}</a>`);
  });

  it("is not complete without the address of the notice", () => {
    const drafted = draftOf(without(/ {2}url: https:\/\/tenki.example\/external\n/));
    expect(rulesBlocking(drafted, "popup")).toEqual(["notice-url"]);
    expect(fileOf(drafted, "popup.ja.html")).toContain("下書き(完成していません)");
  });
});

describe("acceptance 10: own need is assessed in steps with reasons, and a named person decides", () => {
  const selfNeed: ScopeAnswers = {
    forOthersDemand: false,
    operatorKind: "item3",
    viaSoftware: true,
    messages: false,
    posts: false,
    onlineGame: false,
    metaverse: false,
    search: false,
    information: false,
  };

  it("records reasons with their articles and a named decider, and draws no conclusion of its own", () => {
    const assessment = assessScope(selfNeed);
    expect(assessment.proposal).toBe("may-not-be-covered");
    expect(assessment.decision).toBeNull();
    expect(assessment.reasons.map(({ about }) => about)).toContain("forOthersDemand");
    for (const { article } of assessment.reasons) expect(article.ja).toMatch(/条/);
    expect(
      draftOf(without(/, decision: \{ covered: yes, by: 佐藤, on: 2026-03-01 \}/)).missing.map(({ rule }) => rule),
    ).toContain("scope-undecided");
  });

  it("never prints 対象外", () => {
    expect(JSON.stringify([assessScope(selfNeed), SCOPE_PROPOSALS, SCOPE_QUESTIONS])).not.toMatch(/対象外/);
  });
});

describe("acceptance 11: what the operator needs is proposed as exempt with facts, and shown until a named person signs", () => {
  const decide = (decision: string): Project =>
    projectOf(
      WEATHER_PROJECT.replace(
        "    information: [UI.DEV.INFO, UI.LOC.COARSE]\n",
        `    information: [UI.DEV.INFO, UI.LOC.COARSE]\n    exemptions: [{ information: UI.DEV.INFO, item: 1, kind: 1${decision} }]\n`,
      ),
    );
  const own = (drafted: DraftedDeclaration): string => cardOf(fileOf(drafted, "notice.ja.html"), "アプリ本体");

  it("proposes item 1 with facts for OS information to the operator's own server, and keeps it in the notice", () => {
    const drafted = draftOf(complete);
    const item = drafted.declaration.transmissions.find(({ id }) => id === "app/own-server")?.information[0];
    expect(item?.exemption).toMatchObject({ item: 1, kind: 1, decision: null });
    expect(item?.exemption?.facts.length).toBeGreaterThan(0);
    expect(own(drafted)).toContain("端末・OS情報");
  });

  it("leaves it out once a named person has signed, and only that item", () => {
    const drafted = draftOf(decide(", decision: { accepted: yes, by: 佐藤, on: 2026-03-01 }"));
    expect(own(drafted)).not.toContain("端末・OS情報");
    expect(own(drafted)).toContain("おおよその位置情報");
    expect(own(draftOf(decide(", decision: { accepted: no, by: 佐藤, on: 2026-03-01 }")))).toContain("端末・OS情報");
    expect(own(draftOf(decide("")))).toContain("端末・OS情報");
  });

  it("takes no decision without a name and a date", () => {
    for (const decision of ["{ accepted: yes, on: 2026-03-01 }", "{ accepted: yes, by: 佐藤 }", "{ by: 佐藤, on: 2026-03-01 }"]) {
      expect(() => decide(`, decision: ${decision}`)).toThrow(/missing/);
    }
  });

  it("proposes nothing for the same information to a vendor, or for analysis", () => {
    const { declaration } = draftOf(complete);
    const vendor = declaration.transmissions.filter(({ recipient }) => recipient.relation !== "own-server");
    expect(
      vendor.flatMap(({ information }) => information.map(({ exemption }) => exemption)).filter((found) => found !== null),
    ).toEqual([]);
    const analysis = draftOf(
      projectOf(WEATHER_PROJECT.replace("senderPurposes: [PUR.SERVICE]", "senderPurposes: [PUR.SERVICE, PUR.ANALYTICS]")),
    );
    expect(analysis.declaration.transmissions.find(({ id }) => id === "app/own-server")?.information[0]?.exemption).toBeNull();
  });
});

describe("acceptance 12: only a code that the operator issued and gets back is proposed under item 2", () => {
  const withItem = (id: string, item: string, rest = ""): Project =>
    projectOf(
      id === "app/own-server"
        ? WEATHER_PROJECT.replace("information: [UI.DEV.INFO, UI.LOC.COARSE]", `information: [${item}]${rest}`)
        : WEATHER_PROJECT.replace(`  - id: ${id}\n`, `  - id: ${id}\n    information: [${item}]${rest}\n`),
    );
  const exemptionIn = (project: Project, id: string): unknown =>
    draftOf(project).declaration.transmissions.find((found) => found.id === id)?.information[0]?.exemption;

  it("proposes item 2 for a code that the operator's server issued and gets back", () => {
    expect(
      exemptionIn(withItem("app/own-server", "{ type: UI.ID.COOKIE, issuedBy: own-server }"), "app/own-server"),
    ).toMatchObject({ item: 2, decision: null });
  });

  it.each([
    "{ type: UI.ID.COOKIE, issuedBy: device }",
    "UI.ID.COOKIE",
    "{ type: UI.ID.ADVERTISING, issuedBy: own-server }",
    "{ type: UI.ID.ANDROID_ID, issuedBy: own-server }",
  ])("does not for %s", (item) => expect(exemptionIn(withItem("app/own-server", item), "app/own-server")).toBeNull());

  it("does not for the same code to a vendor, and counts no such decision either", () => {
    const item = "{ type: UI.ID.ACCOUNT, issuedBy: own-server }";
    expect(exemptionIn(withItem("todoke-push", item), "todoke-push")).toBeNull();
    const decided = withItem(
      "todoke-push",
      item,
      "\n    exemptions: [{ information: UI.ID.ACCOUNT, item: 2, decision: { accepted: yes, by: 佐藤, on: 2026-03-01 } }]",
    );
    const drafted = draftOf(decided);
    expect(drafted.missing.map(({ rule, transmission }) => `${rule} ${transmission ?? ""}`)).toContain(
      "exemption-not-possible todoke-push",
    );
    expect(cardOf(fileOf(drafted, "notice.ja.html"), "とどけプッシュ")).toContain("利用者ID・アカウント");
  });
});

describe("acceptance 14: an opt-out in a draft has all seven items, or blocks it", () => {
  it("shows all of them", () => {
    const card = cardOf(fileOf(draftOf(complete), "notice.ja.html"), "ソラ広告SDK");
    for (const words of [
      "オプトアウト)を設けています",
      "送られた情報の利用",
      "送り先のページで手続きする",
      "制限はありません",
      "広告識別子",
      "株式会社ソラ広告",
      "行動ターゲティング",
    ]) {
      expect(card).toContain(words);
    }
  });

  it.each([
    [/ {6}stops: use\n/, "opt-out-stops sora-ads"],
    [/ {6}method: .*\n/, "opt-out-method sora-ads"],
    [/ {6}restriction: none\n/, "opt-out-restriction sora-ads"],
    [/ {4}senderPurposes: \[PUR.ADVERTISING_3P\]\n/, "sender-purpose sora-ads"],
  ])("blocks the notice without %s", (line, rule) => {
    const drafted = draftOf(without(line));
    expect(rulesBlocking(drafted, "opt-out")).toEqual([rule]);
    expect(rulesBlocking(drafted, "notice")).toEqual([rule]);
  });
});

describe("acceptance 16: a draft with consent chosen needs a notice under jssec-strict and not under law-minimum", () => {
  const unnoticed = projectOf(WEATHER_PROJECT.replace("  - id: metrica\n", "  - id: metrica\n    notice: none\n"));

  it("asks for a notice under jssec-strict where consent was chosen, and not under law-minimum", () => {
    expect(rulesBlocking(draftOf(unnoticed), "notice")).toEqual(["notice-required metrica"]);
    expect(rulesBlocking(draftOf(unnoticed, report, "law-minimum"), "notice")).toEqual([]);
  });

  it("asks for one of the three measures under law-minimum", () => {
    const nothing = projectOf(WEATHER_PROJECT.replace("  - id: crashbox\n", "  - id: crashbox\n    notice: none\n"));
    expect(rulesBlocking(draftOf(nothing, report, "law-minimum"), "notice")).toEqual(["measure-required crashbox"]);
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
