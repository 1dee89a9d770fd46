/** Ed25519 (RFC 8032) by WebCrypto: the same code in Node and in browsers. */
const ALGORITHM = "Ed25519";

/** Length of a raw public key in bytes (RFC 8032, section 5.1.5). */
export const PUBLIC_KEY_LENGTH = 32;
/** Length of a signature in bytes (RFC 8032, section 5.1.6). */
export const SIGNATURE_LENGTH = 64;

/** Verifies a signature over `message`. `publicKey` is the raw key of 32 bytes; a key or signature of another length is false. */
export const verifyEd25519 = async (
  publicKey: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  if (publicKey.length !== PUBLIC_KEY_LENGTH || signature.length !== SIGNATURE_LENGTH) return false;
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify(ALGORITHM, key, signature, message);
  } catch {
    // A key that is no point of the curve cannot be imported: it has signed nothing.
    return false;
  }
};

/** Signs `message` with a private key of WebCrypto. Returns the 64 bytes of the signature. */
export const signEd25519 = async (privateKey: CryptoKey, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, message));
