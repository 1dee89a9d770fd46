import type { FlowFact } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { assess } from "../assess.ts";
import type { Report } from "../schema.ts";
import { buildFacts, flowFact, packageFact, requesting } from "../testing/facts-builder.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";

const SDK = "net.vendor.sdk";
const APP = "com.example.app";
const catalogue = testCatalogue([
  testModule("metrics", { packages: [{ prefix: SDK, source: "docs" }], hosts: [{ host: "vendor.example", source: "docs" }] }),
  testModule("library", { packages: [{ prefix: "net.lib", source: "docs" }], informationTypes: [] }),
]);

const reportOf = (flows: readonly FlowFact[], packages: readonly string[] = [APP, SDK, "net.lib", "org.nazo"]): Report =>
  assess(
    buildFacts({
      flows,
      code: { packages: packages.map((name) => packageFact(name)) },
      manifest: requesting("com.google.android.gms.permission.AD_ID"),
    }),
    { catalogue, profile: "jssec-strict" },
  );
const stepOf = ({ modules }: Report): string | undefined => modules.find(({ id }) => id === "metrics")?.step;
const to = (...hosts: readonly string[]): Pick<FlowFact, "destination"> => ({
  destination: { hosts, url: hosts[0] === undefined ? null : `https://${hosts[0]}/`, unresolved: null, cleartextHosts: [] },
});
const handing = (target: string, changes: Partial<FlowFact> = {}): Partial<FlowFact> => ({
  channel: "module",
  handedTo: target,
  destination: { hosts: [], url: null, unresolved: "unknown-value", cleartextHosts: [] },
  ...changes,
});

describe("who gets what flows", () => {
  it("is the provider of the host, and nobody known at another host", () => {
    const { flows } = reportOf([flowFact(APP, to("a.vendor.example", "elsewhere.example"))]);
    expect(flows.map(({ receiver, hosts }) => [receiver.kind, ...hosts])).toEqual([
      ["provider", "a.vendor.example"],
      ["unknown", "elsewhere.example"],
    ]);
  });

  it.each([
    ["https://…/v1?id=…", true],
    ["tel:…", true],
    ["…/login", true],
    ["/login", true],
    ["+81 90 0000 0000", true],
    ["onMessage('…',…);", false],
    ["…", false],
    ["12", false],
    ["", false],
  ])("has the address on its way where it is one: %j", (url, isAddress) => {
    const { flows } = reportOf([
      flowFact(APP, { destination: { hosts: [], url, unresolved: "no-address", cleartextHosts: [] } }),
    ]);
    expect(flows.flatMap(({ paths }) => paths.map((path) => path.url))).toEqual([isAddress ? url : null]);
  });

  it("is the module that is handed it, which thereby reaches the step of flows", () => {
    const report = reportOf([flowFact(APP, handing(SDK, { transformed: ["hashed"] }))]);
    expect(report.flows).toMatchObject([
      { reach: "handed-over", receiver: { kind: "module", id: "metrics" }, transformed: ["hashed"] },
    ]);
    expect(stepOf(report)).toBe("flows");
    const metrics = report.modules.find(({ id }) => id === "metrics");
    expect(metrics?.information).toMatchObject([{ type: "UI.ID.ADVERTISING", flow: "path" }]);
    expect(metrics?.steps.at(-1)?.evidence).toMatchObject([{ kind: "flow", steps: [{ kind: "read" }, { kind: "send" }] }]);
  });

  it("is nobody else where it goes to the app itself, to an ordinary library or within one owner", () => {
    const flows = [flowFact(SDK, handing(APP)), flowFact(APP, handing("net.lib")), flowFact(SDK, handing(`${SDK}.core`))];
    expect(reportOf(flows).flows).toEqual([]);
  });

  it("is code of an unknown third party where no catalogue knows it", () => {
    expect(reportOf([flowFact("a.b", handing("org.nazo"))]).flows).toEqual([]);
    expect(reportOf([flowFact(APP, handing("org.nazo"))]).flows).toMatchObject([
      { receiver: { kind: "code", package: "org.nazo" } },
    ]);
  });

  it("stays on the device in logs, files, preferences and databases, which is no transmission", () => {
    for (const channel of ["log", "file", "preferences", "database"] as const) {
      const report = reportOf([flowFact(SDK, { channel, ...to() })]);
      expect(report.flows).toMatchObject([{ channel, reach: "kept", receiver: { kind: "none" } }]);
      expect(stepOf(report)).not.toBe("flows");
    }
  });

  it("tells messages and other apps from the network", () => {
    const flows = [flowFact(APP, { channel: "intent", ...to() }), flowFact(APP, { channel: "sms", ...to() }), flowFact(APP)];
    expect(reportOf(flows).flows.map(({ reach }) => reach)).toEqual(["sent", "message", "other-app"]);
  });
});

