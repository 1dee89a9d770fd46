import { parseProject } from "../project/parse.ts";
import type { Project } from "../project/schema.ts";

/** The project of a project file that can be read. Throws what is wrong with one that cannot. */
export const projectOf = (text: string): Project => {
  const parsed = parseProject(text);
  if (parsed.kind === "rejected") throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.project;
};

/** The project of a project file that holds these entries. */
export const projectWith = (entries: string): Project => projectOf(`akashi: 1\n${entries}`);
