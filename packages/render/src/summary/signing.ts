import type { Bilingual } from "@akashi/catalogue";
import type { SigningFacts } from "@akashi/facts";
import { androidVersion } from "../words/android-versions.ts";
import { SCHEME_OUTCOME_WORDS, SCHEME_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { joinList, same } from "../words/language.ts";

type Verdict = SigningFacts["verdicts"][number];

const rangeOf = ({ minSdk, maxSdk }: Verdict): Bilingual => {
  if (maxSdk === null) return { ja: `${androidVersion(minSdk)}以降`, en: `${androidVersion(minSdk)} and later` };
  return same(minSdk === maxSdk ? androidVersion(minSdk) : `${androidVersion(minSdk)} - ${androidVersion(maxSdk)}`);
};

const withReason = (head: Bilingual, reason: Bilingual): Bilingual => ({
  ja: `${head.ja}(${reason.ja})`,
  en: `${head.en} (${reason.en})`,
});

/** Why a range refuses: the state of the scheme that decides there, with the problems found in it. */
const reasonOf = ({ scheme }: Verdict, { schemes }: SigningFacts): Bilingual => {
  const deciding = schemes.find((state) => state.scheme === scheme);
  if (scheme === null || deciding === undefined) return LABELS.notSigned;
  const { ja, en } = SCHEME_WORDS[scheme];
  const outcome = SCHEME_OUTCOME_WORDS[deciding.outcome];
  const state: Bilingual = { ja: `${ja}: ${outcome.ja}`, en: `${en}: ${outcome.en}` };
  return deciding.outcome === "absent" || deciding.problems.length === 0
    ? state
    : joinList([state, ...deciding.problems.slice(0, 3).map(({ code }) => same(code))]);
};

/** What Android of one range does with the signature, and why where it refuses. */
export const verdictState = (verdict: Verdict, signing: SigningFacts): Bilingual => {
  const range = rangeOf(verdict);
  const state = verdict.verified ? LABELS.signatureAccepted : withReason(LABELS.signatureRefused, reasonOf(verdict, signing));
  return { ja: `${range.ja}: ${state.ja}`, en: `${range.en}: ${state.en}` };
};

/** The state of the signature in words: verified by which schemes; or by range of Android versions, where they do not agree. */
export const signatureState = (signing: SigningFacts): Bilingual => {
  const { verified, schemes, signers, verdicts } = signing;
  if (verified) {
    const verifying = schemes.filter(({ outcome }) => outcome === "verified").map(({ scheme }) => SCHEME_WORDS[scheme]);
    return withReason(LABELS.signatureVerified, joinList(verifying));
  }
  const present = signers.length > 0 || schemes.some(({ outcome }) => outcome === "verified" || outcome === "failed");
  if (!present) return LABELS.notSigned;
  return verdicts.length === 0
    ? LABELS.signatureNotVerified
    : joinList(verdicts.map((verdict) => verdictState(verdict, signing)));
};