describe("the step of flows", () => {
  it("is reached by a module that sends, and by code of another name that sends to its host", () => {
    expect(stepOf(reportOf([flowFact(`${SDK}.net`)]))).toBe("flows");
    expect(stepOf(reportOf([flowFact("a.b", to("x.vendor.example"))]))).toBe("flows");
    expect(stepOf(reportOf([flowFact("a.b")]))).toBe("embedded");
  });

  it("does not bring a module into the report of which the app has no code", () => {
    expect(reportOf([flowFact(APP, to("vendor.example"))], [APP]).modules).toEqual([]);
  });

  it("is not reached by a way that was guessed, nor by one without the permission it needs", () => {
    const possible = reportOf([flowFact(SDK, { certainty: "possible" })]);
    expect(stepOf(possible)).toBe("embedded");
    expect(possible.modules[0]?.information[0]?.flow).toBe("possible");
    const source = { ...flowFact(SDK).source, api: "android.location.LocationManager.getLastKnownLocation" };
    const forbidden = reportOf([flowFact(SDK, { informationType: "UI.LOC.PRECISE", source })]);
    expect(forbidden.flows[0]?.permitted).toBe(false);
    expect(stepOf(forbidden)).toBe("embedded");
  });
});

it("joins flows that differ only in their way, and keeps path and possible apart", () => {
  const flow = flowFact(APP);
  const { flows } = reportOf([flow, { ...flow, sink: { ...flow.sink, offset: 40 } }, { ...flow, certainty: "possible" }]);
  expect(flows.map(({ certainty, count }) => [certainty, count])).toEqual([
    ["path", 2],
    ["possible", 1],
  ]);
});

describe("findings of flows", () => {
  const idsOf = (...flows: readonly FlowFact[]): readonly string[] =>
    reportOf(flows)
      .findings.map(({ id }) => id)
      .filter((id) => id.startsWith("data-flow/"));
  const cleartext = {
    destination: { hosts: ["x.example"], url: "http://x.example/", unresolved: null, cleartextHosts: ["x.example"] },
  } as const;

  it("say that information is sent, and once more where it is unencrypted", () => {
    expect(idsOf(flowFact(APP))).toEqual(["data-flow/sent"]);
    expect(idsOf(flowFact(APP, cleartext))).toEqual(["data-flow/cleartext", "data-flow/sent"]);
    expect(idsOf(flowFact(APP, { ...cleartext, transformed: ["encrypted"] }))).toEqual(["data-flow/sent"]);
  });

  it("are of messages, of other apps, and of the log where the information asks for care", () => {
    expect(idsOf(flowFact(APP, { channel: "sms" }))).toEqual(["data-flow/message"]);
    expect(idsOf(flowFact(APP, { channel: "intent" }))).toEqual(["data-flow/other-app"]);
    expect(idsOf(flowFact(APP, { channel: "log", informationType: "UI.ID.HARDWARE" }))).toEqual(["data-flow/log"]);
    expect(idsOf(flowFact(APP, { channel: "log", informationType: "UI.DEV.INFO" }))).toEqual([]);
  });

  it("is one for each actor and type, with a way to each destination", () => {
    const [sent] = reportOf([flowFact(APP, to("a.example", "b.example"))]).findings.filter(({ id }) => id === "data-flow/sent");
    expect(sent).toMatchObject({ subject: "UI.ID.ADVERTISING", detail: { hosts: "a.example b.example" }, certainty: "likely" });
    expect(sent?.evidence).toHaveLength(2);
  });
});
