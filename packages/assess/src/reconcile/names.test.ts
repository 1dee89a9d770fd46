import { describe, expect, it } from "vitest";
import type { Provider } from "@akashi/catalogue";
import { testCatalogue, testModule } from "../testing/test-catalogue.ts";
import { nameIndexOf, type ProviderMatch } from "./name-index.ts";
import { foldHost, parseCompanyName, productNames, withoutRegion } from "./names.ts";

const provider = (id: string, changes: Partial<Provider>): Provider => ({
  id,
  legalName: null,
  serviceName: { ja: id, en: id },
  formerNames: [],
  country: null,
  sources: {},
  ...changes,
});

const CATALOGUE = testCatalogue(
  [
    testModule("hare-analytics", {
      name: { ja: "ハレ アナリティクス(Hare Analytics)", en: "Hare Analytics for Mobile" },
      provider: "hare",
      packages: [{ prefix: "com.hare.analytics", source: "docs" }],
      artifacts: [{ coordinate: "com.hare:analytics", source: "docs" }],
    }),
    testModule("hare-ads", { name: { ja: "ハレ広告SDK(ハレ)", en: "Hare Ads SDK (Hare)" }, provider: "hare" }),
    testModule("kumo-push", { name: { ja: "クモプッシュ", en: "Kumo Push" }, provider: "kumo" }),
  ],
  [
    provider("hare", {
      legalName: { ja: "株式会社ハレ", en: "Hare Technologies LLC", source: "docs" },
      serviceName: { ja: "ハレ", en: "Hare" },
      formerNames: [{ name: "晴天株式会社", source: "docs" }],
    }),
    provider("kumo", { serviceName: { ja: "クモ", en: "Kumo" } }),
  ],
);
const INDEX = nameIndexOf(CATALOGUE);
const modules = (text: string): readonly string[] => INDEX.findModules(text).map(({ id }) => id);
const who = (text: string): readonly string[] =>
  INDEX.findProviders(text).map(
    (match: ProviderMatch) => `${match.provider.id} ${match.by}${match.sameForm ? "" : " other-form"}`,
  );

describe("company names", () => {
  it.each([
    ["株式会社サンプル", "サンプル", "stock"],
    ["サンプル㈱", "サンプル", "stock"],
    ["(株)サンプル", "サンプル", "stock"],
    ["（株）ｻﾝﾌﾟﾙ", "サンプル", "stock"],
    ["合同会社サンプル", "サンプル", "llc"],
    ["Sample, Inc.", "sample", "stock"],
    ["SAMPLE Co., Ltd.", "sample", "stock"],
    ["Ｓａｍｐｌｅ  Ｃｏ．，Ｌｔｄ．", "sample", "stock"],
    ["Sample LLC", "sample", "llc"],
    ["Sample L.L.C.", "sample", "llc"],
    ["Sample K.K.", "sample", "stock"],
    ["Sample GmbH", "sample", null],
    ["Sample Pte. Ltd.", "sample", null],
    ["Incognito Corp", "incognito", "stock"],
    ["Cocoa", "cocoa", null],
  ])("%s is called %s", (text, core, form) => {
    expect(parseCompanyName(text)).toMatchObject({ core, form });
  });

  it("keep a name that is nothing but such words, and cut one that is too long for a name", () => {
    expect(parseCompanyName("株式会社").core).toBe("株式会社");
    expect(parseCompanyName("a".repeat(100_000)).core.length).toBeLessThan(1_000);
  });

  it("of one group differ in a region only", () => {
    expect([withoutRegion("hareireland"), withoutRegion("ハレジャパン"), withoutRegion("japan")]).toEqual([
      "hare",
      "ハレ",
      "japan",
    ]);
  });
});

describe("product names", () => {
  it("are the whole, its parts, and each without SDK and version", () => {
    expect(productNames("Hare Ads SDK (HareAds) 4.2")).toEqual(expect.arrayContaining(["hareadssdk", "hareads"]));
    expect(productNames("Hare-Analytics 4")).toContain("hareanalytics");
  });

  it("find the module by any way of writing it, its id, package and coordinate", () => {
    const written = [
      "Hare Analytics",
      "ＨＡＲＥ　ＡＮＡＬＹＴＩＣＳ",
      "ハレアナリティクス",
      "ﾊﾚ ｱﾅﾘﾃｨｸｽ",
      "Hare Analytics SDK for Android",
      "hare-analytics",
      "com.hare:analytics",
      "com.hare.analytics.internal",
      "株式会社ハレが提供するHare Analyticsによる計測",
    ];
    for (const text of written) expect(modules(text), text).toEqual(["hare-analytics"]);
  });

  it("are not found inside another word", () => {
    expect([modules("Share Analyticsboard"), modules("ThisKumo Pushed")]).toEqual([[], []]);
  });

  it("do not take the vendor's name for one of its products, nor anything for what is not known", () => {
    expect([modules("ハレ"), modules("Hare"), modules("Unheard Of SDK"), modules("com.example.other"), modules("")]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("take the vendor's name for its only product", () => {
    expect(modules("クモ")).toEqual(["kumo-push"]);
  });
});

describe("recipients", () => {
  it.each([
    ["株式会社ハレ", ["hare legal"]],
    ["ハレ株式会社", ["hare legal"]],
    ["Hare Technologies, LLC", ["hare legal"]],
    ["Hare Technologies Inc.", ["hare legal other-form"]],
    ["晴天㈱", ["hare former"]],
    ["Hare", ["hare service"]],
    ["Hare Technologies", ["hare service"]],
    ["株式会社ハレジャパン", ["hare affiliate"]],
    ["Hare Ireland Limited", ["hare affiliate"]],
    ["ハレ(Hare Technologies LLC)", ["hare legal"]],
    ["株式会社ハレ商事", []],
    ["Hareton Inc.", []],
  ])("%s: %j", (text, expected) => {
    expect(who(text)).toEqual(expected);
  });
});

it("hosts are compared without wildcard, scheme, port, path and final dot", () => {
  const written = ["*.hare.example", "https://hare.example/collect?x", "HARE.example.", "hare.example:443"];
  expect(written.map(foldHost)).toEqual(written.map(() => "hare.example"));
});
