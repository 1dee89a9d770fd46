import { DISTANCE_BASE, DISTANCE_BITS, LENGTH_BASE, LENGTH_BITS, SIZE_ORDER } from "./deflate-tables.ts";
import { buildCode, decodeSlowly, FAST_BITS, FIXED_DISTANCES, FIXED_LITERALS, type HuffmanCode, NEEDS_INPUT } from "./huffman.ts";

/** How a step ended. `ended` is the only success of the whole. */
type Outcome = "more" | "ended" | "broken" | "needs-input" | "full";

const FAST_MASK = (1 << FAST_BITS) - 1;
const END_OF_BLOCK = 256;

const MOST_LITERAL_CODES = 286;
const MOST_DISTANCE_CODES = 30;

const LONGEST_MATCH = 258;
/** From this length on a copy of the platform's is faster than a loop. */
const LONG_MATCH = 48;
/** Bytes of input that one symbol of the fast loop can take, and more. */
const FAST_INPUT = 8;

/** One bit of input can give half of the longest match, no more. */
const MOST_OUTPUT_PER_BYTE = 1032;
/** As in the primitives on Node, see {@link inflateRaw}. */
const LARGEST_CHUNK = 64 * 1024 * 1024;
const SMALLEST_CHUNK = 64;

/**
 * Inflates a raw DEFLATE stream (RFC 1951) by the contract of `Primitives.inflateRaw`, and with the same answers as zlib in Node.
 * zlib fills one chunk after the other and only then compares the sum with the limit; so a stream that breaks between the limit
 * and the end of that chunk is broken there, and must not be too large here.
 */
export const inflateRaw = (input: Uint8Array, sizeHint: number, maxOutputSize: number): Uint8Array | "too-large" | null => {
  const limit = Math.max(1, maxOutputSize);
  const chunk = Math.max(SMALLEST_CHUNK, Math.min(sizeHint + 1, maxOutputSize, LARGEST_CHUNK));
  const lastChunkEnd = (Math.floor(limit / chunk) + 1) * chunk;
  const inflater = new Inflater(input, sizeHint, lastChunkEnd);
  const outcome = inflater.run();
  if (outcome === "full" || (outcome === "needs-input" && inflater.size === lastChunkEnd)) return "too-large";
  if (outcome !== "ended") return null;
  return inflater.size > limit ? "too-large" : inflater.output();
};

class Inflater {
  size = 0;
  readonly #input: Uint8Array;
  readonly #most: number;
  #position = 0;
  #bits = 0;
  #bitCount = 0;
  #out: Uint8Array<ArrayBuffer>;

  constructor(input: Uint8Array, sizeHint: number, most: number) {
    this.#input = input;
    this.#most = most;
    const possible = input.length * MOST_OUTPUT_PER_BYTE + SMALLEST_CHUNK;
    this.#out = new Uint8Array(Math.min(most, possible, Math.max(sizeHint, input.length * 2, SMALLEST_CHUNK)));
  }

  output(): Uint8Array {
    // A view would keep alive what was reserved in vain.
    return this.size === this.#out.length ? this.#out : this.#out.slice(0, this.size);
  }

  run(): Outcome {
    for (;;) {
      const header = this.#take(3);
      if (header < 0) return "needs-input";
      const outcome = this.#runBlock(header >> 1);
      if (outcome !== "more") return outcome;
      if ((header & 1) === 1) return "ended";
    }
  }

