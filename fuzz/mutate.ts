import type { Random } from "./random.ts";

/** Numbers at which readers go wrong: signs, ends of ranges, sizes that overflow when added to or multiplied. */
const TELLING = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const flipBit: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
};

const setByte: Mutation = (bytes, random) => {
  bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
};

const setNumber =
  (size: 2 | 4): Mutation =>
  (bytes, random) => {
    if (bytes.length < size) return bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = random.below(bytes.length - size + 1);
    const value = random.pick(TELLING);
    if (size === 2) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value >>> 0, true);
    return bytes;
  };

/** Adds a little to a number that is there: offsets and counts that are wrong by one survive more checks. */
const nudgeNumber: Mutation = (bytes, random) => {
  if (bytes.length < 4) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = random.below(bytes.length - 3);
  view.setUint32(at, (view.getUint32(at, true) + random.pick([1, -1, 2, 4, -4, 16, 256])) >>> 0, true);
  return bytes;
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const copyPart: Mutation = (bytes, random) => {
  const size = random.below(Math.min(64, bytes.length));
  bytes.copyWithin(random.below(bytes.length - size), random.below(bytes.length - size), undefined);
  return bytes;
};

const clearPart: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  bytes.fill(random.pick([0, 0xff]), at, at + 1 + random.below(32));
  return bytes;
};

const insertPart: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  const grown = new Uint8Array(bytes.length + 1 + random.below(16));
  grown.set(bytes.subarray(0, at));
  grown.set(bytes.subarray(at), at + (grown.length - bytes.length));
  return grown;
};

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  setNumber(2),
  setNumber(4),
  nudgeNumber,
  nudgeNumber,
  truncate,
  copyPart,
  clearPart,
  insertPart,
];

/** A changed copy of `seed`: one to four mutations. */
export const mutate = (seed: Uint8Array, random: Random): Uint8Array => {
  // A Buffer's own slice would be a view of the seed.
  let bytes: Uint8Array = new Uint8Array(seed);
  const rounds = 1 + random.below(4);
  for (let round = 0; round < rounds && bytes.length > 0; round += 1) bytes = random.pick(MUTATIONS)(bytes, random);
  return bytes;
};
