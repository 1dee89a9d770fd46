import { compareText } from "@akashi/bytes";
import type { Catalogue } from "@akashi/catalogue";
import type { Declaration } from "@akashi/declarations";
import { SEVERITIES } from "../findings.ts";
import type { NotSentDecision } from "../declare/decisions.ts";
import type { Report } from "../schema.ts";
import { appSideOf, presenceOf } from "./app-side.ts";
import type { Context } from "./context.ts";
import { findContradictions } from "./contradictions.ts";
import { markDecided } from "./decided.ts";
import { declaredOnlyRows } from "./declared-rows.ts";
import { documentKey, namesTransmissions, type DeclaredDocument } from "./documents.ts";
import { gapsFor } from "./gaps.ts";
import { afterwardsRows, destinationRows } from "./other-rows.ts";
import { profileRules } from "./profile-rules.ts";
import { isBareItem, ownRows } from "./reader-rows.ts";
import { resolveItems, type ResolvedItem } from "./resolve.ts";
import { rowOf } from "./row.ts";
import { RECONCILIATION_VERSION, ROW_KINDS, VERDICTS } from "./schema.ts";
import type { DocumentSummary, Reconciliation, ReconciliationRow, Verdict } from "./schema.ts";
import { missingFromForm, otherPlatformRows, permissionRows, statementRows } from "./statement-rows.ts";
import { markTogether } from "./together.ts";
import { transmissionRows } from "./transmission-rows.ts";
import { unknownRows } from "./unknown-code.ts";

/** What is set against each other. */
export interface ReconcileInputs {
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly documents: readonly DeclaredDocument[];
  /** What only the provider knows: measures, and exemptions that a named person decided. */
  readonly project?: Declaration;
  /** SHA-256 of the project file, in lower-case hexadecimal. */
  readonly projectSha256?: string;
  /** What named persons decided is not sent, as the project file has it. */
  readonly decisions?: readonly NotSentDecision[];
  /** How the provider of the app is called, where the documents say so: its own server is no third party. */
  readonly operator?: readonly string[];
}

const isLookedAt = ({ coverage }: Report, area: "data-flow" | "traffic"): boolean =>
  coverage.some((note) => note.area === area && note.state !== "none");

const operatorNames = ({ project, operator }: ReconcileInputs): readonly string[] => {
  const name = project?.operator.legalName;
  return [name?.ja, name?.en, ...(operator ?? [])].filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
};

const contextOf = (
  { report, catalogue, documents, project, decisions = [] }: ReconcileInputs,
  items: readonly ResolvedItem[],
): Context => ({
  report,
  catalogue,
  app: appSideOf(report),
  decisions,
  items: items.filter(({ source }) => namesTransmissions(source)),
  hasTransmissionDocuments: documents.some(namesTransmissions),
  project: project ?? null,
  profile: profileRules(report.profile),
  method: { code: true, flows: isLookedAt(report, "data-flow"), traffic: isLookedAt(report, "traffic") },
  moduleGaps: gapsFor(report, "module"),
  typeGaps: gapsFor(report, "type"),
});

/** Without a document that could name them, nothing is missing from one: the transmissions are only listed. */
const listedRows = ({ app }: Context): readonly ReconciliationRow[] =>
  app.transmissions.map(({ actor, module, recipient }) =>
    rowOf({
      kind: "transmission",
      actor,
      name: module.name,
      recipient,
      observed: presenceOf(module),
      verdict: "not-tested",
      certainty: "certain",
      reasons: ["module-in-app", "no-notice-given"],
    }),
  );

const transmissionPart = (context: Context): readonly ReconciliationRow[] => {
  const ofModules = context.app.transmissions.map((transmission) => transmissionRows(transmission, context));
  const own = ownRows(context);
  const unknown = unknownRows(context);
  const used = new Set([...ofModules.flatMap((part) => part.used), ...own.used, ...unknown.used]);
  const left = context.items.filter((item) => !used.has(item));
  const bare = left.filter(isBareItem);
  const named = left.filter((item) => !isBareItem(item));
  return [
    ...(context.hasTransmissionDocuments ? ofModules.flatMap(({ rows }) => rows) : listedRows(context)),
    ...own.rows,
    ...unknown.rows,
    ...destinationRows(context),
    ...declaredOnlyRows(named, context),
    ...statementRows(bare, context),
    ...afterwardsRows(context),
  ];
};

