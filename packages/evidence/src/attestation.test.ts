import { canonicalJson, type JsonValue } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { attest, verifyAttestation } from "./attestation.ts";
import { envelopeDigest, PAYLOAD_TYPE, signEnvelope, writeEnvelope, type Envelope } from "./dsse/envelope.ts";
import { preAuthEncoding } from "./dsse/pae.ts";
import { fromBase64, toBase64 } from "./primitives/base64.ts";
import { STATEMENT_KINDS } from "./statement/kinds.ts";
import { sampleStatement } from "./testing/sample-statements.ts";
import { makeTestKey } from "./testing/test-keys.ts";

const AT = "2026-02-01T00:00:00Z";
const analyser = makeTestKey("analyser");
const other = makeTestKey("analyser");
const trust = { keys: [analyser.key], at: AT };

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));
const canonical = (value: unknown): string => canonicalJson(value as JsonValue);
/** The file of an envelope. */
const file = (value: unknown): string => `${canonical(value)}\n`;
const signed = async (): Promise<Envelope> => attest(sampleStatement("analysis"), analyser.signer);
/** The code of the refusal, or `ok`. */
const verdictOn = async (text: string, keys = trust.keys, at = AT): Promise<string> => {
  const result = await verifyAttestation(text, { keys, at });
  return result.kind === "ok" ? "ok" : result.code;
};
/** An envelope whose payload is this text, honestly signed. */
const signedText = async (payload: string): Promise<string> => writeEnvelope(await signEnvelope(utf8(payload), analyser.signer));
const payloadOf = ({ payload }: Envelope): Record<string, unknown> =>
  JSON.parse(Buffer.from(payload, "base64").toString("utf8")) as Record<string, unknown>;

it("encodes what is signed as the specification of DSSE shows", () => {
  // Both from secure-systems-lab/dsse, protocol.md; the second counts bytes and not characters.
  expect(Buffer.from(preAuthEncoding("http://example.com/HelloWorld", utf8("hello world"))).toString("latin1")).toBe(
    "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
  );
  expect(Buffer.from(preAuthEncoding("型", utf8("証"))).toString("utf8")).toBe("DSSEv1 3 型 3 証");
});

