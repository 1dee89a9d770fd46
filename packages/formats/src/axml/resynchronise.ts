import type { Cursor } from "@akashi/bytes";
import { CHUNK_XML_CDATA, CHUNK_XML_FIRST_NODE, readChunk } from "../arsc/chunk.ts";

/** Header size of every node (`ResXMLTree_node`): chunk header, line, comment. */
const NODE_HEADER_SIZE = 16;
/** A node has an element's or a namespace's two strings at the least. */
const SMALLEST_NODE = 24;

/** From `start` on, the offset of the next thing that is a node by its type, header size and size; chunks lie at multiples of four. */
export const findNextNode = (cursor: Cursor, start: number, end: number): number | undefined => {
  for (let offset = start; offset + SMALLEST_NODE <= end; offset += 4) {
    const chunk = readChunk(cursor, offset, end);
    if (chunk === undefined) return undefined;
    const isNode = chunk.type >= CHUNK_XML_FIRST_NODE && chunk.type <= CHUNK_XML_CDATA;
    if (isNode && chunk.headerSize === NODE_HEADER_SIZE && chunk.isValid && chunk.size >= SMALLEST_NODE) return offset;
  }
  return undefined;
};
