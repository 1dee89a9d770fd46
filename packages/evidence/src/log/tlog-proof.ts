import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { LogError } from "./errors.ts";
import { HASH_LENGTH } from "./hashing.ts";
import { parseDecimal, parseUtf8, type Bytes } from "../primitives/octets.ts";

/** A proof of logging that can be kept in a file (C2SP tlog-proof). Nothing in it is verified yet. */
export interface TlogProof {
  /** Data beside the proof that nothing authenticates by itself: Akashi puts the entry there. */
  readonly extra: Bytes | null;
  readonly index: number;
  /** From the leaf's sibling upwards. */
  readonly path: readonly Bytes[];
  /** A signed note, as the log published it. */
  readonly checkpoint: string;
}

const HEADER = "c2sp.org/tlog-proof@v1";
/** A path has at most one hash for each bit of the index. */
const MAX_PATH_LENGTH = 63;

const malformed = (what: string): LogError => new LogError("proof-malformed", what);

/** The value behind `word ` at the beginning of a line; null where the line begins otherwise. */
const valueOf = (word: string, line: string | undefined): string | null =>
  line?.startsWith(`${word} `) === true ? line.slice(word.length + 1) : null;

const parseHash = (line: string): Bytes => {
  const hash = fromBase64(line);
  if (hash?.length !== HASH_LENGTH) throw malformed(`the hash ${JSON.stringify(line)}`);
  return hash;
};

/** Reads a proof strictly. Throws LogError `proof-malformed`. */
export const parseTlogProof = (input: Uint8Array | string): TlogProof => {
  const text = typeof input === "string" ? input : parseUtf8(input);
  const end = text?.indexOf("\n\n") ?? -1;
  if (text === null || end < 0) throw malformed("no checkpoint behind an empty line");
  const [header, ...lines] = text.slice(0, end).split("\n");
  if (header !== HEADER) throw malformed("the first line");
  const extraText = valueOf("extra", lines[0]);
  const extra = extraText === null ? null : fromBase64(extraText);
  if (extraText !== null && extra === null) throw malformed("the extra data");
  const [indexLine, ...path] = extraText === null ? lines : lines.slice(1);
  const index = parseDecimal(valueOf("index", indexLine) ?? "");
  if (index === null) throw malformed("the index");
  if (path.length > MAX_PATH_LENGTH) throw malformed("a path that is too long");
  return { extra, index, path: path.map(parseHash), checkpoint: text.slice(end + 2) };
};

/** Writes what {@link parseTlogProof} reads. */
export const formatTlogProof = ({ extra, index, path, checkpoint }: TlogProof): string =>
  [HEADER, ...(extra === null ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`, ...path.map(toBase64), "", checkpoint].join(
    "\n",
  );
