import type { Certificate } from "../../der/certificate.ts";
import type { ZipEntry } from "../../zip/entry.ts";
import { findExactContent, type VerificationContext } from "../context.ts";
import { ProblemList } from "../problems.ts";
import { SchemeCheck } from "../scheme-check.ts";
import { MOST_SIGNERS, type SchemeRequest } from "../scheme-v2.ts";
import { EntryDigests, type EntrySigner, verifyEntries } from "./entries.ts";
import { type JarSection, parseJarManifest } from "./manifest.ts";
import { verifySignatureBlock } from "./signature-block.ts";
import { type ReadManifest, verifySignatureFile } from "./signature-file.ts";
import { JarSigner } from "./signer.ts";

const MANIFEST = "META-INF/MANIFEST.MF";
const SIGNATURE_FILE = /^META-INF\/.*\.SF$/s;
const SIGNATURE_BLOCK = /^META-INF\/.*\.(RSA|DSA|EC)$/s;

interface VerifiedSigner extends EntrySigner {
  readonly signer: JarSigner;
  readonly certificate: Certificate;
}

/** The jar signature (scheme v1) of one APK; what is read once serves all ranges of Android versions. */
export class JarSignature {
  readonly #context: VerificationContext;
  readonly #digests: EntryDigests;
  readonly #entries: ReadonlyMap<string, readonly ZipEntry[]>;
  readonly #unpaired: { readonly block: string; readonly file: string }[] = [];
  readonly #signers: JarSigner[] = [];
  #manifest: { readonly manifest: ReadManifest | undefined; readonly problems: ProblemList } | undefined;

  constructor(context: VerificationContext) {
    this.#context = context;
    this.#digests = new EntryDigests(context);
    const entries = new Map<string, ZipEntry[]>();
    for (const entry of context.entries) {
      const namesakes = entries.get(entry.name);
      if (namesakes === undefined) entries.set(entry.name, [entry]);
      else namesakes.push(entry);
    }
    this.#entries = entries;
    this.#pairSigners();
  }

  /** Whether any file of a jar signature is there. */
  get present(): boolean {
    return (
      this.#signers.length > 0 || this.#unpaired.length > 0 || this.#context.entries.some(({ name }) => SIGNATURE_FILE.test(name))
    );
  }

  /** Content of the manifest; undefined where there is none or it cannot be read. A source stamp signs its digest. */
  findManifestBytes(): Uint8Array | undefined {
    return this.#readManifest().manifest?.bytes;
  }

  /** Verifies for a range of Android versions (JAR File Specification; apksig for what Android does differently). */
  async check(request: SchemeRequest): Promise<SchemeCheck> {
    const check = new SchemeCheck("v1");
    const { problems } = check;
    for (const [name, { length }] of this.#entries) {
      if (length > 1) problems.add("JAR_SIG_DUPLICATE_ZIP_ENTRY", { entry: name });
    }
    if (problems.hasErrors) return check;
    const { manifest, problems: manifestProblems } = this.#readManifest();
    problems.addAll(manifestProblems.items);
    if (problems.hasErrors || manifest === undefined || !this.#checkSigners(problems)) return check;
    const certificates = await this.#verifyBlocks(request, problems);
    if (problems.hasErrors) return check;
    const signers = this.#verifyFiles(certificates, { manifest, request, problems });
    if (problems.hasErrors) return check;
    const { range } = request;
    const digests = this.#digests;
    const entrySigners = verifyEntries(this.#context.entries, { manifest, signers, range, digests, problems }) ?? [];
    this.#reportUnprotected(entrySigners, problems);
    if (problems.hasErrors) return check;
    for (const { certificate } of entrySigners) check.signers.push({ certificate, sdkRange: range, digests: new Map() });
    return check;
  }

  #pairSigners(): void {
    for (const entry of this.#context.entries) {
      if (!SIGNATURE_BLOCK.test(entry.name)) continue;
      const file = `${entry.name.slice(0, entry.name.lastIndexOf("."))}.SF`;
      const fileEntry = this.#entries.get(file)?.at(-1);
      if (fileEntry === undefined) this.#unpaired.push({ block: entry.name, file });
      else this.#signers.push(new JarSigner(entry, fileEntry, this.#context));
    }
  }

  #readManifest(): { readonly manifest: ReadManifest | undefined; readonly problems: ProblemList } {
    this.#manifest ??= this.#parseManifest();
    return this.#manifest;
  }

