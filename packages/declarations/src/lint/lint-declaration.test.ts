import { describe, expect, it } from "vitest";
import { parseExternalTransmissionJson } from "../formats/external-transmission/parse.ts";
import { renderExternalTransmissionJson } from "../formats/external-transmission/render.ts";
import { parsePolicyXml } from "../formats/policy-xml/parse.ts";
import { renderPolicyXml } from "../formats/policy-xml/render.ts";
import { sampleDeclaration } from "../formats/testing/declarations.ts";
import type { Declaration, Transmission } from "../model/declaration.ts";
import type { ReadDocument } from "../model/read-document.ts";
import { lintDeclaration } from "./lint-declaration.ts";

type Change = (found: Transmission) => Partial<Transmission>;

const changed = (change: Change): Declaration => {
  const sample = sampleDeclaration();
  return { ...sample, transmissions: sample.transmissions.map((found) => ({ ...found, ...change(found) })) };
};
const lintJson = (declaration: Declaration, profile: "law-minimum" | "jssec-strict" = "jssec-strict"): ReadDocument => {
  const read = parseExternalTransmissionJson(renderExternalTransmissionJson(declaration));
  if (read.kind === "rejected") throw new Error(read.reason);
  return lintDeclaration({ document: "external-transmission-json", read }, { language: "en", profile });
};
const rules = ({ defects }: ReadDocument): readonly string[] => [...new Set(defects.map(({ rule }) => rule))].sort();

describe("external-transmission.json", () => {
  it("is read as rows, in Japanese, each at its place, and never as prose", () => {
    const sample = sampleDeclaration();
    const read = lintJson(sample);
    expect([read.kind, read.language, read.rows.length]).toEqual(["notice", "ja", sample.transmissions.length]);
    expect(read.rows.map(({ tool }) => tool)).toEqual(sample.transmissions.map(({ tool }) => tool.name.ja));
    const places = read.rows.map(({ place }) => place.offset);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(rules(read)).toEqual([]);
  });

  it.each<[string, Change, readonly string[]]>([
    ["no purposes", () => ({ senderPurposes: [], recipientPurposes: [] }), ["purpose-missing"]],
    ["no purpose of the sender", () => ({ senderPurposes: [] }), ["purpose-missing", "sender-purpose-missing"]],
    ["no purpose of the recipient", () => ({ recipientPurposes: [] }), ["recipient-purpose-missing"]],
    ["no information", () => ({ information: [] }), ["information-missing"]],
    [
      "no name of the recipient",
      ({ recipient }) => ({ recipient: { ...recipient, legalName: null, serviceName: null } }),
      ["recipient-missing"],
    ],
    [
      "purposes in English alone",
      () => ({ senderPurposes: [{ id: "PUR.ANALYTICS", text: { ja: null, en: "Analysis" }, source: null }] }),
      ["not-japanese"],
    ],
  ])("with %s is not complete", (_what, change, expected) => {
    expect(rules(lintJson(changed(change)))).toEqual(expect.arrayContaining([...expected]));
  });

  it("asks for one side's purpose by the commentary only", () => {
    const one = changed(() => ({ recipientPurposes: [] }));
    expect(rules(lintJson(one, "law-minimum"))).not.toContain("recipient-purpose-missing");
  });

  it("has the items of an opt-out looked at", () => {
    const optOut = { stops: "unknown", method: null, url: null, restriction: null } as const;
    expect(rules(lintJson(changed(({ measures }) => ({ measures: { ...measures, optOut } }))))).toEqual([
      "opt-out-act-unclear",
      "opt-out-method-missing",
      "opt-out-restriction-missing",
    ]);
  });
});

describe("the XML of a policy", () => {
  it("is read as a policy, with the items that say nothing", () => {
    const texts = { method: null, purposes: null, consentAndControl: null, changeProcedure: null, url: null };
    const read = parsePolicyXml(renderPolicyXml(sampleDeclaration(), texts));
    if (read.kind === "rejected") throw new Error(read.reason);
    const linted = lintDeclaration({ document: "policy-xml", read }, { profile: "jssec-strict" });
    expect(linted.kind).toBe("policy");
    expect(linted.policyItems.filter(({ state }) => state === "missing").map(({ item }) => item)).toEqual(read.emptyItems);
    expect(rules(linted)).toContain("policy-change-procedure-missing");
  });
});
