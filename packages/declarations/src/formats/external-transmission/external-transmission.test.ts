import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateJson, type JsonSchema } from "../../../../../test/support/json-schema.ts";
import { declarationsOf, sampleDeclaration } from "../testing/declarations.ts";
import { VALUE_FORMS, VALUE_SETS } from "../value-forms.ts";
import { parseExternalTransmissionJson } from "./parse.ts";
import { renderExternalTransmissionJson } from "./render.ts";

const schemaFile = join(dirname(fileURLToPath(import.meta.url)), "../../../schema/external-transmission-1.schema.json");
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as JsonSchema & {
  readonly $defs: Readonly<Record<string, { readonly pattern?: string }>>;
};
const written = (): string => renderExternalTransmissionJson(sampleDeclaration());
const changed = (from: string, to: string): string => {
  expect(written()).toContain(from);
  return written().replace(from, to);
};
const rejection = (text: string): unknown => {
  const outcome = parseExternalTransmissionJson(text);
  return outcome.kind === "rejected" ? [outcome.code, outcome.place?.quote ?? null] : outcome.kind;
};

const starting = (quote: string): unknown => expect.stringMatching(new RegExp(`^${quote.replace(/[{}]/g, "\\$&")}`));

describe("external-transmission.json", () => {
  it("gives back every declaration that was written", () => {
    fc.assert(
      fc.property(declarationsOf(fc.string({ unit: "binary", maxLength: 8 })), (declaration) => {
        const outcome = parseExternalTransmissionJson(renderExternalTransmissionJson(declaration));
        expect(outcome.kind === "ok" && outcome.declaration).toEqual(declaration);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it("gives back how a document words its rows", () => {
    const wording = {
      transmissionId: "own",
      openEnded: true,
      granularity: "pooled",
      rawText: "会員IDなど",
    } as const;
    const outcome = parseExternalTransmissionJson(renderExternalTransmissionJson(sampleDeclaration(), [wording]));
    expect(outcome.kind === "ok" && outcome.wordings).toEqual([
      { transmissionId: "analytics", openEnded: null, granularity: null, rawText: null },
      wording,
    ]);
  });

  it("follows the published schema", () => {
    fc.assert(
      fc.property(declarationsOf(fc.string({ maxLength: 5 })), (declaration) => {
        expect(validateJson(schema, JSON.parse(renderExternalTransmissionJson(declaration)))).toEqual([]);
      }),
      { numRuns: 50, seed: 2 },
    );
  });

  it("has in its schema the patterns and the sets of values that the reader has", () => {
    const patterns = Object.fromEntries(
      Object.entries(schema.$defs).flatMap(([name, { pattern }]) => (pattern ? [[name, pattern]] : [])),
    );
    expect(patterns).toEqual(
      Object.fromEntries(Object.entries(VALUE_FORMS).map(([name, { pattern }]) => [name, pattern.source])),
    );
    const sets = JSON.stringify(schema);
    for (const set of Object.values(VALUE_SETS)) expect(sets).toContain(JSON.stringify(set).slice(1, -1));
  });

  it("says where each row stands", () => {
    const outcome = parseExternalTransmissionJson(written());
    const [, own] = outcome.kind === "ok" ? outcome.places : [];
    expect(own?.quote).toMatch(/^\{ "id": "own", "services"/);
    expect(written().slice(own?.offset).replace(/\s+/g, " ")).toMatch(/^\{ "id": "own"/);
  });
});

describe("the reader of external-transmission.json", () => {
  it("refuses another format and another version before it looks at anything else", () => {
    expect(rejection("{}")).toEqual(["format", "{}"]);
    expect(rejection(changed('"external-transmission"', '"other"'))).toEqual(["format", starting('"other", ')]);
    expect(rejection(changed('"schemaVersion": 1', '"schemaVersion": 2'))).toEqual(["version", starting("2, ")]);
  });

  it("refuses a member that is unknown, missing or there twice, and shows which", () => {
    expect(rejection(changed('"provider": {', '"provider": { "secret": 1,'))).toEqual(["unknown-member", starting("1, ")]);
    expect(rejection(changed('"provider": {', '"provider": { "__proto__": {},'))).toEqual(["unknown-member", starting("{}, ")]);
    expect(rejection(changed('"rawText": null', '"rawtext": null'))).toEqual(["missing-member", starting('{ "id": "analytics"')]);
    const twice = changed('"version": "3.1"', '"version": "3.1", "version": "3.2"');
    expect(rejection(twice)).toEqual(["duplicate-member", starting('"version": "3.2"')]);
  });

  it.each([
    ["a script as a URL", "https://kaiseki.example/privacy", "javascript:alert(1)", "value"],
    ["a day that is none", "2026-11-01", "2026-13-01", "value"],
    ["an unknown relation", "third-party", "friend", "value"],
    ["a type that is no type", "UI.ID.ADVERTISING", "広告ID", "value"],
    ["a kind without item 1", '"item": 1', '"item": 2', "value"],
    ["an item that the law does not have", '"item": 1', '"item": 5', "value"],
    ["a text for a list", '"hosts": [\n', '"hosts": "x", "x": [\n', "type"],
    ["a text for a flag", '"accepted": true', '"accepted": "true"', "type"],
    ["a comment", "{", "{ // no\n", "syntax"],
    ["a comma before the end", "}\n", "},\n", "syntax"],
  ])("refuses %s", (_, from, to, code) => {
    expect(rejection(changed(from, to))).toEqual([code, expect.any(String)]);
  });

  it.each([
    ["a service that is not there", '"id": "app"', '"id": "web"', "unknown-service"],
    ["two rows of one id", '"id": "own"', '"id": "analytics"', "duplicate-id"],
  ])("refuses %s", (_, from, to, code) => {
    expect(rejection(changed(from, to))).toEqual([code, null]);
  });

  it("refuses what follows the end", () => {
    expect(rejection(`${written()}{}`)).toEqual(["trailing", "{}"]);
  });

  it("refuses every beginning of a file, and never fails otherwise", () => {
    const whole = written().trimEnd();
    for (let end = 0; end < whole.length; end += 1) {
      expect(parseExternalTransmissionJson(whole.slice(0, end)).kind).toBe("rejected");
    }
  });

  it("takes any text, and any JSON, without an error of its own", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"format":"external-transmission","schemaVersion":1,"services":${json}}`),
    );
    fc.assert(
      fc.property(texts, (text) => parseExternalTransmissionJson(text).kind === "rejected"),
      { numRuns: 300, seed: 3 },
    );
  });

  it("reads JSON as the platform does", () => {
    // The values of a schema-free part: the text of a row.
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = written().replace('"rawText": null', () => `"rawText": ${JSON.stringify(text)}`);
        const outcome = parseExternalTransmissionJson(json);
        expect(outcome.kind === "ok" && outcome.wordings[0]?.rawText).toBe(text);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("stops at its limits instead of going on", () => {
    expect(rejection("[".repeat(100_000))).toEqual(["limit", null]);
    expect(rejection(`[${"1,".repeat(600_000)}1]`)).toEqual(["limit", null]);
    expect(rejection(`"${"x".repeat(9_000_000)}"`)).toEqual(["limit", null]);
  });

  it("lets no declaration be written that could not be read again", () => {
    const declaration = sampleDeclaration();
    const written = (): string =>
      renderExternalTransmissionJson({
        ...declaration,
        services: declaration.services.map((one) => ({ ...one, origins: ["mihon.example"] })),
      });
    expect(written).toThrow(/not an http or https URL/);
  });
});
