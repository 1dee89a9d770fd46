import { expect, test } from "vitest";
import { loadCatalogue } from "../modules/catalogue.ts";
import { MODULE_FILES, PROVIDER_FILES } from "../modules/data.ts";
import { listPlatformApis } from "../platform/apis.ts";
import { countCoverage } from "./coverage.ts";
import { MODULE, PROVIDER } from "./testing/sample.ts";

/* What the documents promise of the catalogue's size. */

test("at least 400 platform APIs are known", () => {
  expect(listPlatformApis().length).toBeGreaterThanOrEqual(400);
});

test("at least 250 modules are known, at least 90 of them of the Japanese market", () => {
  const { modules } = loadCatalogue();
  expect(modules.filter((module) => module.market === "jp").length).toBeGreaterThanOrEqual(90);
  expect(modules.length).toBeGreaterThanOrEqual(250);
});

/* A draft stays incomplete where the recipient has no legal name, so the catalogue may get better at this and never worse. */

test("what a source confirms does not become less", () => {
  const modules = Object.values(MODULE_FILES).flatMap((file) => file.modules);
  const providers = Object.values(PROVIDER_FILES).flatMap((file) => file.providers);
  const { providersNamed, claimsUnconfirmed, modulesWithPolicy, modulesWithOptOut } = countCoverage(modules, providers);
  expect(providersNamed).toBeGreaterThanOrEqual(200);
  expect(claimsUnconfirmed).toBeLessThanOrEqual(620);
  expect(modulesWithPolicy).toBeGreaterThanOrEqual(100);
  expect(modulesWithOptOut).toBeGreaterThanOrEqual(10);
});

test("coverage counts claims once each, and those without a source apart", () => {
  const bare = { ...MODULE, informationTypes: [], recipientPurposes: [], policy: null, optOut: null };
  const nameless = { ...PROVIDER, legalName: null, country: { code: "JP", source: "unconfirmed" } };
  expect(countCoverage([MODULE, bare], [PROVIDER, nameless])).toEqual({
    modules: 2,
    providers: 2,
    providersNamed: 1,
    providersNamedInJapanese: 1,
    providersWithCountry: 2,
    claims: 6,
    claimsUnconfirmed: 2,
    modulesWithPolicy: 1,
    modulesWithOptOut: 1,
  });
});
