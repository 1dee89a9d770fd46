import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDeclaration, EMPTY_PROJECT } from "@akashi/assess";
import { renderExternalTransmissionJson, renderPolicyXml, type ReadDocument } from "@akashi/declarations";
import { sampleReport } from "@akashi/render/testing";
import { afterAll, describe, expect, it } from "vitest";
import { lintFile } from "../../apps/cli/src/commands/lint.ts";
import { UnreadableError } from "../../apps/cli/src/errors.ts";
import { weatherProject } from "../support/weather-project.ts";

const folder = mkdtempSync(join(tmpdir(), "akashi-lint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = buildDeclaration(sampleReport(), weatherProject());
const untouched = buildDeclaration(sampleReport(), EMPTY_PROJECT);

const lint = async (name: string, text: string): Promise<{ readonly code: number; readonly read: ReadDocument }> => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const out: string[] = [];
  const environment = {
    language: "en" as const,
    color: false,
    width: 100,
    progress: false,
    today: "2026-01-31",
    now: "2026-01-31T03:04:05Z",
    out: (part: string) => void out.push(part),
    err: () => undefined,
  };
  const code = await lintFile(file, { json: true, failOn: "high" }, environment);
  return { code, read: JSON.parse(out.join("")) as ReadDocument };
};

describe("akashi lint of our own machine-readable forms", () => {
  it("finds nothing grave in a completed draft, and every row of it", async () => {
    for (const [name, text, kind] of [
      ["external-transmission.json", renderExternalTransmissionJson(complete.declaration), "notice"],
      ["app-privacy-policy.xml", renderPolicyXml(complete.declaration, complete.policy), "policy"],
    ] as const) {
      const { code, read } = await lint(name, text);
      expect([code, read.kind, read.language, read.rows.length]).toEqual([
        0,
        kind,
        "ja",
        complete.declaration.transmissions.length,
      ]);
    }
  });

  it("says of an untouched draft what its list of missing things says", async () => {
    const { code, read } = await lint("external-transmission.json", renderExternalTransmissionJson(untouched.declaration));
    expect(code).toBe(1);
    const purposes = read.defects.filter(({ rule }) => rule === "sender-purpose-missing" || rule === "purpose-missing");
    expect(purposes).toHaveLength(untouched.missing.filter(({ rule }) => rule === "sender-purpose").length);
    expect(read.defects.map(({ rule }) => rule)).not.toContain("not-japanese");
  });

  it("refuses another file of that kind, with the reason", async () => {
    await expect(lint("missing.json", '{ "format": "akashi-missing" }')).rejects.toThrow(UnreadableError);
    await expect(lint("other.xml", "<a/>")).rejects.toThrow(UnreadableError);
  });
});
