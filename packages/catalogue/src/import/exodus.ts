import type { Source } from "../claim.ts";
import type { Attribution, CatalogueLayer } from "../modules/catalogue.ts";
import type { Module, ModuleKind, Provider } from "../modules/schema.ts";
import { readHostSignature, readPackageSignature, type Refusal } from "./exodus-signature.ts";

/** What of the list could not be represented: a signature that is a regular expression, a class, or too broad a name. */
export interface NotImported {
  readonly tracker: string;
  readonly signature: string;
  readonly reason: string;
}

export type ExodusImport =
  | { readonly kind: "ok"; readonly layer: CatalogueLayer; readonly notImported: readonly NotImported[] }
  | { readonly kind: "rejected"; readonly reason: string };

/** Facts about the file that the file itself does not tell. */
export interface ExodusOrigin {
  /** Day on which the list was obtained, `YYYY-MM-DD`. It becomes the version of the layer. */
  readonly obtained: string;
}

/** The list has some hundreds of trackers; more than this is not that list. */
const MAX_TRACKERS = 20_000;
/** The name of a product. */
const MAX_NAME_LENGTH = 200;
/** The longest signatures have some hundreds of characters. */
const MAX_SIGNATURE_LENGTH = 8_192;

const ATTRIBUTION: Attribution = {
  licence: "ODbL-1.0",
  text: "Contains information from the tracker list of Exodus Privacy, made available under the Open Database License (ODbL) 1.0.",
  url: "https://reports.exodus-privacy.eu.org/trackers/",
};

const KINDS: Readonly<Record<string, ModuleKind>> = {
  Advertisement: "advertising",
  Analytics: "analytics",
  "Crash reporting": "crash-reporting",
  Location: "maps-location",
  Profiling: "customer-data",
};

/** One entry of the list, checked. */
interface Tracker {
  /** As the list writes it, or made from the name where it gives none. */
  readonly id: string;
  readonly name: string;
  readonly codeSignature: string;
  readonly networkSignature: string;
  readonly categories: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const signatureIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** A signature that is as long as no tracker needs is not read. */
const boundedSignature = (signature: string, refusals: Refusal[]): string => {
  if (signature.length <= MAX_SIGNATURE_LENGTH) return signature;
  refusals.push({ signature: `${signature.slice(0, 40)}…`, reason: `has more than ${MAX_SIGNATURE_LENGTH} characters` });
  return "";
};

/** Numbers in the published list, UUIDs in that of its editors; some copies leave them out. */
const readId = (id: unknown, name: string): string | undefined => {
  if (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) return String(id);
  const text = (typeof id === "string" ? id : name).toLowerCase();
  const slug = text.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
  return slug === "" || slug.length > MAX_NAME_LENGTH ? undefined : slug;
};

const readTracker = (value: unknown): Tracker | undefined => {
  if (!isObject(value) || typeof value["name"] !== "string") return undefined;
  const name = value["name"].trim();
  const id = readId(value["id"], name);
  if (name === "" || name.length > MAX_NAME_LENGTH || id === undefined) return undefined;
  const { categories } = value;
  return {
    id,
    name,
    codeSignature: signatureIn(value["code_signature"]),
    networkSignature: signatureIn(value["network_signature"]),
    categories: Array.isArray(categories) ? categories.filter((category) => typeof category === "string") : [],
  };
};

const kindOf = (categories: readonly string[]): ModuleKind => {
  const known = categories.find((category) => Object.hasOwn(KINDS, category));
  return (known === undefined ? undefined : KINDS[known]) ?? "other";
};

const sourceOf = (tracker: Tracker, origin: ExodusOrigin): Source => ({
  title: `Exodus Privacy, tracker ${tracker.id}: ${tracker.name}`,
  url: /^[0-9]+$/u.test(tracker.id) ? `${ATTRIBUTION.url}${tracker.id}/` : ATTRIBUTION.url,
  checked: origin.obtained,
});

const moduleOf = (tracker: Tracker, origin: ExodusOrigin, refusals: Refusal[]): Module => ({
  id: `exodus-${tracker.id}`,
  name: { ja: tracker.name, en: tracker.name },
  kind: kindOf(tracker.categories),
  market: "global",
  provider: `exodus-${tracker.id}`,
  packages: readPackageSignature(boundedSignature(tracker.codeSignature, refusals), refusals).map((prefix) => ({
    prefix,
    source: "exodus",
  })),
  manifestMarkers: [],
  nativeMarkers: [],
  artifacts: [],
  hosts: readHostSignature(boundedSignature(tracker.networkSignature, refusals), refusals).map((host) => ({
    host,
    source: "exodus",
  })),
  informationTypes: [],
  recipientPurposes: [],
  policy: null,
  optOut: null,
  switchOff: [],
  sources: { exodus: sourceOf(tracker, origin) },
});

/** The list names products, not legal persons: the legal name stays unknown. */
const providerOf = (tracker: Tracker): Provider => ({
  id: `exodus-${tracker.id}`,
  legalName: null,
  serviceName: { ja: tracker.name, en: tracker.name },
  formerNames: [],
  country: null,
  sources: {},
});

const entriesOf = (json: unknown): readonly unknown[] | undefined => {
  if (!isObject(json)) return undefined;
  const { trackers } = json;
  if (Array.isArray(trackers)) return trackers;
  return isObject(trackers) ? Object.values(trackers) : undefined;
};

/**
 * Turns the tracker list of Exodus Privacy (`{ "trackers": { "1": { id, name, code_signature, network_signature, categories } } }`,
 * or with a list of the same records) into a layer of its own, attributed as the ODbL asks. Its signatures are unanchored regular
 * expressions; here they become prefixes at package boundaries and hosts, and those that cannot are reported. A tracker without
 * any usable signature is left out. Not a list of trackers at all: `rejected`.
 */
export const parseExodusTrackers = (json: unknown, origin: ExodusOrigin): ExodusImport => {
  const entries = entriesOf(json);
  if (entries === undefined) return { kind: "rejected", reason: 'not a tracker list: there is no "trackers" in it' };
  if (entries.length > MAX_TRACKERS) return { kind: "rejected", reason: `more than ${MAX_TRACKERS} trackers` };
  const modules: Module[] = [];
  const providers: Provider[] = [];
  const notImported: NotImported[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const tracker = readTracker(entry);
    if (tracker === undefined || seen.has(tracker.id)) {
      const reason = tracker === undefined ? "the record has no name" : "its id stands twice";
      notImported.push({ tracker: tracker?.name ?? "?", signature: "", reason });
      continue;
    }
    seen.add(tracker.id);
    const refusals: Refusal[] = [];
    const module = moduleOf(tracker, origin, refusals);
    notImported.push(...refusals.map((refusal) => ({ tracker: tracker.name, ...refusal })));
    if (module.packages.length + module.hosts.length === 0) continue;
    modules.push(module);
    providers.push(providerOf(tracker));
  }
  return {
    kind: "ok",
    layer: { id: "exodus", version: origin.obtained, attribution: ATTRIBUTION, modules, providers },
    notImported,
  };
};
