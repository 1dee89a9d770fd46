import { readFileSync, writeFileSync } from "node:fs";
import {
  formatNote,
  formatVkey,
  parseNote,
  parsePolicy,
  parseVkey,
  verifySignatures,
  type NoteSignature,
  type VerifierKey,
} from "@akashi/evidence";
import type { Language } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { auditLog } from "../log/audit.ts";
import { createLog } from "../log/create.ts";
import { codeOf, Disk } from "../log/disk.ts";
import { LogFolderError } from "../log/folder-error.ts";
import { hexSha256, LogFolder } from "../log/folder.ts";
import type { PassphraseOptions } from "../keys/passphrase.ts";
import { readPrivateKey } from "../keys/private-key.ts";
import { buildSigner } from "../log/keys.ts";
import { explainLogError, LOG_WORDS } from "../log/log-words.ts";
import { findEntry, proveEntry } from "../log/prove.ts";
import { readCheckpoint } from "../log/publisher.ts";
import { readVkey } from "../log/vkey-file.ts";
import { LogWriter } from "../log/writer.ts";
import { MESSAGES } from "../messages.ts";

const SECONDS_PER_DAY = 86_400;
const DEFAULT_DAYS = 7;
const LONGEST_DAYS = 366;
/** Attestations that are logged together: one checkpoint for all, and none of them is acknowledged before it. */
const BATCH_SIZE = 1024;

/** UTC to the second. */
const utcOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

export const readFileFor = (file: string, language: Language): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const words = MESSAGES[language];
    const code = codeOf(error);
    throw new UnreadableError(code === "ENOENT" ? words.noSuchFile(file) : words.cannotRead(file, code ?? String(error)));
  }
};

export const openFolder = (path: string): LogFolder => new LogFolder(path, new Disk());

/** Writes to a file, or to standard output. */
export const deliver = (text: string, file: string | undefined, { out, err, language }: Environment): void => {
  if (file === undefined) {
    out(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UnreadableError(MESSAGES[language].cannotWrite(file, codeOf(error) ?? String(error)));
  }
  err(`${MESSAGES[language].written(file)}\n`);
};

/** The private key of a log, and how it is opened. */
export interface LogKeyOptions extends PassphraseOptions {
  readonly key: string;
}

/** Does something as the log's one writer. */
const asWriter = async <T>(
  path: string,
  options: LogKeyOptions,
  environment: Environment,
  work: (writer: LogWriter) => Promise<T>,
): Promise<T> => {
  const { name } = await readVkey(openFolder(path));
  const key = await readPrivateKey(options.key, options, environment);
  const writer = await LogWriter.open(path, await buildSigner(key, name, "note"));
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
};

/** `akashi log init FOLDER`: an empty log with its first checkpoint. */
export const initLog = async (
  path: string,
  options: LogKeyOptions & { readonly origin: string },
  environment: Environment,
): Promise<number> => {
  const { language, out } = environment;
  const signer = await buildSigner(await readPrivateKey(options.key, options, environment), options.origin, "note");
  await createLog(path, signer);
  out(`${LOG_WORDS[language].created(path, formatVkey(signer.key))}\n`);
  return EXIT.clean;
};

/** `akashi log add FOLDER ENVELOPE…`: a line for each envelope, once it is in a published checkpoint. */
export const addToLog = async (
  path: string,
  files: readonly string[],
  options: LogKeyOptions,
  environment: Environment,
): Promise<number> =>
  asWriter(path, options, environment, async (writer) => {
    const { language, out } = environment;
    for (let at = 0; at < files.length; at += BATCH_SIZE) {
      const envelopes = files.slice(at, at + BATCH_SIZE).map((file) => readFileFor(file, language));
      const added = await writer.add(envelopes, utcOf(nowInSeconds()));
      for (const { index, envelopeSha256, known } of added) {
        out(`${LOG_WORDS[language].added(index, envelopeSha256, known)}\n`);
      }
    }
    return EXIT.clean;
  });

export interface CheckpointOptions extends PassphraseOptions {
  readonly cosignature?: readonly string[];
  readonly witness?: readonly string[];
  readonly key?: string;
}

/** The signatures of a file that are by these witnesses, over this very checkpoint. Throws LogError or LogFolderError. */
const cosignaturesIn = async (
  file: string,
  text: string,
  { witnesses, language }: { readonly witnesses: readonly VerifierKey[]; readonly language: Language },
): Promise<readonly NoteSignature[]> => {
  const note = parseNote(`${text}\n${new TextDecoder().decode(readFileFor(file, language))}`);
  const verified = await verifySignatures(note, witnesses);
  if (verified.length === 0) throw new LogFolderError("cosignature-unknown", file);
  return note.signatures.filter(({ name, keyId }) => verified.some(({ key }) => key.name === name && key.keyId === keyId));
};

/** `akashi log checkpoint FOLDER`: what is published now; with cosignatures, after they were added. */
export const showCheckpoint = async (path: string, options: CheckpointOptions, environment: Environment): Promise<number> => {
  const { language, out } = environment;
  const { cosignature = [], witness = [], key } = options;
  const folder = openFolder(path);
  const log = await readVkey(folder);
  const witnesses = await Promise.all(witness.map(parseVkey));
  if (cosignature.length > 0) {
    if (key === undefined) throw new UsageError(LOG_WORDS[language].needKey);
    await asWriter(path, { ...options, key }, environment, async (writer) => {
      const { text, signatures } = writer.checkpoint.note;
      const found = await Promise.all(cosignature.map((file) => cosignaturesIn(file, text, { witnesses, language })));
      const isNew = (one: NoteSignature): boolean =>
        !signatures.some(({ name, keyId }) => one.name === name && one.keyId === keyId);
      const added = found.flat().filter(isNew);
      if (added.length > 0) writer.addCosignatures(added);
    });
  }
  out(formatNote((await readCheckpoint(folder, log)).note));
  return EXIT.clean;
};

const daysOf = (value: string | undefined): number => {
  const days = value === undefined ? DEFAULT_DAYS : Number(value);
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) throw new LogFolderError("time-invalid", String(value));
  return days;
};

