import { expect, test } from "vitest";
import { sampleReport } from "../testing/sample-report.ts";
import { renderJson } from "./report.ts";

test("the report is one line of canonical JSON: sorted keys, no white space, the same for the same report (RFC 8785)", () => {
  const text = renderJson(sampleReport());
  expect(text).toBe(renderJson(sampleReport()));
  expect(text.endsWith("}\n")).toBe(true);
  expect(text.trimEnd()).not.toContain("\n");
  const parsed = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(parsed)).toEqual(Object.keys(parsed).sort());
  expect(parsed).toEqual(sampleReport());
});
