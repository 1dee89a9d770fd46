import type { Contradiction, DeclaredSide, Reconciliation, ReconciliationRow } from "@akashi/assess";
import { place } from "./sample-modules.ts";
import { sampleReport } from "./sample-report.ts";

const side = (text: string, changes: Partial<DeclaredSide> = {}): DeclaredSide => ({
  document: "notice",
  name: "notice.html",
  place: { quote: `ソラ広告SDK|ソラ広告株式会社|${text}`, offset: 120 },
  tool: "ソラ広告SDK",
  recipient: "ソラ広告株式会社",
  text,
  match: "module",
  ...changes,
});

const row = (changes: Partial<ReconciliationRow> & Pick<ReconciliationRow, "id" | "verdict">): ReconciliationRow => ({
  kind: "information",
  actor: { kind: "module", id: "sora-ads" },
  name: { ja: "ソラ広告SDK", en: "Sora Ads SDK" },
  recipient: { id: "sora", name: { ja: "ソラ広告株式会社", en: "Sora Ads Inc." }, legalNameKnown: true },
  informationTypes: [],
  declared: [],
  observed: [],
  certainty: "likely",
  severity: null,
  reasons: [],
  gaps: [],
  missingPurposes: [],
  action: "none",
  decision: null,
  ...changes,
});

const code = { kind: "code" as const, ...place("jp.soraads.sdk.internal.Collector", "collect", 28, 120) };

const ROWS: readonly ReconciliationRow[] = [
  row({
    id: "a",
    kind: "transmission",
    verdict: "possible-undeclared",
    actor: { kind: "module", id: "metrica" },
    name: { ja: "Metrica Analytics", en: "Metrica Analytics" },
    recipient: { id: "metrica", name: { ja: "Metrica, Inc.", en: "Metrica, Inc." }, legalNameKnown: false },
    observed: [
      { basis: "embedded", evidence: [{ kind: "classes", package: "io.metrica", classes: 12, methods: 80 }], source: null },
    ],
    severity: "medium",
    reasons: ["module-in-app", "not-declared"],
    action: "declare",
  }),
  row({
    id: "b",
    verdict: "possible-undeclared",
    informationTypes: ["UI.LOC.PRECISE"],
    observed: [{ basis: "reads", evidence: [code], source: null }],
    severity: "medium",
    reasons: ["code-reads", "not-declared"],
    action: "declare-type",
  }),
  row({
    id: "c",
    kind: "transmission",
    verdict: "over-declared",
    actor: null,
    name: { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" },
    recipient: { id: null, name: { ja: "株式会社‮逆", en: "株式会社‮逆" }, legalNameKnown: false },
    declared: [side("端末情報", { tool: "<script>alert(1)</script>", recipient: "株式会社‮逆" })],
    severity: "low",
    reasons: ["not-in-app"],
    action: "remove-or-explain",
  }),
  row({
    id: "d",
    verdict: "not-tested",
    informationTypes: ["UI.ID.ANDROID_ID"],
    declared: [side("端末識別子")],
    severity: "info",
    reasons: ["may-be-hidden"],
    gaps: ["packed-code"],
    action: "confirm-by-run",
  }),
  row({
    id: "e",
    kind: "use",
    verdict: "not-verifiable",
    certainty: "certain",
    declared: [side("", { text: null })],
    severity: "low",
    reasons: ["use-not-visible", "provider-names-other-purposes"],
    missingPurposes: ["PUR.ANALYTICS"],
    action: "state-purposes",
  }),
  row({
    id: "f",
    verdict: "consistent",
    informationTypes: ["UI.ID.ADVERTISING"],
    declared: [side("広告識別子")],
    observed: [{ basis: "provider-claim", evidence: [], source: null }],
    reasons: ["provider-says"],
  }),
];

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: "information/UI.LOC.COARSE",
    kind: "information",
    name: null,
    informationTypes: ["UI.LOC.COARSE"],
    cells: [
      {
        document: "notice",
        name: "notice.html",
        says: "declares",
        text: "おおよその位置",
        place: { quote: "おおよその位置", offset: 4 },
      },
      { document: "data-safety", name: "form.csv", says: "silent", text: null, place: null },
      { document: "privacy-manifest", name: "PrivacyInfo.xcprivacy", says: "no-place", text: null, place: null },
    ],
    certainty: "likely",
    severity: "medium",
  },
];

const count = (verdict: ReconciliationRow["verdict"]): number => ROWS.filter((one) => one.verdict === verdict).length;

/** A reconciliation with something of every kind, hostile names among them. */
export const sampleReconciliation = (changes: Partial<Reconciliation> = {}): Reconciliation => {
  const { artifact, engine, catalogue, inputs, coverage } = sampleReport();
  const verdicts: Reconciliation["verdicts"] = {
    undeclared: count("undeclared"),
    "possible-undeclared": count("possible-undeclared"),
    "over-declared": count("over-declared"),
    "declared-not-observed": count("declared-not-observed"),
    "not-tested": count("not-tested"),
    "not-verifiable": count("not-verifiable"),
    consistent: count("consistent"),
  };
  return {
    reconciliationVersion: 1,
    engine,
    catalogue,
    inputs,
    profile: { name: "jssec-strict", rulesAsOf: "2026-11-21", noticeAlwaysRequired: true },
    artifact,
    method: { code: true, flows: false, traffic: false },
    documents: [
      {
        document: "notice",
        name: "notice.html",
        sha256: "11".repeat(32),
        from: "given",
        items: 4,
        verdicts,
        silentAbout: 1,
        notAssigned: 0,
      },
      {
        document: "data-safety",
        name: "form.csv",
        sha256: "22".repeat(32),
        from: "given",
        items: 0,
        verdicts,
        silentAbout: null,
        notAssigned: 0,
      },
      {
        document: "privacy-manifest",
        name: "PrivacyInfo.xcprivacy",
        sha256: "33".repeat(32),
        from: "given",
        items: 0,
        verdicts,
        silentAbout: null,
        notAssigned: 0,
      },
    ],
    projectSha256: null,
    verdicts,
    rows: ROWS,
    contradictions: CONTRADICTIONS,
    coverage,
    ...changes,
  };
};
