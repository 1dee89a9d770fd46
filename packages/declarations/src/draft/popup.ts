import { inWords, line, type Block, type DraftLanguage, type DraftPage } from "./blocks.ts";
import { banner, serviceNames } from "./compose.ts";
import { noticedInformation, noticedTransmissions, type DraftSource } from "./find-missing.ts";
import { blocking, type MissingItem } from "./missing.ts";
import { DRAFT_LABELS, POPUP_LABELS as LABELS } from "./words/labels.ts";

/** Kinds of information that a pop-up names; all of them stand behind its link. */
const NAMED = 5;

/** The texts of a pop-up that shows a part of the items and leads to the rest in one operation (施行規則22条の2の28第2項1号). */
export interface PopupTexts {
  readonly title: string;
  readonly text: string;
  /** What is sent, in part. */
  readonly items: string;
  /** Says that this is a part and that the link has the rest. */
  readonly part: string;
  /** Words of the link: they say what it opens. */
  readonly link: string;
  readonly url: string | null;
}

const labelsOf = ({ declaration }: DraftSource, language: DraftLanguage): readonly string[] => {
  const all = noticedTransmissions(declaration).flatMap((found) =>
    noticedInformation(found).flatMap(({ label }) => inWords(label, language)?.text ?? []),
  );
  return [...new Set(all)];
};

const recipientCount = ({ declaration }: DraftSource): number =>
  new Set(
    noticedTransmissions(declaration).map(
      ({ recipient, id }) => recipient.legalName?.ja ?? recipient.legalName?.en ?? recipient.providerId ?? id,
    ),
  ).size;

/** Where the notice is published. */
export const noticeUrl = ({ declaration }: DraftSource): string | null =>
  declaration.transmissions.flatMap(({ measures }) => measures.notice?.url ?? [])[0] ?? null;

export const buildPopupTexts = (source: DraftSource, language: DraftLanguage): PopupTexts => {
  const count = recipientCount(source);
  const recipients = count === 1 ? LABELS.oneRecipient[language] : LABELS.recipients[language].replace("%", String(count));
  const names: Readonly<Record<string, string>> = { "%1": serviceNames(source.declaration, language), "%2": recipients };
  return {
    title: LABELS.title[language],
    text:
      count === 0 ? DRAFT_LABELS.nothingFound[language] : LABELS.text[language].replace(/%[12]/g, (mark) => names[mark] ?? ""),
    items: LABELS.items[language].replace("%", () =>
      labelsOf(source, language)
        .slice(0, NAMED)
        .join(language === "ja" ? "、" : ", "),
    ),
    part: LABELS.part[language],
    link: LABELS.link[language],
    url: noticeUrl(source),
  };
};

/** The pop-up with how it is to be shown. What the notice lacks, the pop-up that leads to it lacks too. */
export const buildPopup = (source: DraftSource, items: readonly MissingItem[], language: DraftLanguage): DraftPage => {
  const texts = buildPopupTexts(source, language);
  const gaps = blocking(items, "popup");
  // Where nothing was found there is no part to show, and nothing to lead to.
  const isEmpty = noticedTransmissions(source.declaration).length === 0;
  const rest: readonly Block[] = [
    { kind: "paragraph", line: line(texts.part) },
    {
      kind: "paragraph",
      line:
        texts.url === null
          ? [...line(`${texts.link} `), { kind: "unknown", text: LABELS.linkUnknown[language] }]
          : [{ kind: "link", url: texts.url, text: texts.link }],
    },
    { kind: "heading", level: 2, id: "where", line: line(LABELS.where[language]) },
    { kind: "paragraph", line: line(LABELS.rules[language]) },
  ];
  const blocks: readonly Block[] = [
    ...banner(gaps, DRAFT_LABELS.popupDraft, language),
    { kind: "paragraph", line: line(texts.text) },
    ...(labelsOf(source, language).length === 0 ? [] : [{ kind: "paragraph" as const, line: line(texts.items) }]),
    ...(isEmpty ? [] : rest),
  ];
  return { language, title: texts.title, under: [], complete: gaps.length === 0, blocks };
};
