import {
  attest,
  envelopeDigest,
  STATEMENT_KINDS,
  envelopeBytes,
  timestampRequest,
  writeEnvelope,
  type AppIdentity,
  type Statement,
  type StatementKind,
} from "@akashi/evidence";
import type { Facts } from "@akashi/facts";
import { ATTEST_WORDS } from "../attest/attest-words.ts";
import { isWritten, STATEMENT_EXAMPLES, WRITTEN_KINDS, type WrittenKind } from "../attest/examples.ts";
import { heldOf, type TimeOptions } from "../attest/held.ts";
import { statementOfRecord, subjectsOf } from "../attest/of-record.ts";
import { readEnvelopeDigest, statementOfFile } from "../attest/statement-file.ts";
import { factsOf } from "../engine.ts";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { inspectInputOf } from "../inspect-input.ts";
import type { PassphraseOptions } from "../keys/passphrase.ts";
import { readSigner } from "../keys/private-key.ts";
import { chooseWord } from "../options.ts";
import { writeOutput } from "../output.ts";
import { readRecord } from "../recompute/record.ts";

/** Options of `attest`, as commander gives them. */
export interface AttestOptions extends TimeOptions, PassphraseOptions {
  readonly key?: string;
  readonly predicate?: string;
  readonly artifact?: readonly string[];
  readonly statement?: string;
  readonly output?: string;
  readonly example?: string;
  /** Where a request for a time-stamp over the envelope is written (RFC 3161). */
  readonly timestampRequest?: string;
}

/** One line of text as a statement may hold it: what an app says of itself may hold anything. */
const lineOf = (text: string | null): string | null =>
  text === null || text === ""
    ? null
    : text
        .toWellFormed()
        .replace(/\p{Cc}/gu, "\ufffd")
        .slice(0, 200);

const identityOf = ({ artifact, signing }: Facts): AppIdentity => ({
  packageName: lineOf(artifact.packageName),
  versionCode: artifact.versionCode,
  versionName: lineOf(artifact.versionName),
  signers: signing.verified ? signing.signers.map(({ certificateSha256 }) => certificateSha256) : [],
});

const fromRecord = (
  file: string | undefined,
  kind: StatementKind | undefined,
  options: AttestOptions,
  environment: Environment,
): Statement => {
  const { language } = environment;
  const words = ATTEST_WORDS[language];
  if (file === undefined) throw new UsageError(words.needRecord);
  const record = readRecord(file, language);
  const own = record.kind === "report" ? "analysis" : "comparison";
  if (kind !== undefined && kind !== own) throw new UnreadableError(words.wrongRecord(file, kind));
  return statementOfRecord(file, record, heldOf(own, options, environment), language);
};

const fromFile = async (
  envelope: string | undefined,
  kind: WrittenKind,
  options: AttestOptions,
  environment: Environment,
): Promise<Statement> => {
  const { language } = environment;
  const words = ATTEST_WORDS[language];
  const { statement: file, artifact } = options;
  if (file === undefined) throw new UsageError(words.needStatement(kind));
  const held = heldOf(kind, options, environment);
  if (kind === "correction") {
    if (envelope === undefined) throw new UsageError(words.needEnvelope);
    const subjects = [{ name: "attestation", sha256: await readEnvelopeDigest(envelope, language) }];
    return statementOfFile({ file, kind, subjects, held, known: {} }, language);
  }
  if (artifact === undefined) throw new UsageError(words.needArtifact(kind));
  // Whose file it is stands in the file, and need not be believed. Flows say nothing of it and cost the most.
  const facts = await factsOf(inspectInputOf(artifact, { flows: false }, environment));
  const subjects = subjectsOf(facts.artifact);
  return statementOfFile({ file, kind, subjects, held, known: { app: identityOf(facts) } }, language);
};

/** `akashi attest`: makes a statement of a result, or of what a file says, and signs it. */
export const attestRecord = async (
  file: string | undefined,
  options: AttestOptions,
  environment: Environment,
): Promise<number> => {
  const { language, out, err } = environment;
  const words = ATTEST_WORDS[language];
  if (options.example !== undefined) {
    out(STATEMENT_EXAMPLES[chooseWord("--example", options.example, WRITTEN_KINDS, language)]);
    return EXIT.clean;
  }
  const kind =
    options.predicate === undefined ? undefined : chooseWord("--predicate", options.predicate, STATEMENT_KINDS, language);
  if (options.key === undefined) throw new UsageError(words.needKey);
  const statement =
    kind !== undefined && isWritten(kind)
      ? await fromFile(file, kind, options, environment)
      : fromRecord(file, kind, options, environment);
  // Last: nobody types a passphrase for a statement that cannot be made.
  const envelope = await attest(statement, await readSigner(options.key, options, environment));
  const text = writeEnvelope(envelope);
  if (options.output === undefined) out(text);
  else writeOutput(options.output, text, language);
  if (options.timestampRequest !== undefined)
    writeOutput(options.timestampRequest, await timestampRequest(envelopeBytes(envelope)), language);
  const { issuedAt, expiresAt } = statement.predicate;
  err(`${words.made(statement.kind, await envelopeDigest(envelope), issuedAt, expiresAt)}\n${words.meaning}\n`);
  return EXIT.clean;
};
