import { fault } from "./outcome.ts";

/** The form of a value that is more than any text: what a person reads when it does not fit, and the pattern of its schema. */
export interface ValueForm {
  readonly name: string;
  readonly pattern: RegExp;
}

export type ValueFormName = "date" | "corporateNumber" | "sha256" | "country" | "url" | "typeId" | "purposeId";

/** Patterns as in the JSON Schema and the XML Schema beside this package. */
export const VALUE_FORMS: Readonly<Record<ValueFormName, ValueForm>> = {
  date: { name: "a day, YYYY-MM-DD", pattern: /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/ },
  corporateNumber: { name: "a corporate number of 13 digits", pattern: /^[0-9]{13}$/ },
  sha256: { name: "a SHA-256 in lower-case hexadecimal", pattern: /^[0-9a-f]{64}$/ },
  country: { name: "a country of two capital letters (ISO 3166-1)", pattern: /^[A-Z]{2}$/ },
  // Anything else in a link of a published page could run there.
  url: { name: "an http or https URL", pattern: /^https?:[/]{2}[^\s"'<>\\]+$/ },
  typeId: { name: "an information type, UI.*", pattern: /^UI(\.[A-Z0-9_]+)+$/ },
  purposeId: { name: "a purpose, PUR.*", pattern: /^PUR\.[A-Z0-9_]+$/ },
};

/** The closed sets of values, as in the model. */
export const VALUE_SETS = {
  serviceKind: ["app", "web"],
  toolKind: ["sdk", "tag", "own-code", "webview-content"],
  relation: ["third-party", "own-server", "processor", "unknown"],
  noticeKind: ["published", "shown"],
  askedAt: ["first-launch", "before-use", "unknown"],
  stops: ["transmission", "use", "unknown"],
  granularity: ["tool", "recipient", "information", "pooled"],
} as const;
export type ValueSetName = keyof typeof VALUE_SETS;

/** The text if it has the form. Throws FormatError `value` otherwise. */
export const checkForm = (text: string, form: ValueFormName, offset: number): string => {
  const { name, pattern } = VALUE_FORMS[form];
  if (!pattern.test(text)) throw fault("value", `the value is not ${name}`, offset);
  return text;
};

/** The text if it is of the set. Throws FormatError `value` otherwise. */
export const checkSet = <K extends ValueSetName>(text: string, set: K, offset: number): (typeof VALUE_SETS)[K][number] => {
  const values: readonly (typeof VALUE_SETS)[K][number][] = VALUE_SETS[set];
  const found = values.find((value) => value === text);
  if (found === undefined) throw fault("value", `the value is none of ${values.join(", ")}`, offset);
  return found;
};
