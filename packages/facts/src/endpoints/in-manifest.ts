import type { ManifestFacts } from "../schema.ts";
import type { EndpointCollector } from "./collector.ts";
import { findBareHost, findUrls } from "./find-in-text.ts";

/** Addresses in the values of meta-data: modules take their servers from there. Hosts of intent filters come in and do not go out. */
export const collectManifestEndpoints = (manifest: ManifestFacts, endpoints: EndpointCollector): void => {
  for (const { name, value } of [...manifest.metaData, ...manifest.components.flatMap(({ metaData }) => metaData)]) {
    if (value === null) continue;
    const bare = findBareHost(value);
    for (const address of bare === null ? findUrls(value) : [bare]) {
      endpoints.add(address, () => ({ kind: "manifest", element: `meta-data ${name}` }));
    }
  }
};
