import type { SourceDocument } from "../document/model.ts";
import type { PolicyItem } from "../model/policy.ts";
import type { ReadDocument, ReadRow } from "../model/read-document.ts";
import { placeAt } from "../rows/row.ts";
import { hasCompanyForm } from "../names/company-forms.ts";
import { findInformation, findPurposes } from "../vocabulary/match.ts";
import { normalizeText } from "../vocabulary/normalize.ts";

/** Words by which an item is known: in a heading that announces it, or in a sentence that says it. */
interface ItemWords {
  readonly heading: RegExp;
  readonly sentence: RegExp;
}

const WORDS: Readonly<Record<PolicyItem, ItemWords>> = {
  provider: {
    heading:
      /提供者の?(?:氏名|名称)|提供者等|アプリ(?:ケーション)?(?:の)?提供者|事業者(?:情報|の名称)|運営者|運営会社|\bwho we are\b|\bprovider\b/u,
    sentence: /[(]以下[^)]{0,6}[「"]?(?:当社|弊社|当方|当行|当組合)|運営者|開発者|\(["“]?(?:we|us)\b/u,
  },
  information: {
    heading:
      /(?:取得|収集|利用)(?:する|される|した)?[^。]{0,12}(?:情報|項目)|情報の(?:取得|収集|項目)|information (?:that )?we collect|what we collect|data we collect/u,
    sentence: /(?:取得|収集)(?:し|いたし|する|させ)|\bwe collect\b/u,
  },
  method: {
    heading: /(?:取得|収集)の?方法|how we collect/u,
    sentence:
      /自動的?に(?:取得|収集|送信)|ご?入力(?:し|いただ|に)|利用者が入力|collects? [^.]{0,40}automatically|you (?:enter|provide)/u,
  },
  purposes: {
    heading: /利用目的|利用の目的|使用目的|how we use|purposes?/u,
    sentence: /の(?:ため|目的)(?:に|で)利用|利用目的|\bwe use (?:the|your) (?:information|data)\b/u,
  },
  "consent-and-control": {
    heading: /同意|利用者の?関与|オプトアウト|開示|停止|\bchoices?\b|\bconsent\b|your rights/u,
    sentence:
      /同意(?:を|の)?(?:取得|撤回|いただ|得)|(?:停止|削除|撤回|オプトアウト)(?:を|する|し)?[^。]{0,12}(?:でき|可能)|withdraw[^.]{0,20}consent|opt.?out/u,
  },
  "external-transmission": {
    heading:
      /外部送信|第三者提供|第三者への提供|情報収集モジュール|アクセス解析|外部サービス|third.party|service providers|external transmission/u,
    sentence: /(?:第三者|外部)(?:に|へ|の事業者)[^。]{0,30}(?:提供|送信)|情報収集モジュール|third part/u,
  },
  contact: {
    heading: /問い?合わ?せ|窓口|連絡先|ご相談|\bcontact\b/u,
    sentence: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,60}|0\d{1,4}-\d{1,4}-\d{3,4}|0120-/u,
  },
  "change-procedure": {
    heading: /変更|改定|改訂|\bchanges?\b|\bupdates? to\b/u,
    sentence:
      /(?:本|当)?(?:ポリシー|方針|規約)[^。]{0,20}(?:変更|改定|改訂)(?:する|し|を|が|され)|(?:change|update)s? (?:to )?this policy/u,
  },
};

interface Section {
  readonly heading: string;
  readonly offset: number;
  readonly body: string;
}

const sectionsOf = (document: SourceDocument): readonly Section[] => {
  const sections: { heading: string; offset: number; body: string }[] = [{ heading: "", offset: 0, body: "" }];
  for (const block of document.blocks) {
    const texts =
      block.kind === "table"
        ? [...new Set(block.grid.flat())].map(({ text }) => text)
        : block.kind === "definition"
          ? [block.term.text, block.details.text]
          : [block.content.text];
    const headed =
      block.kind === "heading" || (block.kind === "paragraph" && block.content.strong && block.content.text.length <= 60);
    if (headed) sections.push({ heading: block.content.text, offset: block.content.offset, body: "" });
    else {
      const open = sections.at(-1);
      if (open !== undefined) open.body += `${texts.join("\n")}\n`;
    }
  }
  return sections;
};

/** What the body of an item must have in it to be more than its heading. */
const isFilled = (item: PolicyItem, body: string, rows: readonly ReadRow[]): boolean => {
  if (item === "provider") return hasCompanyForm(body) || /氏名|名称|商会|協会|組合|[(]以下/u.test(body) || /\("?we/iu.test(body);
  if (item === "information") return findInformation(body).length > 0;
  if (item === "purposes") return findPurposes(body, "sender").length > 0;
  if (item === "external-transmission") return rows.length > 0 || /(?:ありません|しません|含まれていません)/u.test(body);
  return body.trim().length > 0;
};

type ItemState = ReadDocument["policyItems"][number];

const stateOf = (
  item: PolicyItem,
  document: SourceDocument,
  sections: readonly Section[],
  rows: readonly ReadRow[],
): ItemState => {
  const { heading, sentence } = WORDS[item];
  const headed = sections.filter((section) => section.heading !== "" && heading.test(normalizeText(section.heading)));
  const first = headed[0];
  // The first heading is the title of the whole; what stands under it can still say the item.
  const filled = headed.find((section) => isFilled(item, section.body, rows));
  if (filled !== undefined) return { item, state: "present", place: placeAt(document, filled.offset, filled.heading.length) };
  const said = sentence.exec(
    document.text.normalize("NFKC").length === document.text.length ? document.text.normalize("NFKC") : document.text,
  );
  if (said !== null) {
    const around = document.folded.slice(Math.max(0, said.index - 120), said.index + 200);
    const state = isFilled(item, around, rows) ? "present" : "partial";
    return { item, state, place: placeAt(document, said.index, said[0].length) };
  }
  if (item === "external-transmission" && rows.length > 0) return { item, state: "present", place: rows[0]?.place ?? null };
  return first === undefined
    ? { item, state: "missing", place: null }
    : { item, state: "partial", place: placeAt(document, first.offset, first.heading.length) };
};

/** The eight items of an application privacy policy, as far as a document has them. */
export const readPolicyItems = (document: SourceDocument, rows: readonly ReadRow[]): readonly ItemState[] => {
  const sections = sectionsOf(document);
  return (Object.keys(WORDS) as PolicyItem[]).map((item) => stateOf(item, document, sections, rows));
};
