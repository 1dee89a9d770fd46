import { describe, expect, it } from "vitest";
import { writeBundle } from "../bundle/read-bundle.ts";
import type { Bundle } from "../bundle/bundle.ts";
import type { Listed } from "../log/status.ts";
import {
  analysis,
  KEYS,
  NOW,
  policyFile,
  policyOf,
  SampleBundles,
  STATUS_FROM,
  STATUS_UNTIL,
  type correctionOf,
} from "../testing/sample-bundle.ts";
import type { TestKey } from "../testing/test-keys.ts";
import type { TrustPolicyFile } from "../trust/policy-file.ts";
import type { Verification } from "./result.ts";
import { verifyBundle } from "./verify-bundle.ts";

type Correction = Parameters<typeof correctionOf>[1];

const verify = async (bundles: SampleBundles, bundle: Bundle, changes: Partial<TrustPolicyFile> = {}): Promise<Verification> =>
  verifyBundle(Buffer.from(writeBundle(bundle)), { policy: await policyOf(bundles.log, changes), now: NOW });

interface Corrected {
  /** Who corrects, and how. */
  readonly by: TestKey;
  readonly correction: Correction;
  readonly policy?: Partial<TrustPolicyFile>;
  /** What the status snapshot lists; the correction where nothing else is said. */
  readonly listed?: readonly Listed[];
  /** Whether the correction's envelope is in the bundle. */
  readonly held?: boolean;
}

/** A log in which an analysis was corrected, and the verification of its bundle. */
const corrected = async ({ by, correction, policy = {}, listed, held = true }: Corrected): Promise<Verification> => {
  const bundles = new SampleBundles();
  const main = await bundles.add(analysis(), KEYS.analyser);
  const made = await bundles.addCorrection(main, correction, by);
  const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL, listed ?? [made.listed]);
  return verify(bundles, bundles.bundle(main, status, held ? [made] : []), policy);
};
const short = ({ verdict, code }: Verification): string => (code === null ? verdict : `${verdict} ${code}`);

describe("whoever made an attestation", () => {
  it.each([
    ["revoked", "revoked"],
    ["withdrawn", "revoked"],
    ["corrected", "corrected"],
    ["superseded", "corrected"],
    ["disputed", "corrected"],
  ] as const)("has it %s: the bundle is %s", async (correction, verdict) => {
    const result = await corrected({ by: KEYS.analyser, correction });
    expect(short(result)).toBe(verdict);
    expect(result.freshness).toMatchObject({
      state: verdict,
      corrections: [{ correction, counts: true, code: null, by: { role: "analyser" }, replacementSha256: "b2".repeat(32) }],
    });
    // It stays authentic: the correction says what became of it, not that it was never made.
    expect(result.levels[0]?.outcome).toBe("passed");
  });
});

describe("somebody else", () => {
  it("of a role that the policy lets correct others, revokes it; without that role in the policy it is an objection", async () => {
    expect(short(await corrected({ by: KEYS.market, correction: "revoked" }))).toBe("revoked");
    const result = await corrected({ by: KEYS.market, correction: "revoked", policy: { corrections: { roles: [] } } });
    expect(short(result)).toBe("holds");
    expect(result.freshness.corrections).toMatchObject([
      { counts: false, code: "correction-not-entitled", correction: "revoked" },
    ]);
  });

  it("whom the policy trusts for something else does not revoke it", async () => {
    const result = await corrected({ by: KEYS.verifier, correction: "revoked" });
    expect([short(result), result.freshness.corrections[0]?.code]).toEqual(["holds", "correction-not-entitled"]);
  });

  it("whom nobody knows does not revoke it, whatever was logged", async () => {
    const result = await corrected({ by: KEYS.stranger, correction: "revoked" });
    expect(short(result)).toBe("holds");
    expect(result.freshness.corrections).toMatchObject([{ by: null, correction: null, counts: false, code: "unknown-key" }]);
  });

  it("who writes the issuer's key into an envelope that the issuer never signed does not revoke it", async () => {
    const { key } = KEYS.analyser;
    const forger: TestKey = { ...KEYS.stranger, key, signer: { ...KEYS.stranger.signer, keyid: key.keyid } };
    const result = await corrected({ by: forger, correction: "revoked" });
    expect(short(result)).toBe("holds");
    expect(result.freshness.corrections).toMatchObject([{ counts: false, code: "bad-signature" }]);
  });

  it("with a key that was given up before does not revoke it", async () => {
    const bundles = new SampleBundles();
    const { issuers } = await policyFile(bundles.log);
    const ended = issuers.map((issuer, at) => (at === 2 ? { ...issuer, notAfter: "2026-01-31T12:00:00Z" } : issuer));
    const result = await corrected({ by: KEYS.market, correction: "revoked", policy: { issuers: ended } });
    expect([short(result), result.freshness.corrections[0]?.code]).toEqual(["holds", "key-no-longer-trusted"]);
  });
});

describe("a correction that is kept back", () => {
  it("from the bundle, and stands in the snapshot: whether it still holds is not known", async () => {
    const result = await corrected({ by: KEYS.analyser, correction: "revoked", held: false });
    expect(short(result)).toBe("freshness-unknown correction-missing");
  });

  it("from the snapshot, and stands in the log before it: what counts, counts; of others the operator hides one", async () => {
    expect(short(await corrected({ by: KEYS.analyser, correction: "revoked", listed: [] }))).toBe("revoked");
    expect(short(await corrected({ by: KEYS.stranger, correction: "revoked", listed: [] }))).toBe(
      "freshness-unknown correction-hidden",
    );
  });

  it("by an older snapshot, from before the attestation: it says nothing of it", async () => {
    const bundles = new SampleBundles();
    const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL);
    const main = await bundles.add(analysis(), KEYS.analyser);
    expect(short(await verify(bundles, bundles.bundle(main, status)))).toBe("freshness-unknown status-before-entry");
  });
});

describe("another party with another tool", () => {
  const by = async (key: TestKey, changes: object): Promise<Verification> => {
    const bundles = new SampleBundles();
    const main = await bundles.add(analysis(), KEYS.analyser);
    const other = await bundles.add(analysis(changes), key);
    const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL);
    return verify(bundles, bundles.bundle(main, status, [other]));
  };
  const tool = { name: "other", version: "9", digest: "e9".repeat(32), platformTable: "none" };

  it("confirms what both name; one that counts otherwise contradicts it", async () => {
    const agreed = await by(KEYS.verifier, { tool });
    expect(agreed.levels[3]?.outcome).toBe("passed");
    expect(agreed.confirmations.map(({ claim, outcome }) => [claim, outcome])).toEqual([
      ["artifact", "agree"],
      ["findings/high", "agree"],
    ]);
    expect(short(await by(KEYS.verifier, { tool, findings: [{ of: "high", count: 2 }] }))).toBe(
      "contradicted confirmation-differs",
    );
  });

  it("does not confirm with the same tool, nor as the issuer itself, nor as a stranger", async () => {
    for (const result of [await by(KEYS.verifier, {}), await by(KEYS.analyser, { tool }), await by(KEYS.stranger, { tool })])
      expect([result.levels[3]?.outcome, result.confirmations]).toEqual(["not-done", []]);
  });
});
