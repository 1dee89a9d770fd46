import type { Bilingual } from "@akashi/catalogue";
import type { SigningFacts } from "@akashi/facts";
import { SCHEME_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { joinList } from "../words/language.ts";

/** The state of the signature in words: verified by which schemes, or why not. */
export const signatureState = ({ verified, schemes, signers }: SigningFacts): Bilingual => {
  const verifying = schemes.filter(({ outcome }) => outcome === "verified").map(({ scheme }) => SCHEME_WORDS[scheme]);
  if (verified) {
    const names = joinList(verifying);
    return { ja: `${LABELS.signatureVerified.ja}(${names.ja})`, en: `${LABELS.signatureVerified.en} (${names.en})` };
  }
  const present = signers.length > 0 || schemes.some(({ outcome }) => outcome === "verified" || outcome === "failed");
  return present ? LABELS.signatureNotVerified : LABELS.notSigned;
};
