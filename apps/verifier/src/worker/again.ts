import {
  assess,
  EMPTY_PROJECT,
  filesNeededBy,
  readGivenDocuments,
  reconcileFacts,
  withCarriedPolicy,
  type Declared,
  type GivenAs,
  type GivenDocument,
  type PublishedRecord,
} from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { loadCatalogue } from "@akashi/catalogue";
import { isPdf, parseProject } from "@akashi/declarations";
import type { Facts } from "@akashi/facts";
import { Refusal } from "@akashi/page/worker";
import { visibleText } from "@akashi/render";
import type { GivenFiles, ReadFile } from "./given-files.ts";
import { WORKER_WORDS } from "./words.ts";

/** As what the documents of a record are read. */
const READ_AS: Readonly<Record<string, GivenAs>> = {
  notice: "notice",
  "external-transmission-json": "notice",
  policy: "policy",
  "policy-xml": "policy",
  "data-safety": "data-safety",
  "privacy-manifest": "privacy-manifest",
  description: "description",
};

/** Why this page cannot make the record again from what was given; null where it can. */
export const findObstacle = (record: PublishedRecord, { others }: GivenFiles): Bilingual | null => {
  for (const { as, name, sha256 } of filesNeededBy(record)) {
    const file = others.get(sha256);
    if (as === "catalogue") return WORKER_WORDS.catalogueLayer(visibleText(name));
    if (file === undefined) return WORKER_WORDS.missing(visibleText(name), sha256);
    if (as === "document" && isPdf(file.bytes)) return WORKER_WORDS.pdf(visibleText(name));
  }
  return null;
};

const documentsOf = (record: PublishedRecord, others: GivenFiles["others"]): readonly GivenDocument[] =>
  filesNeededBy(record).flatMap(({ as, document, name, sha256 }) => {
    const file = others.get(sha256);
    const kind = as === "description" ? "description" : as === "document" ? READ_AS[document] : undefined;
    return file === undefined || kind === undefined ? [] : [{ as: kind, file, sha256, name }];
  });

const projectOf = (file: ReadFile | undefined): Declared["project"] => {
  if (file === undefined) return null;
  const parsed = parseProject(new TextDecoder().decode(file.bytes));
  return { project: parsed.kind === "rejected" ? EMPTY_PROJECT : parsed.project, sha256: file.sha256 };
};

/** The record from the facts of the app and what else it was made with: the code of `akashi recompute`. Throws Refusal. */
export const makeAgain = (record: PublishedRecord, facts: Facts, { others }: GivenFiles): object => {
  const catalogue = loadCatalogue();
  const { inputs, profile, projectSha256 } = record;
  const options = { catalogue, profile, ...(inputs.expectSigner !== null && { expectSigner: inputs.expectSigner }) };
  const given = readGivenDocuments(documentsOf(record, others), { catalogue });
  if (given.kind === "unread") throw new Refusal(WORKER_WORDS.otherRecord);
  if (record.kind === "report")
    return assess(facts, { ...options, ...(given.description !== null && { description: given.description }) });
  // A policy that the app carries comes with the app.
  const read = withCarriedPolicy(facts, given, { catalogue });
  if ("why" in read) throw new Refusal(WORKER_WORDS.otherRecord);
  return reconcileFacts(facts, { ...read, project: projectOf(others.get(projectSha256 ?? "")) }, options);
};