const formPart = (inputs: ReconcileInputs, items: readonly ResolvedItem[], context: Context): readonly ReconciliationRow[] =>
  inputs.documents.flatMap((given) => {
    const own = items.filter(({ source }) => documentKey(source) === documentKey(given));
    switch (given.document) {
      case "data-safety":
        return [...statementRows(own, context), ...missingFromForm(given, own, context)];
      case "privacy-manifest":
        return otherPlatformRows(own);
      case "description":
        return statementRows(own, context);
      default:
        return [];
    }
  });

const severityRank = ({ severity }: ReconciliationRow): number => (severity === null ? -1 : SEVERITIES.indexOf(severity));

const byImportance = (a: ReconciliationRow, b: ReconciliationRow): number =>
  VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
  severityRank(b) - severityRank(a) ||
  ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind) ||
  compareText(a.id, b.id);

/** Two rows about one subject are numbered, so that an id names one row. */
const withUniqueIds = (rows: readonly ReconciliationRow[]): readonly ReconciliationRow[] => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}#${times}` };
  });
};

const countVerdicts = (rows: readonly ReconciliationRow[]): Readonly<Record<Verdict, number>> => {
  const counts: Record<Verdict, number> = {
    undeclared: 0,
    "possible-undeclared": 0,
    "over-declared": 0,
    "declared-not-observed": 0,
    "not-tested": 0,
    "not-verifiable": 0,
    consistent: 0,
  };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
};

const summaryOf = (
  given: DeclaredDocument,
  rows: readonly ReconciliationRow[],
  items: readonly ResolvedItem[],
): DocumentSummary => {
  const key = documentKey(given);
  const saying = rows.filter(({ declared }) => declared.some((side) => documentKey(side) === key));
  const transmissions = rows.filter(({ kind, observed }) => kind === "transmission" && observed.length > 0);
  const own = items.filter(({ source }) => documentKey(source) === key);
  return {
    document: given.document,
    name: given.name,
    sha256: given.sha256,
    from: given.isCarried === true ? "app" : "given",
    items: given.items.length,
    verdicts: countVerdicts(saying),
    silentAbout: namesTransmissions(given) ? transmissions.filter((row) => !saying.includes(row)).length : null,
    notAssigned: own.filter(
      ({ item, tool, recipient }) =>
        tool.kind === "unknown" || recipient.kind === "unknown" || (item.coveredTypeIds.length === 0 && item.text.trim() !== ""),
    ).length,
  };
};

/**
 * Reconciliation = Report × documents (× project). Pure, milliseconds: the same inputs give the same record. Every transmission, every
 * observed fact and every declared item stands in a row; what this method cannot see is said to be so and never called absent.
 */
export const reconcile = (inputs: ReconcileInputs): Reconciliation => {
  const { report, documents } = inputs;
  const items = resolveItems(documents, inputs.catalogue, operatorNames(inputs));
  const context = contextOf(inputs, items);
  const description = documents.find(({ document }) => document === "description")?.name ?? "description";
  const found = [...transmissionPart(context), ...formPart(inputs, items, context), ...permissionRows(description, context)];
  // A rule of JSSEC's guide, which the law does not know.
  const decided = markDecided(found, context);
  const marked = context.profile.name === "law-minimum" ? decided : markTogether(decided);
  const rows = withUniqueIds([...marked].sort(byImportance));
  return {
    reconciliationVersion: RECONCILIATION_VERSION,
    engine: report.engine,
    catalogue: report.catalogue,
    inputs: report.inputs,
    profile: context.profile,
    artifact: report.artifact,
    method: context.method,
    documents: documents.map((given) => summaryOf(given, rows, items)),
    projectSha256: inputs.projectSha256 ?? null,
    verdicts: countVerdicts(rows),
    rows,
    contradictions: findContradictions(documents, items),
    coverage: report.coverage,
  };
};
