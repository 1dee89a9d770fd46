import type { ResourceConfig } from "./config.ts";

/** Qualifiers beside the locale; a value without any of them is for every device. */
const QUALIFIERS = [
  "mcc",
  "mnc",
  "orientation",
  "touchscreen",
  "density",
  "keyboard",
  "navigation",
  "inputFlags",
  "grammaticalGender",
  "screenWidth",
  "screenHeight",
  "screenLayout",
  "uiMode",
  "smallestScreenWidthDp",
  "screenWidthDp",
  "screenHeightDp",
  "screenLayout2",
  "colorMode",
] as const satisfies readonly (keyof ResourceConfig)[];

const countQualifiers = (config: ResourceConfig): number => QUALIFIERS.filter((name) => config[name] !== 0).length;

const hasNoLocale = (config: ResourceConfig): boolean => config.language === "" && config.region === "";

/** Languages whose code changed; Android treats the two as one (ResourceTypes.cpp, `langsAreEquivalent`; Java's old ISO 639 codes). */
const CURRENT_CODE: ReadonlyMap<string, string> = new Map([
  ["iw", "he"],
  ["in", "id"],
  ["ji", "yi"],
  ["tl", "fil"],
]);
const currentCode = (language: string): string => CURRENT_CODE.get(language) ?? language;

const NO_FIT = 0;

/**
 * How well a configuration fits a wanted language; 0 not at all. A value without a locale counts as American English, as AOSP's
 * `isLocaleBetterThan` has it: otherwise `en-GB` would stand for English in every application whose default is English.
 */
const localeScore = (config: ResourceConfig, wanted: string): number => {
  const [language = "", ...rest] = wanted.split("-");
  const region = (rest.find((part) => part.length === 2 || /^\d{3}$/.test(part)) ?? "").toUpperCase();
  const isAmerican = language.toLowerCase() === "en" && (region === "" || region === "US");
  if (hasNoLocale(config)) return isAmerican ? 3 : NO_FIT;
  if (currentCode(config.language) !== currentCode(language.toLowerCase())) return NO_FIT;
  const script = rest.find((part) => part.length === 4) ?? "";
  if (script !== "" && config.script !== "" && script.toLowerCase() !== config.script.toLowerCase()) return NO_FIT;
  if (config.region === region && config.variant === "") return 6;
  if (config.region === "") return 5;
  if (isAmerican && config.region === "US") return 4;
  return region === "" ? 2 : 1;
};

/**
 * Of the values of one resource, the one for the first of `languages` that has any, else the one without a locale, else the first.
 * Among equals the one for the most devices is taken: fewest qualifiers, then the highest SDK version, then the first in the file.
 */
export const chooseConfig = <T extends { readonly config: ResourceConfig }>(
  values: readonly T[],
  languages: readonly string[],
): T | undefined => {
  for (const language of languages) {
    const best = chooseBest(values, (config) => localeScore(config, language));
    if (best !== undefined) return best;
  }
  return chooseBest(values, (config) => (hasNoLocale(config) ? 1 : 0)) ?? values[0];
};

const chooseBest = <T extends { readonly config: ResourceConfig }>(
  values: readonly T[],
  score: (config: ResourceConfig) => number,
): T | undefined => {
  let best: { value: T; rank: readonly number[] } | undefined;
  for (const value of values) {
    const fit = score(value.config);
    if (fit === 0) continue;
    const rank = [fit, -countQualifiers(value.config), value.config.sdkVersion];
    if (best === undefined || isHigher(rank, best.rank)) best = { value, rank };
  }
  return best?.value;
};

const isHigher = (a: readonly number[], b: readonly number[]): boolean => {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
};
