/** Standard base64 with padding (RFC 4648, section 4), as DSSE, signed notes and checkpoints use it. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  // In pieces: an argument list has a limit of its own.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};

/**
 * Reads standard base64 and nothing else: one text for each sequence of bytes, so that a signed file cannot be changed unseen.
 * Returns null where the text is not what {@link toBase64} writes.
 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  let decoded: string;
  try {
    decoded = atob(text);
  } catch {
    return null;
  }
  const bytes = Uint8Array.from(decoded, (character) => character.charCodeAt(0));
  // Bits behind the last byte that are not zero decode to the same bytes: another spelling of the same content.
  return toBase64(bytes) === text ? bytes : null;
};
