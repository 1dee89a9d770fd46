import { canonicalJson, compareText } from "@akashi/bytes";
import { isObject, parseJson } from "../json/canonical.ts";
import { LogError } from "./errors.ts";
import { isDigest, isTime } from "./leaf.ts";
import { formatNote, parseNote } from "./note.ts";
import { signNote, verifySignatures, type NoteSigner } from "./signatures.ts";
import type { VerifierKey } from "./vkey.ts";

/**
 * A statement that a later entry takes back, or puts in question. Anybody can have a correction logged: whether it counts is for the
 * reader's trust policy to say, who opens its envelope.
 */
export interface Listed {
  readonly envelopeSha256: string;
  /** What the later entry claims. `revoked`: it holds no more. `corrected`: something about it was corrected, replaced or disputed. */
  readonly state: "corrected" | "revoked";
  /** The envelope that says so, its entry, and whose key it names. Its signature is not verified by the log. */
  readonly by: string;
  readonly index: number;
  readonly issuerKeyid: string;
}

/** What the log says of all its entries at a time: by it a verifier tells "authentic" from "authentic and current". */
export interface StatusSnapshot {
  readonly v: 1;
  readonly origin: string;
  /** All entries before this index are covered; the snapshot's own entry has this index. */
  readonly treeSize: number;
  /** UTC to the second. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Sorted by envelope, then by index. */
  readonly listed: readonly Listed[];
}

const HEADER = "akashi-status/v1";
const MEMBERS = ["listed", "origin", "treeSize", "v", "validFrom", "validUntil"];
const LISTED_MEMBERS = ["by", "envelopeSha256", "index", "issuerKeyid", "state"];

export const compareListed = (a: Listed, b: Listed): number =>
  compareText(a.envelopeSha256, b.envelopeSha256) || a.index - b.index;

const isListed = (value: unknown): value is Listed =>
  isObject(value) &&
  Object.keys(value).sort().join() === LISTED_MEMBERS.join() &&
  isDigest(value["envelopeSha256"]) &&
  isDigest(value["by"]) &&
  (value["state"] === "corrected" || value["state"] === "revoked") &&
  Number.isSafeInteger(value["index"]) &&
  typeof value["issuerKeyid"] === "string";

const isSnapshot = (value: unknown): value is StatusSnapshot =>
  isObject(value) &&
  Object.keys(value).sort().join() === MEMBERS.join() &&
  value["v"] === 1 &&
  typeof value["origin"] === "string" &&
  Number.isSafeInteger(value["treeSize"]) &&
  isTime(value["validFrom"]) &&
  isTime(value["validUntil"]) &&
  value["validFrom"] < value["validUntil"] &&
  Array.isArray(value["listed"]) &&
  value["listed"].every(isListed) &&
  value["listed"].every((item, at, all) => at === 0 || compareListed(all[at - 1] ?? item, item) < 0);

/** The text of the note. Its first line is no origin of a log, so that it can never be taken for a checkpoint. */
const formatStatus = (snapshot: StatusSnapshot): string => `${HEADER}\n${canonicalJson(snapshot)}\n`;

/** Writes a snapshot as a note that the log signs. Throws LogError `status-malformed`. */
export const signStatus = async (snapshot: StatusSnapshot, signer: NoteSigner): Promise<string> => {
  const text = formatStatus(snapshot);
  if (!isSnapshot(snapshot)) throw new LogError("status-malformed", text.slice(0, 200));
  return formatNote({ text, signatures: [await signNote(text, signer)] });
};

/**
 * Opens a snapshot that this log signed. Throws LogError `note-malformed`, `status-malformed`, `origin-unknown`,
 * `signature-invalid` or `not-signed`.
 */
export const openStatus = async (input: Uint8Array | string, logs: readonly VerifierKey[]): Promise<StatusSnapshot> => {
  const note = parseNote(input);
  const value: unknown = parseJson(note.text.slice(HEADER.length + 1));
  if (!isSnapshot(value) || formatStatus(value) !== note.text) throw new LogError("status-malformed", note.text.slice(0, 200));
  const keys = logs.filter(({ name }) => name === value.origin);
  if (keys.length === 0) throw new LogError("origin-unknown", value.origin);
  if ((await verifySignatures(note, keys)).length === 0) throw new LogError("not-signed", value.origin);
  return value;
};

/** Throws LogError `status-not-yet-valid` or `status-expired` unless the snapshot holds at this time (UTC to the second). */
export const assertFresh = ({ validFrom, validUntil }: StatusSnapshot, now: string): void => {
  if (now < validFrom) throw new LogError("status-not-yet-valid", `before ${validFrom}`);
  if (now > validUntil) throw new LogError("status-expired", `after ${validUntil}`);
};
