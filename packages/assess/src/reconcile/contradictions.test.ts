import type { DeclaredItem } from "@akashi/declarations";
import { describe, expect, it } from "vitest";
import { declaredItem, declaring } from "../testing/perfect-documents.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { findContradictions } from "./contradictions.ts";
import type { DeclaredDocument } from "./documents.ts";
import { resolveItems } from "./resolve.ts";

const CATALOGUE = testCatalogue([
  testModule("tracker", { name: { ja: "トラッカー", en: "Tracker" } }),
  testModule("adkit", { name: { ja: "アドキット", en: "Adkit" } }),
]);
const VENDOR = { legalName: "株式会社ベンダー", serviceName: null };
const row = (typeId: string | null, changes: Partial<DeclaredItem> = {}): DeclaredItem =>
  declaredItem({ tool: "トラッカー", recipient: VENDOR, typeId, ...changes });
const answer = (text: string, coveredTypeIds: readonly string[], changes: Partial<DeclaredItem> = {}): DeclaredItem =>
  declaredItem({ text, coveredTypeIds, typeId: coveredTypeIds.length === 1 ? (coveredTypeIds[0] ?? null) : null, ...changes });

/** `information/UI.X: notice declares, data-safety silent` */
const found = (...documents: readonly DeclaredDocument[]): readonly string[] =>
  findContradictions(documents, resolveItems(documents, CATALOGUE, [])).map(
    ({ id, cells }) => `${id}: ${cells.map(({ document, says }) => `${document} ${says}`).join(", ")}`,
  );

const DEVICE = answer("PSL_DEVICE_ID", ["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID", "UI.ID.INSTALL"]);

describe("24: notice, Play form and privacy manifest in one table", () => {
  it("agree where a broad word of a form may mean what the notice names", () => {
    expect(found(declaring([row("UI.ID.ADVERTISING")]), declaring([DEVICE], "data-safety"))).toEqual([]);
  });

  it("disagree where the form does not answer for what the notice sends", () => {
    expect(found(declaring([row("UI.ID.ADVERTISING"), row("UI.LOC.PRECISE")]), declaring([DEVICE], "data-safety"))).toEqual([
      "information/UI.LOC.PRECISE: notice declares, data-safety silent",
    ]);
  });

  it("disagree where the form answers for what the notice does not name", () => {
    expect(
      found(
        declaring([row("UI.ACT.APP_USE")]),
        declaring([DEVICE, answer("PSL_USER_INTERACTION", ["UI.ACT.APP_USE", "UI.ACT.AD"])], "data-safety"),
      ),
    ).toEqual(["information/PSL_DEVICE_ID: notice silent, data-safety declares"]);
  });

  it("ask of the app's own privacy manifest only what is not an SDK's", () => {
    const manifest = declaring([], "privacy-manifest", "PrivacyInfo.xcprivacy");
    const own = declaredItem({ tool: "本アプリ", recipient: { legalName: "当社", serviceName: null }, typeId: "UI.PER.EMAIL" });
    expect(found(declaring([row("UI.ID.ADVERTISING"), own]), manifest)).toEqual([
      "information/UI.PER.EMAIL: notice declares, privacy-manifest silent",
    ]);
    const declares = declaring([answer("NSPrivacyCollectedDataTypeHealth", ["UI.HLT.HEALTH"])], "privacy-manifest");
    expect(found(declaring([row("UI.ID.ADVERTISING")]), declares)).toEqual([
      "information/UI.HLT.HEALTH: notice silent, privacy-manifest declares",
    ]);
  });

  it("acceptance 24: what notice, Data safety form and privacy manifest disagree on stands in one row", () => {
    const manifest = declaring([answer("NSPrivacyCollectedDataTypeDeviceID", ["UI.ID.ADVERTISING"])], "privacy-manifest");
    expect(
      found(
        declaring([row("UI.ACT.APP_USE")]),
        declaring([answer("PSL_USER_INTERACTION", ["UI.ACT.APP_USE"])], "data-safety"),
        manifest,
      ),
    ).toEqual(["information/UI.ID.ADVERTISING: notice silent, data-safety silent, privacy-manifest declares"]);
  });
});

describe("notice and policy", () => {
  it("disagree on modules, one of which only one of them names", () => {
    const adkit = row(null, { tool: "アドキット" });
    expect(found(declaring([row(null), adkit]), declaring([row(null)], "policy"))).toEqual([
      "module/adkit: notice declares, policy silent",
    ]);
  });

  it("do not disagree where the policy names the recipient alone, or no module at all", () => {
    const byRecipient = declaredItem({ recipient: VENDOR });
    expect(
      found(declaring([row(null), row(null, { tool: "アドキット" })]), declaring([row(null), byRecipient], "policy")),
    ).toEqual([]);
    expect(found(declaring([row(null)]), declaring([declaredItem({ text: "お問い合わせ" })], "policy"))).toEqual([]);
  });

  it("disagree on the recipient and on what an opt-out stops", () => {
    const stops = (kind: "transmission" | "use"): Partial<DeclaredItem> => ({
      optOut: { present: true, url: null, stops: kind },
    });
    expect(
      found(
        declaring([row(null, stops("transmission"))]),
        declaring([row(null, { ...stops("use"), recipient: { legalName: "株式会社ヨソ", serviceName: null } })], "policy"),
      ),
    ).toEqual(["opt-out/tracker: notice declares, policy declares", "recipient/tracker: notice declares, policy declares"]);
  });

  it("a policy may list what is taken and not sent; what it says is sent to somebody, the notice must say", () => {
    const taken = declaredItem({ typeId: "UI.PER.NAME" });
    expect(found(declaring([row(null)]), declaring([row(null), taken], "policy"))).toEqual([]);
    expect(found(declaring([row(null)]), declaring([row("UI.PER.NAME")], "policy"))).toEqual([
      "information/UI.PER.NAME: notice silent, policy declares",
    ]);
  });
});

it("a form that says nothing is shared, and a notice whose recipient uses it for itself", () => {
  const notice = declaring([row("UI.ID.ADVERTISING", { recipientPurposes: ["PUR.ADVERTISING_3P"] })]);
  expect(found(notice, declaring([{ ...DEVICE, shared: false }], "data-safety"))).toEqual([
    "sharing/PSL_DEVICE_ID: data-safety silent, notice declares",
  ]);
  expect(found(notice, declaring([{ ...DEVICE, shared: true }], "data-safety"))).toEqual([]);
});

it("one document disagrees with nobody", () => {
  expect(found(declaring([row("UI.ID.ADVERTISING")]))).toEqual([]);
});
