import type { Declaration, Transmission } from "../../model/declaration.ts";
import {
  mapItems,
  mapPurposes,
  openQuestion,
  recipientUnknown,
  uniqueGaps,
  type StoreChoices,
  type StoreGap,
} from "../store-gap.ts";
import type { DataSafetyAnswer, DataSafetyForm, DataSafetyType } from "./form.ts";
import { PLAY_DATA_TYPES, PLAY_PURPOSES } from "./questions.ts";

/** What only the provider knows, and a declaration does not hold. What is left out stays unanswered in the form. */
export interface DataSafetyKnown {
  /** Only the transmissions of this service; all, where null. */
  readonly service: string | null;
  readonly choices: StoreChoices;
  /** `PSL_*` → whether it is processed in memory only. */
  readonly ephemeral: ReadonlyMap<string, boolean>;
  /** Answers to the questions that are not about one data type. */
  readonly answers: readonly DataSafetyAnswer[];
}

/** A form made from a declaration, with everything of the declaration that it does not say and every question that is open. */
export interface DataSafetyDraft {
  readonly form: DataSafetyForm;
  readonly gaps: readonly StoreGap[];
}

const NOTHING_KNOWN: DataSafetyKnown = { service: null, choices: new Map(), ephemeral: new Map(), answers: [] };
const COLLECTS = "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA";
/** Questions that Play asks of every app that collects data. */
const ASKED_OF_ALL = [
  "PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT",
  "PSL_SUPPORTED_ACCOUNT_CREATION_METHODS",
  "PSL_SUPPORT_DATA_DELETION_BY_USER",
] as const;

const inOrder = (words: readonly string[]): readonly string[] =>
  PLAY_PURPOSES.map(([id]) => id).filter((id) => words.includes(id));

/** Whether users can choose that this is sent; null where the declaration does not say: that it has no switch is no answer that it is always sent. */
const controlOf = ({ measures: { consent, optOut } }: Transmission): DataSafetyType["userControl"] => {
  if (consent !== null || optOut?.stops === "transmission") return "optional";
  // Where only the use stops, the data is collected all the same.
  return optOut?.stops === "use" ? "required" : null;
};

/** One that cannot be declined makes the whole type required; otherwise one that is unknown makes it unknown. */
const joinControls = (controls: readonly DataSafetyType["userControl"][]): DataSafetyType["userControl"] =>
  controls.includes("required") ? "required" : controls.includes(null) ? null : "optional";

const typeOf = (id: string, rows: readonly Transmission[], ephemeral: boolean | null): DataSafetyType => {
  const shared = rows.filter(({ recipient }) => recipient.relation === "third-party");
  const wordsOf = (
    some: readonly Transmission[],
    sides: (row: Transmission) => Transmission["senderPurposes"],
  ): readonly string[] => inOrder(some.flatMap((row) => mapPurposes(sides(row), row.id, "play").words));
  return {
    id,
    // Play counts what a library sends to its own servers as collected by the app, and as shared (support.google.com 13326895).
    collected: true,
    shared: shared.length > 0,
    ephemeral,
    userControl: joinControls(rows.map(controlOf)),
    collectionPurposes: wordsOf(rows, ({ senderPurposes }) => senderPurposes),
    sharingPurposes: wordsOf(shared, ({ senderPurposes, recipientPurposes }) => [...senderPurposes, ...recipientPurposes]),
  };
};

const purposeGaps = (rows: readonly Transmission[]): readonly StoreGap[] =>
  rows.flatMap(({ id, recipient, senderPurposes, recipientPurposes }) => [
    ...mapPurposes(senderPurposes, id, "play").gaps,
    ...(recipient.relation === "third-party" && recipientPurposes.length > 0
      ? mapPurposes(recipientPurposes, id, "play").gaps
      : []),
  ]);

const openQuestions = ({ answers, types }: DataSafetyForm): readonly StoreGap[] => [
  ...types.filter(({ ephemeral }) => ephemeral === null).map(({ id }) => openQuestion("ephemeral", id)),
  ...types.filter(({ userControl }) => userControl === null).map(({ id }) => openQuestion("user-control", id)),
  ...[COLLECTS, ...ASKED_OF_ALL]
    .filter((question) => !answers.some((answer) => answer.question === question))
    .map((question) => openQuestion(question, "")),
];

/**
 * The Data safety form that follows from a declaration. Nothing is guessed: that no data type follows is not answered as "collects
 * nothing", and a type for which Play has several words stays out until the provider chooses.
 */
export const buildDataSafety = (declaration: Declaration, known: Partial<DataSafetyKnown> = {}): DataSafetyDraft => {
  const { service, choices, ephemeral, answers } = { ...NOTHING_KNOWN, ...known };
  const { items, gaps } = mapItems(declaration, "play", { service, choices });
  const types = PLAY_DATA_TYPES.flatMap((id): readonly DataSafetyType[] => {
    const rows = [...new Set(items.filter(({ word }) => word === id).map(({ transmission }) => transmission))];
    return rows.length === 0 ? [] : [typeOf(id, rows, ephemeral.get(id) ?? null)];
  });
  const rows = [...new Set(items.map(({ transmission }) => transmission))];
  const collects = types.length === 0 || answers.some(({ question }) => question === COLLECTS) ? [] : [COLLECTS];
  const form: DataSafetyForm = {
    answers: [...collects.map((question) => ({ question, response: null, value: "true" })), ...answers],
    types,
  };
  const unknown = rows.filter(({ recipient }) => recipient.relation === "unknown").map(recipientUnknown);
  return { form, gaps: uniqueGaps([...gaps, ...purposeGaps(rows), ...unknown, ...openQuestions(form)]) };
};
