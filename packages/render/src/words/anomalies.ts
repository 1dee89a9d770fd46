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

/** Anomalies that readers name in common; `limit-…` codes and the rest have a general wording. */
const KNOWN_ANOMALIES: Readonly<Record<string, Bilingual>> = {
  truncated: { ja: "途中で終わっています", en: "it ends too early" },
  "bad-offset": { ja: "位置の指定が範囲の外を指しています", en: "an offset points outside" },
  "bad-magic": { ja: "形式を示す先頭の値が異なります", en: "the magic number is wrong" },
  "bad-leb128": { ja: "可変長の数値が正しくありません", en: "a variable-length number is malformed" },
  "number-too-large": { ja: "数値が大きすぎます", en: "a number is too large" },
  "duplicate-name": { ja: "同じ名前の項目が複数あります", en: "several entries have the same name" },
  "encryption-bit": { ja: "暗号化の印が付いています", en: "an entry is marked as encrypted" },
  "unknown-method": { ja: "未知の圧縮方式が指定されています", en: "an unknown compression method is named" },
};

/** What an anomaly is, in words; an unknown code is shown as it is. */
export const anomalyWords = (code: string): Bilingual => {
  if (code.startsWith("limit-"))
    return { ja: `上限に達しました(${code.slice(6)})`, en: `a limit was reached (${code.slice(6)})` };
  return KNOWN_ANOMALIES[code] ?? { ja: `形式の異常(${code})`, en: `anomaly of the format (${code})` };
};
