import { foundVersions, openPublishedRecord, type PublishedRecord, type Report } from "@akashi/assess";
import { readBundle, Refused, type Bundle, type GivenArtifact, type RecomputedRecord } from "@akashi/evidence";
import { artifactDigest, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical } from "@akashi/render";
import { factsOf } from "../engine.ts";
import type { Environment } from "../environment.ts";
import { readInput } from "../input.ts";
import { inspectInputOf } from "../inspect-input.ts";
import { makeAgain, type AgainOptions } from "../recompute/again.ts";
import { sha256Hex } from "../sha256.ts";
import { signersOf } from "./tools/claims.ts";

/** What the command line found out about the app, for levels 1 and 2. */
export interface ReadArtifact {
  readonly artifact: GivenArtifact;
  /** Absent where nobody asked; null where the record cannot be made again from this app. */
  readonly recomputed?: RecomputedRecord | null;
  /** Whether it is the very file of the record: nothing else is handed to other tools. */
  readonly isSame: boolean;
}

/** The bundle where it can be read; what is wrong with it is for the verification to say. */
export const peekBundle = (bytes: Uint8Array): Bundle | null => {
  try {
    return readBundle(bytes);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

const signersIn = ({ signing }: Facts): readonly string[] =>
  signing.verified ? signing.signers.map(({ certificateSha256 }) => certificateSha256) : [];

const recordedSigners = (record: PublishedRecord): readonly string[] | null =>
  record.kind === "report" ? signersOf(record.value as unknown as Report) : null;

interface Files {
  readonly paths: readonly string[];
  readonly sha256: string;
  readonly files: readonly string[];
}

const readFiles = (paths: readonly string[], { language }: Environment): Files => {
  const bytes = paths.map((path) => readInput(path, language).bytes);
  return { paths, sha256: artifactDigest(bytes, nodePrimitives), files: bytes.map(sha256Hex) };
};

/** Who signed an app of which there is no record to be made again. */
const readSigners = async ({ paths, sha256, files }: Files, environment: Environment): Promise<ReadArtifact> => {
  const facts = await factsOf(inspectInputOf(paths, { flows: false }, environment));
  return { artifact: { sha256, files, signers: signersIn(facts), recordedSigners: null }, isSame: true };
};

const readAgainst = async (
  files: Files,
  record: PublishedRecord,
  options: AgainOptions & { readonly recompute: boolean },
  environment: Environment,
): Promise<ReadArtifact> => {
  const { sha256, files: digests, paths } = files;
  const recorded = recordedSigners(record);
  const of = (signers: readonly string[]): GivenArtifact => ({ sha256, files: digests, signers, recordedSigners: recorded });
  if (!options.recompute) {
    const { minSdk, maxSdk } = record.inputs;
    const reading = inspectInputOf(paths, { flows: false }, environment);
    const range = { ...(minSdk !== null && { minSdk }), ...(maxSdk !== null && { maxSdk }) };
    return { artifact: of(signersIn(await factsOf({ ...reading, ...range }))), isSame: true };
  }
  const { facts, record: again } = await makeAgain(record, options, environment);
  const sameVersions = foundVersions(record, again).length === 0;
  return { artifact: of(signersIn(facts)), recomputed: { text: renderCanonical(again), sameVersions }, isSame: true };
};

/**
 * Reads the app for levels 1 and 2, by the code of `recompute`. A file that is not the record's is not opened at all: its digest says
 * enough. Throws UnreadableError where a document is missing that the record was made with.
 */
export const readArtifact = async (
  bundle: Bundle | null,
  options: AgainOptions & { readonly artifact: readonly string[]; readonly recompute: boolean },
  environment: Environment,
): Promise<ReadArtifact> => {
  const files = readFiles(options.artifact, environment);
  const unopened: ReadArtifact = {
    artifact: { sha256: files.sha256, files: files.files, signers: null, recordedSigners: null },
    ...(options.recompute && { recomputed: null }),
    isSame: false,
  };
  if (bundle === null) return unopened;
  if (bundle.record === null) return readSigners(files, environment);
  const opened = openPublishedRecord(bundle.record);
  const record = opened.kind === "ok" ? opened.record : null;
  if (record === null || record.artifactSha256 !== files.sha256) return unopened;
  return readAgainst(files, record, options, environment);
};
