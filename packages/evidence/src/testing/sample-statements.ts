import type { Predicates, StatementKind } from "../statement/kinds.ts";
import type { Statement } from "../statement/statement.ts";

const digest = (digits: string): string => digits.repeat(32);

export const ISSUED = "2026-01-31T03:04:05Z";
export const EXPIRES = "2026-05-01T00:00:00Z";

const HELD = {
  scope: { covers: ["this-file", "file-content"], leavesOut: ["run-time-behaviour", "server-side"] },
  issuedAt: ISSUED,
  expiresAt: EXPIRES,
} as const;
const APP = { packageName: "jp.example.tenki", versionCode: 7, versionName: "1.2", signers: [digest("51")] };
const MARKET = { name: "Example Market 株式会社", registration: "1234567890123" };
const MADE = {
  tool: { name: "akashi", version: "0.1.0", digest: digest("e1"), platformTable: "2025.11.1" },
  catalogue: [{ name: "akashi", version: "2025.11.1", sha256: digest("c1") }],
  profile: "jssec-strict",
  rulesAsOf: "2026-01-01",
  artifactSha256: digest("a1"),
  asked: { flows: true, minSdk: null, maxSdk: 35, idsigSha256: null, expectSigner: null, descriptionSha256: digest("d1") },
  coverage: [{ area: "native-code", state: "none", reason: "not-read-by-design", count: 2 }],
} as const;

/** A predicate of every kind, written by hand. */
const PREDICATES: Predicates = {
  submission: { ...HELD, market: MARKET, submitter: { name: "Provider", registration: null }, app: APP, listingSha256: null },
  declaration: {
    ...HELD,
    provider: { name: "株式会社うんえい", registration: null },
    app: APP,
    validFrom: "2026-02-01",
    documents: [{ document: "notice", language: "ja", sha256: digest("d2"), url: "https://example.jp/notice" }],
    transmissions: [
      {
        module: "fluct SDK",
        recipient: "株式会社fluct",
        informationTypes: ["UI.ID.ADVERTISING"],
        purposes: ["PUR.ADVERTISING"],
        consent: "notice",
        optOut: { stops: "use", url: null },
      },
    ],
  },
  analysis: {
    ...HELD,
    ...MADE,
    output: { format: "report", version: 1, sha256: digest("f1") },
    findings: [{ of: "high", count: 1 }],
  },
  comparison: {
    ...HELD,
    ...MADE,
    output: { format: "reconciliation", version: 1, sha256: digest("f2") },
    documents: [{ document: "notice", sha256: digest("d2") }],
    projectSha256: null,
    verdicts: [{ of: "undeclared", count: 2 }],
    contradictions: 0,
  },
  decision: {
    ...HELD,
    market: MARKET,
    app: APP,
    outcome: "reject",
    reasons: [{ code: "undeclared-transmission", text: "広告識別子の送信が公表されていません" }],
    references: [{ kind: "comparison", envelopeSha256: digest("b1") }],
  },
  correction: {
    ...HELD,
    scope: { covers: ["earlier-statement"], leavesOut: [] },
    correction: "superseded",
    reasons: [{ code: "wrong-knowledge", text: null }],
    replacementSha256: digest("b2"),
  },
};

/** A statement of one kind. */
export const sampleStatement = (kind: StatementKind): Statement =>
  ({ kind, subjects: [{ name: "jp.example.tenki", sha256: digest("a1") }], predicate: PREDICATES[kind] }) as Statement;
