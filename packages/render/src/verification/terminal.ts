import type { Bilingual } from "@akashi/catalogue";
import type { Check, Confirmation, FoundCorrection, LevelResult, Verification } from "@akashi/evidence";
import type { Role } from "../terminal/style.ts";
import { TerminalPage, type TerminalOptions } from "../terminal/page.ts";
import { VERIFICATION_LABELS as LABELS } from "../words/verification/verification-labels.ts";
import {
  CHECK_WORDS,
  CLAIM_WORDS,
  CONFIRMATION_WORDS,
  CORRECTION_WORDS,
  FRESHNESS_WORDS,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  STATEMENT_KIND_WORDS,
  VERDICT_SENTENCES,
  VERIFICATION_CODE_WORDS,
  VERIFICATION_LIMIT,
} from "../words/verification/verification-words.ts";

const ROLES: Readonly<Record<LevelResult["outcome"], Role>> = {
  passed: "strong",
  failed: "high",
  unknown: "medium",
  "not-done": "quiet",
};
const NONE: Bilingual = { ja: "", en: "" };

const codeLines = (page: TerminalPage, code: NonNullable<Check["code"]>, indent: number): void => {
  const { means, remedy } = VERIFICATION_CODE_WORDS[code];
  page.paragraph(`${page.say(means)} [${code}]`, { indent });
  page.paragraph(`→ ${page.say(remedy)}`, { indent });
};

const levelLines = (page: TerminalPage, { level, outcome }: LevelResult): void => {
  const words = LEVEL_WORDS[level];
  page.row([{ text: page.say(words?.name ?? NONE) }, { text: page.say(OUTCOME_WORDS[outcome]), role: ROLES[outcome] }], [24]);
  page.paragraph(page.say(words?.shows ?? NONE), { indent: 4, role: "quiet" });
};

/** A check that did not pass, with what it means; what passed needs no words. */
const checkLines = (page: TerminalPage, { check, outcome, code, place, detail }: Check): void => {
  page.paragraph(`${page.say(CHECK_WORDS[check])}: ${page.say(OUTCOME_WORDS[outcome])}`, { role: ROLES[outcome] });
  if (code !== null) codeLines(page, code, 4);
  const where = [place, detail].filter((part) => part !== null && part !== "").join("  ");
  if (where !== "") page.paragraph(page.plain(where), { indent: 4, role: "quiet" });
};

const correctionLines = (page: TerminalPage, correction: FoundCorrection): void => {
  const { by, correction: kind, issuedAt, code, envelopeSha256, reasons } = correction;
  const who = by === null ? page.say(LABELS.nobodyKnown) : `${page.plain(by.name)} (${by.role})`;
  page.paragraph(`・${page.say(kind === null ? LABELS.unread : CORRECTION_WORDS[kind])} ${who} ${issuedAt ?? ""}`.trimEnd());
  for (const { code: reason, text } of reasons)
    page.paragraph(text === null ? reason : `${reason}: ${page.plain(text)}`, { indent: 4 });
  if (code !== null) codeLines(page, code, 4);
  page.paragraph(`SHA-256 ${envelopeSha256}`, { indent: 4, role: "quiet" });
};

const confirmationRow = (page: TerminalPage, { by, version, claim, outcome, recorded, found }: Confirmation): void => {
  const values = outcome === "differ" ? `  ${recorded ?? "–"} / ${found ?? "–"}` : "";
  const named = Object.hasOwn(CLAIM_WORDS, claim) ? CLAIM_WORDS[claim] : undefined;
  const name = named === undefined ? page.plain(claim) : page.say(named);
  const text = `${name}: ${page.say(CONFIRMATION_WORDS[outcome])}${page.plain(values)} (${page.plain(`${by} ${version}`)})`;
  page.paragraph(`・${text}`, outcome === "differ" ? { role: "high" } : {});
};

const attestationFields = (page: TerminalPage, found: NonNullable<Verification["attestation"]>): void => {
  const { kind, issuer, subjects, issuedAt, expiresAt, log, timestamps, envelopeSha256 } = found;
  const witnesses = log?.witnesses.map(({ name, time }) => `${page.plain(name)} ${time}`) ?? [];
  page.fields([
    { label: LABELS.kind, value: page.say(STATEMENT_KIND_WORDS[kind]) },
    { label: LABELS.issuer, value: `${page.plain(issuer.name)} (${issuer.role})` },
    ...subjects.map(({ name, sha256 }) => ({ label: LABELS.subject, value: `${page.plain(name)} ${sha256}` })),
    { label: LABELS.validity, value: `${issuedAt} – ${expiresAt}` },
    ...(log === null
      ? []
      : [{ label: LABELS.log, value: `${page.plain(log.origin)} #${log.index} / ${log.size} (${log.time})` }]),
    ...(log === null
      ? []
      : [{ label: LABELS.witnesses, value: witnesses.length === 0 ? page.say(LABELS.noWitness) : witnesses.join("\n") }]),
    ...timestamps.map(({ authority, time }) => ({ label: LABELS.timestamp, value: `${page.plain(authority)} ${time}` })),
    { label: LABELS.envelope, value: envelopeSha256 },
  ]);
};

/** A verification for a terminal: the verdict in one sentence, the four levels, whether it still holds, then the details. */
export const renderVerificationTerminal = (result: Verification, options: TerminalOptions): string => {
  const { verdict, code, levels, freshness, attestation, confirmations, now } = result;
  const page = new TerminalPage(options);
  page.paragraph(page.say(VERDICT_SENTENCES[verdict]), { indent: 0, role: verdict === "holds" ? "strong" : "high" });
  if (code !== null) codeLines(page, code, 0);
  page.heading(LABELS.levels);
  for (const level of levels) levelLines(page, level);
  page.heading(LABELS.freshness);
  page.paragraph(page.say(FRESHNESS_WORDS[freshness.state]));
  if (freshness.asOf !== null) page.fields([{ label: LABELS.asOf, value: `${freshness.asOf} – ${freshness.until ?? ""}` }]);
  page.fields([{ label: LABELS.now, value: now }]);
  for (const correction of freshness.corrections) correctionLines(page, correction);
  if (attestation !== null) {
    page.heading(LABELS.attestation);
    attestationFields(page, attestation);
  }
  const open = levels.flatMap(({ checks }) => checks).filter(({ outcome, check }) => outcome !== "passed" && check !== "party");
  const shown = open.filter((check) => check.code !== "claim-not-checkable");
  if (shown.length > 0) page.heading(LABELS.open, shown.length);
  for (const check of shown) checkLines(page, check);
  if (confirmations.length > 0) page.heading(LABELS.confirmations, confirmations.length);
  for (const confirmation of confirmations) confirmationRow(page, confirmation);
  page.blank();
  page.paragraph(page.say(VERIFICATION_LIMIT), { indent: 0, role: "quiet" });
  return page.toString();
};
