import type { Bilingual } from "@akashi/catalogue";
import type { Standing } from "../standings.ts";

/** What says that a kind of information may be sent. */
export const STANDING_LABELS: Readonly<Record<Standing, Bilingual>> = {
  written: { ja: "提供者が akashi.yaml に記載", en: "written by the provider in akashi.yaml" },
  documented: { ja: "送ることがあるとする資料がある", en: "a document says that it may be sent" },
  "code-sends": {
    ja: "コードをたどると、読み取りから送信に至る(通信を見たものではない)",
    en: "followed through the code to where it is sent; no traffic was seen",
  },
  "code-reads": { ja: "コードが読み取る(入口からの経路あり)", en: "code reads it, on a path from an entry point" },
  "code-may-read": { ja: "読み取るコードがある(経路は見つからず)", en: "code reads it, and no path to it was found" },
  "catalogue-only": { ja: "知識ベースだけにあり、出典は未確認", en: "in the catalogue only, without a confirmed source" },
};

/** Words of the part of the working list that shows what the notice stands on. */
export const BASIS_LABELS = {
  title: { ja: "通知の記載が何に基づくか", en: "What the notice stands on" },
  lead: {
    ja: "担当者が確かめるための一覧です。公開する通知には載りません。読み取ることと送ることは別です。",
    en: "For whoever checks the draft; none of it is published. Reading is not sending.",
  },
  state: { ja: "通知", en: "Notice" },
  presence: { ja: "アプリの中での状態", en: "In the app" },
  information: { ja: "情報の種類", en: "Kinds of information" },
  purposes: { ja: "送り先の目的の出典(Akashi の知識の出典)", en: "Source of Akashi's knowledge of the recipient's purposes" },
  inNotice: { ja: "通知に記載", en: "in the notice" },
  open: { ja: "確認待ち(通知に載せていません)", en: "to be confirmed; not in the notice" },
  decided: { ja: "送らないと判断", en: "decided as not sent" },
  source: { ja: "出典:", en: "source:" },
} as const;
