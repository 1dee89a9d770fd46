import { describe, expect, it } from "vitest";
import { LIBRARY_MODELS } from "./library-models.ts";
import { OPERATIONS } from "./operations.ts";

/** What the models of annotated interfaces are made of; no table names these. */
const OF_ANNOTATIONS: readonly string[] = ["request-of", "send-request"];

const named = new Set(
  Object.values(LIBRARY_MODELS).flatMap((rows) =>
    Object.values(rows).flatMap((row) => row.split(";").map((part) => part.trim().split(" ")[0] ?? "")),
  ),
);

describe("models of library methods", () => {
  it("name operations that there are: an app whose call has another would end the analysis", () => {
    expect([...named].filter((name) => !Object.hasOwn(OPERATIONS, name))).toEqual([]);
  });

  it("use every operation", () => {
    expect(Object.keys(OPERATIONS).filter((name) => !named.has(name) && !OF_ANNOTATIONS.includes(name))).toEqual([]);
  });
});
