import { createHash } from "node:crypto";
import { ByteWriter } from "./byte-writer.ts";
import { collectDex } from "./dex-collect.ts";
import type { DexInput } from "./dex-input.ts";
import { writeSections, type DexLayout } from "./dex-sections.ts";

/**
 * Builds a DEX from a description; `dexdump` accepts what it makes.
 *
 * ```ts
 * const bytes = buildDex({
 *   classes: [
 *     {
 *       descriptor: "Lapp/Main;",
 *       superclass: "Landroid/app/Activity;",
 *       methods: [
 *         {
 *           name: "onCreate",
 *           descriptor: "(Landroid/os/Bundle;)V",
 *           code: `
 *             invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
 *             const-string v0, "https://example.com/"
 *             invoke-static {v0}, Lapp/Net;->send(Ljava/lang/String;)V
 *             return-void`,
 *         },
 *       ],
 *     },
 *   ],
 * });
 * ```
 *
 * Id tables are sorted, superclasses defined before their subclasses, the map list, the SHA-1 and the checksum right.
 */
export const buildDex = (input: DexInput): Uint8Array<ArrayBuffer> => {
  const extras = input.methodHandles !== undefined || input.callSites !== undefined;
  return buildAt(input, { version: input.version ?? (extras ? 38 : 35), base: 0 }).bytes;
};

/** Builds a version 041 container with several DEX files, one after the other. */
export const buildDexContainer = (inputs: readonly DexInput[]): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const input of inputs) {
    const { bytes } = buildAt(input, { version: 41, base: size });
    parts.push(bytes);
    size += bytes.length;
  }
  const container = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    new DataView(part.buffer, part.byteOffset).setUint32(0x70, size, true);
    container.set(sealDex(part), offset);
    offset += part.length;
  }
  return container;
};

/** Adler-32 (RFC 1950 §8.2). */
const adler32 = (bytes: Uint8Array): number => {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return (b * 65_536 + a) >>> 0;
};

/** Writes the SHA-1 and the checksum of one DEX, in place: for tests that change bytes and want them to be accepted. */
export const sealDex = (bytes: Uint8Array): Uint8Array => {
  bytes.set(createHash("sha1").update(bytes.subarray(32)).digest(), 12);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(8, adler32(bytes.subarray(12)), true);
  return bytes;
};

interface BuildOptions {
  readonly version: number;
  /** Where the DEX will stand in its file. */
  readonly base: number;
}

const HEADER_SIZE = 0x70;
const CONTAINER_HEADER_SIZE = 0x78;

const writeHeader = (bytes: Uint8Array, layout: DexLayout, { version, base }: BuildOptions): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const isContainer = version >= 41;
  bytes.set([0x64, 0x65, 0x78, 0x0a, 0x30, 0x30 + Math.floor(version / 10), 0x30 + (version % 10), 0]);
  const dataOffset = isContainer ? 0 : layout.dataOffset;
  const dataSize = isContainer ? 0 : bytes.length - layout.dataOffset;
  const tables = layout.tables.flatMap(({ count, offset }) => [count, count === 0 ? 0 : offset]);
  const headerSize = isContainer ? CONTAINER_HEADER_SIZE : HEADER_SIZE;
  const words = [bytes.length, headerSize, 0x12345678, 0, 0, layout.mapOffset, ...tables, dataSize, dataOffset];
  words.forEach((word, index) => view.setUint32(32 + index * 4, word, true));
  if (isContainer) view.setUint32(0x74, base, true);
};

const buildAt = (input: DexInput, options: BuildOptions): { readonly bytes: Uint8Array<ArrayBuffer> } => {
  const collected = collectDex(input);
  const out = new ByteWriter(options.base);
  out.raw(new Uint8Array(options.version >= 41 ? CONTAINER_HEADER_SIZE : HEADER_SIZE));
  const layout = writeSections(out, collected);
  const bytes = out.finish();
  writeHeader(bytes, layout, options);
  sealDex(bytes);
  return { bytes };
};
