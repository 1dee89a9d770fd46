import { encodeHex } from "@akashi/bytes";
import {
  decodeLeaf,
  encodeEntryBundle,
  encodeLeaf,
  growTiles,
  leafPreimage,
  LogError,
  LogReplay,
  newEntryBundles,
  readLoggedStatement,
  signStatus,
  STATUS_CHAIN,
  tilePath,
  TILE_WIDTH,
  type Bytes,
  type ChainLink,
  type Leaf,
  type NoteSignature,
  type SignedCheckpoint,
  type NoteSigner,
  type Tile,
} from "@akashi/evidence";
import { Disk } from "./disk.ts";
import { LogFolderError } from "./folder-error.ts";
import { hexSha256, LogFolder, nodeSha256, PLACES, type PlacedFile } from "./folder.ts";
import { lockFolder, type Lock } from "./lock.ts";
import { LogIndex } from "./log-index.ts";
import { publishSignatures, publishTree, recover } from "./publisher.ts";
import { readVkey } from "./vkey-file.ts";

/** Where an envelope stands in the log. */
export interface AddedEntry {
  readonly index: number;
  readonly envelopeSha256: string;
  /** Whether it had been logged before. */
  readonly known: boolean;
}

/** Entries that are to be added together. */
class Batch {
  readonly leaves: Bytes[] = [];
  /** The files that the entries stand for. */
  readonly kept: PlacedFile[] = [];
  readonly envelopes = new Map<string, number>();
  /** The last link of each chain that the batch continues. */
  readonly heads = new Map<string, { readonly seq: number; readonly hash: string }>();
}

const hashOf = (entry: Bytes): Bytes => nodeSha256(leafPreimage(entry));
export const envelopePlace = (digest: string): string => `${PLACES.envelopes}/${digest}.json`;
export const snapshotPlace = (digest: string): string => `${PLACES.snapshots}/${digest}.note`;

/**
 * The one writer of a log. What {@link LogWriter.add} has returned is in a published checkpoint and stays there, whatever happens to
 * the process or the power: entries, tiles and envelopes are durable before a checkpoint that speaks of them is signed.
 */
export class LogWriter {
  readonly #folder: LogFolder;
  readonly #signer: NoteSigner;
  readonly #lock: Lock;
  readonly #index: LogIndex;
  #checkpoint: SignedCheckpoint;

  private constructor(folder: LogFolder, signer: NoteSigner, opened: { lock: Lock; checkpoint: SignedCheckpoint }) {
    this.#folder = folder;
    this.#signer = signer;
    this.#lock = opened.lock;
    this.#checkpoint = opened.checkpoint;
    this.#index = new LogIndex(folder, opened.checkpoint.size);
  }

