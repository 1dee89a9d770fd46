import { renderCsv } from "../csv/csv.ts";
import type { DataSafetyForm, DataSafetyType } from "./form.ts";
import {
  DATA_SAFETY_COLUMNS,
  DATA_TYPE_QUESTIONS,
  GENERAL_QUESTIONS,
  USAGE_ASPECTS,
  USAGE_PREFIX,
  USAGE_QUESTIONS,
  type Question,
} from "./questions.ts";

/** The answers of one data type: `aspect` or `aspect:response` → value. */
const answersOfType = (type: DataSafetyType): ReadonlyMap<string, string> => {
  const chosen = [
    ...(type.collected ? [`${USAGE_ASPECTS.handling}:PSL_DATA_USAGE_ONLY_COLLECTED`] : []),
    ...(type.shared ? [`${USAGE_ASPECTS.handling}:PSL_DATA_USAGE_ONLY_SHARED`] : []),
    ...(type.userControl === null
      ? []
      : [`${USAGE_ASPECTS.userControl}:PSL_DATA_USAGE_USER_CONTROL_${type.userControl.toUpperCase()}`]),
    ...type.collectionPurposes.map((id) => `${USAGE_ASPECTS.collectionPurpose}:${id}`),
    ...type.sharingPurposes.map((id) => `${USAGE_ASPECTS.sharingPurpose}:${id}`),
  ].map((key): [string, string] => [key, "true"]);
  return new Map([...chosen, ...(type.ephemeral === null ? [] : [[USAGE_ASPECTS.ephemeral, String(type.ephemeral)] as const])]);
};

interface Naming {
  readonly id: string;
  readonly label: string;
}

const rowsOf = (question: Question, { id, label }: Naming, valueOf: (response: string | null) => string): string[][] =>
  question.responses === null
    ? [[id, "", valueOf(null), question.requirement, label]]
    : question.responses.map(([response, text]) => [id, response, valueOf(response), question.requirement, `${label} / ${text}`]);

const usageRows = ([id, label]: readonly [string, string], type: DataSafetyType | undefined): string[][] => {
  const answers = type === undefined ? new Map<string, string>() : answersOfType(type);
  return USAGE_QUESTIONS.flatMap((question) =>
    rowsOf(
      question,
      { id: `${USAGE_PREFIX}:${id}:${question.id}`, label: `Data usage and handling (${label}) / ${question.label}` },
      (response) => answers.get(response === null ? question.id : `${question.id}:${response}`) ?? "",
    ),
  );
};

/**
 * The form as the CSV that the Play Console imports: every question of the form is there, also the unanswered ones. The labels are
 * Akashi's own; Play reads the ids.
 */
export const renderDataSafetyCsv = ({ answers, types }: DataSafetyForm): string => {
  const given = new Map(answers.map(({ question, response, value }) => [`${question}:${response ?? ""}`, value]));
  const declared = new Map(types.map((type) => [type.id, type]));
  return renderCsv([
    DATA_SAFETY_COLUMNS,
    ...GENERAL_QUESTIONS.flatMap((question) =>
      rowsOf(question, question, (response) => given.get(`${question.id}:${response ?? ""}`) ?? ""),
    ),
    ...DATA_TYPE_QUESTIONS.flatMap((question) =>
      rowsOf(question, question, (response) => (declared.has(response ?? "") ? "true" : "")),
    ),
    ...DATA_TYPE_QUESTIONS.flatMap(({ responses }) => (responses ?? []).flatMap((one) => usageRows(one, declared.get(one[0])))),
  ]);
};
