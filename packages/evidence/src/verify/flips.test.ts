import { expect, it } from "vitest";
import { writeBundle } from "../bundle/read-bundle.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { goodBundle, NOW, policyOf } from "../testing/sample-bundle.ts";
import { hexOf } from "../testing/sample-log.ts";
import type { VerificationCode } from "./codes.ts";
import type { TimestampChecker } from "./question.ts";
import { verifyBundle } from "./verify-bundle.ts";

/** A stretch of the file, and the codes with which a change in it may be refused. */
interface Region {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly codes: readonly VerificationCode[];
}

/** Wherever a byte is changed, the file may stop being JSON, or the JSON that canonical JSON would write. */
const SPELLING: readonly VerificationCode[] = ["bundle-not-json", "bundle-not-canonical"];
const SHAPE: readonly VerificationCode[] = ["bundle-shape", "bundle-version"];

/** What stands where in a proof, from its beginning to its end, by the text that begins each part. */
const proofParts = (proof: string): readonly (readonly [string, string, readonly VerificationCode[]])[] => {
  const lines = proof.split("\n");
  const empty = lines.indexOf("");
  const [origin = "", size = "", root = "", , log = "", ...witnesses] = lines.slice(empty + 1, -1);
  const signed: readonly VerificationCode[] = ["signature-invalid", "note-malformed", "checkpoint-malformed", "proof-malformed"];
  return [
    ["header", lines[0] ?? "", ["proof-malformed"]],
    ["extra", lines[1] ?? "", ["proof-malformed", "inclusion-invalid"]],
    ["index", lines[2] ?? "", ["proof-malformed", "inclusion-invalid"]],
    ...lines.slice(3, empty).map((line) => ["path", line, ["proof-malformed", "inclusion-invalid"]] as const),
    ["origin", origin, [...signed, "origin-unknown"]],
    ["size", size, signed],
    ["root", root, signed],
    ["log signature", log, [...signed, "not-signed"]],
    ...witnesses.map((line) => ["witness", line, [...signed, "quorum-missing"]] as const),
  ];
};

