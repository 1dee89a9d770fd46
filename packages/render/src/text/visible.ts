/**
 * Characters that would not be seen, or would change how the text around them is seen: controls, line and paragraph separators,
 * bidirectional controls, zero-width and filler characters, tags, and unpaired surrogates. Names in an app are written by whoever
 * made it, so a report shows these as what they are.
 */
const UNSEEN: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** Anything outside this is looked at one by one; most names are inside. */
const PLAIN = /^[\x20-\x7e\u3041-\u30ff\u4e00-\u9fff]*$/;

const isUnseen = (codePoint: number): boolean => {
  for (const [first, last] of UNSEEN) if (codePoint <= last) return codePoint >= first;
  return false;
};

/** `U+202E` and so on, for one character. */
const codePointName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;

/** A run of text as it may be shown, or one character that has to be named instead. */
export type VisiblePart = { readonly kind: "text"; readonly text: string } | { readonly kind: "unseen"; readonly name: string };

/** Splits a text into what can be shown as it is and what must be named. */
export const visibleParts = (text: string): readonly VisiblePart[] => {
  if (PLAIN.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const parts: VisiblePart[] = [];
  let run = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isUnseen(codePoint)) {
      run += character;
      continue;
    }
    if (run !== "") parts.push({ kind: "text", text: run });
    run = "";
    parts.push({ kind: "unseen", name: codePointName(codePoint) });
  }
  if (run !== "") parts.push({ kind: "text", text: run });
  return parts;
};

/** The text with unseen characters named in angle brackets, for plain-text outputs. */
export const visibleText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : visibleParts(text)
        .map((part) => (part.kind === "text" ? part.text : `<${part.name}>`))
        .join("");
