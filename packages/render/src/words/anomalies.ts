import type { AndroidBehaviour, FormatName } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import { same } from "./language.ts";

export const FORMAT_WORDS: Readonly<Record<FormatName, Bilingual>> = {
  zip: { ja: "アーカイブ(ZIP)", en: "archive (ZIP)" },
  axml: { ja: "バイナリXML", en: "binary XML" },
  arsc: { ja: "リソース表", en: "resource table" },
  dex: { ja: "コード(DEX)", en: "code (DEX)" },
  "apk-signature": { ja: "署名", en: "signature" },
  der: { ja: "証明書", en: "certificate" },
  "jar-manifest": { ja: "v1署名のマニフェスト", en: "manifest of the v1 signature" },
  elf: { ja: "ネイティブライブラリ", en: "native library" },
  "split-set": { ja: "分割APKの一組", en: "split APK set" },
  json: same("JSON"),
  text: { ja: "テキスト", en: "text" },
};

export const ANDROID_BEHAVIOUR_WORDS: Readonly<Record<AndroidBehaviour, Bilingual>> = {
  installs: { ja: "Androidはインストールを受け付けます", en: "Android installs it" },
  refuses: { ja: "Androidはインストールを受け付けません", en: "Android refuses it" },
  differs: { ja: "Androidのバージョンにより扱いが異なります", en: "Android versions differ" },
  unknown: { ja: "Androidの扱いは未確認です", en: "what Android does is not known" },
};

