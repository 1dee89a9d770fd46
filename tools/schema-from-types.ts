// From the TypeScript types of a record to its JSON Schema. The types are the source: a schema written by hand would drift.
// Reads the part of the language that records use: interfaces, unions, literals, arrays, intersections, `typeof CONSTANT`,
// `(typeof LIST)[number]`, `keyof typeof TABLE`, `Readonly<Record<string, …>>` and interfaces with type parameters.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseSync } from "oxc-parser";

/** JSON Schema, as far as records need it. */
export type Schema = { readonly [key: string]: unknown };

/** A node of the syntax tree (ESTree with TypeScript). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Source {
  readonly path: string;
  readonly types: ReadonlyMap<string, Node>;
  readonly constants: ReadonlyMap<string, Node>;
  /** Local name → file that declares it. */
  readonly imports: ReadonlyMap<string, string>;
  /** End of a comment `/** … *\/` → its text. */
  readonly comments: readonly { readonly end: number; readonly text: string }[];
  readonly text: string;
}

/** What a name means inside an interface with type parameters. */
type Bindings = ReadonlyMap<string, Schema>;

const NONE: Bindings = new Map();
const nodeOf = (value: unknown): Node => value as Node;
const nodesOf = (value: unknown): readonly Node[] => value as readonly Node[];
const nameOf = (node: Node): string => String(node["name"]);

const commentText = (value: string): string =>
  value
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd())
    .join(" ")
    .replace(/\{@link ([^}]*)\}/g, "$1")
    .trim();

/** Builds schemas from the sources of the workspaces below `root`. */
export class SchemaBuilder {
  readonly #root: string;
  readonly #sources = new Map<string, Source>();
  #definitions = new Map<string, Schema>();
  /** Where each defined type stands: two types of one name would take each other's place. */
  #origins = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The schema of the type `name` of the file at `path`, with every type it names below `$defs`. */
  build(path: string, name: string, id: string): Schema {
    this.#definitions = new Map();
    this.#origins = new Map();
    const source = this.#read(resolve(this.#root, path));
    this.#define(source, name);
    const definitions = [...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: id,
      title: name,
      $ref: `#/$defs/${name}`,
      $defs: Object.fromEntries(definitions),
    };
  }

