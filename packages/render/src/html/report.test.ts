import { createHash } from "node:crypto";
import type { Evidence, Report } from "@akashi/assess";
import { describe, expect, it } from "vitest";
import { place } from "../testing/sample-modules.ts";
import { sampleReport } from "../testing/sample-report.ts";
import { SCRIPT_DIGEST, STYLE_DIGEST } from "./assets/digests.ts";
import { PAGE_SCRIPT } from "./assets/page-script.ts";
import { PAGE_STYLE } from "./assets/page-style.ts";
import { renderHtml } from "./report.ts";

const sample = sampleReport();
const page = renderHtml(sample, { lang: "ja" });
const digestOf = (text: string): string => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

/** A report with twenty modules and two thousand places. */
const largeReport = (): Report => {
  const evidence = (module: number, count: number): readonly Evidence[] =>
    Array.from({ length: count }, (_, row) => ({
      kind: "code",
      ...place(
        `com.example.vendor${module}.internal.collector.DeviceInformationCollector${row}`,
        "collectEverything",
        row * 7,
        100 + row,
      ),
    }));
  const modules = Array.from({ length: 20 }, (_, number) => {
    const module = sample.modules[number % sample.modules.length];
    if (module === undefined) throw new Error("the sample has modules");
    return { ...module, id: `module-${number}`, steps: [{ step: module.step, evidence: evidence(number, 50) }] };
  });
  const findings = sample.findings.slice(0, 50).map((finding, number) => ({ ...finding, evidence: evidence(number, 20) }));
  return { ...sample, modules, findings };
};

describe("the HTML report", () => {
  it("shows the parameters of methods only where two of one name stand in a list", () => {
    const at = (method: string, descriptor: string): Evidence => ({ kind: "code", ...place("a.B", method, 0), descriptor });
    const pageOf = (...evidence: readonly Evidence[]): string => {
      const findings = sample.findings.slice(0, 1).map((finding) => ({ ...finding, evidence, evidenceCount: evidence.length }));
      return renderHtml({ ...sample, findings }, { lang: "en" }).replaceAll("<wbr>", "");
    };
    const alone = pageOf(at("send", "(J)V"), at("send", "(J)V"), at("stop", "(F)V"));
    expect(alone).toContain("a.B.send<");
    expect(alone).not.toContain("(J)V");
    const overloaded = pageOf(at("send", "(J)V"), at("send", "(D)V"), at("stop", "(F)V"));
    expect(overloaded).toContain("a.B.send(J)V");
    expect(overloaded).toContain("a.B.send(D)V");
    expect(overloaded).not.toContain("(F)V");
  });

  it("is the same text for the same report", () => {
    expect(renderHtml(sampleReport(), { lang: "ja" })).toBe(page);
  });

  it("lets only its own style and script run, by their digests (else run tools/update-page-digests.ts)", () => {
    expect([STYLE_DIGEST, SCRIPT_DIGEST]).toEqual([digestOf(PAGE_STYLE), digestOf(PAGE_SCRIPT)]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    expect(policy).toBe(
      `default-src 'none'; style-src '${STYLE_DIGEST}'; script-src '${SCRIPT_DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(page).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(page.match(/<(style|script)\b/g)).toEqual(["<style", "<script"]);
  });

  it("names no resource, has no inline style or handler, and every link keeps its reader's page to itself", () => {
    expect(page).not.toMatch(/\ssrc=|@import|url\(|\sstyle=|\son[a-z]+=|<iframe|<object|<embed/);
    const links = [...page.matchAll(/<a [^>]*href="https?:[^>]*>/g)].map(([tag]) => tag);
    expect(links.length).toBeGreaterThan(10);
    for (const tag of links) expect(tag).toContain('rel="external noopener noreferrer nofollow"');
  });

  it("answers first, then shows the flow, then everything with its evidence", () => {
    const ids = [...page.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "answer",
      "flow",
      "followed",
      "modules",
      "information",
      "permissions",
      "destinations",
      "findings",
      "coverage",
      "guide",
      "identity",
    ]);
  });

  it("tells each flow with its way step by step, how it was changed and who gets it, and writing on the device apart", () => {
    const section = /<section id="followed".*?<\/section>/s.exec(page)?.[0].replaceAll("<wbr>", "") ?? "";
    const [leaving = "", kept = ""] = section.split('id="kept-table"');
    for (const part of ["ハッシュ化・符号化して引渡し", "sent by SMS", "api.tenki.example", "暗号化なし(http)", "他のアプリ"])
      expect(leaving).toContain(part);
    expect(leaving).toMatch(/<b><span lang="ja">読取り<\/span>.*?LocationManager\.getLastKnownLocation.*?L41.*?出口/s);
    expect(leaving).toContain("実行時に決まる宛先(特定できず)");
    expect(leaving).toMatch(/class="followed possible"/);
    expect(leaving).not.toContain("android.util.Log.d");
    expect(kept).toContain("android.util.Log.d");
  });

  it("says in the answer already which flow is unencrypted and of which a part was guessed", () => {
    const answer = /<ul class="plain flows-short">.*?<\/ul>/s.exec(page)?.[0] ?? "";
    const lines = answer.split("</li>");
    const marked = (mark: string): readonly boolean[] => lines.map((line) => line.includes(mark));
    expect(marked("暗号化なし(http)")).toEqual(marked("api.tenki.example"));
    expect(marked("followed possible")).toEqual(marked("実行時に決まる宛先(特定できず)"));
    for (const mark of ["暗号化なし(http)", "followed possible"]) expect(marked(mark)).toContain(true);
  });

  it("has unique ids, and every link inside it leads somewhere", () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it("shows each piece of evidence with class, method, file, offset and line, and each source with its date", () => {
    expect(page).toContain("classes.dex 0x001c L120");
    expect(page).toMatch(/jp\.<wbr>soraads\.<wbr>sdk\.<wbr>internal\.<wbr>Collector\.<wbr>collect/);
    expect(page).toMatch(/Sora Ads SDK: data disclosure<\/a> \(.*?<time datetime="2025-11-18">2025-11-18<\/time>\)/s);
    expect(page).toContain(sample.artifact.sha256);
    expect(page).toContain("akashi@2025.11.1");
  });

  it("stays below a megabyte with 20 modules and 2,000 places, and is made quickly", () => {
    const report = largeReport();
    renderHtml(report, { lang: "ja" });
    const before = process.cpuUsage();
    const text = renderHtml(report, { lang: "ja" });
    const { user, system } = process.cpuUsage(before);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    // Some 50 ms on one slow core; far above that something is wrong.
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
