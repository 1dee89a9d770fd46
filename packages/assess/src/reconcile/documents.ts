import type { DeclaredItem, DeclaringDocument } from "@akashi/declarations";
import type { DocumentRef } from "./schema.ts";

/** A document as it was read: its name for people, the SHA-256 of its file in lower-case hexadecimal, and what it declares. */
export interface DeclaredDocument extends DocumentRef {
  readonly sha256: string;
  /** Whether the app itself carries it; it was given where this is left out. */
  readonly isCarried?: boolean;
  readonly items: readonly DeclaredItem[];
}

/**
 * What a kind of document has a place for. `transmissions`: modules and recipients. `form`: kinds of information of the app as a
 * whole, all of them. `text`: whatever its author chose to mention.
 */
const ROLES: Readonly<Record<DeclaringDocument, "transmissions" | "form" | "text">> = {
  notice: "transmissions",
  policy: "transmissions",
  "external-transmission-json": "transmissions",
  "policy-xml": "transmissions",
  "data-safety": "form",
  "privacy-manifest": "form",
  description: "text",
};

/** Documents that publish what Article 27-12 asks for. */
const NOTICES: ReadonlySet<DeclaringDocument> = new Set(["notice", "external-transmission-json"]);

export const namesTransmissions = ({ document }: Pick<DocumentRef, "document">): boolean => ROLES[document] === "transmissions";
export const isNotice = ({ document }: Pick<DocumentRef, "document">): boolean => NOTICES.has(document);

/** The same document whatever row it stands in. */
export const documentKey = ({ document, name }: DocumentRef): string => `${document} ${name}`;
