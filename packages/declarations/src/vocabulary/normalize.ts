const BESIDE_WIDE = /(?<=[\u3000-\u30ff\u3400-\u9fff]) | (?=[\u3000-\u30ff\u3400-\u9fff])/gu;

/** One form of a text for comparing words: full and half width, case and spacing do not count. */
export const normalizeText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .replace(BESIDE_WIDE, "")
    .trim();

/** As {@link normalizeText}, for names: only letters, their marks and digits remain, so that `A-B`, `a b` and `AB` are one name. */
export const normalizeName = (text: string): string => normalizeText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, "");

export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
