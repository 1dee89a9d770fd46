import type { Bilingual } from "@akashi/catalogue";
import type { Declaration, PurposeItem, Transmission } from "../model/declaration.ts";
import { POLICY_ITEMS, type PolicyItem } from "../model/policy.ts";
import { inWords, line, plain, type Block, type DraftLanguage, type DraftPage, type Inline, type Line } from "./blocks.ts";
import { banner, contactLines, known, say, serviceNames, within } from "./compose.ts";
import { toolName, type DraftSource } from "./find-missing.ts";
import { blocking, type MissingItem } from "./missing.ts";
import { transmissionCard } from "./notice.ts";
import { noticeUrl } from "./popup.ts";
import { DRAFT_LABELS, POLICY_LABELS as LABELS } from "./words/labels.ts";

const ADVERTISING: readonly string[] = ["PUR.ADVERTISING_OWN", "PUR.ADVERTISING_3P"];

const unwritten = (language: DraftLanguage): Inline => ({ kind: "unknown", text: DRAFT_LABELS.unwritten[language] });
const joined = (names: readonly string[], language: DraftLanguage): string => names.join(language === "ja" ? "、" : ", ");
const namesOf = (found: readonly Transmission[], language: DraftLanguage): string =>
  joined([...new Set(found.map((item) => toolName(item)[language]))], language);

/** Lines, each once; the lines themselves where nothing repeats. */
const distinct = (lines: readonly Line[]): readonly Line[] => [
  ...new Map(lines.map((item) => [item.map(({ text }) => text).join(""), item])).values(),
];

const textsOf = (purposes: readonly PurposeItem[], language: DraftLanguage): readonly Line[] =>
  purposes.flatMap(({ text }) => {
    const words = inWords(text, language);
    return words === undefined ? [] : [[words]];
  });

/** What of an item stands in the policy; the eight in their order. */
type ItemBlocks = (source: DraftSource, language: DraftLanguage) => readonly Block[];

const list = (lines: readonly Line[], language: DraftLanguage): readonly Block[] => [
  { kind: "list", items: lines.length === 0 ? [[unwritten(language)]] : lines },
];

const provider: ItemBlocks = ({ declaration: { operator } }, language) => [
  {
    kind: "list",
    items: [
      [known(operator.legalName, language, DRAFT_LABELS.unwritten)],
      ...(operator.corporateNumber === null ? [] : [line(say(LABELS.corporateNumber, language, operator.corporateNumber))]),
      ...(operator.address === null ? [] : [within(LABELS.address, language, known(operator.address, language))]),
    ],
  },
];

const informationLines = ({ transmissions }: Declaration, language: DraftLanguage): readonly Line[] =>
  distinct(transmissions.flatMap(({ information }) => information.map(({ label }) => [known(label, language)])));

const information: ItemBlocks = ({ declaration }, language) =>
  declaration.transmissions.length === 0
    ? [{ kind: "paragraph", line: line(LABELS.sentToNobody[language]) }]
    : list(informationLines(declaration, language), language);

const method: ItemBlocks = ({ declaration: { transmissions }, policy }, language) => [
  ...(transmissions.length === 0
    ? []
    : [{ kind: "paragraph" as const, line: line(say(LABELS.automatic, language, namesOf(transmissions, language))) }]),
  { kind: "paragraph", line: [known(policy.method, language, DRAFT_LABELS.unwritten)] },
];

/** Whether any purpose of either side is advertising: SPI asks that it be said. */
const advertisingLine = ({ transmissions }: Declaration, language: DraftLanguage): Line => {
  const all = transmissions.flatMap(({ senderPurposes, recipientPurposes }) => [...senderPurposes, ...recipientPurposes]);
  return line(
    all.some(({ id }) => id !== null && ADVERTISING.includes(id)) ? LABELS.advertising[language] : LABELS.noAdvertising[language],
  );
};

const purposes: ItemBlocks = ({ declaration, policy }, language) => {
  const own = distinct(
    textsOf(
      declaration.transmissions.flatMap(({ senderPurposes }) => senderPurposes),
      language,
    ),
  );
  const text = inWords(policy.purposes, language);
  return [
    ...(text === undefined ? [] : [{ kind: "paragraph" as const, line: [text] }]),
    ...(own.length === 0 && text !== undefined ? [] : list(own, language)),
    { kind: "paragraph", line: advertisingLine(declaration, language) },
  ];
};

