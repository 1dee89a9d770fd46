import { createHash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal, as records name files. */
export const sha256Hex = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
