// Standard in Node and browsers alike, but declared only by libraries that would let platform code in.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const encoder = new TextEncoder();

/** UTF-8 to text; bytes that are no UTF-8 become U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);

/** UTF-16, little end first, to text; unpaired surrogates become U+FFFD. */
export const decodeUtf16 = (bytes: Uint8Array): string => utf16.decode(bytes);

/** Text to UTF-8. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** One character a byte (ISO 8859-1), for names and headers of unknown encoding. */
export const decodeLatin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
