import { findInformationType } from "@akashi/catalogue/platform";
import type { InformationItem, Transmission } from "../model/declaration.ts";
import type { OptOutMeasure } from "../model/measures.ts";
import { inWords, line, plain, type Block, type CardRow, type DraftLanguage, type DraftPage, type Line } from "./blocks.ts";
import { banner, contactLines, known, purposeLines, say, serviceNames, within } from "./compose.ts";
import { noticedInformation, noticedTransmissions, type DraftSource } from "./find-missing.ts";
import { isOpenable } from "./html.ts";
import { blocking, type MissingItem } from "./missing.ts";
import { DRAFT_LABELS as LABELS } from "./words/labels.ts";

/** What is sent, each with a sentence for a lay reader where the type has one. */
const informationLine = (item: InformationItem, language: DraftLanguage): Line => {
  const sentence = item.typeId === null ? undefined : findInformationType(item.typeId)?.plain[language];
  return [
    known(item.label, language),
    ...(sentence === undefined || item.typeId === "UI.OTHER" ? [] : [{ kind: "small" as const, text: sentence }]),
  ];
};

const informationLines = (found: Transmission, language: DraftLanguage): readonly Line[] => {
  const items = noticedInformation(found);
  return items.length === 0
    ? [[{ kind: "unknown", text: LABELS.unknown[language] }]]
    : items.map((item) => informationLine(item, language));
};

/** 氏名又は名称, and the name that people know. */
export const recipientLines = ({ recipient }: Transmission, language: DraftLanguage): readonly Line[] => {
  const service = inWords(recipient.serviceName, language);
  return [
    [known(recipient.legalName, language)],
    ...(service === undefined ? [] : [within(LABELS.serviceName, language, service)]),
    ...(recipient.relation === "own-server" ? [line(LABELS.ownServer[language])] : []),
  ];
};

const restrictionLine = ({ restriction }: OptOutMeasure, language: DraftLanguage): Line => {
  if (restriction === "none") return line(LABELS.noRestriction[language]);
  const words = inWords(restriction, language);
  return words === undefined
    ? [{ kind: "unknown", text: LABELS.restrictionUnknown[language] }]
    : within(LABELS.restriction, language, words);
};

/** The items of an opt-out measure that are not the transmission's own (施行規則22条の2の31第1号–第4号). */
export const optOutLines = (optOut: OptOutMeasure, language: DraftLanguage): readonly Line[] => {
  const stops: Line =
    optOut.stops === "unknown"
      ? [{ kind: "unknown", text: LABELS.stopsUnknown[language] }]
      : line(optOut.stops === "transmission" ? LABELS.stopsTransmission[language] : LABELS.stopsUse[language]);
  return [
    line(LABELS.optOutExists[language]),
    stops,
    within(LABELS.method, language, known(optOut.method, language)),
    ...(optOut.url === null ? [] : [[{ kind: "link" as const, url: optOut.url, text: LABELS.openOptOut[language] }]]),
    restrictionLine(optOut, language),
  ];
};

const consentLines = ({ measures: { consent } }: Transmission, language: DraftLanguage): readonly Line[] => {
  if (consent === null) return [];
  const withdrawal = inWords(consent.withdrawal, language);
  return [
    line(LABELS.consentAsked[language]),
    ...(withdrawal === undefined ? [] : [within(LABELS.withdrawal, language, withdrawal)]),
  ];
};

const pageLines = ({ recipient }: Transmission, language: DraftLanguage): readonly Line[] => {
  if (recipient.policyUrl === null || !isOpenable(recipient.policyUrl)) return [];
  const name =
    inWords(recipient.serviceName, language) ?? inWords(recipient.legalName, language) ?? plain(LABELS.recipient[language]);
  return [[{ kind: "link", url: recipient.policyUrl, text: say(LABELS.openRecipientPage, language, name.text) }]];
};

/** The name of the tool; with its recipient where the tool stands in the list more than once. */
const titleOf = (found: Transmission, all: readonly Transmission[], language: DraftLanguage): Line => {
  const name = known(found.tool.name, language);
  const isAlone = all.filter(({ tool }) => known(tool.name, language).text === name.text).length < 2;
  return isAlone ? [name] : [name, plain(" → "), known(found.recipient.serviceName ?? found.recipient.legalName, language)];
};

/** One transmission with the items of 施行規則22条の2の29 and its measures. */
export const transmissionCard = (all: readonly Transmission[], at: number, language: DraftLanguage): readonly Block[] => {
  const found = all[at];
  if (found === undefined) return [];
  const row = (term: string, lines: readonly Line[]): readonly CardRow[] => (lines.length === 0 ? [] : [{ term, lines }]);
  return [
    {
      kind: "card",
      id: `transmission-${at + 1}`,
      title: titleOf(found, all, language),
      rows: [
        ...row(LABELS.information[language], informationLines(found, language)),
        ...row(LABELS.recipient[language], recipientLines(found, language)),
        ...row(LABELS.senderPurposes[language], purposeLines(found.senderPurposes, language)),
        ...row(LABELS.recipientPurposes[language], purposeLines(found.recipientPurposes, language)),
        ...row(LABELS.recipientPage[language], pageLines(found, language)),
        ...row(LABELS.consent[language], consentLines(found, language)),
        ...row(LABELS.optOut[language], found.measures.optOut === null ? [] : optOutLines(found.measures.optOut, language)),
      ],
    },
  ];
};

/** The table of contents, where there is more than one screen of cards. */
const contents = (found: readonly Transmission[], language: DraftLanguage): readonly Block[] =>
  found.length < 2
    ? []
    : [
        { kind: "heading", level: 2, id: "contents", line: line(LABELS.contents[language]) },
        {
          kind: "list",
          items: found.map((item, at) => [
            {
              kind: "link",
              url: `#transmission-${at + 1}`,
              text: titleOf(item, found, language)
                .map(({ text }) => text)
                .join(""),
            },
          ]),
        },
      ];

/** The notice of external transmission (外部送信の通知・公表), one part for each tool and recipient. */
export const buildNotice = ({ declaration }: DraftSource, items: readonly MissingItem[], language: DraftLanguage): DraftPage => {
  const { operator, effectiveFrom } = declaration;
  const transmissions = noticedTransmissions(declaration);
  const gaps = blocking(items, "notice");
  const name = serviceNames(declaration, language);
  return {
    language,
    title: LABELS.noticeTitle[language],
    complete: gaps.length === 0,
    under: [
      [plain(`${LABELS.provider[language]}: `), known(operator.legalName, language, LABELS.unwritten)],
      ...(effectiveFrom === null ? [] : [line(`${LABELS.effectiveFrom[language]}: ${effectiveFrom}`)]),
    ],
    blocks: [
      ...banner(gaps, LABELS.noticeDraft, language),
      ...(transmissions.length === 0
        ? [{ kind: "paragraph" as const, line: line(LABELS.nothingFound[language]) }]
        : [
            { kind: "paragraph" as const, line: line(say(LABELS.noticeLead, language, name)) },
            ...contents(transmissions, language),
            ...transmissions.flatMap((_, at) => transmissionCard(transmissions, at, language)),
          ]),
      { kind: "heading", level: 2, id: "contact", line: line(LABELS.contact[language]) },
      { kind: "list", items: contactLines(operator.contact, language) },
    ],
  };
};
