import type { SourceDocument } from "../document/model.ts";
import type { ReadDocument, ReadRow } from "../model/read-document.ts";
import { linksToRest } from "../rules/popup.ts";

const KANA = /[\u3041-\u30ff]/gu;
const LETTERS = /[A-Za-z\u3041-\u30ff\u3400-\u9fff]/gu;
/** Share of kana from which a text counts as Japanese: names and addresses in Latin letters are common in both. */
const JAPANESE_SHARE = 0.08;

/** The language of a document, by its letters. */
export const languageOfDocument = ({ text }: SourceDocument): ReadDocument["language"] => {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters === 0) return "unknown";
  return (text.match(KANA)?.length ?? 0) / letters >= JAPANESE_SHARE ? "ja" : "en";
};

const POLICY_TITLE = /プライバシー・?ポリシー|個人情報保護方針|個人情報の取扱|privacy policy|privacy statement/iu;
const NOTICE_TITLE =
  /外部送信|情報送信|送信先|クッキーポリシー|cookie|external transmission|情報の送信|外部サービス|取得する?情報/iu;

const firstHeadings = ({ title, blocks }: SourceDocument): readonly string[] => [
  title ?? "",
  ...blocks.flatMap((block) => (block.kind === "heading" && block.level <= 2 ? [block.content.text] : [])).slice(0, 2),
];

/** A pop-up is no longer: it stands on one screen. */
const LONGEST_POPUP = 600;
const TELLS_OF_SENDING = /送信|送ら|送る|送り|外部(?:サービス|の事業者)|\bsen[dt]s?\b|transmi/iu;
const SAYS_PART = /一部|残り/u;

const isWhole = ({ tool, recipient, information, senderPurposes, recipientPurposes }: ReadRow): boolean =>
  (tool ?? recipient.legalName ?? recipient.serviceName) !== null &&
  information.length > 0 &&
  senderPurposes.length + recipientPurposes.length > 0;

/** A short text that tells of sending, says it of nothing as a whole, and leads to where it is said. */
const isPopup = (document: SourceDocument, rows: readonly ReadRow[]): boolean =>
  document.text.length <= LONGEST_POPUP &&
  document.blocks.every(({ kind }) => kind !== "table") &&
  TELLS_OF_SENDING.test(document.folded) &&
  !rows.some(isWhole) &&
  (SAYS_PART.test(document.folded) || linksToRest(document).length > 0);

/** Policies are titled so, or have most of the eight items; notices tell of transmissions. */
export const kindOfDocument = (
  document: SourceDocument,
  read: Pick<ReadDocument, "rows" | "policyItems">,
): ReadDocument["kind"] => {
  const titles = firstHeadings(document);
  if (titles.some((title) => POLICY_TITLE.test(title))) return "policy";
  if (isPopup(document, read.rows)) return "popup";
  if (read.rows.length > 0 || titles.some((title) => NOTICE_TITLE.test(title))) return "notice";
  return read.policyItems.filter(({ state }) => state === "present").length >= 5 ? "policy" : "unknown";
};
