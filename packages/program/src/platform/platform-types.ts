import data from "../../data/platform-types.json" with { type: "json" };

/**
 * `data/platform-types.json`, which `tools/platform-types.mjs` writes from the API signature files of AOSP.
 * @public of the declaration of that file alone.
 */
export interface PlatformTypeFile {
  readonly source: string;
  /** ISO 8601. */
  readonly checked: string;
  /** Every package that has a public type, with slashes. */
  readonly packages: readonly string[];
  /** `name;superclass;interface,interface;method/parameters,…`; final types without a superclass of interest are left out. */
  readonly types: readonly string[];
}

/** A type of the platform that code of an app can extend or implement, or that inherits members. Names with slashes. */
export interface PlatformType {
  readonly name: string;
  /** The superclass, which of interfaces is java/lang/Object, then the interfaces. */
  readonly parents: readonly string[];
  /** Its row of the table, for {@link overridableMethods}. */
  readonly row: string;
}

/** A method that a subclass can override, with the numbers of parameters it is declared with. */
export interface OverridableMethod {
  readonly name: string;
  readonly parameterCounts: readonly number[];
}

let rows: ReadonlyMap<string, string> | undefined;
const known = new Map<string, PlatformType>();

const indexRows = (): ReadonlyMap<string, string> => {
  const index = new Map<string, string>();
  for (const row of data.types) index.set(row.slice(0, row.indexOf(";")), row);
  return index;
};

const listOf = (text: string): readonly string[] => (text === "" ? [] : text.split(","));

const parseRow = (row: string): PlatformType => {
  const [name = "", superclass = "", interfaces = ""] = row.split(";", 3);
  return { name, parents: superclass === "" ? listOf(interfaces) : [superclass, ...listOf(interfaces)], row };
};

/** The platform type `name` (`android/view/View$OnClickListener`); undefined where the table does not have it. */
export const findPlatformType = (name: string): PlatformType | undefined => {
  const parsed = known.get(name);
  if (parsed !== undefined) return parsed;
  rows ??= indexRows();
  const row = rows.get(name);
  if (row === undefined) return undefined;
  const type = parseRow(row);
  known.set(name, type);
  return type;
};

/** The methods that `type` itself declares and that can be overridden. */
export const overridableMethods = (type: PlatformType): readonly OverridableMethod[] =>
  listOf(type.row.slice(type.row.lastIndexOf(";") + 1)).map((text) => {
    const [name = "", ...counts] = text.split("/");
    return { name, parameterCounts: counts.map(Number) };
  });

/** `name` and the platform types above it, nearest first, each once; empty where the table does not have `name`. */
export const platformLineage = (name: string): readonly PlatformType[] => {
  const seen = new Set([name]);
  const lineage: PlatformType[] = [];
  const queue = [name];
  for (const next of queue) {
    const type = findPlatformType(next);
    if (type === undefined) continue;
    lineage.push(type);
    for (const above of type.parents) {
      if (seen.has(above)) continue;
      seen.add(above);
      queue.push(above);
    }
  }
  return lineage;
};
