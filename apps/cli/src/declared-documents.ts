import { basename } from "node:path";
import type { DeclaredDocument, StoreText } from "@akashi/assess";
import type { Catalogue } from "@akashi/catalogue";
import {
  declaredItemsOf,
  parseDataSafetyCsv,
  parsePrivacyManifest,
  readDocument,
  type DeclaredSource,
  type Operator,
} from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { accept, readDeclarationBytes, textOf } from "./documents/read-declaration.ts";
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

/** The documents that were named, and how they call the provider of the app. */
export interface GivenDocuments {
  readonly documents: readonly DeclaredDocument[];
  readonly operator: readonly string[];
  /** The store text; null where none was given. */
  readonly description: StoreText | null;
}

const namesOf = ({ legalName }: Operator): readonly string[] =>
  [legalName?.ja, legalName?.en].filter((name): name is string => typeof name === "string");

/** How documents are read. */
export interface DocumentReading {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** Under which name a document stands in the record; that of its file where this is left out. */
  readonly nameOf?: (file: string, sha256: string) => string;
}

/** A notice or a policy in whichever form it is published: a page, Markdown, text, PDF, or one of the machine-readable forms. */
const readNotice = async (
  file: string,
  bytes: Uint8Array,
  as: "notice" | "policy",
  { catalogue, language }: DocumentReading,
): Promise<{ readonly source: DeclaredSource; readonly operator: readonly string[] }> => {
  const form = readDeclarationBytes(file, bytes, language);
  if (form !== null) return { source: form.source, operator: namesOf(form.source.read.declaration.operator) };
  const read = readDocument(await readDocumentBytes(file, bytes, language), { catalogue });
  return { source: { document: as, read }, operator: [] };
};

/** The forms that say of the app as a whole what it collects. */
const FORMS = {
  dataSafety: (text: string, file: string, language: Language): DeclaredSource => ({
    document: "data-safety",
    read: accept(parseDataSafetyCsv(text), file, language),
  }),
  privacyManifest: (text: string, file: string, language: Language): DeclaredSource => ({
    document: "privacy-manifest",
    read: accept(parsePrivacyManifest(text), file, language),
  }),
} as const;

/** Reads every document that the options name. Throws UnreadableError. */
export const readDocuments = async (options: DocumentOptions, reading: DocumentReading): Promise<GivenDocuments> => {
  const { language, nameOf = (file: string): string => basename(file) } = reading;
  const documents: DeclaredDocument[] = [];
  const operator: string[] = [];
  const open = (file: string): { readonly bytes: Uint8Array; readonly sha256: string; readonly name: string } => {
    const { bytes } = readInput(file, language);
    const sha256 = sha256Hex(bytes);
    return { bytes, sha256, name: nameOf(file, sha256) };
  };
  for (const as of ["notice", "policy"] as const) {
    const file = options[as];
    if (file === undefined) continue;
    const { bytes, sha256, name } = open(file);
    const { source, operator: names } = await readNotice(file, bytes, as, reading);
    documents.push({ document: source.document, name, sha256, items: declaredItemsOf(source) });
    operator.push(...names);
  }
  for (const as of ["dataSafety", "privacyManifest"] as const) {
    const file = options[as];
    if (file === undefined) continue;
    const { bytes, sha256, name } = open(file);
    const source = FORMS[as](textOf(file, bytes, language), file, language);
    documents.push({ document: source.document, name, sha256, items: declaredItemsOf(source) });
  }
  if (options.description === undefined) return { documents, operator, description: null };
  const { bytes, sha256, name } = open(options.description);
  // A store text is set against permissions by its words; it has no rows.
  documents.push({ document: "description", name, sha256, items: [] });
  return { documents, operator, description: { text: textOf(options.description, bytes, language), sha256 } };
};
