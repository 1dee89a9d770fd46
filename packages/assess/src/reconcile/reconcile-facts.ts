import type { Catalogue } from "@akashi/catalogue";
import type { Project } from "@akashi/declarations";
import type { Facts } from "@akashi/facts";
import { assess, type AssessOptions } from "../assess.ts";
import { buildDeclaration } from "../declare/build.ts";
import type { GivenDocuments } from "./given-documents.ts";
import { reconcile } from "./reconcile.ts";
import type { Report } from "../schema.ts";
import type { Reconciliation } from "./schema.ts";

/** What the provider says: the documents, and the project file with measures and decisions; null where there is none. */
export interface Declared extends Omit<GivenDocuments, "kind"> {
  readonly project: {
    readonly project: Project;
    /** SHA-256 of the file, in lower-case hexadecimal. */
    readonly sha256: string;
  } | null;
}

/** Report × what is declared, for one app. */
export const reconcileReport = (report: Report, declared: Declared, catalogue: Catalogue): Reconciliation => {
  const { documents, operator, project } = declared;
  const inputs = { report, catalogue, documents, operator };
  if (project === null) return reconcile(inputs);
  const { declaration, decisions } = buildDeclaration(report, project.project);
  return reconcile({ ...inputs, project: declaration, projectSha256: project.sha256, decisions });
};

/** Facts × what is declared. Whoever gives the same gets the same record. */
export const reconcileFacts = (facts: Facts, declared: Declared, options: Omit<AssessOptions, "description">): Reconciliation => {
  const { description } = declared;
  const report = assess(facts, { ...options, ...(description !== null && { description }) });
  return reconcileReport(report, declared, options.catalogue);
};
