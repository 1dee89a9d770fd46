import {
  assess,
  buildDeclaration,
  compareReports,
  reconcile,
  type DeclaredDocument,
  type DraftedDeclaration,
  type Profile,
  type Reconciliation,
  type ReconciliationRow,
  type Report,
} from "@akashi/assess";
import { declaredItem, declaring, perfectItems } from "../packages/assess/src/testing/perfect-documents.ts";
import { loadCatalogue } from "@akashi/catalogue";
import {
  declaredItemsOf,
  parseExternalTransmissionJson,
  parseDocument,
  readDocument,
  renderDraft,
  renderExternalTransmissionJson,
  type Declaration,
  type DeclaredItem,
} from "@akashi/declarations";
import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import {
  renderCanonical,
  renderReconciliationHtml,
  renderReconciliationSarif,
  renderReconciliationTerminal,
} from "@akashi/render";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { RECORDS } from "../tools/build-schemas.ts";
import { validateJson, type JsonSchema } from "./support/json-schema.ts";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { projectOf } from "../packages/declarations/src/testing/project-of.ts";

/** Modules of the bundled catalogue, by a class that belongs to them. */
const MODULES: Readonly<Record<string, string>> = {
  adjust: "com.adjust.sdk.Adjust",
  fluct: "jp.fluct.fluctsdk.Fluct",
  "line-ads-network": "com.five_corp.ad.FiveAd",
};
const ANDROID_ID = `const-string v1, "android_id"
invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;`;

const schemaOf = (type: string): JsonSchema => {
  const file = RECORDS.find((one) => one.type === type)?.file ?? "";
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")) as JsonSchema;
};
const written = (record: object): unknown => JSON.parse(renderCanonical(record));

/** An app whose first screen calls the modules, and which reads the ANDROID_ID itself. */
const factsOf = async (modules: readonly string[], declarations = ""): Promise<Facts> => {
  const classes = modules.map((id) => MODULES[id] ?? "");
  const calls = classes.map((name) => `invoke-static {}, L${name.replaceAll(".", "/")};->start()V`).join("\n");
  const bytes = buildApp({
    declarations,
    components: launcherActivity(),
    classes: [
      classOf("com.example.app.MainActivity", "android.app.Activity", [
        {
          name: "onCreate",
          descriptor: "(Landroid/os/Bundle;)V",
          code: `${calls}\nconst/4 v0, 0\nconst-string v2, "https://api.own-service.jp/v1"\n${ANDROID_ID}\nreturn-void`,
        },
      ]),
      ...classes.map((name) =>
        classOf(name, "java.lang.Object", [{ name: "start", descriptor: "()V", code: "return-void", isStatic: true }]),
      ),
    ],
  });
  return collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives);
};

const reportOf = (facts: Facts, profile: Profile = "jssec-strict", description?: string): Report =>
  assess(facts, {
    catalogue: loadCatalogue(),
    profile,
    ...(description !== undefined && { description: { text: description, sha256: "d1".repeat(32) } }),
  });

const check = (report: Report, documents: readonly DeclaredDocument[], project?: Declaration): Reconciliation =>
  reconcile({ report, catalogue: loadCatalogue(), documents, ...(project !== undefined && { project }) });

const subjectOf = ({ actor, name }: ReconciliationRow): string =>
  actor === null ? (name?.ja ?? "") : actor.kind === "module" ? actor.id : actor.kind;
/** `possible-undeclared information adjust UI.ID.PUSH: provider-says not-declared` */
const lineOf = (row: ReconciliationRow): string =>
  `${row.verdict} ${row.kind} ${subjectOf(row)} ${row.informationTypes.join("+")}`.trim();

/** The rows that differ between two reconciliations, as lines. */
const changed = (
  before: Reconciliation,
  after: Reconciliation,
): { readonly gone: readonly string[]; readonly come: readonly string[] } => {
  const old = new Set(before.rows.map(lineOf));
  const now = new Set(after.rows.map(lineOf));
  return { gone: [...old].filter((line) => !now.has(line)).sort(), come: [...now].filter((line) => !old.has(line)).sort() };
};

