import { compareText, decodeUtf8 } from "@akashi/bytes";
import type { LibraryFact } from "./schema.ts";

/** Longest file that a version is read from: these hold a line or a few. */
export const VERSION_FILE_BYTES = 65_536;
/** Longest path of such a file. Names are matched by patterns whose time grows with the square of the length. */
const PATH_LENGTH = 300;
/** Longest text that is a version. */
const VERSION_LENGTH = 100;

const property = (text: string, name: string): string | null => {
  const value = new RegExp(`^${name}\\s*[=:]\\s*(\\S+)\\s*$`, "m").exec(text)?.[1];
  return value === undefined || value.length > VERSION_LENGTH ? null : value;
};

/** The version that the whole of a file is. */
const versionIn = (text: string): string | null => {
  const version = text.trim();
  return version.length <= VERSION_LENGTH && /^[\w.+-]+$/.test(version) ? version : null;
};

interface LibraryRule {
  readonly file: RegExp;
  readonly by: LibraryFact["by"];
  readonly read: (match: RegExpExecArray, text: string) => { readonly name: string; readonly version: string | null } | null;
}

/** Files that builds leave behind, and what each says. */
const RULES: readonly LibraryRule[] = [
  {
    // The one library that writes its name without its group: `META-INF/kotlinx_coroutines_core.version`.
    file: /^META-INF\/(kotlinx_coroutines_\w+)\.version$/,
    by: "meta-inf-version",
    read: ([, name = ""], text) => ({
      name: `org.jetbrains.kotlinx:${name.replaceAll("_", "-")}`,
      version: versionIn(text),
    }),
  },
  {
    // AndroidX and others: `META-INF/androidx.core_core.version`, group and artifact joined by `_`.
    file: /^META-INF\/([\w.-]+?)_([\w.-]+)\.version$/,
    by: "meta-inf-version",
    read: ([, group = "", artifact = ""], text) => ({
      name: `${group}:${artifact}`,
      version: versionIn(text),
    }),
  },
  {
    file: /^META-INF\/maven\/([^/]+)\/([^/]+)\/pom\.properties$/,
    by: "maven-properties",
    read: ([, group = "", artifact = ""], text) => ({ name: `${group}:${artifact}`, version: property(text, "version") }),
  },
  {
    // Play services and Firebase: `play-services-base.properties` with `version=` and `client=`.
    file: /^((?:play-services|firebase|transport|billing|core|app-update|review|integrity)[\w-]*)\.properties$/,
    by: "properties-file",
    read: ([, file = ""], text) => {
      const name = property(text, "client") ?? file;
      return { name: `${groupOfGoogle(name)}:${name}`, version: property(text, "version") };
    },
  },
  {
    file: /^META-INF\/([\w.-]+)\.kotlin_module$/,
    by: "kotlin-module",
    read: ([, module = ""]) => ({ name: module, version: null }),
  },
];

const groupOfGoogle = (artifact: string): string =>
  artifact.startsWith("firebase")
    ? "com.google.firebase"
    : artifact.startsWith("play-services")
      ? "com.google.android.gms"
      : "com.google.android";

/** True where the file may name a library: only these are read. */
export const isLibraryFile = (path: string): boolean => path.length <= PATH_LENGTH && RULES.some(({ file }) => file.test(path));

/** What one such file says. */
export const readLibrary = (path: string, bytes: Uint8Array): LibraryFact | null => {
  for (const { file, by, read } of RULES) {
    const match = file.exec(path);
    const found = match === null ? null : read(match, decodeUtf8(bytes));
    if (found !== null) return { ...found, by, certainty: found.version === null ? "likely" : "certain", file: path };
  }
  return null;
};

/** Each library once: a statement with a version before one without. */
export const mergeLibraries = (found: readonly LibraryFact[]): readonly LibraryFact[] => {
  const byName = new Map<string, LibraryFact>();
  for (const library of found) {
    const known = byName.get(library.name);
    if (known === undefined || (known.version === null && library.version !== null)) byName.set(library.name, library);
  }
  return [...byName.values()].sort((a, b) => compareText(a.name, b.name));
};
