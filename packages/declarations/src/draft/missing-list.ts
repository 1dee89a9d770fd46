import type { Bilingual } from "@akashi/catalogue";
import { basisBlocks, type TransmissionBasis } from "./basis.ts";
import { line, plain, type Block, type DraftLanguage, type DraftPage, type Line } from "./blocks.ts";
import { say, serviceNames } from "./compose.ts";
import type { DraftSource } from "./find-missing.ts";
import type { MissingItem } from "./missing.ts";
import { GROUND_LABELS, LIST_LABELS as LABELS } from "./words/labels.ts";

/** Something that the app holds and the declaration leaves out, with the reason. */
export interface LeftOut {
  /** Id of the module or the transmission. */
  readonly id: string;
  readonly name: Bilingual;
  readonly reason: Bilingual;
}

const card = (item: MissingItem, id: string, language: DraftLanguage): Block => {
  const { why } = item;
  return {
    kind: "card",
    id,
    title: line(item.what[language]),
    rows: [
      { term: LABELS.where[language], lines: [line(item.where)] },
      {
        term: LABELS.why[language],
        lines: [
          line(
            `${why.text[language]} ${language === "ja" ? "〔" : "["}${why.article[language]}${language === "ja" ? "〕" : "]"}`,
          ),
        ],
      },
      { term: LABELS.kind[language], lines: [line(GROUND_LABELS[why.ground][language])] },
      ...(item.hint === null ? [] : [{ term: LABELS.hint[language], lines: [line(item.hint[language])] }]),
    ],
  };
};

const section = (title: Bilingual, id: string, items: readonly MissingItem[], language: DraftLanguage): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: "heading", level: 2, id, line: line(`${title[language]} (${items.length})`) },
        ...items.map((item, at) => card(item, `${id}-${at + 1}`, language)),
      ];

/** What the working list has to tell beside the declaration itself. */
interface ListContent {
  readonly missing: readonly MissingItem[];
  readonly leftOut: readonly LeftOut[];
  readonly basis: readonly TransmissionBasis[];
}

/** The working list: what is missing, what is left out, and what the notice stands on, for whoever completes the draft. */
export const buildMissingList = (
  { declaration }: DraftSource,
  { missing: items, leftOut, basis }: ListContent,
  language: DraftLanguage,
): DraftPage => {
  const needed = items.filter(({ blocks }) => blocks.length > 0);
  const advice = items.filter(({ blocks }) => blocks.length === 0);
  const left = leftOut.map(({ name, reason, id }): Line => [plain(`${name[language]} (${id}): ${reason[language]}`)]);
  return {
    language,
    title: LABELS.title[language],
    under: [],
    complete: needed.length === 0,
    blocks: [
      {
        kind: "paragraph",
        line: line(needed.length === 0 ? LABELS.none[language] : say(LABELS.lead, language, serviceNames(declaration, language))),
      },
      ...section(LABELS.blocks, "needed", needed, language),
      ...section(LABELS.advice, "advice", advice, language),
      ...(left.length === 0
        ? []
        : [
            { kind: "heading" as const, level: 2 as const, id: "left-out", line: line(LABELS.leftOut[language]) },
            { kind: "list" as const, items: left },
          ]),
      ...basisBlocks(basis, language),
    ],
  };
};
