import {
  decodeLeaf,
  parseEnvelope,
  STATUS_CHAIN,
  type Bundle,
  type BundledEnvelope,
  type BundledStatus,
  type Envelope,
  type Leaf,
  type SignedCheckpoint,
} from "@akashi/evidence";
import type { LogFolder } from "./folder.ts";
import { LogFolderError } from "./folder-error.ts";
import { entriesWith, findEntry, proveEntry } from "./prove.ts";
import { envelopePlace, snapshotPlace } from "./writer.ts";

/** What a bundle is made of, beside what the log has. */
export interface BundleParts {
  readonly folder: LogFolder;
  readonly checkpoint: SignedCheckpoint;
  /** SHA-256 of the envelope's file. */
  readonly envelopeSha256: string;
  readonly record: Bundle["record"];
  /** SHA-256 of envelopes that go in beside the corrections, which go in by themselves. */
  readonly further: readonly string[];
  /** Replies of time-stamp authorities over the envelope, in base64. */
  readonly timestamps: readonly string[];
}

/** A bundle, and what could not go into it. */
export interface MadeBundle {
  readonly bundle: Bundle;
  /** Corrections whose envelope is not in the folder. */
  readonly withheld: readonly string[];
}

const leafAt = ({ folder, checkpoint }: BundleParts, index: number): Leaf => decodeLeaf(folder.entry(index, checkpoint.size));

const readText = (folder: LogFolder, place: string): string | null => {
  const bytes = folder.read(place);
  return bytes === null ? null : Buffer.from(bytes).toString("utf8");
};

/** An envelope of the folder; null where it is withheld. Throws LogFolderError `envelope-spelling`. */
const readEnvelope = ({ folder }: BundleParts, sha256: string): Envelope | null => {
  const text = readText(folder, envelopePlace(sha256));
  if (text === null) return null;
  const parsed = parseEnvelope(text);
  if (parsed.kind === "refused") throw new LogFolderError("envelope-spelling", sha256);
  return parsed.value;
};

const bundled = (parts: BundleParts, envelope: Envelope, index: number, timestamps: readonly string[] = []): BundledEnvelope => ({
  envelope: { ...envelope },
  proof: proveEntry(parts.folder, parts.checkpoint, index),
  timestamps,
});

/** The last status snapshot that was logged; null where there is none. */
const lastStatus = (parts: BundleParts): BundledStatus | null => {
  const { folder, checkpoint } = parts;
  const index = [...entriesWith(folder, checkpoint.size, `"subjectKey":"${STATUS_CHAIN}"`)].at(-1);
  if (index === undefined) return null;
  const snapshot = readText(folder, snapshotPlace(leafAt(parts, index).envelopeSha256));
  return snapshot === null ? null : { snapshot, proof: proveEntry(folder, checkpoint, index) };
};

/** Entries that correct or revoke an envelope. */
const correctionsOf = (parts: BundleParts, sha256: string): readonly number[] =>
  [...entriesWith(parts.folder, parts.checkpoint.size, `"${sha256}"`)].filter((index) => {
    const { kind, subjectSha256 } = leafAt(parts, index);
    return (kind === "correction" || kind === "revocation") && subjectSha256.includes(sha256);
  });

/**
 * Makes the bundle of an envelope from the log's folder: all proofs of one checkpoint, the last status snapshot, and every correction
 * of the envelope that was logged. Throws LogFolderError or LogError.
 */
export const makeBundle = (parts: BundleParts): MadeBundle => {
  const { folder, checkpoint, envelopeSha256, record, timestamps } = parts;
  const index = findEntry(folder, checkpoint.size, envelopeSha256);
  const envelope = readEnvelope(parts, envelopeSha256);
  if (envelope === null) throw new LogFolderError("not-logged", envelopePlace(envelopeSha256));
  const wanted = parts.further.map((sha256) => findEntry(folder, checkpoint.size, sha256));
  const others = [...new Set([...correctionsOf(parts, envelopeSha256), ...wanted])].filter((other) => other !== index);
  const further: BundledEnvelope[] = [];
  const withheld: string[] = [];
  for (const other of others.sort((a, b) => a - b)) {
    const sha256 = leafAt(parts, other).envelopeSha256;
    const found = readEnvelope(parts, sha256);
    if (found === null) withheld.push(sha256);
    else further.push(bundled(parts, found, other));
  }
  const attestation = bundled(parts, envelope, index, timestamps);
  return { bundle: { akashiBundle: 1, record, attestation, status: lastStatus(parts), further }, withheld };
};
