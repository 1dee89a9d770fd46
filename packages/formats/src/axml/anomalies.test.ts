import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AXML_ANOMALIES } from "./anomalies.ts";

test("every anomaly that binary XML can have is met in a test", () => {
  const folder = new URL("./", import.meta.url);
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const text = tests.map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  expect(Object.keys(AXML_ANOMALIES).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});
