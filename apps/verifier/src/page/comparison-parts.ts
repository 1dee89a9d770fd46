import type { Confirmation, JsonComparison } from "@akashi/evidence";
import { element, say } from "@akashi/page";
import { CONFIRMATION_WORDS } from "@akashi/render";
import type { Bilingual } from "@akashi/catalogue";
import { code, fields, part, plain } from "./parts.ts";
import { VERDICT_WORDS } from "./words.ts";

/** Characters of a value that are shown. */
const VALUE_LENGTH = 400;

const value = (text: string | null): HTMLElement =>
  text === null
    ? element("span", {}, say(VERDICT_WORDS.nothing))
    : code(text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH).toWellFormed()}…` : text);

/** Where the record that was made again differs from that of the bundle, by places in the JSON. */
export const differencesPart = ({ count, differences }: JsonComparison): HTMLElement =>
  part(
    VERDICT_WORDS.differences,
    element(
      "ol",
      { class: "differences" },
      differences.map(({ pointer, recorded, recomputed }) =>
        element(
          "li",
          {},
          fields([
            [VERDICT_WORDS.place, code(pointer === "" ? "/" : pointer)],
            [VERDICT_WORDS.recorded, value(recorded)],
            [VERDICT_WORDS.recomputed, value(recomputed)],
          ]),
        ),
      ),
    ),
    count > differences.length && element("p", { class: "note" }, say(VERDICT_WORDS.moreDifferences(count - differences.length))),
  );

const head = (label: Bilingual): HTMLElement => element("th", { scope: "col" }, say(label));
const cell = (label: Bilingual, ...children: Parameters<typeof element>[2][]): HTMLElement =>
  element("td", { "data-ja": label.ja, "data-en": label.en }, element("div", {}, children));

/** What other issuers' attestations say of the same claims. */
export const confirmationsPart = (all: readonly Confirmation[]): HTMLElement =>
  part(
    VERDICT_WORDS.confirmations,
    element(
      "table",
      { class: "confirmations" },
      element("thead", {}, element("tr", {}, [VERDICT_WORDS.claim, VERDICT_WORDS.outcome, VERDICT_WORDS.by].map(head))),
      element(
        "tbody",
        {},
        all.map(({ claim, outcome, by, version, recorded, found }) =>
          element(
            "tr",
            { class: outcome },
            element("th", { scope: "row" }, code(claim)),
            cell(
              VERDICT_WORDS.outcome,
              say(CONFIRMATION_WORDS[outcome]),
              outcome === "differ" ? [" ", value(recorded), " / ", value(found)] : null,
            ),
            cell(VERDICT_WORDS.by, plain(`${by} (${version})`)),
          ),
        ),
      ),
    ),
  );
