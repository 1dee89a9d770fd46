import { beforeAll, describe, expect, it } from "vitest";
import { writeBundle } from "../bundle/read-bundle.ts";
import type { Bundle, BundledEnvelope } from "../bundle/bundle.ts";
import {
  analysis,
  goodBundle,
  KEYS,
  NOW,
  policyOf,
  RECORD,
  SampleBundles,
  STATUS_FROM,
  STATUS_UNTIL,
  type Logged,
} from "../testing/sample-bundle.ts";
import type { TrustPolicyFile } from "../trust/policy-file.ts";
import { verifyBundle } from "./verify-bundle.ts";

let bundles: SampleBundles;
let main: Logged;
let second: Logged;
let bundle: Bundle;

beforeAll(async () => {
  bundles = new SampleBundles();
  main = await bundles.add(analysis(), KEYS.analyser);
  second = await bundles.add(analysis({ profile: "law-minimum" }), KEYS.verifier);
  const third = await bundles.addCorrection(main, "disputed", KEYS.stranger);
  const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL, [third.listed]);
  bundle = bundles.bundle(main, status, [second, third]);
});

const asked = async (text: string, changes: Partial<TrustPolicyFile> = {}, now = NOW): Promise<string> => {
  const { verdict, code } = await verifyBundle(Buffer.from(text), { policy: await policyOf(bundles.log, changes), now });
  return code === null ? verdict : `${verdict} ${code}`;
};
const ask = async (changed: object): Promise<string> => asked(writeBundle({ ...bundle, ...changed }));

type Loose = Record<string, unknown>;
const without = (value: object, name: string): Loose => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
/** A proof without one of its lines, counted from 0. */
const withoutLine = (proof: string, line: number): string =>
  proof
    .split("\n")
    .filter((_, at) => at !== line)
    .join("\n");
const swapLines = (proof: string, a: number, b: number): string => {
  const lines = proof.split("\n");
  return lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line)).join("\n");
};

it("holds as it was made", async () => {
  expect(await ask({})).toBe("holds");
});

describe("a bundle without one of its parts", () => {
  it.each(["akashiBundle", "record", "attestation", "status", "further"])("lacks the member %s", async (name) => {
    expect(await asked(writeBundle(without(bundle, name) as unknown as Bundle))).toBe("not-authentic bundle-shape");
  });

  it.each(["envelope", "proof", "timestamps"])("lacks the attestation's %s", async (name) => {
    expect(await ask({ attestation: without(bundle.attestation, name) })).toBe("not-authentic bundle-shape");
  });

  it.each(["payload", "payloadType", "signatures"])("lacks the envelope's %s", async (name) => {
    const attestation = { ...bundle.attestation, envelope: without(bundle.attestation.envelope, name) };
    expect(await ask({ attestation })).toBe("not-authentic envelope-shape");
  });

  it("lacks what may be null, and is not held for whole", async () => {
    expect(await ask({ record: null })).toBe("not-authentic record-missing");
    expect(await ask({ status: null })).toBe("freshness-unknown status-missing");
    expect(await ask({ record: {} })).toBe("not-authentic record-mismatch");
    expect(await ask({ record: without(RECORD, "findings") })).toBe("not-authentic record-mismatch");
  });

  it("lacks the correction that the snapshot names", async () => {
    expect(await ask({ further: bundle.further.slice(0, 1) })).toBe("freshness-unknown correction-missing");
  });

  it("lacks a line of a proof", async () => {
    const { proof } = bundle.attestation;
    const codes: string[] = [];
    for (let line = 0; line < proof.trimEnd().split("\n").length; line += 1)
      codes.push(await ask({ attestation: { ...bundle.attestation, proof: withoutLine(proof, line) } }));
    expect(codes.map((code) => code.replace("not-authentic ", ""))).toEqual([
      // Header, extra data, index, two hashes, the empty line.
      ...["proof-malformed", "proof-malformed", "proof-malformed", "inclusion-invalid", "inclusion-invalid", "proof-malformed"],
      // Of the checkpoint: origin, size, root, empty line, the log's signature, the two witnesses'.
      ...["checkpoint-malformed", "checkpoint-malformed", "checkpoint-malformed", "note-malformed"],
      ...["not-signed", "quorum-missing", "quorum-missing"],
    ]);
  });
});

