import type { BlockHash } from "./block-hash.ts";
import { cubeRootFractions, squareRootFractions } from "./sha2-constants.ts";

const high32 = (fraction: bigint): number => Number(fraction >> 32n);
const low32 = (fraction: bigint): number => Number(fraction & 0xffff_ffffn);

let constants: Int32Array | undefined;
/** The first 64 of the 80 constants, their high halves. Made when first needed: a page that only looks needs none. */
const roundConstants = (): Int32Array => {
  constants ??= Int32Array.from(cubeRootFractions().slice(0, 64), high32);
  return constants;
};

const BEGINNINGS = {
  sha256: (): Int32Array => Int32Array.from(squareRootFractions(0), high32),
  // FIPS 180-4 §5.3.2: the second 32 bits of the roots that SHA-384 begins with.
  sha224: (): Int32Array => Int32Array.from(squareRootFractions(8), low32),
} as const;

/** SHA-224 and SHA-256 (FIPS 180-4 §6.2, §6.3). */
export const createSha256 = (variant: keyof typeof BEGINNINGS): BlockHash => {
  const state = BEGINNINGS[variant]();
  const words = new Int32Array(64);
  const K = roundConstants();
  return {
    blockSize: 64,
    lengthSize: 8,
    isLittleEndian: false,
    compress: (bytes, offset) => {
      expand(words, bytes, offset);
      turn(state, words, K);
    },
    result: () => {
      const digest = new Uint8Array(32);
      const view = new DataView(digest.buffer);
      for (const [word, value] of state.entries()) view.setInt32(word * 4, value, false);
      return digest.subarray(0, variant === "sha224" ? 28 : 32);
    },
  };
};

const expand = (words: Int32Array, bytes: Uint8Array, offset: number): void => {
  for (let word = 0, at = offset; word < 16; word += 1, at += 4) {
    words[word] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  }
  for (let word = 16; word < 64; word += 1) {
    const x = words[word - 15] ?? 0;
    const y = words[word - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[word] = ((words[word - 16] ?? 0) + s0 + (words[word - 7] ?? 0) + s1) | 0;
  }
};

const turn = (state: Int32Array, words: Int32Array, K: Int32Array): void => {
  // One by one: taking an array apart costs as much as a third of the block.
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let step = 0; step < 64; step += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[step] ?? 0) + (words[step] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
};