const control: ItemBlocks = (source, language) => {
  const { transmissions } = source.declaration;
  const url = noticeUrl(source);
  const place = transmissions.flatMap(({ measures }) => measures.notice?.place ?? [])[0] ?? null;
  const consents = transmissions.filter(({ measures }) => measures.consent !== null);
  const optOuts = transmissions.filter(({ measures }) => measures.optOut !== null);
  return [
    { kind: "paragraph", line: [known(source.policy.consentAndControl, language, DRAFT_LABELS.unwritten)] },
    {
      kind: "list",
      items: [
        ...(place === null ? [] : [within(LABELS.noticePlace, language, known(place, language))]),
        ...(url === null ? [] : [[{ kind: "link" as const, url, text: LABELS.openNotice[language] }]]),
        ...(consents.length === 0 ? [] : [line(say(LABELS.consentFor, language, namesOf(consents, language)))]),
        ...(optOuts.length === 0 ? [] : [line(say(LABELS.optOutFor, language, namesOf(optOuts, language)))]),
      ],
    },
  ];
};

/** Recipients other than the operator itself. */
const outside = ({ transmissions }: Declaration): readonly Transmission[] =>
  transmissions.filter(({ recipient }) => recipient.relation !== "own-server");

const recipientNames = (declaration: Declaration, language: DraftLanguage): string =>
  joined([...new Set(outside(declaration).map(({ recipient }) => known(recipient.legalName, language).text))], language);

const sentLine = (declaration: Declaration, language: DraftLanguage): Line =>
  line(
    outside(declaration).length === 0
      ? LABELS.sentToNobody[language]
      : say(LABELS.sentTo, language, recipientNames(declaration, language)),
  );

const transmission: ItemBlocks = ({ declaration }, language) => [
  { kind: "paragraph", line: sentLine(declaration, language) },
  ...declaration.transmissions.flatMap((_, at) => transmissionCard(declaration.transmissions, at, language)),
];

const ITEMS: Readonly<Record<PolicyItem, { readonly title: Bilingual; readonly build: ItemBlocks }>> = {
  provider: { title: LABELS.provider, build: provider },
  information: { title: LABELS.information, build: information },
  method: { title: LABELS.method, build: method },
  purposes: { title: LABELS.purposes, build: purposes },
  "consent-and-control": { title: LABELS.control, build: control },
  "external-transmission": { title: LABELS.transmission, build: transmission },
  contact: {
    title: LABELS.contact,
    build: ({ declaration: { operator } }, language) => [{ kind: "list", items: contactLines(operator.contact, language) }],
  },
  "change-procedure": {
    title: LABELS.change,
    build: ({ policy }, language) => [
      { kind: "paragraph", line: [known(policy.changeProcedure, language, DRAFT_LABELS.unwritten)] },
    ],
  },
};

const heading = (id: string, text: string): Block => ({ kind: "heading", level: 2, id, line: line(text) });

const page = (
  { declaration }: DraftSource,
  items: readonly MissingItem[],
  language: DraftLanguage,
  { title, blocks }: { readonly title: Bilingual; readonly blocks: readonly Block[] },
): DraftPage => {
  const gaps = blocking(items, "policy");
  const from = declaration.effectiveFrom;
  return {
    language,
    title: title[language],
    complete: gaps.length === 0,
    under: from === null ? [] : [line(`${DRAFT_LABELS.effectiveFrom[language]}: ${from}`)],
    blocks: [
      ...banner(gaps, DRAFT_LABELS.policyDraft, language),
      { kind: "paragraph", line: line(say(LABELS.lead, language, serviceNames(declaration, language))) },
      ...blocks,
    ],
  };
};

/** 詳細版: the eight items in full. */
export const buildPolicyDetail = (source: DraftSource, items: readonly MissingItem[], language: DraftLanguage): DraftPage =>
  page(source, items, language, {
    title: LABELS.detailTitle,
    blocks: POLICY_ITEMS.flatMap((item, at) => {
      const { title, build } = ITEMS[item];
      return [heading(item, `${at + 1}. ${title[language]}`), ...build(source, language)];
    }),
  });

/** 概要版: the information, what it is used for, to whom it is sent, and where the rest is (JSSEC guide 5.5). */
export const buildPolicySummary = (source: DraftSource, items: readonly MissingItem[], language: DraftLanguage): DraftPage => {
  const { declaration, policy } = source;
  return page(source, items, language, {
    title: LABELS.summaryTitle,
    blocks: [
      heading("provider", LABELS.provider[language]),
      ...provider(source, language),
      heading("information", LABELS.information[language]),
      ...information(source, language),
      heading("purposes", LABELS.purposes[language]),
      ...purposes(source, language),
      heading("external-transmission", LABELS.transmission[language]),
      { kind: "paragraph", line: sentLine(declaration, language) },
      heading("contact", LABELS.contact[language]),
      { kind: "list", items: contactLines(declaration.operator.contact, language) },
      ...(policy.url === null
        ? []
        : [
            {
              kind: "paragraph" as const,
              line: [{ kind: "link" as const, url: policy.url, text: LABELS.openDetail[language] }, plain("")],
            },
          ]),
    ],
  });
};
