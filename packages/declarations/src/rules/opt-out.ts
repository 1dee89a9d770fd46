import type { SourceDocument } from "../document/model.ts";
import type { ReadRow } from "../model/read-document.ts";
import { stopsOf } from "../rows/row.ts";
import { nameOfRow, type Detector, type RuleFinding } from "./finding.ts";

const STATEMENT =
  /オプトアウト(?:措置|の措置|手続)?(?:を|に)?(?:講じ|行って|実施|提供|用意|対応)|オプトアウトを行(?:うこと|って)|オプトアウト(?:することが)?(?:でき|可能)|\byou (?:can|may) opt.?out/iu;
const METHOD = /設定|画面|リンク|ボタン|ページ|フォーム|メール|窓口|こちら|https?:|\bsettings?\b|\bpage\b|\bform\b|\blink\b/iu;
const RESTRICTION =
  /制限|ご?利用いただけ(?:ません|なく)|ご?利用できなく|影響(?:は|が)?(?:ありません|ございません)|支障|\brestrict|\baffect/iu;
const MENTION = /オプトアウト|opt.?out|停止の可否|停止方法|送信(?:の|を)停止/iu;

/** The parts of a document that speak of opting out: the blocks with the word, and what follows under their heading. */
const optOutText = (document: SourceDocument): string => {
  let under = false;
  const parts: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === "table") {
      const cells = [...new Set(block.grid.flat())];
      if (cells.some(({ text }) => MENTION.test(text))) parts.push(...cells.map(({ text }) => text));
      continue;
    }
    const text = block.kind === "definition" ? `${block.term.text}\n${block.details.text}` : block.content.text;
    if (block.kind === "heading") under = MENTION.test(text) || (under && /停止|申出|お申|制限|方法/u.test(text));
    if (under || MENTION.test(text)) parts.push(text);
  }
  return parts.join("\n");
};

/** The items of an opt-out that are those of its row (施行規則22条の2の31第5号–第7号). */
export const optOutItemFindings = (row: ReadRow): readonly RuleFinding[] => {
  const detail = nameOfRow(row);
  const { place } = row;
  return [
    ...(row.information.length === 0 ? [{ rule: "opt-out-information-missing" as const, detail, place }] : []),
    ...(row.recipient.legalName === null ? [{ rule: "opt-out-recipient-missing" as const, detail, place }] : []),
    ...(row.senderPurposes.length + row.recipientPurposes.length === 0
      ? [{ rule: "opt-out-purpose-missing" as const, detail, place }]
      : []),
  ];
};

/** The seven items of an opt-out (施行規則22条の2の31), where the document offers one. */
export const optOutDetector: Detector = ({ document, read }) => {
  const rows = read.rows.filter(({ optOut }) => optOut.present);
  const text = optOutText(document);
  if (rows.length === 0 && !STATEMENT.test(text)) return [];
  const findings: RuleFinding[] = [];
  const first = rows[0]?.place ?? null;
  const unclear = rows.find(({ optOut }) => optOut.stops === "unknown");
  const stated = stopsOf(text) !== "unknown" || rows.some(({ optOut }) => optOut.stops !== "unknown");
  if (unclear !== undefined || (rows.length === 0 && !stated)) {
    if (!stated || rows.length > 1)
      findings.push({
        rule: "opt-out-act-unclear",
        detail: unclear === undefined ? "" : nameOfRow(unclear),
        place: unclear?.place ?? null,
      });
  }
  const linked = rows.some(({ optOut }) => optOut.url !== null);
  if (!STATEMENT.test(text) && !linked) findings.push({ rule: "opt-out-statement-missing", detail: "", place: first });
  if (!linked && !METHOD.test(text)) findings.push({ rule: "opt-out-method-missing", detail: "", place: first });
  if (!RESTRICTION.test(text)) findings.push({ rule: "opt-out-restriction-missing", detail: "", place: first });
  return [...findings, ...rows.flatMap(optOutItemFindings)];
};
