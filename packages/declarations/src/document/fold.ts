/** Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space. */
const WIDE = /[\uff01-\uff5e\u3000]/g;

/**
 * A text with its full-width ASCII in half width, so that 「：」 and 「:」, 「（」 and 「(」 read alike. Every character stays one code
 * unit: offsets hold in both texts.
 */
export const foldWidth = (text: string): string =>
  text.replace(WIDE, (character) => (character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0)));
