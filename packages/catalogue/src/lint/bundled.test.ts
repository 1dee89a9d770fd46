import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MODULE_FILES, PROVIDER_FILES } from "../modules/data.ts";
import { PLATFORM_DATA } from "../platform/data.ts";
import { renderDefect } from "./defect.ts";
import { lintCatalogue } from "./lint.ts";

const filesIn = (folder: string): readonly string[] =>
  readdirSync(fileURLToPath(new URL(`../../data/${folder}`, import.meta.url)))
    .map((name) => name.replace(/\.json$/u, ""))
    .sort();

test("every data file is in the static lists", () => {
  expect(Object.keys(MODULE_FILES).sort(), "src/modules/data.ts").toEqual(filesIn("modules"));
  expect(Object.keys(PROVIDER_FILES).sort(), "src/modules/data.ts").toEqual(filesIn("providers"));
  expect(Object.keys(PLATFORM_DATA.apis).sort(), "src/platform/data.ts").toEqual(filesIn("platform/apis"));
});

test("the bundled data have no defect", () => {
  const defects = lintCatalogue({ modules: MODULE_FILES, providers: PROVIDER_FILES, platform: PLATFORM_DATA });
  expect(defects.map(renderDefect)).toEqual([]);
});
