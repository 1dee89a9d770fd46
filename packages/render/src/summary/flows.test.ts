import { describe, expect, it } from "vitest";
import { flowStepSubject } from "./flows.ts";

describe("the subject of a step", () => {
  it.each([
    ["#", "オブジェクトの内容", "the content of an object"],
    ["*", "集まりの要素", "an element of a collection"],
    ["[0]", "配列の要素", "an element of an array"],
    ["[]", "配列の要素", "an element of an array"],
    ["k:user#1", "キー「user#1」の値", "the entry “user#1”"],
    ["k:two\nlines", "キー「two\nlines」の値", "the entry “two\nlines”"],
    ["intent:app.Next", "app.Next へのインテント", "an intent to app.Next"],
  ])("is said in words where the code has no name for it: %j", (what, ja, en) => {
    expect(flowStepSubject({ what })).toEqual({ text: { ja, en }, isName: false });
  });

  it.each(["password", "android.util.Log.d", "keys", "k", "a*"])("is a name of the code otherwise: %s", (what) => {
    expect(flowStepSubject({ what })).toEqual({ text: { ja: what, en: what }, isName: true });
  });
});
