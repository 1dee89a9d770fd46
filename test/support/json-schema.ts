/** A JSON Schema of the kind that our records have (draft 2020-12, the keywords below). */
export type JsonSchema = { readonly [keyword: string]: unknown };

const ANNOTATIONS = ["$schema", "$id", "$defs", "title", "description"];

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === "object";

const hasType = (value: unknown, wanted: string): boolean =>
  typeOf(value) === wanted || (wanted === "number" && typeof value === "number");

interface Place {
  readonly root: JsonSchema;
  readonly path: string;
}

type Keyword = (argument: unknown, value: unknown, place: Place, schema: JsonSchema) => readonly string[];

const checkMembers: Keyword = (argument, value, { root, path }, schema) => {
  if (!isRecord(value)) return [];
  const properties = argument as Readonly<Record<string, JsonSchema>>;
  const rest = schema["additionalProperties"];
  return Object.entries(value).flatMap(([key, member]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (own !== undefined) return check(own, member, { root, path: `${path}.${key}` });
    return rest === false ? [`${path}: ${key} is not in the schema`] : [];
  });
};

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: (argument, value, place) => {
    const definitions = place.root["$defs"] as Readonly<Record<string, JsonSchema>>;
    const target = definitions[String(argument).replace("#/$defs/", "")];
    return target === undefined ? [`${place.path}: ${String(argument)} is not defined`] : check(target, value, place);
  },
  type: (argument, value, { path }) =>
    [argument].flat().some((wanted) => hasType(value, String(wanted)))
      ? []
      : [`${path}: ${typeOf(value)} for ${JSON.stringify(argument)}`],
  const: (argument, value, { path }) =>
    value === argument ? [] : [`${path}: ${JSON.stringify(value)} for ${JSON.stringify(argument)}`],
  enum: (argument, value, { path }) =>
    (argument as readonly unknown[]).includes(value) ? [] : [`${path}: ${JSON.stringify(value)} is none of the values`],
  properties: checkMembers,
  required: (argument, value, { path }) =>
    isRecord(value)
      ? (argument as readonly string[]).filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}: no ${key}`)
      : [],
  additionalProperties: (argument, value, { root, path }, schema) => {
    if (!isRecord(value) || argument === false || schema["properties"] !== undefined) return [];
    return Object.entries(value).flatMap(([key, member]) =>
      check(argument as JsonSchema, member, { root, path: `${path}.${key}` }),
    );
  },
  items: (argument, value, { root, path }) =>
    Array.isArray(value)
      ? value.flatMap((item, at) => check(argument as JsonSchema, item, { root, path: `${path}[${at}]` }))
      : [],
  anyOf: (argument, value, place) => {
    const results = (argument as readonly JsonSchema[]).map((option) => check(option, value, place));
    if (results.some((defects) => defects.length === 0)) return [];
    return results.reduce((best, defects) => (defects.length < best.length ? defects : best));
  },
};

const check = (schema: JsonSchema, value: unknown, place: Place): readonly string[] =>
  Object.entries(schema).flatMap(([keyword, argument]) => {
    if (ANNOTATIONS.includes(keyword)) return [];
    const rule = KEYWORDS[keyword];
    return rule === undefined ? [`${place.path}: the keyword ${keyword} is not known`] : rule(argument, value, place, schema);
  });

/** What of `value` does not follow the schema, each with its path; a keyword that this validator does not know is a defect too. */
export const validateJson = (schema: JsonSchema, value: unknown): readonly string[] =>
  check(schema, value, { root: schema, path: "$" });