let report: Report;
let items: readonly DeclaredItem[];
let perfect: Reconciliation;
const isOf = (module: string): ((item: DeclaredItem) => boolean) => {
  return ({ tool }) => tool !== null && report.modules.some(({ id, name }) => id === module && name.ja === tool);
};

beforeAll(async () => {
  report = reportOf(await factsOf(["adjust", "fluct"]));
  items = perfectItems(report);
  perfect = check(report, [declaring(items)]);
});

describe("a declaration made from the report", () => {
  it("gives only consistent, and not-verifiable where the method can never see", () => {
    expect(report.modules.filter(({ collects }) => collects).map(({ id }) => id)).toEqual(["adjust", "fluct"]);
    expect([...new Set(perfect.rows.map(({ verdict }) => verdict))].sort()).toEqual(["consistent", "not-verifiable"]);
    expect(perfect.rows.filter(({ verdict }) => verdict === "not-verifiable").map(({ kind }) => kind)).toEqual(["use", "use"]);
    expect(perfect.rows.filter(({ kind }) => kind === "information").length).toBeGreaterThan(10);
  });

  it("has evidence on both sides of every consistent row, and nothing to do", () => {
    for (const row of perfect.rows.filter(({ verdict }) => verdict === "consistent")) {
      expect(row.declared.length, row.id).toBeGreaterThan(0);
      expect(row.observed.length, row.id).toBeGreaterThan(0);
      expect([row.action, row.severity], row.id).toEqual(["none", null]);
    }
  });

  it("has one id for each row, the same for the same inputs, and the same bytes", () => {
    expect(new Set(perfect.rows.map(({ id }) => id)).size).toBe(perfect.rows.length);
    expect(renderCanonical(check(report, [declaring(items)]))).toBe(renderCanonical(perfect));
  });
});

