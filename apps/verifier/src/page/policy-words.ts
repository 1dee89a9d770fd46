import type { Bilingual } from "@akashi/catalogue";

/** Why a trust policy cannot be used. Places are JSON Pointers. */
export const POLICY_WORDS = {
  shape: (place: string, wanted: string): Bilingual => ({
    ja: `信頼の方針の ${place === "" ? "全体" : place} が使えません(必要なもの: ${wanted})。`,
    en: `The trust policy cannot be used at ${place === "" ? "its whole" : place} (wanted: ${wanted}).`,
  }),
  missingFile: (name: string): Bilingual => ({
    ja: `信頼の方針が指すファイル「${name}」がありません。信頼の方針と一緒に選んでください。`,
    en: `The trust policy names the file "${name}". Choose it together with the policy.`,
  }),
  none: {
    ja: "選ばれたファイルの中に、信頼の方針(akashiTrust で始まるもの)がありません。",
    en: "None of these files is a trust policy (one that begins with akashiTrust).",
  },
  logs: (detail: string): Bilingual => ({
    ja: `信頼の方針の /logs を、記録と立会人の一覧(tlog-policy)として読めません(${detail})。`,
    en: `The trust policy has no readable list of logs and witnesses (tlog-policy) at /logs (${detail}).`,
  }),
  key: (place: string, problem: string): Bilingual => ({
    ja: `信頼の方針の ${place} の公開鍵が使えません(${problem})。`,
    en: `The public key at ${place} of the trust policy cannot be used (${problem}).`,
  }),
  moment: (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} は日時ではありません(例 2026-01-31T00:00:00Z)。`,
    en: `${place} of the trust policy is no moment (as 2026-01-31T00:00:00Z).`,
  }),
  window: (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} は notBefore より後にしてください。`,
    en: `${place} of the trust policy must be after notBefore.`,
  }),
  "repeated-key": (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} と同じ鍵が二度書かれています。一つにまとめてください。`,
    en: `The key at ${place} stands twice in the trust policy. Make one of both.`,
  }),
  "no-log": (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} に、信頼する記録がありません。`,
    en: `The trust policy names no log at ${place}.`,
  }),
  certificate: (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} を証明書として読めません。`,
    en: `${place} of the trust policy is no certificate.`,
  }),
  age: (place: string): Bilingual => ({
    ja: `信頼の方針の ${place} は 1 以上の時間数か null にしてください。`,
    en: `${place} of the trust policy must be a number of hours from 1 on, or null.`,
  }),
} as const;
