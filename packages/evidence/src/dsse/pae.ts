import { encodeUtf8 } from "@akashi/bytes";

const SPACE = " ";

/**
 * Pre-authentication encoding of DSSE v1: `DSSEv1 LEN(type) type LEN(body) body`, lengths in bytes as decimal ASCII. It is what is
 * signed, so that a signature over one type of content never holds for another.
 */
export const preAuthEncoding = (payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> => {
  const type = encodeUtf8(payloadType);
  const head = encodeUtf8(["DSSEv1", type.length, payloadType, payload.length, ""].join(SPACE));
  const all = new Uint8Array(head.length + payload.length);
  all.set(head);
  all.set(payload, head.length);
  return all;
};
