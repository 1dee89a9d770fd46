import {
  CHECK_NAMES,
  FRESHNESS_STATES,
  VERDICTS_ON_BUNDLES,
  VERIFICATION_CODES,
  type Check,
  type Verification,
} from "@akashi/evidence";
import { describe, expect, it } from "vitest";
import { VERDICT_SENTENCES, VERIFICATION_CODE_WORDS } from "../words/verification/verification-words.ts";
import { renderVerificationTerminal } from "./terminal.ts";

const check = (changes: Partial<Check>): Check => ({
  check: "bundle",
  outcome: "failed",
  code: "bundle-shape",
  place: "",
  detail: null,
  ...changes,
});

/** A verification in which nothing was found, with changes. */
const verification = (changes: Partial<Verification> = {}): Verification => ({
  verificationVersion: 1,
  now: "2026-02-03T00:00:00Z",
  verdict: "not-authentic",
  code: "bundle-shape",
  attestation: null,
  levels: [0, 1, 2, 3].map((level) => ({ level, asked: level === 0, outcome: level === 0 ? "failed" : "not-done", checks: [] })),
  freshness: { state: "not-authentic", code: null, asOf: null, until: null, corrections: [] },
  further: [],
  confirmations: [],
  ...changes,
});
const shown = (result: Verification, lang: "ja" | "en"): string => renderVerificationTerminal(result, { lang, width: 80 });

describe("a verification in a terminal", () => {
  it.each(VERDICTS_ON_BUNDLES)("begins with one plain sentence for %s", (verdict) => {
    for (const lang of ["ja", "en"] as const) {
      const flat = shown(verification({ verdict }), lang).replaceAll(/\n */g, lang === "ja" ? "" : " ");
      expect(flat.startsWith(VERDICT_SENTENCES[verdict][lang])).toBe(true);
    }
  });

  it("says of every code what it means and what to do", () => {
    for (const code of VERIFICATION_CODES) {
      const result = verification({ levels: [{ level: 0, asked: true, outcome: "failed", checks: [check({ code })] }] });
      const { means, remedy } = VERIFICATION_CODE_WORDS[code];
      const flat = shown(result, "ja").replaceAll(/\s/g, "");
      if (code !== "claim-not-checkable") expect(flat).toContain(`${means.ja}[${code}]→${remedy.ja}`.replaceAll(/\s/g, ""));
    }
  });

  it("has words for every check and every state of what still holds", () => {
    for (const name of CHECK_NAMES) {
      const checks = [check({ check: name, place: "/attestation", detail: "a / b" })];
      const text = shown(verification({ levels: [{ level: 0, asked: true, outcome: "failed", checks }] }), "en");
      if (name !== "party") expect(text).toContain("/attestation  a / b");
    }
    for (const state of FRESHNESS_STATES) {
      const text = shown(verification({ freshness: { state, code: null, asOf: null, until: null, corrections: [] } }), "en");
      expect(text).not.toContain("undefined");
    }
  });

  it("shows nothing of a bundle unescaped", () => {
    const by = { name: "mallory\u001b[2J\u202e", role: "market", keyid: "00".repeat(32) } as const;
    const correction = {
      envelopeSha256: "11".repeat(32),
      by,
      correction: "revoked",
      reasons: [{ code: "other", text: "\u001b]0;x" }],
    } as const;
    const found = { ...correction, issuedAt: null, replacementSha256: null, counts: false, code: null } as const;
    const confirmation = {
      source: "party",
      by: "\u0007x",
      version: "\u0000",
      claim: "__proto__",
      outcome: "differ",
      recorded: "\u001b",
      found: null,
    } as const;
    const freshness = { state: "authentic", code: null, asOf: null, until: null, corrections: [found] } as const;
    const text = shown(verification({ freshness, confirmations: [confirmation] }), "en");
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text).toContain("mallory");
  });
});
