import { describe, expect, it } from "vitest";
import { roleOfHeader } from "./header-words.ts";

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
    ["送られる情報", "information"],
    ["送り先", "recipient"],
    ["送り先がこの情報を使う目的", "recipient-purpose"],
    ["当社がこの情報を使う目的", "sender-purpose"],
    ["止める方法", "opt-out"],
    ["What is sent", "information"],
    ["Who receives it", "recipient"],
    ["What we use it for", "sender-purpose"],
    ["What the recipient uses it for", "recipient-purpose"],
    ["How to stop it", "opt-out"],
    ["提供会社", "recipient"],
    ["株式会社サンプル", null],
  ])("%s announces %s", (header, role) => {
    expect(roleOfHeader(header)).toBe(role);
  });
});