  #read(path: string): Source {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(path, "utf8");
    const { program, comments } = parseSync(path, text);
    const types = new Map<string, Node>();
    const constants = new Map<string, Node>();
    const imports = new Map<string, string>();
    for (const statement of nodesOf(program.body)) {
      if (statement.type === "ImportDeclaration" || (statement.type === "ExportNamedDeclaration" && statement["source"])) {
        const from = this.#resolve(path, String(nodeOf(statement["source"])["value"]));
        for (const item of nodesOf(statement["specifiers"])) {
          const local = nodeOf(item["local"] ?? item["exported"]);
          if (from !== undefined) imports.set(nameOf(local), from);
        }
        continue;
      }
      const declaration = nodeOf(statement["declaration"] ?? statement);
      if (declaration.type === "TSInterfaceDeclaration" || declaration.type === "TSTypeAliasDeclaration") {
        types.set(nameOf(nodeOf(declaration["id"])), statement);
      }
      if (declaration.type === "VariableDeclaration") {
        for (const item of nodesOf(declaration["declarations"])) {
          constants.set(nameOf(nodeOf(item["id"])), nodeOf(item["init"]));
        }
      }
    }
    const docs = comments
      .filter(({ type, value }) => type === "Block" && value.startsWith("*"))
      .map(({ end, value }) => ({ end, text: commentText(value.slice(1)) }));
    const source: Source = { path, types, constants, imports, comments: docs, text };
    this.#sources.set(path, source);
    return source;
  }

  /** The file behind an import; undefined for libraries. */
  #resolve(from: string, specifier: string): string | undefined {
    if (specifier.startsWith(".")) return specifier.endsWith(".ts") ? resolve(dirname(from), specifier) : undefined;
    const [scope, name, ...rest] = specifier.split("/");
    if (scope !== "@akashi" || name === undefined) return undefined;
    const index = join(this.#root, "packages", name, "src", ...rest, "index.ts");
    return existsSync(index) ? index : undefined;
  }

  /** The file that declares a name, through imports and re-exports. */
  #find(source: Source, name: string): Source {
    if (source.types.has(name) || source.constants.has(name)) return source;
    const from = source.imports.get(name);
    if (from === undefined) throw new Error(`${source.path}: nothing is called ${name}`);
    return this.#find(this.#read(from), name);
  }

  /** The comment above; a tag `@pattern` at its end is the pattern of a text. */
  #docOf(source: Source, node: Node): { readonly description?: string; readonly pattern?: string } {
    const doc = source.comments.findLast(({ end }) => end <= node.start);
    if (doc === undefined || source.text.slice(doc.end, node.start).trim() !== "") return {};
    const [description = "", pattern] = doc.text.split(" @pattern ");
    return pattern === undefined ? { description } : { description, pattern };
  }

  #define(from: Source, name: string): void {
    const source = this.#find(from, name);
    const origin = this.#origins.get(name);
    if (origin !== undefined && origin !== source.path)
      throw new Error(`two types are called ${name}: ${origin}, ${source.path}`);
    if (origin !== undefined) return;
    this.#origins.set(name, source.path);
    const statement = source.types.get(name);
    if (statement === undefined) throw new Error(`${source.path}: no type is called ${name}`);
    this.#definitions.set(name, {});
    this.#definitions.set(name, { ...this.#docOf(source, statement), ...this.#declared(source, statement, NONE) });
  }

  #declared(source: Source, statement: Node, bindings: Bindings): Schema {
    const declaration = nodeOf(statement["declaration"] ?? statement);
    return declaration.type === "TSInterfaceDeclaration"
      ? this.#object(source, nodesOf(nodeOf(declaration["body"])["body"]), bindings)
      : this.#type(source, nodeOf(declaration["typeAnnotation"]), bindings);
  }

  #object(source: Source, members: readonly Node[], bindings: Bindings): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const member of members) {
      const key = nameOf(nodeOf(member["key"]));
      const annotation = nodeOf(nodeOf(member["typeAnnotation"])["typeAnnotation"]);
      properties[key] = { ...this.#docOf(source, member), ...this.#type(source, annotation, bindings) };
      if (member["optional"] !== true) required.push(key);
    }
    return { type: "object", properties, required, additionalProperties: false };
  }

  #type(source: Source, node: Node, bindings: Bindings): Schema {
    switch (node.type) {
      case "TSStringKeyword":
        return { type: "string" };
      case "TSNumberKeyword":
        return { type: "integer" };
      case "TSBooleanKeyword":
        return { type: "boolean" };
      case "TSNullKeyword":
        return { type: "null" };
      case "TSUnknownKeyword":
        return {};
      case "TSParenthesizedType":
        return this.#type(source, nodeOf(node["typeAnnotation"]), bindings);
      case "TSTypeOperator":
        return this.#operator(source, node, bindings);
      case "TSArrayType":
        return { type: "array", items: this.#type(source, nodeOf(node["elementType"]), bindings) };
      case "TSLiteralType":
        return { const: nodeOf(node["literal"])["value"] };
      case "TSTypeLiteral":
        return this.#object(source, nodesOf(node["members"]), bindings);
      case "TSUnionType":
        return this.#union(nodesOf(node["types"]).map((part) => this.#type(source, part, bindings)));
      case "TSIntersectionType":
        return this.#intersection(nodesOf(node["types"]).map((part) => this.#type(source, part, bindings)));
      case "TSTypeQuery":
        return { const: this.#constant(source, nameOf(nodeOf(node["exprName"]))) };
      case "TSIndexedAccessType":
        return this.#indexed(source, node);
      case "TSTypeReference":
        return this.#reference(source, node, bindings);
      default:
        throw new Error(`${source.path}: no schema for ${node.type} ${source.text.slice(node.start, node.end)}`);
    }
  }

  #operator(source: Source, node: Node, bindings: Bindings): Schema {
    const inner = nodeOf(node["typeAnnotation"]);
    if (node["operator"] === "readonly") return this.#type(source, inner, bindings);
    const table = this.#constant(source, nameOf(nodeOf(inner["exprName"])));
    return { enum: Object.keys(table as object) };
  }

  /** `(typeof LIST)[number]`, and `Record["key"]` of an interface. */
  #indexed(source: Source, node: Node): Schema {
    const object = nodeOf(node["objectType"]);
    const query = object.type === "TSParenthesizedType" ? nodeOf(object["typeAnnotation"]) : object;
    if (query.type === "TSTypeQuery") return { enum: this.#constant(source, nameOf(nodeOf(query["exprName"]))) };
    const owner = this.#type(source, query, NONE);
    const key = String(nodeOf(nodeOf(node["indexType"])["literal"])["value"]);
    const { description: _, ...schema } = (this.#expand(owner)["properties"] as Record<string, Schema>)[key] ?? {};
    return schema;
  }

  #reference(source: Source, node: Node, bindings: Bindings): Schema {
    const name = nameOf(nodeOf(node["typeName"]));
    const parameters = nodesOf(nodeOf(node["typeArguments"] ?? { params: [] })["params"]);
    const bound = bindings.get(name);
    if (bound !== undefined) return bound;
    const given = parameters.map((parameter) => this.#type(source, parameter, bindings));
    if (name === "Readonly") return given[0] ?? {};
    if (name === "Record") return { type: "object", additionalProperties: this.#numbers(given[1] ?? {}) };
    if (given.length > 0) return this.#instance(source, name, given);
    this.#define(source, name);
    return { $ref: `#/$defs/${name}` };
  }

  #instance(from: Source, name: string, given: readonly Schema[]): Schema {
    const source = this.#find(from, name);
    const statement = source.types.get(name);
    if (statement === undefined) throw new Error(`${source.path}: no type is called ${name}`);
    const declaration = nodeOf(statement["declaration"] ?? statement);
    const names = nodesOf(nodeOf(declaration["typeParameters"])["params"]).map((parameter) => nameOf(nodeOf(parameter["name"])));
    return this.#declared(source, statement, new Map(names.map((parameter, at) => [parameter, given[at] ?? {}])));
  }

  /** Free values, such as the details of a finding, may hold any number; every other number of a record is a count or a place. */
  #numbers(schema: Schema): Schema {
    return JSON.parse(JSON.stringify(schema).replaceAll('"integer"', '"number"')) as Schema;
  }

  #union(parts: readonly Schema[]): Schema {
    if (parts.every((part) => "const" in part)) return { enum: parts.map((part) => part["const"]) };
    const simple = parts.every((part) => typeof part["type"] === "string" && Object.keys(part).length === 1);
    return simple ? { type: parts.map((part) => part["type"]) } : { anyOf: parts.flatMap((part) => part["anyOf"] ?? [part]) };
  }

  #expand(schema: Schema): Schema {
    const reference = schema["$ref"];
    if (typeof reference !== "string") return schema;
    return this.#expand(this.#definitions.get(reference.slice("#/$defs/".length)) ?? {});
  }

  #intersection(parts: readonly Schema[]): Schema {
    const objects = parts.map((part) => this.#expand(part));
    return {
      type: "object",
      properties: Object.assign({}, ...objects.map((part) => part["properties"])) as Schema,
      required: objects.flatMap((part) => part["required"] as readonly string[]),
      additionalProperties: false,
    };
  }

  #constant(from: Source, name: string): unknown {
    const source = this.#find(from, name);
    return this.#value(source, nodeOf(source.constants.get(name)));
  }

  #value(source: Source, node: Node): unknown {
    if (node.type === "TSAsExpression") return this.#value(source, nodeOf(node["expression"]));
    if (node.type === "Literal") return node["value"];
    if (node.type === "ArrayExpression") return nodesOf(node["elements"]).map((item) => this.#value(source, item));
    if (node.type === "ObjectExpression") {
      const keyOf = (key: Node): string => String(key["value"] ?? key["name"]);
      return Object.fromEntries(
        nodesOf(node["properties"]).map((item) => [keyOf(nodeOf(item["key"])), this.#value(source, nodeOf(item["value"]))]),
      );
    }
    throw new Error(`${source.path}: no value for ${node.type}`);
  }
}
