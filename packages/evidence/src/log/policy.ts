import { decodeLatin1 } from "@akashi/bytes";
import { hasControlCharacter } from "./control-characters.ts";
import { LogError } from "./errors.ts";
import { equalBytes, parseUtf8 } from "../primitives/octets.ts";
import { parseVkey, SIGNATURE_TYPE, type SignatureType, type VerifierKey } from "./vkey.ts";

/** Who must have cosigned: nobody, a witness, or `threshold` members of a group. */
export type Quorum =
  | { readonly kind: "none" }
  | { readonly kind: "witness"; readonly key: VerifierKey }
  | { readonly kind: "group"; readonly threshold: number; readonly members: readonly Quorum[] };

/** Which logs are believed, and which witnesses must have seen the same tree (C2SP tlog-policy). */
export interface LogPolicy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  readonly quorum: Quorum;
}

const NONE = "none";
const malformed = (what: string): LogError => new LogError("policy-malformed", what);

/** Octets above 0x7f have no meaning in the format: they stay one character each, so that names compare by their octets. */
const vkeyOf = async (field: string, type: SignatureType): Promise<VerifierKey> => {
  const text = parseUtf8(Uint8Array.from(field, (character) => character.charCodeAt(0)));
  if (text === null) throw malformed(`the key ${field}`);
  const key = await parseVkey(text);
  if (key.type !== type) throw malformed(`the key ${field} is of another type`);
  return key;
};

class PolicyReader {
  readonly logs: VerifierKey[] = [];
  readonly witnesses: VerifierKey[] = [];
  quorum: Quorum | null = null;
  readonly #names = new Map<string, Quorum>();
  /** A name counts once, in one group: so each witness contributes in one way only. */
  readonly #used = new Set<string>();

  async read(fields: readonly string[]): Promise<void> {
    const [keyword, ...rest] = fields;
    if (keyword === "log") return this.#readLog(rest);
    if (keyword === "witness") return this.#readWitness(rest);
    if (keyword === "group") return this.#readGroup(rest);
    if (keyword === "quorum") return this.#readQuorum(rest);
    throw malformed(`the line «${fields.join(" ")}»`);
  }

  /** A log that is its own witness shows nothing that its signature does not show; by another name it would still count. */
  #add(keys: VerifierKey[], key: VerifierKey): void {
    if ([...this.logs, ...this.witnesses].some(({ publicKey }) => equalBytes(publicKey, key.publicKey)))
      throw malformed(`the key of ${key.name} stands twice`);
    keys.push(key);
  }

  #define(name: string, quorum: Quorum): void {
    if (name === NONE || this.#names.has(name)) throw malformed(`the name ${name} is taken`);
    this.#names.set(name, quorum);
  }

  #get(name: string): Quorum {
    const quorum = this.#names.get(name);
    if (quorum === undefined) throw malformed(`nothing above is called ${name}`);
    return quorum;
  }

  async #readLog([vkey, , ...more]: readonly string[]): Promise<void> {
    if (vkey === undefined || more.length > 0) throw malformed("a log line");
    this.#add(this.logs, await vkeyOf(vkey, SIGNATURE_TYPE.note));
  }

  async #readWitness([name, vkey, , ...more]: readonly string[]): Promise<void> {
    if (name === undefined || vkey === undefined || more.length > 0) throw malformed("a witness line");
    const key = await vkeyOf(vkey, SIGNATURE_TYPE.cosignature);
    this.#add(this.witnesses, key);
    this.#define(name, { kind: "witness", key });
  }

  #readGroup([name, count, ...names]: readonly string[]): void {
    if (name === undefined || count === undefined || names.length === 0) throw malformed("a group line");
    const threshold = count === "all" ? names.length : count === "any" ? 1 : /^[1-9][0-9]*$/.test(count) ? Number(count) : 0;
    if (threshold < 1 || threshold > names.length) throw malformed(`the number ${count} of the group ${name}`);
    const members = names.map((member) => {
      if (this.#used.has(member)) throw malformed(`${member} is a member twice`);
      this.#used.add(member);
      return this.#get(member);
    });
    this.#define(name, { kind: "group", threshold, members });
  }

  #readQuorum([name, ...more]: readonly string[]): void {
    if (name === undefined || more.length > 0 || this.quorum !== null) throw malformed("the quorum line");
    this.quorum = name === NONE ? { kind: "none" } : this.#get(name);
  }
}

/** Allowed are 0x09, 0x0A, 0x20-0x7E and 0x80-0xFF (tlog-policy, "Character set"). */
const hasForbiddenOctet = (text: string): boolean => hasControlCharacter(text, "\t\n") || text.includes("\u007f");

/** Reads a policy. Throws LogError `policy-malformed`, `vkey-malformed` or `vkey-unsupported`. */
export const parsePolicy = async (bytes: Uint8Array): Promise<LogPolicy> => {
  const text = decodeLatin1(bytes);
  if (hasForbiddenOctet(text)) throw malformed("a control character");
  const reader = new PolicyReader();
  for (const line of text.split("\n")) {
    const fields = line.split(/[ \t]+/).filter((field) => field !== "");
    if (fields.length > 0 && fields[0]?.startsWith("#") !== true) await reader.read(fields);
  }
  if (reader.quorum === null) throw malformed("no quorum line");
  return { logs: reader.logs, witnesses: reader.witnesses, quorum: reader.quorum };
};

/** Whether these keys have cosigned enough. */
export const meetsQuorum = (quorum: Quorum, cosigners: ReadonlySet<VerifierKey>): boolean => {
  if (quorum.kind === "none") return true;
  if (quorum.kind === "witness") return cosigners.has(quorum.key);
  return quorum.members.filter((member) => meetsQuorum(member, cosigners)).length >= quorum.threshold;
};