  /** Opens a log for writing and finishes what an earlier writer had begun. Throws LogFolderError or LogError. */
  static async open(path: string, signer: NoteSigner, disk: Disk = new Disk()): Promise<LogWriter> {
    const folder = new LogFolder(path, disk);
    const vkey = await readVkey(folder);
    if (vkey.keyId !== signer.key.keyId || encodeHex(vkey.publicKey) !== encodeHex(signer.key.publicKey)) {
      throw new LogFolderError("key-not-of-log", vkey.name);
    }
    const lock = await lockFolder(path);
    try {
      const checkpoint = await recover(folder, vkey);
      if (checkpoint.size > 0) folder.tree(checkpoint.size).root();
      return new LogWriter(folder, signer, { lock, checkpoint });
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  get checkpoint(): SignedCheckpoint {
    return this.#checkpoint;
  }

  async close(): Promise<void> {
    this.#index.close();
    await this.#lock.release();
  }

  /** Logs envelopes, in their order; one that was logged before is not logged again. Throws LogError for what cannot be logged. */
  async add(envelopes: readonly Uint8Array[], time: string): Promise<readonly AddedEntry[]> {
    const batch = new Batch();
    const added = envelopes.map((envelope) => this.#sequence(envelope, time, batch));
    await this.#commit(batch);
    return added;
  }

  /** Logs a snapshot of what has been corrected and revoked so far. Returns its file, relative to the log, and its index. */
  async addStatus(validFrom: string, validUntil: string): Promise<{ readonly place: string; readonly index: number }> {
    const index = this.#checkpoint.size;
    const { name: origin } = this.#signer.key;
    const snapshot = { v: 1, origin, treeSize: index, validFrom, validUntil, listed: this.#replay().listed() } as const;
    const bytes = new TextEncoder().encode(await signStatus(snapshot, this.#signer));
    const envelopeSha256 = hexSha256(bytes);
    const batch = new Batch();
    const about = { kind: "status", subjectSha256: [], predicateType: "", issuerKeyid: "" } as const;
    this.#append({ v: 1, ...about, envelopeSha256, time: validFrom, chain: this.#links([STATUS_CHAIN], batch) }, batch);
    const place = snapshotPlace(envelopeSha256);
    batch.kept.push({ place, bytes });
    await this.#commit(batch);
    return { place, index };
  }

  /** Publishes cosignatures of the current checkpoint. */
  addCosignatures(signatures: readonly NoteSignature[]): void {
    publishSignatures(this.#folder, this.#checkpoint, signatures);
  }

  #entry(index: number): Bytes {
    return this.#folder.entry(index, this.#checkpoint.size);
  }

  #sequence(envelope: Uint8Array, time: string, batch: Batch): AddedEntry {
    const envelopeSha256 = hexSha256(envelope);
    const earlier = batch.envelopes.get(envelopeSha256) ?? this.#index.findEnvelope(envelopeSha256);
    if (earlier !== null) return { index: earlier, envelopeSha256, known: true };
    const statement = readLoggedStatement(envelope);
    const chain = this.#links(this.#chainsOf(statement, batch), batch);
    const index = this.#append({ v: 1, ...statement, envelopeSha256, time, chain }, batch);
    batch.kept.push({ place: envelopePlace(envelopeSha256), bytes: envelope });
    return { index, envelopeSha256, known: false };
  }

  /** A statement continues the chains of its subjects; a correction those of what it corrects. */
  #chainsOf({ kind, subjectSha256 }: Pick<Leaf, "kind" | "subjectSha256">, batch: Batch): readonly string[] {
    if (kind === "statement") return subjectSha256;
    const keys = subjectSha256.flatMap((target) => {
      const index = batch.envelopes.get(target) ?? this.#index.findEnvelope(target);
      if (index === null) throw new LogError("correction-unknown-target", target);
      const entry = batch.leaves[index - this.#checkpoint.size] ?? this.#entry(index);
      return decodeLeaf(entry).chain.map(({ subjectKey }) => subjectKey);
    });
    return [...new Set(keys)].sort();
  }

  #links(keys: readonly string[], batch: Batch): readonly ChainLink[] {
    return keys.map((subjectKey) => {
      const head = batch.heads.get(subjectKey) ?? this.#head(subjectKey);
      return head === null ? { subjectKey, seq: 0, prev: null } : { subjectKey, seq: head.seq + 1, prev: head.hash };
    });
  }

  #head(subjectKey: string): { readonly seq: number; readonly hash: string } | null {
    const index = this.#index.findChainHead(subjectKey);
    if (index === null) return null;
    const entry = this.#entry(index);
    const link = decodeLeaf(entry).chain.find((item) => item.subjectKey === subjectKey);
    if (link === undefined) throw new LogError("chain-broken", `entry ${index}, chain ${subjectKey}`);
    return { seq: link.seq, hash: encodeHex(hashOf(entry)) };
  }

  #append(leaf: Leaf, batch: Batch): number {
    const entry = encodeLeaf(leaf);
    const index = this.#checkpoint.size + batch.leaves.length;
    batch.leaves.push(entry);
    batch.envelopes.set(leaf.envelopeSha256, index);
    const hash = encodeHex(hashOf(entry));
    for (const { subjectKey, seq } of leaf.chain) batch.heads.set(subjectKey, { seq, hash });
    return index;
  }

  /** Data first, then the checkpoint that speaks of it, then what is only derived from both. */
  async #commit({ leaves, kept }: Batch): Promise<void> {
    if (leaves.length === 0) return;
    const oldSize = this.#checkpoint.size;
    const size = oldSize + leaves.length;
    const grown = growTiles({
      oldSize,
      leafHashes: leaves.map(hashOf),
      readTile: (tile) => this.#folder.readTile(tile),
      hash: nodeSha256,
    });
    const bundles = newEntryBundles(oldSize, size).map((tile) => ({ tile, bytes: this.#bundle(tile, leaves) }));
    const filled = [...bundles, ...grown];
    const tiles = filled.map(({ tile, bytes }) => ({ place: tilePath(tile), bytes }));
    this.#folder.forget();
    this.#folder.settle(await this.#folder.place([...kept, ...tiles]));
    this.#checkpoint = await publishTree(this.#folder, this.#checkpoint, size, this.#signer);
    this.#index.catchUp(size);
    // Partial tiles may go once the full one is public (C2SP tlog-tiles, "Partial Tiles").
    for (const { tile } of filled) {
      if (tile.width === TILE_WIDTH) this.#folder.disk.remove(`${this.#folder.at(tilePath(tile))}.p`);
    }
  }

  #bundle(tile: Tile, leaves: readonly Bytes[]): Bytes {
    const oldSize = this.#checkpoint.size;
    const first = tile.index * TILE_WIDTH;
    const width = Math.max(0, oldSize - first);
    const old = width === 0 ? [] : this.#folder.bundle({ ...tile, width });
    return encodeEntryBundle([...old, ...leaves.slice(first + width - oldSize, first + tile.width - oldSize)]);
  }

  #replay(): LogReplay {
    const replay = new LogReplay();
    for (let index = 0; index < this.#checkpoint.size; index += 1) {
      const entry = this.#entry(index);
      replay.add(decodeLeaf(entry), hashOf(entry));
    }
    return replay;
  }
}