describe("an attestation", () => {
  it.each(STATEMENT_KINDS)("of the kind %s is signed, read and checked", async (kind) => {
    const role = kind === "declaration" ? "provider" : "market";
    const key = makeTestKey(role);
    const text = writeEnvelope(await attest(sampleStatement(kind), key.signer));
    const result = await verifyAttestation(text, { keys: [other.key, key.key], at: AT });
    expect(result).toMatchObject({ kind: "ok", value: { statement: sampleStatement(kind), key: { keyid: key.key.keyid } } });
  });

  it("is an in-toto statement of version 1, as canonical JSON", async () => {
    const envelope = await signed();
    expect(payloadOf(envelope)).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "urn:akashi:predicate:analysis:1",
      subject: [{ name: "jp.example.tenki", digest: { sha256: "a1".repeat(32) } }],
    });
    expect(canonical(payloadOf(envelope))).toBe(Buffer.from(envelope.payload, "base64").toString("utf8"));
    expect(await envelopeDigest(envelope)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is refused whichever single byte is changed, by any of the closed codes", async () => {
    const bytes = utf8(writeEnvelope(await signed()));
    const seen = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      seen.add(await verdictOn(Buffer.from(changed).toString("utf8")));
    }
    expect(seen.has("ok")).toBe(false);
    // Most of it is payload; the rest is form, type, key and signature.
    for (const code of ["envelope-not-json", "envelope-shape", "payload-type", "unknown-key", "bad-signature"])
      expect(seen).toContain(code);
  }, 120_000);

  it("is refused whichever byte is missing, and with anything behind it", async () => {
    const text = writeEnvelope(await signed());
    for (let at = 0; at < text.length - 1; at += 1)
      expect(await verdictOn(text.slice(0, at) + text.slice(at + 1))).not.toBe("ok");
    for (const more of ["\n", " ", "{}", "\0"]) expect(await verdictOn(text + more)).toMatch(/^envelope-not/);
    expect(await verdictOn(text.trimEnd())).toBe("envelope-not-canonical");
  }, 120_000);

  it("is refused with a payload that somebody else wrote, and with a key that signed nothing", async () => {
    const envelope = await signed();
    const changed = { ...payloadOf(envelope), subject: [{ name: "x", digest: { sha256: "00".repeat(32) } }] };
    expect(await verdictOn(writeEnvelope({ ...envelope, payload: toBase64(utf8(canonical(changed))) }))).toBe("bad-signature");
    expect(await verdictOn(writeEnvelope(envelope), [other.key])).toBe("unknown-key");
    // Under the id of the right key, but another key's bytes.
    expect(await verdictOn(writeEnvelope(envelope), [{ ...other.key, keyid: analyser.key.keyid }])).toBe("bad-signature");
  });

  it("is refused with another signature beside the good one, and with none", async () => {
    const envelope = await signed();
    const [good] = envelope.signatures;
    const twice = file({ ...envelope, signatures: [good, good] });
    expect(await verdictOn(twice)).toBe("signature-count");
    expect(await verdictOn(file({ ...envelope, signatures: [] }))).toBe("signature-count");
  });

  it("is refused under another type of content, whatever was signed", async () => {
    const envelope = await signed();
    expect(await verdictOn(file({ ...envelope, payloadType: "application/json" }))).toBe("payload-type");
    // A signature over the payload without its type, as other tools make it.
    const sig = toBase64(await analyser.signer.sign(fromBase64(envelope.payload) ?? utf8("")));
    expect(await verdictOn(file({ ...envelope, signatures: [{ keyid: analyser.key.keyid, sig }] }))).toBe("bad-signature");
    expect(envelope.payloadType).toBe(PAYLOAD_TYPE);
  });

  it("is refused in another spelling: spaces, order, a member twice, text that is no UTF-8", async () => {
    const envelope = await signed();
    const text = file(envelope);
    expect(await verdictOn(text.replace(":", ": "))).toBe("envelope-not-canonical");
    expect(await verdictOn(text.replace("{", '{"payload":"AA==",'))).toBe("envelope-not-canonical");
    expect(await verdictOn(file({ ...envelope, note: "read me" }))).toBe("envelope-shape");
    const payload = canonical(payloadOf(envelope));
    expect(await verdictOn(await signedText(payload))).toBe("ok");
    expect(await verdictOn(await signedText(JSON.stringify(payloadOf(envelope), null, 1)))).toBe("payload-not-canonical");
    expect(await verdictOn(await signedText(payload.replace("{", '{"_type":"https://in-toto.io/Statement/v1",')))).toBe(
      "payload-not-canonical",
    );
    const name = Buffer.from(payload.replace("jp.example.tenki", "\u00ff"), "latin1");
    expect(await verdictOn(writeEnvelope(await signEnvelope(Uint8Array.from(name), analyser.signer)))).toBe(
      "payload-not-canonical",
    );
    expect(await verdictOn("[".repeat(200_000))).toBe("envelope-not-json");
  });

  it("is refused as another kind of content than it says", async () => {
    const base = payloadOf(await signed());
    const predicate = base["predicate"] as Record<string, unknown>;
    const verdictOf = async (changes: object): Promise<string> => verdictOn(await signedText(canonical({ ...base, ...changes })));
    expect(await verdictOf({ _type: "https://in-toto.io/Statement/v0.1" })).toBe("statement-shape");
    expect(await verdictOf({ subject: [] })).toBe("statement-shape");
    expect(await verdictOf({ subject: [{ name: "x", digest: { sha256: "A1".repeat(32) } }] })).toBe("statement-shape");
    expect(await verdictOf({ subject: [{ name: "x", digest: { sha256: "a1".repeat(32), md5: "x" } }] })).toBe("statement-shape");
    expect(await verdictOf({ predicateType: "urn:akashi:predicate:analysis:2" })).toBe("unknown-predicate");
    expect(await verdictOf({ predicateType: "urn:akashi:predicate:decision:1" })).toBe("predicate-shape");
    expect(await verdictOf({ predicate: { ...predicate, verdict: "safe" } })).toBe("predicate-shape");
    expect(await verdictOf({ predicate: { ...predicate, issuedAt: "2026-02-30T00:00:00Z" } })).toBe("predicate-rule");
    expect(await verdictOf({ predicate: { ...predicate, expiresAt: predicate["issuedAt"] } })).toBe("predicate-rule");
  });

  it("holds from when it was issued up to its end", async () => {
    const text = writeEnvelope(await signed());
    expect(await verdictOn(text, trust.keys, "2026-01-31T03:04:04Z")).toBe("not-yet-valid");
    expect(await verdictOn(text, trust.keys, "2026-01-31T03:04:05Z")).toBe("ok");
    expect(await verdictOn(text, trust.keys, "2026-04-30T23:59:59Z")).toBe("ok");
    expect(await verdictOn(text, trust.keys, "2026-05-01T00:00:00Z")).toBe("expired");
    await expect(verifyAttestation(text, { keys: trust.keys, at: "now" })).rejects.toThrow(RangeError);
  });

  it("is refused from a key whose role may not say so: no provider decides for a market, no log speaks of apps", async () => {
    const provider = makeTestKey("provider");
    const log = makeTestKey("log");
    const decision = writeEnvelope(await attest(sampleStatement("decision"), provider.signer));
    expect(await verdictOn(decision, [provider.key])).toBe("role-not-allowed");
    expect(await verdictOn(writeEnvelope(await attest(sampleStatement("analysis"), log.signer)), [log.key])).toBe(
      "role-not-allowed",
    );
  });

  it("is not signed when readers would refuse it", async () => {
    const statement = sampleStatement("correction");
    const predicate = { ...statement.predicate, replacementSha256: null };
    await expect(attest({ ...statement, predicate } as typeof statement, analyser.signer)).rejects.toThrow("predicate-rule");
  });
});
