import type { Evidence } from "@akashi/assess";
import type { CodePlace } from "@akashi/facts";
import { ENTRY_POINT_WORDS } from "../words/evidence-words.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount } from "../words/language.ts";
import { codeSize, morePlaces } from "../words/sentences.ts";
import { flowPathMarkup } from "./flow-path.ts";
import { informationMark } from "./marks.ts";
import { html, type Html } from "./markup.ts";
import { leftOutNote, name, say, shownOf, unfold } from "./text.ts";

const hexOffset = (offset: number): string => `0x${offset.toString(16).padStart(4, "0")}`;

/** Methods, as `Class.method`, of which more than one with the same name stands in a list. */
type Overloads = ReadonlySet<string>;

/** Only these are shown with their parameters: elsewhere the name says which method it is. */
const overloadsIn = (places: readonly CodePlace[]): Overloads => {
  const descriptors = new Map<string, string | null>();
  const overloads = new Set<string>();
  for (const { class: className, method, descriptor } of places) {
    const key = `${className}.${method}`;
    if (descriptors.has(key) && descriptors.get(key) !== descriptor) overloads.add(key);
    descriptors.set(key, descriptor);
  }
  return overloads;
};

/** A place in code: class, method, then file, offset as dexdump prints it, and line where known. */
const codePlace = ({ file, class: className, method, descriptor, offset, line }: CodePlace, overloads: Overloads): Html =>
  html`${name(`${className}.${method}${overloads.has(`${className}.${method}`) ? (descriptor ?? "") : ""}`)}
    <span class="at">${file} ${hexOffset(offset)}${line !== null && ` L${line}`}</span>`;

const ENTRY = { ja: "入口", en: "entry" };

type ShowEvidence = {
  readonly [Kind in Evidence["kind"]]: (evidence: Extract<Evidence, { readonly kind: Kind }>, overloads: Overloads) => Html;
};

const valueOf = (value: string | null): Html | false => value !== null && html` = ${name(value)}`;

const SHOW: ShowEvidence = {
  code: codePlace,
  classes: (evidence) =>
    html`${name(evidence.package)} <span class="at">${say(codeSize(evidence.classes, evidence.methods))}</span>`,
  path: ({ entry, methods }) =>
    html`<span class="at">${say(ENTRY)}: ${say(ENTRY_POINT_WORDS[entry.kind])}</span>
      <ol class="path">
        ${methods.map((method) => html`<li>${name(method)}</li>`)}
      </ol>`,
  flow: (path) => html`${informationMark(path.informationType)} ${flowPathMarkup(path)}`,
  manifest: ({ element, name: subject, value }) =>
    html`<span class="at">AndroidManifest.xml &lt;${element}&gt;</span> ${name(subject)}${valueOf(value)}`,
  resource: ({ name: subject, value }) => html`<span class="at">resources.arsc</span> ${name(subject)}${valueOf(value)}`,
  file: ({ file }) => name(file),
  certificate: ({ sha256, subject }) => html`${name(sha256)} <span class="at">${subject}</span>`,
  text: ({ document, quote }) => html`<span class="at">${document}</span> <q>${quote}</q>`,
};

const showOne = <Kind extends Evidence["kind"]>(
  evidence: Extract<Evidence, { readonly kind: Kind }>,
  overloads: Overloads,
): Html =>
  (SHOW[evidence.kind] as (evidence: Extract<Evidence, { readonly kind: Kind }>, overloads: Overloads) => Html)(
    evidence,
    overloads,
  );

/** Places in code, each in a line. */
export const codePlaces = (places: readonly CodePlace[]): Html => {
  const overloads = overloadsIn(places);
  return html`<ul class="evidence">
    ${places.map((place) => html`<li>${codePlace(place, overloads)}</li>`)}
  </ul>`;
};

/** A list of evidence, with a note where the report or the page holds only a part. */
export const evidenceList = (evidence: readonly Evidence[], count: number = evidence.length): Html => {
  const overloads = overloadsIn(evidence.filter((item) => item.kind === "code"));
  return html`<ul class="evidence">
      ${shownOf(evidence).map((item) => html`<li>${showOne(item, overloads)}</li>`)}
    </ul>
    ${leftOutNote(evidence.length)}
    ${count > evidence.length && html`<p class="note">${say(morePlaces(evidence.length, count))}</p>`}`;
};

/** Evidence to unfold, with its count. Nothing where there is none. */
export const evidenceDetails = (evidence: readonly Evidence[], count: number = evidence.length): Html | null =>
  evidence.length === 0 ? null : unfold(html`${say(LABELS.evidence)} ${formatCount(count)}`, evidenceList(evidence, count));
