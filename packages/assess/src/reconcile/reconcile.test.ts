import type { Provider } from "@akashi/catalogue";
import type { Declaration, DeclaredItem, Transmission } from "@akashi/declarations";
import type { CoverageArea, CoverageReason, Facts } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { assess } from "../assess.ts";
import type { Profile, Report } from "../schema.ts";
import { apiUse, buildFacts, component, packageFact, requesting } from "../testing/facts-builder.ts";
import { declaredItem, declaring, perfectItems } from "../testing/perfect-documents.ts";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import type { DeclaredDocument } from "./documents.ts";
import { reconcile } from "./reconcile.ts";
import type { Reconciliation, ReconciliationRow } from "./schema.ts";

const source = "docs";
const types = (...ids: readonly string[]): { readonly type: string; readonly source: string }[] =>
  ids.map((type) => ({ type, source }));
const NO_NAME: Provider = {
  id: "nameless",
  legalName: null,
  serviceName: { ja: "ナナシ", en: "Nameless" },
  formerNames: [],
  country: null,
  sources: {},
};
const CATALOGUE = testCatalogue(
  [
    testModule("tracker", {
      name: { ja: "トラッカー", en: "Tracker" },
      packages: [{ prefix: "net.tracker.sdk", source }],
      informationTypes: types("UI.ID.ADVERTISING", "UI.ACT.APP_USE", "UI.LOC.PRECISE"),
      recipientPurposes: [{ purpose: "PUR.ANALYTICS", source }],
      switchOff: [{ kind: "meta-data", name: "net.tracker.off", value: "true", stops: "collection", note: null, source }],
    }),
    testModule("adkit", { name: { ja: "アドキット", en: "Adkit" }, packages: [{ prefix: "net.adkit", source }] }),
    testModule("upload", {
      name: { ja: "アップロード", en: "Upload" },
      packages: [{ prefix: "net.upload", source }],
      sendsTo: "operator",
    }),
    testModule("quiet", {
      name: { ja: "クワイエット", en: "Quiet" },
      packages: [{ prefix: "net.quiet", source }],
      provider: "nameless",
    }),
    testModule("drawing", { kind: "ui", packages: [{ prefix: "net.drawing", source }], informationTypes: [] }),
    testModule("hosted", {
      name: { ja: "ホステッド", en: "Hosted" },
      provider: "nameless",
      hosts: [{ host: "in.hosted-service.net", source }],
    }),
  ],
  [NO_NAME],
);

const OWN = packageFact("com.example.app");
const reached = (name: string): ReturnType<typeof packageFact> =>
  packageFact(name, {
    reachableMethods: 4,
    reachedBy: { entry: { kind: "activity", method: "com.example.app.MainActivity.onCreate" }, methods: [`${name}.Start.run`] },
  });
type Changes = Parameters<typeof buildFacts>[0];
const withCode = (...packages: readonly ReturnType<typeof packageFact>[]): Changes => ({
  code: { packages: [OWN, ...packages] },
});
const TRACKER: Changes = withCode(reached("net.tracker.sdk"));

const reportOf = (facts: Changes, options: { profile?: Profile; description?: string } = {}): Report =>
  assess(buildFacts(facts), { catalogue: CATALOGUE, profile: "jssec-strict", ...options });
const check = (report: Report, documents: readonly DeclaredDocument[], project?: Declaration): Reconciliation =>
  reconcile({ report, catalogue: CATALOGUE, documents, ...(project !== undefined && { project }) });
const notice = (...items: readonly DeclaredItem[]): DeclaredDocument => declaring(items);
const VENDOR = { legalName: "株式会社ベンダー", serviceName: "ベンダー" };
const item = (typeId: string | null, changes: Partial<DeclaredItem> = {}): DeclaredItem =>
  declaredItem({ tool: "トラッカー", recipient: VENDOR, typeId, ...changes });

const rowsOf = (result: Reconciliation, kind: ReconciliationRow["kind"]): readonly ReconciliationRow[] =>
  result.rows.filter((row) => row.kind === kind);
const short = ({ verdict, certainty, reasons }: ReconciliationRow): string => `${verdict} ${certainty}: ${reasons.join(" ")}`;
const whole = (result: Reconciliation): readonly string[] => rowsOf(result, "transmission").map(short);
const typed = (result: Reconciliation, type: string): readonly string[] =>
  result.rows.filter(({ informationTypes }) => informationTypes.includes(type)).map((row) => `${row.kind} ${short(row)}`);
