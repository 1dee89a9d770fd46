import type { Bilingual } from "@akashi/catalogue";

/** What the page says of the files of a trust policy. */
export const POLICY_WORDS = {
  missingFile: (name: string): Bilingual => ({
    ja: `信頼の方針が指すファイル「${name}」がありません。信頼の方針と一緒に選んでください。`,
    en: `The trust policy names the file "${name}". Choose it together with the policy.`,
  }),
  none: {
    ja: "選ばれたファイルの中に、信頼の方針(akashiTrust で始まるもの)がありません。",
    en: "None of these files is a trust policy (one that begins with akashiTrust).",
  },
  /** A place of the policy; empty for the whole. */
  place: (place: string): Bilingual => ({
    ja: `信頼の方針の ${place || "全体"}`,
    en: place === "" ? "The trust policy" : `${place} of the trust policy`,
  }),
} as const;
