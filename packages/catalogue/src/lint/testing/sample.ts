import type { Module, Provider } from "../../modules/schema.ts";
import { PLATFORM_DATA } from "../../platform/data.ts";
import type { LintInput } from "../lint.ts";

/** A provider and a module without a defect, made up for the tests. */
export const PROVIDER: Provider = {
  id: "sample",
  legalName: { ja: "株式会社サンプル", en: "Sample Inc.", source: "company" },
  serviceName: { ja: "サンプル広告", en: "Sample Ads" },
  formerNames: [],
  country: { code: "JP", source: "company" },
  sources: { company: { title: "Sample Inc.: company", url: "https://sample.example/company", checked: "2026-11-21" } },
};

export const MODULE: Module = {
  id: "sample-ads",
  name: { ja: "サンプル広告", en: "Sample Ads" },
  kind: "advertising",
  market: "jp",
  provider: "sample",
  packages: [{ prefix: "jp.sample.ads", source: "guide" }],
  manifestMarkers: [{ kind: "activity", name: "jp.sample.ads.AdActivity", source: "guide" }],
  nativeMarkers: [{ library: "libsampleads.so", source: "guide" }],
  artifacts: [{ coordinate: "jp.sample:ads", source: "guide" }],
  hosts: [{ host: "ads.sample.example", source: "guide" }],
  informationTypes: [{ type: "UI.ID.ADVERTISING", source: "policy" }],
  recipientPurposes: [{ purpose: "PUR.ADVERTISING_3P", source: "unconfirmed" }],
  policy: { url: "https://sample.example/privacy", language: "ja", source: "policy" },
  optOut: { url: "https://sample.example/optout", stops: "use", source: "policy" },
  switchOff: [{ kind: "meta-data", name: "jp.sample.ads.off", value: "true", stops: "collection", note: null, source: "guide" }],
  sources: {
    guide: { title: "Sample Ads: integration guide", url: "https://sample.example/guide", checked: "2026-11-21" },
    policy: { title: "Sample Ads: privacy policy", url: "https://sample.example/privacy", checked: "2026-02-28" },
  },
};

/** The input of the linter with these records beside the bundled platform files. */
export const inputOf = (modules: readonly unknown[], providers: readonly unknown[] = [PROVIDER]): LintInput => ({
  modules: { "jp-sample": { modules } },
  providers: { "jp-sample": { providers } },
  platform: PLATFORM_DATA,
});
