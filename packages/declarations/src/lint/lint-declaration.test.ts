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
  const text = renderExternalTransmissionJson(declaration);
  const read = parseExternalTransmissionJson(text);
  if (read.kind === "rejected") throw new Error(read.reason);
  return lintDeclaration({ source: { document: "external-transmission-json", read }, text }, { language: "en", profile });
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

  it("says in which line of the file the row of a defect begins, and no line of what the file lacks as a whole", () => {
    const declaration = changed(() => ({ information: [] }));
    const lines = renderExternalTransmissionJson(declaration).split("\n");
    const { defects } = lintJson(declaration);
    const ofRows = defects.filter(({ rule }) => rule === "information-missing").map(({ line }) => line ?? 0);
    expect(ofRows.map((line) => lines.slice(line - 1, line + 1).map((text) => text.trim()))).toEqual(
      declaration.transmissions.map(({ id }) => ["{", `"id": "${id}",`]),
    );
    const undated = parseExternalTransmissionJson(
      renderExternalTransmissionJson({ ...sampleDeclaration(), effectiveFrom: null }),
    );
    if (undated.kind === "rejected") throw new Error(undated.reason);
    const whole = lintDeclaration({ source: { document: "external-transmission-json", read: undated }, text: "" });
    expect(whole.defects.filter(({ rule }) => rule === "date-missing").map(({ line }) => line)).toEqual([null]);
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
    const text = renderPolicyXml(sampleDeclaration(), texts);
    const read = parsePolicyXml(text);
    if (read.kind === "rejected") throw new Error(read.reason);
    const linted = lintDeclaration({ source: { document: "policy-xml", read }, text }, { profile: "jssec-strict" });
    expect(linted.kind).toBe("policy");
    expect(linted.policyItems.filter(({ state }) => state === "missing").map(({ item }) => item)).toEqual(read.emptyItems);
    expect(rules(linted)).toContain("policy-change-procedure-missing");
  });
});
