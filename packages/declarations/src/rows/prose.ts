import type { Inline, SourceDocument } from "../document/model.ts";
import type { ReadRow } from "../model/read-document.ts";
import { hasCompanyForm } from "../names/company-forms.ts";
import { findCompanies } from "../names/company-in-text.ts";
import { findInformation, findPurposes } from "../vocabulary/match.ts";
import type { NameIndex } from "../names/name-index.ts";
import { escapePattern } from "../vocabulary/normalize.ts";
import { informationInProse, type PurposeRead } from "./items.ts";
import { placeAt, stopsOf } from "./row.ts";

const SENDS =
  /送信|利用し|利用して|使用し|導入し|収集|取得|組み込|提供し|共有|\bsen[dt]\b|\bsends\b|transmi|\buses?\b|\bused\b|collect|share/iu;
const DENIES =
  /(?:送信|提供|収集|取得|利用|共有)(?:は|を|も)?(?:して|いたし|致し)?(?:おり|い)?ません|しておりません|することは(?:あり|ござい)ません|\b(?:do|does|will) not\b/iu;

interface Named {
  readonly tool: string | null;
  readonly legalName: string | null;
  readonly serviceName: string | null;
}

/** Latin words that name a kind of thing, and no tool and nobody. */
const GENERAL_LATIN = "(?!(?:API|SDK|URL|ID|IP|OS|AI|Web|Cookies?|cookies?|JavaScript|HTTPS?|SSL|TLS)(?![A-Za-z]))";
const LATIN = `(?<![A-Za-z])${GENERAL_LATIN}[A-Za-z][\\w.+!&/-]{0,40}(?: [A-Z0-9][\\w.+!-]{0,40}){0,4}`;
/** Words in katakana that name no tool. */
const GENERAL =
  "(?:ウェブサイト|ウェブページ|ウェブサービス|サービス|アプリ|アプリケーション|ツール|クッキー|ソフトウェア|コンテンツ|サイト|プログラム|モジュール|プラグイン|ページ|データ|インターネット|スマートフォン|ブラウザー?|ユーザー?|サーバー?|アカウント|プラットフォーム|システム|インフラ|フォーム|ボタン|アクセスログ|カメラ|マイク|センサー)[^ァ-ヶー]";
/** `NAME(COMPANY)`: what is in the brackets has the form of a company. */
const WITH_COMPANY = /([^\s、。「」():]{1,40}(?: [^\s、。「」():]{1,40}){0,4}?)\s*[(]([^()]{2,60})[)]/u;
/** `「NAME」を利用`, `提供する NAME を利用`. */
const QUOTED = /「([^」]{2,40})」\s*を(?:(?:利用|使用|導入)し(?:て(?:い|お)|、|ま)|通じ|用いて)/u;
const PROVIDED = new RegExp(
  `(?:提供する|運営する|の|[はに]、|では、|ため、?)\\s*(${LATIN}|(?!${GENERAL})[ァ-ヶー]{3,20})\\s*を(?:利用|使用|導入|組み込|用い)`,
  "u",
);
/** `X に送信`: a name without a corporate form. */
const SENT_TO = new RegExp(`(${LATIN})\\s*社?\\s*(?:に|へ)(?:、)?[^。]{0,20}送信`, "u");

/** The words of a name as the document has them. */
const asWritten = (text: string, name: string): string => {
  const pattern = [...name.replace(/\s/gu, "")].map(escapePattern).join("[ \\u3000]?");
  return new RegExp(`${pattern}(?: [A-Z][\\w.+-]{0,40}){0,3}`, "iu").exec(text)?.[0] ?? name;
};

/** The name at the end of a run of words: 「アクセス解析のためGoogle アナリティクス」. */
const lastName = (words: string, index: NameIndex): string => {
  const module = index.findNames(words).at(-1);
  if (module !== undefined) return asWritten(words, module.name);
  return words.replace(/^.*(?:[はがをにで]|の|ため)(?=[A-Za-zァ-ヶ])/u, "");
};

/** 「当社(X)」, 「X(以下「当社」)」 and the first subject of a sentence are the operator, who sends. */
const isOperator = (company: string, text: string): boolean => {
  const name = escapePattern(company);
  return new RegExp(
    `(?:当社|弊社)\\s*[(]${name}|${name}\\s*(?:[(]以下|(?:は|では)[、\\s]|が運営する(?:本|当)?(?:ウェブ)?(?:サイト|アプリ))`,
    "u",
  ).test(text);
};

/** `NAME(COMPANY)`, the plainest form. */
const bracketedName = (text: string, index: NameIndex): Named | null => {
  const match = WITH_COMPANY.exec(text);
  const company = match?.[2]?.trim() ?? "";
  const before = match?.[1]?.trim() ?? "";
  if (!hasCompanyForm(company) || hasCompanyForm(before) || /^(?:当社|弊社)/u.test(before)) return null;
  return { tool: lastName(before, index), legalName: company, serviceName: null };
};

const toolIn = (text: string, companies: readonly string[], index: NameIndex): string | null => {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  // The name of a company often begins with that of its product.
  const rest = companies.reduce((left, company) => left.replaceAll(company, " "), text);
  const module = index.findNames(rest)[0];
  return module === undefined ? (PROVIDED.exec(text)?.[1] ?? null) : asWritten(rest, module.name);
};

const nameIn = (text: string, index: NameIndex): Named | null => {
  const bracketed = bracketedName(text, index);
  if (bracketed !== null) return bracketed;
  const companies = findCompanies(text).map(({ name }) => name);
  const tool = toolIn(text, companies, index);
  const legalName = companies.find((name) => !isOperator(name, text)) ?? null;
  const serviceName = legalName === null ? (SENT_TO.exec(text)?.[1] ?? null) : null;
  return tool === null && legalName === null && serviceName === null ? null : { tool, legalName, serviceName };
};

