import type { Language } from "@akashi/render";

/**
 * The language of the environment, as POSIX orders its variables (XBD §8.2). Where the locale names no language (`C`, `POSIX`, or
 * nothing), English, which every terminal can show.
 */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Language => {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^ja(?:[_.@-]|$)/i.test(locale) ? "ja" : "en";
};
