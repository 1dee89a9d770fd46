const LONGEST_CODE = 15;
/** Codes up to this size are found in one step. With the five extra bits of a length they must not exceed 15, see `#runFast`. */
export const FAST_BITS = 10;

/** What a decoding gives in place of a symbol. */
export const NEEDS_INPUT = -1;
const NO_SUCH_CODE = -2;

/** A prefix code of DEFLATE (RFC 1951 §3.2.2). */
export interface HuffmanCode {
  /** By the next bits of the input: symbol times 16 plus size of the code; 0 where the code is longer, or is none. */
  readonly fast: Uint16Array;
  /** Codes of each size. */
  readonly counts: Uint16Array;
  /** Symbols in the order of their codes. */
  readonly symbols: Uint16Array;
  readonly isComplete: boolean;
}

const countSizes = (sizes: Uint8Array): Uint16Array => {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (let symbol = 0; symbol < sizes.length; symbol += 1) {
    const size = sizes[symbol] ?? 0;
    counts[size] = (counts[size] ?? 0) + 1;
  }
  counts[0] = 0;
  return counts;
};

/** Codes left over when all sizes are given out; negative where there are more codes than there is room for. */
const countUnused = (counts: Uint16Array): number => {
  let left = 1;
  for (let size = 1; size <= LONGEST_CODE; size += 1) {
    left = left * 2 - (counts[size] ?? 0);
    if (left < 0) return left;
  }
  return left;
};

const reverseBits = (code: number, size: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < size; bit += 1) reversed |= ((code >> bit) & 1) << (size - 1 - bit);
  return reversed;
};

/**
 * Builds the code whose sizes are given, one for each symbol. Undefined where zlib refuses them (`inftrees.c`): too many codes, or
 * too few, unless there is none or a single one of one bit and `mayBeIncomplete`.
 */
export const buildCode = (sizes: Uint8Array, mayBeIncomplete: boolean): HuffmanCode | undefined => {
  const counts = countSizes(sizes);
  const unused = countUnused(counts);
  let used = 0;
  for (let size = 1; size <= LONGEST_CODE; size += 1) used += counts[size] ?? 0;
  const isShort = used === 0 || (used === 1 && counts[1] === 1);
  if (unused < 0 || (unused > 0 && !(mayBeIncomplete && isShort))) return undefined;
  const nextCode = new Uint16Array(LONGEST_CODE + 2);
  const nextPlace = new Uint16Array(LONGEST_CODE + 2);
  for (let size = 1; size <= LONGEST_CODE; size += 1) {
    const count = counts[size] ?? 0;
    nextCode[size + 1] = ((nextCode[size] ?? 0) + count) << 1;
    nextPlace[size + 1] = (nextPlace[size] ?? 0) + count;
  }
  const fast = new Uint16Array(1 << FAST_BITS);
  const symbols = new Uint16Array(used);
  for (let symbol = 0; symbol < sizes.length; symbol += 1) {
    const size = sizes[symbol] ?? 0;
    if (size === 0) continue;
    const code = nextCode[size] ?? 0;
    const place = nextPlace[size] ?? 0;
    nextCode[size] = code + 1;
    nextPlace[size] = place + 1;
    symbols[place] = symbol;
    if (size > FAST_BITS) continue;
    const entry = (symbol << 4) | size;
    for (let at = reverseBits(code, size); at < fast.length; at += 1 << size) fast[at] = entry;
  }
  return { fast, counts, symbols, isComplete: unused === 0 };
};

/** Decodes bit by bit a code that is not in the fast table; the answer is as in that table, or one of the two negative numbers. */
export const decodeSlowly = (code: HuffmanCode, bits: number, bitCount: number): number => {
  // zlib sees at the first bit that a code of fewer than two members does not have it.
  if (!code.isComplete) return bitCount > 0 ? NO_SUCH_CODE : NEEDS_INPUT;
  let value = 0;
  let first = 0;
  let place = 0;
  for (let size = 1; size <= bitCount && size <= LONGEST_CODE; size += 1) {
    value |= (bits >>> (size - 1)) & 1;
    const count = code.counts[size] ?? 0;
    if (value - count < first) return ((code.symbols[place + value - first] ?? 0) << 4) | size;
    place += count;
    first = (first + count) << 1;
    value <<= 1;
  }
  return NEEDS_INPUT;
};

/** The fixed codes (RFC 1951 §3.2.6). Their last two symbols each stand for nothing. */
export const FIXED_LITERALS: HuffmanCode | undefined = buildCode(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  false,
);
export const FIXED_DISTANCES: HuffmanCode | undefined = buildCode(new Uint8Array(32).fill(5), false);
