import { isInputError } from "@akashi/bytes";
import { type Certificate, readCertificateValue } from "../../der/certificate.ts";
import { readSignedData, type SignedData } from "../../der/signed-data.ts";
import type { ZipEntry } from "../../zip/entry.ts";
import { findExactContent, type VerificationContext } from "../context.ts";
import { type JarManifest, parseJarManifest } from "./manifest.ts";

/** A signer of a jar: a signature block (`.RSA`, `.DSA`, `.EC`) and the signature file (`.SF`) of the same name, read when needed. */
export class JarSigner {
  readonly blockEntry: ZipEntry;
  readonly fileEntry: ZipEntry;
  readonly #context: VerificationContext;
  #file: Uint8Array | null | undefined;
  #parsedFile: JarManifest | undefined;
  #signedData: SignedData | "unreadable" | "malformed" | undefined;
  #certificates: readonly Certificate[] | null | undefined;

  constructor(blockEntry: ZipEntry, fileEntry: ZipEntry, context: VerificationContext) {
    this.blockEntry = blockEntry;
    this.fileEntry = fileEntry;
    this.#context = context;
  }

  get name(): string {
    return this.blockEntry.name.slice("META-INF/".length);
  }

  /** Content of the signature file; null where it cannot be read. */
  get file(): Uint8Array | null {
    this.#file ??= findExactContent(this.#context, this.fileEntry) ?? null;
    return this.#file;
  }

  get parsedFile(): JarManifest {
    this.#parsedFile ??= parseJarManifest(this.file ?? new Uint8Array(0));
    return this.#parsedFile;
  }

  get signedData(): SignedData | "unreadable" | "malformed" {
    this.#signedData ??= this.#readSignedData();
    return this.#signedData;
  }

  /** The certificates of the signature block; null where one of them is none. */
  get certificates(): readonly Certificate[] | null {
    if (this.#certificates === undefined) this.#certificates = this.#readCertificates();
    return this.#certificates;
  }

  #readSignedData(): SignedData | "unreadable" | "malformed" {
    const content = findExactContent(this.#context, this.blockEntry);
    if (content === undefined) return "unreadable";
    try {
      return readSignedData(content, [...this.#context.cursorContext.path, this.blockEntry.name]);
    } catch (error) {
      if (isInputError(error)) return "malformed";
      throw error;
    }
  }

  #readCertificates(): readonly Certificate[] | null {
    const { signedData } = this;
    if (typeof signedData === "string") return null;
    try {
      return signedData.certificates.map(readCertificateValue);
    } catch (error) {
      if (isInputError(error)) return null;
      throw error;
    }
  }
}
