export { canonicalJson, compareText, type AsJson, type JsonValue } from "./canonical-json.ts";
export { Cursor, type CursorContext } from "./cursor.ts";
export { diagnosticOf, DiagnosticList, type AndroidBehaviour, type Diagnostic, type DiagnosticSink } from "./diagnostic.ts";
export { decodeBase64, decodeHex, encodeBase64, encodeHex } from "./encoding.ts";
export { FormatError, FORMATS, isInputError, LimitError, type FormatName, type Place } from "./errors.ts";
export { BUDGETS, LIMITS, type LimitName } from "./limits.ts";
export type { DigestAlgorithm, Primitives, SignatureAlgorithm, SignatureOutcome } from "./primitives.ts";
export { decodeLatin1, decodeUtf16, decodeUtf8, encodeUtf8 } from "./text.ts";
