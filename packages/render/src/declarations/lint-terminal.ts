import { RULES_DATE, type Defect, type ReadRow } from "@akashi/declarations";
import { TerminalPage, type TerminalOptions } from "../terminal/page.ts";
import { SEVERITY_WORDS } from "../words/evidence-words.ts";
import { detailOf, groupByRule, oneLine, quotesDetail, type DefectGroup, type LintResult } from "./lint-result.ts";
import {
  defectCount,
  DOCUMENT_KIND_WORDS,
  ITEM_STATE_WORDS,
  lineNumber,
  LINT_LABELS,
  POLICY_ITEM_WORDS,
  RULE_PROFILE_WORDS,
} from "./lint-words.ts";

/** Defects of one rule are shown together; this many of their places, the rest by number. */
const PLACES_SHOWN = 5;

const rowLines = (page: TerminalPage, row: ReadRow): void => {
  const { tool, recipient, information, senderPurposes, recipientPurposes } = row;
  const names = [tool, recipient.legalName, recipient.serviceName].filter((name) => name !== null);
  page.paragraph(names.length === 0 ? "?" : names.map((name) => page.plain(oneLine(name))).join(" / "), { role: "strong" });
  const list = (items: readonly { readonly text: string }[]): string =>
    items.length === 0 ? page.say(LINT_LABELS.notRead) : items.map(({ text }) => page.plain(oneLine(text))).join("、");
  page.fields([
    { label: LINT_LABELS.information, value: list(information), ...(information.length === 0 && { role: "medium" as const }) },
    { label: LINT_LABELS.sender, value: list(senderPurposes), ...(senderPurposes.length === 0 && { role: "medium" as const }) },
    {
      label: LINT_LABELS.recipient,
      value: list(recipientPurposes),
      ...(recipientPurposes.length === 0 && { role: "medium" as const }),
    },
  ]);
};

/** Where a defect is, in one line: what, the quoted words, and the line of the file. */
const placeLine = (page: TerminalPage, defect: Defect): string => {
  const { place, line } = defect;
  const detail = quotesDetail(defect) ? "" : page.plain(page.say(detailOf(defect)));
  const quote = place === null ? "" : `「${page.plain(oneLine(place.quote).slice(0, 80))}」`;
  return [detail, quote, line === null ? "" : `(${page.say(lineNumber(line))})`].filter((part) => part !== "").join(" ");
};

const defectLines = (page: TerminalPage, { rule, defects }: DefectGroup): void => {
  page.blank();
  page.paragraph(`${page.say(SEVERITY_WORDS[rule.severity])}  ${page.say(rule.title)}`, { role: rule.severity });
  for (const defect of defects.slice(0, PLACES_SHOWN)) {
    const line = placeLine(page, defect);
    if (line !== "") page.paragraph(`・${line}`, { indent: 4 });
  }
  if (defects.length > PLACES_SHOWN) page.paragraph(`… +${defects.length - PLACES_SHOWN}`, { indent: 4, role: "quiet" });
  const unconfirmed = rule.state === "unconfirmed" ? ` ${page.say(LINT_LABELS.unconfirmed)}` : "";
  page.fields([
    { label: LINT_LABELS.remedy, value: page.say(rule.remedy) },
    { label: LINT_LABELS.rule, value: `${rule.source.title}${unconfirmed} [${rule.id}, ${rule.profile}]`, role: "quiet" },
  ]);
};

/** What a document says and what is wrong with it, for a terminal. Nothing of the document is shown unescaped. Ends in a new line. */
export const renderLintTerminal = ({ subject, read }: LintResult, options: TerminalOptions): string => {
  const { file, profile } = subject;
  const page = new TerminalPage(options);
  page.paragraph(page.plain(file), { indent: 0, role: "title" });
  page.fields([
    { label: LINT_LABELS.kind, value: page.say(DOCUMENT_KIND_WORDS[read.kind]) },
    { label: LINT_LABELS.profile, value: page.say(RULE_PROFILE_WORDS[profile]) },
    { label: LINT_LABELS.rules, value: RULES_DATE },
  ]);
  page.heading(LINT_LABELS.rows, read.rows.length);
  if (read.rows.length === 0) page.paragraph(page.say(LINT_LABELS.noRows), { role: "quiet" });
  for (const row of read.rows) rowLines(page, row);
  if (read.kind === "policy") {
    page.heading(LINT_LABELS.items);
    for (const { item, state } of read.policyItems) {
      page.row(
        [
          { text: page.say(POLICY_ITEM_WORDS[item]) },
          { text: page.say(ITEM_STATE_WORDS[state]), ...(state !== "present" && { role: "medium" as const }) },
        ],
        [44],
      );
    }
  }
  page.heading({
    ja: `${LINT_LABELS.defects.ja}: ${defectCount(read.defects.length).ja}`,
    en: `${LINT_LABELS.defects.en}: ${defectCount(read.defects.length).en}`,
  });
  if (read.defects.length === 0) page.paragraph(page.say(LINT_LABELS.none), { role: "quiet" });
  for (const group of groupByRule(read.defects)) defectLines(page, group);
  return page.toString();
};
