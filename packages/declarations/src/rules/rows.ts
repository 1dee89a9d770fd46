import type { ReadRow } from "../model/read-document.ts";
import { isOwn } from "../rows/recipients.ts";
import { placeAt } from "../rows/row.ts";
import { DEFERS, splitList } from "../rows/items.ts";
import type { NameIndex } from "../names/name-index.ts";
import { matchInformation } from "../vocabulary/match.ts";
import { normalizeText } from "../vocabulary/normalize.ts";
import { nameOfRow, type Detector, type RuleFinding } from "./finding.ts";

const namesOf = ({ recipient }: ReadRow): readonly string[] =>
  [recipient.legalName, recipient.serviceName].filter((name) => name !== null);

/** What a row fails to say of who receives it. */
const recipientFindings = (row: ReadRow): readonly RuleFinding[] => {
  const { legalName, serviceName } = row.recipient;
  const detail = nameOfRow(row);
  if (legalName !== null || (serviceName !== null && isOwn(serviceName))) return [];
  return [{ rule: serviceName === null ? "recipient-missing" : "legal-name-missing", detail, place: row.place }];
};

const purposeFindings = (row: ReadRow): readonly RuleFinding[] => {
  const detail = nameOfRow(row);
  const { senderPurposes, recipientPurposes, place } = row;
  if (senderPurposes.length === 0 && recipientPurposes.length === 0) return [{ rule: "purpose-missing", detail, place }];
  if (senderPurposes.length === 0) return [{ rule: "sender-purpose-missing", detail, place }];
  // Where all goes to the operator itself, its own purpose is the recipient's.
  if (recipientPurposes.length === 0 && !namesOf(row).some(isOwn)) return [{ rule: "recipient-purpose-missing", detail, place }];
  return [];
};

const OPEN_END = /(?:等|など|ほか)(?:の(?:情報|データ|識別子))?$|\betc\.?$|\band (?:so on|others)\b|\bsuch as\b/iu;
const ONLY_REST = /^(?:その他|ほか|他の?)|^(?:other|others|etc\.?)\b/iu;

/** 「Cookie等」 names one thing and hides the rest; 「その他の情報」 names none. After a list of several, it is only open. */
const informationFindings = (row: ReadRow): readonly RuleFinding[] => {
  const { information, place } = row;
  if (information.length === 0) return [{ rule: "information-missing", detail: nameOfRow(row), place }];
  const concrete = new Set(information.flatMap(({ text, typeId }) => (typeId === null || ONLY_REST.test(text) ? [] : [typeId])))
    .size;
  return information.flatMap(({ text }): readonly RuleFinding[] => {
    if (ONLY_REST.test(text)) return [{ rule: "information-vague", detail: text, place }];
    if (!OPEN_END.test(text)) return [];
    // A kind with 「等の識別子」 still says what kind the rest is of.
    const named = /(?:等|など)の識別子$/u.test(text) && matchInformation(text) !== null;
    return [{ rule: concrete <= 1 && !named ? "information-vague" : "information-open-ended", detail: text, place }];
  });
};

const staleFindings = (row: ReadRow, index: NameIndex): readonly RuleFinding[] =>
  namesOf(row).flatMap((name): readonly RuleFinding[] => {
    const company = index.findFormerName(name);
    return company === undefined ? [] : [{ rule: "stale-company-name", detail: `${name} → ${company.now}`, place: row.place }];
  });

const VAGUE_PURPOSE =
  /^(?:(?:当社|弊社|本)?の?サービス(?:の|を)?(?:向上|改善|利便性の?向上)|品質の?向上|利便性の?向上|業務上?(?:の)?(?:必要|目的).*|その他.*)(?:等|など)?(?:の?ため)?$/u;

const vagueFindings = (row: ReadRow): readonly RuleFinding[] => {
  const texts = row.senderPurposes.map(({ text }) => normalizeText(text));
  return texts.length > 0 && texts.every((text) => VAGUE_PURPOSE.test(text))
    ? [{ rule: "purpose-vague", detail: row.senderPurposes[0]?.text ?? "", place: row.place }]
    : [];
};

const mergedFindings = (row: ReadRow, index: NameIndex): readonly RuleFinding[] => {
  const parts = splitList(row.tool ?? "").flatMap((part) => part.split(/[・/]/u));
  const modules = new Set(parts.flatMap((part) => index.findName(part)?.name ?? []));
  return modules.size > 1 ? [{ rule: "tools-merged", detail: row.tool ?? "", place: row.place }] : [];
};

/** What one row leaves out or leaves vague. */
export const rowFindings = (row: ReadRow, index: NameIndex): readonly RuleFinding[] => [
  ...recipientFindings(row),
  ...informationFindings(row),
  ...purposeFindings(row),
  ...staleFindings(row, index),
  ...vagueFindings(row),
  ...mergedFindings(row, index),
];

/** What single rows leave out or leave vague. */
export const rowDetector: Detector = ({ read: { rows }, index }) => rows.flatMap((row) => rowFindings(row, index));

/** Rows that share one pool of information, or have no tool and no recipient to tell them apart. */
export const pooledDetector: Detector = ({ read: { rows } }) => {
  const pooled = rows.find(
    ({ granularity, tool, recipient }) =>
      granularity === "pooled" || (tool === null && recipient.legalName === null && recipient.serviceName === null),
  );
  return pooled === undefined
    ? []
    : [
        {
          rule: "pooled-information",
          detail: pooled.information
            .map(({ text }) => text)
            .join("、")
            .slice(0, 120),
          place: pooled.place,
        },
      ];
};

const REST_OF_RECIPIENTS =
  /(?:^|[、,\n)・]\s*)(?:ほか|その他|他)(?:の|、)?(?:[^\n。]{0,20}(?:事業者|会社|社|パートナー|サービス))|[)]ほか(?=\s*(?:\n|$))|(?:株式会社|LLC|Inc\.?|Google|各社)(?:など|等|ほか)(?=[\s、。\n]|$)/u;

/** Lists of recipients that end in 「ほか」. */
export const openRecipientsDetector: Detector = ({ document, read: { rows } }) => {
  const match = rows.length === 0 ? null : REST_OF_RECIPIENTS.exec(document.folded);
  if (match === null) return [];
  const words = match[0].trim();
  const offset = match.index + match[0].indexOf(words);
  return [{ rule: "recipients-open-ended", detail: words, place: placeAt(document, offset, words.length) }];
};

const RECIPIENT_PURPOSE_BY_LINK =
  /(?:送信先|提供先|各社|事業者)[^。\n]{0,30}(?:利用目的|目的)[^。]{0,60}(?:参照|確認|ご覧)|(?:各社|送信先|事業者)の?プライバシーポリシー[^。\n]{0,20}(?:参照|確認|ご覧)/u;

/** Documents that leave the recipient's purpose to another page. */
export const deferredPurposeDetector: Detector = ({ document, read: { rows } }) => {
  if (rows.every(({ recipientPurposes }) => recipientPurposes.length > 0)) return [];
  const match = RECIPIENT_PURPOSE_BY_LINK.exec(document.folded);
  if (match === null || !DEFERS.test(match[0])) return [];
  return [{ rule: "recipient-purpose-by-link", detail: match[0], place: placeAt(document, match.index, match[0].length) }];
};