describe("a bundle whose parts change places", () => {
  it("has its further attestations in another order, or twice", async () => {
    const [first, last] = bundle.further;
    expect(await ask({ further: [last, first] })).toBe("not-authentic further-order");
    expect(await ask({ further: [first, first, last] })).toBe("not-authentic further-order");
    expect(await ask({ further: [bundle.attestation, first, last] })).toBe("not-authentic further-order");
  });

  it("has another attestation in the place of the first", async () => {
    const [first, last] = bundle.further as [BundledEnvelope, BundledEnvelope];
    expect(await ask({ attestation: first, further: [last] })).toBe("not-authentic further-unrelated");
    expect(await ask({ attestation: { ...bundle.attestation, proof: first.proof } })).toBe("not-authentic leaf-mismatch");
    expect(await ask({ attestation: { ...bundle.attestation, envelope: first.envelope } })).toBe("not-authentic leaf-mismatch");
    expect(await ask({ attestation: { ...bundle.attestation, proof: bundle.status?.proof } })).toBe(
      "not-authentic leaf-mismatch",
    );
    expect(await ask({ status: { ...bundle.status, proof: bundle.attestation.proof } })).toBe("not-authentic leaf-mismatch");
    expect(await ask({ further: [{ ...first, proof: last.proof }, last] })).toBe("not-authentic leaf-mismatch");
  });

  it("has lines of a proof in another order", async () => {
    const { proof } = bundle.attestation;
    const swapped = async (a: number, b: number): Promise<string> =>
      ask({ attestation: { ...bundle.attestation, proof: swapLines(proof, a, b) } });
    expect(await swapped(3, 4)).toBe("not-authentic inclusion-invalid");
    expect(await swapped(1, 2)).toBe("not-authentic proof-malformed");
    expect(await swapped(6, 8)).toMatch(/^not-authentic checkpoint-malformed$/);
    // Signatures have no order: it is the same note, but no longer the one that the other proofs are of.
    expect(await swapped(10, 11)).toBe("not-authentic checkpoint-differs");
  });

  it("is written in another way, with a member twice or one that nobody knows", async () => {
    const text = writeBundle(bundle);
    expect(await asked(text.trimEnd())).toBe("not-authentic bundle-not-canonical");
    expect(await asked(`${text}\n`)).toBe("not-authentic bundle-not-canonical");
    expect(await asked(text.replace('"akashiBundle":1', '"akashiBundle":1.0'))).toBe("not-authentic bundle-not-canonical");
    expect(await asked(text.replace("{", '{"akashiBundle":1,'))).toBe("not-authentic bundle-not-canonical");
    expect(await asked(JSON.stringify(bundle, null, 1))).toBe("not-authentic bundle-not-canonical");
    expect(await asked(`\ufeff${text}`)).toBe("not-authentic bundle-not-json");
    expect(await asked("")).toBe("not-authentic bundle-not-json");
    expect(await ask({ akashiBundle: 2 })).toBe("not-authentic bundle-version");
    expect(await ask({ trust: {} })).toBe("not-authentic bundle-shape");
  });

  it("holds bytes that are no UTF-8, which would read as the character that stands for them", async () => {
    const replaced = { ...RECORD, 名前: "\ufffd" };
    const bytes = Buffer.from(writeBundle({ ...bundle, record: replaced }));
    const at = bytes.indexOf(Buffer.from("\ufffd"));
    const broken = Buffer.concat([bytes.subarray(0, at), Uint8Array.of(0xff), bytes.subarray(at + 3)]);
    const policy = await policyOf(bundles.log);
    expect(await verifyBundle(broken, { policy, now: NOW })).toMatchObject({ verdict: "not-authentic", code: "bundle-not-json" });
  });
});

describe("a bundle of foreign, old or forked parts", () => {
  it("is signed by a key that the policy does not know", async () => {
    const other = new SampleBundles();
    const foreign = await other.add(analysis(), KEYS.stranger);
    const status = other.log.addStatus(STATUS_FROM, STATUS_UNTIL);
    const text = writeBundle(other.bundle(foreign, status));
    expect((await verifyBundle(Buffer.from(text), { policy: await policyOf(other.log), now: NOW })).code).toBe("unknown-key");
  });

  it("is of a log whose key the policy does not know, under the name of one that it knows", async () => {
    const { bundle: foreign } = await goodBundle();
    expect(await asked(writeBundle(foreign))).toBe("not-authentic not-signed");
  });

  it("puts an older checkpoint beside a newer one", async () => {
    const { log } = bundles;
    const old = { ...bundle.attestation, proof: log.prove(main.index, log.checkpoint(2), 2) };
    expect(await ask({ attestation: old })).toBe("not-authentic checkpoint-differs");
    const [first, last] = bundle.further as [BundledEnvelope, BundledEnvelope];
    expect(await ask({ further: [{ ...first, proof: log.prove(second.index, log.checkpoint(2), 2) }, last] })).toBe(
      "not-authentic checkpoint-differs",
    );
    // All of it old: the status of that time is what shows it.
    expect(await asked(writeBundle(bundle), { statusMaxAgeHours: 24 }, "2026-02-04T00:00:00Z")).toBe(
      "freshness-unknown status-too-old",
    );
  });

  it("puts two branches of a forked log together: the witnesses saw one, and without witnesses the two show", async () => {
    const fork = new SampleBundles();
    // The same log, as far as its key goes, with other content.
    Object.assign(fork.log, { key: bundles.log.key, witnesses: bundles.log.witnesses });
    for (const profile of ["other", "and-other", "and-another"]) await fork.add(analysis({ profile }), KEYS.verifier);
    const { snapshot, index } = fork.log.addStatus(STATUS_FROM, STATUS_UNTIL);
    const branch = (witnesses: readonly (typeof fork.log.witnesses)[number][]): object => ({
      snapshot,
      proof: fork.log.prove(index, fork.log.checkpoint(fork.log.size, witnesses)),
    });
    expect(fork.log.size).toBe(bundles.log.size);
    expect(await ask({ status: branch([]) })).toBe("not-authentic quorum-missing");
    expect(await ask({ status: branch(fork.log.witnesses) })).toBe("not-authentic fork");
  });
});
