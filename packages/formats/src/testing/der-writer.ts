import { Buffer } from "node:buffer";

/** One value in DER; for tests, `length` may be written in the forms that only BER allows. */
export interface TlvOptions {
  /** Octets of the length beyond the one that is needed, 0 for DER. */
  readonly extraLengthOctets?: number;
  /** Writes the length as 0x80 and ends the contents with two zeros. */
  readonly indefinite?: boolean;
}

export const tlv = (identifier: number, contents: Uint8Array, options: TlvOptions = {}): Uint8Array => {
  if (options.indefinite === true) return Uint8Array.of(identifier, 0x80, ...contents, 0, 0);
  const octets: number[] = [];
  for (let rest = contents.length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  const extra = options.extraLengthOctets ?? 0;
  const padded = [...new Array<number>(extra).fill(0), ...octets];
  const length = contents.length < 0x80 && extra === 0 ? [contents.length] : [0x80 | padded.length, ...padded];
  return Uint8Array.of(identifier, ...length, ...contents);
};

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, Buffer.concat(parts));
export const set = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x31, Buffer.concat(parts));
export const octetString = (bytes: Uint8Array): Uint8Array => tlv(0x04, bytes);
export const nullValue = (): Uint8Array => tlv(0x05, new Uint8Array(0));
export const bitString = (bytes: Uint8Array): Uint8Array => tlv(0x03, Buffer.concat([Buffer.of(0), bytes]));
export const utf8String = (text: string): Uint8Array => tlv(0x0c, Buffer.from(text, "utf8"));
export const utcTime = (text: string): Uint8Array => tlv(0x17, Buffer.from(text, "latin1"));

/** An INTEGER of these contents, taken as they are. */
export const integerOf = (...bytes: readonly number[]): Uint8Array => tlv(0x02, Buffer.from(bytes));

/** An INTEGER with a leading zero where the number would else be negative. */
export const unsignedInteger = (bytes: Uint8Array): Uint8Array =>
  tlv(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);

export const objectIdentifier = (dotted: string): Uint8Array => {
  const [first = 0n, second = 0n, ...others] = dotted.split(".").map(BigInt);
  const octets = [first * 40n + second, ...others].flatMap((node) => {
    const digits = [Number(node & 127n)];
    for (let rest = node >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 127n) | 0x80);
    return digits;
  });
  return tlv(0x06, Buffer.from(octets));
};