  #runBlock(type: number): Outcome {
    if (type === 0) return this.#copyStored();
    if (type === 1) return this.#inflateBlock(FIXED_LITERALS, FIXED_DISTANCES);
    return type === 2 ? this.#inflateDynamic() : "broken";
  }

  /** The next `count` bits, at most 16, the first one lowest; -1 where they are not there. */
  #take(count: number): number {
    while (this.#bitCount < count) {
      if (this.#position >= this.#input.length) return NEEDS_INPUT;
      this.#bits |= (this.#input[this.#position++] ?? 0) << this.#bitCount;
      this.#bitCount += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#bitCount -= count;
    return value;
  }

  #copyStored(): Outcome {
    // Whole bytes that were taken ahead are given back; the rest of the current one is padding.
    this.#position -= this.#bitCount >> 3;
    this.#bits = 0;
    this.#bitCount = 0;
    const size = this.#take(16);
    const check = size < 0 ? NEEDS_INPUT : this.#take(16);
    if (check < 0) return "needs-input";
    if (size !== (~check & 0xffff)) return "broken";
    const available = this.#input.length - this.#position;
    const wanted = Math.min(size, available, this.#most - this.size);
    while (this.size + wanted > this.#out.length) this.#grow();
    this.#out.set(this.#input.subarray(this.#position, this.#position + wanted), this.size);
    this.size += wanted;
    this.#position += wanted;
    if (wanted === size) return "more";
    return wanted === available ? "needs-input" : "full";
  }

  #inflateDynamic(): Outcome {
    const counts = this.#take(14);
    if (counts < 0) return "needs-input";
    const literals = (counts & 31) + 257;
    const distances = ((counts >> 5) & 31) + 1;
    if (literals > MOST_LITERAL_CODES || distances > MOST_DISTANCE_CODES) return "broken";
    const sizesOfSizes = new Uint8Array(19);
    for (let at = 0; at < (counts >> 10) + 4; at += 1) {
      const size = this.#take(3);
      if (size < 0) return "needs-input";
      sizesOfSizes[SIZE_ORDER[at] ?? 0] = size;
    }
    if (sizesOfSizes.every((size) => size === 0)) return this.#skipNothing(literals + distances);
    const sizeCode = buildCode(sizesOfSizes, false);
    if (sizeCode === undefined) return "broken";
    const sizes = new Uint8Array(literals + distances);
    const outcome = this.#readSizes(sizeCode, sizes);
    if (outcome !== "more") return outcome;
    if (sizes[END_OF_BLOCK] === 0) return "broken";
    const literalCode = buildCode(sizes.subarray(0, literals), true);
    const distanceCode = literalCode && buildCode(sizes.subarray(literals), true);
    return this.#inflateBlock(literalCode, distanceCode);
  }

  /** A code of no members: zlib reads each bit as a size of zero, and then misses the end of the block. */
  #skipNothing(count: number): Outcome {
    for (let at = 0; at < count; at += 1) if (this.#take(1) < 0) return "needs-input";
    return "broken";
  }

  #readSizes(code: HuffmanCode, sizes: Uint8Array): Outcome {
    for (let at = 0; at < sizes.length;) {
      const symbol = this.#decode(code);
      if (symbol < 0) return symbol === NEEDS_INPUT ? "needs-input" : "broken";
      if (symbol < 16) {
        sizes[at++] = symbol;
        continue;
      }
      const extra = this.#take(symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
      if (extra < 0) return "needs-input";
      if (symbol === 16 && at === 0) return "broken";
      const repeat = extra + (symbol === 18 ? 11 : 3);
      if (at + repeat > sizes.length) return "broken";
      sizes.fill(symbol === 16 ? (sizes[at - 1] ?? 0) : 0, at, at + repeat);
      at += repeat;
    }
    return "more";
  }

  #decode(code: HuffmanCode): number {
    while (this.#bitCount < 16 && this.#position < this.#input.length) {
      this.#bits |= (this.#input[this.#position++] ?? 0) << this.#bitCount;
      this.#bitCount += 8;
    }
    const found = code.fast[this.#bits & FAST_MASK] || decodeSlowly(code, this.#bits, this.#bitCount);
    if (found < 0) return found;
    const size = found & 15;
    if (size > this.#bitCount) return NEEDS_INPUT;
    this.#bits >>>= size;
    this.#bitCount -= size;
    return found >> 4;
  }

  #inflateBlock(literalCode: HuffmanCode | undefined, distanceCode: HuffmanCode | undefined): Outcome {
    if (literalCode === undefined || distanceCode === undefined) return "broken";
    for (;;) {
      this.#runFast(literalCode.fast, distanceCode.fast);
      const outcome = this.#step(literalCode, distanceCode);
      if (outcome !== "more") return outcome === "ended" ? "more" : outcome;
    }
  }

  /**
   * Literals and matches while input and output have room for any of them; stops before the first symbol that is anything else.
   * The one loop that costs: local copies of all state, no calls, and casts where the index is in range by the loop's condition.
   */
  #runFast(literals: Uint16Array, distances: Uint16Array): void {
    const input = this.#input;
    const out = this.#out;
    const inputEnd = input.length - FAST_INPUT;
    const outEnd = out.length - LONGEST_MATCH;
    let { size } = this;
    let bits = this.#bits;
    let bitCount = this.#bitCount;
    let position = this.#position;
    while (size <= outEnd && position <= inputEnd) {
      if (bitCount < 15) {
        bits |= ((input[position] as number) | ((input[position + 1] as number) << 8)) << bitCount;
        position += 2;
        bitCount += 16;
      }
      const found = literals[bits & FAST_MASK] as number;
      if (found < END_OF_BLOCK << 4) {
        if (found === 0) break;
        out[size++] = found >> 4;
        bits >>>= found & 15;
        bitCount -= found & 15;
        continue;
      }
      const lengthIndex = (found >> 4) - 257;
      if (lengthIndex < 0 || lengthIndex >= LENGTH_BASE.length) break;
      const lengthBits = LENGTH_BITS[lengthIndex] as number;
      const lengthUsed = (found & 15) + lengthBits;
      const length = (LENGTH_BASE[lengthIndex] as number) + ((bits >>> (found & 15)) & ((1 << lengthBits) - 1));
      // What is taken for the distance is kept apart until it is known to be good.
      let rest = bits >>> lengthUsed;
      let restCount = bitCount - lengthUsed;
      let next = position;
      // Ten bits of code and thirteen more at the most.
      for (; restCount < 23; restCount += 8) rest |= (input[next++] as number) << restCount;
      const code = distances[rest & FAST_MASK] as number;
      const distanceIndex = code >> 4;
      if (code === 0 || distanceIndex >= DISTANCE_BASE.length) break;
      rest >>>= code & 15;
      restCount -= code & 15;
      const distanceBits = DISTANCE_BITS[distanceIndex] as number;
      const distance = (DISTANCE_BASE[distanceIndex] as number) + (rest & ((1 << distanceBits) - 1));
      if (distance > size) break;
      bits = rest >>> distanceBits;
      bitCount = restCount - distanceBits;
      position = next;
      if (distance >= length && length > LONG_MATCH) out.copyWithin(size, size - distance, size - distance + length);
      else for (let at = 0; at < length; at += 1) out[size + at] = out[size + at - distance] as number;
      size += length;
    }
    this.#bits = bits;
    this.#bitCount = bitCount;
    this.#position = position;
    this.size = size;
  }

  /** One symbol of a block, whatever it is; `ended` at the end of the block. */
  #step(literalCode: HuffmanCode, distanceCode: HuffmanCode): Outcome {
    const symbol = this.#decode(literalCode);
    if (symbol < 0) return symbol === NEEDS_INPUT ? "needs-input" : "broken";
    if (symbol === END_OF_BLOCK) return "ended";
    if (symbol < END_OF_BLOCK) {
      if (this.size === this.#most) return "full";
      if (this.size === this.#out.length) this.#grow();
      this.#out[this.size++] = symbol;
      return "more";
    }
    const lengthBase = LENGTH_BASE[symbol - 257];
    if (lengthBase === undefined) return "broken";
    const lengthExtra = this.#take(LENGTH_BITS[symbol - 257] ?? 0);
    if (lengthExtra < 0) return "needs-input";
    const distanceSymbol = this.#decode(distanceCode);
    if (distanceSymbol < 0) return distanceSymbol === NEEDS_INPUT ? "needs-input" : "broken";
    const distanceBase = DISTANCE_BASE[distanceSymbol];
    if (distanceBase === undefined) return "broken";
    const distanceExtra = this.#take(DISTANCE_BITS[distanceSymbol] ?? 0);
    if (distanceExtra < 0) return "needs-input";
    return this.#copyMatch(lengthBase + lengthExtra, distanceBase + distanceExtra);
  }

  #copyMatch(length: number, distance: number): Outcome {
    // zlib looks whether there is room before it looks how far back the match reaches.
    if (this.size === this.#most) return "full";
    if (distance > this.size) return "broken";
    const end = this.size + length;
    if (end > this.#most) return "full";
    while (end > this.#out.length) this.#grow();
    const out = this.#out;
    const from = this.size - distance;
    if (distance >= length && length > LONG_MATCH) out.copyWithin(this.size, from, from + length);
    else if (distance === 1) out.fill(out[from] ?? 0, this.size, end);
    else for (let at = this.size; at < end; at += 1) out[at] = out[at - distance] as number;
    this.size = end;
    return "more";
  }

  #grow(): void {
    const larger = new Uint8Array(Math.min(this.#most, this.#out.length * 2));
    larger.set(this.#out.subarray(0, this.size));
    this.#out = larger;
  }
}