/** Anomalies whose code has words of its own; `limit-…` codes and the rest have a general wording. */
const KNOWN_ANOMALIES: Readonly<Record<string, Bilingual>> = {
  truncated: { ja: "途中で終わっています", en: "it ends too early" },
  "bad-offset": { ja: "位置の指定が範囲の外を指しています", en: "an offset points outside" },
  "bad-magic": { ja: "形式を示す先頭の値が異なります", en: "the magic number is wrong" },
  "bad-leb128": { ja: "可変長の数値が正しくありません", en: "a variable-length number is malformed" },
  "number-too-large": { ja: "数値が大きすぎます", en: "a number is too large" },
  "several-end-records": { ja: "終端の記録が複数あります", en: "it has several end records" },
  "decoy-end-record": { ja: "見せかけの終端の記録があります", en: "it has an end record that is a decoy" },
  "trailing-bytes": { ja: "終端の後に余分なデータがあります", en: "bytes follow its end" },
  "comment-truncated": { ja: "コメントが途中で終わっています", en: "its comment ends too early" },
  "prefix-bytes": { ja: "先頭の前に余分なデータがあります", en: "bytes stand before it" },
  "prefix-unadjusted": {
    ja: "先頭の前のデータが位置の指定に反映されていません",
    en: "bytes stand before it that its offsets do not count",
  },
  "unlisted-entry": { ja: "一覧にない項目があります", en: "an entry is not in the directory" },
  "gap-before-end-record": { ja: "一覧と終端の間に余分なデータがあります", en: "bytes stand between directory and end record" },
  "disk-number": { ja: "分割ディスクの番号が付いています", en: "it names disks of a divided archive" },
  zip64: { ja: "ZIP64の記録があります", en: "it has zip64 records" },
  "zip64-broken": { ja: "ZIP64の記録が壊れています", en: "its zip64 record is broken" },
  "zip64-extra": { ja: "ZIP64の大きさを使う項目があります", en: "an entry uses zip64 sizes" },
  "zip64-extra-broken": { ja: "ZIP64の大きさが壊れている項目があります", en: "the zip64 sizes of an entry are broken" },
  "name-not-utf8": { ja: "項目の名前がUTF-8ではありません", en: "an entry's name is not UTF-8" },
  "empty-archive": { ja: "項目がありません", en: "it has no entries" },
  "entry-count-zero": { ja: "項目の数が0と書かれています", en: "it claims to have no entries" },
  "entry-count-too-small": { ja: "項目の数が実際より少なく書かれています", en: "it claims fewer entries than it has" },
  "entry-count-too-large": { ja: "項目の数が実際より多く書かれています", en: "it claims more entries than it has" },
  "disk-entry-count": { ja: "ディスクごとの項目の数が合いません", en: "the entry count of its disk does not agree" },
  "directory-size-too-small": {
    ja: "一覧の大きさが実際より小さく書かれています",
    en: "it claims a smaller directory than it has",
  },
  "directory-size-too-large": {
    ja: "一覧の大きさが実際より大きく書かれています",
    en: "it claims a larger directory than it has",
  },
  "central-directory-broken": { ja: "一覧が壊れています", en: "its directory is broken" },
  "duplicate-name": { ja: "同じ名前の項目が複数あります", en: "several entries have the same name" },
  "name-with-nul": { ja: "項目の名前に終端文字が含まれています", en: "an entry's name has a NUL" },
  "name-empty": { ja: "名前のない項目があります", en: "an entry has no name" },
  "name-traversal": { ja: "項目の名前が上の階層を指しています", en: "an entry's name points to a folder above" },
  "name-absolute": { ja: "項目の名前が絶対パスです", en: "an entry's name is an absolute path" },
  "name-backslash": { ja: "項目の名前に逆斜線が含まれています", en: "an entry's name has a backslash" },
  "entry-disk-number": { ja: "項目に分割ディスクの番号が付いています", en: "an entry names a disk of a divided archive" },
  encrypted: { ja: "項目に暗号化の印が付いています", en: "an entry is marked as encrypted" },
  "local-encrypted": { ja: "項目の先頭に暗号化の印が付いています", en: "an entry's own header is marked as encrypted" },
  "unknown-method": { ja: "未知の圧縮方式が指定されています", en: "an unknown compression method is named" },
  "stored-size-mismatch": { ja: "無圧縮の項目の大きさが合いません", en: "the sizes of a stored entry do not agree" },
  "bad-local-offset": { ja: "項目の位置が正しくありません", en: "the offset of an entry is wrong" },
  "bad-local-header": { ja: "項目の先頭が壊れています", en: "the header of an entry is broken" },
  "local-name-mismatch": { ja: "項目の名前が一覧と先頭とで異なります", en: "an entry has another name in its own header" },
  "local-size-mismatch": { ja: "項目の大きさが一覧と先頭とで異なります", en: "an entry has another size in its own header" },
  "local-crc-mismatch": { ja: "項目の検査値が一覧と先頭とで異なります", en: "an entry has another checksum in its own header" },
  "local-method-mismatch": { ja: "圧縮方式が一覧と先頭とで異なります", en: "an entry has another method in its own header" },
  "local-flags-mismatch": { ja: "項目の属性が一覧と先頭とで異なります", en: "an entry has other flags in its own header" },
  "data-beyond-directory": { ja: "項目のデータが一覧の領域に入り込んでいます", en: "an entry's data reach into the directory" },
  "overlapping-entries": { ja: "項目のデータが重なっています", en: "the data of entries overlap" },
  "size-mismatch": { ja: "展開後の大きさが書かれた値と異なります", en: "an entry inflates to another size than it claims" },
  "compressed-size-mismatch": {
    ja: "圧縮後の大きさが書かれた値と異なります",
    en: "an entry's compressed size is not what it claims",
  },
  "crc-mismatch": { ja: "内容が検査値と一致しません", en: "an entry's content does not match its checksum" },
};

/** The codes with words of their own: a test holds them against what the zip reader reports. */
export const WORDED_ANOMALIES: readonly string[] = Object.keys(KNOWN_ANOMALIES);

/** What an anomaly is, in words; an unknown code is shown as it is. */
export const anomalyWords = (code: string): Bilingual => {
  if (code.startsWith("limit-"))
    return { ja: `上限に達しました(${code.slice(6)})`, en: `a limit was reached (${code.slice(6)})` };
  const known = Object.hasOwn(KNOWN_ANOMALIES, code) ? KNOWN_ANOMALIES[code] : undefined;
  return known ?? { ja: `形式の異常(${code})`, en: `anomaly of the format (${code})` };
};