const gap = (area: CoverageArea, reason: CoverageReason): Pick<Facts, "coverage"> => ({
  coverage: [{ area, state: "none", reason, count: 1, examples: [] }],
});

describe("a transmission", () => {
  it("is consistent only where module and recipient agree, and certain only where both stand as they are", () => {
    expect(whole(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))]))).toEqual(["consistent certain: module-in-app"]);
    expect(whole(check(reportOf(withCode(packageFact("net.tracker.sdk"))), [notice(item(null))]))).toEqual([
      "consistent possible: module-in-app not-reached",
    ]);
  });

  it.each([
    [
      "another company",
      { legalName: "株式会社ヨソ", serviceName: null },
      "possible-undeclared likely: module-in-app recipient-differs",
    ],
    ["no recipient", null, "consistent likely: module-in-app recipient-not-stated"],
    ["the service alone", { legalName: null, serviceName: "ベンダー" }, "consistent likely: module-in-app service-name-only"],
    [
      "a company of the group",
      { legalName: "株式会社ベンダージャパン", serviceName: null },
      "consistent possible: module-in-app affiliate-name",
    ],
    [
      "another kind of company",
      { legalName: "Vendor LLC", serviceName: null },
      "consistent likely: module-in-app company-form-differs",
    ],
    [
      "the app's own provider",
      { legalName: "当社", serviceName: null },
      "possible-undeclared likely: module-in-app recipient-differs",
    ],
  ])("names %s", (_what, recipient, expected) => {
    expect(whole(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING", { recipient }))]))).toEqual([expected]);
  });

  it("cannot be checked for a recipient whose legal name the catalogue does not have", () => {
    const declared = declaredItem({ tool: "クワイエット", recipient: { legalName: "株式会社だれか", serviceName: null } });
    expect(whole(check(reportOf(withCode(reached("net.quiet"))), [notice(declared)]))).toEqual([
      "consistent possible: module-in-app recipient-not-checkable",
    ]);
  });

  it("of a module that sends to the operator's own choice takes any recipient", () => {
    const declared = declaredItem({ tool: "アップロード", recipient: { legalName: "当社", serviceName: null } });
    expect(whole(check(reportOf(withCode(reached("net.upload"))), [notice(declared)]))).toEqual([
      "consistent likely: module-in-app recipient-chosen-by-operator",
    ]);
  });

  it("is declared by its recipient alone only where no module of that recipient is named beside it", () => {
    const both = reportOf(withCode(reached("net.tracker.sdk"), reached("net.adkit")));
    const byRecipient = item("UI.ID.ADVERTISING", { tool: null });
    expect(whole(check(both, [notice(byRecipient)]))).toEqual([
      "consistent possible: module-in-app declared-by-recipient-only",
      "consistent possible: module-in-app declared-by-recipient-only",
    ]);
    expect(whole(check(both, [notice(item("UI.ID.ADVERTISING"))])).sort()).toEqual([
      "consistent certain: module-in-app",
      "possible-undeclared likely: module-in-app not-declared",
    ]);
  });

  it("that configuration switches off is declared and not observed, or for a run to judge", () => {
    const off = reportOf({
      ...TRACKER,
      manifest: { metaData: [{ name: "net.tracker.off", value: "true", owner: null, resource: null }] } as never,
    });
    const declared = check(off, [notice(item("UI.ID.ADVERTISING"))]);
    expect(whole(declared)).toEqual(["declared-not-observed certain: module-in-app switched-off"]);
    const [row] = rowsOf(check(off, [notice()]), "transmission");
    expect([row?.verdict, row?.severity, row?.action]).toEqual(["not-tested", "info", "confirm-by-run"]);
  });

  it("is not undeclared where no document was given that could name it", () => {
    const result = check(reportOf(TRACKER), [declaring([], "data-safety", "data_safety.csv")]);
    expect(rowsOf(result, "transmission").map(short)).toEqual(["not-tested certain: module-in-app no-notice-given"]);
  });
});

