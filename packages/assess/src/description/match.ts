import type { DescriptionResult, PermissionResult } from "../schema.ts";
import { TYPE_WORDS, type Vocabulary } from "./vocabulary.ts";

/** Sentences quoted for one permission, and the length after which one is cut. */
const QUOTES = 3;
const QUOTE_LENGTH = 200;

/**
 * Sentences that say that something is not used. That it is not sent, kept or shared is no denial of use: it rather explains one.
 */
const DENIES: readonly RegExp[] = [
  /(取得|収集|利用|使用|アクセス|要求|追跡|記録|録音|録画|撮影|閲覧|参照|読み?取り|読み込み)(すること)?(は|を|も|が)?(一切|いっさい)?(行い|行って|行なって|いたし|致し|して|し|あり)?(い|おり)?(ません|ない)/,
  /(使い|使って(い|おり)|見|見て(い|おり))ません/,
  /(必要|要求)(は|も|が)?(一切)?(ありません|ない|ございません)|不要です/,
  /\b(do(es)? not|don['’]t|doesn['’]t|never|will not|won['’]t|cannot|can['’]t)\s+(\w+\s+){0,2}(collect|access|use|request|read|track|gather|need|require|record|see|view|monitor)\b/i,
  /\bno\s+(access|need)\b|\bwithout\s+(access(ing)?|using|reading|collecting)\b/i,
];

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One pattern for all words of a vocabulary, or null for none. */
const patternOf = ({ ja, en }: Vocabulary): RegExp => {
  const english = en.map((word) => (word.endsWith("*") ? `${escapeForPattern(word.slice(0, -1))}\\w*` : escapeForPattern(word)));
  return new RegExp(`${ja.map(escapeForPattern).join("|")}|\\b(?:${english.join("|")})\\b`, "i");
};

const splitSentences = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .split(/[。!?\n\r]+|\.(?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

const cut = (sentence: string): string => (sentence.length > QUOTE_LENGTH ? `${sentence.slice(0, QUOTE_LENGTH)}…` : sentence);

const rowOf = (permission: PermissionResult, sentences: readonly string[]): DescriptionResult["rows"][number] => {
  const { name, informationTypes } = permission;
  const patterns = informationTypes.flatMap((type) => {
    const words = TYPE_WORDS[type];
    return words === undefined ? [] : [patternOf(words)];
  });
  const about = sentences.filter((sentence) => patterns.some((pattern) => pattern.test(sentence)));
  const isDenial = (sentence: string): boolean => DENIES.some((pattern) => pattern.test(sentence));
  const denying = about.filter(isDenial);
  const explaining = about.filter((sentence) => !isDenial(sentence));
  const state =
    patterns.length === 0 ? "not-tested" : explaining.length > 0 ? "explained" : denying.length > 0 ? "denied" : "not-explained";
  const quotes = (explaining.length > 0 ? explaining : denying).slice(0, QUOTES).map(cut);
  return { permission: name, informationTypes, state, quotes };
};

/** Small words by which a text in Latin letters shows its language: of English, and of its neighbours taken together. */
const ENGLISH_WORDS = /\b(?:the|and|you|your|with|for|of|to|is|are|we|our|on|this|that|it|can|from|not|does|without|never)\b/gi;
const OTHER_WORDS = new RegExp(
  `(?<![\\p{L}])(?:${[
    ..."der das und mit für ist nicht ein eine zu auf den sie ihr".split(" "),
    ..."les des et vous avec pour est une dans votre nous".split(" "),
    ..."el los las con para una por que su tus".split(" "),
    ..."il di che per gli della não uma com você het een van voor och att för yang untuk dengan dan".split(" "),
  ].join("|")})(?![\\p{L}])`,
  "giu",
);

const isEnglish = (text: string): boolean =>
  /(?:\b[a-z]{2,}\b[^a-z]+){3}/i.test(text) && (text.match(OTHER_WORDS)?.length ?? 0) <= (text.match(ENGLISH_WORDS)?.length ?? 0);

const languagesOf = (text: string): DescriptionResult["languages"] => {
  const languages: ("ja" | "en")[] = [];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) languages.push("ja");
  if (isEnglish(text)) languages.push("en");
  return languages;
};

/**
 * Sets the permissions that open user information against the store text. A text in neither Japanese nor English explains
 * nothing that this vocabulary can read: its rows are `not-tested`.
 */
export const matchDescription = (text: string, permissions: readonly PermissionResult[]): DescriptionResult => {
  const languages = languagesOf(text);
  const sentences = splitSentences(text);
  const rows = permissions
    .filter(
      ({ informationTypes, protection, origin }) =>
        origin === "requested" && informationTypes.length > 0 && protection !== "normal",
    )
    .map((permission) => rowOf(permission, sentences));
  if (languages.length > 0 || text.trim() === "") return { languages, rows };
  return { languages, rows: rows.map((row) => ({ ...row, state: "not-tested", quotes: [] })) };
};
