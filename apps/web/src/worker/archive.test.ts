import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { afterEach, describe, expect, it } from "vitest";
import { zipOf } from "./archive.ts";

const FILES = [
  { name: "notice.ja.html", text: "外部送信".repeat(50) },
  { name: "store-gaps.json", text: "{}\n" },
];
const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

describe("the ZIP of drafts", () => {
  it("holds every file as it is", () => {
    const archive = openZip(zipOf(FILES), { format: "zip", path: [] }, new DiagnosticList(LIMITS.diagnostics));
    const decoder = new TextDecoder();
    expect(
      archive.entries.map((entry) => ({ name: entry.name, text: decoder.decode(archive.readEntry(entry, nodePrimitives)) })),
    ).toEqual(FILES);
  });

  it("is the same bytes in every time zone", () => {
    const made = ["Asia/Tokyo", "America/New_York", "UTC"].map((name) => {
      process.env["TZ"] = name;
      return Buffer.from(zipOf(FILES)).toString("hex");
    });
    expect(new Set(made).size).toBe(1);
  });
});
