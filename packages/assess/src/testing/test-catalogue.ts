import { buildCatalogue, type Catalogue, type Module, type Provider } from "@akashi/catalogue";

const SOURCES = { docs: { title: "Documentation", url: "https://sdk.example/docs", checked: "2026-01-01" } };

/** A module of an invented vendor: tests do not depend on what the bundled catalogue says. */
export const testModule = (id: string, changes: Partial<Module> = {}): Module => ({
  id,
  name: { ja: id, en: id },
  kind: "analytics",
  market: "global",
  provider: "vendor",
  packages: [],
  manifestMarkers: [],
  nativeMarkers: [],
  artifacts: [],
  hosts: [],
  informationTypes: [{ type: "UI.ID.ADVERTISING", source: "docs" }],
  recipientPurposes: [],
  policy: null,
  optOut: null,
  switchOff: [],
  sources: SOURCES,
  ...changes,
});

const VENDOR: Provider = {
  id: "vendor",
  legalName: { ja: "株式会社ベンダー", en: "Vendor Inc.", source: "docs" },
  serviceName: { ja: "ベンダー", en: "Vendor" },
  formerNames: [],
  country: { code: "JP", source: "docs" },
  sources: SOURCES,
};

/** A catalogue of these modules, all of one vendor unless they say otherwise. */
export const testCatalogue = (modules: readonly Module[], providers: readonly Provider[] = []): Catalogue =>
  buildCatalogue([{ id: "test", version: "1", attribution: null, modules, providers: [VENDOR, ...providers] }]);
