import type { Bilingual } from "@akashi/catalogue";
import type { FoundCorrection, KeyRole, VerifiedAttestation } from "@akashi/evidence";

/** What an attestation is about. */
export const COVERED_WORDS: Readonly<Record<VerifiedAttestation["covers"][number], Bilingual>> = {
  "this-file": {
    ja: "このファイルそのもの(同じ名前や版の別のファイルは含みません)",
    en: "just this file, and no other of the same name or version",
  },
  "file-content": {
    ja: "ファイルの中身(設定、コード、素材、署名)",
    en: "what stands in the file: manifest, code, resources, signatures",
  },
  "data-flow": { ja: "コードの中での利用者情報の流れ", en: "information followed through the code" },
  documents: { ja: "提供者の文書に書かれていること", en: "what documents of the provider say" },
  submission: { ja: "ファイルが提出されたこと", en: "that the file was handed in" },
  decision: { ja: "署名者が判断した内容", en: "what the signer decided" },
  "earlier-statement": { ja: "以前の証明書", en: "an attestation made before" },
};

/** What an attestation says nothing about. */
export const LEFT_OUT_WORDS: Readonly<Record<VerifiedAttestation["leavesOut"][number], Bilingual>> = {
  "run-time-behaviour": { ja: "アプリを動かしたときの動き", en: "what the app does when it runs" },
  "server-side": { ja: "送信された情報がサーバーでどう扱われるか", en: "what servers do with what they get" },
  "other-files": { ja: "ほかの版、ほかのファイル", en: "other versions and other files of the app" },
  "legal-compliance": { ja: "法令を守っているか", en: "whether a law is complied with" },
  "truth-of-claims": {
    ja: "署名者や提供者が自ら述べたことが真実か",
    en: "whether what signer or provider say of themselves is true",
  },
};

/** Who keys belong to. */
export const ROLE_WORDS: Readonly<Record<KeyRole, Bilingual>> = {
  provider: { ja: "アプリ提供者", en: "app provider" },
  analyser: { ja: "検査をした者", en: "who ran the inspection" },
  verifier: { ja: "第三者検証をした者", en: "third-party verifier" },
  market: { ja: "ストアの運営者", en: "operator of a store" },
  log: { ja: "記録の運営者", en: "operator of a log" },
  witness: { ja: "立会人", en: "witness" },
};

/** Why something was corrected or revoked. */
export const CORRECTION_REASON_WORDS: Readonly<Record<FoundCorrection["reasons"][number]["code"], Bilingual>> = {
  "wrong-result": { ja: "結果が誤っていた", en: "the result was wrong" },
  "wrong-input": { ja: "検査に使ったものが誤っていた", en: "the input was wrong" },
  "wrong-knowledge": { ja: "知識ベースが誤っていた", en: "the catalogue was wrong" },
  "documents-changed": { ja: "文書が変わった", en: "the documents changed" },
  "new-version": { ja: "新しい版が出た", en: "there is a new version" },
  "key-stolen": { ja: "鍵が盗まれた", en: "the key was stolen" },
  "key-retired": { ja: "鍵の使用をやめた", en: "the key was retired" },
  objection: { ja: "異議の申立て", en: "an objection" },
  "court-order": { ja: "裁判所などの命令", en: "an order of a court or authority" },
  other: { ja: "その他", en: "another reason" },
};
