import { findProjectNeeds, EMPTY_PROJECT } from "@akashi/assess";
import { listPurposes } from "@akashi/catalogue/platform";
import { answerProject, completeProject } from "@akashi/declarations";
import type { Environment } from "../environment.ts";
import { reportOf } from "../engine.ts";
import { EXIT } from "../exit-codes.ts";
import { inspectInputOf, type ReadingOptions } from "../inspect-input.ts";
import { assessOptionsOf, type SharedOptions } from "../options.ts";
import { writeOutput } from "../output.ts";
import { PROJECT_FILE, projectOf, projectProblems, readProjectText, withTerminal, type Ask } from "../project-file.ts";
import { DRAFT_WORDS } from "./draft-words.ts";

export interface InitOptions extends SharedOptions, ReadingOptions {
  /** The file to make or complete; default `akashi.yaml`. */
  readonly project?: string;
  /** False: no questions, even at a terminal. */
  readonly input?: boolean;
}

interface Answer {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const PLACES = {
  legalName: ["operator", "legalName", "ja"],
  corporateNumber: ["operator", "corporateNumber"],
  email: ["operator", "contact", "email"],
  contactUrl: ["operator", "contact", "url"],
  noticeUrl: ["notice", "url"],
  policyUrl: ["policy", "url"],
} as const;

/** Asks what is still empty of the provider itself. */
const askProvider = async (text: string, ask: Ask, environment: Environment): Promise<readonly Answer[]> => {
  const { language } = environment;
  const { operator, notice, policy } = projectOf(PROJECT_FILE, text, language);
  const written: Readonly<Record<keyof typeof PLACES, boolean>> = {
    legalName: operator.legalName !== null,
    corporateNumber: operator.corporateNumber !== null,
    email: (operator.contact?.email ?? null) !== null,
    contactUrl: (operator.contact?.url ?? null) !== null,
    noticeUrl: (notice?.url ?? null) !== null,
    policyUrl: policy.url !== null,
  };
  const answers: Answer[] = [];
  for (const key of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
    const value = written[key] ? "" : await ask(DRAFT_WORDS[language].questions[key]);
    if (value !== "") answers.push({ path: PLACES[key], value });
  }
  return answers;
};

/** Asks the sender's purposes of each transmission that has none. */
const askPurposes = async (
  text: string,
  ask: Ask,
  environment: Environment,
  names: ReadonlyMap<string, string>,
): Promise<readonly Answer[]> => {
  const { language } = environment;
  const purposes = listPurposes();
  const list = purposes.map(({ name }, at) => `  ${at + 1} ${name[language]}`).join("\n");
  const answers: Answer[] = [];
  for (const [at, { id, senderPurposes }] of projectOf(PROJECT_FILE, text, language).transmissions.entries()) {
    if (senderPurposes.length > 0) continue;
    const chosen = await ask(DRAFT_WORDS[language].purposeQuestion(names.get(id) ?? id, list));
    const value = chosen.split(/[\s,、]+/).flatMap((number) => purposes[Number(number) - 1]?.id ?? []);
    if (value.length > 0) answers.push({ path: ["transmissions", at, "senderPurposes"], value });
  }
  return answers;
};

/** Answers to "is it sent?" count with a name and a day: they are asked once, where there is anything to answer. */
const askDecisions = async (
  text: string,
  ask: Ask,
  environment: Environment,
  { names, why }: { readonly names: ReadonlyMap<string, string>; readonly why: ReadonlyMap<string, string> },
): Promise<readonly Answer[]> => {
  const { language } = environment;
  const words = DRAFT_WORDS[language];
  const open = projectOf(PROJECT_FILE, text, language).transmissions.flatMap(({ id, decisions }, at) =>
    decisions.flatMap(({ information, sent }, row) =>
      sent === null ? [{ id, information, path: ["transmissions", at, "decisions", row] }] : [],
    ),
  );
  const by = open.length === 0 ? "" : await ask(words.decisionsQuestion(open.length));
  if (by === "") return [];
  const on = environment.today;
  const answers: Answer[] = [];
  for (const { id, information, path } of open) {
    const reason = why.get(`${id} ${information}`) ?? information;
    const sent = /^(y(?:es)?|はい|n(?:o)?|いいえ)$/iu.exec(await ask(words.sentQuestion(names.get(id) ?? id, reason)))?.[1];
    if (sent === undefined) continue;
    answers.push({ path: [...path, "sent"], value: /^(?:y|はい)/iu.test(sent) ? "yes" : "no" });
    answers.push({ path: [...path, "by"], value: by }, { path: [...path, "on"], value: on });
  }
  return answers;
};

/** `akashi init APP`: makes or completes the project file, asking only what the app does not answer. */
export const initProject = async (
  app: string,
  options: InitOptions,
  environment: Environment,
  askInstead: Ask | null = null,
): Promise<number> => {
  const { language, err } = environment;
  const words = DRAFT_WORDS[language];
  const file = options.project ?? PROJECT_FILE;
  const existing = readProjectText(file, language);
  const project = existing === null ? EMPTY_PROJECT : projectOf(file, existing, language);
  const report = await reportOf(inspectInputOf([app], options, environment), assessOptionsOf(options, language));
  const needs = findProjectNeeds(report, project);
  const completed = completeProject(existing, needs, language);
  if (completed.kind === "rejected") throw projectProblems(file, completed.problems, language);
  const names = new Map(needs.transmissions.map(({ id, about }) => [id, about[language] ?? id]));
  const why = new Map(
    needs.transmissions.flatMap(({ id, questions }) =>
      questions.map((one) => [`${id} ${one.type}`, one.why[language] ?? one.type] as const),
    ),
  );
  const text = await withTerminal(options.input !== false && askInstead === null, async (terminal) => {
    const ask = askInstead ?? terminal;
    if (ask === null) return completed.text;
    err(`${words.leave}\n`);
    const known = answerProject(completed.text, await askProvider(completed.text, ask, environment));
    const used = answerProject(known, await askPurposes(known, ask, environment, names));
    return answerProject(used, await askDecisions(used, ask, environment, { names, why }));
  });
  // What the dialogue wrote must be readable before it replaces a file.
  projectOf(file, text, language);
  if (text !== existing) writeOutput(file, text, language);
  err(`${completed.added.length === 0 ? words.nothingToAdd(file) : words.created(file, completed.added.length)}\n`);
  if (completed.notAdded.length > 0) err(`${words.notAdded(completed.notAdded.join(" "))}\n`);
  err(`${words.next(app)}\n`);
  return EXIT.clean;
};
