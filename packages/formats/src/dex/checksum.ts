import type { Primitives } from "@akashi/bytes";
import type { DexFile } from "./dex-file.ts";

/** Whether the bytes are what the header says. Android checks the checksum when it loads a DEX, the SHA-1 not. */
export interface DexChecksum {
  /** Adler-32 (RFC 1950 §8.2). */
  readonly checksumMatches: boolean;
  readonly signatureMatches: boolean;
}

const CHECKSUMMED_FROM = 12;
const SIGNED_FROM = 32;
const MODULUS = 65_521;
/** So many bytes can be added up before a 32-bit number overflows (RFC 1950 §9: NMAX). */
const RUN = 5_552;

/** Adler-32 (RFC 1950 §8.2). */
export const adler32 = (bytes: Uint8Array): number => {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += RUN) {
    const end = Math.min(start + RUN, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  return (high * 65_536 + low) >>> 0;
};

/** Computes the checksum and the SHA-1 of one DEX and compares them with its header. It reads every byte: ask only when needed. */
export const verifyDexChecksum = (dex: DexFile, primitives: Pick<Primitives, "digest">): DexChecksum => {
  const { offset, fileSize, checksum, signature } = dex.header;
  const bytes = dex.part.bytes.subarray(offset, offset + fileSize);
  const computed = primitives.digest("sha1", [bytes.subarray(SIGNED_FROM)]);
  return {
    checksumMatches: adler32(bytes.subarray(CHECKSUMMED_FROM)) === checksum,
    signatureMatches: signature.length === computed.length && signature.every((byte, at) => byte === computed[at]),
  };
};
