import type { JsonValue } from "@akashi/bytes";
import type { TransmissionBasis } from "./basis.ts";
import { DRAFT_LANGUAGES, type DraftPage } from "./blocks.ts";
import { buildConsentConfig } from "./consent.ts";
import type { DraftSource } from "./find-missing.ts";
import { renderDraftHtml } from "./html.ts";
import { renderDraftMarkdown } from "./markdown.ts";
import { blocking, type MissingItem } from "./missing.ts";
import type { DraftPart } from "./missing-rules.ts";
import { buildMissingList, type LeftOut } from "./missing-list.ts";
import { buildNotice } from "./notice.ts";
import { buildPolicyDetail, buildPolicySummary } from "./policy.ts";
import { buildPopup } from "./popup.ts";

/** A file of a draft; names are the same for every app. */
export interface DraftFile {
  readonly name: string;
  readonly text: string;
}

/** What is known beside the declaration when the draft is made from an app. */
export interface DraftContext {
  readonly missing: readonly MissingItem[];
  readonly leftOut: readonly LeftOut[];
  readonly basis: readonly TransmissionBasis[];
  /** Ids of transmissions whose tool starts before the app's own code runs. */
  readonly startsByItself: readonly string[];
}

const json = (value: JsonValue): string => `${JSON.stringify(value, null, 2)}\n`;

const PARTS: readonly DraftPart[] = ["notice", "popup", "policy", "opt-out", "consent"];

const basisJson = ({ transmission, inNotice, presence, information, purposes }: TransmissionBasis): JsonValue => ({
  transmission,
  inNotice,
  presence: { ...presence },
  information: information.map((found) => ({
    type: found.type,
    label: { ...found.label },
    inNotice: found.inNotice,
    standings: [...found.standings],
    source: found.source === null ? null : { url: found.source.url, checked: found.source.checked },
    places: [...found.places],
    decision: found.decision === null ? null : { ...found.decision },
  })),
  recipientPurposes: purposes.map(({ id, text, source }) => ({ id, text: { ...text }, source: source && { ...source } })),
});

const missingJson = ({ missing, leftOut, basis }: DraftContext): JsonValue => ({
  format: "akashi-missing",
  version: 1,
  complete: Object.fromEntries(PARTS.map((part) => [part, blocking(missing, part).length === 0])),
  missing: missing.map(({ rule, transmission, where, what, hint, why, blocks }) => ({
    rule,
    transmission,
    where,
    what: { ...what },
    hint: hint === null ? null : { ...hint },
    why: { article: { ...why.article }, text: { ...why.text }, ground: why.ground },
    blocks: [...blocks],
  })),
  leftOut: leftOut.map(({ id, name, reason }) => ({ id, name: { ...name }, reason: { ...reason } })),
  basis: basis.map(basisJson),
});

const both = (name: string, page: DraftPage): readonly DraftFile[] => [
  { name: `${name}.${page.language}.html`, text: renderDraftHtml(page) },
  { name: `${name}.${page.language}.md`, text: renderDraftMarkdown(page) },
];

/** All pages and lists of a draft, in both languages. The same input gives the same bytes. */
export const renderDraft = (source: DraftSource, context: DraftContext): readonly DraftFile[] => {
  const { missing } = context;
  return [
    ...DRAFT_LANGUAGES.flatMap((language) => [
      ...both("notice", buildNotice(source, missing, language)),
      ...both("popup", buildPopup(source, missing, language)),
      ...both("policy-summary", buildPolicySummary(source, missing, language)),
      ...both("policy-detail", buildPolicyDetail(source, missing, language)),
      ...both("missing", buildMissingList(source, context, language)),
    ]),
    { name: "missing.json", text: json(missingJson(context)) },
    { name: "consent.json", text: json(buildConsentConfig(source, missing, new Set(context.startsByItself))) },
  ];
};
