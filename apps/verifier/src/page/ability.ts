import type { Bilingual } from "@akashi/catalogue";
import { PAGE_WORDS } from "./words.ts";

/**
 * Why this browser cannot verify; null where it can. Arithmetic is the browser's own (WebCrypto): it is there only where a page comes
 * from a file or over https, and knows Ed25519 since Chrome and Edge 137, Firefox 129 and Safari 17.
 */
export const findInability = async (): Promise<Bilingual | null> => {
  // Absent where the page came over plain http, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return PAGE_WORDS.insecure;
  try {
    await subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
    return null;
  } catch {
    return PAGE_WORDS.noEd25519;
  }
};
