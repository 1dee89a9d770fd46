import { joinBytes, type Bytes } from "../primitives/octets.ts";

/** Length of SHA-256 in bytes. */
export const HASH_LENGTH = 32;

/** SHA-256 at once: by WebCrypto a tree of a million leaves would wait a million times. */
export type SyncHash = (bytes: Uint8Array) => Bytes;
/** SHA-256, at once or later. */
export type Hash = (bytes: Bytes) => Bytes | Promise<Bytes>;

// RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither can pass for the other.
const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** What is hashed for a leaf. */
export const leafPreimage = (entry: Uint8Array): Bytes => joinBytes(LEAF, entry);

/** What is hashed for a node above two others. */
export const nodePreimage = (left: Uint8Array, right: Uint8Array): Bytes => joinBytes(NODE, left, right);
