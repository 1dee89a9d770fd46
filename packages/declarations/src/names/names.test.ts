import { buildCatalogue, type Catalogue, type Module, type Provider } from "@akashi/catalogue";
import { describe, expect, it } from "vitest";
import { hasCompanyForm } from "./company-forms.ts";
import { isSameCompany, parseCompanyName, withoutRegion } from "./company.ts";
import { foldHost } from "./host.ts";
import { nameIndexOf } from "./name-index.ts";
import { NameTrie } from "./name-trie.ts";
import { productKeys } from "./product.ts";
import type { ProviderMatch } from "./provider-names.ts";

/** A module of an invented vendor: these tests do not depend on what the bundled catalogue says. */
const moduleOf = (id: string, changes: Partial<Module>): Module => ({
  id,
  name: { ja: id, en: id },
  kind: "analytics",
  market: "global",
  provider: "hare",
  packages: [],
  manifestMarkers: [],
  nativeMarkers: [],
  artifacts: [],
  hosts: [],
  informationTypes: [],
  recipientPurposes: [],
  policy: null,
  optOut: null,
  switchOff: [],
  sources: { docs: { title: "Documentation", url: "https://sdk.example/docs", checked: "2026-01-01" } },
  ...changes,
});

const catalogueOf = (modules: readonly Module[], providers: readonly Provider[]): Catalogue =>
  buildCatalogue([{ id: "test", version: "1", attribution: null, modules, providers }]);

const provider = (id: string, changes: Partial<Provider>): Provider => ({
  id,
  legalName: null,
  serviceName: { ja: id, en: id },
  formerNames: [],
  country: null,
  sources: {},
  ...changes,
});

const CATALOGUE = catalogueOf(
  [
    moduleOf("hare-analytics", {
      name: { ja: "ハレ アナリティクス(Hare Analytics)", en: "Hare Analytics for Mobile" },
      provider: "hare",
      packages: [{ prefix: "com.hare.analytics", source: "docs" }],
      artifacts: [{ coordinate: "com.hare:analytics", source: "docs" }],
    }),
    moduleOf("hare-ads", { name: { ja: "ハレ広告SDK(ハレ)", en: "Hare Ads SDK (Hare)" }, provider: "hare" }),
    moduleOf("ume-buttons", { name: { ja: "Ume Buttons", en: "Ume Buttons" }, kind: "ui", provider: "ume" }),
    moduleOf("kumo-push", { name: { ja: "クモプッシュ", en: "Kumo Push" }, provider: "kumo" }),
  ],
  [
    provider("hare", {
      legalName: { ja: "株式会社ハレ", en: "Hare Technologies LLC", source: "docs" },
      serviceName: { ja: "ハレ", en: "Hare" },
      formerNames: [{ name: "晴天株式会社", source: "docs" }],
    }),
    provider("tori", {
      legalName: { ja: null, en: "Tori LLC", source: "docs" },
      formerNames: [{ name: "Tori Inc.", source: "docs" }],
    }),
    provider("ume", {}),
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

  it.each([
    ["株式会社サンプル", "サンプル㈱", true],
    ["Sample, Inc.", "SAMPLE Co., Ltd.", true],
    ["株式会社サンプル", "サンプル", true],
    ["株式会社サンプル", "サンプル合同会社", false],
    ["Sample Inc.", "Simple Inc.", false],
  ])("%s and %s are one company: %s", (one, other, same) => {
    expect(isSameCompany(one, other)).toBe(same);
  });

  it.each([
    ["サンプル㈱", true],
    ["SAMPLE CO., LTD.", true],
    ["Google LLCが取得する情報", true],
    ["LP(ランディングページ)", false],
    ["Incognito", false],
    ["送信先の一覧", false],
  ])("are told by their form: %s %s", (text, told) => {
    expect(hasCompanyForm(text)).toBe(told);
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
    expect(productKeys("Hare Ads SDK (HareAds) 4.2")).toEqual(expect.arrayContaining(["hareadssdk", "hareads"]));
    expect(productKeys("Hare-Analytics 4")).toContain("hareanalytics");
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

  it("of plain libraries are known where they are asked for, and not seen in what a notice says", () => {
    expect([modules("Ume Buttons"), INDEX.findName("Ume Buttons"), INDEX.findNames("Ume Buttonsを利用")]).toEqual([
      ["ume-buttons"],
      undefined,
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
    ["Tori Inc.", ["tori former"]],
    ["Tori LLC", ["tori legal"]],
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

describe("names of modules of the bundled catalogue", () => {
  it.each([
    ["Google アナリティクス", "google-analytics-firebase"],
    ["Googleアナリティクス4", "google-analytics-firebase"],
    ["GA4", "google-analytics-firebase"],
    ["Repro SDK", "repro"],
    ["Repro", "repro"],
    ["AppsFlyer", "appsflyer"],
    ["Unity Ads", "unity-ads"],
    ["Vungle", "vungle-liftoff"],
    ["KARTE for App", "karte"],
  ])("are known in the forms of notices: %s", (name, id) => {
    expect(
      nameIndexOf()
        .findModules(name)
        .map((module) => module.id),
    ).toEqual([id]);
    expect(nameIndexOf().findName(name)).toBeDefined();
  });

  it.each(["利用状況", "split", "the heap of data", "https://adjust.example/amplitude", "当社サービス"])(
    "are not seen where a word is only like one: %s",
    (text) => {
      expect(nameIndexOf().findNames(`この ${text} です`)).toEqual([]);
    },
  );
});

describe("names of companies of the bundled catalogue", () => {
  it.each([
    ["株式会社プレイド", "plaid", "legal"],
    ["プレイド", "plaid", "service"],
    ["PLAID, Inc.", "plaid", "legal"],
    ["Facebook, Inc.", "meta", "former"],
    ["LINE株式会社", "ly-corporation", "former"],
    ["KARTE", "plaid", "service"],
    ["https://app-measurement.com/a", "google", "service"],
  ])("are known with and without their corporate forms, and by host: %s", (name, providerId, by) => {
    expect(nameIndexOf().findProviders(name)[0]).toMatchObject({ provider: { id: providerId }, by });
  });

  it("that are out of date are told with the present one", () => {
    expect(nameIndexOf().findFormerName("ヤフー株式会社")).toEqual({ providerId: "ly-corporation", now: "LINEヤフー株式会社" });
    expect(nameIndexOf().findFormerName("LINEヤフー株式会社")).toBeUndefined();
  });
});

describe("what a notice calls a service", () => {
  const ids = (text: string): readonly string[] =>
    nameIndexOf()
      .findModules(text)
      .map(({ id }) => id);

  it("that is no module of apps, or a family of them, is a name and no module", () => {
    for (const text of ["Google 広告", "LINE Tag", "Firebase", "Hotjar"]) {
      expect(ids(text), text).toEqual([]);
      expect(nameIndexOf().findName(text), text).toBeDefined();
    }
  });

  it("is the module where the catalogue has it for apps", () => {
    expect([ids("GA4"), ids("AdMob"), ids("Google Maps"), ids("Google マップとAdMobを利用")]).toEqual([
      ["google-analytics-firebase"],
      ["google-mobile-ads"],
      ["google-maps"],
      ["google-mobile-ads"],
    ]);
  });
});

describe("the search for names", () => {
  it("takes the longest, whole, with or without spaces", () => {
    const trie = new NameTrie<number>();
    trie.add("unity", 1);
    trie.add("unity ads", 2);
    expect(trie.find("community unity unityads unity adsx").map(({ value, offset }) => [value, offset])).toEqual([
      [1, 10],
      [2, 16],
      [1, 25],
    ]);
  });
});
