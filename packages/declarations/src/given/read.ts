import { isInputError, LIMITS } from "@akashi/bytes";
import type { DocumentFormat, SourceDocument } from "../document/model.ts";
import { parseDocument } from "../document/parse-document.ts";
import { parseExternalTransmissionJson } from "../formats/external-transmission/parse.ts";
import type { Rejected } from "../formats/outcome.ts";
import { parsePolicyXml } from "../formats/policy-xml/parse.ts";
import type { DeclarationSource, DeclarationText } from "../lint/lint-declaration.ts";
import { decodeDocument } from "./decode.ts";
import { endingOf, type GivenFile, type UnreadFile } from "./file.ts";

const unread = (why: UnreadFile["why"], detail = ""): UnreadFile => ({ kind: "unread", why, detail });

/** The text of a given file, in any encoding of Japan. */
export const readText = ({ bytes }: GivenFile): { readonly kind: "text"; readonly text: string } | UnreadFile => {
  if (bytes.length > LIMITS.documentBytes) return unread("too-large");
  const decoded = decodeDocument(bytes);
  return decoded === undefined ? unread("no-encoding") : { kind: "text", text: decoded.text };
};

/** What a reader of a machine-readable form took, or why it took nothing. */
export const accepted = <T extends { readonly kind: "ok" }>(read: T | Rejected): T | UnreadFile => {
  if (read.kind === "ok") return read;
  return unread("not-the-form", `${read.reason}${read.place === null ? "" : `: ${read.place.quote}`}`);
};

const FORM_OF_ENDING: Readonly<Record<string, (text: string) => DeclarationSource | UnreadFile>> = {
  ".json": (text) => {
    const read = accepted(parseExternalTransmissionJson(text));
    return read.kind === "unread" ? read : { document: "external-transmission-json", read };
  },
  ".xml": (text) => {
    const read = accepted(parsePolicyXml(text));
    return read.kind === "unread" ? read : { document: "policy-xml", read };
  },
};

/** A machine-readable form, known by the ending of its file; null for a document that people read. */
export const readForm = (file: GivenFile): DeclarationText | UnreadFile | null => {
  const read = FORM_OF_ENDING[endingOf(file.name)];
  if (read === undefined) return null;
  const given = readText(file);
  if (given.kind === "unread") return given;
  const source = read(given.text);
  return "kind" in source ? source : { source, text: given.text };
};

const FORMAT_OF_ENDING: Readonly<Record<string, DocumentFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
};

const LOOKS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|table|h[1-6]|p|ul|dl|main|section|article)\b/iu;
const LOOKS_LIKE_MARKDOWN = /^#{1,6} \S|^\s*\|.*\|\s*\n\s*\|?\s*:?-+/mu;

/** The format of a document: by its ending, else by how it begins. */
const formatOf = (name: string, text: string): DocumentFormat =>
  FORMAT_OF_ENDING[endingOf(name)] ??
  (LOOKS_LIKE_HTML.test(text) ? "html" : LOOKS_LIKE_MARKDOWN.test(text) ? "markdown" : "text");

/** Without a letter or a figure there is nothing to find a defect in, and nothing to call in order. */
const hasText = ({ text }: SourceDocument): boolean => /[\p{L}\p{N}]/u.test(text);

/** Parses within the limits of documents. */
export const parseWithin = (text: string, format: DocumentFormat): SourceDocument | UnreadFile => {
  try {
    const document = parseDocument(text, format);
    return hasText(document) ? document : unread("no-text");
  } catch (error) {
    if (isInputError(error)) return unread("too-costly", error.message);
    throw error;
  }
};

/** A notice or policy for people, in HTML, Markdown or text and in any encoding of Japan. */
export const readProse = (file: GivenFile): SourceDocument | UnreadFile => {
  const given = readText(file);
  return given.kind === "unread" ? given : parseWithin(given.text, formatOf(file.name, given.text));
};

/** True where a file could not be read. */
export const isUnread = (read: object): read is UnreadFile => "kind" in read && read.kind === "unread";