describe("one change to the declaration", () => {
  const mutated = (next: readonly DeclaredItem[]): ReturnType<typeof changed> =>
    changed(perfect, check(report, [declaring(next)]));

  it("a module left out: its rows and no others become possible-undeclared", () => {
    const without = items.filter((item) => !isOf("fluct")(item));
    const { gone, come } = mutated(without);
    const missing = check(report, [declaring(without)]).rows.filter(({ verdict }) => verdict === "possible-undeclared");
    expect(come).toEqual(
      gone.filter((line) => line.startsWith("consistent")).map((line) => line.replace("consistent", "possible-undeclared")),
    );
    expect(come.every((line) => line.includes(" fluct"))).toBe(true);
    expect(missing.map(({ kind }) => kind)).toContain("transmission");
    expect(missing.find(({ kind }) => kind === "transmission")).toMatchObject({
      verdict: "possible-undeclared",
      certainty: "likely",
      severity: "medium",
      action: "declare",
      reasons: ["module-in-app", "not-declared"],
    });
  });

  it("one kind of information left out: one row", () => {
    const { gone, come } = mutated(items.filter((item) => !(isOf("adjust")(item) && item.typeId === "UI.ID.PUSH")));
    expect(gone).toEqual(["consistent information adjust UI.ID.PUSH"]);
    expect(come).toEqual(["possible-undeclared information adjust UI.ID.PUSH"]);
  });

  it("a company renamed: the rows of its module, because the recipient that is named is another", () => {
    const renamed = items.map((item) =>
      isOf("fluct")(item) ? { ...item, recipient: { legalName: "株式会社フラクト商事", serviceName: null } } : item,
    );
    const after = check(report, [declaring(renamed)]);
    const { gone, come } = changed(perfect, after);
    expect(come).toEqual(gone.map((line) => line.replace("consistent", "possible-undeclared")));
    expect(come.every((line) => line.includes(" fluct"))).toBe(true);
    const row = after.rows.find(({ kind, actor }) => kind === "transmission" && actor?.kind === "module" && actor.id === "fluct");
    expect(row).toMatchObject({ action: "correct-recipient", reasons: ["module-in-app", "recipient-differs"] });
    expect(row?.declared.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(["株式会社フラクト商事"]));
  });

  it("a module added that the app does not have: one row, over-declared", () => {
    const added = declaredItem({
      tool: "Braze",
      recipient: { legalName: "Braze, Inc.", serviceName: "Braze" },
      typeId: "UI.ID.PUSH",
    });
    const { gone, come } = mutated([...items, added]);
    expect(gone).toEqual([]);
    expect(come).toEqual(["over-declared transmission Braze UI.ID.PUSH"]);
  });

  it("a kind of information added that the module was not seen to read: one row, over-declared", () => {
    const [first] = items.filter(isOf("adjust"));
    const added = { ...declaredItem(first), typeId: "UI.CON.CALENDAR", coveredTypeIds: ["UI.CON.CALENDAR"], text: "予定表" };
    const { gone, come } = mutated([...items, added]);
    expect(gone).toEqual([]);
    expect(come).toEqual(["over-declared information adjust UI.CON.CALENDAR"]);
  });

  it("a former name of the company: the verdict stays, and the row says which name is out of date", () => {
    const stale = items.map((item) =>
      isOf("fluct")(item) ? { ...item, recipient: { legalName: "株式会社adingo", serviceName: "fluct" } } : item,
    );
    const after = check(report, [declaring(stale)]);
    expect(changed(perfect, after)).toEqual({ gone: [], come: [] });
    const outdated = after.rows.filter(({ reasons }) => reasons.includes("former-name"));
    expect(outdated.map((row) => [lineOf(row), row.certainty, row.severity, row.action])).toEqual([
      ["consistent transmission fluct", "likely", "low", "update-name"],
    ]);
  });

  it("other ways of writing the same names change nothing", () => {
    const rewritten = items.map((item) =>
      isOf("fluct")(item)
        ? { ...item, tool: "ＦＬＵＣＴ　ＳＤＫ for Android", recipient: { legalName: "㈱ｆｌｕｃｔ", serviceName: null } }
        : item,
    );
    const after = check(report, [declaring(rewritten)]);
    expect(changed(perfect, after)).toEqual({ gone: [], come: [] });
    expect(after.rows.map(({ severity }) => severity)).toEqual(perfect.rows.map(({ severity }) => severity));
  });
});

describe("one change to the app", () => {
  it("a module added: its rows and no others", async () => {
    const after = check(reportOf(await factsOf(["adjust", "fluct", "line-ads-network"])), [declaring(items)]);
    const { gone, come } = changed(perfect, after);
    expect(gone).toEqual([]);
    expect(come).toContain("possible-undeclared transmission line-ads-network");
    expect(come.every((line) => line.startsWith("possible-undeclared") && line.includes(" line-ads-network"))).toBe(true);
  });

  it("a module taken out: what is declared of it becomes over-declared", async () => {
    const after = check(reportOf(await factsOf(["adjust"])), [declaring(items)]);
    const { come } = changed(perfect, after);
    expect(come).toHaveLength(1);
    expect(come[0]).toMatch(/^over-declared transmission fluct SDK /);
    expect(
      after.rows.filter(({ verdict }) => verdict === "over-declared").flatMap(({ declared }) => declared).length,
    ).toBeGreaterThan(3);
  });
});

