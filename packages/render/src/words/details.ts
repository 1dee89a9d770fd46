import type { Bilingual } from "@akashi/catalogue";
import type { Actor, Finding } from "@akashi/assess";
import type { AndroidBehaviour, FormatName } from "@akashi/bytes";
import type { ComponentFact } from "@akashi/facts";
import { informationName } from "../summary/names.ts";
import { ANDROID_BEHAVIOUR_WORDS, anomalyWords, FORMAT_WORDS } from "./anomalies.ts";
import { TRANSFORM_WORDS } from "./flow-words.ts";
import { COMPONENT_KIND_WORDS } from "./kinds.ts";
import { formatCount, joinList, same } from "./language.ts";

/** A value that a finding carries, with its label. */
export interface DetailRow {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

type Show = (value: string) => Bilingual;

const lookUp =
  (words: Readonly<Record<string, Bilingual>>): Show =>
  (value) =>
    (Object.hasOwn(words, value) ? words[value] : undefined) ?? same(value);

const typeNames: Show = (value) => (value === "" ? same("-") : joinList(value.split(", ").map((id) => informationName(id))));
const transforms: Show = (value) => joinList(value.split(", ").map(lookUp(TRANSFORM_WORDS)));
const everywhere: Show = (value) => (value === "*" ? { ja: "すべての接続先", en: "all destinations" } : same(value));
const yesNo: Show = (value) => (value === "yes" ? { ja: "あり", en: "yes" } : { ja: "検出なし", en: "none found" });

const EXPORTED_BY: Readonly<Record<ComponentFact["exportedBy"], Bilingual>> = {
  declared: { ja: "マニフェストの指定", en: "declared" },
  "intent-filter": { ja: "intent-filterによる", en: "because of an intent filter" },
  default: { ja: "既定値による", en: "by default" },
};
const formats: Readonly<Record<FormatName, Bilingual>> = FORMAT_WORDS;
const behaviours: Readonly<Record<AndroidBehaviour, Bilingual>> = ANDROID_BEHAVIOUR_WORDS;

/** Labels of the values that checks give, and how each is shown. A key that is not here is shown as it is. */
const DETAILS: Readonly<Record<string, { readonly label: Bilingual; readonly show?: Show }>> = {
  acceptedBy: { label: { ja: "受け入れるバージョン", en: "accepted by" } },
  adds: { label: { ja: "加わる権限", en: "adds" } },
  affectedUpTo: { label: { ja: "影響を受けるAPIレベルの上限", en: "affected up to API level" } },
  algorithm: { label: { ja: "アルゴリズム", en: "algorithm" } },
  android: { label: { ja: "Androidの扱い", en: "Android" }, show: lookUp(behaviours) },
  anomaly: { label: { ja: "異常", en: "anomaly" }, show: anomalyWords },
  apis: { label: { ja: "呼び出すAPI", en: "APIs called" } },
  because: { label: { ja: "理由となる権限または設定", en: "because of" } },
  by: { label: { ja: "公開の理由", en: "exported" }, show: lookUp(EXPORTED_BY) },
  certificates: { label: { ja: "証明書の数", en: "certificates" } },
  classes: { label: { ja: "クラス", en: "classes" } },
  code: { label: { ja: "種別", en: "kind" } },
  format: { label: { ja: "形式", en: "format" }, show: lookUp(formats) },
  hosts: { label: { ja: "送信先のホスト", en: "hosts" } },
  informationTypes: { label: { ja: "情報の種類", en: "information types" }, show: typeNames },
  kind: { label: { ja: "種類", en: "kind" }, show: lookUp(COMPONENT_KIND_WORDS) },
  methods: { label: { ja: "メソッド", en: "methods" } },
  minSdk: { label: { ja: "minSdk", en: "minSdk" } },
  modules: { label: { ja: "モジュール", en: "modules" } },
  offset: {
    label: { ja: "位置", en: "offset" },
    show: (value) => same(value === "-1" ? "-" : `0x${Number(value).toString(16)}`),
  },
  packages: { label: { ja: "パッケージ", en: "packages" } },
  playAsks: { label: { ja: "Google Playが新規公開に求めるレベル", en: "level that Google Play asks for" } },
  problems: { label: { ja: "検証の問題", en: "problems" } },
  purpose: {
    label: { ja: "用途", en: "purpose" },
    show: lookUp({
      "wear-app": { ja: "腕時計用のアプリ(このファイルとは別に検査が必要)", en: "app for a watch (inspect it by itself)" },
    }),
  },
  reachable: { label: { ja: "到達可能な呼出し", en: "reachable calls" } },
  refusedBy: { label: { ja: "受け入れないバージョン", en: "refused by" } },
  scope: { label: { ja: "範囲", en: "scope" }, show: everywhere },
  size: { label: { ja: "長さ(ビット)", en: "size (bits)" } },
  switchedOff: { label: { ja: "停止の設定", en: "switch-off" }, show: yesNo },
  targetSdk: { label: { ja: "targetSdk", en: "targetSdk" } },
  transformed: { label: { ja: "送信前の加工", en: "changed before" }, show: transforms },
  urls: { label: { ja: "記載されたURL", en: "URLs" } },
};

/** Ids of modules in one text, as the checks write them, by their names. */
const moduleNames =
  (nameOf: (actor: Actor) => Bilingual): Show =>
  (ids) =>
    joinList(ids.split(", ").map((id) => nameOf({ kind: "module", id })));

/** The values that a finding carries, in words, in the order of their keys. */
export const detailRows = ({ detail }: Finding, nameOf: (actor: Actor) => Bilingual): readonly DetailRow[] =>
  Object.keys(detail)
    .sort()
    .map((key) => {
      const value = detail[key] ?? "";
      const text = typeof value === "number" && key !== "offset" ? formatCount(value) : String(value);
      const known = Object.hasOwn(DETAILS, key) ? DETAILS[key] : undefined;
      const show = key === "modules" ? moduleNames(nameOf) : known?.show;
      return { label: known?.label ?? same(key), value: show?.(text) ?? same(text) };
    });
