import { PAYLOAD_TYPE } from "../dsse/envelope.ts";
import { isCanonicalFile, isObject, parseJson } from "../json/canonical.ts";
import { fromBase64 } from "../primitives/base64.ts";
import { parseUtf8 } from "../primitives/octets.ts";
import { isRevoking, kindOfType } from "../statement/kinds.ts";
import { LogError } from "./errors.ts";
import { isDigest, type LeafKind } from "./leaf.ts";

/** What an entry repeats of the envelope it stands for. */
export interface LoggedStatement {
  readonly kind: Exclude<LeafKind, "status">;
  readonly subjectSha256: readonly string[];
  readonly predicateType: string;
  readonly issuerKeyid: string;
}

/** So that an entry with a chain link for each subject stays below 64 KiB. */
const MAX_SUBJECTS = 128;
const MAX_TEXT_LENGTH = 1024;

const malformed = (what: string): LogError => new LogError("envelope-malformed", what);

const kindOf = (predicateType: string, predicate: unknown): LoggedStatement["kind"] => {
  if (kindOfType(predicateType) !== "correction") return "statement";
  return isObject(predicate) && isRevoking(predicate["correction"]) ? "revocation" : "correction";
};

const digestsOf = (subjects: unknown): readonly string[] => {
  if (!Array.isArray(subjects) || subjects.length === 0) throw malformed("a statement without subject");
  const digests = subjects.map((subject: unknown) => {
    const digest = isObject(subject) && isObject(subject["digest"]) ? subject["digest"]["sha256"] : undefined;
    if (!isDigest(digest)) throw malformed("a subject without SHA-256");
    return digest;
  });
  const distinct = [...new Set(digests)].sort();
  if (distinct.length > MAX_SUBJECTS) throw malformed(`more than ${MAX_SUBJECTS} subjects`);
  return distinct;
};

const textOf = (value: unknown, what: string): string => {
  if (typeof value !== "string" || !value.isWellFormed() || value.length > MAX_TEXT_LENGTH) throw malformed(what);
  return value;
};

/**
 * Reads of a DSSE envelope with an in-toto Statement what the log needs. No signature is verified: a log says that a statement was
 * made known, not that it is right. Throws LogError `envelope-malformed`.
 */
export const readLoggedStatement = (envelope: Uint8Array): LoggedStatement => {
  const text = parseUtf8(envelope) ?? "";
  const outer = parseJson(text);
  // One text for each envelope: otherwise the same one could be logged twice under two names.
  if (outer === undefined || !isCanonicalFile(text, outer)) throw malformed("no canonical JSON with a line feed");
  if (!isObject(outer) || outer["payloadType"] !== PAYLOAD_TYPE || typeof outer["payload"] !== "string") {
    throw malformed("no DSSE envelope with an in-toto statement");
  }
  const signatures: unknown = outer["signatures"];
  const [first] = Array.isArray(signatures) ? (signatures as readonly unknown[]) : [];
  if (!isObject(first)) throw malformed("an envelope without signature");
  const payload = fromBase64(outer["payload"]);
  const statement = parseJson((payload === null ? null : parseUtf8(payload)) ?? "");
  if (!isObject(statement)) throw malformed("a payload that is no JSON");
  const predicateType = textOf(statement["predicateType"], "a statement without predicate type");
  return {
    kind: kindOf(predicateType, statement["predicate"]),
    subjectSha256: digestsOf(statement["subject"]),
    predicateType,
    issuerKeyid: textOf(first["keyid"] ?? "", "a key ID that is no text"),
  };
};
