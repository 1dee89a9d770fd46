/** Characters that XML 1.0 cannot carry, not even as references (§2.2): most controls, unpaired surrogates, two noncharacters. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Offset of the first character that XML 1.0 cannot carry; -1 where there is none. */
export const findForbiddenCharacter = (text: string): number => text.search(FORBIDDEN);
