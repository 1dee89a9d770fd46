import { VALUE_TYPES } from "../arsc/typed-value.ts";
import { findAndroidAttribute, findChildren, type XmlAttribute, type XmlDocument, type XmlElement } from "../axml/document.ts";

/** What the manifest says that the rules for signatures depend on. */
export interface SigningManifest {
  /** `android:minSdkVersion`; 1 where the manifest does not say. */
  readonly minSdk: number;
  /** `android:targetSdkVersion`; that of `minSdk` where the manifest does not say. */
  readonly targetSdk: number;
  /** `android:targetSandboxVersion`; 1 where the manifest does not say. */
  readonly targetSandboxVersion: number;
}

const ATTRIBUTE = { minSdkVersion: 0x0101020c, targetSdkVersion: 0x01010270, targetSandboxVersion: 0x0101054c } as const;

/** The API level before the one that a code name became, by its first letter (apksig, `ApkUtils`). */
const BEFORE_CODE_NAME: readonly (readonly [string, number])[] = [
  ["C", 2],
  ["D", 3],
  ["E", 4],
  ["F", 7],
  ["G", 8],
  ["H", 10],
  ["I", 13],
  ["J", 15],
  ["K", 18],
  ["L", 20],
  ["M", 22],
  ["N", 23],
  ["O", 25],
];

/**
 * The API level that a code name of an unreleased Android stands for; only its first letter counts, and one that is not known
 * counts on from the last that is. Undefined where the text begins with no letter from A to Z.
 */
const findCodeNameSdk = (text: string): number | undefined => {
  const letter = text.charAt(0);
  if (letter < "A" || letter > "Z") return undefined;
  const known = BEFORE_CODE_NAME.findLast(([first]) => first <= letter);
  return known === undefined ? 1 : known[1] + letter.charCodeAt(0) - known[0].charCodeAt(0);
};

const findNumber = (attribute: XmlAttribute | undefined): number | undefined => {
  if (attribute === undefined) return undefined;
  const { type, data } = attribute.value;
  if (type >= VALUE_TYPES.intDec && type <= VALUE_TYPES.intBoolean) return data | 0;
  if (type !== VALUE_TYPES.string) return undefined;
  const text = attribute.text ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : findCodeNameSdk(text);
};

const numbersOf = (elements: readonly XmlElement[], name: keyof typeof ATTRIBUTE): number[] =>
  elements.flatMap((element) => findNumber(findAndroidAttribute(element, ATTRIBUTE[name], name)) ?? []);

/** Reads them out of a manifest. Of several `uses-sdk` the highest minimum counts, as the device must satisfy each. */
export const readSigningManifest = ({ root }: XmlDocument): SigningManifest => {
  const usesSdk = root === undefined ? [] : findChildren(root, "uses-sdk");
  const minSdk = Math.max(1, ...numbersOf(usesSdk, "minSdkVersion"));
  const targetSdk = numbersOf(usesSdk, "targetSdkVersion")[0] ?? minSdk;
  const targetSandboxVersion = root === undefined ? 1 : (numbersOf([root], "targetSandboxVersion")[0] ?? 1);
  return { minSdk, targetSdk, targetSandboxVersion };
};
