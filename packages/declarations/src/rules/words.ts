import type { SourceDocument } from "../document/model.ts";
import type { DocumentPlace } from "../model/read-document.ts";
import { placeAt } from "../rows/row.ts";
import type { Detector, RuleFinding } from "./finding.ts";
import type { RuleId } from "./rule-ids.ts";

/** Terms of the trade, and the plain words that a notice could use. */
const JARGON: readonly string[] =
  "ペイロード|エンドポイント|POSTリクエスト|GETリクエスト|HTTPリクエスト|HTTPヘッダ|ユーザーエージェント|ユーザエージェント|API|SDK|DMP|CDP|SSP|DSP|CV|PV数|UU数|ハッシュ値|フィンガープリント|リファラ|ローカルストレージ|トラッキングピクセル|コンバージョン|セッションID|クエリパラメータ".split(
    "|",
  );
/** A term is explained where a bracket or 「とは」 follows it somewhere. */
const EXPLAINED = "\\s*(?:[(「]|とは|\\s*:)";

const placeOf = (document: SourceDocument, match: RegExpExecArray): DocumentPlace =>
  placeAt(document, match.index, match[0].length);

const latin = (term: string): string => (/^[A-Za-z]/.test(term) ? `(?<![A-Za-z])${term}(?![A-Za-z])` : term);

const jargonDetector: Detector = ({ document, read }) => {
  if (read.language !== "ja") return [];
  // «Repro SDK» is a name, not a term.
  const names = read.rows.flatMap(({ tool }) => tool ?? []);
  const text = names.reduce((rest, name) => rest.replaceAll(name, ""), document.folded);
  const terms = JARGON.filter((term) => {
    const used = new RegExp(latin(term), "u").test(text);
    return used && !new RegExp(`${term}${EXPLAINED}`, "u").test(document.folded);
  });
  const [first] = terms;
  if (first === undefined) return [];
  const match = new RegExp(latin(first), "u").exec(document.folded);
  return [{ rule: "jargon", detail: terms.join("、"), place: match === null ? null : placeOf(document, match) }];
};

/** Words that break a rule wherever they stand. */
const PHRASES: readonly (readonly [RuleId, RegExp])[] = [
  [
    "negative-claim",
    /[^。\n]{0,40}(?:送信|提供)(?:は|を)?(?:一切)?(?:して|いたし|致し)(?:おり|い)?ません|[^。\n]{0,40}送信(?:は|を)?(?:一切)?(?:しません|いたしません)|[^。\n]{0,40}(?:送信|提供)されることはありません|\b(?:we |it |app )?(?:do|does) not (?:send|transmit|share)\b[^.\n]{0,60}/iu,
  ],
  [
    "consent-by-use",
    /(?:利用|使用|閲覧|ダウンロード)[^。\n]{0,30}(?:時点|こと|場合)[^。\n]{0,30}同意[^。\n]{0,12}みな|\bby (?:using|accessing|downloading)\b[^.\n]{0,60}\b(?:consent|agree)/iu,
  ],
];

const phraseDetector: Detector = ({ document }) =>
  PHRASES.flatMap(([rule, pattern]): readonly RuleFinding[] => {
    const match = pattern.exec(document.folded);
    return match === null ? [] : [{ rule, detail: match[0].trim(), place: placeOf(document, match) }];
  });

const DATE =
  /(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}|(?:令和|平成)\s*(?:元|\d{1,2})\s*年|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?20\d{2}/u;
const CONTACT =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,60}|0\d{1,4}-\d{1,4}-\d{3,4}|0120|問い?合わ?せ|窓口|連絡先|相談室|\bcontact\b/iu;

const frameDetector: Detector = ({ document, read }) => {
  const findings: RuleFinding[] = [];
  if (read.language === "en")
    findings.push({
      rule: "not-japanese",
      detail: "",
      place: { quote: document.text.slice(0, 80).split("\n")[0] ?? "", offset: 0 },
    });
  if (!DATE.test(document.folded)) findings.push({ rule: "date-missing", detail: "", place: null });
  if (read.kind !== "policy" && !CONTACT.test(document.folded))
    findings.push({ rule: "contact-missing", detail: "", place: null });
  return findings;
};

const EMPTY_LINK = /^(?:こちら(?:のページ)?|ここ|詳細|詳しくは|リンク|link|here|click here|this page)$/iu;
/** Addresses that say themselves that the page is in English. */
const ENGLISH_PAGE = /[?&](?:hl|lang|locale)=en\b|\/(?:en|en-us|en_us|en-gb|us)(?:\/|$)/iu;

const linkDetector: Detector = ({ document, read }) => {
  const links = document.blocks.flatMap((block) => {
    if (block.aside) return [];
    if (block.kind === "table") return [...new Set(block.grid.flat())].flatMap((cell) => cell.links);
    return block.kind === "definition" ? block.details.links : block.content.links;
  });
  const findings: RuleFinding[] = [];
  const empty = links.find(({ text }) => EMPTY_LINK.test(text));
  if (empty !== undefined)
    findings.push({
      rule: "link-says-nothing",
      detail: `${empty.text} (${empty.href})`,
      place: placeAt(document, empty.offset, empty.text.length),
    });
  const english = links.find(({ href }) => /^https?:/iu.test(href) && ENGLISH_PAGE.test(href));
  const leavesOut = read.rows.some(
    ({ recipientPurposes, information }) => recipientPurposes.length === 0 || information.length === 0,
  );
  if (english !== undefined && leavesOut && read.language === "ja")
    findings.push({
      rule: "english-vendor-link",
      detail: english.href,
      place: placeAt(document, english.offset, english.text.length),
    });
  return findings;
};

/** Findings in the words of a document, rather than in its rows. */
export const WORD_DETECTORS: readonly Detector[] = [jargonDetector, phraseDetector, frameDetector, linkDetector];
