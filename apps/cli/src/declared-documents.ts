import { basename } from "node:path";
import { GIVEN_AS, readGivenDocuments, type GivenAs, type GivenDocument, type GivenDocuments } from "@akashi/assess";
import type { Catalogue } from "@akashi/catalogue";
import { isPdf } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { readDocumentBytes } from "./documents/read-document-file.ts";
import { refuse } from "./documents/read-declaration.ts";
import { readInput } from "./input.ts";

/** Options that name documents, as commander gives them. */
export interface DocumentOptions {
  readonly notice?: string;
  readonly policy?: string;
  readonly description?: string;
  readonly dataSafety?: string;
  readonly privacyManifest?: string;
}

const OPTION_OF: Readonly<Record<GivenAs, keyof DocumentOptions>> = {
  notice: "notice",
  policy: "policy",
  "data-safety": "dataSafety",
  "privacy-manifest": "privacyManifest",
  description: "description",
};

/** A file as it was given; the text of a PDF is taken out here, as that needs a thread of its own. */
const givenDocument = async (as: GivenAs, path: string, language: Language): Promise<GivenDocument> => {
  const { bytes } = readInput(path, language);
  const file = { name: basename(path), bytes };
  const isProse = as === "notice" || as === "policy";
  return isProse && isPdf(bytes) ? { as, file, document: await readDocumentBytes(path, bytes, language) } : { as, file };
};

/** Reads every document that the options name. Throws UnreadableError. */
export const readDocuments = async (
  options: DocumentOptions,
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): Promise<GivenDocuments> => {
  const given: GivenDocument[] = [];
  for (const as of GIVEN_AS) {
    const path = options[OPTION_OF[as]];
    if (path !== undefined) given.push(await givenDocument(as, path, language));
  }
  const read = readGivenDocuments(given, { catalogue });
  return read.kind === "unread" ? refuse(options[OPTION_OF[read.as]] ?? read.name, read, language) : read;
};
