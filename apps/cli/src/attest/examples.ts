import type { StatementKind } from "@akashi/evidence";

/** Kinds whose content people write; the others come out of a record. */
export const WRITTEN_KINDS = ["submission", "declaration", "decision", "correction"] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

export const isWritten = (kind: StatementKind): kind is WrittenKind => WRITTEN_KINDS.some((one) => one === kind);

/** A file to start from, for each kind that people write. Codes are the same in every language; comments stand in both. */
export const STATEMENT_EXAMPLES: Readonly<Record<WrittenKind, string>> = {
  submission: `# akashi attest --predicate submission --artifact app.apk --statement submission.yaml --key market.key.pem
market:
  name: Example Market
  registration: "1234567890123" # 法人番号など。なければ null / a registration number, or null
submitter:
  name: 株式会社うんえい
  registration: null
listingSha256: null # または listingFile: listing.html / or listingFile: listing.html
`,
  declaration: `# akashi attest --predicate declaration --artifact app.apk --statement declaration.yaml --key provider.key.pem
provider:
  name: 株式会社うんえい
  registration: "1234567890123"
validFrom: "2026-02-01"
documents:
  - document: notice # notice, policy, data-safety, privacy-manifest
    language: ja # ja, en, null
    documentFile: notice.html # SHA-256 になる / becomes its SHA-256
    url: https://example.jp/notice # なければ null / or null
transmissions:
  - module: Example SDK # アプリ自身のコードは null / null for the app's own code
    recipient: Example Inc.
    informationTypes: [UI.ID.ADVERTISING]
    purposes: [PUR.ADVERTISING]
    consent: notice # none, notice, broad, specific
    optOut:
      stops: use # none, transmission, use
      url: https://example.jp/opt-out
`,
  decision: `# akashi attest --predicate decision --artifact app.apk --statement decision.yaml --key market.key.pem
market:
  name: Example Market
  registration: "1234567890123"
outcome: reject # accept, reject, delist, recall
reasons:
  # requirements-met, undeclared-transmission, over-declared, documents-missing, documents-contradictory, signer-mismatch,
  # malformed-file, harmful-behaviour, vulnerability, not-verifiable, earlier-statement-withdrawn, legal-order,
  # provider-request, other
  - code: undeclared-transmission
    text: 広告識別子の送信が公表されていません # なければ null / or null
references:
  - kind: comparison # submission, declaration, analysis, comparison, decision, correction
    envelopeFile: comparison.dsse.json # 証明書のSHA-256 になる / becomes the SHA-256 of the attestation
`,
  correction: `# akashi attest earlier.dsse.json --predicate correction --statement correction.yaml --key analyser.key.pem
correction: superseded # corrected, superseded, withdrawn, disputed, revoked
reasons:
  # wrong-result, wrong-input, wrong-knowledge, documents-changed, new-version, key-stolen, key-retired, objection,
  # court-order, other
  - code: wrong-knowledge
    text: null
replacementFile: later.dsse.json # corrected と superseded では必要 / needed for corrected and superseded; else replacementSha256: null
`,
};
