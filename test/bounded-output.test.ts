import { assess, type Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts } from "@akashi/facts";
import { androidAttribute, buildBinaryXml, buildZip, type ElementSpec } from "@akashi/formats/testing";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical, renderHtml, renderSarif, renderTerminal } from "@akashi/render";
import { beforeAll, describe, expect, it } from "vitest";

const NAME = 0x01010003;
const named = (tag: string, name: string, children: readonly ElementSpec[] = []): ElementSpec => ({
  name: tag,
  attributes: [androidAttribute("name", NAME, name)],
  children: [...children],
});

const TAGS = ["service", "receiver", "activity", "provider"] as const;
const BOOT = named("intent-filter", "", [named("action", "android.intent.action.BOOT_COMPLETED")]);

/** 50,000 components and 20,000 permissions. Names that are the same stand once in the file and seventy thousand times in what it says. */
const hostileApp = (nameOf: (index: number) => string): Uint8Array => {
  const components = Array.from({ length: 50_000 }, (_, index) =>
    named(TAGS[index % TAGS.length] ?? "service", nameOf(index), [BOOT]),
  );
  const permissions = Array.from({ length: 20_000 }, (_, index) => named("uses-permission", nameOf(index)));
  const content = buildBinaryXml({
    name: "manifest",
    attributes: [{ name: "package", value: "com.example.app" }],
    children: [...permissions, { name: "application", children: components }],
  });
  return buildZip([{ name: "AndroidManifest.xml", content }]);
};

const MEGABYTE = 1_000_000;

describe.each([
  ["the same very long name", (): string => `com.example.${"x".repeat(1_000)}`],
  ["names of many parts", (): string => `com.example${".x".repeat(500)}`],
  ["a short name of their own", (index: number): string => `com.example.C${index}`],
])("an app of 50,000 components with %s", (_, nameOf) => {
  let report: Report;
  let facts = "";
  let milliseconds = 0;

  beforeAll(async () => {
    const bytes = hostileApp(nameOf);
    const start = process.cpuUsage();
    const collected = await collectFacts({ files: [{ name: "app.apk", bytes }] }, nodePrimitives);
    facts = renderCanonical(collected);
    report = assess(collected, { catalogue: loadCatalogue(), profile: "jssec-strict" });
    renderHtml(report, { lang: "ja" });
    const { user, system } = process.cpuUsage(start);
    milliseconds = (user + system) / 1_000;
  }, 120_000);

  it("gives outputs of bounded size", () => {
    expect(facts.length).toBeLessThan(25 * MEGABYTE);
    expect(renderCanonical(report).length).toBeLessThan(15 * MEGABYTE);
    expect(renderSarif(report, { lang: "en", artifactPath: "app.apk" }).length).toBeLessThan(25 * MEGABYTE);
    expect(renderHtml(report, { lang: "ja" }).length).toBeLessThan(5 * MEGABYTE);
    expect(renderTerminal(report, { lang: "ja", width: 80, color: false }).length).toBeLessThan(0.1 * MEGABYTE);
  });

  it("takes bounded time", () => {
    expect(milliseconds).toBeLessThan(15_000);
  });

  it("says what was left out, in the coverage and on the page", () => {
    const notes = report.coverage.filter(({ area }) => area === "record");
    expect(notes.flatMap(({ examples }) => examples)).toContain("exported-components/open");
    expect(notes.every(({ state, count }) => state === "partial" && count > 0)).toBe(true);
    const page = renderHtml(report, { lang: "ja" });
    expect(page).toContain("この画面では省いています");
    expect(page).toContain("長すぎるため");
  });
});
