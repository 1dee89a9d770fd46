import type { Language } from "@akashi/render";

/** What is said of a published result that cannot be used. */
interface RecordWords {
  readonly noRecord: (file: string) => string;
  readonly otherVersion: (file: string, version: string) => string;
  readonly incomplete: (file: string) => string;
}

const ja: RecordWords = {
  noRecord: (file) =>
    `Akashi の結果ではありません: ${file}。akashi inspect --json または akashi check --json の出力を指定してください。`,
  otherVersion: (file, version) =>
    `この版の Akashi では読めない形式です: ${file}(形式の版 ${version})。作成時の版で試してください。`,
  incomplete: (file) => `作り方の記録(エンジン、知識ベース、判定基準、入力のSHA-256)が欠けているか壊れています: ${file}`,
};

const en: RecordWords = {
  noRecord: (file) => `no result of Akashi: ${file}. Give what akashi inspect --json or akashi check --json printed.`,
  otherVersion: (file, version) =>
    `this Akashi cannot read the form of ${file} (version ${version} of the form). Try the version that made it.`,
  incomplete: (file) =>
    `what it was made with (engine, catalogue, profile, SHA-256 of its inputs) is missing or damaged in ${file}`,
};

export const RECORD_WORDS: Readonly<Record<Language, RecordWords>> = { ja, en };
