import { type DefectSink, shown } from "./defect.ts";

/**
 * The shape of a record as data. The linter checks with it and the published JSON Schemas are written from it, so that the two
 * cannot disagree.
 */
export type Shape =
  | { readonly kind: "string"; readonly pattern?: RegExp; readonly values?: readonly string[]; readonly about?: string }
  | { readonly kind: "integer"; readonly minimum: number; readonly maximum: number; readonly about?: string }
  | { readonly kind: "boolean"; readonly about?: string }
  | { readonly kind: "nullable"; readonly of: Shape; readonly about?: string }
  | { readonly kind: "list"; readonly of: Shape; readonly about?: string }
  | { readonly kind: "map"; readonly key: RegExp; readonly of: Shape; readonly about?: string }
  | {
      readonly kind: "record";
      readonly fields: Readonly<Record<string, Shape>>;
      /** Names of the fields that may be left out. */
      readonly optional?: readonly string[];
      readonly about?: string;
    };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const checkString = (value: unknown, shape: Shape & { kind: "string" }, at: string, sink: DefectSink): void => {
  if (typeof value !== "string") return sink.report("shape", at, `wants a string, has ${shown(value)}`);
  if (value.trim() === "") return sink.report("text-empty", at, "is empty");
  if (value !== value.trim()) sink.report("text-space", at, `begins or ends with a space: ${shown(value)}`);
  if (shape.values !== undefined && !shape.values.includes(value)) {
    sink.report("shape", at, `${shown(value)} is none of ${shape.values.join(", ")}`);
  }
  if (shape.pattern !== undefined && !shape.pattern.test(value)) {
    sink.report("form", at, `${shown(value)} does not match ${shape.pattern.source}`);
  }
};

const checkRecord = (value: unknown, shape: Shape & { kind: "record" }, at: string, sink: DefectSink): void => {
  if (!isObject(value)) return sink.report("shape", at, `wants a record, has ${shown(value)}`);
  const under = (name: string): string => (at === "" ? name : `${at}.${name}`);
  for (const [name, of] of Object.entries(shape.fields)) {
    if (Object.hasOwn(value, name)) checkShape(value[name], of, under(name), sink);
    else if (shape.optional?.includes(name) !== true) sink.report("shape", under(name), "is missing");
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape.fields, name)) sink.report("shape", under(name), "is not a field of this record");
  }
};

const checkMap = (value: unknown, shape: Shape & { kind: "map" }, at: string, sink: DefectSink): void => {
  if (!isObject(value)) return sink.report("shape", at, `wants a record, has ${shown(value)}`);
  for (const [key, item] of Object.entries(value)) {
    if (!shape.key.test(key)) sink.report("form", at, `the key ${shown(key)} does not match ${shape.key.source}`);
    checkShape(item, shape.of, `${at}.${key}`, sink);
  }
};

/** Reports every place where `value` is not of this shape. Strings must not be empty whatever their pattern. */
export const checkShape = (value: unknown, shape: Shape, at: string, sink: DefectSink): void => {
  switch (shape.kind) {
    case "string":
      return checkString(value, shape, at, sink);
    case "integer":
      if (typeof value === "number" && Number.isInteger(value) && value >= shape.minimum && value <= shape.maximum) return;
      return sink.report("shape", at, `wants a whole number from ${shape.minimum} to ${shape.maximum}, has ${shown(value)}`);
    case "boolean":
      if (typeof value !== "boolean") sink.report("shape", at, `wants true or false, has ${shown(value)}`);
      return;
    case "nullable":
      if (value !== null) checkShape(value, shape.of, at, sink);
      return;
    case "list":
      if (!Array.isArray(value)) return sink.report("shape", at, `wants a list, has ${shown(value)}`);
      return value.forEach((item: unknown, index) => checkShape(item, shape.of, `${at}[${index}]`, sink));
    case "map":
      return checkMap(value, shape, at, sink);
    case "record":
      return checkRecord(value, shape, at, sink);
  }
};

type JsonSchema = Readonly<Record<string, unknown>>;

const bodyOf = (shape: Shape): JsonSchema => {
  switch (shape.kind) {
    case "string":
      return {
        type: "string",
        minLength: 1,
        ...(shape.values === undefined ? {} : { enum: shape.values }),
        ...(shape.pattern === undefined ? {} : { pattern: shape.pattern.source }),
      };
    case "integer":
      return { type: "integer", minimum: shape.minimum, maximum: shape.maximum };
    case "boolean":
      return { type: "boolean" };
    case "nullable":
      return { anyOf: [jsonSchemaOf(shape.of), { type: "null" }] };
    case "list":
      return { type: "array", items: jsonSchemaOf(shape.of) };
    case "map":
      return { type: "object", propertyNames: { pattern: shape.key.source }, additionalProperties: jsonSchemaOf(shape.of) };
    case "record":
      return {
        type: "object",
        properties: Object.fromEntries(Object.entries(shape.fields).map(([name, of]) => [name, jsonSchemaOf(of)])),
        required: Object.keys(shape.fields).filter((name) => shape.optional?.includes(name) !== true),
        additionalProperties: false,
      };
  }
};

/** The same shape as a JSON Schema (draft 2020-12). */
export const jsonSchemaOf = (shape: Shape): JsonSchema => ({
  ...(shape.about === undefined ? {} : { description: shape.about }),
  ...bodyOf(shape),
});
