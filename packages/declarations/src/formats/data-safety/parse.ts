import type { DocumentPlace } from "../../model/read-document.ts";
import { readCsv, type CsvRow } from "../csv/csv.ts";
import { fault, placeAt, reading, type Rejected } from "../outcome.ts";
import type { DataSafetyAnswer, DataSafetyForm, DataSafetyType } from "./form.ts";
import {
  DATA_SAFETY_COLUMNS,
  DATA_TYPE_QUESTIONS,
  GENERAL_QUESTIONS,
  PLAY_DATA_TYPES,
  PLAY_PURPOSES,
  USAGE_ASPECTS,
  USAGE_PREFIX,
  USAGE_QUESTIONS,
  type Question,
} from "./questions.ts";

/** An answer that the form does not take in, with the reason. */
export interface UnmappedAnswer {
  readonly question: string;
  readonly response: string;
  readonly value: string;
  /** `contradiction`: two answers where one is asked; `type-not-declared`: about a data type that the form does not declare. */
  readonly why: "unknown-question" | "unknown-response" | "unknown-value" | "contradiction" | "type-not-declared";
  readonly place: DocumentPlace;
}

/** A form that was read, with the place where each data type is declared and the answers that could not be taken in. */
export interface ReadDataSafety {
  readonly kind: "ok";
  readonly form: DataSafetyForm;
  readonly places: ReadonlyMap<string, DocumentPlace>;
  readonly unmapped: readonly UnmappedAnswer[];
}

interface Answer {
  readonly question: string;
  readonly response: string;
  readonly value: string;
  readonly offset: number;
}

const readAnswer = ({ cells, offset }: CsvRow): Answer => {
  const [question = "", response = "", value = ""] = cells;
  if (cells.length !== DATA_SAFETY_COLUMNS.length) {
    throw fault("columns", `a row of ${cells.length} cells, where ${DATA_SAFETY_COLUMNS.length} are asked for`, offset);
  }
  return { question, response, value: value.trim(), offset };
};