const PURPOSE_CLAUSE = /([^。、\n]{1,80}?)(?:の)?(?:ため|目的)/gu;
const ENGLISH_CLAUSE = /\b(?:for|in order to|to) ([^.;:\u3040-\u30ff\u4e00-\u9fff]{3,80})/giu;

const purposesIn = (text: string): readonly PurposeRead[] => {
  const clauses = [...text.matchAll(PURPOSE_CLAUSE), ...text.matchAll(ENGLISH_CLAUSE)].map(([, clause]) => clause ?? "");
  const seen = new Set<string>();
  const read = (texts: readonly string[]): readonly PurposeRead[] =>
    texts.flatMap((clause) =>
      findPurposes(clause, "sender")
        .filter((purposeId) => !seen.has(purposeId) && seen.add(purposeId))
        .map((purposeId) => ({ text: clause.trim(), purposeId })),
    );
  const stated = read(clauses.filter((clause) => !/^(?:同社|送信先|提供元)/u.test(clause.trim())));
  if (stated.length > 0) return stated;
  // 「広告配信に X を利用しています」 names its purpose without a word for it.
  const used = [...text.matchAll(/([^。、\n]{2,40}?)(?:に|として)\s*[^。、\n]{2,60}?を(?:利用|使用|導入)/gu)];
  // So does 「X を使用してアクセス状況を分析しています」.
  const using = [...text.matchAll(/を(?:利用|使用|導入)し(?:て(?!い|お)|、)\s*([^。\n]{2,60})/gu)];
  return read([...used, ...using].map(([, clause]) => clause ?? ""));
};

const RECIPIENT_USES =
  /(?:同社|送信先|提供先|提供元|提供者)(?:は|が|では|において)[^。\n]{0,60}?([^。、をは\n]{2,40}?)(?:の?ため)?に(?:利用|使用)/gu;

/** 「同社はこれを広告の配信に利用します」 says what the recipient does. */
const recipientPurposesIn = (text: string): readonly PurposeRead[] =>
  [...text.matchAll(RECIPIENT_USES)].flatMap(([, clause = ""]) =>
    findPurposes(clause, "recipient").map((purposeId) => ({ text: clause.trim(), purposeId })),
  );

/** The text without its clauses of purpose, whose words would be taken for information. */
const withoutPurposes = (text: string): string =>
  text
    .replace(PURPOSE_CLAUSE, (clause: string) => {
      const object = clause.lastIndexOf("を");
      const purposeWords = findPurposes(clause.slice(object + 1), "sender").length > 0;
      return object >= 0 &&
        purposeWords &&
        findInformation(clause.slice(0, object)).length > 0 &&
        !/(?:分析|把握|解析|調査)する/u.test(clause)
        ? clause.slice(0, object)
        : " ";
    })
    .replace(/\b(?:for|to) (?:(?! and )[^.;:\u3040-\u30ff\u4e00-\u9fff]){3,80}/giu, (clause) =>
      findPurposes(clause, "sender").length > 0 ? " " : clause,
    )
    .replace(/広告配信サービス|アクセス解析(?:サービス|ツール)|広告サービス/gu, " ");

interface Group {
  readonly named: Named;
  text: string;
  readonly offset: number;
}

/** Sentences with their offsets; a full stop within a Latin name ends none. */
const sentencesOf = ({ text, offset }: Inline): readonly { readonly text: string; readonly offset: number }[] =>
  [...text.matchAll(/[^。\n]+[。\n]?/gu)].map(({ 0: sentence, index }) => ({ text: sentence, offset: offset + index }));

const sameName = (a: Named, b: Named): boolean => (a.tool !== null && b.tool !== null ? a.tool === b.tool : b.tool === null);

const groupsOf = (content: Inline, index: NameIndex): readonly Group[] => {
  const groups: Group[] = [];
  for (const sentence of sentencesOf(content)) {
    if (DENIES.test(sentence.text)) continue;
    const named = nameIn(sentence.text, index);
    const open = groups.at(-1);
    if (open !== undefined && (named === null || sameName(open.named, named))) open.text += sentence.text;
    else if (named !== null) groups.push({ named, text: sentence.text, offset: sentence.offset });
  }
  return groups;
};

/** The transmissions that a paragraph or an item of a list tells of in sentences. */
export const readProse = (content: Inline, document: SourceDocument, index: NameIndex): readonly ReadRow[] => {
  if (!SENDS.test(content.text)) return [];
  return groupsOf(content, index).flatMap(({ named, text, offset }) => {
    if (!SENDS.test(text)) return [];
    const information = informationInProse(withoutPurposes(named.tool === null ? text : text.replaceAll(named.tool, " ")));
    const senderPurposes = purposesIn(text);
    if (information.length === 0 && (senderPurposes.length === 0 || named.tool === null)) return [];
    const serviceName = named.serviceName ?? (named.legalName === null ? (SENT_TO.exec(text)?.[1] ?? null) : null);
    const optOut = /オプトアウト|opt.?out/iu.test(text);
    return [
      {
        tool: named.tool,
        recipient: { legalName: named.legalName, serviceName: serviceName === named.tool ? null : serviceName },
        information,
        senderPurposes,
        recipientPurposes: recipientPurposesIn(text),
        optOut: { present: optOut, url: null, stops: optOut ? stopsOf(text) : ("unknown" as const) },
        policyUrl: content.links.find(({ href }) => /^https?:.*(?:privacy|policy|policies)/iu.test(href))?.href ?? null,
        granularity: named.tool === null ? ("recipient" as const) : ("tool" as const),
        place: placeAt(document, offset, text.length),
      },
    ];
  });
};
