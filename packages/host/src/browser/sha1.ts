import type { BlockHash } from "./block-hash.ts";

/** SHA-1 (FIPS 180-4 §6.1): old jar signatures still have it. */
export const createSha1 = (): BlockHash => {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  return {
    blockSize: 64,
    lengthSize: 8,
    isLittleEndian: false,
    compress: (bytes, offset) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 64);
      for (let word = 0; word < 16; word += 1) words[word] = view.getInt32(word * 4, false);
      for (let word = 16; word < 80; word += 1) {
        const mixed = (words[word - 3] ?? 0) ^ (words[word - 8] ?? 0) ^ (words[word - 14] ?? 0) ^ (words[word - 16] ?? 0);
        words[word] = (mixed << 1) | (mixed >>> 31);
      }
      turn(state, words);
    },
    result: () => {
      const digest = new Uint8Array(20);
      const view = new DataView(digest.buffer);
      for (const [word, value] of state.entries()) view.setInt32(word * 4, value, false);
      return digest;
    },
  };
};

const ROUND_CONSTANTS: Int32Array = Int32Array.of(0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6);

const turn = (state: Int32Array, words: Int32Array): void => {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  for (let step = 0; step < 80; step += 1) {
    const round = (step / 20) | 0;
    const mixed = round === 0 ? (b & c) ^ (~b & d) : round === 2 ? (b & c) ^ (b & d) ^ (c & d) : b ^ c ^ d;
    const next = (((a << 5) | (a >>> 27)) + mixed + e + (ROUND_CONSTANTS[round] ?? 0) + (words[step] ?? 0)) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
};
