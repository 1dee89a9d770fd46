import { LADDER, type Report } from "@akashi/assess";
import type { SignerFact, SigningFacts } from "@akashi/facts";
import { COVERAGE_REASON_WORDS, COVERAGE_STATE_WORDS } from "../../words/coverage-words.ts";
import { CERTAINTY_WORDS, LADDER_WORDS } from "../../words/evidence-words.ts";
import {
  ARTIFACT_KIND_WORDS,
  IN_CODE_WORDS,
  INFORMATION_STATES,
  PROFILE_WORDS,
  SCHEME_OUTCOME_WORDS,
  SCHEME_WORDS,
  SENSITIVITY_WORDS,
} from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { formatCount, formatSize, same } from "../../words/language.ts";
import { NOTES } from "../../words/questions.ts";
import { coverageName } from "../../summary/coverage.ts";
import { signatureState, verdictState } from "../../summary/signing.ts";
import { certaintyMark, inCodeMark, ladderMark } from "../marks.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { definitions, name, say, unfold, type Definition } from "../text.ts";
import { lead, type Section } from "./section.ts";

const STATE_RANK = { none: 0, partial: 1, full: 2 } as const;

/** What was looked at and what was not, the gaps first. */
export const coverageSection = ({ coverage }: Pick<Report, "coverage">): Section => {
  const sorted = [...coverage].sort((a, b) => STATE_RANK[a.state] - STATE_RANK[b.state]);
  const rows = sorted.map((note) => ({
    quiet: note.state === "full",
    cells: [
      { content: say(coverageName(note)) },
      {
        content: html`<span class="coverage ${note.state}">${say(COVERAGE_STATE_WORDS[note.state])}</span>`,
        rank: STATE_RANK[note.state],
      },
      {
        content: html`${say(COVERAGE_REASON_WORDS[note.reason](note.count))}
        ${
          note.examples.length > 0 &&
          unfold(
            html`${say(LABELS.examples)} ${formatCount(note.examples.length)}`,
            html`<ul class="evidence">
              ${note.examples.map((example) => html`<li>${name(example)}</li>`)}
            </ul>`,
          )
        }`,
      },
    ],
  }));
  const columns = [LABELS.area, LABELS.state, LABELS.reason];
  const content = html`${lead(NOTES.coverage)} ${dataTable({ id: "coverage-table", caption: LABELS.coverage, columns, rows })}`;
  return { id: "coverage", title: LABELS.coverage, count: null, content };
};

/** The marks of the page and what they mean. */
export const guideSection = (): Section => {
  const content = html`${lead(NOTES.guide)}
    <h3>${say(LABELS.step)}</h3>
    <dl class="guide">
      ${LADDER.map(
        (step) =>
          html`<div>
            <dt>${ladderMark(step)}</dt>
            <dd>${say(LADDER_WORDS[step].plain)}</dd>
          </div>`,
      )}
    </dl>
    <h3>${say(LABELS.information)}</h3>
    <dl class="guide">
      ${INFORMATION_STATES.map(
        (inCode) =>
          html`<div>
            <dt>${inCodeMark(inCode)}</dt>
            <dd>${say(IN_CODE_WORDS[inCode].plain)}</dd>
          </div>`,
      )}
      ${(["delicate", "hard", "easy", "other"] as const).map(
        (sensitivity) =>
          html`<div>
            <dt><span class="type ${sensitivity}">${say(SENSITIVITY_WORDS[sensitivity].label)}</span></dt>
            <dd>${say(SENSITIVITY_WORDS[sensitivity].plain)}</dd>
          </div>`,
      )}
    </dl>
    <h3>${say(LABELS.certainty)}</h3>
    <dl class="guide">
      ${(["certain", "likely", "possible"] as const).map(
        (certainty) =>
          html`<div>
            <dt>${certaintyMark(certainty)}</dt>
            <dd>${say(CERTAINTY_WORDS[certainty].plain)}</dd>
          </div>`,
      )}
    </dl>`;
  return { id: "guide", title: LABELS.howToRead, count: null, content };
};

