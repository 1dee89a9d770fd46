import { foundVersions, openPublishedRecord, type PublishedRecord, type Report } from "@akashi/assess";
import type { JsonValue } from "@akashi/bytes";
import { artifactDigest, collectFacts, type Facts } from "@akashi/facts";
import { browserPrimitives } from "@akashi/host/browser";
import { refusalOfApp } from "@akashi/page/worker";
import { renderCanonical } from "@akashi/render";
import type { AppReading, Tasks, WorkStage } from "../protocol.ts";
import { findObstacle, makeAgain } from "./again.ts";
import { readGivenFiles, type GivenFiles } from "./given-files.ts";
import { WORKER_WORDS } from "./words.ts";

type OnStage = (stage: WorkStage) => void;

const signersIn = ({ signing }: { readonly signing: Report["developer"]["signing"] }): readonly string[] =>
  signing.verified ? signing.signers.map(({ certificateSha256 }) => certificateSha256) : [];

/** Who signed the app as the record says; null where it does not say. */
const recordedSigners = (record: PublishedRecord | null): readonly string[] | null =>
  record?.kind === "report" ? signersIn((record.value as unknown as Report).developer) : null;

/** As the record was made, or, without a record, for the signers alone. */
const factsOf = async (
  { app, others }: GivenFiles,
  record: PublishedRecord | null,
  flows: boolean,
  onStage: OnStage,
): Promise<Facts> => {
  const { minSdk = null, maxSdk = null, idsigSha256 = null } = record?.inputs ?? {};
  const idsig = idsigSha256 === null ? undefined : others.get(idsigSha256)?.bytes;
  const input = {
    files: app,
    flows,
    onStage,
    ...(minSdk !== null && { minSdk }),
    ...(maxSdk !== null && { maxSdk }),
    ...(idsig !== undefined && { idsig }),
  };
  return collectFacts(input, browserPrimitives).catch((error: unknown) => {
    throw refusalOfApp(
      app.map(({ name }) => name),
      error,
    );
  });
};

const recordOf = (value: Tasks["app"]["asks"]["record"]): PublishedRecord | null => {
  if (value === null) return null;
  const opened = openPublishedRecord(value);
  return opened.kind === "ok" ? opened.record : null;
};

/**
 * Reads the app for level 1, and makes the record again for level 2. A file that is not the record's is not opened at all: its digest
 * says enough. Throws Refusal.
 */
export const readApp = async ({ files, record: value }: Tasks["app"]["asks"], onStage: OnStage): Promise<AppReading> => {
  onStage("code");
  const record = recordOf(value);
  const given = await readGivenFiles(files, record);
  const digests = given.app.map((file) => file.sha256);
  const sha256 = artifactDigest(
    given.app.map(({ bytes }) => bytes),
    browserPrimitives,
  );
  const unopened = { sha256, files: digests, signers: null, recordedSigners: null };
  if (value !== null && record === null)
    return { artifact: unopened, recomputed: null, whyNot: WORKER_WORDS.otherRecord, versions: [] };
  if (record !== null && record.artifactSha256 !== sha256)
    return { artifact: unopened, recomputed: null, whyNot: null, versions: [] };
  const whyNot = record === null ? null : findObstacle(record, given);
  const again = whyNot === null ? record : null;
  const facts = await factsOf(given, record, again?.inputs.flows ?? false, onStage);
  onStage("judge");
  const artifact = { sha256, files: digests, signers: signersIn(facts), recordedSigners: recordedSigners(record) };
  if (again === null) return { artifact, recomputed: null, whyNot, versions: [] };
  const text = renderCanonical(makeAgain(again, facts, given));
  const versions = foundVersions(again, JSON.parse(text) as JsonValue);
  return { artifact, recomputed: { text, sameVersions: versions.length === 0 }, whyNot: null, versions };
};
