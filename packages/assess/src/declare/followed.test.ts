import type { FlowFact } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { projectWith } from "../../../declarations/src/testing/project-of.ts";
import { assess } from "../assess.ts";
import type { Report } from "../schema.ts";
import { buildFacts, endpointIn, flowFact, packageFact, requesting } from "../testing/facts-builder.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { buildDeclaration, type DraftedDeclaration } from "./build.ts";
import { findProjectNeeds } from "./project-needs.ts";

const APP = "com.example.app";
const SDK = "net.vendor.sdk";
const catalogue = testCatalogue([
  testModule("metrics", {
    packages: [{ prefix: SDK, source: "docs" }],
    informationTypes: [{ type: "UI.DIA.CRASH", source: "docs" }],
  }),
]);
const to = (...hosts: readonly string[]): Pick<FlowFact, "destination"> => ({
  destination: {
    hosts,
    url: hosts[0] === undefined ? null : `https://${hosts[0]}/v1`,
    unresolved: hosts.length > 0 ? null : "unknown-value",
    cleartextHosts: [],
  },
});
const reportOf = (flows: readonly FlowFact[], hosts: readonly string[] = []): Report =>
  assess(
    buildFacts({
      flows,
      endpoints: hosts.map((host) => endpointIn(APP, host)),
      code: { packages: [packageFact(APP), packageFact(SDK, { reachableMethods: 1 })] },
      manifest: requesting("com.google.android.gms.permission.AD_ID"),
    }),
    { catalogue, profile: "jssec-strict" },
  );
const asked = ({ missing }: DraftedDeclaration): readonly string[] =>
  missing.filter(({ rule }) => rule === "information-sent").map(({ where, blocks }) => `${where} ${blocks.join(" ")}`);
const OWN_SERVER = "hosts: [{ hosts: [api.own-weather.net], use: own-server }]";

describe("information that was followed to where it is sent", () => {
  const report = reportOf([flowFact(APP, to("api.own-weather.net"))], ["api.own-weather.net"]);

  it("by own code is asked in the entry of its recipient, and stands in the notice once a person says so", () => {
    const open = buildDeclaration(report, projectWith(OWN_SERVER));
    expect(asked(open)).toEqual(["transmissions[app/own-server].decisions notice policy"]);
    expect(open.declaration.transmissions[0]?.information).toEqual([]);
    const answer = (sent: string): string =>
      `${OWN_SERVER}\ntransmissions: [{ id: app/own-server, decisions: [{ information: UI.ID.ADVERTISING, sent: ${sent}, by: 佐藤, on: 2026-03-01 }] }]`;
    const answered = buildDeclaration(report, projectWith(answer("yes")));
    expect(asked(answered)).toEqual([]);
    expect(answered.declaration.transmissions[0]?.information).toMatchObject([{ typeId: "UI.ID.ADVERTISING" }]);
    const refused = buildDeclaration(report, projectWith(answer("no")));
    expect(asked(refused)).toEqual([]);
    expect(refused.declaration.transmissions[0]?.information).toEqual([]);
  });

  it("says the two ends of the way, and no more than that the code leads there", () => {
    const [item] = buildDeclaration(report, projectWith(OWN_SERVER)).missing.filter(({ rule }) => rule === "information-sent");
    expect(item?.hint?.ja).toMatch(/^送る経路: .+ → .+ \(https:\/\/api\.own-weather\.net\/v1\)$/);
    expect(item?.why.text.ja).toContain("通信を見たものではない");
  });

  it("is not asked of a recipient at other hosts", () => {
    const project = projectWith(
      `hosts: [{ hosts: [api.own-weather.net], use: own-server }, { hosts: [partner-inc.net], use: recipient, recipient: { legalName: 株式会社なかま } }]`,
    );
    const both = buildDeclaration(
      reportOf([flowFact(APP, to("api.own-weather.net"))], ["api.own-weather.net", "partner-inc.net"]),
      project,
    );
    expect(asked(both)).toEqual(["transmissions[app/own-server].decisions notice policy"]);
  });

  it("to a host that nobody has assigned stands beside that host, in the list and in the project file", () => {
    const open = buildDeclaration(report);
    expect(open.missing.find(({ rule }) => rule === "hosts-unassigned")?.hint?.ja).toContain("api.own-weather.net ← 広告識別子");
    expect(findProjectNeeds(report).sentToHosts).toEqual([{ host: "api.own-weather.net", types: ["UI.ID.ADVERTISING"] }]);
  });

  it("to an address that is not known blocks the notice, in the entry for all own code", () => {
    expect(asked(buildDeclaration(reportOf([flowFact(APP, to())])))).toEqual(["transmissions[app].decisions notice policy"]);
  });

  it("by a module is asked although no document mentions it", () => {
    const drafted = buildDeclaration(reportOf([flowFact(SDK, to("collect.vendor-inc.net"))]));
    expect(asked(drafted)).toEqual(["transmissions[metrics].decisions notice policy"]);
    const basis = drafted.basis.find(({ transmission }) => transmission === "metrics");
    expect(basis?.information.find(({ type }) => type === "UI.ID.ADVERTISING")).toMatchObject({
      inNotice: false,
      standings: ["code-sends"],
    });
  });
});
