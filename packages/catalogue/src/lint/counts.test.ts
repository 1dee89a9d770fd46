import { expect, test } from "vitest";
import { loadCatalogue } from "../modules/catalogue.ts";
import { listPlatformApis } from "../platform/apis.ts";

/* What the documents promise of the catalogue's size. */

test("at least 400 platform APIs are known", () => {
  expect(listPlatformApis().length).toBeGreaterThanOrEqual(400);
});

test("at least 250 modules are known, at least 90 of them of the Japanese market", () => {
  const { modules } = loadCatalogue();
  expect(modules.filter((module) => module.market === "jp").length).toBeGreaterThanOrEqual(90);
  expect(modules.length).toBeGreaterThanOrEqual(250);
});
