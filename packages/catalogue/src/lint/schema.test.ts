import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MODULE_FILES, PROVIDER_FILES } from "../modules/data.ts";
import { PLATFORM_DATA } from "../platform/data.ts";
import { jsonSchemaOf, type Shape } from "./shape.ts";
import { MODULE_FILE_SHAPE, PLATFORM_API_FILE_SHAPE, PROVIDER_FILE_SHAPE } from "./shapes.ts";
import { MODULE, PROVIDER } from "./testing/sample.ts";

/*
 * The schemas for contributors' editors are written from the linter's shapes:
 * UPDATE_SCHEMAS=1 node_modules/.bin/vitest run packages/catalogue/src/lint/schema.test.ts
 */
const SCHEMAS: readonly (readonly [name: string, title: string, shape: Shape])[] = [
  ["module", "Modules of the catalogue", MODULE_FILE_SHAPE],
  ["provider", "Providers of the catalogue", PROVIDER_FILE_SHAPE],
  ["platform-api", "Platform APIs of the catalogue", PLATFORM_API_FILE_SHAPE],
];

const pathOf = (name: string): string => fileURLToPath(new URL(`../../schema/${name}.schema.json`, import.meta.url));
const readSchema = (name: string): unknown => JSON.parse(readFileSync(pathOf(name), "utf8"));

test.each(SCHEMAS)("schema/%s.schema.json is what the linter checks", (name, title, shape) => {
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...jsonSchemaOf(shape) };
  if (process.env["UPDATE_SCHEMAS"] === "1") writeFileSync(pathOf(name), `${JSON.stringify(schema, null, 2)}\n`);
  expect(readSchema(name)).toEqual(JSON.parse(JSON.stringify(schema)));
});

type Schema = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);
const asSchema = (value: unknown): Schema => {
  if (!isObject(value)) throw new Error("not a schema");
  return value;
};

/** Just the keywords that the schemas use, read from the written file: a second opinion beside the linter's own walk. */
const accepts = (schema: Schema, value: unknown): boolean => {
  if (Array.isArray(schema["anyOf"])) return schema["anyOf"].some((option) => accepts(asSchema(option), value));
  switch (schema["type"]) {
    case "null":
      return value === null;
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value) && Number(value) >= Number(schema["minimum"]) && Number(value) <= Number(schema["maximum"]);
    case "string":
      return (
        typeof value === "string" &&
        value.length >= Number(schema["minLength"]) &&
        (!Array.isArray(schema["enum"]) || schema["enum"].includes(value)) &&
        (typeof schema["pattern"] !== "string" || new RegExp(schema["pattern"], "u").test(value))
      );
    case "array":
      return Array.isArray(value) && value.every((item) => accepts(asSchema(schema["items"]), item));
    case "object":
      return isObject(value) && acceptsObject(schema, value);
    default:
      throw new Error(`the schema uses the type ${String(schema["type"])}`);
  }
};

const acceptsObject = (schema: Schema, value: Schema): boolean => {
  const properties = asSchema(schema["properties"] ?? {});
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const names = schema["propertyNames"];
  return (
    required.every((name) => Object.hasOwn(value, String(name))) &&
    Object.entries(value).every(([name, item]) => {
      if (isObject(names) && !new RegExp(String(names["pattern"]), "u").test(name)) return false;
      const property = Object.hasOwn(properties, name) ? properties[name] : schema["additionalProperties"];
      return property !== false && accepts(asSchema(property), item);
    })
  );
};

test("the schemas accept every bundled file", () => {
  const refused = [
    ...Object.entries(MODULE_FILES).filter(([, file]) => !accepts(asSchema(readSchema("module")), file)),
    ...Object.entries(PROVIDER_FILES).filter(([, file]) => !accepts(asSchema(readSchema("provider")), file)),
    ...Object.entries(PLATFORM_DATA.apis).filter(([, file]) => !accepts(asSchema(readSchema("platform-api")), file)),
  ].map(([name]) => name);
  expect(refused).toEqual([]);
});

test("the schemas refuse what the linter refuses", () => {
  const modules = (change: object): unknown => ({ modules: [{ ...MODULE, ...change }] });
  const schema = asSchema(readSchema("module"));
  expect(accepts(schema, modules({}))).toBe(true);
  for (const change of [
    { kind: "x" },
    { id: "A b" },
    { hosts: null },
    { extra: 1 },
    { hosts: [{ host: "http://x.jp", source: "guide" }] },
  ]) {
    expect(accepts(schema, modules(change)), JSON.stringify(change)).toBe(false);
  }
  const { legalName: _, ...withoutName } = PROVIDER;
  expect(accepts(asSchema(readSchema("provider")), { providers: [PROVIDER] })).toBe(true);
  expect(accepts(asSchema(readSchema("provider")), { providers: [withoutName] })).toBe(false);
});
