import { filesNeededBy, type NeededFile, type PublishedRecord } from "@akashi/assess";
import type { Language } from "@akashi/render";
import type { DocumentOptions } from "../declared-documents.ts";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { sha256Hex } from "../sha256.ts";
import { RECOMPUTE_WORDS } from "./recompute-words.ts";

/** Files beside the artifact that a record may need, as commander gives them. */
export interface GivenOptions extends DocumentOptions {
  readonly project?: string;
  readonly idsig?: string;
  readonly catalogue?: readonly string[];
}

const OPTION_OF_FILE: Readonly<Record<NeededFile["as"], string>> = {
  document: "--notice",
  description: "--description",
  project: "--project",
  idsig: "--idsig",
  catalogue: "--catalogue",
};

const OPTION_OF_DOCUMENT: Readonly<Record<string, string>> = {
  notice: "--notice",
  "external-transmission-json": "--notice",
  policy: "--policy",
  "policy-xml": "--policy",
  "data-safety": "--data-safety",
  "privacy-manifest": "--privacy-manifest",
  description: "--description",
};

const optionOf = ({ as, document }: NeededFile): string => OPTION_OF_DOCUMENT[document] ?? OPTION_OF_FILE[as];

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
  const needed = filesNeededBy(record);
  const digests = new Map(files.map((file) => [sha256Hex(readInput(file, language).bytes), file]));
  const foreign = [...digests].find(([sha256]) => !needed.some((one) => one.sha256 === sha256));
  if (foreign !== undefined) throw new UnreadableError(words.foreignFile(foreign[1], foreign[0]));
  const missing = needed.find(({ sha256 }) => !digests.has(sha256));
  if (missing !== undefined) throw new UnreadableError(words.missingFile(missing.name, optionOf(missing), missing.sha256));
};
