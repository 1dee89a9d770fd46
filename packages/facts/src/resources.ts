import { compareText, diagnosticOf, isInputError, type DiagnosticSink } from "@akashi/bytes";
import { localeOf, type ResourceTable } from "@akashi/formats";
import type { Member, Unread } from "./application.ts";
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
  /** Values beyond the limit. */
  dropped = 0;
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
    if (!kept) return;
    if (this.values.length < VALUES) this.values.push({ name, value: text });
    else this.dropped += 1;
  }
}

/** The values of one member's table, up to where a limit ends the reading; what was read until then counts. */
const readValues = (
  { table, name }: { readonly table: ResourceTable; readonly name: string },
  endpoints: EndpointCollector,
  sink: DiagnosticSink,
  unread: Unread,
): ValueReader => {
  const reader = new ValueReader(table, endpoints);
  try {
    reader.readAll();
  } catch (error) {
    if (!isInputError(error)) throw error;
    sink.add(diagnosticOf(error, null));
    unread.resources.push(name);
  }
  return reader;
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

/** Values of the members' resource tables that configure the app, and how many were left out; addresses go to `endpoints`. */
export const readResources = (
  members: readonly Member[],
  endpoints: EndpointCollector,
  sink: DiagnosticSink,
  unread: Unread,
): { readonly resources: ResourceFacts; readonly dropped: number } => {
  const tables = members.flatMap(({ resources: table, prefix }) =>
    table === null ? [] : [{ table, name: `${prefix}resources.arsc` }],
  );
  const readers = tables.map((table) => readValues(table, endpoints, sink, unread));
  return {
    resources: {
      locales: [...new Set(tables.flatMap(({ table }) => localesOf(table)))].sort(compareText),
      values: readers.flatMap(({ values }) => values).sort((a, b) => compareText(a.name, b.name)),
    },
    dropped: readers.reduce((sum, { dropped }) => sum + dropped, 0),
  };
};
