import type { Module, Provider } from "../modules/schema.ts";
import type { PlatformData } from "../platform/data.ts";
import { type Defect, DefectList } from "./defect.ts";
import { checkModule, type Known } from "./module-rules.ts";
import { checkPlatform } from "./platform-rules.ts";
import { checkProvider } from "./provider-rules.ts";
import { checkShape, type Shape } from "./shape.ts";
import { MODULE_SHAPE, PLATFORM_API_FILE_SHAPE, PLATFORM_FILE_SHAPES, PROVIDER_SHAPE } from "./shapes.ts";

/** The data files as read, by file name: nothing is assumed of them. */
export interface LintInput {
  readonly modules: Readonly<Record<string, unknown>>;
  readonly providers: Readonly<Record<string, unknown>>;
  readonly platform: PlatformData;
}

interface Row<T> {
  readonly file: string;
  readonly record: T;
}

const recordsIn = (content: unknown, list: string): readonly unknown[] | undefined => {
  if (typeof content !== "object" || content === null || !(list in content)) return undefined;
  const records = (content as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(records) ? (records as readonly unknown[]) : undefined;
};

const idOf = (record: unknown, index: number): string => {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
  return typeof id === "string" ? id : `#${index}`;
};

/** The records of the files that have the shape of `T`; those that have not are reported and left out of all further rules. */
const shapedRows = <T>(
  files: Readonly<Record<string, unknown>>,
  list: "modules" | "providers",
  shape: Shape,
  defects: DefectList,
): readonly Row<T>[] =>
  Object.entries(files).flatMap(([name, content]) => {
    const file = `${list}/${name}`;
    const records = recordsIn(content, list);
    if (records === undefined) defects.sinkFor(file, "(file)").report("shape", list, "wants a list");
    return (records ?? []).flatMap((record, index) => {
      let isShaped = true;
      const sink = defects.sinkFor(file, idOf(record, index));
      checkShape(record, shape, "", {
        report: (rule, at, message) => {
          isShaped &&= rule !== "shape";
          sink.report(rule, at, message);
        },
      });
      return isShaped ? [{ file, record: record as T }] : [];
    });
  });

/** Reports names that two records claim. `keysOf` gives the names, with their path. */
const checkClaimedOnce = <T extends { readonly id: string }>(
  rows: readonly Row<T>[],
  rule: string,
  keysOf: (record: T) => readonly string[],
  defects: DefectList,
): void => {
  const owners = new Map<string, Row<T>>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row.record))) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, row);
      else if (owner !== row) {
        defects.sinkFor(row.file, row.record.id).report(rule, "", `${key} belongs to ${owner.record.id} (${owner.file}) already`);
      }
    }
  }
};

const checkMarket = ({ file, record }: Row<Module>, defects: DefectList): void => {
  const market = /^modules\/(jp|global)-/u.exec(file)?.[1];
  if (market !== undefined && market !== record.market) {
    defects.sinkFor(file, record.id).report("market-file", "market", `${record.market} stands in a file of the market ${market}`);
  }
};

const checkModules = (modules: readonly Row<Module>[], known: Known, defects: DefectList): void => {
  for (const row of modules) {
    checkModule(row.record, defects.sinkFor(row.file, row.record.id), known);
    checkMarket(row, defects);
  }
  const ids = new Set(modules.map(({ record }) => record.id));
  for (const { file, record } of modules) {
    for (const id of record.codeOf ?? []) {
      if (!ids.has(id)) defects.sinkFor(file, record.id).report("module-unknown", "codeOf", `no such module: ${id}`);
    }
  }
  checkClaimedOnce(modules, "id-repeated", ({ id }) => [id], defects);
  checkClaimedOnce(modules, "prefix-shared", ({ packages }) => packages.map(({ prefix }) => prefix), defects);
  checkClaimedOnce(modules, "library-shared", ({ nativeMarkers }) => nativeMarkers.map(({ library }) => library), defects);
  checkClaimedOnce(
    modules,
    "marker-shared",
    ({ manifestMarkers }) => manifestMarkers.map(({ kind, name }) => `${kind} ${name}`),
    defects,
  );
};

const checkProviders = (providers: readonly Row<Provider>[], modules: readonly Row<Module>[], defects: DefectList): void => {
  const used = new Set(modules.map(({ record }) => record.provider));
  for (const { file, record } of providers) {
    const sink = defects.sinkFor(file, record.id);
    checkProvider(record, sink);
    if (!used.has(record.id)) sink.report("provider-unused", "", "no module names it");
  }
  checkClaimedOnce(providers, "id-repeated", ({ id }) => [id], defects);
  checkClaimedOnce(providers, "host-shared", ({ hosts = [] }) => hosts.map(({ host }) => host), defects);
};

const checkPlatformShapes = (data: PlatformData, defects: DefectList): boolean => {
  const files: Readonly<Record<string, unknown>> = {
    "information-types": data.informationTypes,
    purposes: data.purposes,
    capabilities: data.capabilities,
    permissions: data.permissions,
    "implied-permissions": data.impliedPermissions,
  };
  const before = defects.defects.length;
  for (const [name, shape] of Object.entries(PLATFORM_FILE_SHAPES)) {
    checkShape(files[name], shape, "", defects.sinkFor(`platform/${name}`, "(file)"));
  }
  for (const [name, file] of Object.entries(data.apis)) {
    checkShape(file, PLATFORM_API_FILE_SHAPE, "", defects.sinkFor(`platform/apis/${name}`, "(file)"));
  }
  return defects.defects.length === before;
};

/** Everything that is wrong in the data, in the order of the files. Empty means that the data may be released. */
export const lintCatalogue = (input: LintInput): readonly Defect[] => {
  const defects = new DefectList();
  if (checkPlatformShapes(input.platform, defects)) checkPlatform(input.platform, defects);
  const providers = shapedRows<Provider>(input.providers, "providers", PROVIDER_SHAPE, defects);
  const modules = shapedRows<Module>(input.modules, "modules", MODULE_SHAPE, defects);
  const known: Known = {
    informationTypes: new Set(input.platform.informationTypes.types.map(({ id }) => id)),
    purposes: new Set(input.platform.purposes.purposes.map(({ id }) => id)),
    providers: new Set(providers.map(({ record }) => record.id)),
  };
  checkModules(modules, known, defects);
  checkProviders(providers, modules, defects);
  return defects.defects;
};
