import { loadCatalogue, type Catalogue } from "@akashi/catalogue";
import { lineAt } from "../document/line-at.ts";
import type { SourceDocument } from "../document/model.ts";
import type { Defect, ReadDocument, RuleProfile } from "../model/read-document.ts";
import { readRows } from "../rows/read-rows.ts";
import { stopsOf } from "../rows/row.ts";
import type { Detector, RuleFinding } from "../rules/finding.ts";
import { optOutDetector } from "../rules/opt-out.ts";
import { popupDetector } from "../rules/popup.ts";
import { policyDetector } from "../rules/policy.ts";
import { PRESENTATION_DETECTORS } from "../rules/presentation.ts";
import { deferredPurposeDetector, openRecipientsDetector, pooledDetector, rowDetector } from "../rules/rows.ts";
import { getRule } from "../rules/rules.ts";
import { WORD_DETECTORS } from "../rules/words.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { kindOfDocument, languageOfDocument } from "./kind.ts";
import { readPolicyItems } from "./policy-items.ts";

export interface LintOptions {
  /** Where names of modules and companies are looked up; the bundled catalogue where it is left out. */
  readonly catalogue?: Catalogue;
  /** Language of `what`. */
  readonly language?: "ja" | "en";
  /** Rules of this profile and those within it. */
  readonly profile?: RuleProfile;
}

const DETECTORS: readonly Detector[] = [
  rowDetector,
  pooledDetector,
  openRecipientsDetector,
  deferredPurposeDetector,
  optOutDetector,
  policyDetector,
  popupDetector,
  ...WORD_DETECTORS,
  ...PRESENTATION_DETECTORS,
];

/** Each profile with those within it. */
const WITHIN: Readonly<Record<RuleProfile, readonly RuleProfile[]>> = {
  "law-minimum": ["law-minimum"],
  "jssec-strict": ["law-minimum", "jssec-strict"],
  "best-practice": ["law-minimum", "jssec-strict", "best-practice"],
};

const OFFERS_FOR_ALL =
  /(?:次|以下|上記|これら|すべて)の(?:外部送信|送信|サービス)[^。\n]{0,20}オプトアウト(?:措置)?を(?:講じ|行|提供|用意)/u;

/** What an existing notice or policy says: its kind, language, rows and policy items. `defects` is empty. */
export const readDocument = (document: SourceDocument, { catalogue = loadCatalogue() }: LintOptions = {}): ReadDocument => {
  const found = readRows(document, nameIndexOf(catalogue));
  const forAll = OFFERS_FOR_ALL.test(document.folded);
  const rows = forAll
    ? found.map((row) =>
        row.optOut.present ? row : { ...row, optOut: { present: true, url: null, stops: stopsOf(document.folded) } },
      )
    : found;
  const policyItems = readPolicyItems(document, rows);
  const kind = kindOfDocument(document, { rows, policyItems });
  // A pop-up names a part, and makes no row of it.
  if (kind === "popup") return { kind, language: languageOfDocument(document), rows: [], policyItems, defects: [] };
  return { kind, language: languageOfDocument(document), rows, policyItems, defects: [] };
};

/** What says where the lines of a document begin. */
type Lined = Pick<SourceDocument, "lines">;

const defectOf = ({ rule, detail, place }: RuleFinding, document: Lined, language: "ja" | "en"): Defect => {
  const { id, title, severity, profile } = getRule(rule);
  const what = detail === "" ? title[language] : `${title[language]}: ${detail}`;
  return { rule: id, what, detail, severity, profile, place, line: place === null ? null : lineAt(document, place.offset) };
};

/** Findings as defects, in the language and of the profile that the options name. */
export const defectsOf = (
  findings: readonly RuleFinding[],
  document: Lined,
  { language = "ja", profile = "best-practice" }: LintOptions,
): readonly Defect[] => {
  const within = new Set(WITHIN[profile]);
  return findings.map((finding) => defectOf(finding, document, language)).filter((defect) => within.has(defect.profile));
};

/** What an existing notice or policy says, and what is wrong with it. Pure: the same document gives the same defects. */
export const lintDocument = (document: SourceDocument, options: LintOptions = {}): ReadDocument => {
  const { catalogue = loadCatalogue() } = options;
  const read = readDocument(document, options);
  const subject = { document, read, index: nameIndexOf(catalogue) };
  const findings = DETECTORS.flatMap((detect) => detect(subject));
  const defects = defectsOf(findings, document, options);
  return { ...read, defects };
};
