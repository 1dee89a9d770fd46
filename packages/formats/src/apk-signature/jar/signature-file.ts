import type { VerificationContext } from "../context.ts";
import type { ProblemList } from "../problems.ts";
import { type SchemeRequest, SCHEME_IDS } from "../scheme-v2.ts";
import { findDigestsToVerify, isBase64Of } from "./digests.ts";
import type { JarManifest, JarSection } from "./manifest.ts";
import type { JarSigner } from "./signer.ts";

/** `MANIFEST.MF` as bytes and parsed. */
export interface ReadManifest extends JarManifest {
  readonly bytes: Uint8Array;
  readonly byName: ReadonlyMap<string, JarSection>;
}

/** Since this version Android looks at whether newer signatures were taken away. */
const STRIPPING_CHECKED_SINCE = 24;
const LF = 0x0a;

interface Checking {
  readonly signer: JarSigner;
  readonly manifest: ReadManifest;
  readonly request: SchemeRequest;
  readonly context: VerificationContext;
  readonly problems: ProblemList;
}

/**
 * The signature file says with which newer schemes the APK was signed (`X-Android-APK-Signed`); one that Android of the range
 * knows and that is not there was taken away.
 */
const checkStripping = (main: JarSection, { signer, request, problems }: Checking): void => {
  const file = signer.fileEntry.name;
  const named = main.findValue("X-Android-APK-Signed");
  if (named === undefined) {
    if (request.found.size > 0) problems.add("JAR_SIG_NO_APK_SIG_STRIP_PROTECTION", { file });
    return;
  }
  const ids = named.split(",").map((id) => id.trim());
  for (const id of new Set(ids.filter((id) => /^[+-]?\d{1,10}$/.test(id)).map(Number))) {
    const known = SCHEME_IDS.find((scheme) => scheme.id === id && scheme.minSdk <= request.range.maxSdk);
    if (known === undefined) problems.add("JAR_SIG_UNKNOWN_APK_SIG_SCHEME_ID", { file, scheme: id });
    else if (!request.found.has(known.scheme)) problems.add("JAR_SIG_MISSING_APK_SIG_REFERENCED", { file, scheme: known.scheme });
  }
};

/** Whether the digest of the whole manifest is there and right; then its sections need no comparing. */
const isManifestDigestRight = (main: JarSection, isSigntool: boolean, checking: Checking): boolean => {
  const { signer, manifest, request, context, problems } = checking;
  const file = signer.fileEntry.name;
  const digests = findDigestsToVerify(main, isSigntool ? "-Digest" : "-Digest-Manifest", request.range);
  if (digests.length === 0) {
    problems.add("JAR_SIG_NO_MANIFEST_DIGEST_IN_SIG_FILE", { file });
    return false;
  }
  let isRight = true;
  for (const { algorithm, expected } of digests) {
    if (isBase64Of(expected, context.primitives.digest(algorithm, [manifest.bytes]))) continue;
    // Only a warning: the sections are compared one by one instead.
    problems.addWarning("JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY", { entry: "META-INF/MANIFEST.MF", file, algorithm });
    isRight = false;
  }
  return isRight;
};

const sectionBytes = ({ bytes }: ReadManifest, section: JarSection): Uint8Array =>
  bytes.subarray(section.start, section.start + section.size);

const checkMainSection = (main: JarSection, { signer, manifest, request, context, problems }: Checking): void => {
  if (manifest.main === null) return;
  const digested = sectionBytes(manifest, manifest.main);
  for (const { algorithm, expected } of findDigestsToVerify(main, "-Digest-Manifest-Main-Attributes", request.range)) {
    if (isBase64Of(expected, context.primitives.digest(algorithm, [digested]))) continue;
    problems.add("JAR_SIG_MANIFEST_MAIN_SECTION_DIGEST_DID_NOT_VERIFY", { file: signer.fileEntry.name, algorithm });
  }
};

/** signtool of Mozilla leaves the second of two line feeds out of what it digests. */
const trimForSigntool = (section: Uint8Array): Uint8Array =>
  section.at(-1) === LF && section.at(-2) === LF ? section.subarray(0, -1) : section;

const checkSection = (section: JarSection, isSigntool: boolean, checking: Checking): boolean => {
  const { signer, manifest, request, context, problems } = checking;
  const detail = { entry: section.name ?? "", file: signer.fileEntry.name };
  const signed = manifest.byName.get(detail.entry);
  const digests = signed === undefined ? [] : findDigestsToVerify(section, "-Digest", request.range);
  if (signed === undefined || digests.length === 0) {
    problems.add("JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_SIG_FILE", detail);
    return signed !== undefined;
  }
  const bytes = sectionBytes(manifest, signed);
  const digested = isSigntool ? trimForSigntool(bytes) : bytes;
  for (const { algorithm, expected } of digests) {
    if (isBase64Of(expected, context.primitives.digest(algorithm, [digested]))) continue;
    problems.add("JAR_SIG_MANIFEST_SECTION_DIGEST_DID_NOT_VERIFY", { ...detail, algorithm });
  }
  return true;
};

/** The names of all sections, each compared unless the whole manifest was; undefined where the file cannot be used at all. */
const checkSections = (isSigntool: boolean, isManifestRight: boolean, checking: Checking): Set<string> | undefined => {
  const { signer, problems } = checking;
  const file = signer.fileEntry.name;
  const names = new Set<string>();
  let isUsable = true;
  for (const [index, section] of signer.parsedFile.sections.entries()) {
    if (section.name === null) {
      problems.add("JAR_SIG_UNNNAMED_SIG_FILE_SECTION", { file, section: index + 1 });
      return undefined;
    }
    if (names.has(section.name)) {
      problems.add("JAR_SIG_DUPLICATE_SIG_FILE_SECTION", { file, entry: section.name });
      return undefined;
    }
    names.add(section.name);
    if (!isManifestRight) isUsable = checkSection(section, isSigntool, checking) && isUsable;
  }
  return isUsable ? names : undefined;
};

/**
 * Verifies a signature file against the manifest (JAR File Specification, "Signature Validation", and apksig for what Android
 * does differently). Gives the names of the entries it signs. Undefined where Android ignores this signer; errors are among
 * `problems` then and otherwise.
 */
export const verifySignatureFile = (checking: Checking): ReadonlySet<string> | undefined => {
  const { signer, request, problems } = checking;
  const { main } = signer.parsedFile;
  if (main?.findValue("Signature-Version") === undefined) {
    problems.add("JAR_SIG_MISSING_VERSION_ATTR_IN_SIG_FILE", { file: signer.fileEntry.name });
    return undefined;
  }
  if (request.range.maxSdk >= STRIPPING_CHECKED_SINCE) checkStripping(main, checking);
  if (problems.hasErrors) return new Set();
  const isSigntool = main.findValue("Created-By")?.includes("signtool") === true;
  const isManifestRight = isManifestDigestRight(main, isSigntool, checking);
  if (!isSigntool) checkMainSection(main, checking);
  if (problems.hasErrors) return new Set();
  return checkSections(isSigntool, isManifestRight, checking);
};
