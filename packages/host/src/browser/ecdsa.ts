import type { DigestAlgorithm } from "@akashi/bytes";
import { bitLength, inverse, modulo, toBigInt } from "./big-integer.ts";
import type { Curve } from "./curves.ts";
import { digest } from "./digest.ts";
import type { NumberPair } from "./number-pair.ts";
import type { EcKey } from "./public-key.ts";

/** A point in Jacobian coordinates, x/z² and y/z³; z is 0 at infinity. */
interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const INFINITY: Point = { x: 1n, y: 1n, z: 0n };

/** Formulas "dbl-2001-b" for curves with a = -3 (Bernstein, Lange: Explicit-Formulas Database). */
const double = ({ x, y, z }: Point, p: bigint): Point => {
  if (z === 0n || y === 0n) return INFINITY;
  const delta = (z * z) % p;
  const gamma = (y * y) % p;
  const beta = (x * gamma) % p;
  const alpha = (3n * (x - delta) * (x + delta)) % p;
  const x3 = modulo(alpha * alpha - 8n * beta, p);
  const z3 = modulo((y + z) * (y + z) - gamma - delta, p);
  return { x: x3, y: modulo(alpha * (4n * beta - x3) - 8n * gamma * gamma, p), z: z3 };
};

/** Addition in Jacobian coordinates ("add-1998-cmo"). */
const add = (a: Point, b: Point, p: bigint): Point => {
  if (a.z === 0n) return b;
  if (b.z === 0n) return a;
  const az2 = (a.z * a.z) % p;
  const bz2 = (b.z * b.z) % p;
  const u1 = (a.x * bz2) % p;
  const u2 = (b.x * az2) % p;
  const s1 = (((a.y * bz2) % p) * b.z) % p;
  const s2 = (((b.y * az2) % p) * a.z) % p;
  if (u1 === u2) return s1 === s2 ? double(a, p) : INFINITY;
  const h = u2 - u1;
  const r = s2 - s1;
  const h2 = (h * h) % p;
  const h3 = (h2 * h) % p;
  const v = (u1 * h2) % p;
  const x = modulo(r * r - h3 - 2n * v, p);
  return { x, y: modulo(r * (v - x) - s1 * h3, p), z: modulo(a.z * b.z * h, p) };
};

/** u·G + v·Q, both at once (Shamir's trick). */
const combine = (curve: Curve, key: Point, [u, v]: readonly [bigint, bigint]): Point => {
  const { prime, generator } = curve;
  const base: Point = { x: generator[0], y: generator[1], z: 1n };
  const table = [INFINITY, base, key, add(base, key, prime)];
  const width = Math.max(bitLength(u), bitLength(v));
  const bitsOfU = u.toString(2).padStart(width, "0");
  const bitsOfV = v.toString(2).padStart(width, "0");
  let result = INFINITY;
  for (let bit = 0; bit < width; bit += 1) {
    result = double(result, prime);
    const index = (bitsOfU[bit] === "1" ? 1 : 0) + (bitsOfV[bit] === "1" ? 2 : 0);
    const term = table[index];
    if (index > 0 && term !== undefined) result = add(result, term, prime);
  }
  return result;
};

const isOnCurve = ({ curve: { prime, b }, x, y }: EcKey): boolean =>
  x < prime && y < prime && modulo(y * y - (x * x * x - 3n * x + b), prime) === 0n;

/** ECDSA (FIPS 186-4 §6.4, SEC 1 §4.1.4). Of a digest that is longer than the order the leftmost bits count. */
export const verifyEcdsa = (key: EcKey, algorithm: DigestAlgorithm, { r, s }: NumberPair, data: Uint8Array): boolean => {
  const { order, prime } = key.curve;
  if (!isOnCurve(key) || r <= 0n || r >= order || s <= 0n || s >= order) return false;
  const hash = digest(algorithm, [data]);
  const excess = Math.max(0, hash.length * 8 - bitLength(order));
  const e = toBigInt(hash) >> BigInt(excess);
  const w = inverse(s, order);
  const sum = combine(key.curve, { x: key.x, y: key.y, z: 1n }, [(e * w) % order, (r * w) % order]);
  if (sum.z === 0n) return false;
  const zInverse = inverse(sum.z, prime);
  return modulo(sum.x * zInverse * zInverse, prime) % order === r;
};
