import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDeclaration } from "@akashi/assess";
import { renderExternalTransmissionJson, renderPolicyXml } from "@akashi/declarations";
import { sampleReport } from "@akashi/render/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { runCli } from "./support/run-cli.ts";
import { validateJson, type JsonSchema } from "./support/json-schema.ts";
import { validateSarif } from "./support/sarif-schema.ts";
import { WEATHER_PROJECT, weatherProject } from "./support/weather-project.ts";

/** What the command line writes, against validators that others made: ajv, libxml2, and OASIS' schema of SARIF. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const APP = join(
  dirname(createRequire(import.meta.url).resolve("io.appium.settings/package.json")),
  "apks/settings_apk-debug.apk",
);
const NOTICE = join(root, "fixtures/notices/vague-everything.html");
const XSD = join(root, "packages/declarations/schema/app-privacy-policy-1.xsd");

/** A declaration with measures and a proposed exemption, which the sample app has none of. */
const weather = buildDeclaration(sampleReport(), weatherProject());

const folder = mkdtempSync(join(tmpdir(), "akashi-validators-"));
const at = (name: string): string => join(folder, name);
const schemaOf = (file: string): JsonSchema => JSON.parse(readFileSync(join(root, file), "utf8")) as JsonSchema;

/** Output of a command that must not complain. */
const written = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await runCli(args);
  expect([code, err]).toEqual([0, ""]);
  return out;
};

