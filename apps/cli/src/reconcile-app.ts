import { assess, buildDeclaration, reconcile, type AssessOptions, type Reconciliation } from "@akashi/assess";
import type { Project } from "@akashi/declarations";
import type { Facts } from "@akashi/facts";
import { readDocuments, type DocumentOptions, type DocumentReading, type GivenDocuments } from "./declared-documents.ts";
import { UnreadableError } from "./errors.ts";
import { readInput } from "./input.ts";
import { MESSAGES } from "./messages.ts";
import { projectOf, readProjectText } from "./project-file.ts";
import { sha256Hex } from "./sha256.ts";

/** Options that name what the provider says. */
export interface DeclaredOptions extends DocumentOptions {
  /** The project file: measures and decisions. */
  readonly project?: string;
}

/** The documents, and what the provider decided. */
export interface Declared extends GivenDocuments {
  readonly project: { readonly project: Project; readonly sha256: string } | null;
}

const readProject = (file: string | undefined, { language }: DocumentReading): Declared["project"] => {
  if (file === undefined) return null;
  const text = readProjectText(file, language);
  if (text === null) throw new UnreadableError(MESSAGES[language].noSuchFile(file));
  return { project: projectOf(file, text, language), sha256: sha256Hex(readInput(file, language).bytes) };
};

/** Reads what the provider says. Throws UnreadableError. */
export const readDeclared = async (options: DeclaredOptions, reading: DocumentReading): Promise<Declared> => ({
  ...(await readDocuments(options, reading)),
  project: readProject(options.project, reading),
});

/** Facts × what is declared: the record that `check` prints, and that `recompute` makes again. */
export const reconcileFacts = (facts: Facts, declared: Declared, options: Omit<AssessOptions, "description">): Reconciliation => {
  const { documents, operator, description, project } = declared;
  const report = assess(facts, { ...options, ...(description !== null && { description }) });
  const inputs = { report, catalogue: options.catalogue, documents, operator };
  if (project === null) return reconcile(inputs);
  const { declaration, decisions } = buildDeclaration(report, project.project);
  return reconcile({ ...inputs, project: declaration, projectSha256: project.sha256, decisions });
};
