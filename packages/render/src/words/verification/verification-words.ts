import type { Bilingual } from "@akashi/catalogue";
import type {
  CheckName,
  CheckOutcome,
  Confirmation,
  FoundCorrection,
  FreshnessState,
  StatementKind,
  VerdictOnBundle,
  VerificationCode,
} from "@akashi/evidence";
import { ATTESTATION_CODE_WORDS } from "./attestation-codes.ts";
import { BUNDLE_CODE_WORDS } from "./bundle-codes.ts";
import { LOG_CODE_WORDS } from "./log-codes.ts";
import type { CodeWords } from "./remedies.ts";

/** What each code means to a lay reader, and what to do. */
export const VERIFICATION_CODE_WORDS: Readonly<Record<VerificationCode, CodeWords>> = {
  ...ATTESTATION_CODE_WORDS,
  ...LOG_CODE_WORDS,
  ...BUNDLE_CODE_WORDS,
};

/** The verdict in one sentence: the first that a reader reads. */
export const VERDICT_SENTENCES: Readonly<Record<VerdictOnBundle, Bilingual>> = {
  holds: {
    ja: "求められた確認はすべて成り立ちました。証明書は本物で、確認した範囲に食い違いはありません。",
    en: "Everything that was asked for holds: the attestation is authentic, and nothing that was checked contradicts it.",
  },
  "not-authentic": {
    ja: "本物と確かめられません。この証明書を根拠にしないでください。",
    en: "It cannot be shown to be authentic. Do not rely on this attestation.",
  },
  contradicted: {
    ja: "証明書は本物ですが、手元のアプリや再計算の結果と食い違います。",
    en: "The attestation is authentic, but the app you gave, or what was found in it, contradicts it.",
  },
  revoked: {
    ja: "証明書は本物ですが、取り消されています。根拠にしないでください。",
    en: "The attestation is authentic, but it was revoked. Do not rely on it.",
  },
  corrected: {
    ja: "証明書は本物ですが、その後に訂正・差替え・異議があります。訂正の内容を確かめてください。",
    en: "The attestation is authentic, but was later corrected, replaced or disputed. Read what was said since.",
  },
  "freshness-unknown": {
    ja: "証明書は本物ですが、今も有効かは分かりません。",
    en: "The attestation is authentic, but whether it still holds is not known.",
  },
  incomplete: {
    ja: "食い違いはありませんでしたが、求められた確認の一部を行えませんでした。",
    en: "Nothing contradicts it, but a part of what was asked for could not be checked.",
  },
};

/** The four levels: what each would show. */
export const LEVEL_WORDS: readonly { readonly name: Bilingual; readonly shows: Bilingual }[] = [
  {
    name: { ja: "L0 署名と記録", en: "L0 signatures and log" },
    shows: {
      ja: "信頼する発行者が署名し、公開の記録に残り、必要な立会人が見ていること",
      en: "that a trusted issuer signed it, that it is in the log, and that enough witnesses saw that log",
    },
  },
  {
    name: { ja: "L1 このアプリのもの", en: "L1 this very app" },
    shows: {
      ja: "手元のファイルとその署名者についての証明書であること",
      en: "that it is about the file you have and names who signed that file",
    },
  },
  {
    name: { ja: "L2 再計算", en: "L2 recomputed" },
    shows: {
      ja: "同じ入力から、一字も違わない結果が得られること",
      en: "that the same inputs give the same result, byte for byte",
    },
  },
  {
    name: { ja: "L3 独立した確認", en: "L3 independent tool" },
    shows: {
      ja: "別の道具や第三者も、調べられる項目について同じことを示すこと",
      en: "that somebody else's tool finds the same, as far as it can look",
    },
  },
];

export const OUTCOME_WORDS: Readonly<Record<CheckOutcome, Bilingual>> = {
  passed: { ja: "成立", en: "passed" },
  failed: { ja: "不成立", en: "failed" },
  "not-done": { ja: "未実施", en: "not done" },
  unknown: { ja: "不明", en: "unknown" },
};

