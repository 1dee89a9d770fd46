import type { Language } from "@akashi/render";

/** What `recompute` says. */
interface RecomputeWords {
  readonly needArtifact: string;
  readonly otherArtifact: (files: string, found: string, recorded: string) => string;
  readonly missingFile: (what: string, option: string, sha256: string) => string;
  readonly foreignFile: (file: string, sha256: string) => string;
  readonly otherEngine: (recorded: string, ours: string) => string;
  readonly otherCatalogue: (recorded: string, ours: string) => string;
  readonly otherRules: (recorded: string, ours: string) => string;
  readonly unbuilt: string;
  /** What a difference of versions means. */
  readonly noProof: string;
  readonly notCanonical: string;
  readonly same: string;
  readonly different: (count: number) => string;
  readonly place: (pointer: string) => string;
  readonly recorded: string;
  readonly recomputed: string;
  readonly nothingThere: string;
  readonly more: (count: number) => string;
  readonly digests: (recorded: string, recomputed: string) => string;
  readonly meaning: string;
}

const ja: RecomputeWords = {
  needArtifact: "結果のもとになったアプリを --artifact APP で指定してください。",
  otherArtifact: (files, found, recorded) =>
    `結果の検査対象とは別のファイルです: ${files}\n  このファイル  ${found}\n  結果の対象    ${recorded}\n結果に記録された SHA-256 と同じファイルを指定してください。`,
  missingFile: (what, option, sha256) =>
    `この結果には「${what}」も使われています。同じ内容のファイル(SHA-256 ${sha256})を ${option} で指定してください。`,
  foreignFile: (file, sha256) =>
    `この結果に使われていないファイルか、内容の違うファイルです: ${file}(SHA-256 ${sha256})。結果に記録されたものだけを指定してください。`,
  otherEngine: (recorded, ours) => `別の版の Akashi で作られた結果です(結果: ${recorded} / こちら: ${ours})。`,
  otherCatalogue: (recorded, ours) => `別の版の知識ベースで作られた結果です(結果: ${recorded} / こちら: ${ours})。`,
  otherRules: (recorded, ours) => `判定基準の日付が違います(結果: ${recorded} / こちら: ${ours})。`,
  unbuilt: "この結果は、版を確かめられない状態の Akashi で作られています。",
  noProof:
    "版が違えば、正しく作られた結果でも内容が変わることがあります。違いがあっても改ざんの証拠にはなりません。同じ版で再計算してください。",
  notCanonical: "ファイルの書き方が Akashi の出力と違います(改行や空白など)。内容で比べました。",
  same: "一致しました: 同じ入力から、一字も違わない結果が得られました。",
  different: (count) => `一致しません: 違いは ${count} か所です。`,
  place: (pointer) => `場所 ${pointer === "" ? "(全体)" : pointer}`,
  recorded: "結果  ",
  recomputed: "再計算",
  nothingThere: "(なし)",
  more: (count) => `ほか ${count} か所`,
  digests: (recorded, recomputed) => `SHA-256 結果 ${recorded}\nSHA-256 再計算 ${recomputed}`,
  meaning: "一致は、結果が書き換えられていないことを示します。検査の限界は、結果の「検査範囲」にあるとおりです。",
};

const en: RecomputeWords = {
  needArtifact: "name the app that the result is about: --artifact APP.",
  otherArtifact: (files, found, recorded) =>
    `another file than the one the result is about: ${files}\n  this file   ${found}\n  the result  ${recorded}\nGive the file with the SHA-256 that stands in the result.`,
  missingFile: (what, option, sha256) =>
    `the result was made with "${what}", too. Give a file with the same content (SHA-256 ${sha256}) as ${option}.`,
  foreignFile: (file, sha256) =>
    `the result was not made with ${file}, or not with this content (SHA-256 ${sha256}). Give only the files that stand in the result.`,
  otherEngine: (recorded, ours) => `The result was made by another version of Akashi (result: ${recorded}; here: ${ours}).`,
  otherCatalogue: (recorded, ours) =>
    `The result was made with another version of the catalogue (result: ${recorded}; here: ${ours}).`,
  otherRules: (recorded, ours) => `The rules of the profile are of another day (result: ${recorded}; here: ${ours}).`,
  unbuilt: "The result was made by an Akashi whose version cannot be told.",
  noProof:
    "Another version may give another result, however honestly both were made. A difference is no proof of tampering: recompute with the same version.",
  notCanonical: "The file is not written as Akashi writes it (line ends, spaces). Its content was compared.",
  same: "Identical: the same inputs gave the same result, to the last character.",
  different: (count) => `Not identical: ${count} ${count === 1 ? "difference" : "differences"}.`,
  place: (pointer) => `at ${pointer === "" ? "(the whole)" : pointer}`,
  recorded: "result    ",
  recomputed: "recomputed",
  nothingThere: "(nothing)",
  more: (count) => `${count} more`,
  digests: (recorded, recomputed) => `SHA-256 result ${recorded}\nSHA-256 recomputed ${recomputed}`,
  meaning: "Identical says that the result was not altered. What the inspection could not see stands in its coverage.",
};

export const RECOMPUTE_WORDS: Readonly<Record<Language, RecomputeWords>> = { ja, en };
