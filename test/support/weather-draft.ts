import { buildDeclaration, type DraftedDeclaration, type Profile, type Report } from "@akashi/assess";
import { blocking, renderDraft, type Project } from "@akashi/declarations";
import { sampleReport } from "@akashi/render/testing";
import { projectOf } from "../../packages/declarations/src/testing/project-of.ts";
import { WEATHER_PROJECT, weatherProject } from "./weather-project.ts";

/** The sample app, and the project file that answers everything for it. */
export const report: Report = sampleReport();
export const complete: Project = weatherProject();

/** The project file without what this matches. */
export const without = (line: RegExp): Project => {
  if (!line.test(WEATHER_PROJECT)) throw new Error(`the project file of the sample has no ${String(line)}`);
  return projectOf(WEATHER_PROJECT.replace(line, ""));
};

export const draftOf = (project: Project, source: Report = report, profile: Profile = "jssec-strict"): DraftedDeclaration =>
  buildDeclaration(source, project, profile);

/** What keeps a part from being published: the rule, and the transmission that it is about. */
export const rulesBlocking = (drafted: DraftedDeclaration, part: "notice" | "policy" | "popup" | "opt-out"): readonly string[] =>
  blocking(drafted.missing, part).map(({ rule, transmission }) => (transmission === null ? rule : `${rule} ${transmission}`));

/** Texts of the drafted files, by name. */
export const filesOf = (drafted: DraftedDeclaration): ReadonlyMap<string, string> =>
  new Map(renderDraft(drafted, drafted).map(({ name, text }) => [name, text]));

export const fileOf = (drafted: DraftedDeclaration, name: string): string => {
  const text = filesOf(drafted).get(name);
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
};

/** The cards of a notice: one for each row. */
export const cardsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<article class="card"[\s\S]*?<\/article>/g)].map(([card]) => card);

export const cardOf = (html: string, title: string): string => {
  const found = cardsOf(html).find((card) => card.includes(`>${title}</h3>`));
  if (found === undefined) throw new Error(`no card ${title}`);
  return found;
};
