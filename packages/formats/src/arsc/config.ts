import type { Cursor } from "@akashi/bytes";

/** A resource configuration (`ResTable_config` of ResourceTypes.h); zero or the empty string means any. */
export interface ResourceConfig {
  readonly mcc: number;
  readonly mnc: number;
  /** ISO 639: two or three letters. */
  readonly language: string;
  /** ISO 3166 alpha-2 or UN M.49. */
  readonly region: string;
  /** ISO 15924, when stated in the file and not derived from the language. */
  readonly script: string;
  readonly variant: string;
  readonly numberingSystem: string;
  readonly orientation: number;
  readonly touchscreen: number;
  readonly density: number;
  readonly keyboard: number;
  readonly navigation: number;
  readonly inputFlags: number;
  readonly grammaticalGender: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly sdkVersion: number;
  readonly minorVersion: number;
  readonly screenLayout: number;
  readonly uiMode: number;
  readonly smallestScreenWidthDp: number;
  readonly screenWidthDp: number;
  readonly screenHeightDp: number;
  readonly screenLayout2: number;
  readonly colorMode: number;
}

/** Size of the structure today; older files have less of it, and what they lack is zero. */
const CONFIG_SIZE = 64;

/**
 * Two letters, or three packed into 15 bits: five bits a letter, the last letter in the high bits, counted from `base`
 * (ResourceTypes.cpp, `unpackLanguageOrRegion`).
 */
const unpackLetters = (first: number, second: number, base: number): string => {
  if ((first & 0x80) !== 0) {
    const letters = [second & 0x1f, ((second & 0xe0) >> 5) | ((first & 0x03) << 3), (first & 0x7c) >> 2];
    return String.fromCharCode(...letters.map((letter) => letter + base));
  }
  return first === 0 ? "" : String.fromCharCode(first, second);
};

const readText = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? bytes : bytes.subarray(0, end)));
};

const LOWER_A = 0x61;
const DIGIT_0 = 0x30;

/** Reads the configuration at the cursor, whose first field is its size. Throws FormatError `truncated`. */
export const readConfig = (cursor: Cursor): ResourceConfig => {
  const size = cursor.u32();
  const stored = cursor.take(Math.min(Math.max(0, size - 4), CONFIG_SIZE - 4, cursor.remaining));
  const bytes = new Uint8Array(CONFIG_SIZE);
  bytes.set(stored, 4);
  const view = new DataView(bytes.buffer);
  const u8 = (offset: number): number => view.getUint8(offset);
  const u16 = (offset: number): number => view.getUint16(offset, true);
  const scriptWasComputed = u8(52) !== 0;
  return {
    mcc: u16(4),
    mnc: u16(6),
    language: unpackLetters(u8(8), u8(9), LOWER_A),
    region: unpackLetters(u8(10), u8(11), DIGIT_0),
    orientation: u8(12),
    touchscreen: u8(13),
    density: u16(14),
    keyboard: u8(16),
    navigation: u8(17),
    inputFlags: u8(18),
    grammaticalGender: u8(19),
    screenWidth: u16(20),
    screenHeight: u16(22),
    sdkVersion: u16(24),
    minorVersion: u16(26),
    screenLayout: u8(28),
    uiMode: u8(29),
    smallestScreenWidthDp: u16(30),
    screenWidthDp: u16(32),
    screenHeightDp: u16(34),
    script: scriptWasComputed ? "" : readText(bytes.subarray(36, 40)),
    variant: readText(bytes.subarray(40, 48)),
    screenLayout2: u8(48),
    colorMode: u8(49),
    numberingSystem: readText(bytes.subarray(53, 61)),
  };
};

/** The locale as BCP 47 (`en-US`, `sr-Latn`, `en-u-nu-arab`); empty where the configuration is for any. */
export const localeOf = (config: ResourceConfig): string => {
  const parts = [config.language, config.script, config.region, config.variant].filter((part) => part !== "");
  if (config.numberingSystem !== "") parts.push("u-nu", config.numberingSystem);
  return parts.join("-");
};
