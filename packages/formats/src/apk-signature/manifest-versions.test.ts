import { DiagnosticList } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { readBinaryXml } from "../axml/read.ts";
import { androidAttribute, type AttributeSpec, buildBinaryXml, type ElementSpec } from "../testing/xml-builder.ts";
import { readSigningManifest, type SigningManifest } from "./manifest-versions.ts";

const read = (children: readonly ElementSpec[], attributes: readonly AttributeSpec[] = []): SigningManifest => {
  const bytes = buildBinaryXml({ name: "manifest", attributes, children });
  return readSigningManifest(readBinaryXml(bytes, { format: "axml", path: [] }, new DiagnosticList(10)));
};

const usesSdk = (minSdk?: number | string, targetSdk?: number | string): ElementSpec => {
  const valueOf = (value: number | string): AttributeSpec["value"] =>
    typeof value === "string" ? value : { type: 0x10, data: value };
  return {
    name: "uses-sdk",
    attributes: [
      ...(minSdk === undefined ? [] : [androidAttribute("minSdkVersion", 0x0101020c, valueOf(minSdk))]),
      ...(targetSdk === undefined ? [] : [androidAttribute("targetSdkVersion", 0x01010270, valueOf(targetSdk))]),
    ],
  };
};

describe("versions in the manifest", () => {
  it("takes what Android takes where the manifest says nothing", () => {
    expect(read([])).toEqual({ minSdk: 1, targetSdk: 1, targetSandboxVersion: 1 });
    expect(read([usesSdk(21)])).toMatchObject({ minSdk: 21, targetSdk: 21 });
    expect(read([usesSdk(undefined, 30)])).toMatchObject({ minSdk: 1, targetSdk: 30 });
  });

  it("takes the highest minimum of several", () => {
    expect(read([usesSdk(18), usesSdk(23), usesSdk(19)])).toMatchObject({ minSdk: 23 });
  });

  it("reads the version of the sandbox", () => {
    const sandbox = androidAttribute("targetSandboxVersion", 0x0101054c, { type: 0x10, data: 2 });
    expect(read([], [sandbox]).targetSandboxVersion).toBe(2);
  });

  // apksig's ApkUtilsTest: the version before the one that the code name became.
  it.each([
    ["C", 2],
    ["F", 7],
    ["M", 22],
    ["N", 23],
    ["NMR1", 23],
    ["O", 25],
    ["P", 26],
    ["Q", 27],
    ["A", 1],
    ["23", 23],
    ["o", 1],
    ["", 1],
  ])("counts the code name %j as %i", (text, expected) => {
    expect(read([usesSdk(text)]).minSdk).toBe(expected);
  });
});
