import {
  buildDeclaration,
  EMPTY_PROJECT,
  findProjectNeeds,
  readGivenDocuments,
  reconcileFacts,
  withCarriedPolicy,
  type Declared,
  type Reconciliation,
} from "@akashi/assess";
import { encodeHex } from "@akashi/bytes";
import { loadCatalogue } from "@akashi/catalogue";
import { blocking, completeProject, isPdf, parseProject, renderDraft, renderForms, type Project } from "@akashi/declarations";
import { browserPrimitives } from "@akashi/host/browser";
import { renderCanonical, renderReconciliationHtml, renderReconciliationSarif } from "@akashi/render";
import type { CheckForm, Drafted, ProjectSkeleton, Tasks } from "../protocol.ts";
import { zipOf } from "./archive.ts";
import { PROFILE, type Inspection } from "./inspection.ts";
import { refusalOfDocument, refusalOfPdf, refusalOfProject } from "./refusal.ts";

/** Reads a project file. Throws Refusal with every problem of it. */
const projectOf = async (file: File | null): Promise<Project> => {
  if (file === null) return EMPTY_PROJECT;
  const parsed = parseProject(await file.text());
  if (parsed.kind === "rejected") throw refusalOfProject(file.name, parsed.problems);
  return parsed.project;
};

/** The project file with places for what the app asks of its provider. Throws Refusal. */
export const completeFor = async (
  { report }: Inspection,
  { project: file, language }: Tasks["project"]["asks"],
): Promise<ProjectSkeleton> => {
  const needs = findProjectNeeds(report, await projectOf(file));
  const completed = completeProject(file === null ? null : await file.text(), needs, language);
  if (completed.kind === "rejected") throw refusalOfProject(file?.name ?? "", completed.problems);
  return { text: completed.text, notAdded: completed.notAdded };
};

/** Every draft, from the app and the project. Throws Refusal. */
export const draftFor = async ({ report }: Inspection, { project }: Tasks["draft"]["asks"]): Promise<Drafted> => {
  const drafted = buildDeclaration(report, await projectOf(project));
  const openOf = (part: keyof Drafted["open"]): number => new Set(blocking(drafted.missing, part)).size;
  const files = [...renderDraft(drafted, drafted), ...renderForms(drafted)];
  return {
    files,
    zip: zipOf(files),
    open: { notice: openOf("notice"), popup: openOf("popup"), policy: openOf("policy") },
  };
};

const openGiven = async (file: File): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, sha256: encodeHex(browserPrimitives.digest("sha256", [bytes])) };
};

const projectWithDigest = async (file: File): Promise<Declared["project"]> => ({
  project: await projectOf(file),
  sha256: (await openGiven(file)).sha256,
});

/** What is declared against what the app does. Throws Refusal. */
export const reconcileWith = async (
  { facts }: Inspection,
  { documents: files, project: projectFile }: Tasks["check"]["asks"],
): Promise<{ readonly result: Reconciliation; readonly silent: readonly string[] }> => {
  const catalogue = loadCatalogue();
  const given = await Promise.all(
    files.map(async ({ as, file }) => {
      const { bytes, sha256 } = await openGiven(file);
      return { as, sha256, file: { name: file.name, bytes } };
    }),
  );
  const pdf = given.find(({ file }) => isPdf(file.bytes));
  if (pdf !== undefined) throw refusalOfPdf(pdf.file.name);
  const opened = readGivenDocuments(given, { catalogue });
  const read = opened.kind === "unread" ? opened : withCarriedPolicy(facts, opened, { catalogue });
  if (read.kind === "unread") throw refusalOfDocument(read);
  const project = projectFile === null ? null : await projectWithDigest(projectFile);
  const silent = read.documents.filter(({ document, items }) => items.length === 0 && document !== "description");
  return {
    result: reconcileFacts(facts, { ...read, project }, { catalogue, profile: PROFILE }),
    silent: silent.map(({ name }) => name),
  };
};

/** The reconciliation in a form: the bytes that the command line writes. */
export const renderReconciliation = (
  result: Reconciliation,
  file: string,
  { form, language: lang }: Tasks["reconciliation"]["asks"],
): string => {
  const forms: Readonly<Record<CheckForm, () => string>> = {
    html: () => renderReconciliationHtml(result, { lang }),
    json: () => renderCanonical(result),
    sarif: () => renderReconciliationSarif(result, { lang, artifactPath: file }),
  };
  return forms[form]();
};
