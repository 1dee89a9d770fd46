import { withCarriedPolicy, type Declared } from "@akashi/assess";
import type { Facts } from "@akashi/facts";
import { readDocuments, type DocumentOptions, type DocumentReading } from "./declared-documents.ts";
import { refuse } from "./documents/read-declaration.ts";
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

/**
 * What was given, and the policy that the app carries where no other notice or policy was. `app` is how the app is called. Throws
 * UnreadableError.
 */
export const addCarried = (
  declared: Declared,
  { facts, app }: { readonly facts: Facts; readonly app: string },
  { catalogue, language }: DocumentReading,
): Declared => {
  const read = withCarriedPolicy(facts, declared, { catalogue });
  return "why" in read ? refuse(`${app}/${read.name}`, read, language) : { ...declared, ...read };
};
