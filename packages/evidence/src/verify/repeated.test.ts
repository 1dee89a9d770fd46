import { describe, expect, it } from "vitest";
import { fileOf, writeBundle } from "../bundle/read-bundle.ts";
import { analysis, KEYS, NOW, policyOf, RECORD, SampleBundles, STATUS_FROM, STATUS_UNTIL } from "../testing/sample-bundle.ts";
import { hexOf } from "../testing/sample-log.ts";
import { sampleStatement } from "../testing/sample-statements.ts";
import type { Statement } from "../statement/statement.ts";
import { verifyBundle } from "./verify-bundle.ts";

/** What is found of a statement that a trusted issuer signed and logged beside this record. */
const ask = async (statement: Statement, record: object = RECORD): Promise<string> => {
  const bundles = new SampleBundles();
  const main = await bundles.add(statement, KEYS.analyser);
  const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL);
  const text = writeBundle({ ...bundles.bundle(main, status), record: { ...record } });
  const { verdict, levels } = await verifyBundle(Buffer.from(text), { policy: await policyOf(bundles.log), now: NOW });
  const failed = levels[0]?.checks.find(({ outcome }) => outcome === "failed");
  return [verdict, failed?.code, failed?.detail].filter((part) => part !== undefined).join(" ");
};

const OTHER = "0f".repeat(32);
const COMPARED = {
  artifact: RECORD.artifact,
  catalogue: RECORD.catalogue,
  contradictions: [],
  coverage: RECORD.coverage,
  documents: [{ document: "notice", name: "notice.html", sha256: "d2".repeat(32) }],
  engine: RECORD.engine,
  inputs: RECORD.inputs,
  profile: { name: "jssec-strict", rulesAsOf: "2026-01-01" },
  projectSha256: null,
  verdicts: { undeclared: 2, consistent: 1 },
};
const comparison = (changes: object = {}): Statement => {
  const { kind, subjects, predicate } = sampleStatement("comparison");
  const output = { format: "reconciliation", version: 1, sha256: hexOf(fileOf(COMPARED)) };
  return { kind, subjects, predicate: { ...predicate, output, ...changes } } as Statement;
};

describe("a trusted issuer who signs another summary than the record's", () => {
  it("is believed where the two agree", async () => {
    expect(await ask(analysis())).toBe("holds");
    expect(await ask(comparison(), COMPARED)).toBe("holds");
  });

  it.each([
    ["findings", { findings: [{ of: "high", count: 0 }] }],
    ["tool", { tool: { name: "akashi", version: "0.1.0", digest: OTHER, platformTable: "2025.11.1" } }],
    ["catalogue", { catalogue: [] }],
    ["profile", { profile: "law-minimum" }],
    ["profile", { rulesAsOf: "2026-01-02" }],
    ["coverage", { coverage: [] }],
    ["asked", { asked: { ...RECORD.inputs, flows: false } }],
  ])("says of an analysis other %s", async (member, changes) => {
    expect(await ask(analysis(changes))).toBe(`not-authentic record-contradicts /predicate/${member}`);
  });

  it.each([
    ["documents", { documents: [] }],
    ["projectSha256", { projectSha256: OTHER }],
    ["verdicts", { verdicts: [{ of: "undeclared", count: 0 }] }],
    ["contradictions", { contradictions: 1 }],
  ])("says of a comparison other %s", async (member, changes) => {
    expect(await ask(comparison(changes), COMPARED)).toBe(`not-authentic record-contradicts /predicate/${member}`);
  });

  it("puts the report of one app under the name of another", async () => {
    const subjects = [{ name: "jp.example.other", sha256: OTHER }];
    const renamed = { ...analysis({ artifactSha256: OTHER }), subjects };
    expect(await ask(renamed)).toBe("not-authentic record-contradicts /predicate/artifactSha256");
    expect(await ask({ ...analysis(), subjects })).toBe("not-authentic record-contradicts /subject");
  });

  it("names several files given as one app by the digest over all of theirs", async () => {
    const files = ["b2".repeat(32), "b1".repeat(32)];
    const artifactSha256 = hexOf([...files].sort().join("\n"));
    const record = { ...RECORD, artifact: { sha256: artifactSha256 } };
    const output = { format: "report", version: 1, sha256: hexOf(fileOf(record)) };
    const subjects = files.map((sha256) => ({ name: "part.apk", sha256 }));
    expect(await ask({ ...analysis({ artifactSha256, output }), subjects }, record)).toBe("holds");
  });

  it("holds no member that the record lacks for the same", async () => {
    const { engine: _, ...record } = RECORD;
    const output = { format: "report", version: 1, sha256: hexOf(fileOf(record)) };
    expect(await ask(analysis({ output }), record)).toBe("not-authentic record-contradicts /predicate/tool");
  });
});
