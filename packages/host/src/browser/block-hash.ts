/** A digest that works on blocks of fixed size (FIPS 180-4 §5, RFC 1321 §3): how it begins, turns a block over, and ends. */
export interface BlockHash {
  /** Bytes: 64 or 128. */
  readonly blockSize: number;
  /** Bytes of the length that ends the padding: 8 or 16. */
  readonly lengthSize: number;
  readonly isLittleEndian: boolean;
  /** Takes one block into the state. */
  compress(bytes: Uint8Array, offset: number): void;
  /** The digest out of the state. */
  result(): Uint8Array;
}

/** Runs a digest over the parts as if they were one; blocks within a part are not copied. */
export const runBlockHash = (hash: BlockHash, parts: readonly Uint8Array[]): Uint8Array => {
  const { blockSize } = hash;
  const pending = new Uint8Array(blockSize);
  let filled = 0;
  let total = 0;
  for (const part of parts) {
    total += part.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(blockSize - filled, part.length);
      pending.set(part.subarray(0, at), filled);
      filled += at;
      if (filled < blockSize) continue;
      hash.compress(pending, 0);
    }
    for (; at + blockSize <= part.length; at += blockSize) hash.compress(part, at);
    pending.set(part.subarray(at));
    filled = part.length - at;
  }
  finish(hash, pending.subarray(0, filled), total);
  return hash.result();
};

/** Padding: a one bit, zeros, and the length in bits, up to the end of a block. */
const finish = (hash: BlockHash, rest: Uint8Array, total: number): void => {
  const { blockSize, lengthSize, isLittleEndian } = hash;
  const size = rest.length + 1 + lengthSize > blockSize ? blockSize * 2 : blockSize;
  const last = new Uint8Array(size);
  last.set(rest);
  last[rest.length] = 0x80;
  const view = new DataView(last.buffer);
  const bits = BigInt(total) * 8n;
  view.setBigUint64(isLittleEndian ? size - lengthSize : size - 8, bits, isLittleEndian);
  for (let at = 0; at < size; at += blockSize) hash.compress(last, at);
};
