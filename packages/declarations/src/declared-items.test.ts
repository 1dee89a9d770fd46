import { describe, expect, it } from "vitest";
import { declaredItemsOf, type DeclaredSource } from "./declared-items.ts";
import { buildDataSafety } from "./formats/data-safety/build.ts";
import { parseDataSafetyCsv } from "./formats/data-safety/parse.ts";
import { renderDataSafetyCsv } from "./formats/data-safety/render.ts";
import { parseExternalTransmissionJson } from "./formats/external-transmission/parse.ts";
import { renderExternalTransmissionJson } from "./formats/external-transmission/render.ts";
import { parsePolicyXml } from "./formats/policy-xml/parse.ts";
import { renderPolicyXml } from "./formats/policy-xml/render.ts";
import { buildPrivacyManifest } from "./formats/privacy-manifest/build.ts";
import { parsePrivacyManifest } from "./formats/privacy-manifest/parse.ts";
import { renderPrivacyManifest } from "./formats/privacy-manifest/render.ts";
import { sampleDeclaration } from "./formats/testing/declarations.ts";
import type { ReadRow } from "./model/read-document.ts";

const ok = <T extends { readonly kind: string }>(outcome: T): Extract<T, { kind: "ok" }> => {
  if (outcome.kind !== "ok") throw new Error("rejected");
  return outcome as Extract<T, { kind: "ok" }>;
};

const ROW: ReadRow = {
  tool: "解析SDK",
  recipient: { legalName: null, serviceName: "カイセキ" },
  information: [
    { text: "広告ID", typeId: "UI.ID.ADVERTISING" },
    { text: "その他の情報", typeId: null },
  ],
  senderPurposes: [
    { text: "分析", purposeId: "PUR.ANALYTICS" },
    { text: "集計", purposeId: "PUR.ANALYTICS" },
    { text: "謎", purposeId: null },
  ],
  recipientPurposes: [],
  optOut: { present: true, url: "https://kaiseki.example/out", stops: "use" },
  policyUrl: null,
  granularity: "recipient",
  place: { quote: "カイセキ 広告ID、その他の情報", offset: 40 },
};
const documentOf = (rows: readonly ReadRow[]): DeclaredSource => ({
  document: "notice",
  read: { kind: "notice", language: "ja", rows, policyItems: [], defects: [] },
});

