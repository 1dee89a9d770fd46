import { expect, test } from "vitest";
import { visibleParts, visibleText } from "./visible.ts";

test("ordinary text in either language stays as it is", () => {
  for (const text of ["", "Weather 1.0", "あした天気", "天気・予報ー", "Ünïcödé", "日本 한국어 عربي"])
    expect(visibleText(text)).toBe(text);
});

test("controls, direction marks, zero-width characters and separators are named", () => {
  expect(visibleText("a\u202egnp.exe")).toBe("a<U+202E>gnp.exe");
  expect(visibleText("a\nb\u0000\u200b\ufeff\u2028")).toBe("a<U+000A>b<U+0000><U+200B><U+FEFF><U+2028>");
  expect(visibleText("\u001b[31m")).toBe("<U+001B>[31m");
  expect(visibleText("\u3164\u2066\u{e0041}")).toBe("<U+3164><U+2066><U+E0041>");
});

test("an unpaired surrogate is named and a pair is kept", () => {
  expect(visibleText("\ud800x😀")).toBe("<U+D800>x😀");
});

test("parts keep their order", () => {
  expect(visibleParts("a\tb")).toEqual([
    { kind: "text", text: "a" },
    { kind: "unseen", name: "U+0009" },
    { kind: "text", text: "b" },
  ]);
});
