// Writes the JSON Schemas of the published records from their types, and that of the project file: node_modules/.bin/tsx tools/build-schemas.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { projectSchema } from "./project-schema.ts";
import { SchemaBuilder } from "./schema-from-types.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The predicate of a kind of statement. */
const predicate = (type: string, kind: string): { type: string; from: string; id: string; file: string } => ({
  type,
  from: "packages/evidence/src/statement/predicates.ts",
  id: `urn:akashi:schema:${kind}:1`,
  file: `packages/evidence/schema/${kind}-1.schema.json`,
});

/** The records that leave the product, each with where its type stands and where its schema is published. */
export const RECORDS: readonly { readonly type: string; readonly from: string; readonly id: string; readonly file: string }[] = [
  {
    type: "Facts",
    from: "packages/facts/src/schema.ts",
    id: "urn:akashi:schema:facts:1",
    file: "packages/facts/schema/facts-1.schema.json",
  },
  {
    type: "Report",
    from: "packages/assess/src/schema.ts",
    id: "urn:akashi:schema:report:1",
    file: "packages/assess/schema/report-1.schema.json",
  },
  {
    type: "ReportDiff",
    from: "packages/assess/src/compare.ts",
    id: "urn:akashi:schema:diff:1",
    file: "packages/assess/schema/diff-1.schema.json",
  },
  {
    type: "Reconciliation",
    from: "packages/assess/src/reconcile/schema.ts",
    id: "urn:akashi:schema:reconciliation:1",
    file: "packages/assess/schema/reconciliation-1.schema.json",
  },
  ...["Submission", "Analysis", "Comparison", "Decision", "Correction"].map((type) => predicate(type, type.toLowerCase())),
  predicate("ProviderDeclaration", "declaration"),
  {
    type: "Bundle",
    from: "packages/evidence/src/bundle/bundle.ts",
    id: "urn:akashi:schema:bundle:1",
    file: "packages/evidence/schema/bundle-1.schema.json",
  },
  {
    type: "TrustPolicyFile",
    from: "packages/evidence/src/trust/policy-file.ts",
    id: "urn:akashi:schema:trust-policy:1",
    file: "packages/evidence/schema/trust-policy-1.schema.json",
  },
  {
    type: "Verification",
    from: "packages/evidence/src/verify/result.ts",
    id: "urn:akashi:schema:verification:1",
    file: "packages/evidence/schema/verification-1.schema.json",
  },
];

/** The text of a record's schema, formatted as the repository formats JSON. */
export const schemaText = async ({ type, from, id, file }: (typeof RECORDS)[number]): Promise<string> => {
  const schema = new SchemaBuilder(root).build(from, type, id);
  const path = join(root, file);
  return format(JSON.stringify(schema), { ...(await resolveConfig(path)), filepath: path });
};

/** Where the schema of the project file is published. */
export const PROJECT_SCHEMA = "packages/declarations/schema/akashi-project-1.schema.json";

/** The text of the project file's schema. */
export const projectSchemaText = async (): Promise<string> => {
  const path = join(root, PROJECT_SCHEMA);
  return format(JSON.stringify(projectSchema()), { ...(await resolveConfig(path)), filepath: path });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const record of RECORDS) {
    const path = join(root, record.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await schemaText(record));
    process.stdout.write(`${record.file}\n`);
  }
  writeFileSync(join(root, PROJECT_SCHEMA), await projectSchemaText());
  process.stdout.write(`${PROJECT_SCHEMA}\n`);
}
