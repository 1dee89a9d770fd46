import { isObject } from "../json/canonical.ts";

/** JSON Schema as far as `tools/schema-from-types.ts` writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const IS_OF_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
};

const REFERENCE = "#/$defs/";

/** The shape of a record, checked by its published schema: members that it does not name are refused. */
class Follower {
  readonly #definitions: Readonly<Record<string, Schema>>;

  constructor(definitions: Readonly<Record<string, Schema>>) {
    this.#definitions = definitions;
  }

  /** JSON Pointer of the first place that does not follow; null where all does. */
  find(value: unknown, schema: Schema, at: string): string | null {
    if (schema.$ref !== undefined) {
      const target = this.#definitions[schema.$ref.slice(REFERENCE.length)];
      return target === undefined ? at : this.find(value, target, at);
    }
    if (schema.anyOf !== undefined)
      return schema.anyOf.some((part) => this.find(value, part, at) === null) ? null : this.#farthest(value, schema.anyOf, at);
    if ("const" in schema && value !== schema.const) return at;
    if (schema.enum !== undefined && !schema.enum.includes(value)) return at;
    if (!this.#isOfType(value, schema)) return at;
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(String(value))) return at;
    if (schema.properties !== undefined) return this.#members(value, schema, at);
    return schema.items === undefined ? null : this.#items(value, schema.items, at);
  }

  /** Of several shapes the place that is deepest: in the shape that was meant. */
  #farthest(value: unknown, parts: readonly Schema[], at: string): string {
    const places = parts.map((part) => this.find(value, part, at) ?? at);
    return places.reduce((deepest, place) => (place.length > deepest.length ? place : deepest), at);
  }

  #isOfType(value: unknown, { type }: Schema): boolean {
    if (type === undefined) return true;
    const names = typeof type === "string" ? [type] : type;
    return names.some((name) => IS_OF_TYPE[name]?.(value) === true);
  }

  #members(value: unknown, { properties = {}, required = [] }: Schema, at: string): string | null {
    if (!isObject(value)) return at;
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `${at}/${missing}`;
    for (const [name, member] of Object.entries(value)) {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const place = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const wrong = schema === undefined ? place : this.find(member, schema, place);
      if (wrong !== null) return wrong;
    }
    return null;
  }

  #items(value: unknown, items: Schema, at: string): string | null {
    if (!Array.isArray(value)) return null;
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      const wrong = this.find(item, items, `${at}/${index}`);
      if (wrong !== null) return wrong;
    }
    return null;
  }
}

/** The first place (JSON Pointer) where a value does not follow a schema of ours; null where it follows. */
export const findDeviation = (value: unknown, schema: Schema): string | null =>
  new Follower(schema.$defs ?? {}).find(value, schema, "");
