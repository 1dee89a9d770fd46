import { ZIP_ANOMALIES } from "@akashi/formats";
import { expect, it } from "vitest";
import { WORDED_ANOMALIES } from "../packages/render/src/words/anomalies.ts";

it("every anomaly of an archive has words of its own in both languages", () => {
  expect(Object.keys(ZIP_ANOMALIES).filter((code) => !WORDED_ANOMALIES.includes(code))).toEqual([]);
});
