import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleStatement } from "../testing/sample-statements.ts";
import { findDeviation } from "./follow-schema.ts";
import { KINDS, STATEMENT_KINDS } from "./kinds.ts";

type Path = readonly (string | number)[];

/** Every place in a value. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
};

/** A copy in which one place holds something else; undefined takes it away. */
const changedAt = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === String(key) ? changedAt(item, rest, to) : item));
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && to === undefined) delete copy[String(key)];
  else copy[String(key)] = changedAt(copy[String(key)], rest, to);
  return copy;
};

describe.each(STATEMENT_KINDS)("the schema of %s", (kind) => {
  const { schema } = KINDS[kind];
  const { $id: _, ...anonymous } = schema as unknown as Record<string, unknown>;
  const follows = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(anonymous);
  const sample = JSON.parse(JSON.stringify(sampleStatement(kind).predicate)) as unknown;
  const places = placesIn(sample);

  it("is followed by a statement written by hand, as we and ajv read it", () => {
    expect(findDeviation(sample, schema)).toBeNull();
    expect(follows(sample)).toBe(true);
  });

  it("is read as ajv reads it, whatever a place is changed to", () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(null, 1.5, -1, "", "x", "full", "a".repeat(501), "00".repeat(32), [], {}, "line\nbreak", undefined),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, to) => {
        const changed = changedAt(sample, path, to);
        const deviation = findDeviation(changed, schema);
        expect({ changed, follows: deviation === null }).toEqual({ changed, follows: follows(changed) });
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  it("allows no member that it does not name, anywhere", () => {
    for (const path of places) {
      const target = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], sample);
      if (typeof target !== "object" || target === null || Array.isArray(target)) continue;
      const at = `/${[...path, "note"].join("/")}`;
      expect(findDeviation(changedAt(sample, path, { ...target, note: "free prose" }), schema)).toEqual({
        place: at,
        problem: "not-known",
        wanted: "",
      });
    }
  });
});

describe("a deviation", () => {
  const decision = KINDS.decision.schema;
  const sample = sampleStatement("decision").predicate;

  it("says where it is and what is asked for there", () => {
    expect(findDeviation({ ...sample, outcome: "approve" }, decision)).toEqual({
      place: "/outcome",
      problem: "wrong-value",
      wanted: "accept | reject | delist | recall",
    });
    const { reasons: _, ...without } = sample as typeof sample & { reasons: unknown };
    expect(findDeviation(without, decision)).toEqual({ place: "/reasons", problem: "missing", wanted: "array" });
    expect(findDeviation({ ...sample, issuedAt: "yesterday" }, decision)).toMatchObject({
      place: "/issuedAt",
      wanted: "A moment in UTC to the second (RFC 3339).",
    });
    expect(findDeviation({ ...sample, market: { name: "M", registration: 7 } }, decision)).toMatchObject({
      place: "/market/registration",
    });
  });
});
