import { expect, it } from "vitest";
import { decide } from "./decide.ts";

/** Requirements §7, row by row: A observed, B candidate in the code, C declared. */
it.each([
  ["A yes, C yes", { observed: true, candidate: true, declared: true }, "consistent"],
  ["A yes, B no, C yes", { observed: true, candidate: false, declared: true }, "consistent"],
  ["A yes, C no", { observed: true, candidate: true, declared: false }, "undeclared"],
  ["A no, B yes, C no", { observed: false, candidate: true, declared: false }, "possible-undeclared"],
  ["A no, B yes, C yes", { observed: false, candidate: true, declared: true }, "declared-not-observed"],
  ["A no, B no, C yes", { observed: false, candidate: false, declared: true }, "over-declared"],
  ["A no, B no, C no", { observed: false, candidate: false, declared: false }, null],
  ["no traffic, B yes, C yes: declared, and the app has it", { observed: null, candidate: true, declared: true }, "consistent"],
  ["no traffic, B yes, C no", { observed: null, candidate: true, declared: false }, "possible-undeclared"],
  ["no traffic, B no, C yes", { observed: null, candidate: false, declared: true }, "over-declared"],
  ["no traffic, B no, C no", { observed: null, candidate: false, declared: false }, null],
] as const)("%s", (_row, sides, verdict) => {
  expect(decide(sides)).toBe(verdict);
});
