import type { Provider } from "@akashi/catalogue";
import type { Declaration, DeclaredItem, Transmission } from "@akashi/declarations";
import type { CoverageArea, CoverageReason, Facts } from "@akashi/facts";
import { assess } from "../assess.ts";
import type { DeclaredDocument } from "../reconcile/documents.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import type { Reconciliation, ReconciliationRow } from "../reconcile/schema.ts";
import type { Profile, Report } from "../schema.ts";
import { buildFacts, OWN, reachedPackage, type packageFact } from "./facts-builder.ts";
import { declaredItem, declaring } from "./perfect-documents.ts";
import { testCatalogue, testModule } from "./test-catalogue.ts";

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
export const CATALOGUE = testCatalogue(
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

/** What a test changes of the facts. */
export type Changes = Parameters<typeof buildFacts>[0];
export const withCode = (...packages: readonly ReturnType<typeof packageFact>[]): Changes => ({
  code: { packages: [OWN, ...packages] },
});
export const TRACKER: Changes = withCode(reachedPackage("net.tracker.sdk"));

export const reportOf = (
  facts: Changes,
  { profile = "jssec-strict", description }: { profile?: Profile; description?: string } = {},
): Report =>
  assess(buildFacts(facts), {
    catalogue: CATALOGUE,
    profile,
    ...(description !== undefined && { description: { text: description, sha256: "d1".repeat(32) } }),
  });
export const check = (report: Report, documents: readonly DeclaredDocument[], project?: Declaration): Reconciliation =>
  reconcile({ report, catalogue: CATALOGUE, documents, ...(project !== undefined && { project }) });
export const notice = (...items: readonly DeclaredItem[]): DeclaredDocument => declaring(items);
export const VENDOR = { legalName: "株式会社ベンダー", serviceName: "ベンダー" };
export const item = (typeId: string | null, changes: Partial<DeclaredItem> = {}): DeclaredItem =>
  declaredItem({ tool: "トラッカー", recipient: VENDOR, typeId, ...changes });

export const rowsOf = (result: Reconciliation, kind: ReconciliationRow["kind"]): readonly ReconciliationRow[] =>
  result.rows.filter((row) => row.kind === kind);
export const short = ({ verdict, certainty, reasons }: ReconciliationRow): string =>
  `${verdict} ${certainty}: ${reasons.join(" ")}`;
export const whole = (result: Reconciliation): readonly string[] => rowsOf(result, "transmission").map(short);
export const typed = (result: Reconciliation, type: string): readonly string[] =>
  result.rows.filter(({ informationTypes }) => informationTypes.includes(type)).map((row) => `${row.kind} ${short(row)}`);
export const gap = (area: CoverageArea, reason: CoverageReason): Pick<Facts, "coverage"> => ({
  coverage: [{ area, state: "none", reason, count: 1, examples: [] }],
});

export const projectOf = (transmissions: readonly Transmission[], legalName: string | null = null): Declaration => ({
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
export const measured = (
  measures: Partial<Transmission["measures"]>,
  information: Transmission["information"] = [],
): Transmission => ({
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