describe("what a document declares", () => {
  it("is one item for each information of a row of a notice, with the row's place", () => {
    const [known, unknown, ...rest] = declaredItemsOf(documentOf([ROW]));
    expect(rest).toEqual([]);
    expect(known).toEqual({
      document: "notice",
      tool: "解析SDK",
      moduleId: null,
      recipient: { legalName: null, serviceName: "カイセキ" },
      hosts: [],
      typeId: "UI.ID.ADVERTISING",
      coveredTypeIds: ["UI.ID.ADVERTISING"],
      text: "広告ID",
      senderPurposes: ["PUR.ANALYTICS"],
      recipientPurposes: [],
      statesPurposes: { sender: true, recipient: false },
      shared: null,
      optOut: ROW.optOut,
      place: ROW.place,
      granularity: "recipient",
    });
    expect([unknown?.typeId, unknown?.coveredTypeIds, unknown?.text]).toEqual([null, [], "その他の情報"]);
  });

  it("keeps a row that names no information", () => {
    const items = declaredItemsOf(documentOf([{ ...ROW, information: [] }]));
    expect(items.map(({ tool, typeId, text }) => [tool, typeId, text])).toEqual([["解析SDK", null, ""]]);
  });

  it("is the same of a declaration as JSON and as XML, but for the place", () => {
    const declaration = sampleDeclaration();
    const texts = { method: null, purposes: null, consentAndControl: null, changeProcedure: null, url: null };
    const json = renderExternalTransmissionJson(declaration, [
      { transmissionId: "own", openEnded: true, granularity: "pooled", rawText: null },
    ]);
    const ofJson = declaredItemsOf({ document: "external-transmission-json", read: ok(parseExternalTransmissionJson(json)) });
    const xml = renderPolicyXml(declaration, texts);
    const ofXml = declaredItemsOf({ document: "policy-xml", read: ok(parsePolicyXml(xml)) });
    expect(ofJson.map((item) => [item.tool, item.typeId, item.recipient?.legalName, item.shared, item.granularity])).toEqual([
      ["解析SDK", "UI.ID.ADVERTISING", "カイセキ合同会社", true, "tool"],
      ["解析SDK", "UI.ACT.APP_USE", "カイセキ合同会社", true, "tool"],
      ["当アプリ", "UI.ID.ACCOUNT", "株式会社みほん", false, "pooled"],
    ]);
    expect(ofJson[0]).toMatchObject({
      moduleId: "example-analytics",
      hosts: ["collect.kaiseki.example"],
      text: "広告識別子",
      senderPurposes: ["PUR.ANALYTICS"],
      recipientPurposes: ["PUR.ADVERTISING_3P"],
      optOut: { present: true, url: null, stops: "transmission" },
    });
    expect(ofJson[2]?.optOut).toEqual({ present: false, url: null, stops: "unknown" });
    const bare = (items: typeof ofJson): unknown =>
      items.map((item) => ({ ...item, document: null, place: null, granularity: null }));
    expect(bare(ofXml)).toEqual(bare(ofJson));
    expect(xml.slice(ofXml[2]?.place?.offset)).toMatch(/^<transmission id="own">/);
  });

  it("covers in Data safety every type and purpose that Play's word may mean", () => {
    const csv = renderDataSafetyCsv(buildDataSafety(sampleDeclaration()).form);
    const items = declaredItemsOf({ document: "data-safety", read: ok(parseDataSafetyCsv(csv)) });
    expect(items.map(({ text, typeId, shared }) => [text, typeId, shared])).toEqual([
      ["PSL_USER_ACCOUNT", "UI.ID.ACCOUNT", false],
      ["PSL_USER_INTERACTION", null, true],
      ["PSL_DEVICE_ID", null, true],
    ]);
    expect(items[2]?.coveredTypeIds).toEqual(expect.arrayContaining(["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID", "UI.ID.HARDWARE"]));
    expect(items[2]).toMatchObject({
      recipient: null,
      optOut: null,
      granularity: "information",
      senderPurposes: ["PUR.ANALYTICS", "PUR.ADVERTISING_OWN", "PUR.ADVERTISING_3P", "PUR.DIAGNOSTICS"],
      recipientPurposes: ["PUR.ANALYTICS", "PUR.ADVERTISING_OWN", "PUR.ADVERTISING_3P", "PUR.DIAGNOSTICS"],
    });
    expect(items[0]).toMatchObject({ senderPurposes: ["PUR.SERVICE"], recipientPurposes: [] });
    expect(csv.slice(items[2]?.place?.offset)).toMatch(/^PSL_DATA_TYPES_IDENTIFIERS,PSL_DEVICE_ID,true/);
  });

  it("covers in a privacy manifest every type that Apple's word may mean", () => {
    const plist = renderPrivacyManifest(buildPrivacyManifest(sampleDeclaration()).manifest);
    const items = declaredItemsOf({ document: "privacy-manifest", read: ok(parsePrivacyManifest(plist)) });
    expect(items.map(({ text, typeId, shared }) => [text, typeId, shared])).toEqual([
      ["NSPrivacyCollectedDataTypeUserID", "UI.ID.ACCOUNT", null],
      ["NSPrivacyCollectedDataTypeDeviceID", null, null],
      ["NSPrivacyCollectedDataTypeProductInteraction", null, null],
    ]);
    expect(items[1]?.coveredTypeIds).toContain("UI.ID.ADVERTISING");
    expect(plist.slice(items[1]?.place?.offset)).toMatch(/^<string>NSPrivacyCollectedDataTypeDeviceID/);
  });

  it("names every item of a declaration in a store's form that was made from it", () => {
    const declared = sampleDeclaration().transmissions.flatMap(({ information }) => information.map(({ typeId }) => typeId));
    const csv = renderDataSafetyCsv(buildDataSafety(sampleDeclaration()).form);
    const covered = declaredItemsOf({ document: "data-safety", read: ok(parseDataSafetyCsv(csv)) }).flatMap(
      ({ coveredTypeIds }) => coveredTypeIds,
    );
    expect(declared.filter((typeId) => typeId === null || !covered.includes(typeId))).toEqual([]);
  });
});