  #parseManifest(): { manifest: ReadManifest | undefined; problems: ProblemList } {
    const problems = new ProblemList();
    const entry = this.#entries.get(MANIFEST)?.[0];
    if (entry === undefined) {
      problems.add("JAR_SIG_NO_MANIFEST");
      return { manifest: undefined, problems };
    }
    const bytes = findExactContent(this.#context, entry);
    if (bytes === undefined) {
      problems.add("JAR_SIG_UNREADABLE_ZIP_ENTRY", { entry: MANIFEST });
      return { manifest: undefined, problems };
    }
    const parsed = parseJarManifest(bytes);
    const byName = new Map<string, JarSection>();
    for (const [index, section] of parsed.sections.entries()) {
      const { name } = section;
      if (name === null) problems.add("JAR_SIG_UNNNAMED_MANIFEST_SECTION", { section: index + 1 });
      else if (byName.has(name)) problems.add("JAR_SIG_DUPLICATE_MANIFEST_SECTION", { entry: name });
      else if (!this.#entries.has(name)) problems.add("JAR_SIG_MISSING_ZIP_ENTRY_REFERENCED_IN_MANIFEST", { entry: name });
      if (name !== null) byName.set(name, section);
    }
    return { manifest: { ...parsed, bytes, byName }, problems };
  }

  #checkSigners(problems: ProblemList): boolean {
    for (const detail of this.#unpaired) problems.add("JAR_SIG_MISSING_FILE", detail);
    if (this.#signers.length === 0) problems.add("JAR_SIG_NO_SIGNATURES");
    if (this.#signers.length > MOST_SIGNERS) {
      problems.add("JAR_SIG_MAX_SIGNATURES_EXCEEDED", { limit: MOST_SIGNERS, found: this.#signers.length });
    }
    return !problems.hasErrors;
  }

  async #verifyBlocks({ range }: SchemeRequest, problems: ProblemList): Promise<Map<JarSigner, Certificate>> {
    const certificates = new Map<JarSigner, Certificate>();
    for (const signer of this.#signers) {
      const certificate = await verifySignatureBlock(signer, range, { context: this.#context, problems });
      if (certificate !== undefined) certificates.set(signer, certificate);
    }
    return certificates;
  }

  #verifyFiles(
    certificates: ReadonlyMap<JarSigner, Certificate>,
    checking: { readonly manifest: ReadManifest; readonly request: SchemeRequest; readonly problems: ProblemList },
  ): VerifiedSigner[] {
    const { problems } = checking;
    const verified: VerifiedSigner[] = [];
    for (const [signer, certificate] of certificates) {
      const own = new ProblemList();
      const entryNames = verifySignatureFile({ ...checking, signer, context: this.#context, problems: own });
      if (entryNames === undefined) {
        // Android goes on without such a signer, so what is wrong with it is no error of the APK.
        for (const { code, detail } of own.items) problems.addWarning(code, detail);
        continue;
      }
      problems.addAll(own.items);
      if (!own.hasErrors) verified.push({ name: signer.name, signer, certificate, entryNames });
    }
    if (!problems.hasErrors && verified.length === 0) problems.add("JAR_SIG_NO_SIGNATURES");
    return verified;
  }

  /** Files that anyone can add to META-INF without breaking the signature. */
  #reportUnprotected(signers: readonly VerifiedSigner[], problems: ProblemList): void {
    if (problems.hasErrors) return;
    const signatureNames = new Set([
      MANIFEST,
      ...signers.flatMap(({ signer }) => [signer.blockEntry.name, signer.fileEntry.name]),
    ]);
    for (const { name } of this.#context.entries) {
      if (name.startsWith("META-INF/") && !signatureNames.has(name))
        problems.add("JAR_SIG_UNPROTECTED_ZIP_ENTRY", { entry: name });
    }
  }
}
