import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { encodeLeaf, STATUS_CHAIN, type Leaf } from "../log/leaf.ts";
import { readLoggedStatement } from "../log/logged-statement.ts";
import type { Listed } from "../log/status.ts";
import { utf8, type Bytes } from "../primitives/octets.ts";

// A log by the letter of RFC 6962, section 2.1, and of C2SP's formats, with Node's hashes and signatures: none of the code that
// verifies takes part.

export const sha256Of = (...parts: readonly (Uint8Array | string)[]): Bytes => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};
export const hexOf = (...parts: readonly (Uint8Array | string)[]): string => Buffer.from(sha256Of(...parts)).toString("hex");
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const leafHash = (entry: Uint8Array): Bytes => sha256Of(Uint8Array.of(0), entry);
const nodeHash = (left: Uint8Array, right: Uint8Array): Bytes => sha256Of(Uint8Array.of(1), left, right);

/** The largest power of two below `n`. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

const rootOf = (entries: readonly Uint8Array[]): Bytes => {
  if (entries.length === 0) return sha256Of("");
  if (entries.length === 1) return leafHash(entries[0] ?? new Uint8Array());
  const at = split(entries.length);
  return nodeHash(rootOf(entries.slice(0, at)), rootOf(entries.slice(at)));
};

const pathOf = (index: number, entries: readonly Uint8Array[]): readonly Bytes[] => {
  if (entries.length <= 1) return [];
  const at = split(entries.length);
  const [left, right] = [entries.slice(0, at), entries.slice(at)];
  return index < at ? [...pathOf(index, left), rootOf(right)] : [...pathOf(index - at, right), rootOf(left)];
};

/** A key that signs notes, or cosigns them. */
export class NoteKey {
  readonly name: string;
  readonly #type: number;
  readonly #privateKey: KeyObject;
  readonly #publicKey: Uint8Array;

  constructor(name: string, use: "note" | "cosignature") {
    const { privateKey } = generateKeyPairSync("ed25519");
    this.name = name;
    this.#type = use === "note" ? 1 : 4;
    this.#privateKey = privateKey;
    this.#publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(-32);
  }

  get #id(): Uint8Array {
    return sha256Of(this.name, "\n", Uint8Array.of(this.#type), this.#publicKey).subarray(0, 4);
  }

  get vkey(): string {
    return `${this.name}+${Buffer.from(this.#id).toString("hex")}+${base64(Buffer.concat([Uint8Array.of(this.#type), this.#publicKey]))}`;
  }

  /** The signature line over a note's text. */
  sign(text: string): string {
    return this.#line(sign(null, Buffer.from(text), this.#privateKey));
  }

  /** The cosignature line over a checkpoint, at a time in seconds. */
  cosign(text: string, time: number): string {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    return this.#line(Buffer.concat([stamp, sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), this.#privateKey)]));
  }

  #line(signature: Uint8Array): string {
    return `— ${this.name} ${base64(Buffer.concat([this.#id, signature]))}\n`;
  }
}

export const ORIGIN = "example.org/log";
/** When witnesses cosign: 2026-02-01T00:00:00Z. */
const COSIGNED = 1_769_904_000;

/** A log in memory. */
export class SampleLog {
  readonly key: NoteKey = new NoteKey(ORIGIN, "note");
  readonly witnesses: readonly NoteKey[] = [
    new NoteKey("w1.example.net", "cosignature"),
    new NoteKey("w2.example.com", "cosignature"),
  ];
  readonly #entries: Bytes[] = [];
  readonly #chains = new Map<string, { readonly seq: number; readonly prev: string }>();

  get size(): number {
    return this.#entries.length;
  }

  /** Lines of a tlog-policy that asks for both witnesses. */
  get policy(): string {
    const names = this.witnesses.map((witness, at) => `witness w${at} ${witness.vkey}\n`).join("");
    return `log ${this.key.vkey}\n${names}group all-of-them all w0 w1\nquorum all-of-them\n`;
  }

  #append(leaf: Omit<Leaf, "v" | "chain">, keys: readonly string[]): number {
    const chain = keys.map((subjectKey) => {
      const head = this.#chains.get(subjectKey);
      return { subjectKey, seq: head === undefined ? 0 : head.seq + 1, prev: head?.prev ?? null };
    });
    const entry = encodeLeaf({ v: 1, ...leaf, chain });
    for (const { subjectKey, seq } of chain)
      this.#chains.set(subjectKey, { seq, prev: Buffer.from(leafHash(entry)).toString("hex") });
    return this.#entries.push(entry) - 1;
  }

  /** Logs the file of an envelope; a correction of an envelope about `chains`. */
  add(file: string, time: string, chains?: readonly string[]): number {
    const statement = readLoggedStatement(utf8(file));
    return this.#append({ ...statement, envelopeSha256: hexOf(file), time }, chains ?? statement.subjectSha256);
  }

  /** Logs a status snapshot and gives its file. */
  addStatus(
    validFrom: string,
    validUntil: string,
    listed: readonly Listed[] = [],
  ): { readonly snapshot: string; readonly index: number } {
    const members = listed.map(
      ({ by, envelopeSha256, index, issuerKeyid, state }) =>
        `{"by":"${by}","envelopeSha256":"${envelopeSha256}","index":${index},"issuerKeyid":"${issuerKeyid}","state":"${state}"}`,
    );
    const text = `akashi-status/v1\n{"listed":[${members.join(",")}],"origin":"${ORIGIN}","treeSize":${this.size},"v":1,"validFrom":"${validFrom}","validUntil":"${validUntil}"}\n`;
    const snapshot = `${text}\n${this.key.sign(text)}`;
    const leaf = { kind: "status", subjectSha256: [], predicateType: "", issuerKeyid: "" } as const;
    return { snapshot, index: this.#append({ ...leaf, envelopeSha256: hexOf(snapshot), time: validFrom }, [STATUS_CHAIN]) };
  }

  /** The checkpoint of the tree as it is now, or of its first `size` entries. */
  checkpoint(size: number = this.size, witnesses: readonly NoteKey[] = this.witnesses): string {
    const text = `${ORIGIN}\n${size}\n${base64(rootOf(this.#entries.slice(0, size)))}\n`;
    const cosignatures = witnesses.map((witness) => witness.cosign(text, COSIGNED));
    return `${text}\n${this.key.sign(text)}${cosignatures.join("")}`;
  }

  /** The tlog-proof of an entry under a checkpoint of the same size. */
  prove(index: number, checkpoint: string, size: number = this.size): string {
    const entries = this.#entries.slice(0, size);
    const path = pathOf(index, entries).map(base64);
    const extra = base64(entries[index] ?? new Uint8Array());
    return ["c2sp.org/tlog-proof@v1", `extra ${extra}`, `index ${index}`, ...path, "", checkpoint].join("\n");
  }
}
