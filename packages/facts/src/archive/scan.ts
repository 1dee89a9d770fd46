import { diagnosticOf, type DiagnosticSink, isInputError, type Primitives } from "@akashi/bytes";
import type { ZipArchive, ZipEntry } from "@akashi/formats";
import type { EndpointCollector } from "../endpoints/collector.ts";
import { findUrlsInBytes } from "../endpoints/in-bytes.ts";
import { isLibraryFile, readLibrary, VERSION_FILE_BYTES } from "../libraries.ts";
import { readNative } from "../native.ts";
import type { EndpointPlace, FileFacts, LibraryFact, NativeFact } from "../schema.ts";
import { carriedPolicyOf } from "./carried-policy.ts";
import { extensionOf, fileKindOf, isMainDex, isTextFile, nativeLibraryOf, type FileKind } from "./file-kinds.ts";

/** Text of assets read for addresses, all files together. A game's data can be a gigabyte of JSON; addresses stand early. */
const TEXT_BYTES = 64 * 1024 * 1024;
/** Places looked at for an address in the files of one archive. The samples have some hundreds; a file can be nothing else. */
const FILE_LOOKS = 500_000;
/** A file that may hold code is opened up to this size; a larger one is named in the coverage. */
const CODE_BYTES = 64 * 1024 * 1024;

/** Extensions under which code hides; without an extension, too. */
const CODE_EXTENSIONS: ReadonlySet<string> = new Set([
  "",
  "dex",
  "jar",
  "apk",
  "zip",
  "so",
  "bin",
  "dat",
  "sh",
  "elf",
  "odex",
  "jet",
  "mp3",
  "data",
]);

/** What the members of an archive other than manifest, resources and main DEX show. */
export interface ArchiveScan {
  readonly native: readonly NativeFact[];
  readonly libraries: readonly LibraryFact[];
  readonly embeddedCode: FileFacts["embeddedCode"];
  readonly policies: FileFacts["policies"];
  /** Files that could not be read. */
  readonly unreadable: readonly string[];
  /** Files not searched for addresses or code, or not to their end, because of their size or the limits on all together. */
  readonly notSearched: readonly string[];
}

export interface ScanTarget {
  readonly archive: ZipArchive;
  /** Put before the names of the archive: empty for a single APK, `split_config.ja.apk/` in a set. */
  readonly prefix: string;
  readonly primitives: Primitives;
  readonly endpoints: EndpointCollector;
  readonly diagnostics: DiagnosticSink;
}

const EMBEDDED: Readonly<Partial<Record<FileKind, "dex" | "elf" | "script">>> = { dex: "dex", elf: "elf", script: "script" };

class Scanner {
  readonly native: NativeFact[] = [];
  readonly libraries: LibraryFact[] = [];
  readonly embeddedCode: FileFacts["embeddedCode"][number][] = [];
  readonly policies: FileFacts["policies"][number][] = [];
  readonly unreadable: string[] = [];
  readonly notSearched: string[] = [];
  readonly #target: ScanTarget;
  /** Library names whose addresses were looked for: every ABI has the same. */
  readonly #searched = new Set<string>();
  #textBytes = 0;
  #looks = 0;

  constructor(target: ScanTarget) {
    this.#target = target;
  }

  visit(entry: ZipEntry): void {
    const { name } = entry;
    if (isMainDex(name) || name === "AndroidManifest.xml" || name === "resources.arsc" || name.endsWith("/")) return;
    const native = nativeLibraryOf(name);
    if (native !== null) this.#attempt(entry, (bytes) => this.#visitNative(name, native.abi, bytes));
    else if (isLibraryFile(name) && entry.size <= VERSION_FILE_BYTES)
      this.#attempt(entry, (bytes) => this.#visitLibrary(name, bytes));
    else if (!name.startsWith("res/") && !name.startsWith("META-INF/") && isTextFile(name)) this.#visitText(entry);
    else if (this.#mayHoldCode(entry)) {
      if (entry.size > CODE_BYTES) this.notSearched.push(this.#path(name));
      else this.#attempt(entry, (bytes) => this.#visitUnknown(name, bytes));
    }
  }

  #mayHoldCode({ name, size }: ZipEntry): boolean {
    const outside = !name.startsWith("META-INF/") && (!name.startsWith("res/") || name.startsWith("res/raw"));
    return outside && size > 0 && CODE_EXTENSIONS.has(extensionOf(name));
  }

