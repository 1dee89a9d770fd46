import { canonicalJson, type JsonValue } from "@akashi/bytes";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareJson } from "./differences.ts";

it("names each place by its JSON Pointer, with both values", () => {
  const before = { same: [1, 2], "a/b~c": { x: true }, list: [{ id: "one" }, 2], gone: null };
  const after = { same: [1, 2], "a/b~c": { x: false }, list: [{ id: "one" }, 2, "more"], kind: [] };
  expect(compareJson(before, after, 10)).toEqual({
    count: 4,
    differences: [
      { pointer: "/a~1b~0c/x", recorded: "true", recomputed: "false" },
      { pointer: "/gone", recorded: "null", recomputed: null },
      { pointer: "/kind", recorded: null, recomputed: "[]" },
      { pointer: "/list/2", recorded: null, recomputed: '"more"' },
    ],
  });
});

it("a list is no object, and the whole can differ", () => {
  expect(compareJson([], {}, 5)).toEqual({ count: 1, differences: [{ pointer: "", recorded: "[]", recomputed: "{}" }] });
  expect(compareJson(1, "1", 5).differences).toEqual([{ pointer: "", recorded: "1", recomputed: '"1"' }]);
});

it("shows so many and counts all, lists in their order", () => {
  const before = Array.from({ length: 12 }, (_, at) => at);
  const result = compareJson(before, before.map(String), 11);
  expect(result.count).toBe(12);
  expect(result.differences.map(({ pointer }) => pointer)).toEqual(before.slice(0, 11).map((at) => `/${at}`));
});

it("finds nothing exactly where canonical JSON is the same", () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(compareJson(a, a, 1).count).toBe(0);
      expect(compareJson(a, b, 1).count === 0).toBe(canonicalJson(a) === canonicalJson(b));
    }),
  );
});
