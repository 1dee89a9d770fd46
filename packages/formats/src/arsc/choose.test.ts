import { DiagnosticList } from "@akashi/bytes";
import { expect, test } from "vitest";
import { buildResourceTable, type ConfigSpec } from "../testing/table-builder.ts";
import { openResourceTable } from "./table.ts";

/** Builds one string with a value for each configuration, named by it, and says which one the languages get. */
const choose = (configs: readonly ConfigSpec[], languages: readonly string[]): string | null | undefined => {
  const values = configs.map((config) => ({ config, value: JSON.stringify(config) }));
  const bytes = buildResourceTable([{ name: "p", resources: [{ type: "string", name: "s", values }] }]);
  const table = openResourceTable(bytes, { format: "arsc", path: [] }, new DiagnosticList(1));
  return table.resolve(0x7f010000, { languages })?.text;
};

const any: ConfigSpec = {};
const ja: ConfigSpec = { language: "ja" };
const en: ConfigSpec = { language: "en" };
const british: ConfigSpec = { language: "en", region: "GB" };

test.each<{ title: string; configs: readonly ConfigSpec[]; languages: readonly string[]; expected: ConfigSpec }>([
  { title: "the first language that has a value wins", configs: [any, en, ja], languages: ["ja", "en"], expected: ja },
  { title: "the next language is taken where the first has none", configs: [any, en], languages: ["ja", "en"], expected: en },
  { title: "the default is taken where no language has any", configs: [ja, any], languages: ["fr"], expected: any },
  { title: "the default is taken without a language", configs: [ja, any, en], languages: [], expected: any },
  { title: "some value is better than none", configs: [ja], languages: ["fr"], expected: ja },
  {
    title: "a region serves the plain language",
    configs: [any, { language: "ja", region: "JP" }],
    languages: ["ja"],
    expected: { language: "ja", region: "JP" },
  },
  { title: "the plain language serves a region", configs: [any, ja], languages: ["ja-JP"], expected: ja },
  { title: "the region asked for is best", configs: [en, british], languages: ["en-GB"], expected: british },
  {
    title: "the default stands for English rather than another region of it",
    configs: [british, any],
    languages: ["en"],
    expected: any,
  },
  { title: "but plain English stands before it", configs: [any, en], languages: ["en-US"], expected: en },
  {
    title: "and British English is taken where it is asked for",
    configs: [any, british],
    languages: ["en-GB"],
    expected: british,
  },
  {
    title: "another script is another language",
    configs: [any, { language: "zh", region: "TW", script: "Hant" }],
    languages: ["zh-Hans"],
    expected: any,
  },
  {
    title: "old and new codes of a language are one",
    configs: [any, { language: "iw" }],
    languages: ["he"],
    expected: { language: "iw" },
  },
  {
    title: "the value for the most devices is taken",
    configs: [{ density: 320 }, { orientation: 2, density: 240 }, any],
    languages: [],
    expected: any,
  },
  {
    title: "fewer qualifiers come first",
    configs: [{ orientation: 2, density: 240 }, { density: 320 }],
    languages: [],
    expected: { density: 320 },
  },
  {
    title: "a later version of the platform comes first",
    configs: [any, { sdkVersion: 26 }, { sdkVersion: 21 }],
    languages: [],
    expected: { sdkVersion: 26 },
  },
])("$title", ({ configs, languages, expected }) => {
  expect(choose(configs, languages)).toBe(JSON.stringify(expected));
});
