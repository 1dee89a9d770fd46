import { assess, reconcileFacts, type PublishedRecord } from "@akashi/assess";
import type { JsonValue } from "@akashi/bytes";
import { artifactDigest, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical } from "@akashi/render";
import type { LimitOptions } from "../apart.ts";
import { factsOf } from "../engine.ts";
import type { Environment } from "../environment.ts";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { inspectInputOf } from "../inspect-input.ts";
import { MESSAGES } from "../messages.ts";
import { assessOptionsOf } from "../options.ts";
import { Progress } from "../progress.ts";
import { addCarried, readDeclared } from "../declared.ts";
import { checkGiven, type GivenOptions } from "./given.ts";
import { RECOMPUTE_WORDS } from "./recompute-words.ts";

/** What a record is made again from. */
export interface AgainOptions extends GivenOptions, LimitOptions {
  /** One file, or the members of a split set. */
  readonly artifact?: readonly string[];
}

/** A record as JSON. */
export type JsonObject = Readonly<Record<string, JsonValue>>;

/** A record that was made again, and the facts that it was made from. */
export interface MadeAgain {
  readonly facts: Facts;
  readonly record: JsonObject;
}

/** The record as a reader of its file sees it. */
const asWritten = (record: object): JsonObject => JSON.parse(renderCanonical(record)) as JsonObject;

const checkArtifact = (paths: readonly string[], { artifactSha256 }: PublishedRecord, { language }: Environment): void => {
  const files = paths.map((path) => readInput(path, language).bytes);
  const found = artifactDigest(files, nodePrimitives);
  if (found !== artifactSha256)
    throw new UnreadableError(RECOMPUTE_WORDS[language].otherArtifact(paths.join(" "), found, artifactSha256));
};

/** Makes the record again from its inputs, by this engine and this catalogue. Throws UnreadableError where an input is not the record's. */
export const makeAgain = async (record: PublishedRecord, options: AgainOptions, environment: Environment): Promise<MadeAgain> => {
  const { language } = environment;
  const { artifact = [], idsig, description, timeout, memory } = options;
  const { inputs, profile, documents } = record;
  checkArtifact(artifact, record, environment);
  checkGiven(record, options, language);
  const assessOptions = assessOptionsOf(
    {
      profile,
      ...(options.catalogue !== undefined && { catalogue: options.catalogue }),
      ...(inputs.expectSigner !== null && { expectSigner: inputs.expectSigner }),
      ...(record.kind === "report" && description !== undefined && { description }),
    },
    language,
  );
  const progress = new Progress(environment);
  const reading = {
    ...inspectInputOf(artifact, { flows: inputs.flows, ...(timeout && { timeout }), ...(memory && { memory }) }, environment),
    ...(inputs.minSdk !== null && { minSdk: inputs.minSdk }),
    ...(inputs.maxSdk !== null && { maxSdk: inputs.maxSdk }),
    // A signature file that stands beside the app now is none of the record's.
    idsig: inputs.idsigSha256 === null ? (false as const) : (idsig ?? (false as const)),
    onStage: progress.stages(artifact.join(" ")),
  };
  progress.show(MESSAGES[language].inspecting(artifact.join(" ")));
  const facts = await factsOf(reading).finally(() => progress.clear());
  if (record.kind === "report") return { facts, record: asWritten(assess(facts, assessOptions)) };
  const nameOf = (file: string, sha256: string): string => documents.find((one) => one.sha256 === sha256)?.name ?? file;
  const documentReading = { catalogue: assessOptions.catalogue, language, nameOf };
  const given = await readDeclared(options, documentReading);
  const declared = addCarried(given, { facts, app: artifact.join(" ") }, documentReading);
  return { facts, record: asWritten(reconcileFacts(facts, declared, assessOptions)) };
};
