import {
  assertFresh,
  assertLeafOf,
  decodeLeaf,
  LogError,
  LogReplay,
  newEntryBundles,
  openCheckpoint,
  openStatus,
  verifyCheckpoint,
  type Bytes,
  type Leaf,
  type SignedCheckpoint,
  type StatusSnapshot,
  type LogPolicy,
  type VerifierKey,
} from "@akashi/evidence";
import { hexSha256, type LogFolder } from "./folder.ts";
import { readCheckpoint } from "./publisher.ts";
import { blame, TileRecomputation } from "./recompute-tiles.ts";
import { envelopePlace, snapshotPlace } from "./writer.ts";

/** What an audit is asked. */
export interface AuditQuestion {
  readonly folder: LogFolder;
  readonly log: VerifierKey;
  /** Checkpoints that somebody kept. */
  readonly pinned: readonly Uint8Array[];
  /** Where given, its quorum must have cosigned. */
  readonly policy: LogPolicy | null;
  /** UTC to the second. */
  readonly now: string;
}

/** What an audit looked at, and what it found. */
export interface Audit {
  readonly checkpoint: SignedCheckpoint | null;
  readonly problems: readonly LogError[];
  readonly entries: number;
  readonly tiles: number;
  readonly envelopes: number;
  /** Entries whose envelope is not in the folder: the log proves that there was one, not what it said. */
  readonly withheld: number;
  readonly chains: number;
  readonly corrections: number;
  readonly pinned: number;
  readonly status: StatusSnapshot | null;
}

class Auditor {
  readonly #question: AuditQuestion;
  readonly problems: LogError[] = [];
  readonly replay = new LogReplay();
  /** After the first entry that does not follow, what comes behind it says nothing more. */
  #follows = true;
  entries = 0;
  tiles = 0;
  envelopes = 0;
  withheld = 0;
  pinned = 0;
  status: StatusSnapshot | null = null;

  constructor(question: AuditQuestion) {
    this.#question = question;
  }

  /** Runs a part of the audit; what it refuses becomes a problem. */
  async try<T>(part: () => Promise<T> | T): Promise<T | null> {
    try {
      return await part();
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.problems.push(error);
      return null;
    }
  }

  async run(): Promise<SignedCheckpoint | null> {
    const { folder, log, policy, pinned } = this.#question;
    const checkpoint = await this.try(() => readCheckpoint(folder, log));
    if (checkpoint === null) return null;
    if (policy !== null) await this.try(() => verifyCheckpoint(folder.read("checkpoint") ?? "", policy));
    await this.try(() => this.#readEntries(checkpoint));
    await this.try(() => {
      if (this.status !== null) assertFresh(this.status, this.#question.now);
    });
    for (const older of pinned) await this.try(() => this.#comparePinned(older, checkpoint));
    return checkpoint;
  }

  async #readEntries({ size, root }: SignedCheckpoint): Promise<void> {
    const { folder } = this.#question;
    const recomputed = new TileRecomputation(folder, size);
    for (const tile of newEntryBundles(0, size)) {
      const entries = folder.bundle(tile);
      const hashes = recomputed.add(entries);
      for (const [at, entry] of entries.entries()) await this.#readEntry(entry, hashes[at] ?? new Uint8Array());
    }
    this.problems.push(...blame(recomputed, recomputed.finish(), { folder, size, root }));
    this.tiles = recomputed.compared;
  }

  async #readEntry(entry: Bytes, hash: Uint8Array): Promise<void> {
    const index = this.entries;
    this.entries += 1;
    const leaf = await this.try(() => decodeLeaf(entry));
    if (leaf === null) {
      this.#follows = false;
      return;
    }
    const listed = leaf.kind === "status" ? this.replay.listed() : [];
    if (this.#follows) this.#follows = (await this.try(() => (this.replay.add(leaf, hash), true))) ?? false;
    if (leaf.kind === "status") await this.try(() => this.#readStatus(leaf, index, listed));
    else await this.try(() => this.#readEnvelope(leaf, index));
  }

  #readEnvelope(leaf: Leaf, index: number): void {
    const envelope = this.#question.folder.read(envelopePlace(leaf.envelopeSha256));
    if (envelope === null) {
      this.withheld += 1;
      return;
    }
    this.envelopes += 1;
    if (hexSha256(envelope) !== leaf.envelopeSha256)
      throw new LogError("leaf-mismatch", `entry ${index}: the envelope was changed`);
    assertLeafOf(leaf, envelope);
  }

  async #readStatus(leaf: Leaf, index: number, listed: StatusSnapshot["listed"]): Promise<void> {
    const { folder, log } = this.#question;
    const bytes = folder.read(snapshotPlace(leaf.envelopeSha256));
    if (bytes === null) throw new LogError("status-mismatch", `entry ${index}: there is no snapshot`);
    if (hexSha256(bytes) !== leaf.envelopeSha256) throw new LogError("leaf-mismatch", `entry ${index}: the snapshot was changed`);
    const snapshot = await openStatus(bytes, [log]);
    const same = JSON.stringify(snapshot.listed, LISTED) === JSON.stringify(listed, LISTED);
    // What was corrected can only be known where all entries before were read.
    if (snapshot.treeSize !== index || (this.#follows && !same)) {
      throw new LogError("status-mismatch", `entry ${index}: the snapshot does not list what the entries before it say`);
    }
    this.status = snapshot;
  }

  async #comparePinned(older: Uint8Array, { size }: SignedCheckpoint): Promise<void> {
    const { folder, log } = this.#question;
    const pinned = await openCheckpoint(older, [log]);
    if (pinned.size > size) throw new LogError("shrink", `from ${pinned.size} to ${size} entries`);
    const root = folder.tree(size).root(pinned.size);
    if (Buffer.compare(root, pinned.root) !== 0) throw new LogError("fork", `two trees of ${pinned.size} entries`);
    this.pinned += 1;
  }
}

/** Members in one order, so that equal lists have equal texts. */
const LISTED = ["envelopeSha256", "state", "by", "index", "issuerKeyid"];

/**
 * Makes everything of a log anew from its entries: hashes, tiles, root, chains, what was corrected, status snapshots; and compares it
 * with what is published, and with checkpoints that somebody kept.
 */
export const auditLog = async (question: AuditQuestion): Promise<Audit> => {
  const auditor = new Auditor(question);
  const checkpoint = await auditor.run();
  const { problems, entries, tiles, envelopes, withheld, pinned, status, replay } = auditor;
  const corrections = replay.listed().length;
  return { checkpoint, problems, entries, tiles, envelopes, withheld, chains: replay.chainCount, corrections, pinned, status };
};
