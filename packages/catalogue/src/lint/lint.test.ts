import { expect, test } from "vitest";
import type { Module, Provider } from "../modules/schema.ts";
import { PLATFORM_DATA } from "../platform/data.ts";
import type { PlatformApi } from "../platform/schema.ts";
import { renderDefect } from "./defect.ts";
import { lintCatalogue } from "./lint.ts";
import { inputOf, MODULE, PROVIDER } from "./testing/sample.ts";

const rulesOf = (modules: readonly unknown[], providers?: readonly unknown[]): readonly string[] =>
  lintCatalogue(inputOf(modules, providers)).map((defect) => defect.rule);

test("a good module and its provider have no defect", () => {
  expect(lintCatalogue(inputOf([MODULE])).map(renderDefect)).toEqual([]);
});

const source = "guide";
const REPOSITORY = "https://github.com/sample/ads";
const badModules: readonly (readonly [rule: string, change: Partial<Record<keyof Module, unknown>>])[] = [
  ["shape", { kind: "adverts" }],
  ["shape", { hosts: null }],
  ["shape", { packages: [{ prefix: "jp.sample.ads" }] }],
  ["shape", { color: "red" } as object],
  ["form", { id: "Sample_Ads" }],
  ["text-empty", { name: { ja: " ", en: "Sample Ads" } }],
  ["text-space", { name: { ja: "サンプル広告 ", en: "Sample Ads" } }],
  ["form", { packages: [{ prefix: "jp.sample.ads.", source }] }],
  ["form", { packages: [{ prefix: "jp/sample/ads", source }] }],
  ["form", { packages: [{ prefix: "jp.sample.*", source }] }],
  ["prefix-unconfirmed", { packages: [{ prefix: "jp.sample.ads", source: "unconfirmed" }] }],
  ["prefix-broad", { packages: [{ prefix: "com.google", source }] }],
  ["prefix-broad", { packages: [{ prefix: "androidx", source }] }],
  ["entries-missing", { packages: [{ prefix: "com.google.firebase.auth", source }] }],
  ["entries-empty", { packages: [{ prefix: "jp.sample.ads", source, entries: [] }], manifestMarkers: [] }],
  [
    "entry-unconfirmed",
    { packages: [{ prefix: "jp.sample.ads", source, entries: [{ class: "jp.sample.ads.Ads", source: "unconfirmed" }] }] },
  ],
  ["form", { packages: [{ prefix: "jp.sample.ads", source, entries: [{ class: "Ads", source }] }] }],
  ["module-unknown", { codeOf: ["nobody"] }],
  ["form", { hosts: [{ host: "https://ads.sample.example", source }] }],
  ["form", { hosts: [{ host: "*.sample.example", source }] }],
  ["form", { hosts: [{ host: "ads.sample.example:443", source }] }],
  ["form", { hosts: [{ host: "ADS.sample.example", source }] }],
  ["form", { hosts: [{ host: "192.0.2.1", source }] }],
  ["form", { hosts: [{ host: "localhost", source }] }],
  ["host-unconfirmed", { hosts: [{ host: "ads.sample.example", source: "unconfirmed" }] }],
  ["host-broad", { hosts: [{ host: "cloudfront.net", source }] }],
  ["host-broad", { hosts: [{ host: "googleapis.com", source }] }],
  ["type-unknown", { informationTypes: [{ type: "UI.ID.NOSUCH", source: "policy" }] }],
  ["purpose-unknown", { recipientPurposes: [{ purpose: "PUR.NOSUCH", source: "policy" }] }],
  ["provider-unknown", { provider: "nobody" }],
  [
    "repeated",
    {
      informationTypes: [
        { type: "UI.ID.PUSH", source: "policy" },
        { type: "UI.ID.PUSH", source: "policy" },
      ],
    },
  ],
  ["marker-form", { manifestMarkers: [{ kind: "activity", name: ".AdActivity", source }] }],
  ["marker-form", { manifestMarkers: [{ kind: "meta-data", name: "two words", source }] }],
  ["form", { nativeMarkers: [{ library: "sampleads", source }] }],
  ["form", { artifacts: [{ coordinate: "jp.sample:ads:1.0", source }] }],
  ["part-unnamed", { switchOff: [{ kind: "meta-data", name: "off", value: null, stops: "part", note: null, source }] }],
  ["undetectable", { packages: [], manifestMarkers: [], nativeMarkers: [], hosts: [] }],
  ["source-missing", { packages: [{ prefix: "jp.sample.ads", source: "manual" }] }],
  ["source-unused", { informationTypes: [], policy: null, optOut: null }],
  ["source-name", { sources: { ...MODULE.sources, unconfirmed: MODULE.sources["guide"] } }],
  ["form", { sources: { ...MODULE.sources, guide: { title: "x", url: "http://sample.example/", checked: "2026-11-21" } } }],
  ["form", { sources: { ...MODULE.sources, guide: { title: "x", url: "https://sample.example/", checked: "21.11.2026" } } }],
  [
    "source-date",
    { sources: { ...MODULE.sources, guide: { title: "x", url: "https://sample.example/", checked: "2026-02-29" } } },
  ],
  ["source-repeated", { sources: { ...MODULE.sources, again: MODULE.sources["guide"] } }],
  [
    "source-unpinned",
    { sources: { ...MODULE.sources, guide: { title: "x", url: `${REPOSITORY}/blob/main/LICENSE`, checked: "2026-11-21" } } },
  ],
  ["form", { policy: { url: "http://sample.example/a b", language: "ja", source: "policy" } }],
  ["form", { policy: { url: "sample.example/privacy", language: "ja", source: "policy" } }],
  ["market-file", { market: "global" }],
];

