import type { ZipArchive } from "../zip/archive.ts";
import type { XmlDocument } from "../axml/document.ts";

/** A file as the user gave it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * How the application came. `apk`: one APK. `apks`: an archive of bundletool. `xapk`, `apkm`: archives of app stores. `archive`:
 * any other zip that holds APKs. `files`: several files given together.
 */
export type SplitSetKind = "apk" | "apks" | "xapk" | "apkm" | "archive" | "files";

/**
 * What a member is, by its own manifest. `base`: names no split. `config`: resources or code of one configuration. `feature`: a
 * module. `alternative`: another build of a member that is already there (bundletool's variants and standalone APKs). `unknown`: one
 * of several whose manifest could not be read; a single APK is always the base.
 */
export type SplitRole = "base" | "config" | "feature" | "alternative" | "unknown";

/** One APK of a set. */
export interface SplitSetMember {
  /** From the given file inwards. */
  readonly path: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly archive: ZipArchive;
  /** Undefined where the manifest could not be read. */
  readonly manifest: XmlDocument | undefined;
  readonly role: SplitRole;
  /** The manifest's `split`; null for a base. */
  readonly splitName: string | null;
  /** The split whose configuration this is (`configForSplit`): the empty string for the base; null where it is none. */
  readonly configFor: string | null;
  readonly packageName: string | null;
  /** `versionCodeMajor` in the high 32 bits, as Android builds the long version code; null where not stated. */
  readonly versionCode: bigint | null;
}

/** A file of the set that is not read as part of the application. */
export interface UninspectedFile {
  readonly path: readonly string[];
  readonly size: number;
  /** `expansion-file`: OBB. `nested-archive`: an archive within the archive. */
  readonly reason: "expansion-file" | "nested-archive" | "unreadable" | "limit" | "other";
}

/** An application as given: its members and what else was there. */
export interface SplitSet {
  readonly kind: SplitSetKind;
  /** The base first, then in the order they came. */
  readonly members: readonly SplitSetMember[];
  /** Undefined where only splits were given. */
  readonly base: SplitSetMember | undefined;
  readonly uninspected: readonly UninspectedFile[];
}
