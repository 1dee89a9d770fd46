import type { DigestAlgorithm } from "@akashi/bytes";
import type { ZipEntry } from "../../zip/entry.ts";
import { findExactContent, type VerificationContext } from "../context.ts";
import type { ProblemList } from "../problems.ts";
import type { SdkRange } from "../result.ts";
import { findDigestsToVerify, isBase64Of } from "./digests.ts";
import type { ReadManifest } from "./signature-file.ts";

/** Digests of the content of entries, each computed once; null where the content cannot be read. */
export class EntryDigests {
  readonly #context: VerificationContext;
  readonly #known = new Map<string, Uint8Array | null>();

  constructor(context: VerificationContext) {
    this.#context = context;
  }

  /** All algorithms in one go, so that the entry is inflated once. */
  get(entry: ZipEntry, algorithms: readonly DigestAlgorithm[]): readonly (Uint8Array | null)[] {
    const missing = algorithms.filter((algorithm) => !this.#known.has(`${algorithm}/${entry.index}`));
    if (missing.length > 0) {
      const content = findExactContent(this.#context, entry);
      for (const algorithm of missing) {
        const digest = content === undefined ? null : this.#context.primitives.digest(algorithm, [content]);
        this.#known.set(`${algorithm}/${entry.index}`, digest);
      }
    }
    return algorithms.map((algorithm) => this.#known.get(`${algorithm}/${entry.index}`) ?? null);
  }
}

/** A signer by name and the entries its signature file names. */
export interface EntrySigner {
  readonly name: string;
  readonly entryNames: ReadonlySet<string>;
}

interface Checking<S extends EntrySigner> {
  readonly manifest: ReadManifest;
  readonly signers: readonly S[];
  readonly range: SdkRange;
  readonly digests: EntryDigests;
  readonly problems: ProblemList;
}

/** Everything outside META-INF; there Android, unlike the jar specification, wants nothing signed. */
const mustBeSigned = (entry: ZipEntry): boolean => !entry.name.startsWith("META-INF/");

const namesOf = (signers: readonly EntrySigner[]): string => signers.map(({ name }) => name).join(", ");

/**
 * Compares every entry with its digest in the manifest, and with the signers: all entries must have the same ones. Gives these;
 * undefined where nothing is signed.
 */
export const verifyEntries = <S extends EntrySigner>(
  entries: readonly ZipEntry[],
  checking: Checking<S>,
): readonly S[] | undefined => {
  let first: { readonly name: string; readonly signers: readonly S[] } | undefined;
  for (const entry of entries.filter(mustBeSigned).sort((a, b) => a.localHeaderOffset - b.localHeaderOffset)) {
    const signers = findEntrySigners(entry, checking);
    if (signers === undefined) continue;
    first ??= { name: entry.name, signers };
    if (namesOf(signers) === namesOf(first.signers)) {
      verifyEntryDigests(entry, checking);
      continue;
    }
    const detail = { first: first.name, firstSigners: namesOf(first.signers), entry: entry.name, signers: namesOf(signers) };
    checking.problems.add("JAR_SIG_ZIP_ENTRY_SIGNERS_MISMATCH", detail);
  }
  if (first === undefined) checking.problems.add("JAR_SIG_NO_SIGNED_ZIP_ENTRIES");
  return first?.signers;
};

const findEntrySigners = <S extends EntrySigner>(entry: ZipEntry, checking: Checking<S>): readonly S[] | undefined => {
  const { manifest, signers, problems } = checking;
  if (!manifest.byName.has(entry.name)) {
    problems.add("JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_MANIFEST", { entry: entry.name });
    return undefined;
  }
  const own = signers.filter(({ entryNames }) => entryNames.has(entry.name));
  if (own.length > 0) return own;
  problems.add("JAR_SIG_ZIP_ENTRY_NOT_SIGNED", { entry: entry.name });
  return undefined;
};

const verifyEntryDigests = <S extends EntrySigner>(entry: ZipEntry, checking: Checking<S>): void => {
  const { manifest, range, digests, problems } = checking;
  const section = manifest.byName.get(entry.name);
  const expected = section === undefined ? [] : findDigestsToVerify(section, "-Digest", range);
  if (expected.length === 0) {
    problems.add("JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_MANIFEST", { entry: entry.name });
    return;
  }
  const algorithms = expected.map(({ algorithm }) => algorithm);
  for (const [index, actual] of digests.get(entry, algorithms).entries()) {
    const digest = expected[index];
    if (actual === null) problems.add("JAR_SIG_UNREADABLE_ZIP_ENTRY", { entry: entry.name });
    else if (digest === undefined || !isBase64Of(digest.expected, actual)) {
      const detail = { entry: entry.name, algorithm: digest?.algorithm ?? "", file: "META-INF/MANIFEST.MF" };
      problems.add("JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY", detail);
    }
  }
};
