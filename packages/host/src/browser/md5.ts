import type { BlockHash } from "./block-hash.ts";

/** RFC 1321 §3.4: 2^32 times the sine, which is exact enough in double precision. */
const SINES: Int32Array = Int32Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));
const SHIFTS: Uint8Array = Uint8Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21);
/** Which word a step takes: so many words on from the one before, the first of the round at so many. */
const STEPS: Uint8Array = Uint8Array.of(1, 5, 3, 7);
const FIRSTS: Uint8Array = Uint8Array.of(0, 1, 5, 0);

/** MD5 (RFC 1321): only old jar signatures still have it. */
export const createMd5 = (): BlockHash => {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const words = new Int32Array(16);
  return {
    blockSize: 64,
    lengthSize: 8,
    isLittleEndian: true,
    compress: (bytes, offset) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 64);
      for (let word = 0; word < 16; word += 1) words[word] = view.getInt32(word * 4, true);
      turn(state, words);
    },
    result: () => {
      const digest = new Uint8Array(16);
      const view = new DataView(digest.buffer);
      for (const [word, value] of state.entries()) view.setInt32(word * 4, value, true);
      return digest;
    },
  };
};

const turn = (state: Int32Array, words: Int32Array): void => {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const word = ((STEPS[round] ?? 0) * step + (FIRSTS[round] ?? 0)) & 15;
    const sum = (a + mix(round, b, c, d) + (SINES[step] ?? 0) + (words[word] ?? 0)) | 0;
    const shift = SHIFTS[round * 4 + (step & 3)] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
};

/** The function of the round. */
const mix = (round: number, b: number, c: number, d: number): number => {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
};
