import { isObject } from "../json/canonical.ts";

/** JSON Schema as far as `tools/schema-from-types.ts` writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const IS_OF_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
};

const REFERENCE = "#/$defs/";

/** Where a value does not follow its schema, and what is asked for there. */
export interface Deviation {
  /** JSON Pointer. */
  readonly place: string;
  readonly problem: "missing" | "not-known" | "wrong-value";
  /** The words that are allowed, or the name of the type; empty for a member that is not known. */
  readonly wanted: string;
}

/** A record against its published schema: members that the schema does not name are refused. */
class Follower {
  readonly #definitions: Readonly<Record<string, Schema>>;

  constructor(definitions: Readonly<Record<string, Schema>>) {
    this.#definitions = definitions;
  }

  find(value: unknown, schema: Schema, place: string): Deviation | null {
    if (schema.$ref !== undefined) return this.find(value, this.#definition(schema.$ref), place);
    if (schema.anyOf !== undefined) return this.#findInAny(value, schema, place);
    if (!this.#isValue(value, schema)) return { place, problem: "wrong-value", wanted: this.#wanted(schema) };
    if (schema.properties !== undefined && isObject(value)) return this.#findInMembers(value, schema, place);
    return schema.items !== undefined && Array.isArray(value) ? this.#findInItems(value, schema.items, place) : null;
  }

  #definition(reference: string): Schema {
    const found = this.#definitions[reference.slice(REFERENCE.length)];
    if (found === undefined) throw new RangeError(`the schema does not define ${reference}`);
    return found;
  }

  /** What a schema asks for, in a word or a list of words. */
  #wanted(schema: Schema): string {
    if (schema.pattern !== undefined) return schema.description ?? schema.pattern;
    if (schema.$ref !== undefined) {
      const target = this.#definition(schema.$ref);
      return target.pattern === undefined ? schema.$ref.slice(REFERENCE.length) : this.#wanted(target);
    }
    if (schema.anyOf !== undefined) return schema.anyOf.map((part) => this.#wanted(part)).join(" | ");
    if (schema.enum !== undefined) return schema.enum.join(" | ");
    return "const" in schema ? String(schema.const) : [schema.type ?? ""].flat().join(" | ");
  }

  #isValue(value: unknown, schema: Schema): boolean {
    const { type, pattern } = schema;
    if ("const" in schema && value !== schema.const) return false;
    if (schema.enum?.includes(value) === false) return false;
    if (type !== undefined && ![type].flat().some((name) => IS_OF_TYPE[name]?.(value) === true)) return false;
    return pattern === undefined || (typeof value === "string" && new RegExp(pattern, "u").test(value));
  }

  /** Of several shapes the deviation that is deepest stands in the shape that was meant. */
  #findInAny(value: unknown, schema: Schema, place: string): Deviation | null {
    const found = (schema.anyOf ?? []).map((part) => this.find(value, part, place));
    if (found.includes(null)) return null;
    const deeper = found.find((deviation) => deviation !== null && deviation.place.length > place.length);
    return deeper ?? { place, problem: "wrong-value", wanted: this.#wanted(schema) };
  }

  #findInMembers(value: object, { properties = {}, required = [] }: Schema, place: string): Deviation | null {
    const placeOf = (name: string): string => `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined)
      return { place: placeOf(missing), problem: "missing", wanted: this.#wanted(properties[missing] ?? {}) };
    for (const [name, member] of Object.entries(value)) {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (schema === undefined) return { place: placeOf(name), problem: "not-known", wanted: "" };
      const found = this.find(member, schema, placeOf(name));
      if (found !== null) return found;
    }
    return null;
  }

  #findInItems(value: readonly unknown[], items: Schema, place: string): Deviation | null {
    for (const [index, item] of value.entries()) {
      const found = this.find(item, items, `${place}/${index}`);
      if (found !== null) return found;
    }
    return null;
  }
}

/** The first place where a value does not follow a schema of ours; null where it follows. */
export const findDeviation = (value: unknown, schema: Schema): Deviation | null =>
  new Follower(schema.$defs ?? {}).find(value, schema, "");
