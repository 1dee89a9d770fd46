import type { Transmission } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { projectWith } from "../../../declarations/src/testing/project-of.ts";
import { assess } from "../assess.ts";
import { TRACKER, SERVER, reportOf, packagesOf, transmission, rulesOf } from "../testing/declaration-cases.ts";
import { apiUse, buildFacts, packageFact, requesting } from "../testing/facts-builder.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { buildDeclaration, type DraftedDeclaration } from "./build.ts";
import { findProjectNeeds } from "./project-needs.ts";

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
