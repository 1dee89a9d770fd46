const HOST_IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * `count` little-endian 16-bit numbers from `offset` on: a view over the bytes where the platform allows it (the place is even,
 * the machine little-endian), a copy otherwise. The range must lie within the bytes.
 */
export const readUnits = (bytes: Uint8Array, offset: number, count: number): Uint16Array => {
  const start = bytes.byteOffset + offset;
  if (HOST_IS_LITTLE_ENDIAN && start % 2 === 0) return new Uint16Array(bytes.buffer, start, count);
  const view = new DataView(bytes.buffer, start, count * 2);
  const units = new Uint16Array(count);
  for (let index = 0; index < count; index += 1) units[index] = view.getUint16(index * 2, true);
  return units;
};

/** `count` little-endian 32-bit numbers from `offset` on; see {@link readUnits}. */
export const readWords = (bytes: Uint8Array, offset: number, count: number): Uint32Array => {
  const start = bytes.byteOffset + offset;
  if (HOST_IS_LITTLE_ENDIAN && start % 4 === 0) return new Uint32Array(bytes.buffer, start, count);
  const view = new DataView(bytes.buffer, start, count * 4);
  const words = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) words[index] = view.getUint32(index * 4, true);
  return words;
};
