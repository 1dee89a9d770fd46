import { Cursor, type CursorContext, encodeHex, isInputError, type Primitives } from "@akashi/bytes";
import { type Certificate, readCertificate } from "../der/certificate.ts";
import type { ZipArchive } from "../zip/archive.ts";
import type { ZipEntry } from "../zip/entry.ts";
import { SignatureMemo } from "./check-signature.ts";
import { ContentDigests } from "./content-digest.ts";
import { ExactReader } from "./exact-content.ts";
import {
  type ApkSections,
  findApkSections,
  findSigningBlock,
  type SigningBlock,
  type SigningBlockPair,
} from "./signing-block.ts";

/** What all schemes work on; what is computed once is kept here for the ranges of Android versions that come after. */
export interface VerificationContext {
  readonly zip: ZipArchive;
  readonly cursorContext: CursorContext;
  readonly primitives: Primitives;
  readonly memo: SignatureMemo;
  readonly reader: ExactReader;
  readonly sections: ApkSections | undefined;
  readonly block: SigningBlock | undefined;
  /** Undefined where there is no signing block. */
  readonly digests: ContentDigests | undefined;
  /** The entries Android sees: as many as the end record counts, without folders. */
  readonly entries: readonly ZipEntry[];
}

export const createContext = (zip: ZipArchive, primitives: Primitives): VerificationContext => {
  const cursorContext: CursorContext = { format: "apk-signature", path: zip.context.path };
  const sections = findApkSections(zip.bytes);
  const block = sections?.adjacent === true ? findSigningBlock(zip.bytes, sections, cursorContext) : undefined;
  const digests =
    sections === undefined || block === undefined ? undefined : new ContentDigests(zip.bytes, sections, block.offset, primitives);
  return {
    zip,
    cursorContext,
    primitives,
    memo: new SignatureMemo(primitives),
    reader: new ExactReader(zip, cursorContext, sections, primitives),
    sections,
    block,
    digests,
    entries: zip.entries.slice(0, zip.end.declaredEntryCount).filter((entry) => !entry.name.endsWith("/")),
  };
};

/** Content of an entry, see {@link ExactReader}. */
export const findExactContent = ({ reader }: VerificationContext, entry: ZipEntry): Uint8Array | undefined => reader.find(entry);

/** The certificate in these bytes; undefined where they hold none. */
export const findCertificate = (bytes: Uint8Array, context: CursorContext, base: number): Certificate | undefined => {
  try {
    return readCertificate(bytes, context.path, base);
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
};

/** SHA-256 in hexadecimal: the name of a certificate everywhere in Android. */
export const sha256Hex = (bytes: Uint8Array, primitives: Primitives): string => encodeHex(primitives.digest("sha256", [bytes]));

/** A cursor over the value of a pair, with offsets of the file. */
export const pairCursor = ({ cursorContext }: VerificationContext, pair: SigningBlockPair): Cursor =>
  new Cursor(pair.value, cursorContext, pair.offset);
