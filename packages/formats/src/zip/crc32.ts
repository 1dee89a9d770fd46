/** CRC-32 of ISO 3309, as zip uses it (APPNOTE §4.4.7); four tables, so that four bytes go in one step. */
const TABLES: readonly Uint32Array[] = (() => {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [first, ...rest] = tables;
  if (first === undefined) return [];
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    first[byte] = value;
  }
  let previous = first;
  for (const table of rest) {
    for (let byte = 0; byte < 256; byte += 1) {
      const value = previous[byte] ?? 0;
      table[byte] = (value >>> 8) ^ (first[value & 0xff] ?? 0);
    }
    previous = table;
  }
  return tables;
})();

const NO_TABLE = new Uint32Array(256);
const [T0 = NO_TABLE, T1 = NO_TABLE, T2 = NO_TABLE, T3 = NO_TABLE] = TABLES;

/** CRC-32 of `bytes`, as an unsigned number. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = -1;
  let at = 0;
  // The cast below never sees undefined: all indices are in range.
  for (const whole = bytes.length & ~3; at < whole; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (T3[crc & 0xff] as number) ^
      (T2[(crc >>> 8) & 0xff] as number) ^
      (T1[(crc >>> 16) & 0xff] as number) ^
      (T0[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
};
