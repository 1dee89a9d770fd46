import { compareText } from "@akashi/bytes";
import { localeOf, type ResourceTable } from "@akashi/formats";
import type { EndpointCollector } from "./endpoints/collector.ts";
import { findBareHost, findUrls } from "./endpoints/find-in-text.ts";
import type { ResourceFacts } from "./schema.ts";

/** Types whose values configure. */
const TYPES = ["bool", "integer", "string"] as const;
/** Longest value kept, and how many. */
const VALUE_LENGTH = 200;
const VALUES = 5_000;

/** A text that people read has spaces or letters beyond ASCII; an identifier, a key or an address has neither. */
const isConfiguration = (value: string): boolean =>
  value.length > 0 && value.length <= VALUE_LENGTH && /^[\x21-\x7e]+$/.test(value);

/** Addresses in the strings of resources, with the resource that holds each. */
const collectAddresses = (name: string, text: string, endpoints: EndpointCollector): void => {
  for (const address of findUrls(text)) endpoints.add(address, () => ({ kind: "resource", name }));
  const bare = findBareHost(text);
  if (bare !== null) endpoints.add(bare, () => ({ kind: "resource", name }));
};

const readValues = (table: ResourceTable, endpoints: EndpointCollector): { name: string; value: string }[] => {
  const values: { name: string; value: string }[] = [];
  for (const type of TYPES) {
    for (const id of table.findResources(type)) {
      const text = table.resolve(id)?.text;
      if (text === undefined || text === null) continue;
      const hasAddress = type === "string" && text.includes(".");
      const kept = type !== "string" || isConfiguration(text);
      if (!hasAddress && !kept) continue;
      const name = `${type}/${table.findResourceName(id)?.entry ?? `0x${id.toString(16)}`}`;
      if (hasAddress) collectAddresses(name, text, endpoints);
      if (kept && values.length < VALUES) values.push({ name, value: text });
    }
  }
  return values;
};

const localesOf = (table: ResourceTable): readonly string[] => {
  const locales = new Set<string>();
  for (const owner of table.packages) {
    for (const types of owner.types.values())
      for (const { config } of types) {
        const locale = localeOf(config);
        if (locale !== "") locales.add(locale);
      }
  }
  return [...locales];
};

/** Values of the resource tables that configure the app; the addresses in them go to `endpoints`. */
export const readResources = (tables: readonly ResourceTable[], endpoints: EndpointCollector): ResourceFacts => ({
  locales: [...new Set(tables.flatMap(localesOf))].sort(compareText),
  values: tables.flatMap((table) => readValues(table, endpoints)).sort((a, b) => compareText(a.name, b.name)),
});
