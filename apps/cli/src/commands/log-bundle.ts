import { writeBundle, type Bundle } from "@akashi/evidence";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { readInput } from "../input.ts";
import { hexSha256 } from "../log/folder.ts";
import { makeBundle } from "../log/make-bundle.ts";
import { readCheckpoint } from "../log/publisher.ts";
import { readVkey } from "../log/vkey-file.ts";
import { readRecord } from "../recompute/record.ts";
import { sha256Hex } from "../sha256.ts";
import { statementIn } from "../verify/statement-in.ts";
import { VERIFY_WORDS } from "../verify/verify-words.ts";
import { deliver, openFolder, readFileFor } from "./log.ts";

/** Options of `log bundle`, as commander gives them. */
export interface BundleOptions {
  readonly record?: string;
  readonly further?: readonly string[];
  readonly timestamp?: readonly string[];
  readonly out?: string;
}

const parseObject = (bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
};

/** The record that the attestation names. Throws UsageError where it is wanted and not given, UnreadableError for another one. */
const recordFor = (
  envelope: Uint8Array,
  file: string,
  { record }: BundleOptions,
  { language }: Environment,
): Bundle["record"] => {
  const words = VERIFY_WORDS[language];
  const statement = statementIn(parseObject(envelope));
  if (statement === null) throw new UnreadableError(words.notOneSpelling(file));
  const named = "output" in statement.predicate ? statement.predicate.output.sha256 : null;
  if (named === null && record !== undefined) throw new UsageError(words.noRecordNamed(record));
  if (named === null) return null;
  if (record === undefined) throw new UsageError(words.needRecord(named));
  const read = readRecord(record, language);
  const found = sha256Hex(read.file);
  if (found !== named) throw new UnreadableError(words.otherRecord(record, found, named));
  return read.value as Bundle["record"];
};

/** `akashi log bundle FOLDER ENVELOPE --record RECORD`: one file with everything that offline verification needs. */
export const bundleLogged = async (
  path: string,
  file: string,
  options: BundleOptions,
  environment: Environment,
): Promise<number> => {
  const { language, err } = environment;
  const words = VERIFY_WORDS[language];
  const folder = openFolder(path);
  const checkpoint = await readCheckpoint(folder, await readVkey(folder));
  const envelope = readFileFor(file, language);
  const { bundle, withheld } = makeBundle({
    folder,
    checkpoint,
    envelopeSha256: hexSha256(envelope),
    record: recordFor(envelope, file, options, environment),
    further: (options.further ?? []).map((other) => hexSha256(readFileFor(other, language))),
    timestamps: (options.timestamp ?? []).map((reply) => Buffer.from(readInput(reply, language).bytes).toString("base64")),
  });
  deliver(writeBundle(bundle), options.out, environment);
  err(`${words.bundled(checkpoint.size, bundle.further.length)}\n`);
  for (const digest of withheld) err(`${words.withheld(digest)}\n`);
  if (bundle.status === null) err(`${words.noStatus}\n`);
  return EXIT.clean;
};
