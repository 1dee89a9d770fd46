import type { Language } from "@akashi/render";
import type { DocumentOptions } from "../declared-documents.ts";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { sha256Hex } from "../sha256.ts";
import type { PublishedRecord } from "./record.ts";
import { RECOMPUTE_WORDS } from "./recompute-words.ts";

/** Files beside the artifact that a record may need, as commander gives them. */
export interface GivenOptions extends DocumentOptions {
  readonly project?: string;
  readonly idsig?: string;
  readonly catalogue?: readonly string[];
}

/** A file that the record names by its digest. */
interface Needed {
  readonly what: string;
  readonly option: string;
  readonly sha256: string;
}

const OPTION_OF: Readonly<Record<string, string>> = {
  notice: "--notice",
  "external-transmission-json": "--notice",
  policy: "--policy",
  "policy-xml": "--policy",
  "data-safety": "--data-safety",
  "privacy-manifest": "--privacy-manifest",
  description: "--description",
};

const neededBy = ({ documents, projectSha256, inputs, catalogue }: PublishedRecord): readonly Needed[] => {
  const single = (what: string, option: string, sha256: string | null): readonly Needed[] =>
    sha256 === null ? [] : [{ what, option, sha256 }];
  // What the app carries comes with the app.
  const listed = documents
    .filter(({ from }) => from === "given")
    .map(({ document, name, sha256 }) => ({
      what: name,
      option: OPTION_OF[document] ?? "--notice",
      sha256,
    }));
  const isListed = listed.some(({ sha256 }) => sha256 === inputs.descriptionSha256);
  return [
    ...listed,
    ...(isListed ? [] : single("description", "--description", inputs.descriptionSha256)),
    ...single("akashi.yaml", "--project", projectSha256),
    ...single(".idsig", "--idsig", inputs.idsigSha256),
    // The first layer is the bundled one.
    ...catalogue.layers.slice(1).flatMap(({ name, sha256 }) => single(name, "--catalogue", sha256)),
  ];
};

/**
 * Sees that just the files were given that the record names, whatever they are called here. Throws UnreadableError that says which
 * is missing, or has other bytes.
 */
export const checkGiven = (record: PublishedRecord, options: GivenOptions, language: Language): void => {
  const words = RECOMPUTE_WORDS[language];
  const { notice, policy, dataSafety, privacyManifest, description, project, idsig, catalogue = [] } = options;
  const files = [notice, policy, dataSafety, privacyManifest, description, project, idsig, ...catalogue].filter(
    (file) => file !== undefined,
  );
  const needed = neededBy(record);
  const digests = new Map(files.map((file) => [sha256Hex(readInput(file, language).bytes), file]));
  const foreign = [...digests].find(([sha256]) => !needed.some((one) => one.sha256 === sha256));
  if (foreign !== undefined) throw new UnreadableError(words.foreignFile(foreign[1], foreign[0]));
  const missing = needed.find(({ sha256 }) => !digests.has(sha256));
  if (missing !== undefined) throw new UnreadableError(words.missingFile(missing.what, missing.option, missing.sha256));
};