test.each(badModules)("the rule %s fires for %j", (rule, change) => {
  expect(rulesOf([{ ...MODULE, ...change }])).toContain(rule);
});

test("a file of a repository is a good source at a commit, and so is an issue, which has none", () => {
  for (const page of [`blob/${"0a".repeat(20)}/LICENSE`, "issues/7"]) {
    const guide = { title: "x", url: `${REPOSITORY}/${page}`, checked: "2026-11-21" };
    expect(rulesOf([{ ...MODULE, sources: { ...MODULE.sources, guide } }])).toEqual([]);
  }
});

const badProviders: readonly (readonly [rule: string, change: Partial<Record<keyof Provider, unknown>>])[] = [
  ["legal-name-unconfirmed", { legalName: { ja: null, en: "Sample Inc.", source: "unconfirmed" } }],
  ["legal-name-empty", { legalName: { ja: null, en: null, source: "company" } }],
  ["legal-name-domain", { legalName: { ja: null, en: "sample.example", source: "company" } }],
  ["legal-name-form", { legalName: { ja: "サンプル", en: null, source: "company" } }],
  ["legal-name-language", { legalName: { ja: "Sample Inc.", en: null, source: "company" } }],
  ["legal-name-language", { legalName: { ja: null, en: "株式会社サンプル", source: "company" } }],
  ["form", { country: { code: "Japan", source: "company" } }],
  ["shape", { serviceName: { ja: "サンプル" } }],
  ["source-missing", { formerNames: [{ name: "Example", source: "register" }] }],
  ["provider-unused", { id: "other" }],
  ["host-unconfirmed", { hosts: [{ host: "sample.example", source: "unconfirmed" }] }],
  ["host-broad", { hosts: [{ host: "cloudfront.net", source: "company" }] }],
];

test.each(badProviders)("the rule %s fires for the provider %j", (rule, change) => {
  expect(rulesOf([MODULE], [{ ...PROVIDER, ...change }])).toContain(rule);
});

test("names that two records claim are reported at the second", () => {
  const twin = { ...MODULE, id: "sample-ads-2" };
  const lines = lintCatalogue(inputOf([MODULE, twin])).map(renderDefect);
  expect(lines).toEqual([
    "prefix-shared: modules/jp-sample sample-ads-2: jp.sample.ads belongs to sample-ads (modules/jp-sample) already",
    "library-shared: modules/jp-sample sample-ads-2: libsampleads.so belongs to sample-ads (modules/jp-sample) already",
    "marker-shared: modules/jp-sample sample-ads-2: activity jp.sample.ads.AdActivity belongs to sample-ads (modules/jp-sample) already",
  ]);
  expect(rulesOf([MODULE, { ...MODULE }])).toContain("id-repeated");
  expect(rulesOf([MODULE], [PROVIDER, { ...PROVIDER }])).toContain("id-repeated");
});

test("a file that is no list is a defect and not an error", () => {
  for (const content of [null, 1, "x", [], {}, { modules: {} }]) {
    const defects = lintCatalogue({ ...inputOf([]), modules: { "jp-sample": content } });
    expect(defects.map(renderDefect)).toContain("shape: modules/jp-sample (file) modules: wants a list");
  }
  expect(rulesOf([null, 1, []])).toContain("shape");
});

const api: PlatformApi = {
  id: "android.sample.Sample.get",
  kind: "method",
  class: "android.sample.Sample",
  member: "get",
  value: null,
  informationTypes: ["UI.DEV.INFO"],
  capabilities: [],
  permissions: [],
  addedIn: 1,
  source: "sdk",
};
const badApis: readonly (readonly [rule: string, change: Partial<PlatformApi>])[] = [
  ["api-id", { id: "android.sample.Sample.put" }],
  ["api-place", { member: null }],
  ["api-place", { value: "x" }],
  ["api-place", { kind: "setting" }],
  ["api-place", { kind: "content-uri", id: "content://x", value: "content://x" }],
  ["api-empty", { informationTypes: [] }],
  ["type-unknown", { informationTypes: ["UI.NO.SUCH"] }],
  ["capability-unknown", { capabilities: ["no-such"] }],
  ["permission-unknown", { permissions: ["android.permission.NO_SUCH"] }],
  ["source-missing", { source: "book" }],
  ["form", { class: "android/sample/Sample" }],
  ["shape", { addedIn: 0 }],
];

test.each(badApis)("the rule %s fires for the API %j", (rule, change) => {
  const sources = { sdk: { title: "Sample", url: "https://sample.example/", checked: "2026-11-21" } };
  const platform = { ...PLATFORM_DATA, apis: { ...PLATFORM_DATA.apis, sample: { sources, apis: [{ ...api, ...change }] } } };
  expect(lintCatalogue({ ...inputOf([MODULE]), platform }).map((defect) => defect.rule)).toContain(rule);
});

test("a platform API that stands twice is reported", () => {
  const [name, file] = Object.entries(PLATFORM_DATA.apis)[0] ?? ["", { sources: {}, apis: [] }];
  const platform = { ...PLATFORM_DATA, apis: { ...PLATFORM_DATA.apis, [`${name}-2`]: file } };
  expect(lintCatalogue({ ...inputOf([MODULE]), platform }).map((defect) => defect.rule)).toContain("id-repeated");
});
