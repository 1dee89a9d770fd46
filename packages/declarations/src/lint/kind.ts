import type { SourceDocument } from "../document/model.ts";
import type { ReadDocument } from "../model/read-document.ts";

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

/** Policies are titled so, or have most of the eight items; notices tell of transmissions. */
export const kindOfDocument = (
  document: SourceDocument,
  read: Pick<ReadDocument, "rows" | "policyItems">,
): ReadDocument["kind"] => {
  const titles = firstHeadings(document);
  if (titles.some((title) => POLICY_TITLE.test(title))) return "policy";
  if (read.rows.length > 0 || titles.some((title) => NOTICE_TITLE.test(title))) return "notice";
  return read.policyItems.filter(({ state }) => state === "present").length >= 5 ? "policy" : "unknown";
};