/** The answered rows by question and response. Play exports every row of the form, most of them without a value. */
const readAnswers = (text: string): ReadonlyMap<string, Answer> => {
  const [header, ...rows] = readCsv(text);
  if (header === undefined || DATA_SAFETY_COLUMNS.some((column, at) => header.cells[at]?.trim() !== column)) {
    throw fault("columns", "the first row does not have the columns of the Data safety export", header?.offset ?? 0);
  }
  const answers = new Map<string, Answer>();
  for (const row of rows) {
    const answer = readAnswer(row);
    const key = `${answer.question}:${answer.response}`;
    if (answers.has(key)) throw fault("duplicate-row", "two rows of one question and response", row.offset);
    answers.set(key, answer);
  }
  return new Map([...answers].filter(([, { value }]) => value !== ""));
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
/** True or false in any case (spreadsheets write capitals); undefined for anything else. */
const findFlag = (value: string): boolean | undefined => FLAGS.get(value.toLowerCase());

const byId = (questions: readonly Question[]): ReadonlyMap<string, Question> => new Map(questions.map((one) => [one.id, one]));
const KNOWN_GENERAL = byId(GENERAL_QUESTIONS);
const KNOWN_TYPES = byId(DATA_TYPE_QUESTIONS);
const KNOWN_USAGE = byId(USAGE_QUESTIONS);

/** The question of an id, in the table of its kind, and the data type where it is about one. */
const findQuestion = (id: string): { readonly question: Question; readonly type: string | null } | undefined => {
  const [prefix, type = "", aspect = "", ...rest] = id.split(":");
  const usage = prefix === USAGE_PREFIX && rest.length === 0 && PLAY_DATA_TYPES.includes(type);
  const question = usage ? KNOWN_USAGE.get(aspect) : (KNOWN_GENERAL.get(id) ?? KNOWN_TYPES.get(id));
  return question === undefined ? undefined : { question, type: usage ? type : null };
};

/** Why an answer cannot be taken in, by its ids and value alone. */
const findFault = ({ question: id, response, value }: Answer): UnmappedAnswer["why"] | undefined => {
  const found = findQuestion(id);
  if (found === undefined) return "unknown-question";
  const { question, type } = found;
  if (question.responses === null ? response !== "" : !question.responses.some(([known]) => known === response)) {
    return "unknown-response";
  }
  const isText = question.responses === null && type === null;
  return isText || findFlag(value) !== undefined ? undefined : "unknown-value";
};

/** Reads what the answers say of one data type. A choice between two that has both is taken as not made. */
const readType = (id: string, isTrue: (key: string) => boolean | undefined): DataSafetyType => {
  const chosen = (aspect: string, response: string): boolean => isTrue(`${USAGE_PREFIX}:${id}:${aspect}:${response}`) === true;
  const purposesOf = (aspect: string): readonly string[] =>
    PLAY_PURPOSES.map(([purpose]) => purpose).filter((purpose) => chosen(aspect, purpose));
  const optional = chosen(USAGE_ASPECTS.userControl, "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL");
  const required = chosen(USAGE_ASPECTS.userControl, "PSL_DATA_USAGE_USER_CONTROL_REQUIRED");
  return {
    id,
    collected: chosen(USAGE_ASPECTS.handling, "PSL_DATA_USAGE_ONLY_COLLECTED"),
    shared: chosen(USAGE_ASPECTS.handling, "PSL_DATA_USAGE_ONLY_SHARED"),
    ephemeral: isTrue(`${USAGE_PREFIX}:${id}:${USAGE_ASPECTS.ephemeral}:`) ?? null,
    userControl: optional === required ? null : optional ? "optional" : "required",
    collectionPurposes: purposesOf(USAGE_ASPECTS.collectionPurpose),
    sharingPurposes: purposesOf(USAGE_ASPECTS.sharingPurpose),
  };
};

/** Booleans in lower case, texts as they are. */
const readGeneral = (answers: readonly Answer[]): readonly DataSafetyAnswer[] => {
  const given = new Map(answers.map((answer) => [`${answer.question}:${answer.response}`, answer]));
  return GENERAL_QUESTIONS.flatMap(({ id, responses }) =>
    (responses?.map(([response]) => response) ?? [null]).flatMap((response): readonly DataSafetyAnswer[] => {
      const value = given.get(`${id}:${response ?? ""}`)?.value;
      if (value === undefined) return [];
      return [{ question: id, response, value: findFlag(value) === undefined ? value : value.toLowerCase() }];
    }),
  );
};

const isContradiction = (answer: Answer, types: readonly DataSafetyType[]): boolean => {
  const found = findQuestion(answer.question);
  const isChoice = found?.question.id === USAGE_ASPECTS.userControl && findFlag(answer.value) === true;
  return isChoice && types.some(({ id, userControl }) => id === found.type && userControl === null);
};

/** Reads the CSV that the Play Console exports. Answers that are not understood are listed; a table of another form is refused. */
export const parseDataSafetyCsv = (csv: string): ReadDataSafety | Rejected =>
  reading(csv, (text): ReadDataSafety => {
    const answers = readAnswers(text);
    const unmapped: UnmappedAnswer[] = [];
    const list = (answer: Answer, why: UnmappedAnswer["why"]): void => {
      const { question, response, value, offset } = answer;
      unmapped.push({ question, response, value, why, place: placeAt(text, offset) });
    };
    const known: Answer[] = [];
    for (const answer of answers.values()) {
      const why = findFault(answer);
      if (why === undefined) known.push(answer);
      else list(answer, why);
    }
    const flags = new Map(known.map((answer) => [`${answer.question}:${answer.response}`, findFlag(answer.value)]));
    const places = new Map<string, DocumentPlace>();
    for (const { question, response, value, offset } of known) {
      if (KNOWN_TYPES.has(question) && findFlag(value) === true) places.set(response, placeAt(text, offset));
    }
    const types = PLAY_DATA_TYPES.filter((id) => places.has(id)).map((id) => readType(id, (key) => flags.get(key)));
    for (const answer of known) {
      const type = findQuestion(answer.question)?.type ?? null;
      if (type !== null && !places.has(type)) {
        // An unanswered data type may keep "false" from an earlier answer; only what says something is worth a line.
        if (findFlag(answer.value) === true) list(answer, "type-not-declared");
      } else if (isContradiction(answer, types)) list(answer, "contradiction");
    }
    return { kind: "ok", form: { answers: readGeneral(known), types }, places, unmapped };
  });
