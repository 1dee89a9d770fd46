export { compareJson, type JsonComparison, type JsonDifference } from "./json/differences.ts";
export { fromBase64, toBase64 } from "./primitives/base64.ts";
export { signEd25519, verifyEd25519 } from "./primitives/ed25519.ts";
export { toHex } from "./primitives/hex.ts";
export { sha256 } from "./primitives/sha256.ts";
