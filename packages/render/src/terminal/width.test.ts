import { expect, test } from "vitest";
import { padText, textWidth, truncateMiddle, truncateText } from "./width.ts";
import { wrapText } from "./wrap.ts";

test("wide, full-width and emoji characters take two columns, half-width and ambiguous ones take one (UAX #11)", () => {
  const widths: readonly (readonly [string, number])[] = [
    ["a", 1],
    ["é", 1],
    ["あ", 2],
    ["漢", 2],
    ["ー", 2],
    ["、", 2],
    ["Ａ", 2],
    ["ｱ", 1],
    ["한", 2],
    ["😀", 2],
    ["…", 1],
    ["—", 1],
    ["○", 1],
    ["𠮷", 2],
  ];
  for (const [text, width] of widths) expect([text, textWidth(text)]).toEqual([text, width]);
});

test("marks on a character take no column", () => {
  expect(textWidth("e\u0301")).toBe(1);
  expect(textWidth("か\u3099")).toBe(2);
});

test("a text that is cut fits, whatever its characters are", () => {
  expect(truncateText("あいうえお", 7)).toBe("あいう…");
  expect(truncateText("あいうえお", 6)).toBe("あい…");
  expect(truncateText("abc", 3)).toBe("abc");
  expect(truncateText("abc", 0)).toBe("");
  for (let columns = 1; columns < 30; columns += 1) {
    expect(textWidth(truncateText("com.example.天気予報.Main", columns))).toBeLessThanOrEqual(columns);
    expect(textWidth(truncateMiddle("com.example.天気予報.MainActivity", columns))).toBeLessThanOrEqual(columns);
  }
});

test("the middle is cut where both ends matter", () => {
  expect(truncateMiddle("com.example.app.MainActivity", 15)).toBe("com.exa…ctivity");
});

test("padding counts columns and not characters", () => {
  expect(padText("権限", 6)).toBe("権限  ");
});

test("lines break between words in English and between characters in Japanese, and fit", () => {
  expect(wrapText("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrapText("あいうえお", 4)).toEqual(["あい", "うえ", "お"]);
  for (const line of wrapText("情報収集モジュール (Analytics SDK) は、情報を送ります。", 11))
    expect(textWidth(line)).toBeLessThanOrEqual(11);
});

test("no line begins with a closing mark or a small kana, nor ends with an opening bracket (JIS X 4051)", () => {
  const lines = Array.from({ length: 20 }, (_, extra) =>
    wrapText("「権限」は、アプリがシェアする(かもしれない)ものです。", 8 + extra),
  ).flat();
  for (const line of lines) {
    expect(line).not.toMatch(/^[、。」)ャュョッー]/);
    expect(line).not.toMatch(/[「(]$/);
  }
});

test("a word longer than the line is cut, and nothing is lost", () => {
  expect(wrapText("x".repeat(10), 4)).toEqual(["xxxx", "xxxx", "xx"]);
  expect(wrapText("", 4)).toEqual([]);
});
