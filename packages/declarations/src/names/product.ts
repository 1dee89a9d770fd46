import { normalizeName } from "../vocabulary/normalize.ts";

/** Longer texts are no names of products, whatever a hostile document writes. */
const LONGEST = 300;
const PARENTHESES = /\(([^()]*)\)/gu;
const BETWEEN_NAMES = /\s*[/|、]\s*/u;
const FORMER = /^旧\s?|^formerly\s/iu;
const SDK = /\s(?:Android )?SDK$/iu;
/** What says nothing of which product it is. */
const PRODUCT_WORDS =
  /(?<![\p{L}\p{N}])(?:sdk|for android|for ios|android|ios|mobile sdk|library|tag)(?![\p{L}\p{N}])|sdk|ライブラリ|タグ/giu;
/** A version behind a name: ` 4`, ` v4.2`, `4.1.0`. */
const VERSION = /[\s-]*(?:version|ver\.?|v)?\s*\d+(?:\.\d+)*$/iu;

/** A name, what stands outside its parentheses, what stands in them, and each side of a slash: `Pangle(旧 Foo)`, `A / B`. */
export const partsOfName = (text: string): readonly string[] => {
  const whole = text.slice(0, LONGEST).normalize("NFKC").trim();
  const outside = whole.replace(PARENTHESES, " ");
  const inside = [...whole.matchAll(PARENTHESES)].map(([, content]) => content ?? "");
  const parts = [whole, outside, ...inside].flatMap((part) => [part, ...part.split(BETWEEN_NAMES)]);
  return [...new Set(parts.map((part) => part.replace(FORMER, "").trim()))].filter((part) => part.length > 1);
};

/** The ways in which a text may write a product's name, the whole first, each as it is spelled. */
export const spellingsOf = (name: string): readonly string[] => {
  const parts = partsOfName(name);
  const short = parts.map((part) => part.replace(SDK, "").trim());
  return [...new Set([...parts, ...short])].filter((part) => part.replace(PRODUCT_WORDS, "").trim().length > 1);
};

/** What a product's name is found by, the whole first: each spelling also without `SDK` and the like, and without a version. */
export const productKeys = (text: string): readonly string[] => {
  const plain = partsOfName(text).flatMap((part) => [part, part.replace(PRODUCT_WORDS, " ")]);
  const keys = plain.flatMap((part) => [part, part.trim().replace(VERSION, "")]).map(normalizeName);
  return [...new Set(keys.filter((key) => key.replace(PRODUCT_WORDS, "").length > 1))];
};
