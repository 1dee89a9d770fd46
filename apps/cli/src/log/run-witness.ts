import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  cosignCheckpoint,
  formatSignature,
  memoryOf,
  openCheckpoint,
  verifyForWitness,
  type SignedCheckpoint,
  type NoteSigner,
  type VerifierKey,
} from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";
import { PLACES, type LogFolder } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { readWitnessState, writeWitnessState, type WitnessState } from "./witness-state.ts";

/** One run of a witness. */
export interface WitnessRun {
  readonly folder: LogFolder;
  readonly signer: NoteSigner;
  readonly stateFile: string;
  /** The log's key: needed for the first run, and afterwards the state's must be the same. */
  readonly log: VerifierKey | null;
  /** Whether this witness has never seen the log: the only time it starts without state. */
  readonly first: boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

/** What a witness gave. */
export interface Witnessed {
  readonly checkpoint: SignedCheckpoint;
  /** The size that it remembered; null on its first run. */
  readonly before: number | null;
  /** A signature line for the checkpoint. */
  readonly line: string;
}

const startState = async ({ folder, stateFile, log, first }: WitnessRun): Promise<WitnessState> => {
  const { disk } = folder;
  if (first) {
    if (disk.read(stateFile) !== null) throw new LogFolderError("witness-state-exists", stateFile);
    if (log === null) throw new LogFolderError("witness-needs-log-key", folder.path);
    return { log, memory: null };
  }
  const state = await readWitnessState(disk, stateFile);
  if (log !== null && (log.keyId !== state.log.keyId || log.name !== state.log.name)) {
    throw new LogFolderError("witness-log-changed", state.log.name);
  }
  return state;
};

/** The proof from the log's own tiles; it is verified like anybody's. */
const pathFrom = async ({ folder }: WitnessRun, { log, memory }: WitnessState, bytes: Uint8Array) => {
  const { size } = await openCheckpoint(bytes, [log]);
  const from = memory?.size ?? 0;
  return size > from ? folder.tree(size).consistencyPath(from) : [];
};

/**
 * Looks at the log as it is published, and cosigns where it begins with all that was seen before (C2SP tlog-witness). The state is
 * durable before the cosignature is given. Throws LogError where the log is refused, LogFolderError where the witness cannot start.
 */
export const runWitness = async (run: WitnessRun): Promise<Witnessed> => {
  const { folder, signer, stateFile, now } = run;
  const home = dirname(resolve(stateFile));
  mkdirSync(home, { recursive: true });
  const lock = await lockFolder(home);
  try {
    const state = await startState(run);
    const bytes = folder.read(PLACES.checkpoint);
    if (bytes === null) throw new LogFolderError("missing", folder.path);
    const path = await pathFrom(run, state, bytes);
    const checkpoint = await verifyForWitness({ checkpoint: bytes, ...state, path });
    writeWitnessState(folder.disk, resolve(stateFile), state.log, memoryOf(checkpoint));
    const line = formatSignature(await cosignCheckpoint(checkpoint, now, signer));
    return { checkpoint, before: state.memory?.size ?? null, line };
  } finally {
    await lock.release();
  }
};
