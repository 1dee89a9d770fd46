import {
  answerScope,
  assessScope,
  OPERATOR_KINDS,
  SCOPE_PROPOSALS,
  SCOPE_QUESTIONS,
  UNANSWERED,
  type Project,
  type ScopeAnswers,
  type ScopeAssessment,
  type ScopeDecision,
  type ScopeQuestion,
} from "@akashi/declarations";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { MESSAGES } from "../messages.ts";
import { writeOutput } from "../output.ts";
import { PROJECT_FILE, projectOf, readProjectText, withTerminal, type Ask } from "../project-file.ts";
import { DRAFT_WORDS } from "./draft-words.ts";

export interface ScopeOptions {
  readonly lang?: string;
  readonly project?: string;
  /** Id of the service; default: the first of the file. */
  readonly service?: string;
  /** `QUESTION=ANSWER`, as `onlineGame=yes`. */
  readonly answer?: readonly string[];
  /** Records a decision: `covered` or `not-covered`. */
  readonly decide?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
  readonly input?: boolean;
}

type Answers = { -readonly [Key in keyof ScopeAnswers]: ScopeAnswers[Key] };
type Service = Project["services"][number];

const parseAnswer = (question: ScopeQuestion, value: string): boolean | string | null => {
  if (question.choices !== null) {
    const known = question.choices.map((choice) => choice.value);
    return known.find((choice) => choice === value) ?? known[Number(value) - 1] ?? null;
  }
  return /^(yes|y|はい|true)$/i.test(value) ? true : /^(no|n|いいえ|false)$/i.test(value) ? false : null;
};

/** Sets one answer; false where it is none that the question takes. */
const setAnswer = (answers: Answers, question: ScopeQuestion, value: string): boolean => {
  const parsed = parseAnswer(question, value);
  if (parsed === null) return false;
  Object.assign(answers, { [question.key]: parsed });
  return true;
};

const answersOf = (service: Service | undefined, options: ScopeOptions, environment: Environment): Answers => {
  const { language } = environment;
  const { decision: _decision, ...written } = service?.scope ?? { ...UNANSWERED, decision: null };
  const answers: Answers = { ...written };
  for (const given of options.answer ?? []) {
    const [key = "", value] = given.split("=", 2);
    const question = SCOPE_QUESTIONS.find((found) => found.key === key);
    if (question === undefined || value === undefined) throw new UsageError(DRAFT_WORDS[language].answerForm(given));
    const allowed = question.choices === null ? "yes no" : OPERATOR_KINDS.join(" ");
    if (!setAnswer(answers, question, value)) throw new UsageError(MESSAGES[language].badValue(key, value, allowed));
  }
  return answers;
};

const askUnanswered = async (answers: Answers, ask: Ask, { language }: Environment): Promise<void> => {
  for (const question of SCOPE_QUESTIONS) {
    if (answers[question.key] !== null) continue;
    const choices = (question.choices ?? []).map(({ text }, at) => `  ${at + 1} ${text[language]}\n`).join("");
    const hint = question.choices === null ? DRAFT_WORDS[language].yesNo : ": ";
    const value = await ask(
      `${question.text[language]}\n  ${question.reason[language]}(${question.article[language]})\n${choices}${hint}`,
    );
    setAnswer(answers, question, value);
  }
};

const decisionOf = (
  options: ScopeOptions,
  service: Service | undefined,
  { language, today }: Environment,
): ScopeDecision | null => {
  if (options.decide === undefined) return service?.scope?.decision ?? null;
  if (options.decide !== "covered" && options.decide !== "not-covered") {
    throw new UsageError(MESSAGES[language].badValue("--decide", options.decide, "covered not-covered"));
  }
  const before = service?.scope?.decision ?? null;
  if (before !== null) throw new UsageError(DRAFT_WORDS[language].alreadyDecided(before.by, before.on));
  if (options.by === undefined || options.by.trim() === "") throw new UsageError(DRAFT_WORDS[language].needName);
  return { covered: options.decide === "covered", by: options.by, on: today, reason: options.reason ?? null };
};

/** The assessment in words: a proposal with its reasons, and who decided. */
const assessmentText = (assessment: ScopeAssessment, name: string, { language }: Environment): string => {
  const words = DRAFT_WORDS[language];
  const { decision } = assessment;
  const unanswered = SCOPE_QUESTIONS.filter(({ key }) => assessment.unanswered.includes(key));
  return [
    words.scopeTitle(name),
    "",
    `${words.proposal}: ${SCOPE_PROPOSALS[assessment.proposal][language]}`,
    "",
    `${words.reasons}:`,
    ...assessment.reasons.map(
      ({ text, article, ground }) => `  - ${text[language]} [${article[language]}; ${words.grounds[ground]}]`,
    ),
    ...(unanswered.length === 0
      ? []
      : ["", `${words.unanswered}:`, ...unanswered.map(({ key, text }) => `  - ${key}: ${text[language]}`)]),
    "",
    `${words.decision}: ${decision === null ? words.noDecision : words.decided(decision.covered, decision.by, decision.on, decision.reason ?? "")}`,
    "",
  ].join("\n");
};

const serviceAt = ({ services }: Project, id: string | undefined, { language }: Environment): number => {
  if (id === undefined) return 0;
  const at = services.findIndex((service) => service.id === id);
  if (at < 0) throw new UsageError(DRAFT_WORDS[language].noService(id));
  return at;
};

/** The project file with what was answered and decided added. */
const withAnswers = (text: string, at: number, { decision }: ScopeAssessment, answers: ScopeAnswers): string => {
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  const values = { ...Object.fromEntries(given), ...(decision === null ? {} : { decision: { ...decision } }) };
  return Object.keys(values).length === 0 ? text : answerScope(text, at, values);
};

const nameOf = (service: Service | undefined, { language }: Environment): string =>
  service?.name[language] ?? service?.name.ja ?? service?.id ?? DRAFT_WORDS[language].thisService;

/** `akashi scope`: the three-step assessment of who is covered. It proposes; a named person decides. */
export const scope = async (options: ScopeOptions, environment: Environment, askInstead: Ask | null = null): Promise<number> => {
  const { language, out } = environment;
  const file = options.project ?? PROJECT_FILE;
  const text = readProjectText(file, language);
  if (text === null && options.project !== undefined) throw new UnreadableError(MESSAGES[language].noSuchFile(file));
  const project = text === null ? null : projectOf(file, text, language);
  const at = project === null ? 0 : serviceAt(project, options.service, environment);
  const service = project?.services[at];
  const answers = answersOf(service, options, environment);
  const decision = decisionOf(options, service, environment);
  await withTerminal(options.input !== false && options.json !== true && askInstead === null, async (terminal) => {
    const ask = askInstead ?? terminal;
    if (ask !== null) await askUnanswered(answers, ask, environment);
  });
  const assessment = assessScope(answers, decision);
  if (text !== null && service !== undefined) {
    const next = withAnswers(text, at, assessment, answers);
    if (next !== text) writeOutput(file, next, language);
  }
  out(
    options.json === true
      ? `${JSON.stringify(assessment, null, 2)}\n`
      : assessmentText(assessment, nameOf(service, environment), environment),
  );
  return EXIT.clean;
};
