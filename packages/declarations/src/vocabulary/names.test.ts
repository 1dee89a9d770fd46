import { describe, expect, it } from "vitest";
import { roleOfHeader } from "./header-words.ts";
import { NameTrie } from "./name-trie.ts";
import { matchCompany, matchModule, nameIndexOf } from "./names.ts";

describe("names of modules", () => {
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
    expect(matchModule(name)?.moduleId).toBe(id);
  });

  it.each(["利用状況", "split", "the heap of data", "https://adjust.example/amplitude", "当社サービス"])(
    "are not seen where a word is only like one: %s",
    (text) => {
      expect(nameIndexOf().findModules(`この ${text} です`)).toEqual([]);
    },
  );
});

describe("names of companies", () => {
  it.each([
    ["株式会社プレイド", "plaid", "legal"],
    ["プレイド", "plaid", "service"],
    ["PLAID, Inc.", "plaid", "legal"],
    ["Facebook, Inc.", "meta", "former"],
    ["LINE株式会社", "ly-corporation", "former"],
    ["KARTE", "plaid", "service"],
    ["https://app-measurement.com/a", "google", "service"],
  ])("are known with and without their corporate forms, and by host: %s", (name, providerId, form) => {
    expect(matchCompany(name)).toMatchObject({ providerId, form });
  });

  it("that are out of date are told with the present one", () => {
    expect(nameIndexOf().findFormerName("ヤフー株式会社")).toEqual({ providerId: "ly-corporation", now: "LINEヤフー株式会社" });
    expect(nameIndexOf().findFormerName("LINEヤフー株式会社")).toBeUndefined();
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

describe("headers", () => {
  it.each([
    ["送信先に送信される情報", "information"],
    ["情報の送信先", "recipient"],
    ["情報収集モジュール", "tool"],
    ["利用目的", "purpose"],
    ["当社の利用目的", "sender-purpose"],
    ["利用目的（送信先）", "recipient-purpose"],
    ["送信先へ送信する当社の目的", "sender-purpose"],
    ["purpose of use by the recipient", "recipient-purpose"],
    ["Our purpose of use", "sender-purpose"],
    ["オプトアウトの方法", "opt-out"],
    ["送信先のプライバシーポリシー", "policy"],
    ["Information sent to the provider", "information"],
    ["取得方法", "method"],
    ["備考", null],
  ])("%s announces %s", (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });
});
