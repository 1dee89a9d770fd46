/** Of the WHATWG Encoding Standard, in Node and in browsers alike. */
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A document's text, and the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/** What the first bytes of a page may say of its encoding (HTML 13.2.3.2: within the first 1,024 bytes). */
const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/iu;
const HEAD_BYTES = 1_024;

const BYTE_ORDER_MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Characters of Japanese text. Half-width katakana are not among them: EUC-JP read as Shift_JIS is full of them. */
const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff、。]/gu;
/** Rare characters that a wrong guess makes: half-width katakana and private use. */
const UNLIKELY = /[\uff61-\uff9f\ue000-\uf8ff]/gu;
/** Characters that no text has: controls (C0) but tab, line feed, form feed and carriage return. What shifts by escapes is decoded before. */
const CONTROL = /(?![\t\n\f\r\x7f-\x9f])\p{Cc}/u;

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** UTF-16 without a mark: Latin letters and line feeds leave every second byte zero. */
const zerosAt = (bytes: Uint8Array, odd: 0 | 1): number => {
  let zeros = 0;
  for (let at = odd; at < Math.min(bytes.length, 4_096); at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
};

/** ISO-2022-JP is 7 bits wide and shifts by escapes (RFC 1468). */
const ESCAPES: readonly string[] = ["$@", "$B", "(B", "(J"].map((shift) => `\u001b${shift}`);

const likeness = (text: string): number => (text.match(JAPANESE)?.length ?? 0) - 2 * (text.match(UNLIKELY)?.length ?? 0);

const guessTwoBytes = (bytes: Uint8Array): DecodedText | undefined => {
  const readings = ["euc-jp", "shift_jis"].flatMap((encoding): readonly DecodedText[] => {
    const text = decodeAs(bytes, encoding);
    return text === undefined ? [] : [{ text, encoding }];
  });
  return readings.sort((a, b) => likeness(b.text) - likeness(a.text))[0];
};

const guess = (bytes: Uint8Array, head: string): DecodedText | undefined => {
  const [even, odd] = [zerosAt(bytes, 0), zerosAt(bytes, 1)];
  if (even + odd > 0) {
    const encoding = odd > even ? "utf-16le" : "utf-16be";
    const text = decodeAs(bytes, encoding);
    return text === undefined ? undefined : { text, encoding };
  }
  const order = ESCAPES.some((escape) => head.includes(escape)) ? ["iso-2022-jp", "utf-8"] : ["utf-8"];
  for (const encoding of order) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return guessTwoBytes(bytes);
};

/**
 * The text of a document in UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP or any encoding it declares: by its mark, by what it
 * says, else by what its bytes can be. Undefined where it is no text.
 */
export const decodeDocument = (bytes: Uint8Array): DecodedText | undefined => {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) {
    const text = decodeAs(bytes, marked.encoding);
    return text === undefined ? undefined : { text, encoding: marked.encoding };
  }
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  // A page that could be read to say so is not in UTF-16 (HTML 13.2.3.2).
  if (declared !== undefined && !declared.startsWith("utf-16")) {
    const text = decodeAs(bytes, declared);
    if (text !== undefined) return { text, encoding: declared };
  }
  return guess(bytes, head);
};
