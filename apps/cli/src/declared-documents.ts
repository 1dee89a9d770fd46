import { basename } from "node:path";
import type { DeclaredDocument } from "@akashi/assess";
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
import { accept, readDeclarationBytes, readText } from "./documents/read-declaration.ts";
import { readDocumentBytes } from "./documents/read-document-file.ts";
import { readInput } from "./input.ts";

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
  readonly description: string | null;
}

const namesOf = ({ legalName }: Operator): readonly string[] =>
  [legalName?.ja, legalName?.en].filter((name): name is string => typeof name === "string");

/** A notice or a policy in whichever form it is published: a page, Markdown, text, PDF, or one of the machine-readable forms. */
const readNotice = async (
  file: string,
  as: "notice" | "policy",
  { catalogue, language }: Reading,
): Promise<{ readonly source: DeclaredSource; readonly operator: readonly string[] }> => {
  const { bytes } = readInput(file, language);
  const form = readDeclarationBytes(file, bytes, language);
  if (form !== null) return { source: form.source, operator: namesOf(form.source.read.declaration.operator) };
  const read = readDocument(await readDocumentBytes(file, bytes, language), { catalogue });
  return { source: { document: as, read }, operator: [] };
};

interface Reading {
  readonly catalogue: Catalogue;
  readonly language: Language;
}

/** Reads every document that the options name. Throws UnreadableError. */
export const readDocuments = async (options: DocumentOptions, reading: Reading): Promise<GivenDocuments> => {
  const { language } = reading;
  const documents: DeclaredDocument[] = [];
  const operator: string[] = [];
  const add = (file: string, source: DeclaredSource): void => {
    documents.push({ document: source.document, name: basename(file), items: declaredItemsOf(source) });
  };
  for (const as of ["notice", "policy"] as const) {
    const file = options[as];
    if (file === undefined) continue;
    const { source, operator: names } = await readNotice(file, as, reading);
    add(file, source);
    operator.push(...names);
  }
  const { dataSafety, privacyManifest, description } = options;
  if (dataSafety !== undefined) {
    const read = accept(parseDataSafetyCsv(readText(dataSafety, language)), dataSafety, language);
    add(dataSafety, { document: "data-safety", read });
  }
  if (privacyManifest !== undefined) {
    const read = accept(parsePrivacyManifest(readText(privacyManifest, language)), privacyManifest, language);
    add(privacyManifest, { document: "privacy-manifest", read });
  }
  const text = description === undefined ? null : readText(description, language);
  // A store text is set against permissions by its words; it has no rows.
  if (description !== undefined) documents.push({ document: "description", name: basename(description), items: [] });
  return { documents, operator, description: text };
};
