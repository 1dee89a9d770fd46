import type { ResourceConfig } from "./config.ts";

/** The locale as it stands in a folder's name: `ja`, `en-rUS`, `b+sr+Latn`. */
const localeQualifier = (config: ResourceConfig): string => {
  const { language, region, script, variant, numberingSystem } = config;
  if (language === "" && region === "") return "";
  if (script === "" && variant === "" && numberingSystem === "") return region === "" ? language : `${language}-r${region}`;
  const numbers = numberingSystem === "" ? "" : `u+nu+${numberingSystem}`;
  return ["b", language, script, region, variant, numbers].filter((part) => part !== "").join("+");
};

/** Names of the values of a field or of some of its bits; those that are not named are for any, or unknown. */
interface NamedField {
  readonly field: keyof ResourceConfig;
  readonly shift: number;
  readonly mask: number;
  readonly names: Readonly<Record<number, string>>;
}

const named = (field: keyof ResourceConfig, mask: number, names: Readonly<Record<number, string>>): NamedField => ({
  field,
  // Place of the lowest bit that is set.
  shift: 31 - Math.clz32(mask & -mask),
  mask,
  names,
});

const DENSITY_NAMES: Readonly<Record<number, string>> = {
  120: "ldpi",
  160: "mdpi",
  213: "tvdpi",
  240: "hdpi",
  320: "xhdpi",
  480: "xxhdpi",
  640: "xxxhdpi",
  0xfffe: "anydpi",
  0xffff: "nodpi",
};

type Rule = NamedField | ((config: ResourceConfig) => string);

const prefixed =
  (field: keyof ResourceConfig, prefix: string, suffix = ""): Rule =>
  (config) =>
    config[field] === 0 ? "" : `${prefix}${config[field]}${suffix}`;

/** In the order that folder names have (`ResTable_config::toString`, ResourceTypes.cpp). */
const RULES: readonly Rule[] = [
  prefixed("mcc", "mcc"),
  prefixed("mnc", "mnc"),
  localeQualifier,
  named("grammaticalGender", 0x03, { 1: "neuter", 2: "feminine", 3: "masculine" }),
  named("screenLayout", 0xc0, { 1: "ldltr", 2: "ldrtl" }),
  prefixed("smallestScreenWidthDp", "sw", "dp"),
  prefixed("screenWidthDp", "w", "dp"),
  prefixed("screenHeightDp", "h", "dp"),
  named("screenLayout", 0x0f, { 1: "small", 2: "normal", 3: "large", 4: "xlarge" }),
  named("screenLayout", 0x30, { 1: "notlong", 2: "long" }),
  named("screenLayout2", 0x03, { 1: "notround", 2: "round" }),
  named("colorMode", 0x03, { 1: "nowidecg", 2: "widecg" }),
  named("colorMode", 0x0c, { 1: "lowdr", 2: "highdr" }),
  named("orientation", 0xff, { 1: "port", 2: "land", 3: "square" }),
  named("uiMode", 0x0f, { 2: "desk", 3: "car", 4: "television", 5: "appliance", 6: "watch", 7: "vrheadset" }),
  named("uiMode", 0x30, { 1: "notnight", 2: "night" }),
  (config) => (config.density === 0 ? "" : (DENSITY_NAMES[config.density] ?? `${config.density}dpi`)),
  named("touchscreen", 0xff, { 1: "notouch", 2: "stylus", 3: "finger" }),
  named("inputFlags", 0x03, { 1: "keysexposed", 2: "keyshidden", 3: "keyssoft" }),
  named("keyboard", 0xff, { 1: "nokeys", 2: "qwerty", 3: "12key" }),
  named("inputFlags", 0x0c, { 1: "navexposed", 2: "navhidden" }),
  named("navigation", 0xff, { 1: "nonav", 2: "dpad", 3: "trackball", 4: "wheel" }),
  ({ screenWidth, screenHeight }) => (screenWidth === 0 && screenHeight === 0 ? "" : `${screenWidth}x${screenHeight}`),
  ({ sdkVersion, minorVersion }) =>
    sdkVersion === 0 ? "" : minorVersion === 0 ? `v${sdkVersion}` : `v${sdkVersion}.${minorVersion}`,
];

const applyRule = (rule: Rule, config: ResourceConfig): string => {
  if (typeof rule === "function") return rule(config);
  const value = config[rule.field];
  return typeof value === "number" ? (rule.names[(value & rule.mask) >> rule.shift] ?? "") : "";
};

/** The configuration as the qualifiers of a resource folder: `ja-land-xhdpi-v21`; empty for the default. */
export const qualifiersOf = (config: ResourceConfig): string =>
  RULES.map((rule) => applyRule(rule, config))
    .filter((qualifier) => qualifier !== "")
    .join("-");