/** Finds the parts of a bundle in its file. */
class RegionFinder {
  readonly regions: Region[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the place of a value behind its member's name; `within` is searched from the place where `from` begins. */
  add(name: string, value: string, codes: readonly VerificationCode[], from = 0): number {
    const start = this.#text.indexOf(value, from);
    if (start < 0) throw new Error(`${name} is not in the bundle`);
    this.regions.push({ name, start, end: start + value.length, codes });
    return start + value.length;
  }
}

/** A string as it stands in JSON, without its quotation marks. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const regionsOf = (text: string, { attestation, record, status }: Bundle): readonly Region[] => {
  const finder = new RegionFinder(text);
  const { payload, payloadType, signatures } = attestation.envelope as {
    payload: string;
    payloadType: string;
    signatures: { keyid: string; sig: string }[];
  };
  finder.add("payload", payload, ["envelope-shape", "bad-signature"]);
  finder.add("payloadType", inJson(payloadType), ["payload-type"]);
  finder.add("keyid", signatures[0]?.keyid ?? "", ["unknown-key"]);
  finder.add("sig", signatures[0]?.sig ?? "", ["envelope-shape", "bad-signature"]);
  finder.add("timestamp", attestation.timestamps[0] ?? "", ["bundle-shape", "timestamp-invalid"]);
  // The names of the members stand in the same objects: they are checked as parts of the whole.
  finder.add("record", text.slice(text.indexOf('"record":') + 9, text.indexOf(',"status":')), [
    "record-mismatch",
    "record-missing",
  ]);
  expect(text).toContain(JSON.stringify(record?.["artifact"]));
  const parts = (proof: string, from: number, where: string): number =>
    proofParts(proof).reduce((at, [name, line, codes]) => finder.add(`${where} ${name}`, inJson(line), codes, at), from);
  parts(attestation.proof, 0, "proof:");
  const at = text.indexOf('"status":');
  const end = parts(status?.proof ?? "", at, "status:");
  finder.add("snapshot", inJson(status?.snapshot ?? ""), ["leaf-mismatch"], end);
  return finder.regions;
};

/** Members' names, brackets, quotation marks and line feeds of the inner texts: all between the regions. */
const BETWEEN: readonly VerificationCode[] = [
  ...SPELLING,
  ...SHAPE,
  "envelope-shape",
  "proof-malformed",
  "checkpoint-malformed",
  "note-malformed",
  "signature-invalid",
  "not-signed",
  "quorum-missing",
  "timestamp-missing",
  "inclusion-invalid",
  "origin-unknown",
];

/** `npm run test:long` makes every change; otherwise each byte is changed in two ways that take turns. */
const EVERY_CHANGE = process.env["FUZZ_RUNS"] !== undefined;
/** Characters that JSON or base64 could take. */
const REPLACEMENTS: readonly number[] = [...Buffer.from('A0=" \\n\n'), 0xff];

/** Values that a byte is changed to: single bits of it, and other characters. */
const changesOf = (byte: number, at: number): readonly number[] => {
  const flips = Array.from({ length: 8 }, (_, bit) => byte ^ (1 << bit));
  if (EVERY_CHANGE) return [...new Set([...flips, ...REPLACEMENTS])].filter((value) => value !== byte);
  const others = REPLACEMENTS.filter((value) => value !== byte);
  // Seven bits keep it ASCII, of which what is behind the spelling has to take care.
  return [flips[at % 7] ?? 0, others[at % others.length] ?? 0];
};

/** Stands in for an authority: takes the one reply that was made for the one message. What a real one says is tested where it is read. */
const onlyThis =
  (reply: string, message: string): TimestampChecker =>
  async (bytes, about) =>
    Promise.resolve(
      Buffer.from(bytes).toString("base64") === reply && hexOf(about) === message
        ? { kind: "ok", time: "2026-02-01T00:00:00Z" }
        : { kind: "refused", code: "other-message" },
    );

it("acceptance 22: a bundle is refused whichever byte is changed to whatever, with the code of the part that was changed", async () => {
  const { bundles, bundle: plain, main } = await goodBundle();
  const reply = Buffer.from("a reply of 30 bytes, say so...").toString("base64");
  const bundle: Bundle = { ...plain, attestation: { ...plain.attestation, timestamps: [reply] } };
  const policy = await policyOf(bundles.log, {
    timestamps: { required: true, authorities: [{ name: "tsa", certificate: "MAA=" }] },
  });
  const question = { policy, now: NOW, checkTimestamp: onlyThis(reply, main.sha256) };
  const text = writeBundle(bundle);
  const bytes = Buffer.from(text);
  expect((await verifyBundle(bytes, question)).verdict).toBe("holds");
  // Regions are counted in characters: the record's few letters beyond ASCII stand in one region, and move what is behind them.
  const regions = regionsOf(text, bundle).map((region) => ({
    ...region,
    start: Buffer.byteLength(text.slice(0, region.start)),
    end: Buffer.byteLength(text.slice(0, region.end)),
  }));
  const wrong: string[] = [];
  const seen = new Map<string, Set<string>>();
  for (const [at, byte] of bytes.entries()) {
    const region = regions.find(({ start, end }) => at >= start && at < end);
    const allowed = region === undefined ? BETWEEN : [...SPELLING, ...region.codes];
    const name = region?.name ?? "between";
    for (const value of changesOf(byte, at)) {
      const changed = Buffer.from(bytes);
      changed[at] = value;
      const { verdict, code } = await verifyBundle(changed, question);
      if (verdict !== "not-authentic" || code === null || !allowed.includes(code))
        wrong.push(`${at} ${name}: ${byte} to ${value}: ${verdict} ${code ?? ""}`);
      seen.set(name, (seen.get(name) ?? new Set()).add(code ?? ""));
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  // Every region was met, and each by more than its spelling.
  for (const { name, codes } of regions)
    expect([...(seen.get(name) ?? [])].some((code) => codes.includes(code as VerificationCode))).toBe(true);
}, 600_000);
