import type { Report } from "@akashi/assess";
import { describe, expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.ts";
import { LANGUAGES } from "../words/language.ts";
import { renderTerminal } from "./report.ts";
import { textWidth } from "./width.ts";

const sample = sampleReport();
const lines = (text: string): readonly string[] => text.split("\n");
const CONTROL = /(?!\n)\p{Cc}|[\u202a-\u202e]/u;
const SGR = /\p{Cc}\[[0-9;]*m/gu;

describe("the terminal summary", () => {
  it("fits every width from 40 columns on, in both languages", () => {
    for (const lang of LANGUAGES) {
      for (const width of [40, 60, 80, 100, 132]) {
        for (const line of lines(renderTerminal(sample, { lang, width })))
          expect(textWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it("treats a terminal narrower than 40 columns as one of 40", () => {
    expect(renderTerminal(sample, { lang: "ja", width: 5 })).toBe(renderTerminal(sample, { lang: "ja", width: 40 }));
  });

  it("colours only when asked, and then changes nothing but the colours", () => {
    const plain = renderTerminal(sample, { lang: "ja" });
    expect(plain).not.toMatch(CONTROL);
    const coloured = renderTerminal(sample, { lang: "ja", color: true });
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(SGR, "")).toBe(plain);
  });

  it("says in its first lines what the app is, who signed it and what it comes to", () => {
    const [title = "", ...rest] = lines(renderTerminal(sample, { lang: "en" }));
    expect(title).toBe("Tomorrow's Weather 1.4.2");
    const head = rest.slice(0, 12).join("\n");
    for (const part of [
      "com.example.tenki",
      sample.artifact.sha256,
      "CN=Example Weather",
      "signature verified (v1 (JAR), v2, v3)",
    ]) {
      expect(head).toContain(part);
    }
    expect(head).toContain("5 outside companies may receive information about the user");
  });

  it("shows modules by the step they reach, the furthest first, with what is known of each", () => {
    const text = renderTerminal(sample, { lang: "en" });
    const order = [
      "reads information (3)",
      "starts by itself (1)",
      "reachable (1)",
      "embedded (1)",
      "referenced only (1)",
      "declared only (1)",
    ];
    const places = order.map((step) => text.indexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain("[switched off by configuration]");
    expect(text).toContain("followed to whoever gets it: Precise location");
    expect(text).toContain("code reads it: Advertising ID, Device and OS information");
  });

  it("says in a line what goes to whom, changed or not, and leaves out what stays on the device", () => {
    const text = renderTerminal(sample, { lang: "en", width: 160 });
    expect(text).toContain("Precise location -> api.tenki.example, and others that are not known [unencrypted (http)]");
    expect(text).toContain("Advertising ID -> Metrica Analytics\n    The app's own code, handed over hashed and encoded");
    expect(text).toMatch(/a destination made at run time \(not known\) \[possible\]/);
    expect(text).toContain("Also 1 flow into logs, files, preferences or databases of the device, which is no transmission");
    const leftOut: Report = { ...sample, flows: [], coverage: [] };
    expect(renderTerminal(leftOut, { lang: "en" })).toContain("Data flow was not looked at (see Coverage).");
  });

  it("lists permissions that the user grants before all others, with whose code uses them", () => {
    const text = renderTerminal(sample, { lang: "en", width: 160 });
    expect(text.indexOf("READ_CONTACTS")).toBeLessThan(text.indexOf("VIBRATE"));
    expect(text).toMatch(/READ_CONTACTS +read contacts +no use found/);
    expect(text).toMatch(/ACCESS_FINE_LOCATION +precise location +The app's own code, Sora Ads SDK\s*$/m);
  });

  it("leaves names that are not addresses out of the destinations and says so", () => {
    const text = renderTerminal(sample, { lang: "en" });
    expect(text).not.toContain("schemas.android.com");
    expect(text).toContain("Also 1 name written by convention");
  });

  it("says what was not looked at, and leaves out what the file does not have", () => {
    const report: Report = {
      ...sample,
      coverage: [...sample.coverage, { area: "packed-code", state: "none", reason: "not-present", count: 0, examples: [] }],
    };
    const text = renderTerminal(report, { lang: "en" });
    expect(text).toMatch(/native code +\[in part\] Only names and texts were read/);
    expect(text).not.toContain("packed");
  });

  it("names the run-time whose code was not followed", () => {
    const note = { area: "other-runtime", state: "none", reason: "byte-code-of-another-runtime", count: 1 } as const;
    const report: Report = { ...sample, coverage: [{ ...note, examples: ["flutter", "lib/arm64-v8a/libapp.so"] }] };
    expect(renderTerminal(report, { lang: "ja" })).toContain("他の実行環境のコード(Flutter)");
  });

  it("shows hostile names as what they are", () => {
    const evil = "\u001b[2J\u202eevil\nname\u0007";
    const report: Report = {
      ...sample,
      artifact: { ...sample.artifact, label: { default: evil, ja: evil, en: evil }, packageName: evil, versionName: evil },
      modules: sample.modules.map((module) => ({ ...module, version: evil })),
      permissions: sample.permissions.map((permission) => ({ ...permission, name: evil })),
      destinations: sample.destinations.map((destination) => ({ ...destination, host: evil })),
      findings: sample.findings.map((finding) => ({ ...finding, subject: evil, actor: null })),
    };
    const text = renderTerminal(report, { lang: "ja" });
    expect(text).not.toMatch(CONTROL);
    expect(text).toContain("<U+202E>evil<U+000A>name");
  });

  it("of a report without anything says what was looked for and where to read what was not", () => {
    const report: Report = { ...sample, modules: [], otherCode: [], flows: [], permissions: [], destinations: [], findings: [] };
    const text = renderTerminal(report, { lang: "ja", width: 120 });
    expect(text.match(/検出なし\(見ていない部分は「検査範囲」に記載\)/g)?.length).toBe(5);
  });
});
