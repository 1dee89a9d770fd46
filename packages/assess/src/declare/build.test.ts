import type { Transmission } from "@akashi/declarations";
import type { Endpoint } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { projectWith } from "../../../declarations/src/testing/project-of.ts";
import { assess } from "../assess.ts";
import type { Report } from "../schema.ts";
import { apiUse, buildFacts, packageFact, place, requesting } from "../testing/facts-builder.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { buildDeclaration, findProjectNeeds, type DraftedDeclaration } from "./build.ts";

const TRACKER = testModule("tracker", {
  packages: [{ prefix: "net.tracker.sdk", source: "docs" }],
  hosts: [{ host: "collect.tracker-vendor.net", source: "docs" }],
  informationTypes: [
    { type: "UI.ID.ADVERTISING", source: "docs" },
    { type: "UI.DIA.CRASH", source: "unconfirmed" },
  ],
  recipientPurposes: [
    { purpose: "PUR.ANALYTICS", source: "docs" },
    { purpose: "PUR.ADVERTISING_3P", source: "unconfirmed" },
  ],
});
const SERVER = testModule("server-sdk", { packages: [{ prefix: "org.server.sdk", source: "docs" }], sendsTo: "operator" });
const NAMELESS = testModule("nameless", { packages: [{ prefix: "org.nameless", source: "docs" }], provider: "nobody" });
const CATALOGUE = testCatalogue(
  [TRACKER, SERVER, NAMELESS],
  [
    {
      id: "nobody",
      legalName: { ja: "うわさ株式会社", en: null, source: "unconfirmed" },
      serviceName: { ja: "うわさ", en: "Hearsay" },
      formerNames: [],
      country: null,
      sources: {},
    },
  ],
);

const endpoint = (host: string, packageName: string): Endpoint => ({
  host,
  url: `https://${host}/`,
  scheme: "https",
  where: [{ kind: "code", package: packageName, ...place(`${packageName}.Client`) }],
  count: 1,
});
const reportOf = (changes: Parameters<typeof buildFacts>[0]): Report =>
  assess(buildFacts(changes), { catalogue: CATALOGUE, profile: "jssec-strict" });
const reachedPackage = (name: string): ReturnType<typeof packageFact> =>
  packageFact(name, {
    reachableMethods: 3,
    reachedBy: { entry: { kind: "activity", method: "com.example.app.MainActivity.onCreate" }, methods: [`${name}.Start.run`] },
  });
