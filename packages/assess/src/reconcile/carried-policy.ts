import { encodeUtf8 } from "@akashi/bytes";
import type { Catalogue } from "@akashi/catalogue";
import type { Facts } from "@akashi/facts";
import { namesTransmissions } from "./documents.ts";
import { readGivenDocuments, type GivenDocuments, type UnreadDocument } from "./given-documents.ts";

/**
 * The documents that were given and, where none of them names transmissions, the tagged policy that the app itself carries. It is a
 * function of facts and documents alone, so that whoever has both gets the same.
 */
export const withCarriedPolicy = <T extends Omit<GivenDocuments, "kind">>(
  facts: Facts,
  given: T,
  { catalogue }: { readonly catalogue: Catalogue },
): T | UnreadDocument => {
  if (given.documents.some(namesTransmissions)) return given;
  const carried = facts.files.policies.map(({ file, sha256, text }) => ({
    as: "policy" as const,
    file: { name: file, bytes: encodeUtf8(text) },
    sha256,
  }));
  const read = readGivenDocuments(carried, { catalogue });
  if (read.kind === "unread") return read;
  return {
    ...given,
    documents: [...read.documents.map((document) => ({ ...document, isCarried: true })), ...given.documents],
    operator: [...given.operator, ...read.operator],
  };
};
