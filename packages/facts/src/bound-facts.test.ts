import { LIMITS } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { boundFacts } from "./bound-facts.ts";
import { collectFacts } from "./collect.ts";
import type { Facts } from "./schema.ts";
import { buildZip, buildBinaryXml } from "@akashi/formats/testing";

const content = buildBinaryXml({ name: "manifest", attributes: [{ name: "package", value: "com.example.app" }] });
const EMPTY = await collectFacts(
  { files: [{ name: "a.apk", bytes: buildZip([{ name: "AndroidManifest.xml", content }]) }] },
  nodePrimitives,
);

const library = (name: string): Facts["libraries"][number] => ({
  name,
  version: null,
  by: "version-constant",
  certainty: "likely",
  file: "a",
});
const bound = (libraries: Facts["libraries"]): Facts => boundFacts({ ...EMPTY, libraries }, nodePrimitives);

it("leaves alone what fits, and says nothing of it", () => {
  const facts = { ...EMPTY, libraries: [library("x".repeat(LIMITS.factsTextCharacters))] };
  expect(boundFacts(facts, nodePrimitives)).toBe(facts);
});

it("cuts a text, with the length and the digest of the whole", () => {
  const start = "x".repeat(LIMITS.factsTextCharacters);
  const facts = bound([library(`${start}a`), library(`${start}b`)]);
  const [a = "", b = ""] = facts.libraries.map(({ name }) => name);
  expect(a).toBe(`${start}…[4097, SHA-256 ${createHash("sha256").update(`${start}a`).digest("hex")}]`);
  expect(b).not.toBe(a);
  expect(facts.coverage.at(-1)).toEqual({
    area: "record",
    state: "partial",
    reason: "shortened",
    count: 2,
    examples: ["libraries"],
  });
});

it("does not end a text within a character", () => {
  const [library_] = bound([library(`${"x".repeat(LIMITS.factsTextCharacters - 1)}😀`)]).libraries;
  expect(library_?.name.isWellFormed()).toBe(true);
});

it("ends a list that is too long, counts the rest, and leaves the other lists", () => {
  const libraries = Array.from({ length: 4_000 }, (_, index) => library(`${index}${"x".repeat(4_000)}`));
  const facts = boundFacts(
    { ...EMPTY, libraries, runtimes: [{ name: "kotlin", version: null, evidence: ["a"] }] },
    nodePrimitives,
  );
  const kept = facts.libraries.length;
  expect(kept).toBeGreaterThan(1_900);
  expect(kept).toBeLessThan(2_000);
  expect(facts.libraries).toEqual(libraries.slice(0, kept));
  expect(facts.coverage.at(-1)).toMatchObject({ count: 4_000 - kept, examples: ["libraries"] });
  expect(facts.runtimes).toHaveLength(1);
});

it("counts what stands in lists of a list towards the outer one", () => {
  const runtimes = Array.from({ length: 100 }, () => ({
    name: "lua" as const,
    version: null,
    evidence: Array.from({ length: 100 }, () => "x".repeat(4_000)),
  }));
  const facts = boundFacts({ ...EMPTY, runtimes }, nodePrimitives);
  expect(JSON.stringify(facts.runtimes).length).toBeLessThan(1.1 * LIMITS.factsListCharacters);
  expect(facts.coverage.at(-1)).toMatchObject({ reason: "shortened", examples: ["runtimes"] });
});
