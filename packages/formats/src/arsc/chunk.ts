import type { Cursor } from "@akashi/bytes";

/** Chunk types of ResourceTypes.h (`RES_*_TYPE`). */
export const CHUNK_STRING_POOL = 0x0001;
export const CHUNK_TABLE = 0x0002;
export const CHUNK_XML = 0x0003;
export const CHUNK_XML_FIRST_NODE = 0x0100;
export const CHUNK_XML_START_NAMESPACE = 0x0100;
export const CHUNK_XML_END_NAMESPACE = 0x0101;
export const CHUNK_XML_START_ELEMENT = 0x0102;
export const CHUNK_XML_END_ELEMENT = 0x0103;
export const CHUNK_XML_CDATA = 0x0104;
export const CHUNK_XML_LAST_NODE = 0x017f;
export const CHUNK_XML_RESOURCE_MAP = 0x0180;
export const CHUNK_PACKAGE = 0x0200;
export const CHUNK_TYPE = 0x0201;
export const CHUNK_TYPE_SPEC = 0x0202;
export const CHUNK_LIBRARY = 0x0203;
export const CHUNK_OVERLAYABLE = 0x0204;
export const CHUNK_OVERLAYABLE_POLICY = 0x0205;
export const CHUNK_STAGED_ALIAS = 0x0206;

export const CHUNK_HEADER_SIZE = 8;

/** `ResChunk_header`, with its place in the file. */
export interface Chunk {
  readonly type: number;
  readonly headerSize: number;
  /** Of header and content together, as declared. */
  readonly size: number;
  /** Relative to the cursor's first byte. */
  readonly start: number;
  /** `start + size`, but never past `end` of the reading. */
  readonly end: number;
  /** As AOSP's `validate_chunk` asks: header within chunk, chunk within its container, both multiples of four. */
  readonly isValid: boolean;
}

/** Reads the header at `start`, for a container that ends at `end`; undefined where no header fits. The cursor ends behind it. */
export const readChunk = (cursor: Cursor, start: number, end: number): Chunk | undefined => {
  if (start + CHUNK_HEADER_SIZE > Math.min(end, cursor.bytes.length)) return undefined;
  cursor.seek(start);
  const type = cursor.u16();
  const headerSize = cursor.u16();
  const size = cursor.u32();
  const isInside = headerSize >= CHUNK_HEADER_SIZE && headerSize <= size && start + size <= end;
  return {
    type,
    headerSize,
    size,
    start,
    end: Math.min(start + size, end),
    isValid: isInside && ((headerSize | size) & 3) === 0,
  };
};
