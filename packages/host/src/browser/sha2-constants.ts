/** The first prime numbers. */
const primes = (count: number): bigint[] => {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate += 1n) {
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate);
  }
  return found;
};

/** The largest number whose power is not above `value`. */
const integerRoot = (value: bigint, degree: bigint): bigint => {
  let low = 0n;
  let high = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  while (low + 1n < high) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
};

/** The first 64 bits of the fractional part of a root. */
const fractionOfRoot = (prime: bigint, degree: bigint): bigint =>
  BigInt.asUintN(64, integerRoot(prime << (64n * degree), degree));

/** FIPS 180-4 §4.2.2, §4.2.3: constants of SHA-2 are fractions of cube roots of the first 80 primes, 64 bits each. */
export const cubeRootFractions = (): bigint[] => primes(80).map((prime) => fractionOfRoot(prime, 3n));

/** FIPS 180-4 §5.3: beginnings are fractions of square roots: of the first eight primes, or of the ninth to the sixteenth. */
export const squareRootFractions = (first: number): bigint[] =>
  primes(first + 8)
    .slice(first)
    .map((prime) => fractionOfRoot(prime, 2n));