export const CHECK_WORDS: Readonly<Record<CheckName, Bilingual>> = {
  bundle: { ja: "証拠一式の形式", en: "form of the bundle" },
  attestation: { ja: "証明書の署名と内容", en: "signature and content of the attestation" },
  issuer: { ja: "発行者と鍵の期間", en: "issuer and time of the key" },
  record: { ja: "結果と証明書の一致", en: "result as attested" },
  log: { ja: "記録への記載と立会人", en: "entry in the log, witnesses" },
  "in-force": { ja: "証明書の効力期間", en: "in force" },
  timestamps: { ja: "時刻の証明", en: "time-stamps" },
  status: { ja: "状態一覧", en: "status snapshot" },
  further: { ja: "関連する証明書", en: "further attestations" },
  artifact: { ja: "アプリのファイル", en: "file of the app" },
  signer: { ja: "アプリの署名者", en: "signer of the app" },
  recomputed: { ja: "結果の再計算", en: "result made again" },
  tool: { ja: "独立した道具", en: "independent tool" },
  party: { ja: "第三者の証明書", en: "another party's attestation" },
};

export const FRESHNESS_WORDS: Readonly<Record<FreshnessState, Bilingual>> = {
  "not-authentic": { ja: "本物と確かめられないため、判断しません", en: "not asked: not shown to be authentic" },
  authentic: {
    ja: "本物(今も有効かは、信頼の方針が尋ねていません)",
    en: "authentic (your policy does not ask whether it still holds)",
  },
  "authentic-and-current": {
    ja: "本物で、訂正も取消もありません",
    en: "authentic and current: neither corrected nor revoked by anybody who may",
  },
  corrected: { ja: "訂正・差替え・異議があります", en: "corrected, replaced or disputed" },
  revoked: { ja: "取り消されています", en: "revoked" },
  "freshness-unknown": { ja: "今も有効かは分かりません", en: "whether it still holds is not known" },
};

export const STATEMENT_KIND_WORDS: Readonly<Record<StatementKind, Bilingual>> = {
  submission: { ja: "提出の受付", en: "submission" },
  declaration: { ja: "提供者の申告", en: "provider's declaration" },
  analysis: { ja: "検査の結果", en: "analysis" },
  comparison: { ja: "記載との突合の結果", en: "comparison with declarations" },
  decision: { ja: "掲載などの判断", en: "decision" },
  correction: { ja: "訂正・取消", en: "correction" },
};

export const CORRECTION_WORDS: Readonly<Record<NonNullable<FoundCorrection["correction"]>, Bilingual>> = {
  corrected: { ja: "訂正", en: "corrected" },
  superseded: { ja: "差替え", en: "superseded" },
  withdrawn: { ja: "撤回", en: "withdrawn" },
  disputed: { ja: "異議", en: "disputed" },
  revoked: { ja: "取消", en: "revoked" },
};

export const CONFIRMATION_WORDS: Readonly<Record<Confirmation["outcome"], Bilingual>> = {
  agree: { ja: "一致", en: "agrees" },
  differ: { ja: "食い違い", en: "differs" },
  "not-checkable": { ja: "確認できず", en: "not checkable" },
};

/** What independent tools are asked for; a claim of another party keeps its own name. */
export const CLAIM_WORDS: Readonly<Record<string, Bilingual>> = {
  package: { ja: "パッケージ名", en: "package name" },
  "version-code": { ja: "版番号", en: "version code" },
  "version-name": { ja: "版名", en: "version name" },
  "min-sdk": { ja: "minSdk", en: "minSdk" },
  "target-sdk": { ja: "targetSdk", en: "targetSdk" },
  permissions: { ja: "権限", en: "permissions" },
  "signer-certificates": { ja: "署名者の証明書", en: "certificates of the signer" },
  "dex-methods": { ja: "DEXのメソッド数", en: "methods in the DEX files" },
  artifact: { ja: "検査対象", en: "artifact" },
};

/** What stands under every verdict. */
export const VERIFICATION_LIMIT: Bilingual = {
  ja: "これは、誰が何を述べ、それが書き換えられていないことの確認です。アプリに問題がないことを示すものではありません。",
  en: "This shows who said what, and that it was not changed. It does not show that an app is free of problems.",
};