describe("the record", () => {
  it("follows its published schema, and so does a comparison that holds it", () => {
    expect(validateJson(schemaOf("Reconciliation"), written(perfect))).toEqual([]);
    const without = check(report, [declaring(items.slice(1), "notice", "old.html"), declaring([], "data-safety", "form.csv")]);
    expect(validateJson(schemaOf("Reconciliation"), written(without))).toEqual([]);
    const both = compareReports(report, report, { old: perfect, new: without });
    expect(both.declared?.changed.length).toBeGreaterThan(0);
    expect(validateJson(schemaOf("ReportDiff"), written(both))).toEqual([]);
  });

  it("acceptance 23: a reconciliation never says that nothing is sent, in any form and language", () => {
    const forbidden = /安全です|送信していません|送信しません|問題ありません|\bis safe\b|no data is sent/i;
    for (const result of [perfect, check(report, []), check(report, [declaring([])])]) {
      for (const lang of ["ja", "en"] as const) {
        const outputs = [
          renderReconciliationTerminal(result, { lang }),
          renderReconciliationHtml(result, { lang }),
          renderReconciliationSarif(result, { lang }),
        ];
        for (const output of outputs) expect(forbidden.exec(output)?.[0]).toBeUndefined();
      }
    }
  });
});

describe("a draft, completed and checked against the same app", () => {
  const PROJECT = `akashi: 1
operator:
  legalName: { ja: 株式会社うんえい, en: Unei Inc. }
  contact: { email: privacy@own-service.jp }
effectiveFrom: 2026-04-01
notice: { kind: published, url: https://own-service.jp/external }
hosts:
  - hosts: [api.own-service.jp]
    use: own-server
transmissions:
  - id: app/own-server
    information: [UI.ID.ANDROID_ID, UI.PER.EMAIL]
    senderPurposes: [PUR.SERVICE]
  - id: adjust
    senderPurposes: [PUR.ANALYTICS]
    decisions: [{ information: UI.FIN.PURCHASE, sent: yes, by: 佐藤, on: 2026-03-01 }]
  - id: fluct
    senderPurposes: [PUR.ADVERTISING_3P]
    decisions: [{ information: UI.PER.BIRTH_GENDER, sent: no, by: 佐藤, on: 2026-03-01 }]
`;

  const drafted = (): DraftedDeclaration => buildDeclaration(report, projectOf(PROJECT));
  const checked = ({ declaration, decisions }: DraftedDeclaration, documents: readonly DeclaredDocument[]): Reconciliation =>
    reconcile({ report, catalogue: loadCatalogue(), documents, project: declaration, decisions });

  it("gives only consistent, and not-verifiable where the method cannot see", () => {
    const draft = drafted();
    const json = parseExternalTransmissionJson(renderExternalTransmissionJson(draft.declaration));
    if (json.kind === "rejected") throw new Error(json.reason);
    const read = { document: "external-transmission-json", read: json } as const;
    const result = checked(draft, [
      { document: read.document, name: "e.json", sha256: "e0".repeat(32), items: declaredItemsOf(read) },
    ]);
    expect(result.rows.filter(({ decision }) => decision !== null).map(({ informationTypes }) => informationTypes)).toEqual([
      ["UI.PER.BIRTH_GENDER"],
    ]);
    const wrong = result.rows.filter(({ verdict }) => verdict !== "consistent" && verdict !== "not-verifiable");
    expect(wrong.map(lineOf)).toEqual([]);
    expect(result.verdicts.consistent).toBeGreaterThan(10);
  });

  it("gives nothing missing and nothing without basis for the page that is published", () => {
    const draft = drafted();
    const html = renderDraft(draft, draft).find(({ name }) => name === "notice.ja.html")?.text ?? "";
    expect(html).not.toBe("");
    const read = { document: "notice", read: readDocument(parseDocument(html, "html")) } as const;
    const result = checked(draft, [
      { document: "notice", name: "notice.html", sha256: "e1".repeat(32), items: declaredItemsOf(read) },
    ]);
    const wrong = result.rows.filter(({ verdict }) => verdict === "possible-undeclared" || verdict === "over-declared");
    expect(wrong.map((row) => `${lineOf(row)}: ${row.reasons.join(" ")}`)).toEqual([]);
  });
});
