import type { Catalogue } from "@akashi/catalogue";
import {
  accepted,
  declaredItemsOf,
  isUnread,
  parseDataSafetyCsv,
  parsePrivacyManifest,
  readDocument,
  readForm,
  readProse,
  readText,
  type DeclaredSource,
  type GivenFile,
  type Operator,
  type SourceDocument,
  type UnreadFile,
} from "@akashi/declarations";
import type { StoreText } from "../assess.ts";
import type { DeclaredDocument } from "./documents.ts";

/** As what a document is given, in the order in which they are read. */
export const GIVEN_AS = ["notice", "policy", "data-safety", "privacy-manifest", "description"] as const;
export type GivenAs = (typeof GIVEN_AS)[number];

/** A document that was given to be set against the app. */
export interface GivenDocument {
  readonly as: GivenAs;
  readonly file: GivenFile;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Under which name it stands in the record; that of the file where this is left out. */
  readonly name?: string;
  /** The document itself, where its text was taken out elsewhere, as that of a PDF. */
  readonly document?: SourceDocument;
}

/** The documents that were given, and how they call the provider of the app. */
export interface GivenDocuments {
  readonly kind: "read";
  readonly documents: readonly DeclaredDocument[];
  readonly operator: readonly string[];
  /** The store text; null where none was given. */
  readonly description: StoreText | null;
}

/** A document that could not be read. */
export interface UnreadDocument extends UnreadFile {
  readonly as: GivenAs;
  readonly name: string;
}

/** What one document says. */
interface ReadGiven {
  readonly source?: DeclaredSource;
  readonly operator?: Operator;
  readonly description?: string;
}

type Read = (given: GivenDocument, catalogue: Catalogue) => ReadGiven | UnreadFile;

/** A notice or a policy in whichever form it is published: a page, Markdown, text, or one of the machine-readable forms. */
const readNotice =
  (as: "notice" | "policy"): Read =>
  ({ file, document: known }, catalogue) => {
    const form = known === undefined ? readForm(file) : null;
    if (form !== null) {
      return isUnread(form) ? form : { source: form.source, operator: form.source.read.declaration.operator };
    }
    const document = known ?? readProse(file);
    return isUnread(document) ? document : { source: { document: as, read: readDocument(document, { catalogue }) } };
  };

const READERS: Readonly<Record<GivenAs, Read>> = {
  notice: readNotice("notice"),
  policy: readNotice("policy"),
  "data-safety": ({ file }) => {
    const given = readText(file);
    if (given.kind === "unread") return given;
    const read = accepted(parseDataSafetyCsv(given.text));
    return read.kind === "unread" ? read : { source: { document: "data-safety", read } };
  },
  "privacy-manifest": ({ file }) => {
    const given = readText(file);
    if (given.kind === "unread") return given;
    const read = accepted(parsePrivacyManifest(given.text));
    return read.kind === "unread" ? read : { source: { document: "privacy-manifest", read } };
  },
  description: ({ file }) => {
    const given = readText(file);
    return given.kind === "unread" ? given : { description: given.text };
  },
};

const namesOf = ({ legalName }: Operator): readonly string[] =>
  [legalName?.ja, legalName?.en].filter((name): name is string => typeof name === "string");

/** Reads every document that was given, or says which one could not be read and why. */
export const readGivenDocuments = (
  given: readonly GivenDocument[],
  { catalogue }: { readonly catalogue: Catalogue },
): GivenDocuments | UnreadDocument => {
  const documents: DeclaredDocument[] = [];
  const operator: string[] = [];
  let description: StoreText | null = null;
  for (const one of GIVEN_AS.flatMap((as) => given.filter((document) => document.as === as))) {
    const { as, sha256, file, name = file.name } = one;
    const read = READERS[as](one, catalogue);
    if (isUnread(read)) return { ...read, as, name: file.name };
    const { source } = read;
    if (source !== undefined) documents.push({ document: source.document, name, sha256, items: declaredItemsOf(source) });
    // A store text is set against permissions by its words; it has no rows.
    if (read.description !== undefined) {
      description = { text: read.description, sha256 };
      documents.push({ document: "description", name, sha256, items: [] });
    }
    if (read.operator !== undefined) operator.push(...namesOf(read.operator));
  }
  return { kind: "read", documents, operator, description };
};
