import type { FoundCorrection, Freshness } from "@akashi/evidence";
import { element, say } from "@akashi/page";
import { CORRECTION_REASON_WORDS, CORRECTION_WORDS, FRESHNESS_WORDS, ROLE_WORDS, VERIFICATION_LABELS } from "@akashi/render";
import { code, codeWords, fields, list, part, plain } from "./parts.ts";
import { VERDICT_WORDS } from "./words.ts";

const correctionItem = ({
  correction,
  by,
  issuedAt,
  reasons,
  replacementSha256,
  code: found,
  envelopeSha256,
}: FoundCorrection): HTMLElement =>
  element(
    "div",
    { class: "correction" },
    element("p", {}, element("b", {}, say(correction === null ? VERIFICATION_LABELS.unread : CORRECTION_WORDS[correction]))),
    list(reasons.map(({ code: reason, text }) => [say(CORRECTION_REASON_WORDS[reason]), text !== null && `: ${plain(text)}`])),
    fields([
      [VERDICT_WORDS.keyName, by === null ? say(VERIFICATION_LABELS.nobodyKnown) : plain(by.name)],
      [VERDICT_WORDS.role, by === null ? null : say(ROLE_WORDS[by.role])],
      [VERDICT_WORDS.issued, issuedAt],
      [VERDICT_WORDS.replacement, replacementSha256 === null ? null : code(replacementSha256)],
      [VERIFICATION_LABELS.envelope, code(envelopeSha256)],
    ]),
    found !== null && codeWords(found),
  );

/** Whether it still holds, by whose word and until when, and every correction. */
export const freshnessPart = ({ state, code: found, asOf, until, corrections }: Freshness): HTMLElement =>
  part(
    VERDICT_WORDS.freshness,
    element("p", { class: "freshness", "data-state": state }, say(FRESHNESS_WORDS[state])),
    found !== null && codeWords(found),
    asOf !== null &&
      fields([
        [VERDICT_WORDS.statusFrom, asOf],
        [VERDICT_WORDS.statusUntil, until],
      ]),
    corrections.map(correctionItem),
  );
