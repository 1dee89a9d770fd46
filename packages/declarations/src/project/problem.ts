import type { Bilingual } from "@akashi/catalogue";

/** What can be wrong with a project file. */
export const PROJECT_PROBLEMS = [
  "too-large",
  "not-yaml",
  "alias",
  "not-a-mapping",
  "not-a-list",
  "not-a-text",
  "unknown-key",
  "repeated-key",
  "repeated-id",
  "missing",
  "not-one-of",
  "not-a-date",
  "not-a-url",
  "not-yes-or-no",
  "not-digits",
  "unknown-id",
  "too-deep",
  "version",
] as const;
export type ProjectProblemCode = (typeof PROJECT_PROBLEMS)[number];

/** One thing that is wrong with a project file, where, and what to do. */
export interface ProjectProblem {
  readonly code: ProjectProblemCode;
  /** Keys from the top, `transmissions[2].recipient.country`; empty for the whole file. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly what: Bilingual;
  readonly fix: Bilingual;
}

/** The values that the words of a problem need. */
export interface ProblemDetail {
  readonly found?: string;
  /** What would be right: allowed words, or the nearest known one. */
  readonly wanted?: string;
  readonly nearest?: string | undefined;
}

interface ProblemWords {
  readonly what: (detail: ProblemDetail) => Bilingual;
  readonly fix: (detail: ProblemDetail) => Bilingual;
}

const both = (ja: string, en: string): Bilingual => ({ ja, en });
const oneOf = ({ wanted = "", nearest }: ProblemDetail): Bilingual =>
  nearest === undefined
    ? both(`次のいずれかを書いてください: ${wanted}`, `write one of: ${wanted}`)
    : both(`「${nearest}」のことですか。書けるもの: ${wanted}`, `did you mean "${nearest}"? One of: ${wanted}`);

/** The words of every problem; a problem without words does not compile. */
const WORDS: Readonly<Record<ProjectProblemCode, ProblemWords>> = {
  "too-large": {
    what: () => both("ファイルが大きすぎます", "the file is too large"),
    fix: ({ wanted = "" }) => both(`${wanted} 文字までです`, `it can have ${wanted} characters at most`),
  },
  "not-yaml": {
    what: ({ found = "" }) => both(`YAML として読めません(${found})`, `it is not readable as YAML (${found})`),
    fix: () =>
      both(
        "字下げ(空白。タブは不可)、引用符、「: 」の後の空白を確かめてください",
        'check the indentation (spaces, no tabs), quotation marks, and the space after ": "',
      ),
  },
  alias: {
    what: () => both("アンカーと参照(& と *)は使えません", "anchors and aliases (& and *) cannot be used"),
    fix: () => both("参照する内容をそのまま書いてください", "write out what it refers to"),
  },
  "not-a-mapping": {
    what: ({ found = "" }) =>
      both(`「キー: 値」の並びが要りますが、${found}です`, `it must be "key: value" lines, and is ${found}`),
    fix: ({ wanted = "" }) => both(`書けるキー: ${wanted}`, `keys that can stand here: ${wanted}`),
  },
  "not-a-list": {
    what: ({ found = "" }) =>
      both(`「- 」で始まる並びが要りますが、${found}です`, `it must be a list of "- " lines, and is ${found}`),
    fix: () => both("一つだけでも「- 」を付けて書いてください", 'write "- " in front, even for one'),
  },
  "not-a-text": {
    what: ({ found = "" }) => both(`文字が要りますが、${found}です`, `it must be a text, and is ${found}`),
    fix: () => both("一行の文字で書いてください", "write it as a text"),
  },
  "unknown-key": {
    what: ({ found = "" }) => both(`「${found}」というキーはありません`, `there is no key "${found}"`),
    fix: oneOf,
  },
  "repeated-key": {
    what: ({ found = "" }) => both(`「${found}」が二度書かれています`, `"${found}" stands here twice`),
    fix: () => both("一つにまとめてください", "keep one of them"),
  },
  "repeated-id": {
    what: ({ found = "" }) => both(`id「${found}」が二度使われています`, `the id "${found}" is used twice`),
    fix: () => both("別の id にするか、一つにまとめてください", "give one another id, or join the two"),
  },
  missing: {
    what: ({ found = "" }) => both(`「${found}」がありません`, `"${found}" is missing`),
    fix: ({ wanted = "" }) => both(`${wanted} を書いてください`, `write ${wanted}`),
  },
  "not-one-of": {
    what: ({ found = "" }) => both(`「${found}」は書けません`, `"${found}" cannot stand here`),
    fix: oneOf,
  },
  "not-a-date": {
    what: ({ found = "" }) => both(`「${found}」は日付ではありません`, `"${found}" is no date`),
    fix: () => both("2026-04-01 の形で書いてください", "write it as 2026-04-01"),
  },
  "not-a-url": {
    what: ({ found = "" }) => both(`「${found}」は URL ではありません`, `"${found}" is no URL`),
    fix: () => both("https:// から書いてください", "write it from https:// on"),
  },
  "not-yes-or-no": {
    what: ({ found = "" }) => both(`「${found}」は、はい・いいえではありません`, `"${found}" is neither yes nor no`),
    fix: () =>
      both("yes か no を書くか、分からなければ空けてください", "write yes or no, or leave it empty where you do not know"),
  },
  "not-digits": {
    what: ({ found = "" }) => both(`「${found}」は数字 13 桁ではありません`, `"${found}" is not 13 digits`),
    fix: () => both("法人番号 13 桁を、区切らずに書いてください", "write the 13 digits of the corporate number without spaces"),
  },
  "unknown-id": {
    what: ({ found = "" }) => both(`「${found}」は一覧にありません`, `"${found}" is in no list`),
    fix: oneOf,
  },
  "too-deep": {
    what: () => both("入れ子が深すぎます", "it is nested too deeply"),
    fix: () => both("この項目の書き方を、説明書で確かめてください", "see the documentation for how this is written"),
  },
  version: {
    what: ({ found = "" }) =>
      both(`この版(${found})の akashi.yaml は読めません`, `this version (${found}) of akashi.yaml is not known`),
    fix: ({ wanted = "" }) => both(`「akashi: ${wanted}」と書いてください`, `write "akashi: ${wanted}"`),
  },
};

/** The two sentences of a problem. */
export const problemWords = (code: ProjectProblemCode, detail: ProblemDetail): Pick<ProjectProblem, "what" | "fix"> => ({
  what: WORDS[code].what(detail),
  fix: WORDS[code].fix(detail),
});
