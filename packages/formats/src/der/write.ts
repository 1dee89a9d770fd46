/** DER (X.690 §10) of a value: identifier octet, shortest length, contents. For keys that have to be written anew. */
export const writeDer = (identifier: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const size = contents.reduce((total, part) => total + part.length, 0);
  const header = [identifier, ...lengthOctets(size)];
  const encoded = new Uint8Array(header.length + size);
  encoded.set(header);
  let at = header.length;
  for (const part of contents) {
    encoded.set(part, at);
    at += part.length;
  }
  return encoded;
};

const lengthOctets = (size: number): number[] => {
  if (size < 0x80) return [size];
  const octets: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
};

/** DER of a number that is not negative. */
export const writeUnsignedInteger = (value: bigint): Uint8Array => {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  const octets = Uint8Array.from({ length: even.length / 2 }, (_, index) =>
    Number.parseInt(even.slice(index * 2, index * 2 + 2), 16),
  );
  return (octets[0] ?? 0) >= 0x80 ? writeDer(0x02, Uint8Array.of(0), octets) : writeDer(0x02, octets);
};
