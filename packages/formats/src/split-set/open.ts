import {
  type CursorContext,
  diagnosticOf,
  type DiagnosticSink,
  FormatError,
  isInputError,
  LimitError,
  LIMITS,
  type Primitives,
} from "@akashi/bytes";
import { openZip, type ZipArchive } from "../zip/archive.ts";
import type { ZipEntry } from "../zip/entry.ts";
import { readMember } from "./member.ts";
import type { GivenFile, SplitSet, SplitSetKind, SplitSetMember, UninspectedFile } from "./split-set.ts";
import { assignRoles } from "./roles.ts";

const MANIFEST = "AndroidManifest.xml";

/** What the stores and bundletool put beside the APKs; it says nothing the APKs do not say themselves. */
const METADATA = /^(toc\.pb|manifest\.json|info\.json|icon\.png|META-INF\/.*|.*\/)$/;

/** The first one that is there tells the kind. */
const KIND_MARKERS: readonly { readonly entry: string; readonly kind: SplitSetKind }[] = [
  { entry: "toc.pb", kind: "apks" },
  { entry: "info.json", kind: "apkm" },
  { entry: "manifest.json", kind: "xapk" },
];

/**
 * Opens one APK, an archive of APKs, or several of either given together. What each file is follows from its content, never from
 * its name. A member that cannot be read costs a diagnostic. Throws FormatError `no-app` (`app-bundle` for an AAB) where no member
 * is left, or the error of the only file.
 */
export const openSplitSet = (files: readonly GivenFile[], primitives: Primitives, sink: DiagnosticSink): SplitSet => {
  const opener = new SplitSetOpener(primitives, sink);
  let kind: SplitSetKind = "files";
  for (const file of files) {
    const fileKind = opener.openFile(file, files.length === 1);
    if (files.length === 1 && fileKind !== undefined) kind = fileKind;
  }
  if (opener.members.length === 0) {
    const path = files.length === 1 ? files.map((file) => file.name) : [];
    const [code, message] = opener.sawBundle ? ["app-bundle", "an app bundle, not an APK"] : ["no-app", "no Android application"];
    throw new FormatError("split-set", code, { path, offset: null }, message);
  }
  const members = assignRoles(opener.members, sink);
  return { kind, members, base: members.find((member) => member.role === "base"), uninspected: opener.uninspected };
};

class SplitSetOpener {
  readonly members: SplitSetMember[] = [];
  readonly uninspected: UninspectedFile[] = [];
  /** One of the files was an Android App Bundle. */
  sawBundle = false;
  readonly #primitives: Primitives;
  readonly #sink: DiagnosticSink;

  constructor(primitives: Primitives, sink: DiagnosticSink) {
    this.#primitives = primitives;
    this.#sink = sink;
  }

  openFile(file: GivenFile, isOnly: boolean): SplitSetKind | undefined {
    const path = [file.name];
    try {
      const archive = openZip(file.bytes, contextOf(path), this.#sink);
      if (archive.findEntry(MANIFEST) !== undefined) {
        this.#addMember(archive, path);
        return "apk";
      }
      return this.#openContainer(archive, path);
    } catch (error) {
      if (!isInputError(error) || isOnly) throw error;
      this.#giveUp(path, file.bytes.length, error);
      return undefined;
    }
  }

  #openContainer(container: ZipArchive, path: readonly string[]): SplitSetKind {
    if (container.findEntry("BundleConfig.pb") !== undefined) this.sawBundle = true;
    for (const entry of container.entries) {
      const entryPath = [...path, entry.name];
      if (/\.apk$/i.test(entry.name)) this.#openNested(container, entry, entryPath);
      else if (!METADATA.test(entry.name))
        this.uninspected.push({ path: entryPath, size: entry.size, reason: reasonFor(entry.name) });
    }
    return KIND_MARKERS.find((marker) => container.findEntry(marker.entry) !== undefined)?.kind ?? "archive";
  }

  #openNested(container: ZipArchive, entry: ZipEntry, path: readonly string[]): void {
    try {
      this.#checkRoom(path);
      const bytes = container.readEntry(entry, this.#primitives);
      const archive = openZip(bytes, contextOf(path), this.#sink);
      // Sets are one level deep: what is no APK in itself is not opened further.
      if (archive.findEntry(MANIFEST) === undefined) {
        this.uninspected.push({ path, size: entry.size, reason: "nested-archive" });
      } else this.#addMember(archive, path);
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#giveUp(path, entry.size, error);
    }
  }

  #checkRoom(path: readonly string[]): void {
    if (this.members.length >= LIMITS.splitFiles) throw new LimitError("split-set", "splitFiles", { path, offset: null });
  }

  #addMember(archive: ZipArchive, path: readonly string[]): void {
    this.#checkRoom(path);
    this.members.push(readMember(archive, path, this.#primitives, this.#sink));
  }

  #giveUp(path: readonly string[], size: number, error: FormatError | LimitError): void {
    this.#sink.add(diagnosticOf(error, null));
    this.uninspected.push({ path, size, reason: error instanceof LimitError ? "limit" : "unreadable" });
  }
}

const contextOf = (path: readonly string[]): CursorContext => ({ format: "zip", path });

const reasonFor = (name: string): UninspectedFile["reason"] => {
  if (/\.obb$/i.test(name)) return "expansion-file";
  return /\.(zip|apks|xapk|apkm|aab|jar)$/i.test(name) ? "nested-archive" : "other";
};
