import { getRule, type Defect, type ReadDocument, type Rule, type RuleProfile } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import { same } from "../words/language.ts";
import { POLICY_ITEM_WORDS } from "./lint-words.ts";

/** What was linted, with what, and against which rules. */
export interface LintSubject {
  /** As the user named it. */
  readonly file: string;
  readonly sha256: string;
  readonly profile: RuleProfile;
  readonly engineVersion: string;
}

/** What a document says and what is wrong with it. */
export interface LintResult {
  readonly subject: LintSubject;
  readonly read: ReadDocument;
}

/** The defects of one rule. */
export interface DefectGroup {
  readonly rule: Rule;
  readonly defects: readonly Defect[];
}

const ORDER: readonly Defect["severity"][] = ["high", "medium", "low", "info"];

/** Defects by their rule, the most severe first, else as the document is read. */
export const groupByRule = (defects: readonly Defect[]): readonly DefectGroup[] => {
  const groups = new Map<string, Defect[]>();
  for (const defect of defects) groups.set(defect.rule, [...(groups.get(defect.rule) ?? []), defect]);
  return [...groups]
    .map(([id, found]) => ({ rule: getRule(id), defects: found }))
    .sort((a, b) => ORDER.indexOf(a.rule.severity) - ORDER.indexOf(b.rule.severity));
};

const isPolicyItem = (text: string): text is keyof typeof POLICY_ITEM_WORDS => Object.hasOwn(POLICY_ITEM_WORDS, text);

/** White space as one line has it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** What a defect says beyond the title of its rule, items of a policy by their names. */
export const detailOf = ({ detail }: Defect): Bilingual =>
  isPolicyItem(detail) ? POLICY_ITEM_WORDS[detail] : same(oneLine(detail));

/** Whether the place quotes what the detail says, so that its words are enough. */
export const quotesDetail = ({ detail, place }: Defect): boolean =>
  place !== null && oneLine(place.quote).startsWith(oneLine(detail));
