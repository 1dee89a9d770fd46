import { compareReports, FINDING_IDS, type Finding, type Report } from "@akashi/assess";
import { expect, test } from "vitest";
import { sampleReport } from "../testing/sample-report.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { encodePath } from "./locations.ts";
import { renderDiffSarif, renderSarif } from "./report.ts";
import type { SarifLog, SarifResult, SarifRun } from "./schema.ts";

const runOf = (text: string): SarifRun => {
  const [run] = (JSON.parse(text) as SarifLog).runs;
  if (run === undefined) throw new Error("no run");
  return run;
};
const sample = sampleReport();
const run = runOf(renderSarif(sample, { lang: "ja", artifactPath: "out/あ b.apk" }));

test("the log names SARIF 2.1.0 and has one run with a driver and an automation id", () => {
  const log = JSON.parse(renderSarif(sample, { lang: "en" })) as SarifLog;
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  // §3.17.3: a category ends in a slash.
  expect(run.automationDetails.id).toMatch(/^akashi\/com\.example\.tenki\/$/);
  // §3.14.7, §3.19.21: language tags of the form xx or xx-YY.
  expect([run.language, run.tool.driver.language]).toEqual(["ja", "ja"]);
});

test("every finding is a result that points to its rule by id and index (§3.27.5, §3.27.6)", () => {
  expect(run.results).toHaveLength(sample.findings.length);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(new Set(run.tool.driver.rules.map(({ id }) => id)).size).toBe(run.tool.driver.rules.length);
});

test("rules have the texts that code scanning shows, in both languages in the help", () => {
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(FINDING_IDS);
  for (const { shortDescription, fullDescription, help, name, properties } of run.tool.driver.rules) {
    expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
    expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
    expect(help.markdown).toMatch(/対応.*What to do/s);
    expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
    const tags = properties["tags"];
    expect(Array.isArray(tags) && new Set(tags).size === tags.length && tags.length <= 20).toBe(true);
    const score = properties["security-severity"];
    if (score !== undefined) expect(Number(score)).toBeGreaterThan(0);
  }
  expect(run.tool.driver.rules.every(({ helpUri }) => helpUri === undefined)).toBe(true);
  const [withPages] = runOf(renderSarif(sample, { lang: "ja", checkPages: "https://example.org/checks/" })).tool.driver.rules;
  expect(withPages?.helpUri).toBe("https://example.org/checks/modules.ja.md");
});

test("what was followed is a code flow, step by step, in the files of its ends (§3.36)", () => {
  const results = run.results.filter(({ ruleId }) => ruleId === "data-flow/sent");
  const [flow] = results.flatMap(({ codeFlows }) => codeFlows ?? []);
  const locations = flow?.threadFlows[0]?.locations ?? [];
  expect(locations.map(({ executionOrder }) => executionOrder)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(locations.map(({ location }) => location.message?.text.split(" ")[0])).toEqual([
    "読取り",
    "書込み",
    "読出し",
    "引渡し",
    "書込み",
    "出口",
  ]);
  expect(locations[0]?.location.physicalLocation.artifactLocation.uri).toBe("out/%E3%81%82%20b.apk/classes.dex");
  expect(locations.at(-1)?.location.physicalLocation.artifactLocation.uri).toBe("out/%E3%81%82%20b.apk/classes2.dex");
  const others = run.results.filter(({ ruleId }) => !ruleId.startsWith("data-flow/"));
  expect(others.every(({ codeFlows }) => codeFlows === undefined)).toBe(true);
});

test("severities become levels that code scanning knows", () => {
  const levels = new Map(sample.findings.map(({ severity }, row) => [severity, run.results[row]?.level]));
  expect(Object.fromEntries(levels)).toEqual({ high: "error", medium: "warning", low: "note", info: "note" });
});

test("places are relative percent-encoded URIs of listed artifacts, with a region and the real place beside it", () => {
  const uris = run.artifacts.map(({ location }) => location.uri);
  expect(uris[0]).toBe("out/%E3%81%82%20b.apk");
  expect(run.artifacts.slice(1).every(({ parentIndex }) => parentIndex === 0)).toBe(true);
  for (const { locations } of run.results) {
    expect(locations.length).toBeGreaterThan(0);
    for (const { physicalLocation } of locations) {
      const { uri, index } = physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[A-Za-z0-9._~%!'()*/-]+$/);
      expect(uris[index ?? -1]).toBe(uri);
      expect(physicalLocation.region.startLine).toBe(1);
    }
  }
  expect(run.results[0]?.locations[0]).toMatchObject({
    logicalLocations: [{ kind: "function", fullyQualifiedName: "com.example.tenki.Screen.run" }],
    properties: { instructionOffset: 0 },
  });
});

test("a hostile path cannot leave the artifact", () => {
  expect(encodePath("../../a//b/./c\u202e\ud800?#")).toBe("a/b/c%E2%80%AE%EF%BF%BD%3F%23");
});

test("the artifact has its digest", () => {
  expect(run.artifacts[0]?.hashes?.["sha-256"]).toBe(sample.artifact.sha256);
});

test("a fingerprint stays when a finding's places move, and differs between findings", () => {
  const moved: Report = {
    ...sample,
    findings: sample.findings.map((finding) => ({ ...finding, evidence: finding.evidence.slice(1), evidenceCount: 90 })),
  };
  const of = (results: readonly SarifResult[]): readonly (string | undefined)[] =>
    results.map(({ partialFingerprints }) => partialFingerprints["primaryLocationLineHash"]);
  expect(of(runOf(renderSarif(moved, { lang: "en" })).results)).toEqual(of(run.results));
  expect(new Set(of(run.results)).size).toBe(run.results.length);
});

test("FNV-1a gives the published value for the empty text, and differs by one character", () => {
  expect(fingerprintOf("")).toBe("cbf29ce484222325");
  expect(fingerprintOf("a")).not.toBe(fingerprintOf("b"));
});

test("brackets and braces of a subject are not read as links or placeholders (§3.11.5, §3.11.6)", () => {
  const [first] = sample.findings;
  if (first === undefined) throw new Error("the sample has findings");
  const hostile: Finding = { ...first, actor: null, subject: "[x](https://evil.example) {0} \u202e" };
  const [result] = runOf(renderSarif({ ...sample, findings: [hostile] }, { lang: "en" })).results;
  expect(result?.message.text).toContain("\\[x\\](https://evil.example) {{0}} <U+202E>");
});

test("a run holds at most 25,000 results, and a result at most 100 places", () => {
  const [first] = sample.findings;
  if (first === undefined) throw new Error("the sample has findings");
  const [place] = first.evidence;
  if (place === undefined) throw new Error("the finding has evidence");
  const many = { ...first, evidence: Array.from({ length: 150 }, () => place) };
  const findings = [many, ...Array.from({ length: 25_010 }, () => ({ ...first, evidence: [] }))];
  const { results, properties } = runOf(renderSarif({ ...sample, findings }, { lang: "en" }));
  expect(results).toHaveLength(25_000);
  expect(results[0]?.locations).toHaveLength(100);
  expect(properties["findings"]).toBe(25_011);
});

test("of a comparison only new findings are results, and they say so", () => {
  const before: Report = { ...sample, findings: sample.findings.slice(3) };
  const { results } = runOf(renderDiffSarif(compareReports(before, sample), { lang: "ja" }));
  expect(results.map(({ ruleId, baselineState }) => [ruleId, baselineState]).sort()).toEqual(
    sample.findings
      .slice(0, 3)
      .map(({ id }) => [id, "new"])
      .sort(),
  );
});
