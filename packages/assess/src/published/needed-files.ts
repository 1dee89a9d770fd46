import type { PublishedRecord } from "./published-record.ts";

/** A file beside the app that a record was made with. */
export interface NeededFile {
  readonly as: "document" | "description" | "project" | "idsig" | "catalogue";
  /** Kind of a document; empty for anything else. */
  readonly document: string;
  /** Under which name the record has it. */
  readonly name: string;
  readonly sha256: string;
}

/** Every file beside the app that a record was made with: what it takes to make it again. */
export const filesNeededBy = ({ documents, projectSha256, inputs, catalogue }: PublishedRecord): readonly NeededFile[] => {
  const single = (as: NeededFile["as"], name: string, sha256: string | null): readonly NeededFile[] =>
    sha256 === null ? [] : [{ as, document: "", name, sha256 }];
  // What the app carries comes with the app.
  const given = documents.filter(({ from }) => from === "given");
  const listed = given.map(({ document, name, sha256 }) => ({ as: "document" as const, document, name, sha256 }));
  const isListed = listed.some(({ sha256 }) => sha256 === inputs.descriptionSha256);
  return [
    ...listed,
    ...(isListed ? [] : single("description", "description", inputs.descriptionSha256)),
    ...single("project", "akashi.yaml", projectSha256),
    ...single("idsig", ".idsig", inputs.idsigSha256),
    // The first layer is the bundled one.
    ...catalogue.layers.slice(1).flatMap(({ name, sha256 }) => single("catalogue", name, sha256)),
  ];
};
