import type { SigningFacts } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.ts";
import { signatureState } from "./signing.ts";

const signing = (changes: Partial<SigningFacts>): SigningFacts => ({ ...sampleReport().developer.signing, ...changes });

describe("the signature in words", () => {
  it("says which Android versions accept it, which do not, and why", () => {
    const state = signatureState(
      signing({
        verified: false,
        schemes: [
          { scheme: "v1", outcome: "absent", problems: [{ code: "JAR_SIG_NO_SIGNATURES", detail: {} }] },
          { scheme: "v2", outcome: "verified", problems: [] },
        ],
        verdicts: [
          { minSdk: 17, maxSdk: 23, scheme: "v1", verified: false, signers: [] },
          { minSdk: 24, maxSdk: null, scheme: "v2", verified: true, signers: ["ab"] },
        ],
      }),
    );
    expect(state.en).toMatch(/^Android 4\.2 - Android 6\.0: refuses the signature \(.*v1.*\), Android 7\.0 and later: accepts/);
    expect(state.ja).toMatch(/^Android 4\.2 - Android 6\.0: 署名を受け入れない.*Android 7\.0以降: 署名を受け入れる$/);
  });

  it("names the problems of a scheme that fails", () => {
    const state = signatureState(
      signing({
        verified: false,
        schemes: [{ scheme: "v2", outcome: "failed", problems: [{ code: "DIGEST_MISMATCH", detail: {} }] }],
        verdicts: [{ minSdk: 26, maxSdk: null, scheme: "v2", verified: false, signers: [] }],
      }),
    );
    expect(state.en).toContain("DIGEST_MISMATCH");
    expect(state.en).not.toContain("accepts");
  });
});
