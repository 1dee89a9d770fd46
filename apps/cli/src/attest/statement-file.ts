import { dirname, resolve } from "node:path";
import {
  checkStatement,
  envelopeDigest,
  findDeviation,
  KINDS,
  parseEnvelope,
  type Statement,
  type StatementKind,
  type Subject,
} from "@akashi/evidence";
import type { Language } from "@akashi/render";
import { parse } from "yaml";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { sha256Hex } from "../sha256.ts";
import { ATTEST_WORDS } from "./attest-words.ts";
import type { Held } from "./held.ts";
import { writtenAsStatement } from "./written.ts";

type Fields = Readonly<Record<string, unknown>>;

/** An envelope of an earlier statement. Throws UnreadableError. */
export const readEnvelopeDigest = async (file: string, language: Language): Promise<string> => {
  const parsed = parseEnvelope(Buffer.from(readInput(file, language).bytes).toString("utf8"));
  if (parsed.kind === "refused") throw new UnreadableError(ATTEST_WORDS[language].noEnvelope(file));
  return envelopeDigest(parsed.value);
};

/** Members by which a file is named, and the member that its digest goes into. */
const FILES: Readonly<Record<string, { readonly to: string; readonly isEnvelope: boolean }>> = {
  documentFile: { to: "sha256", isEnvelope: false },
  listingFile: { to: "listingSha256", isEnvelope: false },
  envelopeFile: { to: "envelopeSha256", isEnvelope: true },
  replacementFile: { to: "replacementSha256", isEnvelope: true },
};

/** Puts digests in place of the names of files, which are looked for beside the statement. */
const withDigests = async (value: unknown, folder: string, language: Language): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map(async (item) => withDigests(item, folder, language)));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(async ([name, member]): Promise<readonly [string, unknown]> => {
    const rule = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (rule === undefined || typeof member !== "string") return [name, await withDigests(member, folder, language)];
    const file = resolve(folder, member);
    return [rule.to, rule.isEnvelope ? await readEnvelopeDigest(file, language) : sha256Hex(readInput(file, language).bytes)];
  });
  return Object.fromEntries(await Promise.all(entries));
};

const readFields = async (file: string, language: Language): Promise<Fields> => {
  const words = ATTEST_WORDS[language];
  const text = Buffer.from(readInput(file, language).bytes).toString("utf8");
  let value: unknown;
  try {
    // Days and versions stay as they are written; a member twice is an error.
    value = parse(text, { schema: "core", uniqueKeys: true });
  } catch (error) {
    throw new UnreadableError(words.notYaml(file, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UnreadableError(words.notYaml(file, typeof value));
  return (await withDigests(value, dirname(resolve(file)), language)) as Fields;
};

/** The content of a statement that people write, and what is known without them. */
export interface Written {
  readonly file: string;
  readonly kind: StatementKind;
  readonly subjects: readonly Subject[];
  readonly held: Held;
  /** Members that come from the app itself. */
  readonly known: object;
}

/** A statement out of a YAML or JSON file. Throws UnreadableError that names the place and what is wanted there. */
export const statementOfFile = async ({ file, kind, subjects, held, known }: Written, language: Language): Promise<Statement> => {
  const words = ATTEST_WORDS[language];
  const written = await readFields(file, language);
  const own = Object.keys(written).find((name) => name in held || name in known);
  const reject = (text: string): UnreadableError => new UnreadableError(`${text} ${words.seeExample(kind)}`);
  if (own !== undefined) throw reject(words.notKnown(file, `/${own}`));
  const statement = writtenAsStatement({ kind, subjects, predicate: { ...written, ...held, ...known } });
  const deviation = findDeviation((statement as { readonly predicate: unknown }).predicate, KINDS[kind].schema);
  if (deviation !== null) {
    const { place, problem, wanted } = deviation;
    if (problem === "missing") throw reject(words.missing(file, place, wanted));
    throw reject(problem === "not-known" ? words.notKnown(file, place) : words.wrongValue(file, place, wanted));
  }
  const checked = checkStatement(statement);
  if (checked.kind === "refused") throw reject(words.contradiction(file, checked.place.replace(/^\/predicate/, "")));
  return checked.value;
};
