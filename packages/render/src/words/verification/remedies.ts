import type { Bilingual } from "@akashi/catalogue";

/** What a failed check means to a reader, and what to do. */
export interface CodeWords {
  readonly means: Bilingual;
  readonly remedy: Bilingual;
}

/** What to do, for codes that call for the same. */
const REMEDIES = {
  getAgain: {
    ja: "内容を信用せず、発行者から証拠一式を受け取り直してください。",
    en: "Do not rely on the content; get the bundle again from whoever issued it.",
  },
  askIssuer: {
    ja: "発行者に問い合わせてください。正しい証明書と証拠一式の作り直しが必要です。",
    en: "Ask the issuer, who has to make the attestation and the bundle anew.",
  },
  newerAkashi: {
    ja: "新しい版の Akashi で検証してください。",
    en: "Verify with a newer version of Akashi.",
  },
  checkTrust: {
    ja: "発行者の公開鍵を、この証拠一式とは別の経路で確かめ、信頼できると判断した場合だけ信頼の方針に加えてください。",
    en: "Get the issuer's public key by another way than this bundle; add it to the trust policy only if you decide to trust it.",
  },
  checkLog: {
    ja: "記録の検証鍵を、この証拠一式とは別の経路で確かめてください。合わなければ、この証拠一式は使えません。",
    en: "Check the log's verifier key by another way than this bundle. If it does not fit, this bundle is of no use.",
  },
  reportLog: {
    ja: "証拠一式を保存し、記録の運営者と立会人に知らせてください。記録の内容が人によって違って見えている恐れがあります。",
    en: "Keep the bundle and tell the log's operator and its witnesses: different people may be shown different logs.",
  },
  newerBundle: {
    ja: "発行者または記録の運営者から、新しい状態一覧を含む証拠一式を受け取ってください。",
    en: "Get a bundle with a new status snapshot from the issuer or the log's operator.",
  },
  keepOut: {
    ja: "この証明書を根拠にしないでください。",
    en: "Do not rely on this attestation.",
  },
  askNewer: {
    ja: "この証明書を根拠にせず、新しい証明書があるかを発行者に確かめてください。",
    en: "Do not rely on this attestation; ask the issuer for a newer one.",
  },
  giveApp: {
    ja: "確かめたいアプリのファイルを指定してください(--artifact)。",
    en: "Give the file of the app that you want to check (--artifact).",
  },
  recompute: {
    ja: "アプリのファイルを指定し(--artifact)、--no-recompute を付けずに確かめてください。",
    en: "Give the file of the app (--artifact), and leave out --no-recompute.",
  },
  sameInputs: {
    ja: "結果に記された SHA-256 のファイルを指定し、結果に記された版の Akashi で確かめてください。",
    en: "Give the file whose SHA-256 the result names, and verify with the version of Akashi that it names.",
  },
  rightApp: {
    ja: "名前や版が同じでも別のファイルです。SHA-256 が同じファイルで確かめてください。",
    en: "It is another file, even where name and version are the same. Check with the file that has the same SHA-256.",
  },
  sameVersion: {
    ja: "結果に記録された版の Akashi と知識ベースで再計算してください。",
    en: "Recompute with the version of Akashi and catalogue that the result names.",
  },
  installTool: {
    ja: "aapt2、apksigner、dexdump などの独立した道具を入れ、--confirm を付けて確かめてください。",
    en: "Install an independent tool, such as aapt2, apksigner or dexdump, and verify with --confirm.",
  },
  lookYourself: {
    ja: "食い違った項目を、表示された値から人が確かめてください。",
    en: "Have a person look at the values that differ.",
  },
  nothing: { ja: "対応は不要です。", en: "Nothing needs to be done." },
  fixFirst: { ja: "先に失敗した検証の原因を解決してください。", en: "Resolve what failed before it first." },
} as const;

/** Words for a code, with what is to be done. */
export const words = (ja: string, en: string, remedy: keyof typeof REMEDIES): CodeWords => ({
  means: { ja, en },
  remedy: REMEDIES[remedy],
});