describe("a kind of information", () => {
  it("that code reads and no document names is likely undeclared, and graver than what only the provider says", () => {
    const report = reportOf({
      ...TRACKER,
      apis: [apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk")],
      manifest: requesting("android.permission.READ_PHONE_STATE"),
    });
    const result = check(report, [notice(item("UI.ID.ADVERTISING"))]);
    const severities = rowsOf(result, "information").map((row) => [
      ...row.informationTypes,
      row.verdict,
      row.severity,
      row.action,
    ]);
    expect(severities).toEqual([
      ["UI.ID.HARDWARE", "possible-undeclared", "medium", "declare-type"],
      ["UI.ACT.APP_USE", "possible-undeclared", "low", "declare-type"],
      ["UI.ID.ADVERTISING", "consistent", null, "none"],
    ]);
    expect(typed(result, "UI.ID.HARDWARE")).toEqual(["information possible-undeclared likely: code-reads not-declared"]);
    expect(typed(result, "UI.ID.ADVERTISING")).toEqual(["information consistent possible: provider-says"]);
  });

  it("behind a permission that the app does not ask for is no row, and where it is declared, not observed", () => {
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))]), "UI.LOC.PRECISE")).toEqual([]);
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.LOC.PRECISE"))]), "UI.LOC.PRECISE")).toEqual([
      "information declared-not-observed likely: permission-missing",
    ]);
    const allowed = reportOf({ ...TRACKER, manifest: requesting("android.permission.ACCESS_FINE_LOCATION") });
    expect(typed(check(allowed, [notice(item("UI.ID.ADVERTISING"))]), "UI.LOC.PRECISE")).toEqual([
      "information possible-undeclared possible: provider-says not-declared",
    ]);
  });

  it("is covered by a word for several types", () => {
    const word = item("UI.ID.ANDROID_ID", { text: "端末識別子", coveredTypeIds: ["UI.ID.ANDROID_ID", "UI.ID.ADVERTISING"] });
    expect(typed(check(reportOf(TRACKER), [notice(word)]), "UI.ID.ADVERTISING")).toEqual([
      "information consistent possible: provider-says",
    ]);
  });

  it("in words that could not be read is shown, and makes what seems missing only possible", () => {
    const result = check(reportOf(TRACKER), [notice(item(null, { text: "所定の情報" }))]);
    expect(result.rows.find(({ declared }) => declared.some(({ text }) => text === "所定の情報"))).toMatchObject({
      kind: "information",
      verdict: "not-tested",
      reasons: ["words-not-known"],
      action: "name-precisely",
    });
    expect(typed(result, "UI.ID.ADVERTISING")).toEqual([
      "information possible-undeclared possible: provider-says not-declared words-not-known",
    ]);
  });

  it("pooled for all tools counts for a tool that the same document names without information of its own", () => {
    const pool = declaredItem({ typeId: "UI.ID.ADVERTISING", granularity: "pooled" });
    expect(typed(check(reportOf(TRACKER), [notice(item(null), pool)]), "UI.ID.ADVERTISING")).toEqual([
      "information consistent possible: provider-says declared-in-pool",
    ]);
    // Beside a list of its own the pool says nothing of the tool, and without the tool's name nothing at all.
    expect(typed(check(reportOf(TRACKER), [notice(item("UI.ACT.APP_USE"), pool)]), "UI.ID.ADVERTISING")[0]).toContain(
      "possible-undeclared",
    );
    expect(typed(check(reportOf(TRACKER), [notice(pool)]), "UI.ID.ADVERTISING")[0]).toContain("possible-undeclared");
  });

  it.each([
    ["UI.NET.IP", "consistent likely: implicit-in-any-request"],
    ["UI.PER.NAME", "not-verifiable possible: not-from-platform"],
    ["UI.LOC.COARSE", "not-verifiable possible: derived-at-server"],
    ["UI.CON.CALENDAR", "over-declared possible: type-not-in-module"],
  ])("%s that the module was not seen to handle: %s", (type, expected) => {
    expect(typed(check(reportOf(TRACKER), [notice(item(type))]), type)).toEqual([`information ${expected}`]);
  });
});

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
    const result = check(reportOf(withCode(reached("net.drawing"))), [
      notice(declaredItem({ tool: "drawing", recipient: VENDOR })),
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
    expect(whole(check(reportOf({}), [notice(...unknown)])).sort()).toEqual([
      "not-tested possible: name-not-known",
      "not-tested possible: tool-name-not-known",
    ]);
  });

  it("is found by a host that the document or the catalogue names for it", () => {
    const facts: Changes = {
      endpoints: [{ host: "in.hosted-service.net", url: null, scheme: null, where: [], count: 1 }],
    };
    const byRecipient = declaredItem({ recipient: { legalName: null, serviceName: "ナナシ" } });
    const byHost = declaredItem({ tool: "しらない計測", hosts: ["*.hosted-service.net"] });
    for (const one of [byRecipient, byHost]) {
      expect(whole(check(reportOf(facts), [notice(one)]))).toEqual(["consistent possible: host-in-app"]);
    }
    expect(rowsOf(check(reportOf(facts), [notice()]), "destination").map(short)).toEqual([
      "possible-undeclared possible: host-in-app not-declared",
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

describe("the app's own code", () => {
  const READS: Changes = {
    apis: [apiUse("android.telephony.TelephonyManager.getImei", "com.example.app")],
    manifest: { ...requesting("android.permission.READ_PHONE_STATE"), components: [] },
  };
  const own = (...items: readonly DeclaredItem[]): readonly string[] =>
    typed(check(reportOf(READS), [notice(...items)]), "UI.ID.HARDWARE");

  it("needs a declaration of its own for what it reads", () => {
    expect(own()).toEqual(["information possible-undeclared possible: own-code-reads not-declared"]);
    expect(own(item("UI.ID.HARDWARE"))[0]).toBe("information possible-undeclared possible: own-code-reads not-declared");
  });

  it("is declared by an item of the provider itself, or of the app as a whole", () => {
    const mine = { recipient: { legalName: "弊社", serviceName: null }, typeId: "UI.ID.HARDWARE" };
    expect(own(declaredItem({ tool: "本アプリ", ...mine }))).toEqual(["information consistent likely: own-code-reads"]);
    expect(own(declaredItem({ typeId: "UI.ID.HARDWARE", granularity: "information" }))[0]).toBe(
      "information consistent possible: own-code-reads",
    );
  });

  it("knows the operator by the name in the project", () => {
    const project = projectOf([], "株式会社うんえい");
    const declared = declaredItem({ recipient: { legalName: "うんえい㈱", serviceName: null }, typeId: "UI.ID.HARDWARE" });
    expect(typed(check(reportOf(READS), [notice(declared)], project), "UI.ID.HARDWARE")).toEqual([
      "information consistent likely: own-code-reads",
    ]);
  });

  it("of unknown origin stays not tested, whatever is declared", () => {
    const report = reportOf({
      ...withCode(packageFact("org.stranger.lib")),
      apis: [apiUse("android.os.Build.SERIAL", "org.stranger.lib")],
    });
    expect(typed(check(report, [notice(...perfectItems(report), item("UI.ID.HARDWARE"))]), "UI.ID.HARDWARE")).toContain(
      "information not-tested possible: unknown-code code-reads",
    );
  });
});

const projectOf = (transmissions: readonly Transmission[], legalName: string | null = null): Declaration => ({
  declarationVersion: 1,
  operator: {
    legalName: legalName === null ? null : { ja: legalName, en: null },
    corporateNumber: null,
    address: null,
    contact: null,
  },
  services: [],
  transmissions,
  effectiveFrom: null,
});
const measured = (measures: Partial<Transmission["measures"]>, information: Transmission["information"] = []): Transmission => ({
  id: "tracker",
  services: [],
  tool: { name: { ja: "トラッカー", en: null }, kind: "sdk", moduleId: "tracker", version: null },
  recipient: {
    legalName: null,
    serviceName: null,
    providerId: "vendor",
    country: null,
    relation: "third-party",
    policyUrl: null,
    hosts: [],
  },
  information,
  senderPurposes: [],
  recipientPurposes: [],
  measures: { notice: null, consent: null, optOut: null, ...measures },
});

describe("acceptance checks of the requirements", () => {
  const CONSENT = measured({ consent: { category: "analytics", askedAt: "first-launch", withdrawal: null } });
  const OTHER = notice(declaredItem({ tool: "アドキット", recipient: VENDOR }));
  const tracker = (result: Reconciliation): ReconciliationRow | undefined =>
    rowsOf(result, "transmission").find(({ actor }) => actor?.kind === "module" && actor.id === "tracker");

  it("15: stopping the use cannot be verified; stopping the sending needs a run", () => {
    const stopping = (stops: "transmission" | "use" | "unknown"): readonly string[] =>
      rowsOf(
        check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING", { optOut: { present: true, url: null, stops } }))]),
        "opt-out",
      ).map((row) => `${short(row)} -> ${row.action}`);
    expect(stopping("use")).toEqual(["not-verifiable certain: use-stop-not-visible -> confirm-with-recipient"]);
    expect(stopping("transmission")).toEqual(["not-tested certain: send-stop-needs-run -> confirm-by-run"]);
    expect(stopping("unknown")).toEqual(["not-tested certain: stop-kind-not-stated -> state-stop"]);
  });

  it("16: with consent chosen, jssec-strict asks for the notice all the same, law-minimum does not; the profile is named", () => {
    const strict = check(reportOf(TRACKER), [OTHER], projectOf([CONSENT]));
    expect(strict.profile).toMatchObject({ name: "jssec-strict", noticeAlwaysRequired: true });
    expect(strict.profile.rulesAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(tracker(strict)).toMatchObject({ severity: "medium", reasons: ["module-in-app", "not-declared", "notice-required"] });
    const minimum = check(reportOf(TRACKER, { profile: "law-minimum" }), [OTHER], projectOf([CONSENT]));
    expect(minimum.profile).toMatchObject({ name: "law-minimum", noticeAlwaysRequired: false });
    expect(tracker(minimum)).toMatchObject({
      verdict: "possible-undeclared",
      severity: "info",
      action: "none",
      reasons: ["module-in-app", "not-declared", "consent-instead"],
    });
  });

  it("11: an exemption counts only when a named person has decided", () => {
    const exempt = (accepted: boolean | null): ReconciliationRow | undefined => {
      const decision = accepted === null ? null : { accepted, by: "山田", on: "2026-01-01", reason: null };
      const information = [
        {
          typeId: "UI.ACT.APP_USE",
          label: { ja: "操作", en: null },
          exemption: { item: 1 as const, kind: 1 as const, facts: [], decision },
        },
      ];
      const result = check(reportOf(TRACKER), [notice(item("UI.ID.ADVERTISING"))], projectOf([measured({}, information)]));
      return result.rows.find(({ informationTypes }) => informationTypes.includes("UI.ACT.APP_USE"));
    };
    expect(exempt(true)).toMatchObject({ severity: "info", action: "none" });
    expect(exempt(true)?.reasons).toContain("exempt-by-decision");
    for (const open of [exempt(null), exempt(false)]) {
      expect(open).toMatchObject({ severity: "low", action: "decide-exemption" });
      expect(open?.reasons).toContain("exemption-not-decided");
    }
  });

  it("20, as far as code shows: the same code reads a device identifier and information about the user", () => {
    const facts: Changes = {
      ...TRACKER,
      apis: [
        apiUse("android.telephony.TelephonyManager.getImei", "net.tracker.sdk"),
        apiUse("android.location.LocationManager.getLastKnownLocation", "net.tracker.sdk"),
      ],
      manifest: requesting("android.permission.READ_PHONE_STATE", "android.permission.ACCESS_FINE_LOCATION"),
    };
    const hardware = (profile: Profile): ReconciliationRow | undefined => {
      const report = reportOf(facts, { profile });
      return check(report, [notice(...perfectItems(report))]).rows.find(
        ({ kind, informationTypes }) => kind === "information" && informationTypes.includes("UI.ID.HARDWARE"),
      );
    };
    const row = hardware("jssec-strict");
    expect(row).toMatchObject({ verdict: "consistent", severity: "medium", action: "separate-identifier" });
    expect(row?.reasons).toContain("identifier-read-with-user-information");
    expect(row?.observed.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(1);
    expect(hardware("law-minimum")?.severity).toBeNull();
  });

  it("21: an alarm clock that asks for the precise place and does not say why", () => {
    const report = reportOf({ manifest: requesting("android.permission.ACCESS_FINE_LOCATION") }, { description: "目覚まし時計" });
    const [row] = rowsOf(check(report, [declaring([], "description", "store.txt")]), "permission");
    expect(row).toMatchObject({
      verdict: "possible-undeclared",
      severity: "medium",
      reasons: ["description-silent"],
      action: "say-in-description",
      name: { ja: "android.permission.ACCESS_FINE_LOCATION" },
    });
  });

  it("23: nothing found is not a row, and what was not looked at stands in the record", () => {
    const result = check(reportOf(gap("traffic", "not-read-by-design")), [notice()]);
    expect(result.rows).toEqual([]);
    expect(result.method).toEqual({ code: true, flows: false, traffic: false });
    expect(result.coverage).toHaveLength(1);
  });

  it("5: a transmission that was observed and is not declared is undeclared, and high", () => {
    const report = reportOf(TRACKER);
    const [module, ...rest] = report.modules;
    if (module === undefined) throw new Error("the report has the module");
    const seen: Report = {
      ...report,
      modules: [{ ...module, step: "observed", steps: [...module.steps, { step: "observed", evidence: [] }] }, ...rest],
      coverage: [{ area: "traffic", state: "partial", reason: "read", count: 1, examples: [] }],
    };
    expect(tracker(check(seen, [OTHER]))).toMatchObject({ verdict: "undeclared", severity: "high", action: "declare" });
    expect(tracker(check(seen, [notice(item("UI.ID.ADVERTISING"))]))).toMatchObject({ verdict: "consistent" });
    const unseen: Report = { ...report, coverage: seen.coverage };
    expect(tracker(check(unseen, [notice(item("UI.ID.ADVERTISING"))]))).toMatchObject({ verdict: "declared-not-observed" });
  });
});

describe("the use of what was sent", () => {
  it("is never visible; purposes that the provider names and the notice does not are listed", () => {
    const declared = item("UI.ID.ADVERTISING", { recipientPurposes: ["PUR.SECURITY"] });
    const [row] = rowsOf(check(reportOf(TRACKER), [notice(declared)]), "use");
    expect(row).toMatchObject({
      verdict: "not-verifiable",
      missingPurposes: ["PUR.ANALYTICS"],
      severity: "low",
      action: "state-purposes",
    });
    const full = item("UI.ID.ADVERTISING", { recipientPurposes: ["PUR.ANALYTICS"] });
    expect(rowsOf(check(reportOf(TRACKER), [notice(full)]), "use")[0]).toMatchObject({ missingPurposes: [], severity: "info" });
  });
});

describe("forms", () => {
  const answer = (text: string, coveredTypeIds: readonly string[]): DeclaredItem =>
    declaredItem({ text, typeId: coveredTypeIds[0] ?? null, coveredTypeIds, granularity: "information" });
  const DEVICE = answer("PSL_DEVICE_ID", ["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID"]);
  const form = (...items: readonly DeclaredItem[]): Reconciliation =>
    check(reportOf(TRACKER), [declaring(items, "data-safety", "form.csv")]);

  it("of Google Play answer for the app as a whole, and miss what they do not answer", () => {
    const rows = rowsOf(form(DEVICE), "statement");
    expect(rows.map((row) => [short(row), row.action, row.informationTypes])).toEqual([
      ["possible-undeclared possible: provider-says not-declared", "fill-in-form", ["UI.ACT.APP_USE"]],
      ["consistent possible: provider-says", "none", ["UI.ID.ADVERTISING", "UI.ID.ANDROID_ID"]],
    ]);
    expect(
      rowsOf(form(answer("PSL_CALENDAR", ["UI.CON.CALENDAR"])), "statement")
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(["over-declared", "possible-undeclared", "possible-undeclared"]);
  });

  it("of Apple are about another platform", () => {
    const result = check(reportOf(TRACKER), [
      declaring([answer("DeviceID", ["UI.ID.ADVERTISING"])], "privacy-manifest", "PrivacyInfo"),
    ]);
    expect(rowsOf(result, "statement").map(short)).toEqual(["not-verifiable certain: other-platform"]);
  });
});

it("each document is summed up: what it says, what it leaves out, what could not be assigned", () => {
  const report = reportOf(withCode(reached("net.tracker.sdk"), reached("net.adkit")));
  const policy = declaring([declaredItem({ tool: "しらないSDK", typeId: "UI.ID.ADVERTISING" })], "policy", "policy.html");
  const result = check(report, [
    notice(item("UI.ID.ADVERTISING"), item("UI.ACT.APP_USE")),
    policy,
    declaring([], "data-safety", "f.csv"),
  ]);
  expect(
    result.documents.map(({ document, items, silentAbout, notAssigned }) => [document, items, silentAbout, notAssigned]),
  ).toEqual([
    ["notice", 2, 1, 0],
    ["policy", 1, 2, 1],
    ["data-safety", 0, null, 0],
  ]);
  expect(result.documents[0]?.verdicts).toMatchObject({ consistent: 3, "possible-undeclared": 0 });
  expect(Object.values(result.verdicts).reduce((sum, count) => sum + count, 0)).toBe(result.rows.length);
});
