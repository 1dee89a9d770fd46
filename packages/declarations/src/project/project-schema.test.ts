import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { PROJECT_SCHEMA, projectSchemaText } from "../../../../tools/build-schemas.ts";
import { projectSchema, type Schema } from "../../../../tools/project-schema.ts";
import { parseProject } from "./parse.ts";
import { validateJson } from "../../../../test/support/json-schema.ts";
import { WEATHER_PROJECT } from "../../../../test/support/weather-project.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../../..");
const schema = projectSchema();
const documented = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, "docs/project-file.md"), "utf8"))?.[1] ?? "";

const isRead = (source: string): boolean => parseProject(source).kind === "project";
const follows = (source: string): boolean => validateJson(schema, parse(source)).length === 0;

/** Keys of a definition of the schema. */
const keysOf = (name: string): readonly string[] => {
  const definition = (schema["$defs"] as Readonly<Record<string, Schema>>)[name];
  return Object.keys(definition?.["properties"] ?? {});
};

/** A file with a mapping of this kind, which holds these keys. */
const HOLDING: Readonly<Record<string, (held: object) => object>> = {
  contact: (held) => ({ operator: { contact: held } }),
  operator: (held) => ({ operator: held }),
  notice: (held) => ({ notice: held }),
  service: (held) => ({ services: [held] }),
  scope: (held) => ({ services: [{ id: "a", scope: held }] }),
  hostGroup: (held) => ({ hosts: [held] }),
  recipient: (held) => ({ hosts: [{ recipient: held }] }),
  statement: (held) => ({ hosts: [{ decision: held }] }),
  transmission: (held) => ({ transmissions: [held] }),
  tool: (held) => ({ transmissions: [{ id: "a", tool: held }] }),
  consent: (held) => ({ transmissions: [{ id: "a", consent: held }] }),
  optOut: (held) => ({ transmissions: [{ id: "a", optOut: held }] }),
  exemption: (held) => ({ transmissions: [{ id: "a", exemptions: [held] }] }),
  sentAnswer: (held) => ({ transmissions: [{ id: "a", decisions: [held] }] }),
  decision: (held) => ({ transmissions: [{ id: "a", exemptions: [{ information: "UI.DEV.INFO", decision: held }] }] }),
  policy: (held) => ({ policy: held }),
};

/** What the reader says of unknown keys, which names the keys that it knows. */
const keysTheReaderKnows = (kind: string): readonly string[] => {
  const file = stringify({ akashi: 1, ...HOLDING[kind]?.({ unheard: 1 }) });
  const parsed = parseProject(file);
  const problem = parsed.kind === "rejected" ? parsed.problems.find(({ code }) => code === "unknown-key") : undefined;
  return /^write one of: (.*)$/.exec(problem?.fix.en ?? "")?.[1]?.split(" ") ?? [];
};

describe("the schema of akashi.yaml", () => {
  it("is what the tool writes (else run tools/build-schemas.ts)", async () => {
    expect(readFileSync(join(root, PROJECT_SCHEMA), "utf8")).toBe(await projectSchemaText());
  });

  it("takes the project of the sample and the documented one, as the reader does", () => {
    for (const source of [WEATHER_PROJECT, documented]) {
      expect(isRead(source)).toBe(true);
      expect(validateJson(schema, parse(source))).toEqual([]);
    }
  });

  it.each(Object.keys(HOLDING))("has the keys of %s that the reader has, and no other", (kind) => {
    expect(keysOf(kind).length).toBeGreaterThan(1);
    expect([...keysTheReaderKnows(kind)].sort()).toEqual([...keysOf(kind)].sort());
    expect(follows(stringify({ akashi: 1, ...HOLDING[kind]?.({ unheard: 1 }) }))).toBe(false);
  });

  it.each([
    ["nothing but the version", "akashi: 1\n"],
    ["keys without values", "akashi: 1\noperator:\nservices:\ntransmissions:\n"],
    ["a transmission by its id alone", "akashi: 1\ntransmissions: [{ id: metrica }]\n"],
    ["no notice", "akashi: 1\ntransmissions: [{ id: metrica, notice: none }]\n"],
    ["purposes by id and in words", "akashi: 1\ntransmissions: [{ id: a, senderPurposes: [PUR.SERVICE, 天気の表示] }]\n"],
    [
      "a question that nobody has answered",
      "akashi: 1\ntransmissions: [{ id: a, decisions: [{ information: UI.DEV.INFO, sent: , by: , on: }] }]\n",
    ],
    ["digits that are not quoted", "akashi: 1\noperator: { corporateNumber: 1234567890123 }\n"],
  ])("takes %s, as the reader does", (_what, source) => {
    expect([isRead(source), follows(source)]).toEqual([true, true]);
  });

  it.each([
    ["another version", "akashi: 2\n"],
    ["a key that is unknown", "akashi: 1\noprator: {}\n"],
    ["a transmission without an id", "akashi: 1\ntransmissions: [{ module: metrica }]\n"],
    ["an information type that is unknown", "akashi: 1\ntransmissions: [{ id: a, information: [UI.NO.SUCH] }]\n"],
    ["a purpose that is unknown", "akashi: 1\ntransmissions: [{ id: a, senderPurposes: [PUR.NO_SUCH] }]\n"],
    ["a decision without a name", "akashi: 1\ntransmissions: [{ id: a, notSent: { on: 2026-01-01 } }]\n"],
    [
      "an answer without a day",
      "akashi: 1\ntransmissions: [{ id: a, decisions: [{ information: UI.DEV.INFO, sent: no, by: 佐藤 }] }]\n",
    ],
    ["a date of another form", "akashi: 1\neffectiveFrom: 2026/1/1\n"],
    ["an address that is none", "akashi: 1\nnotice: { url: 'javascript:alert(1)' }\n"],
    ["a text for a list", "akashi: 1\nservices: app\n"],
  ])("refuses %s, as the reader does", (_what, source) => {
    expect([isRead(source), follows(source)]).toEqual([false, false]);
  });
});