beforeAll(async () => {
  mkdirSync(at("drafts"));
  writeFileSync(at("akashi.yaml"), WEATHER_PROJECT);
  await runCli(["draft", APP, "--project", at("akashi.yaml"), "-o", at("drafts")]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("JSON, for ajv", () => {
  it.each([
    ["packages/facts/schema/facts-1.schema.json", ["facts", APP]],
    ["packages/assess/schema/report-1.schema.json", ["inspect", APP, "--json"]],
    ["packages/assess/schema/diff-1.schema.json", ["diff", APP, APP, "--notice", NOTICE, "--json"]],
    ["packages/assess/schema/reconciliation-1.schema.json", ["check", APP, "--notice", NOTICE, "--json"]],
  ] as const)("follows %s", async (schema, args) => {
    const record = JSON.parse(await written(...args)) as Readonly<Record<string, unknown>>;
    expect(validateJson(schemaOf(schema), record)).toEqual([]);
    expect(validateJson(schemaOf(schema), { ...record, unheard: 1 })).toEqual(["/ must NOT have additional properties: unheard"]);
  });

  it("follows the schema of external-transmission.json", () => {
    const schema = schemaOf("packages/declarations/schema/external-transmission-1.schema.json");
    const text = readFileSync(at("drafts/external-transmission.json"), "utf8");
    expect(validateJson(schema, JSON.parse(text))).toEqual([]);
    const odd = text.replace('"2026-04-01"', '"soon"');
    expect(odd).not.toBe(text);
    expect(validateJson(schema, JSON.parse(odd)).join()).toContain("must match");
    expect(validateJson(schema, JSON.parse(renderExternalTransmissionJson(weather.declaration)))).toEqual([]);
  });
});

describe("SARIF 2.1.0, for the schema of OASIS", () => {
  it.each([
    ["inspect", ["inspect", APP, "--sarif"]],
    ["diff", ["diff", APP, APP, "--sarif"]],
    ["check", ["check", APP, "--notice", NOTICE, "--sarif"]],
    ["lint", ["lint", NOTICE, "--profile", "best-practice", "--sarif"]],
  ] as const)("akashi %s --sarif", async (_command, args) => {
    const text = await written(...args);
    expect(validateSarif(JSON.parse(text))).toEqual([]);
    expect(validateSarif(JSON.parse(text.replaceAll('"language"', '"tongue"')))).not.toEqual([]);
  });
});

describe("acceptance 19: the XML of a policy is valid for a validator of others", () => {
  const validate = async (contents: string): Promise<readonly string[]> => {
    const schema = { fileName: "policy.xsd", contents: readFileSync(XSD, "utf8") };
    const { valid, errors } = await validateXML({ xml: { fileName: "policy.xml", contents }, schema });
    return valid ? [] : errors.map(({ message }) => message);
  };

  it("as drafted", async () => {
    expect(await validate(readFileSync(at("drafts/app-privacy-policy.xml"), "utf8"))).toEqual([]);
    const everything = renderPolicyXml(weather.declaration, weather.policy);
    for (const element of ["<consent ", "<optOut ", "<exemption "]) expect(everything).toContain(element);
    expect(await validate(everything)).toEqual([]);
  });

  it("and is not where an item is missing, out of order, or of another form", async () => {
    const xml = readFileSync(at("drafts/app-privacy-policy.xml"), "utf8");
    const broken = [
      xml.replace(/<method[\s\S]*<\/method>/, ""),
      xml.replace(/(<contact[\s\S]*<\/contact>)\s*(<changeProcedure[\s\S]*<\/changeProcedure>)/, "$2$1"),
      xml.replace('version="1"', 'version="2"'),
      xml.replace(/type="UI\.[A-Z_.]+"/, 'type="ui"'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(xml);
      expect(await validate(text)).not.toEqual([]);
    }
  });
});

/** Play's data types and purposes, as its export names them. */
const PLAY_TYPES =
  "NAME EMAIL USER_ACCOUNT ADDRESS PHONE RACE_ETHNICITY POLITICAL_RELIGIOUS SEXUAL_ORIENTATION_GENDER_IDENTITY OTHER_PERSONAL CREDIT_DEBIT_BANK_ACCOUNT_NUMBER PURCHASE_HISTORY CREDIT_SCORE OTHER APPROX_LOCATION PRECISE_LOCATION WEB_BROWSING_HISTORY EMAILS SMS_CALL_LOG OTHER_MESSAGES PHOTOS VIDEOS AUDIO MUSIC OTHER_AUDIO HEALTH FITNESS CONTACTS CALENDAR CRASH_LOGS PERFORMANCE_DIAGNOSTICS OTHER_PERFORMANCE FILES_AND_DOCS USER_INTERACTION IN_APP_SEARCH_HISTORY APPS_ON_DEVICE USER_GENERATED_CONTENT OTHER_APP_ACTIVITY DEVICE_ID".split(
    " ",
  );
const PLAY_PURPOSES =
  "APP_FUNCTIONALITY ANALYTICS DEVELOPER_COMMUNICATIONS ADVERTISING FRAUD_PREVENTION_SECURITY PERSONALIZATION ACCOUNT_MANAGEMENT".split(
    " ",
  );

describe("the Data safety CSV", () => {
  const rows = (): readonly (readonly string[])[] =>
    readFileSync(at("drafts/data-safety.csv"), "utf8")
      .split(/\r?\n/)
      .map((line) => line.split(","));

  it("has the five columns of Play's export", () => {
    expect(rows()[0]).toEqual([
      "Question ID (machine readable)",
      "Response ID (machine readable)",
      "Response value",
      "Answer requirement",
      "Human-friendly question label",
    ]);
  });

  it("has Play's 38 data types, each with the questions on its use, and Play's 7 purposes", () => {
    const types = rows().flatMap(([question = "", response = ""]) => (question.startsWith("PSL_DATA_TYPES_") ? [response] : []));
    expect([...new Set(types)].sort()).toEqual(PLAY_TYPES.map((type) => `PSL_${type}`).sort());
    expect(types).toHaveLength(38);
    const asked = new Set(rows().map(([question = ""]) => question));
    for (const type of types) expect(asked).toContain(`PSL_DATA_USAGE_RESPONSES:${type}:PSL_DATA_USAGE_COLLECTION_AND_SHARING`);
    const purposes = rows().flatMap(([question = "", response = ""]) =>
      question.endsWith(":DATA_USAGE_COLLECTION_PURPOSE") ? [response] : [],
    );
    expect([...new Set(purposes)].sort()).toEqual(PLAY_PURPOSES.map((purpose) => `PSL_${purpose}`).sort());
  });
});
