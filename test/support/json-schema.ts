import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

/** A JSON Schema; ours are of draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A keyword that the standard does not have is an error of the schema, and what is compiled once is kept. */
const ours = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

const validatorOf = (schema: JsonSchema): ValidateFunction => {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  // The same schema may be read from its file by several tests of one process.
  const { $id: _, ...anonymous } = schema;
  const validate = ours.compile(anonymous);
  compiled.set(schema, validate);
  return validate;
};

/** An error of ajv with its place (JSON Pointer). */
export const described = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath === "" ? "/" : instancePath} ${message ?? ""}${"additionalProperty" in params ? `: ${String(params["additionalProperty"])}` : ""}`;

/** What of `value` does not follow the schema, each with its place (JSON Pointer), as ajv says it. */
export const validateJson = (schema: JsonSchema, value: unknown): readonly string[] => {
  const validate = validatorOf(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(described);
};
