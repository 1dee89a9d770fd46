const SPACE = 0x20;

/**
 * Whether a text holds an ASCII control character beside those of `allowed`. Control characters are those below U+0020, as C2SP
 * signed-note counts them ("Format").
 */
export const hasControlCharacter = (text: string, allowed = ""): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < SPACE && !allowed.includes(text.charAt(at))) return true;
  }
  return false;
};