const packagesOf = (...names: readonly string[]): { readonly packages: readonly ReturnType<typeof packageFact>[] } => ({
  packages: [packageFact("com.example.app"), ...names.map(reachedPackage)],
});
const transmission = ({ declaration }: DraftedDeclaration, id: string): Transmission => {
  const found = declaration.transmissions.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no transmission ${id}: ${declaration.transmissions.map((row) => row.id).join(" ")}`);
  return found;
};
const rulesOf = ({ missing }: DraftedDeclaration, id: string | null): readonly string[] =>
  missing.filter((item) => item.transmission === id).map(({ rule }) => rule);

describe("a module", () => {
  const drafted = buildDeclaration(reportOf({ code: packagesOf("net.tracker.sdk") }));

  it("is one transmission to its provider, with what the catalogue says and its sources", () => {
    expect(transmission(drafted, "tracker")).toMatchObject({
      tool: { moduleId: "tracker", kind: "sdk" },
      recipient: {
        legalName: { ja: "株式会社ベンダー", en: "Vendor Inc." },
        providerId: "vendor",
        hosts: ["collect.tracker-vendor.net"],
      },
      recipientPurposes: [{ id: "PUR.ANALYTICS", source: null }],
      senderPurposes: [],
    });
  });

  it("gets no purpose of the provider's own, and asks to check a claim without a source", () => {
    expect(rulesOf(drafted, "tracker")).toEqual(expect.arrayContaining(["sender-purpose", "information-unconfirmed"]));
    expect(findProjectNeeds(reportOf({ code: packagesOf("net.tracker.sdk") })).transmissions).toMatchObject([
      { id: "tracker", needs: ["senderPurposes"] },
    ]);
  });

  const READS: Parameters<typeof buildFacts>[0] = {
    code: packagesOf("net.tracker.sdk"),
    apis: [
      apiUse("android.os.Build.MODEL", "net.tracker.sdk"),
      apiUse("android.provider.Settings$Secure.getString=android_id", "net.tracker.sdk", 0),
    ],
  };

  it("states what a document says it sends, and neither what code reads nor what has no source", () => {
    const reading = buildDeclaration(reportOf(READS));
    expect(transmission(reading, "tracker").information.map(({ typeId }) => typeId)).toEqual(["UI.ID.ADVERTISING"]);
    const [basis] = reading.basis;
    expect(basis?.information.map(({ type, inNotice, standings }) => `${type} ${inNotice} ${standings.join(" ")}`)).toEqual([
      "UI.DEV.INFO false code-reads",
      "UI.DIA.CRASH false catalogue-only",
      "UI.ID.ADVERTISING true documented",
      "UI.ID.ANDROID_ID false code-may-read",
    ]);
  });

  it("asks of each kind that its code reads whether it is sent, with the place, and blocks the notice", () => {
    const gap = buildDeclaration(reportOf(READS)).missing.find(({ rule }) => rule === "information-read");
    expect(gap).toMatchObject({ transmission: "tracker", where: "transmissions[tracker].decisions" });
    expect(gap?.what.ja).toContain("端末・OS情報");
    expect(gap?.hint?.en).toBe("read at: net.tracker.sdk.Reader.run");
    expect(gap?.blocks).toContain("notice");
    expect(findProjectNeeds(reportOf(READS)).transmissions[0]?.questions.map(({ type }) => type)).toEqual(["UI.DEV.INFO"]);
  });

  it.each([
    ["yes", ["UI.ID.ADVERTISING", "UI.DEV.INFO"]],
    ["no", ["UI.ID.ADVERTISING"]],
  ])("takes the answer %s of a named person", (sent, types) => {
    const answered = projectWith(
      `transmissions: [{ id: tracker, decisions: [{ information: UI.DEV.INFO, sent: ${sent}, by: 佐藤, on: 2026-01-01 }] }]`,
    );
    const drafted = buildDeclaration(reportOf(READS), answered);
    expect(transmission(drafted, "tracker").information.map(({ typeId }) => typeId)).toEqual(types);
    expect(rulesOf(drafted, "tracker")).not.toContain("information-read");
    expect(findProjectNeeds(reportOf(READS), answered).transmissions[0]?.questions).toEqual([]);
    expect(drafted.leftOut.map(({ reason }) => reason.ja)).toEqual(
      sent === "no" ? ["「端末・OS情報」は送らないと 佐藤 が 2026-01-01 に判断しました"] : [],
    );
  });

  it("is asked about what a document says it may send and only the app can hand over", () => {
    const catalogue = testCatalogue([
      testModule("tracker", {
        packages: TRACKER.packages,
        informationTypes: ["UI.ID.ADVERTISING", "UI.PER.EMAIL"].map((type) => ({ type, source: "docs" })),
      }),
    ]);
    const report = assess(buildFacts({ code: packagesOf("net.tracker.sdk") }), { catalogue, profile: "jssec-strict" });
    const drafted = buildDeclaration(report);
    expect(transmission(drafted, "tracker").information.map(({ typeId }) => typeId)).toEqual(["UI.ID.ADVERTISING"]);
    const gap = drafted.missing.find(({ rule }) => rule === "information-depends");
    expect(gap?.what.en).toContain("E-mail address (tracker)");
    expect(gap?.hint?.en).toBe("document: https://sdk.example/docs");
    expect(gap?.blocks).toContain("notice");
    expect(findProjectNeeds(report).transmissions[0]?.questions.map(({ type }) => type)).toEqual(["UI.PER.EMAIL"]);
  });

  it("may be said not to send what its provider says it does", () => {
    const refused = projectWith(
      "transmissions: [{ id: tracker, decisions: [{ information: UI.ID.ADVERTISING, sent: no, by: 佐藤, on: 2026-01-01 }] }]",
    );
    const drafted = buildDeclaration(reportOf(READS), refused);
    expect(transmission(drafted, "tracker").information).toEqual([]);
    expect(rulesOf(drafted, "tracker")).toContain("information");
  });

  it("to which no path was found waits for an answer instead of standing in the notice", () => {
    const report = reportOf({ code: { packages: [packageFact("com.example.app"), packageFact("net.tracker.sdk")] } });
    const drafted = buildDeclaration(report);
    expect(drafted.declaration.transmissions).toEqual([]);
    expect(drafted.missing.find(({ rule }) => rule === "module-unreached")).toMatchObject({
      transmission: "tracker",
      blocks: expect.arrayContaining(["notice"]) as unknown,
    });
    expect(drafted.basis).toMatchObject([{ transmission: "tracker", inNotice: false }]);
    expect(findProjectNeeds(report).transmissions).toMatchObject([{ id: "tracker", needs: ["information"] }]);
    const used = buildDeclaration(report, projectWith("transmissions: [{ id: tracker, information: [UI.ID.ADVERTISING] }]"));
    expect(used.declaration.transmissions.map(({ id }) => id)).toEqual(["tracker"]);
    const unused = buildDeclaration(
      report,
      projectWith("transmissions: [{ id: tracker, notSent: { by: 佐藤, on: 2026-01-01 } }]"),
    );
    expect(unused.missing.map(({ rule }) => rule)).not.toContain("module-unreached");
    expect(unused.leftOut.map(({ id }) => id)).toEqual(["tracker"]);
  });

  it("has the page of a purpose in the notice only where it is the recipient's own", () => {
    const sources = {
      docs: { title: "Documentation", url: "https://developer.vendor-inc.jp/data", checked: "2026-01-01" },
      code: { title: "Source", url: "https://github.com/vendor-inc/sdk/blob/main/Sdk.kt", checked: "2026-01-01" },
    };
    const catalogue = testCatalogue([
      testModule("tracker", {
        packages: TRACKER.packages,
        sources,
        recipientPurposes: [
          { purpose: "PUR.ANALYTICS", source: "docs" },
          { purpose: "PUR.SERVICE", source: "code" },
        ],
        policy: { url: "https://www.vendor-inc.jp/privacy", language: "ja", source: "docs" },
      }),
    ]);
    const drafted = buildDeclaration(
      assess(buildFacts({ code: packagesOf("net.tracker.sdk") }), { catalogue, profile: "jssec-strict" }),
    );
    const urlsOf = (purposes: Transmission["recipientPurposes"] | undefined): readonly unknown[] =>
      purposes?.map(({ source }) => source?.url ?? null) ?? [];
    expect(urlsOf(transmission(drafted, "tracker").recipientPurposes)).toEqual([sources.docs.url, null]);
    expect(urlsOf(drafted.basis[0]?.purposes)).toEqual([sources.docs.url, sources.code.url]);
  });

  it("that is said to send what the app has no permission for is pointed out, and neither drafted nor asked about", () => {
    const locating = testCatalogue([
      testModule("tracker", { packages: TRACKER.packages, informationTypes: [{ type: "UI.LOC.PRECISE", source: "docs" }] }),
    ]);
    const draftedWith = (permissions: ReturnType<typeof requesting>, project = ""): DraftedDeclaration =>
      buildDeclaration(
        assess(buildFacts({ code: packagesOf("net.tracker.sdk"), manifest: permissions }), {
          catalogue: locating,
          profile: "jssec-strict",
        }),
        projectWith(project),
      );
    const typesOf = (drafted: DraftedDeclaration): readonly (string | null)[] =>
      transmission(drafted, "tracker").information.map(({ typeId }) => typeId);
    const without = draftedWith(requesting());
    expect(rulesOf(without, "tracker")).toContain("no-permission");
    expect(rulesOf(without, "tracker")).not.toContain("information-depends");
    expect(typesOf(without)).toEqual([]);
    // With the permission it depends on what the app hands over, which the provider says.
    const located = requesting("android.permission.ACCESS_FINE_LOCATION");
    const asking = draftedWith(located);
    expect(rulesOf(asking, "tracker")).not.toContain("no-permission");
    expect(rulesOf(asking, "tracker")).toContain("information-depends");
    expect(typesOf(asking)).toEqual([]);
    const sent =
      "transmissions: [{ id: tracker, decisions: [{ information: UI.LOC.PRECISE, sent: yes, by: 佐藤, on: 2026-01-01 }] }]";
    expect(typesOf(draftedWith(located, sent))).toEqual(["UI.LOC.PRECISE"]);
    expect(rulesOf(draftedWith(located, sent), "tracker")).not.toContain("no-permission");
    // What is said to be sent all the same is drafted, and stays pointed out.
    expect(typesOf(draftedWith(requesting(), sent))).toEqual(["UI.LOC.PRECISE"]);
    expect(rulesOf(draftedWith(requesting(), sent), "tracker")).toContain("no-permission");
  });

  it("has a page in another language pointed out once for a recipient, whatever its modules", () => {
    const policy = { url: "https://www.vendor-inc.jp/en/privacy", language: "en", source: "docs" } as const;
    const catalogue = testCatalogue([
      testModule("tracker", { packages: TRACKER.packages, policy }),
      testModule("server-sdk", { packages: SERVER.packages, policy }),
    ]);
    const drafted = buildDeclaration(
      assess(buildFacts({ code: packagesOf("net.tracker.sdk", "org.server.sdk") }), { catalogue, profile: "jssec-strict" }),
    );
    const found = drafted.missing.filter(({ rule }) => rule === "foreign-policy");
    expect(found.map(({ hint }) => hint?.ja)).toEqual(["https://www.vendor-inc.jp/en/privacy(server-sdk、tracker)"]);
  });

  it("keeps a legal name without a source out", () => {
    const nameless = buildDeclaration(reportOf({ code: packagesOf("org.nameless") }));
    expect(transmission(nameless, "nameless").recipient).toMatchObject({ legalName: null, serviceName: { ja: "うわさ" } });
    expect(rulesOf(nameless, "nameless")).toContain("recipient-name");
  });

  it("that sends to a server of the operator's choice has no recipient until the provider says which", () => {
    const report = reportOf({ code: packagesOf("org.server.sdk") });
    expect(transmission(buildDeclaration(report), "server-sdk").recipient).toMatchObject({
      legalName: null,
      relation: "unknown",
    });
    const own = projectWith(
      "operator: { legalName: 株式会社例 }\ntransmissions: [{ id: server-sdk, recipient: { relation: own-server }, senderPurposes: [PUR.SERVICE] }]",
    );
    expect(transmission(buildDeclaration(report, own), "server-sdk")).toMatchObject({
      recipient: { legalName: { ja: "株式会社例" }, relation: "own-server" },
      recipientPurposes: [{ id: "PUR.SERVICE" }],
    });
  });

  it("takes nothing of the catalogue's recipient over to another one that the provider names", () => {
    const other = projectWith(
      "transmissions: [{ id: tracker, recipient: { legalName: 株式会社べつ }, senderPurposes: [PUR.SERVICE] }]",
    );
    const found = transmission(buildDeclaration(reportOf({ code: packagesOf("net.tracker.sdk") }), other), "tracker");
    expect(found).toMatchObject({
      recipient: { legalName: { ja: "株式会社べつ" }, serviceName: null, providerId: null, country: null },
      recipientPurposes: [],
    });
  });

  it.each([
    ["ベンダー㈱", true],
    ["株式会社 ベンダー", true],
    ["ベンダー合同会社", false],
  ])("%s is the catalogue's 株式会社ベンダー: %s", (legalName, same) => {
    const project = projectWith(`transmissions: [{ id: tracker, recipient: { legalName: ${legalName} } }]`);
    const found = transmission(buildDeclaration(reportOf({ code: packagesOf("net.tracker.sdk") }), project), "tracker");
    expect(found.recipient).toMatchObject({ legalName: { ja: legalName }, providerId: same ? "vendor" : null });
  });

  it("named only is left out, with the reason", () => {
    const named = buildDeclaration(
      reportOf({ code: { undefinedPackages: [{ name: "net.tracker.sdk", references: 1, example: null }] } }),
    );
    expect(named.declaration.transmissions).toEqual([]);
    expect(named.leftOut.map(({ id }) => id)).toEqual(["tracker"]);
  });
});

describe("the app's own code", () => {
  const facts = {
    code: packagesOf(),
    apis: [apiUse("android.os.Build.MODEL", "com.example.app")],
    endpoints: [endpoint("api.own-weather.net", "com.example.app"), endpoint("partner-inc.net", "com.example.app")],
  };
  const report = reportOf(facts);

  it("makes no transmission to a host of which nobody has said whose it is, and blocks the notice", () => {
    const drafted = buildDeclaration(report);
    expect(drafted.declaration.transmissions).toEqual([]);
    const gap = drafted.missing.find(({ rule }) => rule === "hosts-unassigned");
    expect(gap?.what.ja).toContain("api.own-weather.net partner-inc.net");
    expect(gap?.blocks).toContain("notice");
    expect(findProjectNeeds(report).hosts).toEqual(["api.own-weather.net", "partner-inc.net"]);
  });

  it("is one transmission for each recipient, and asks what of what it reads is sent", () => {
    const project = projectWith(
      "operator: { legalName: 株式会社例 }\nhosts:\n  - { hosts: [own-weather.net], use: own-server }\n  - { hosts: [partner-inc.net], use: recipient, recipient: { legalName: { ja: 株式会社なかま, en: Partner Inc. } } }",
    );
    const drafted = buildDeclaration(report, project);
    expect(drafted.declaration.transmissions.map(({ id }) => id)).toEqual(["app/own-server", "app/partner-inc"]);
    expect(transmission(drafted, "app/own-server")).toMatchObject({
      information: [],
      recipient: { legalName: { ja: "株式会社例" }, hosts: ["api.own-weather.net"] },
    });
    const gap = drafted.missing.find(({ rule, transmission: id }) => rule === "information" && id === "app/own-server");
    expect(gap?.hint?.ja).toContain("端末・OS情報");
  });

  it("blocks the notice where somebody says that it sends, and nobody to whom", () => {
    const answer = "decisions: [{ information: UI.DEV.INFO, sent: yes, by: 佐藤, on: 2026-01-01 }]";
    const nothing =
      "hosts: [{ hosts: [own-weather.net, partner-inc.net], use: nothing-sent, decision: { by: 佐藤, on: 2026-01-01 } }]";
    const drafted = buildDeclaration(report, projectWith(`${nothing}\ntransmissions: [{ id: app, ${answer} }]`));
    const found = drafted.missing.filter(({ where }) => where === "transmissions[app].decisions");
    expect(found.map(({ rule, blocks }) => [rule, blocks])).toEqual([["own-code-recipient", ["notice", "popup", "policy"]]]);
    expect(found[0]?.what.ja).toContain("端末・OS情報");
    const own = "hosts: [{ hosts: [own-weather.net, partner-inc.net], use: own-server }]";
    const listed = `transmissions: [{ id: app, ${answer} }, { id: app/own-server, information: [UI.DEV.INFO] }]`;
    expect(rulesOf(buildDeclaration(report, projectWith(`${own}\n${listed}`)), null)).not.toContain("own-code-recipient");
  });

  it("takes a host away only by a named person's decision", () => {
    const decided = (decision: string): DraftedDeclaration =>
      buildDeclaration(
        report,
        projectWith(`hosts: [{ hosts: [api.own-weather.net, partner-inc.net], use: nothing-sent${decision} }]`),
      );
    expect(decided("").missing.map(({ rule }) => rule)).toContain("hosts-unassigned");
    expect(decided(", decision: { by: 佐藤, on: 2026-01-01 }").missing.map(({ rule }) => rule)).not.toContain("hosts-unassigned");
  });

  it("to a known provider's host is a transmission to that provider", () => {
    const drafted = buildDeclaration(
      reportOf({ ...facts, endpoints: [endpoint("collect.tracker-vendor.net", "com.example.app")] }),
    );
    expect(transmission(drafted, "app/vendor").recipient).toMatchObject({
      providerId: "vendor",
      serviceName: { ja: "ベンダー" },
    });
  });
});

describe("code of an unknown third party", () => {
  const apis = [apiUse("android.os.Build.MODEL", "org.nazo.kit")];

  it("that reads information and names an address is a transmission to somebody unknown", () => {
    const drafted = buildDeclaration(
      reportOf({ code: packagesOf("org.nazo.kit"), apis, endpoints: [endpoint("cdn.nazo-kit.net", "org.nazo.kit")] }),
    );
    expect(transmission(drafted, "code/org.nazo")).toMatchObject({
      recipient: { legalName: null, relation: "unknown", hosts: ["cdn.nazo-kit.net"] },
      information: [],
    });
    expect(rulesOf(drafted, "code/org.nazo")).toEqual(
      expect.arrayContaining(["recipient-name", "information", "recipient-purpose"]),
    );
  });

  it("is named by its maker once the provider says who that is, with the package beside it", () => {
    const report = reportOf({
      code: packagesOf("org.nazo.kit"),
      apis,
      endpoints: [endpoint("cdn.nazo-kit.net", "org.nazo.kit")],
    });
    const project = projectWith(
      "transmissions: [{ id: code/org.nazo, recipient: { legalName: 株式会社なぞ, serviceName: なぞ計測 } }]",
    );
    expect(transmission(buildDeclaration(report, project), "code/org.nazo").tool.name.ja).toBe("なぞ計測の部品(org.nazo)");
  });

  it("that names none is something to look into", () => {
    const drafted = buildDeclaration(reportOf({ code: packagesOf("org.nazo.kit"), apis }));
    expect(drafted.declaration.transmissions).toEqual([]);
    expect(rulesOf(drafted, null)).toContain("unknown-code");
  });
});

describe("what the provider adds", () => {
  it("stands in the declaration though the app does not show it, and is pointed out", () => {
    const project = projectWith(
      "transmissions: [{ id: backend-mail, tool: { name: 配信, kind: tag }, recipient: { legalName: 株式会社はいしん }, information: [UI.PER.EMAIL], senderPurposes: [PUR.NOTICE], recipientPurposes: [PUR.NOTICE] }]",
    );
    const drafted = buildDeclaration(reportOf({}), project);
    expect(transmission(drafted, "backend-mail")).toMatchObject({
      tool: { name: { ja: "配信" }, kind: "tag" },
      information: [{ typeId: "UI.PER.EMAIL" }],
    });
    expect(rulesOf(drafted, "backend-mail")).toContain("not-in-app");
  });

  it("may list less than the app shows, and is told what is not listed", () => {
    const project = projectWith("transmissions: [{ id: tracker, information: [UI.DIA.CRASH], senderPurposes: [PUR.SERVICE] }]");
    const drafted = buildDeclaration(reportOf({ code: packagesOf("net.tracker.sdk") }), project);
    expect(transmission(drafted, "tracker").information.map(({ typeId }) => typeId)).toEqual(["UI.DIA.CRASH"]);
    const gap = drafted.missing.find(({ rule }) => rule === "information-not-listed");
    expect(gap?.hint?.ja).toBe("広告識別子");
    expect(
      findProjectNeeds(reportOf({ code: packagesOf("net.tracker.sdk") }), project).transmissions[0]?.questions,
    ).toMatchObject([{ type: "UI.ID.ADVERTISING", why: { en: expect.stringContaining("https://sdk.example/docs") as unknown } }]);
  });

  it("names the app by its label where the file does not", () => {
    expect(buildDeclaration(reportOf({})).declaration.services).toMatchObject([
      { id: "app", name: { ja: "Example" }, packageName: "com.example.app" },
    ]);
  });
});
