import { Cursor } from "@akashi/bytes";
import { describe, expect, test } from "vitest";
import { localeOf, readConfig, type ResourceConfig } from "./config.ts";
import { qualifiersOf } from "./qualifiers.ts";

/** A configuration of 64 bytes with some of them set, by the offsets of `ResTable_config`. */
const config = (set: Readonly<Record<number, number | string>>, size = 64): ResourceConfig => {
  const bytes = new Uint8Array(64);
  new DataView(bytes.buffer).setUint32(0, size, true);
  for (const [at, value] of Object.entries(set)) {
    const values = typeof value === "string" ? [...value].map((letter) => letter.charCodeAt(0)) : [value];
    bytes.set(values, Number(at));
  }
  return readConfig(new Cursor(bytes.subarray(0, size), { format: "arsc", path: [] }));
};

describe("a locale", () => {
  test.each([
    [{ 8: "ja" }, "ja", "ja"],
    [{ 8: "en", 10: "US" }, "en-US", "en-rUS"],
    [{ 8: "sr", 36: "Latn" }, "sr-Latn", "b+sr+Latn"],
    [{ 8: "zh", 10: "TW", 36: "Hant" }, "zh-Hant-TW", "b+zh+Hant+TW"],
    [{ 8: "de", 10: "DE", 40: "1996" }, "de-DE-1996", "b+de+DE+1996"],
    [{ 8: "ar", 53: "latn" }, "ar-u-nu-latn", "b+ar+u+nu+latn"],
    // A script that the build tool derived is not part of the name.
    [{ 8: "zh", 10: "TW", 36: "Hant", 52: 1 }, "zh-TW", "zh-rTW"],
    // fil, three letters packed: f=5, i=8, l=11; 1 01011 01000 00101.
    [{ 8: 0xad, 9: 0x05 }, "fil", "fil"],
    // es-419: 4=4, 1=1, 9=9 from "0"; 1 01001 00001 00100.
    [{ 8: "es", 10: 0xa4, 11: 0x24 }, "es-419", "es-r419"],
    [{}, "", ""],
  ])("%j is %s", (set, locale, qualifiers) => {
    expect(localeOf(config(set))).toBe(locale);
    expect(qualifiersOf(config(set))).toBe(qualifiers);
  });
});

describe("qualifiers", () => {
  test.each([
    [{ 4: 440 & 255, 5: 440 >> 8, 6: 10 }, "mcc440-mnc10"],
    [{ 12: 2 }, "land"],
    [{ 14: 0x40, 15: 0x01 }, "xhdpi"],
    [{ 14: 0xfe, 15: 0xff }, "anydpi"],
    [{ 14: 0xa4, 15: 0x01 }, "420dpi"],
    [{ 24: 21 }, "v21"],
    [{ 28: 0x84 | 0x20 }, "ldrtl-xlarge-long"],
    [{ 29: 0x23 }, "car-night"],
    [{ 30: 0x58, 31: 0x02, 24: 13 }, "sw600dp-v13"],
    [{ 32: 100, 34: 200 }, "w100dp-h200dp"],
    [{ 48: 2, 49: 2 | 8 }, "round-widecg-highdr"],
    [{ 13: 3, 16: 2, 17: 4, 18: 1 | 8 }, "finger-keysexposed-qwerty-navhidden-wheel"],
    [{ 19: 2 }, "feminine"],
    [{ 20: 64, 22: 32 }, "64x32"],
  ])("%j are %s", (set, qualifiers) => {
    expect(qualifiersOf(config(set))).toBe(qualifiers);
  });

  test("of a shorter structure are those it has room for", () => {
    expect(qualifiersOf(config({ 8: "ja", 24: 21, 30: 99 }, 28))).toBe("ja-v21");
    expect(qualifiersOf(config({ 8: "ja" }, 8))).toBe("");
    expect(qualifiersOf(config({}, 4))).toBe("");
  });
});