  #attempt(entry: ZipEntry, visit: (bytes: Uint8Array) => void): void {
    const { archive, primitives, diagnostics } = this.#target;
    try {
      visit(archive.readEntry(entry, primitives));
    } catch (error) {
      if (!isInputError(error)) throw error;
      diagnostics.add(diagnosticOf(error, null));
      this.unreadable.push(this.#path(entry.name));
    }
  }

  #path(name: string): string {
    return this.#target.prefix + name;
  }

  #addUrls(bytes: Uint8Array, place: EndpointPlace & { readonly file: string }): void {
    const { found, looks, isCut } = findUrlsInBytes(bytes, FILE_LOOKS - this.#looks);
    this.#looks += looks;
    if (isCut) this.notSearched.push(place.file);
    for (const address of found) this.#target.endpoints.add(address, () => place);
  }

  #visitNative(name: string, abi: string, bytes: Uint8Array): void {
    const file = name.slice(name.lastIndexOf("/") + 1);
    // Before the rest, which ends where the file is no ELF: packers write such, and their addresses are there all the same.
    if (!this.#searched.has(file)) this.#addUrls(bytes, { kind: "native", file: this.#path(name) });
    this.#searched.add(file);
    this.native.push(readNative(this.#path(name), abi, bytes));
  }

  #visitLibrary(name: string, bytes: Uint8Array): void {
    const library = readLibrary(name, bytes);
    if (library !== null) this.libraries.push({ ...library, file: this.#path(name) });
  }

  #visitText(entry: ZipEntry): void {
    if (this.#textBytes + entry.size > TEXT_BYTES) {
      this.notSearched.push(this.#path(entry.name));
      return;
    }
    this.#attempt(entry, (bytes) => {
      this.#textBytes += bytes.length;
      this.#addUrls(bytes, { kind: "asset", file: this.#path(entry.name) });
      const policy = carriedPolicyOf(this.#path(entry.name), entry.name, bytes, this.#target.primitives);
      if (policy !== null) this.policies.push(policy);
    });
  }

  #visitUnknown(name: string, bytes: Uint8Array): void {
    const kind = fileKindOf(bytes);
    const extension = extensionOf(name);
    const embedded =
      kind === "zip" ? (extension === "apk" ? "apk" : extension === "jar" ? "jar" : null) : (EMBEDDED[kind] ?? null);
    if (embedded !== null) this.embeddedCode.push({ file: this.#path(name), kind: embedded });
  }
}

/** Looks through the files of an archive: native libraries, statements of versions, addresses in texts, code in odd places. */
export const scanArchive = (target: ScanTarget): ArchiveScan => {
  const scanner = new Scanner(target);
  for (const entry of target.archive.entries) scanner.visit(entry);
  const { native, libraries, embeddedCode, policies, unreadable, notSearched } = scanner;
  return { native, libraries, embeddedCode, policies, unreadable, notSearched };
};

/** Kinds of extension kept. */
const EXTENSIONS = 200;

/** Counts files by extension, the most bytes first. */
export const countFiles = (archives: readonly ZipArchive[]): Pick<FileFacts, "count" | "byExtension"> => {
  const rows = new Map<string, { extension: string; count: number; size: number }>();
  let count = 0;
  for (const { entries } of archives) {
    for (const { name, size } of entries) {
      const extension = extensionOf(name).slice(0, 20);
      const row = rows.get(extension) ?? { extension, count: 0, size: 0 };
      row.count += 1;
      row.size += size;
      rows.set(extension, row);
      count += 1;
    }
  }
  const byExtension = [...rows.values()].sort((a, b) => b.size - a.size || (a.extension < b.extension ? -1 : 1));
  return { count, byExtension: byExtension.slice(0, EXTENSIONS) };
};
