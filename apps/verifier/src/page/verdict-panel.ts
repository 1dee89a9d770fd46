import type { LevelResult, VerdictOnBundle } from "@akashi/evidence";
import { button, element, fill, say, type Child } from "@akashi/page";
import { VERDICT_SENTENCES, VERIFICATION_LIMIT } from "@akashi/render";
import type { Answered, NamedFile } from "./ask.ts";
import { attestationParts, claimsPart } from "./attestation-part.ts";
import { confirmationsPart, differencesPart } from "./comparison-parts.ts";
import { freshnessPart } from "./freshness-part.ts";
import { levelsPart } from "./level-list.ts";
import { localTimeOf } from "./moment.ts";
import { code, codeWords, fields, part, plain } from "./parts.ts";
import { PAGE_WORDS, UNTRUSTED_WORDS, VERDICT_WORDS } from "./words.ts";

/** What is shown as a verdict: where there is no policy to judge by, none. */
type Shown = VerdictOnBundle | "untrusted";

const shownVerdict = ({ verification }: Answered): Shown => verification?.verdict ?? "untrusted";

/** Without a policy no level was looked at. */
const NO_LEVELS: readonly LevelResult[] = [0, 1, 2, 3].map((level) => ({ level, asked: false, outcome: "not-done", checks: [] }));

const headline = (shown: Shown): Child => say(shown === "untrusted" ? UNTRUSTED_WORDS.verdict : VERDICT_SENTENCES[shown]);

const answerPart = (answered: Answered): HTMLElement => {
  const { verification, claims, now } = answered;
  const shown = shownVerdict(answered);
  const found = verification === null ? claims.code : verification.code;
  return element(
    "div",
    { class: `answer ${shown}`, "data-verdict": shown },
    element("h2", { class: "verdict" }, headline(shown)),
    found !== null && codeWords(found),
    verification === null && element("p", { class: "remedy" }, say(UNTRUSTED_WORDS.remedy)),
    element("p", { class: "limit" }, say(VERIFICATION_LIMIT)),
    element(
      "p",
      { class: "note as-of" },
      say(VERDICT_WORDS.asOf),
      " ",
      element("time", { datetime: now }, now),
      " / ",
      say(VERDICT_WORDS.here),
      ` ${localTimeOf(now)}`,
    ),
  );
};

const fileOf = ({ name, sha256 }: NamedFile): HTMLElement => element("p", { class: "subject" }, plain(name), " ", code(sha256));

const givenPart = ({ bundleFile, policyFiles, appFiles }: Answered): HTMLElement =>
  part(
    VERDICT_WORDS.given,
    fields([
      [PAGE_WORDS.bundle, fileOf(bundleFile)],
      [PAGE_WORDS.policy, policyFiles.length === 0 ? say(VERDICT_WORDS.noPolicy) : policyFiles.map(fileOf)],
      [VERDICT_WORDS.app, appFiles.length === 0 ? say(VERDICT_WORDS.noApp) : appFiles.map(fileOf)],
    ]),
  );

/** The verdict: in one sentence, by levels, and with everything that a reader needs to judge it. */
export const fillVerdictPanel = (panel: HTMLElement, answered: Answered): void => {
  const { verification, claims, reading, comparison } = answered;
  const attestation = verification?.attestation ?? null;
  fill(
    panel,
    element(
      "div",
      { class: "column" },
      element(
        "div",
        { class: "sheet" },
        answerPart(answered),
        levelsPart(verification?.levels ?? NO_LEVELS, reading),
        comparison !== null && differencesPart(comparison),
        verification !== null && freshnessPart(verification.freshness),
        attestation !== null && attestationParts(attestation),
        attestation === null && claims.statement !== null && claimsPart(claims.statement, claims.keyid),
        verification !== null && verification.confirmations.length > 0 && confirmationsPart(verification.confirmations),
        givenPart(answered),
        element(
          "p",
          { class: "actions" },
          button(PAGE_WORDS.print, () => globalThis.print(), "button"),
        ),
      ),
    ),
  );
  panel.scrollTop = 0;
};