const signerRows = (signer: SignerFact): readonly Definition[] => [
  { label: LABELS.signer, value: html`${signer.subject}${signer.debugKey && html` (${say(LABELS.debugKey)})`}` },
  { label: LABELS.issuer, value: signer.issuer === signer.subject ? null : signer.issuer },
  { label: LABELS.certificate, value: name(signer.certificateSha256) },
  {
    label: LABELS.publicKey,
    value: `${signer.publicKeyAlgorithm}${signer.publicKeySize === null ? "" : ` ${signer.publicKeySize} bit`}`,
  },
  { label: LABELS.validity, value: `${signer.notBefore.slice(0, 10)} - ${signer.notAfter.slice(0, 10)}` },
];

const artifactRows = ({ artifact }: Report): readonly Definition[] => [
  { label: same("SHA-256"), value: html`<code class="digest">${artifact.sha256}</code>` },
  { label: LABELS.packageName, value: artifact.packageName === null ? null : name(artifact.packageName) },
  { label: LABELS.version, value: `${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})` },
  {
    label: LABELS.fileSize,
    value: html`${say(ARTIFACT_KIND_WORDS[artifact.kind])}, ${formatSize(artifact.size)} (${formatCount(artifact.size)} B)`,
  },
  { label: LABELS.sdkRange, value: `minSdk ${artifact.minSdk ?? "?"}, targetSdk ${artifact.targetSdk ?? "?"}` },
  {
    label: LABELS.members,
    value:
      artifact.members.length === 0
        ? null
        : html`<ul class="plain">
            ${artifact.members.map((member) => html`<li>${name(member.name)} <code class="at">${member.sha256}</code></li>`)}
          </ul>`,
  },
];

/** What Android does, range by range: the scheme that decides there and whether it accepts. */
const verdictList = (signing: SigningFacts): Html | null =>
  signing.verdicts.length === 0
    ? null
    : html`<ul class="plain">
        ${signing.verdicts.map((verdict) => html`<li>${say(verdictState(verdict, signing))}</li>`)}
      </ul>`;

const signingRows = ({ developer: { signing, expected } }: Report): readonly Definition[] => [
  { label: LABELS.signature, value: say(signatureState(signing)) },
  {
    label: LABELS.schemes,
    value: html`<ul class="plain">
      ${signing.schemes.map(
        ({ scheme, outcome, problems }) =>
          html`<li>
            ${say(SCHEME_WORDS[scheme])}: ${say(SCHEME_OUTCOME_WORDS[outcome])}
            ${problems.map(({ code }) => html`<code>${code}</code> `)}
          </li>`,
      )}
    </ul>`,
  },
  { label: LABELS.verdicts, value: verdictList(signing) },
  ...signing.signers.flatMap(signerRows),
  {
    label: LABELS.lineage,
    value:
      signing.lineage.length === 0
        ? null
        : html`<ol class="plain">
            ${signing.lineage.map(({ certificateSha256 }) => html`<li>${name(certificateSha256)}</li>`)}
          </ol>`,
  },
  {
    label: LABELS.sourceStamp,
    value:
      signing.sourceStamp === null ? null : html`${signing.sourceStamp.subject} ${name(signing.sourceStamp.certificateSha256)}`,
  },
  {
    label: LABELS.expectedSigner,
    value: expected === null ? null : html`${name(expected.sha256)} ${say(expected.matches ? LABELS.matches : LABELS.differs)}`,
  },
];

const knowledgeRows = ({ engine, catalogue, profile, rulesAsOf }: Report): readonly Definition[] => [
  { label: LABELS.engine, value: `Akashi ${engine.version}` },
  { label: LABELS.engineDigest, value: html`<code class="digest">${engine.digest}</code>` },
  { label: LABELS.platformTable, value: engine.platformTable },
  { label: LABELS.catalogue, value: catalogue.version },
  ...catalogue.layers
    .filter(({ attribution }) => attribution !== null)
    .map(({ name: layer, attribution }): Definition => ({ label: LABELS.layer, value: html`${layer}: ${attribution}` })),
  {
    label: LABELS.profile,
    value: html`${say(PROFILE_WORDS[profile])} (${profile}), <time datetime="${rulesAsOf}">${rulesAsOf}</time>`,
  },
];

const part = (rows: readonly Definition[]): Html => definitions(rows);

/** What exactly was inspected, who signed it, and with what it was inspected. */
export const identitySection = (report: Report): Section => ({
  id: "identity",
  title: LABELS.identity,
  count: null,
  content: html`${lead(NOTES.identity)} ${part(artifactRows(report))} ${part(signingRows(report))} ${part(knowledgeRows(report))}`,
});
