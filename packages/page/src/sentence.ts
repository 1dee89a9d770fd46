import type { Bilingual } from "@akashi/catalogue";

/** A line of the command line, which begins small after the program's name, as a sentence of its own. */
export const sentence = ({ ja, en }: Bilingual): Bilingual => ({ ja, en: en.replace(/^[a-z]/, (first) => first.toUpperCase()) });
