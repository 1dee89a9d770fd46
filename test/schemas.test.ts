import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { assess, compareReports, type Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical, renderJson } from "@akashi/render";
import { sampleReport } from "@akashi/render/testing";
import { describe, expect, it } from "vitest";
import { RECORDS, schemaText } from "../tools/build-schemas.ts";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { validateJson, type JsonSchema } from "./support/json-schema.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const schemaOf = (type: string): JsonSchema => {
  const record = RECORDS.find((one) => one.type === type);
  return JSON.parse(readFileSync(join(root, record?.file ?? ""), "utf8")) as JsonSchema;
};

/** As a reader of the file sees it. */
const written = (record: object): unknown => JSON.parse(renderCanonical(record));

const factsOfApp = async (): Promise<Facts> => {
  const bytes = buildApp({
    declarations: `<uses-permission android:name="android.permission.CAMERA" android:maxSdkVersion="30"/>`,
    components: `${launcherActivity()}<service android:name=".Gone" android:exported="true"/>`,
    classes: [
      classOf("com.example.app.MainActivity", "android.app.Activity", [
        {
          name: "onCreate",
          descriptor: "(Landroid/os/Bundle;)V",
          code: 'const-string v0, "https://api.example.jp/v1"\nreturn-void',
        },
      ]),
    ],
    files: { "lib/arm64-v8a/libx.so": "not an ELF file", "assets/a.js": "fetch('http://cdn.example.jp/')" },
  });
  return collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives);
};

const reportOf = (facts: Facts): Report =>
  assess(facts, {
    catalogue: loadCatalogue(),
    profile: "jssec-strict",
    description: { text: "天気の案内", sha256: "d1".repeat(32) },
  });

describe("the published schemas", () => {
  it.each(RECORDS)("$type: the file is what the types say (else run tools/build-schemas.ts)", async (record) => {
    expect(readFileSync(join(root, record.file), "utf8")).toBe(await schemaText(record));
  });

  it("Facts and Report of an app follow their schemas", async () => {
    const facts = await factsOfApp();
    expect(validateJson(schemaOf("Facts"), written(facts))).toEqual([]);
    expect(validateJson(schemaOf("Report"), written(reportOf(facts)))).toEqual([]);
  });

  it("a report with something of every kind follows its schema, and so does a comparison", () => {
    const sample = sampleReport();
    expect(validateJson(schemaOf("Report"), JSON.parse(renderJson(sample)))).toEqual([]);
    const diff = compareReports({ ...sample, modules: sample.modules.slice(1), findings: [] }, sample);
    expect(validateJson(schemaOf("ReportDiff"), written(diff))).toEqual([]);
  });

  it("what is missing, too much, of another type or of another version does not follow", () => {
    const schema = schemaOf("Report");
    const { profile: _, ...missing } = sampleReport();
    expect(validateJson(schema, written(missing))).toEqual(["/ must have required property 'profile'"]);
    expect(validateJson(schema, { ...sampleReport(), more: 1 })).toEqual(["/ must NOT have additional properties: more"]);
    expect(validateJson(schema, { ...sampleReport(), reportVersion: 2 })).toEqual(["/reportVersion must be equal to constant"]);
    expect(validateJson(schema, { ...sampleReport(), profile: "lax" })).toHaveLength(1);
    const [finding] = sampleReport().findings;
    expect(validateJson(schema, { ...sampleReport(), findings: [{ ...finding, evidenceCount: 1.5 }] })).toEqual([
      "/findings/0/evidenceCount must be integer",
    ]);
  });
});
