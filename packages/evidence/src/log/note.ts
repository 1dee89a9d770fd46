import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { hasControlCharacter } from "./control-characters.ts";
import { LogError } from "./errors.ts";
import { joinBytes, parseUtf8, type Bytes } from "../primitives/octets.ts";
import { isKeyName } from "./vkey.ts";

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  /** What stands behind the key ID; its form depends on the signature type. */
  readonly signature: Bytes;
}

/** A signed note (C2SP signed-note). Nothing in it is verified yet. */
export interface SignedNote {
  /** With its final newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note must allow 16 signatures at least; Go's implementation stops here as well. */
const MAX_SIGNATURES = 100;
const MAX_NOTE_LENGTH = 1_000_000;
const KEY_ID_LENGTH = 4;
const DASH = "\u2014 ";

const malformed = (what: string): LogError => new LogError("note-malformed", what);

const parseSignature = (line: string): NoteSignature => {
  const [name = "", encoded = "", ...more] = line.slice(DASH.length).split(" ");
  const bytes = fromBase64(encoded);
  if (!line.startsWith(DASH) || more.length > 0 || !isKeyName(name) || bytes === null || bytes.length <= KEY_ID_LENGTH) {
    throw malformed(`the signature line ${JSON.stringify(line)}`);
  }
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(KEY_ID_LENGTH) };
};

/** Reads a note strictly; there is one spelling for each. Throws LogError `note-malformed`. */
export const parseNote = (input: Uint8Array | string): SignedNote => {
  if (input.length > MAX_NOTE_LENGTH) throw malformed("longer than a note may be");
  const whole = typeof input === "string" ? input : parseUtf8(input);
  if (whole === null || !whole.isWellFormed()) throw malformed("no UTF-8");
  if (hasControlCharacter(whole, "\n")) throw malformed("a control character");
  // The text may hold empty lines of its own: the last one ends it.
  const end = whole.lastIndexOf("\n\n");
  if (end < 0 || !whole.endsWith("\n") || end + 2 >= whole.length) throw malformed("no signature behind an empty line");
  const lines = whole.slice(end + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) throw malformed(`more than ${MAX_SIGNATURES} signatures`);
  return { text: whole.slice(0, end + 1), signatures: lines.map(parseSignature) };
};

/** One signature line, with its newline. */
export const formatSignature = ({ name, keyId, signature }: NoteSignature): string => {
  const id = new Uint8Array(KEY_ID_LENGTH);
  new DataView(id.buffer).setUint32(0, keyId);
  return `${DASH}${name} ${toBase64(joinBytes(id, signature))}\n`;
};

/** Writes what {@link parseNote} reads. */
export const formatNote = ({ text, signatures }: SignedNote): string => `${text}\n${signatures.map(formatSignature).join("")}`;
