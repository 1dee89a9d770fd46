const REPLACEMENT = 0xfffd;

/** Length of the sequence that a lead byte begins; 0 for a byte that begins none. */
const sequenceLength = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead < 0xc0) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf8 ? 4 : 0;
};

const LEAD_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07];

/**
 * Decodes UTF-8 in which surrogates stand for themselves (as aapt2 writes, CESU-8) beside sequences of four bytes. What is no
 * sequence becomes U+FFFD, one for each byte.
 */
export const decodeModifiedUtf8 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    let point = lead & (LEAD_BITS[length] ?? 0);
    let isWhole = length > 0 && at + length <= bytes.length;
    for (let next = 1; isWhole && next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      isWhole = (byte & 0xc0) === 0x80;
      point = (point << 6) | (byte & 0x3f);
    }
    if (!isWhole || point > 0x10ffff) units.push(REPLACEMENT);
    else if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    at += isWhole ? length : 1;
    if (units.length > 4096) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join("").toWellFormed();
};
