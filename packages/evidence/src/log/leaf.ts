import { canonicalJson } from "@akashi/bytes";
import { isCanonical, isObject, parseJson } from "../json/canonical.ts";
import { MAX_ENTRY_LENGTH } from "./entry-bundle.ts";
import { LogError } from "./errors.ts";
import { parseUtf8, utf8, type Bytes } from "../primitives/octets.ts";

/** What an entry is about. Whatever takes something back is an entry of its own: nothing is ever removed. */
export const LEAF_KINDS = ["statement", "correction", "revocation", "status"] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

/** The place of an entry in the chain of one artifact: whoever holds all of a chain knows that nothing was left out of it. */
export interface ChainLink {
  /** The artifact's SHA-256; {@link STATUS_CHAIN} for the chain of status snapshots. */
  readonly subjectKey: string;
  /** 0 for the first, then one more each time. */
  readonly seq: number;
  /** Leaf hash (RFC 6962) of the entry before, as hexadecimal digits; null for the first. */
  readonly prev: string | null;
}

/** An entry of the log: small, and naming by digest what it stands for. */
export interface Leaf {
  readonly v: 1;
  readonly kind: LeafKind;
  /** SHA-256 of the envelope's file; of the status snapshot's file where `kind` is `status`. */
  readonly envelopeSha256: string;
  /** What the statement is about, sorted; for a correction or revocation, the envelope that it takes back. */
  readonly subjectSha256: readonly string[];
  readonly predicateType: string;
  /** Whose key the envelope names. Verified by whoever opens the envelope, not by the log. */
  readonly issuerKeyid: string;
  /** When the log took it in, by the log's clock: UTC to the second. */
  readonly time: string;
  /** One link for each artifact, sorted by `subjectKey`. A correction stands in the chains of what it corrects. */
  readonly chain: readonly ChainLink[];
}

/** Key of the chain of status snapshots. */
export const STATUS_CHAIN = "status";

const DIGEST = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Lower-case hexadecimal digits of a SHA-256. */
export const isDigest = (value: unknown): value is string => typeof value === "string" && DIGEST.test(value);

/** UTC to the second, as in `2026-11-22T04:10:00Z`: texts of this form sort by time. */
export const isTime = (value: unknown): value is string => typeof value === "string" && TIME.test(value);

/** Each value once, in the order of its code units. */
export const isSortedSet = (values: readonly string[]): boolean =>
  values.every((value, at) => at === 0 || (values[at - 1] ?? "") < value);

const isLink = (value: unknown): value is ChainLink =>
  isObject(value) &&
  (isDigest(value["subjectKey"]) || value["subjectKey"] === STATUS_CHAIN) &&
  Number.isSafeInteger(value["seq"]) &&
  Number(value["seq"]) >= 0 &&
  (value["seq"] === 0 ? value["prev"] === null : isDigest(value["prev"])) &&
  Object.keys(value).length === 3;

const MEMBERS = ["chain", "envelopeSha256", "issuerKeyid", "kind", "predicateType", "subjectSha256", "time", "v"];

const isChain = (value: unknown, kind: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(isLink) &&
  isSortedSet(value.map(({ subjectKey }) => subjectKey)) &&
  value.every(({ subjectKey }) => (subjectKey === STATUS_CHAIN) === (kind === "status"));

const isSubjects = (value: unknown, kind: unknown): boolean =>
  Array.isArray(value) && value.every(isDigest) && isSortedSet(value) && (kind === "status") === (value.length === 0);

const isLeaf = (value: unknown): value is Leaf =>
  isObject(value) &&
  Object.keys(value).sort().join() === MEMBERS.join() &&
  value["v"] === 1 &&
  LEAF_KINDS.some((kind) => kind === value["kind"]) &&
  isDigest(value["envelopeSha256"]) &&
  typeof value["predicateType"] === "string" &&
  typeof value["issuerKeyid"] === "string" &&
  isTime(value["time"]) &&
  isSubjects(value["subjectSha256"], value["kind"]) &&
  isChain(value["chain"], value["kind"]);

/** The entry's bytes: canonical JSON (RFC 8785). Throws LogError `leaf-malformed` for a leaf that cannot be logged. */
export const encodeLeaf = (leaf: Leaf): Bytes => {
  const value: unknown = leaf;
  if (!isLeaf(value)) throw new LogError("leaf-malformed", `the entry for ${leaf.envelopeSha256}`);
  const bytes = utf8(canonicalJson(leaf));
  if (bytes.length > MAX_ENTRY_LENGTH) throw new LogError("leaf-malformed", `an entry of ${bytes.length} bytes`);
  return bytes;
};

/** Reads an entry; bytes other than those {@link encodeLeaf} writes are refused. Throws LogError `leaf-malformed`. */
export const decodeLeaf = (bytes: Uint8Array): Leaf => {
  const text = parseUtf8(bytes) ?? "";
  const value: unknown = parseJson(text);
  if (!isLeaf(value) || !isCanonical(text, value)) {
    throw new LogError("leaf-malformed", JSON.stringify(text.slice(0, 120)));
  }
  return value;
};
