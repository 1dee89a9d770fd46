import { expect, test } from "vitest";
import { MODULE, PROVIDER } from "../lint/testing/sample.ts";
import { parseExodusTrackers } from "./exodus.ts";
import { parseLayer } from "./layer.ts";

const LAYER = { id: "own", version: "1", attribution: null, modules: [MODULE], providers: [PROVIDER] };

test("a layer of the schema's shape is taken", () => {
  expect(parseLayer(LAYER)).toEqual({ kind: "ok", layer: LAYER });
});

test("what an import makes is taken", () => {
  const list = {
    trackers: {
      1: {
        id: 1,
        name: "Sample",
        code_signature: "net.sample.",
        network_signature: "sample\\.net",
        website: "https://sample.net",
        categories: ["Analytics"],
      },
    },
  };
  const imported = parseExodusTrackers(list, { obtained: "2026-01-31" });
  if (imported.kind === "rejected") throw new Error(imported.reason);
  expect(parseLayer(JSON.parse(JSON.stringify(imported.layer))).kind).toBe("ok");
});

test.each([
  ["nothing", {}],
  ["a list", []],
  ["modules that are no list", { ...LAYER, modules: { 0: MODULE } }],
  ["a module without packages", { ...LAYER, modules: [{ ...MODULE, packages: undefined }] }],
  ["a prefix that is no text", { ...LAYER, modules: [{ ...MODULE, packages: [{ prefix: 7, source: "guide" }] }] }],
  ["a field that the schema does not have", { ...LAYER, script: "x" }],
  ["a module of a provider that is not there", { ...LAYER, providers: [] }],
])("a layer with %s is rejected with a reason", (_what, layer) => {
  expect(parseLayer(JSON.parse(JSON.stringify(layer)))).toEqual({ kind: "rejected", reason: expect.stringMatching(/.+/) });
});
