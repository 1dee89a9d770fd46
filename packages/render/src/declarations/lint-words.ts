import type { ReadDocument, RuleProfile } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import { countOf } from "../words/language.ts";

/** The eight items of an application privacy policy. */
export const POLICY_ITEM_WORDS: Readonly<Record<ReadDocument["policyItems"][number]["item"], Bilingual>> = {
  provider: { ja: "提供者の氏名又は名称", en: "Provider" },
  information: { ja: "取得される情報の項目", en: "Information taken" },
  method: { ja: "取得方法", en: "How it is taken" },
  purposes: { ja: "利用目的", en: "Purposes" },
  "consent-and-control": { ja: "同意取得・利用者関与の方法", en: "Consent and control" },
  "external-transmission": { ja: "外部送信・第三者提供・情報収集モジュール", en: "External transmission" },
  contact: { ja: "問合せ窓口", en: "Contact" },
  "change-procedure": { ja: "変更の手続", en: "Procedure for changes" },
};

export const ITEM_STATE_WORDS: Readonly<Record<ReadDocument["policyItems"][number]["state"], Bilingual>> = {
  present: { ja: "記載あり", en: "there" },
  partial: { ja: "一部のみ", en: "in part" },
  missing: { ja: "記載なし", en: "missing" },
};

export const DOCUMENT_KIND_WORDS: Readonly<Record<ReadDocument["kind"], Bilingual>> = {
  notice: { ja: "外部送信の公表", en: "Notice of external transmission" },
  policy: { ja: "プライバシーポリシー", en: "Privacy policy" },
  popup: {
    ja: "外部送信のポップアップ(一部を示し、一覧へ導くもの)",
    en: "Pop-up that leads to a notice of external transmission",
  },
  unknown: { ja: "種類は不明", en: "Unknown kind of document" },
};

export const RULE_PROFILE_WORDS: Readonly<Record<RuleProfile, Bilingual>> = {
  "law-minimum": { ja: "法令の最低限(law-minimum)", en: "the law's minimum (law-minimum)" },
  "jssec-strict": { ja: "JSSECの考え方と解説(jssec-strict)", en: "JSSEC and commentary (jssec-strict)" },
  "best-practice": { ja: "望ましい実務(best-practice)", en: "best practice (best-practice)" },
};

export const LINT_LABELS = {
  rows: { ja: "読み取った送信", en: "Transmissions read" },
  items: { ja: "ポリシーの8項目", en: "The eight items of a policy" },
  defects: { ja: "指摘", en: "Defects" },
  profile: { ja: "判定基準", en: "Profile" },
  rules: { ja: "基準の日付", en: "Rules of" },
  kind: { ja: "文書", en: "Document" },
  rule: { ja: "根拠", en: "Source" },
  remedy: { ja: "対応", en: "What to do" },
  title: { ja: "文書の点検結果", en: "Check of a document" },
  tool: { ja: "ツール", en: "Tool" },
  noLegalName: { ja: "氏名又は名称の記載なし", en: "no legal name" },
  noTool: { ja: "ツール名の記載なし", en: "no tool named" },
  recipientName: { ja: "送信先", en: "Recipient" },
  optOut: { ja: "停止の手段", en: "Opt-out" },
  item: { ja: "項目", en: "Item" },
  place: { ja: "箇所", en: "Place" },
  limits: { ja: "誤り得る場合", en: "How it can be wrong" },
  standing: { ja: "確かさ", en: "How sure" },
  notSeen: { ja: "見ていないもの", en: "What was not looked at" },
  identity: { ja: "点検した文書", en: "The document" },
  information: { ja: "情報", en: "Information" },
  sender: { ja: "送信元の目的", en: "Sender's purpose" },
  recipient: { ja: "送信先の目的", en: "Recipient's purpose" },
  notRead: { ja: "記載なし", en: "not stated" },
  unconfirmed: { ja: "(根拠の原典は未確認)", en: "(source not confirmed)" },
  noRows: {
    ja: "送信先や情報の記載は読み取れませんでした。",
    en: "No statement of recipients or information could be read.",
  },
  none: {
    ja: "検出なし(検査範囲: この文書の文面。記載が事実と合うかは、アプリとの照合が必要です)",
    en: "None found in the words of this document. Whether they are true needs a check against the app.",
  },
} as const;

export const defectCount = (count: number): Bilingual => ({
  ja: `${count} 件`,
  en: countOf(count, "defect"),
});

export const lineNumber = (line: number): Bilingual => ({ ja: `${line}行目`, en: `line ${line}` });
