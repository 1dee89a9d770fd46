import { compareText, diagnosticOf, isInputError, type DiagnosticSink } from "@akashi/bytes";
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

class ValueReader {
  readonly values: { name: string; value: string }[] = [];
  readonly #table: ResourceTable;
  readonly #endpoints: EndpointCollector;

  constructor(table: ResourceTable, endpoints: EndpointCollector) {
    this.#table = table;
    this.#endpoints = endpoints;
  }

  readAll(): void {
    for (const type of TYPES) for (const id of this.#table.findResources(type)) this.#read(type, id);
  }

  #read(type: (typeof TYPES)[number], id: number): void {
    const text = this.#table.resolve(id)?.text;
    if (text === undefined || text === null) return;
    const hasAddress = type === "string" && text.includes(".");
    const kept = type !== "string" || isConfiguration(text);
    if (!hasAddress && !kept) return;
    const name = `${type}/${this.#table.findResourceName(id)?.entry ?? `0x${id.toString(16)}`}`;
    if (hasAddress) collectAddresses(name, text, this.#endpoints);
    if (kept && this.values.length < VALUES) this.values.push({ name, value: text });
  }
}

/** The values of one table, up to where a limit ends the reading; what was read until then counts. */
const readValues = (table: ResourceTable, endpoints: EndpointCollector, sink: DiagnosticSink): ResourceFacts["values"] => {
  const reader = new ValueReader(table, endpoints);
  try {
    reader.readAll();
  } catch (error) {
    if (!isInputError(error)) throw error;
    sink.add(diagnosticOf(error, null));
  }
  return reader.values;
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
export const readResources = (
  tables: readonly ResourceTable[],
  endpoints: EndpointCollector,
  sink: DiagnosticSink,
): ResourceFacts => ({
  locales: [...new Set(tables.flatMap(localesOf))].sort(compareText),
  values: tables.flatMap((table) => readValues(table, endpoints, sink)).sort((a, b) => compareText(a.name, b.name)),
});
