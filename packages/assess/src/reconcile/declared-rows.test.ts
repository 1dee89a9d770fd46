import { describe, expect, it } from "vitest";
import { component, reachedPackage } from "../testing/facts-builder.ts";
import { declaredItem } from "../testing/perfect-documents.ts";
import {
  TRACKER,
  VENDOR,
  check,
  gap,
  item,
  notice,
  reportOf,
  rowsOf,
  short,
  whole,
  withCode,
  type Changes,
} from "../testing/reconcile-cases.ts";

describe("what is declared and not in the app", () => {
  const ADKIT = declaredItem({ tool: "アドキット", recipient: VENDOR, typeId: "UI.ID.ADVERTISING" });
  const adkit = (facts: Changes): readonly string[] =>
    rowsOf(check(reportOf(facts), [notice(ADKIT)]), "transmission")
      .filter(({ name }) => name?.en === "Adkit")
      .map(short);

  it("is over-declared where everything was looked at", () => {
    expect(adkit({})).toEqual(["over-declared likely: not-in-app"]);
  });

  it.each([
    ["packed-code", "looks-packed"],
    ["dynamic-loading", "loaded-at-run-time"],
    ["other-runtime", "byte-code-of-another-runtime"],
    ["webview-javascript", "remote-content"],
    ["code", "part-unreadable"],
    ["archive", "part-unreadable"],
  ] as const)("is not tested where it may be in the part not looked at: %s", (area, reason) => {
    const result = check(reportOf(gap(area, reason)), [notice(ADKIT)]);
    const [row] = rowsOf(result, "transmission");
    expect(row).toMatchObject({ verdict: "not-tested", reasons: ["not-in-app", "may-be-hidden"], gaps: [area] });
  });

  it("of which only a declaration is left says so", () => {
    expect(adkit({ manifest: { components: [component("service", "net.adkit.Sender", { defined: false })] } })).toEqual([
      "over-declared likely: remnant-only",
    ]);
  });

  it("is a library that is not known to collect anything", () => {
    const result = check(reportOf(withCode(reachedPackage("net.drawing"))), [
      notice(declaredItem({ tool: "drawing", recipient: VENDOR, text: "なにか" })),
    ]);
    expect(whole(result)).toEqual(["consistent possible: module-in-app not-known-to-collect"]);
  });

  it("under a name that nobody knows is shown and judged by no one", () => {
    const unknown = [
      declaredItem({
        tool: "しらないSDK",
        recipient: { legalName: "株式会社しらない", serviceName: null },
        typeId: "UI.ID.ADVERTISING",
      }),
      declaredItem({ recipient: { legalName: "株式会社べつ", serviceName: null } }),
    ];
    expect([...whole(check(reportOf({}), [notice(...unknown)]))].sort()).toEqual([
      "not-tested possible: name-not-known",
      "not-tested possible: tool-name-not-known",
    ]);
  });

  it("is found by a host that the document or the catalogue names for it", () => {
    const facts: Changes = {
      endpoints: [{ host: "in.hosted-service.net", url: null, scheme: null, where: [], count: 1 }],
    };
    const byRecipient = declaredItem({ recipient: { legalName: null, serviceName: "ナナシ" } });
    const byHost = declaredItem({ tool: "しらない計測", hosts: ["*.hosted-service.net"], text: "なにか" });
    for (const one of [byRecipient, byHost]) {
      expect(whole(check(reportOf(facts), [notice(one)]))).toEqual(["consistent possible: host-in-app"]);
    }
    expect(rowsOf(check(reportOf(facts), [notice()]), "destination").map(short)).toEqual([
      "not-tested possible: host-in-app not-declared",
    ]);
  });

  it("stands in some row, whatever the document holds", () => {
    const odd = [
      item("UI.ID.ADVERTISING"),
      item(null, { text: "その他" }),
      declaredItem({ tool: "__proto__", recipient: { legalName: "constructor", serviceName: null }, typeId: "toString" }),
      declaredItem({ tool: null, recipient: VENDOR, typeId: "UI.CON.CALENDAR", text: "予定" }),
      declaredItem({ typeId: "UI.ID.ACCOUNT", text: "会員ID", granularity: "information" }),
      declaredItem({
        tool: "本アプリ",
        recipient: { legalName: "当社", serviceName: null },
        typeId: "UI.PER.NAME",
        text: "お名前",
      }),
      declaredItem({ tool: "a".repeat(5_000), text: "長い名前" }),
    ];
    const document = notice(...odd);
    const shown = new Set(
      check(reportOf(TRACKER), [document]).rows.flatMap(({ declared }) => declared.map(({ place }) => place?.offset)),
    );
    expect([...shown].sort()).toEqual(document.items.map(({ place }) => place?.offset).sort());
  });
});