/** `akashi log status FOLDER`: publishes what was corrected and revoked, with an expiry. */
export const publishStatus = async (
  path: string,
  options: LogKeyOptions & { readonly days?: string },
  environment: Environment,
): Promise<number> => {
  const { language, out } = environment;
  const duration = daysOf(options.days) * SECONDS_PER_DAY;
  return asWriter(path, options, environment, async (writer) => {
    const from = nowInSeconds();
    const until = utcOf(from + duration);
    const { place, index } = await writer.addStatus(utcOf(from), until);
    out(`${LOG_WORDS[language].statusAdded(place, index, until)}\n`);
    return EXIT.clean;
  });
};

/** The index that the user means: a number, a SHA-256, or a file. */
const indexOf = (entry: string, folder: LogFolder, { size, language }: { size: number; language: Language }): number => {
  if (/^[0-9]{1,15}$/.test(entry)) return Number(entry);
  if (/^[0-9a-f]{64}$/.test(entry)) return findEntry(folder, size, entry);
  return findEntry(folder, size, hexSha256(readFileFor(entry, language)));
};

/** `akashi log prove FOLDER ENTRY`: a tlog-proof. */
export const proveLogged = async (
  path: string,
  entry: string,
  { out: file }: { readonly out?: string },
  environment: Environment,
): Promise<number> => {
  const folder = openFolder(path);
  const checkpoint = await readCheckpoint(folder, await readVkey(folder));
  const index = indexOf(entry, folder, { size: checkpoint.size, language: environment.language });
  deliver(proveEntry(folder, checkpoint, index), file, environment);
  return EXIT.clean;
};

export interface AuditOptions {
  readonly checkpoint?: readonly string[];
  readonly log?: string;
  readonly trust?: string;
}

/** `akashi log audit FOLDER`: exit code 1 where something contradicts something else. */
export const audit = async (path: string, options: AuditOptions, { language, out }: Environment): Promise<number> => {
  const words = LOG_WORDS[language];
  const folder = openFolder(path);
  const result = await auditLog({
    folder,
    log: options.log === undefined ? await readVkey(folder) : await parseVkey(options.log),
    pinned: (options.checkpoint ?? []).map((file) => readFileFor(file, language)),
    policy: options.trust === undefined ? null : await parsePolicy(readFileFor(options.trust, language)),
    now: utcOf(nowInSeconds()),
  });
  out(`${words.audited(result)}\n`);
  if (options.log === undefined) out(`${words.ownKey}\n`);
  for (const problem of result.problems) out(`- ${explainLogError(problem, language)}\n`);
  out(`${result.problems.length === 0 ? words.auditGood : words.auditBad(result.problems.length)}\n`);
  return result.problems.length === 0 ? EXIT.clean : EXIT.findings;
};
