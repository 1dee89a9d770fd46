/** What the first bytes of a page may say of its encoding (HTML §13.2.3.2: within the first 1,024 bytes). */
const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/iu;
const HEAD_BYTES = 1_024;

const BYTE_ORDER_MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Encodings of Japanese pages that say nothing of theirs: UTF-8 is strict, and EUC-JP stricter than Shift_JIS. */
const GUESSES: readonly string[] = ["utf-8", "euc-jp", "shift_jis"];

/** The text in this encoding; undefined where the bytes are not in it, or the encoding has no name here. */
const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const headText = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));

/**
 * The text of a document in UTF-8, UTF-16, Shift_JIS or EUC-JP: by its mark, by what it says, else by what its bytes can be. Undefined
 * where it is none of them.
 */
export const decodeDocumentText = (bytes: Uint8Array): string | undefined => {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(bytes, marked.encoding);
  const declared = DECLARED.exec(headText(bytes))?.[1];
  const candidates = declared === undefined ? GUESSES : [declared, ...GUESSES];
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  return undefined;
};
