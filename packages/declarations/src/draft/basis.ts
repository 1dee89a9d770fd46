import type { Bilingual } from "@akashi/catalogue";
import type { PurposeItem } from "../model/declaration.ts";
import type { Decision } from "../model/exemption.ts";
import { line, plain, type Block, type CardRow, type DraftLanguage, type Line } from "./blocks.ts";
import type { Standing } from "./standings.ts";
import { BASIS_LABELS as LABELS, STANDING_LABELS } from "./words/basis-words.ts";

/** What a draft knows of one kind of information of a transmission, whether or not the notice has it. */
export interface InformationBasis {
  /** `UI.*`; null for words that the provider wrote itself. */
  readonly type: string | null;
  readonly label: Bilingual;
  readonly inNotice: boolean;
  readonly standings: readonly Standing[];
  /** The document of `documented`. */
  readonly source: { readonly url: string; readonly checked: string } | null;
  /** Places in the code that read it. */
  readonly places: readonly string[];
  /** A named person's answer that it is not sent. */
  readonly decision: Decision | null;
}

/** What one transmission of a draft stands on: for whoever completes the draft, and not for the published pages. */
export interface TransmissionBasis {
  readonly transmission: string;
  readonly name: Bilingual;
  /** False: it waits for an answer and stands in no notice. */
  readonly inNotice: boolean;
  /** How far the app shows that the part runs. */
  readonly presence: Bilingual;
  readonly information: readonly InformationBasis[];
  /** Where the recipient's purposes were found, whoever wrote that page. */
  readonly purposes: readonly PurposeItem[];
}

/** The source as a link with the name of its host: the whole address would fill a narrow screen. */
const sourceLink = ({ url, checked }: NonNullable<InformationBasis["source"]>, language: DraftLanguage): Line => [
  plain(` ${LABELS.source[language]} `),
  { kind: "link", url, text: `${/^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url} (${checked})` },
];

const informationLine = (found: InformationBasis, language: DraftLanguage): Line => {
  const { label, inNotice, standings, source, places, decision } = found;
  const state = inNotice ? LABELS.inNotice : decision === null ? LABELS.open : LABELS.decided;
  const told = standings.map((standing) => STANDING_LABELS[standing][language]).join(language === "ja" ? "、" : "; ");
  const small = [
    ...places,
    ...(decision === null ? [] : [`${decision.by} ${decision.on}${decision.reason === null ? "" : ` ${decision.reason}`}`]),
  ];
  return [
    plain(`${label[language]}: ${state[language]}${told === "" ? "" : ` (${told})`}`),
    ...(source === null ? [] : sourceLink(source, language)),
    ...small.map((text) => ({ kind: "small" as const, text })),
  ];
};

const purposeLines = (purposes: readonly PurposeItem[], language: DraftLanguage): readonly Line[] =>
  purposes.map(({ id, text, source }) => [
    plain(text[language] ?? text.ja ?? text.en ?? id ?? ""),
    ...(source === null ? [] : sourceLink(source, language)),
  ]);

const card = (found: TransmissionBasis, at: number, language: DraftLanguage): Block => {
  const row = (term: Bilingual, lines: readonly Line[]): readonly CardRow[] =>
    lines.length === 0 ? [] : [{ term: term[language], lines }];
  return {
    kind: "card",
    id: `basis-${at + 1}`,
    title: line(`${found.name[language]} (${found.transmission})`),
    rows: [
      ...row(LABELS.state, [line((found.inNotice ? LABELS.inNotice : LABELS.open)[language])]),
      ...row(LABELS.presence, [line(found.presence[language])]),
      ...row(
        LABELS.information,
        found.information.map((one) => informationLine(one, language)),
      ),
      ...row(LABELS.purposes, purposeLines(found.purposes, language)),
    ],
  };
};

/** The part of the working list that says what each statement of the notice stands on. */
export const basisBlocks = (basis: readonly TransmissionBasis[], language: DraftLanguage): readonly Block[] =>
  basis.length === 0
    ? []
    : [
        { kind: "heading", level: 2, id: "basis", line: line(LABELS.title[language]) },
        { kind: "paragraph", line: line(LABELS.lead[language]) },
        ...basis.map((found, at) => card(found, at, language)),
      ];
