import { filesNeededBy, type PublishedRecord } from "@akashi/assess";
import { encodeHex } from "@akashi/bytes";
import { browserPrimitives } from "@akashi/host/browser";
import { readChosenFile, Refusal } from "@akashi/page/worker";
import { WORKER_WORDS } from "./words.ts";

/** A file that was read. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What was given: the app, and what else the record was made with, by SHA-256. */
export interface GivenFiles {
  readonly app: readonly ReadFile[];
  readonly others: ReadonlyMap<string, ReadFile>;
}

const readFile = async (file: File): Promise<ReadFile> => {
  const read = await readChosenFile(file);
  return { ...read, sha256: encodeHex(browserPrimitives.digest("sha256", [read.bytes])) };
};

/** Reads the files; those that the record names beside the app are known by their digests, whatever they are called. Throws Refusal. */
export const readGivenFiles = async (files: readonly File[], record: PublishedRecord | null): Promise<GivenFiles> => {
  const read = await Promise.all(files.map(readFile));
  const needed = new Set(record === null ? [] : filesNeededBy(record).map(({ sha256 }) => sha256));
  const app = read.filter(({ sha256 }) => !needed.has(sha256));
  if (app.length === 0) throw new Refusal(WORKER_WORDS.noApp);
  return { app, others: new Map(read.filter(({ sha256 }) => needed.has(sha256)).map((one) => [one.sha256, one])) };
};
