import { dirname } from "node:path";
import { formatVkey, parseVkey, LogError, type VerifierKey, type WitnessMemory } from "@akashi/evidence";
import type { Disk } from "./disk.ts";
import { LogFolderError } from "./folder-error.ts";

/** What a witness keeps between its runs: the log's key, and the largest tree of that log that it cosigned. */
export interface WitnessState {
  readonly log: VerifierKey;
  /** Null only before the first cosignature. */
  readonly memory: WitnessMemory | null;
}

const parseState = (bytes: Uint8Array): { readonly log: string; readonly size: number; readonly root: string } | null => {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>> | null;
    const { v, log, size, root } = value ?? {};
    const complete = v === 1 && typeof log === "string" && Number.isSafeInteger(size) && typeof root === "string";
    return complete ? { log, size: Number(size), root } : null;
  } catch {
    return null;
  }
};

/**
 * Reads the state. A witness that has forgotten what it saw would cosign a fork: without its state it does not start. Throws
 * LogFolderError `witness-state-missing` or `witness-state-malformed`.
 */
export const readWitnessState = async (disk: Disk, file: string): Promise<WitnessState> => {
  const bytes = disk.read(file);
  if (bytes === null) throw new LogFolderError("witness-state-missing", file);
  const state = parseState(bytes);
  if (state === null) throw new LogFolderError("witness-state-malformed", file);
  try {
    const { size, root } = state;
    return { log: await parseVkey(state.log), memory: { size, root } };
  } catch (error) {
    if (error instanceof LogError) throw new LogFolderError("witness-state-malformed", file);
    throw error;
  }
};

/** Writes the state, durably, before the cosignature that it is about is given out. */
export const writeWitnessState = (disk: Disk, file: string, log: VerifierKey, { size, root }: WitnessMemory): void => {
  const text = `${JSON.stringify({ v: 1, log: formatVkey(log), size, root })}\n`;
  disk.makeFolder(dirname(file));
  disk.write(`${file}.tmp`, new TextEncoder().encode(text));
  disk.rename(`${file}.tmp`, file);
  disk.syncFolder(dirname(file));
};
