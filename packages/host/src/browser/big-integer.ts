import { decodeHex, encodeHex } from "@akashi/bytes";

/** Bytes, big end first, as a number that is not negative. */
export const toBigInt = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${encodeHex(bytes)}`));

/** A number as `size` bytes, big end first; it must fit. */
export const toBytes = (value: bigint, size: number): Uint8Array =>
  decodeHex(value.toString(16).padStart(size * 2, "0")) ?? new Uint8Array(size);

/** How many bits a number has. */
export const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);

/** The remainder that is not negative. */
export const modulo = (value: bigint, modulus: bigint): bigint => {
  const remainder = value % modulus;
  return remainder < 0n ? remainder + modulus : remainder;
};

/** base ^ exponent mod modulus. All of it is public, so that time may depend on it. */
export const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  let square = modulo(base, modulus);
  for (const bit of exponent.toString(2).split("").reverse()) {
    if (bit === "1") result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

/** The number that gives 1 with `value`; `modulus` is prime and no divisor of it. */
export const inverse = (value: bigint, modulus: bigint): bigint => {
  let [a, b] = [modulo(value, modulus), modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  return modulo(x, modulus);
};
