/** What the first bytes of a file say it is. */
export type FileKind = "dex" | "zip" | "elf" | "hermes" | "script" | "other";

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** Magic numbers: DEX (`dex\n`), ZIP, ELF, Hermes byte code (little end of 0x1F1903C103BC1FC6), `#!`. */
const MAGICS: readonly (readonly [FileKind, readonly number[]])[] = [
  ["dex", [0x64, 0x65, 0x78, 0x0a]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
  ["hermes", [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f]],
  ["script", [0x23, 0x21]],
];

export const fileKindOf = (bytes: Uint8Array): FileKind => MAGICS.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? "other";

/** Lower-case text after the last dot of the file's own name; empty without one. */
export const extensionOf = (name: string): string => {
  const file = name.slice(name.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  return dot <= 0 ? "" : file.slice(dot + 1).toLowerCase();
};

/** Where Android's class loader looks for DEX: `classes.dex`, `classes2.dex`, … in the root. */
export const isMainDex = (name: string): boolean => /^classes(?:[2-9]|[1-9]\d{1,3})?\.dex$/.test(name);

/** Position of a DEX in the class loader's order: `classes.dex` is 1. */
export const dexOrder = (name: string): number => Number(/^classes(\d*)\.dex$/.exec(name)?.[1] || 1);

/** `lib/<abi>/libname.so`; null for any other path. */
export const nativeLibraryOf = (path: string): { readonly abi: string; readonly name: string } | null => {
  const match = /^lib\/([^/]+)\/([^/]+\.so)$/.exec(path);
  return match === null ? null : { abi: match[1] ?? "", name: match[2] ?? "" };
};

/** Texts in which addresses are looked for. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(
  "js mjs html htm css json xml txt properties cfg conf ini yaml yml bundle svg md csv".split(" "),
);

export const isTextFile = (name: string): boolean => TEXT_EXTENSIONS.has(extensionOf(name));
