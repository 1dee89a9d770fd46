import { expect, it } from "vitest";
import { canonicalJson, compareText } from "./canonical-json.ts";

it("keys are sorted by UTF-16 code units, not by characters or a language (RFC 8785 §3.2.3)", () => {
  // The example of the RFC: U+FB33 is below U+1F600 as a character, and above its first code unit.
  const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  expect(["b", "B", "a", "\u00e4", "z"].sort(compareText)).toEqual(["B", "a", "b", "z", "\u00e4"]);
});

it("numbers are written as ECMAScript does (RFC 8785 §3.2.2.3)", () => {
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, 0])).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0,0]");
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => canonicalJson(value)).toThrow(TypeError);
});

it("half a character becomes one that UTF-8 can write, in values and in keys", () => {
  expect(canonicalJson({ "\ud800": "a\udc00" })).toBe('{"\ufffd":"a\ufffd"}');
});

it("what is undefined is left out, and a key like any other is no prototype", () => {
  expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  expect(canonicalJson(JSON.parse('{"__proto__":1,"constructor":[{}]}'))).toBe('{"__proto__":1,"constructor":[{}]}');
});
