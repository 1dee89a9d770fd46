import type { Evidence } from "@akashi/assess";
import type { CodePlace } from "@akashi/facts";
import { ENTRY_POINT_WORDS } from "../words/evidence-words.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount } from "../words/language.ts";
import { codeSize, morePlaces } from "../words/sentences.ts";
import { html, type Html } from "./markup.ts";
import { leftOutNote, name, say, shownOf, unfold } from "./text.ts";

const hexOffset = (offset: number): string => `0x${offset.toString(16).padStart(4, "0")}`;

/** A place in code: class, method, then file, offset as dexdump prints it, and line where known. */
export const codePlace = ({ file, class: className, method, offset, line }: CodePlace): Html =>
  html`${name(`${className}.${method}`)} <span class="at">${file} ${hexOffset(offset)}${line !== null && ` L${line}`}</span>`;

const ENTRY = { ja: "入口", en: "entry" };

type ShowEvidence = { readonly [Kind in Evidence["kind"]]: (evidence: Extract<Evidence, { readonly kind: Kind }>) => Html };

const valueOf = (value: string | null): Html | false => value !== null && html` = ${name(value)}`;

const SHOW: ShowEvidence = {
  code: (evidence) => codePlace(evidence),
  classes: (evidence) =>
    html`${name(evidence.package)} <span class="at">${say(codeSize(evidence.classes, evidence.methods))}</span>`,
  path: ({ entry, methods }) =>
    html`<span class="at">${say(ENTRY)}: ${say(ENTRY_POINT_WORDS[entry.kind])}</span>
      <ol class="path">
        ${methods.map((method) => html`<li>${name(method)}</li>`)}
      </ol>`,
  manifest: ({ element, name: subject, value }) =>
    html`<span class="at">AndroidManifest.xml &lt;${element}&gt;</span> ${name(subject)}${valueOf(value)}`,
  resource: ({ name: subject, value }) => html`<span class="at">resources.arsc</span> ${name(subject)}${valueOf(value)}`,
  file: ({ file }) => name(file),
  certificate: ({ sha256, subject }) => html`${name(sha256)} <span class="at">${subject}</span>`,
  text: ({ document, quote }) => html`<span class="at">${document}</span> <q>${quote}</q>`,
};

const showOne = <Kind extends Evidence["kind"]>(evidence: Extract<Evidence, { readonly kind: Kind }>): Html =>
  (SHOW[evidence.kind] as (evidence: Extract<Evidence, { readonly kind: Kind }>) => Html)(evidence);

/** A list of evidence, all of it, with a note where the report holds only a part. */
export const evidenceList = (evidence: readonly Evidence[], count: number = evidence.length): Html =>
  html`<ul class="evidence">
      ${shownOf(evidence).map((item) => html`<li>${showOne(item)}</li>`)}
    </ul>
    ${leftOutNote(evidence.length)}
    ${count > evidence.length && html`<p class="note">${say(morePlaces(evidence.length, count))}</p>`}`;

/** Evidence to unfold, with its count. Nothing where there is none. */
export const evidenceDetails = (evidence: readonly Evidence[], count: number = evidence.length): Html | null =>
  evidence.length === 0 ? null : unfold(html`${say(LABELS.evidence)} ${formatCount(count)}`, evidenceList(evidence, count));
