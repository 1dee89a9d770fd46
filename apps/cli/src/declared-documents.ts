import { basename } from "node:path";
import { GIVEN_AS, readGivenDocuments, type GivenAs, type GivenDocument, type GivenDocuments } from "@akashi/assess";
import type { Catalogue } from "@akashi/catalogue";
import { isPdf } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { refuse } from "./documents/read-declaration.ts";
import { readDocumentBytes } from "./documents/read-document-file.ts";
import { readInput } from "./input.ts";
import { sha256Hex } from "./sha256.ts";

/** Options that name documents, as commander gives them. */
export interface DocumentOptions {
  readonly notice?: string;
  readonly policy?: string;
  readonly description?: string;
  readonly dataSafety?: string;
  readonly privacyManifest?: string;
}

/** How documents are read. */
export interface DocumentReading {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** Under which name a document stands in the record; that of its file where this is left out. */
  readonly nameOf?: (file: string, sha256: string) => string;
}

const OPTION_OF: Readonly<Record<GivenAs, keyof DocumentOptions>> = {
  notice: "notice",
  policy: "policy",
  "data-safety": "dataSafety",
  "privacy-manifest": "privacyManifest",
  description: "description",
};

/** A file as it was given; the text of a PDF is taken out here, as that needs a thread of its own. */
const givenDocument = async (as: GivenAs, path: string, { language, nameOf }: DocumentReading): Promise<GivenDocument> => {
  const { bytes } = readInput(path, language);
  const sha256 = sha256Hex(bytes);
  const file = { name: basename(path), bytes };
  const given = { as, file, sha256, ...(nameOf !== undefined && { name: nameOf(path, sha256) }) };
  const isProse = as === "notice" || as === "policy";
  return isProse && isPdf(bytes) ? { ...given, document: await readDocumentBytes(path, bytes, language) } : given;
};

/** Reads every document that the options name. Throws UnreadableError. */
export const readDocuments = async (options: DocumentOptions, reading: DocumentReading): Promise<GivenDocuments> => {
  const given: GivenDocument[] = [];
  for (const as of GIVEN_AS) {
    const path = options[OPTION_OF[as]];
    if (path !== undefined) given.push(await givenDocument(as, path, reading));
  }
  const read = readGivenDocuments(given, reading);
  return read.kind === "unread" ? refuse(options[OPTION_OF[read.as]] ?? read.name, read, reading.language) : read;
};
