import { describe, expect, it } from "vitest";
import { projectWith } from "../../../declarations/src/testing/project-of.ts";
import { reportOf, packagesOf, transmission, rulesOf } from "../testing/declaration-cases.ts";
import { apiUse, endpointIn } from "../testing/facts-builder.ts";
import { buildDeclaration, type DraftedDeclaration } from "./build.ts";
import { findProjectNeeds } from "./project-needs.ts";

describe("the app's own code", () => {
  const facts = {
    code: packagesOf(),
    apis: [apiUse("android.os.Build.MODEL", "com.example.app")],
    endpoints: [endpointIn("com.example.app", "api.own-weather.net"), endpointIn("com.example.app", "partner-inc.net")],
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
      reportOf({ ...facts, endpoints: [endpointIn("com.example.app", "collect.tracker-vendor.net")] }),
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
      reportOf({ code: packagesOf("org.nazo.kit"), apis, endpoints: [endpointIn("org.nazo.kit", "cdn.nazo-kit.net")] }),
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
      endpoints: [endpointIn("org.nazo.kit", "cdn.nazo-kit.net")],
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
