import { encodeUtf8 } from "@akashi/bytes";
import { ByteWriter } from "./byte-writer.ts";

/** How a pool is written. */
export interface StringPoolOptions {
  readonly encoding?: "utf8" | "utf16";
  /** Number to declare in place of the true one. */
  readonly declaredCount?: number;
}

/** UTF-8 with surrogates apart, as aapt2 writes characters beyond U+FFFF. */
const encodeModified = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    if (isSurrogate) bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
    else bytes.push(...encodeUtf8(text.charAt(at)));
  }
  return Uint8Array.from(bytes);
};

const writeSize8 = (writer: ByteWriter, size: number): void => {
  if (size > 0x7f) writer.u8(((size >> 8) & 0x7f) | 0x80);
  writer.u8(size & 0xff);
};

const writeUtf8 = (writer: ByteWriter, text: string): void => {
  const bytes = encodeModified(text);
  writeSize8(writer, text.length);
  writeSize8(writer, bytes.length);
  writer.raw(bytes);
  writer.u8(0);
};

const writeUtf16 = (writer: ByteWriter, text: string): void => {
  if (text.length > 0x7fff) writer.u16((text.length >> 16) | 0x8000);
  writer.u16(text.length & 0xffff);
  for (let at = 0; at < text.length; at += 1) writer.u16(text.charCodeAt(at));
  writer.u16(0);
};

/** A string pool chunk (`ResStringPool_header` of ResourceTypes.h). */
export const buildStringPool = (strings: readonly string[], options: StringPoolOptions = {}): Uint8Array => {
  const isUtf8 = options.encoding !== "utf16";
  const data = new ByteWriter();
  const offsets = strings.map((text) => {
    const offset = data.position;
    if (isUtf8) writeUtf8(data, text);
    else writeUtf16(data, text);
    return offset;
  });
  data.align(4);
  const writer = new ByteWriter();
  const stringsStart = 28 + strings.length * 4;
  writer.u16(1);
  writer.u16(28);
  writer.u32(stringsStart + data.position);
  writer.u32(options.declaredCount ?? strings.length);
  writer.u32(0);
  writer.u32(isUtf8 ? 0x100 : 0);
  writer.u32(stringsStart);
  writer.u32(0);
  for (const offset of offsets) writer.u32(offset);
  writer.raw(data.finish());
  return writer.finish();
};
