import { diagnosticOf, encodeHex, encodeUtf8, isInputError, type DiagnosticSink, type Primitives } from "@akashi/bytes";
import {
  openDex,
  openResourceTable,
  readBinaryXml,
  type ResourceTable,
  type SplitSet,
  type SplitSetMember,
  type XmlElement,
} from "@akashi/formats";
import type { ProgramFile } from "@akashi/program";
import { dexOrder, isMainDex } from "./archive/file-kinds.ts";
import type { ArtifactFacts } from "./schema.ts";

/** A member of the application with its resources opened. */
export interface Member {
  readonly split: SplitSetMember;
  /** Put before paths in evidence: nothing for a single APK, `name.apk/` in a set. */
  readonly prefix: string;
  readonly resources: ResourceTable | null;
}

/** What could not be read, for the coverage section. */
export interface Unread {
  readonly dex: string[];
  readonly resources: string[];
}

const attempt = <T>(read: () => T, sink: DiagnosticSink, onFailure: () => void): T | null => {
  try {
    return read();
  } catch (error) {
    if (!isInputError(error)) throw error;
    sink.add(diagnosticOf(error, null));
    onFailure();
    return null;
  }
};

/** Opens the resource tables of the members; what is broken costs a diagnostic. */
export const openMembers = (set: SplitSet, primitives: Primitives, sink: DiagnosticSink, unread: Unread): readonly Member[] => {
  // Another build of a member that is already there would be counted twice.
  const members = set.members.filter(({ role }) => role !== "alternative");
  return members.map((split) => {
    const prefix = set.kind === "apk" ? "" : `${split.name}/`;
    const entry = split.archive.findEntry("resources.arsc");
    const path = [...split.path, "resources.arsc"];
    const open = (): ResourceTable | null =>
      entry === undefined ? null : openResourceTable(split.archive.readEntry(entry, primitives), { format: "arsc", path }, sink);
    return { split, prefix, resources: attempt(open, sink, () => unread.resources.push(`${prefix}resources.arsc`)) };
  });
};

/** The DEX files in the order of the class loader: base first, `classes.dex` before `classes2.dex`. */
export const openCode = (
  members: readonly Member[],
  primitives: Primitives,
  sink: DiagnosticSink,
  unread: Unread,
): readonly ProgramFile[] =>
  members.flatMap(({ split, prefix }) =>
    split.archive.entries
      .filter(({ name }) => isMainDex(name))
      .sort((a, b) => dexOrder(a.name) - dexOrder(b.name))
      .flatMap((entry) => {
        const name = prefix + entry.name;
        const open = (): readonly ProgramFile[] => {
          const files = openDex(split.archive.readEntry(entry, primitives), {
            path: [...split.path, entry.name],
            diagnostics: sink,
          });
          // Version 041 puts several DEX into one file.
          return files.map((dex, index) => ({ dex, name: files.length === 1 ? name : `${name}#${index + 1}` }));
        };
        return attempt(open, sink, () => unread.dex.push(name)) ?? [];
      }),
  );

/** A binary XML file of a member by its path; null where it is not there or broken. */
export const readXmlFile = (member: Member, path: string, primitives: Primitives, sink: DiagnosticSink): XmlElement | null => {
  const { archive, path: memberPath } = member.split;
  const entry = archive.findEntry(path);
  if (entry === undefined) return null;
  const read = (): XmlElement | null =>
    readBinaryXml(archive.readEntry(entry, primitives), { format: "axml", path: [...memberPath, path] }, sink).root ?? null;
  return attempt(read, sink, () => {});
};

const ROLES = { base: "base", config: "config", feature: "feature", alternative: "other", unknown: "other" } as const;

/**
 * SHA-256 of an artifact in lower-case hexadecimal. Several files: over their digests in order of value, so that the order in which
 * they are given changes nothing.
 */
export const artifactDigest = (files: readonly Uint8Array[], primitives: Pick<Primitives, "digest">): string => {
  const sha256 = (bytes: Uint8Array): string => encodeHex(primitives.digest("sha256", [bytes]));
  const digests = files.map(sha256);
  const [only] = digests;
  return digests.length === 1 && only !== undefined ? only : sha256(encodeUtf8([...digests].sort().join("\n")));
};

/** Digest and size of what was given, and of each member of a set. */
export const identifyArtifact = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  set: SplitSet,
  primitives: Primitives,
): Pick<ArtifactFacts, "kind" | "sha256" | "size" | "members"> => ({
  kind: set.kind === "apk" ? "apk" : "split-set",
  sha256: artifactDigest(
    files.map(({ bytes }) => bytes),
    primitives,
  ),
  size: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  members:
    set.kind === "apk"
      ? []
      : set.members.map(({ name, bytes, role, splitName }) => ({
          name,
          sha256: encodeHex(primitives.digest("sha256", [bytes])),
          size: bytes.length,
          role: ROLES[role],
          splitName,
        })),
});
