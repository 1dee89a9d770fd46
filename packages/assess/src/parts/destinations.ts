import { compareText } from "@akashi/bytes";
import type { Catalogue, Module, Provider } from "@akashi/catalogue";
import type { Endpoint, EndpointPlace, Facts } from "@akashi/facts";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { actorKey, type Ownership } from "../ownership.ts";
import { EXAMPLES } from "../platform-use.ts";
import type { Actor, DestinationResult, Evidence } from "../schema.ts";
import { isDocumentFile, isIdentifierHost, isNamingResource } from "./identifier-hosts.ts";

/** URLs shown of one host. */
const URLS = 20;

const evidenceOf = (place: EndpointPlace): Evidence => {
  switch (place.kind) {
    case "code": {
      const { package: _package, ...code } = place;
      return code;
    }
    case "resource":
      return { kind: "resource", name: place.name, value: null };
    case "manifest":
      return { kind: "manifest", element: place.element, name: place.element, value: null };
    case "constant":
    case "asset":
    case "native":
      return { kind: "file", file: place.file };
  }
};

const actorsOf = (places: readonly EndpointPlace[], ownership: Ownership): readonly Actor[] => {
  const actors = places.flatMap((place) => (place.kind === "code" ? [ownership.actorOf(place.package)] : []));
  return [...new Map(actors.map((actor) => [actorKey(actor), actor]))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, actor]) => actor);
};

const isReference = (place: EndpointPlace): boolean =>
  (place.kind === "asset" && isDocumentFile(place.file)) || (place.kind === "resource" && isNamingResource(place.name));

/** Whether no place is more than a note or a name; where some of the places are not kept, it cannot be told. */
const isOnlyReferred = (endpoints: readonly Endpoint[]): boolean =>
  endpoints.every(({ where, count }) => where.length === count && where.every(isReference));

/** Cleartext by the scheme written: `http` and `ws`. */
const isCleartext = ({ scheme }: Endpoint): boolean => scheme === "http" || scheme === "ws";

/** Whose a host is: that of its modules, or the provider of the whole domain. */
const recipientOf = (host: string, modules: readonly Module[], catalogue: Catalogue): Provider | undefined => {
  const providers = sortedSet(modules.map(({ provider }) => provider));
  // Several providers at one host: whose it is cannot be told from the name.
  if (providers.length > 1) return undefined;
  return providers[0] === undefined ? catalogue.findProviderByHost(host) : catalogue.getProvider(providers[0]);
};

const resultOf = (
  host: string,
  endpoints: readonly Endpoint[],
  catalogue: Catalogue,
  ownership: Ownership,
): DestinationResult => {
  const places = endpoints.flatMap(({ where }) => where);
  const modules = catalogue.findModulesByHost(host);
  const recipient = recipientOf(host, modules, catalogue);
  const identifier = isIdentifierHost(host) || isOnlyReferred(endpoints);
  return {
    host,
    use: identifier ? "identifier" : "address",
    modules: sortedSet(modules.map(({ id }) => id)),
    recipient: recipient === undefined ? null : { provider: recipient.id, name: recipient.serviceName },
    namedBy: actorsOf(places, ownership),
    cleartext: !identifier && endpoints.some(isCleartext),
    urls: sortedSet(endpoints.flatMap(({ url }) => (url === null ? [] : [url]))).slice(0, URLS),
    count: sumOf(endpoints, ({ count }) => count),
    evidence: [...new Map(places.map(evidenceOf).map((item) => [JSON.stringify(item), item])).values()].slice(0, EXAMPLES),
  };
};

/** Every host that stands in the artifact: addresses of known recipients first, then other addresses, then identifiers. */
export const buildDestinations = (facts: Facts, catalogue: Catalogue, ownership: Ownership): readonly DestinationResult[] =>
  [...groupBy(facts.endpoints, ({ host }) => host)]
    .map(([host, endpoints]) => resultOf(host, endpoints, catalogue, ownership))
    .sort(
      (a, b) =>
        compareText(a.use, b.use) || Number(b.recipient !== null) - Number(a.recipient !== null) || compareText(a.host, b.host),
    );
