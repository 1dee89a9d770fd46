import type { BlockHash } from "./block-hash.ts";
import { cubeRootFractions, squareRootFractions } from "./sha2-constants.ts";

/** 64-bit words as pairs of 32-bit ones, the high one first: BigInt would cost a hundred times as much. */
const toPairs = (fractions: readonly bigint[]): Int32Array =>
  Int32Array.from(
    fractions.flatMap((fraction) => [Number(fraction >> 32n), Number(fraction & 0xffff_ffffn)]),
    (word) => word | 0,
  );

let constants: Int32Array | undefined;
const roundConstants = (): Int32Array => {
  constants ??= toPairs(cubeRootFractions());
  return constants;
};

const BEGINNINGS = {
  sha512: (): Int32Array => toPairs(squareRootFractions(0)),
  sha384: (): Int32Array => toPairs(squareRootFractions(8)),
} as const;

/** SHA-384 and SHA-512 (FIPS 180-4 §6.4, §6.5). */
export const createSha512 = (variant: keyof typeof BEGINNINGS): BlockHash => {
  const state = BEGINNINGS[variant]();
  const words = new Int32Array(160);
  const K = roundConstants();
  return {
    blockSize: 128,
    lengthSize: 16,
    isLittleEndian: false,
    compress: (bytes, offset) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 128);
      for (let word = 0; word < 32; word += 1) words[word] = view.getInt32(word * 4, false);
      expand(words);
      turn(state, words, K);
    },
    result: () => {
      const digest = new Uint8Array(64);
      const view = new DataView(digest.buffer);
      for (const [word, value] of state.entries()) view.setInt32(word * 4, value, false);
      return digest.subarray(0, variant === "sha384" ? 48 : 64);
    },
  };
};

/** FIPS 180-4 §6.4.2 step 1. Of each 64-bit sum the low halves are added as numbers, so that the carry shows. */
const expand = (W: Int32Array): void => {
  for (let at = 32; at < 160; at += 2) {
    const xh = W[at - 30] ?? 0;
    const xl = W[at - 29] ?? 0;
    const yh = W[at - 4] ?? 0;
    const yl = W[at - 3] ?? 0;
    const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
    const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
    const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
    const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
    const low = ((W[at - 31] ?? 0) >>> 0) + (s0l >>> 0) + ((W[at - 13] ?? 0) >>> 0) + (s1l >>> 0);
    W[at] = ((W[at - 32] ?? 0) + s0h + (W[at - 14] ?? 0) + s1h + Math.floor(low / 0x1_0000_0000)) | 0;
    W[at + 1] = low | 0;
  }
};

/** FIPS 180-4 §6.4.2 steps 2 to 4; the eight working variables stand in a copy of the state. */
/** A word of a typed array; every index here is in range. */
const word = (words: Int32Array, index: number): number => words[index] ?? 0;

const turn = (state: Int32Array, W: Int32Array, K: Int32Array): void => {
  let ah = word(state, 0);
  let al = word(state, 1);
  let bh = word(state, 2);
  let bl = word(state, 3);
  let ch = word(state, 4);
  let cl = word(state, 5);
  let dh = word(state, 6);
  let dl = word(state, 7);
  let eh = word(state, 8);
  let el = word(state, 9);
  let fh = word(state, 10);
  let fl = word(state, 11);
  let gh = word(state, 12);
  let gl = word(state, 13);
  let hh = word(state, 14);
  let hl = word(state, 15);
  for (let at = 0; at < 160; at += 2) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const choiceL = (el & fl) ^ (~el & gl);
    const t1l = (hl >>> 0) + (s1l >>> 0) + (choiceL >>> 0) + (word(K, at + 1) >>> 0) + (word(W, at + 1) >>> 0);
    const carry = Math.floor(t1l / 0x1_0000_0000);
    const t1h = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + word(K, at) + word(W, at) + carry) | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const majorityL = (al & bl) ^ (al & cl) ^ (bl & cl);
    const majorityH = (ah & bh) ^ (ah & ch) ^ (bh & ch);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const newE = (dl >>> 0) + ((t1l | 0) >>> 0);
    eh = (dh + t1h + (newE >= 0x1_0000_0000 ? 1 : 0)) | 0;
    el = newE | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    const newA = ((t1l | 0) >>> 0) + (s0l >>> 0) + (majorityL >>> 0);
    ah = (t1h + s0h + majorityH + Math.floor(newA / 0x1_0000_0000)) | 0;
    al = newA | 0;
  }
  add64(state, 0, ah, al);
  add64(state, 2, bh, bl);
  add64(state, 4, ch, cl);
  add64(state, 6, dh, dl);
  add64(state, 8, eh, el);
  add64(state, 10, fh, fl);
  add64(state, 12, gh, gl);
  add64(state, 14, hh, hl);
};

const add64 = (state: Int32Array, at: number, high: number, low: number): void => {
  const sum = (word(state, at + 1) >>> 0) + (low >>> 0);
  state[at] = word(state, at) + high + (sum >= 0x1_0000_0000 ? 1 : 0);
  state[at + 1] = sum;
};
