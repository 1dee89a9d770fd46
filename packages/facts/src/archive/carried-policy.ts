import { decodeUtf8, encodeHex, LIMITS, type Primitives } from "@akashi/bytes";
import { POLICY_XML_NAMESPACE } from "@akashi/declarations/policy-xml";
import type { CarriedPolicy } from "../schema.ts";

/** The namespace stands in the first tag, after a declaration and perhaps a licence. */
const HEAD_CHARACTERS = 16_384;

/**
 * The file as the tagged privacy policy of the app (docs/policy-xml.md): XML in the assets that names the schema. Null for any other
 * file, and for one too large to be held in facts.
 */
export const carriedPolicyOf = (file: string, name: string, bytes: Uint8Array, primitives: Primitives): CarriedPolicy | null => {
  if (!/^assets\/.*\.xml$/i.test(name) || bytes.length > LIMITS.carriedPolicyBytes) return null;
  const text = decodeUtf8(bytes);
  if (!text.slice(0, HEAD_CHARACTERS).includes(POLICY_XML_NAMESPACE)) return null;
  return { file, sha256: encodeHex(primitives.digest("sha256", [bytes])), text };
};
