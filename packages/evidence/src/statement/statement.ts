import { canonicalJson } from "@akashi/bytes";
import { accepted, refused, type Checked, type Refusal } from "../checked.ts";
import { hasMembers, isCanonical, isObject, parseJson } from "../json/canonical.ts";
import { parseUtf8, utf8 } from "../primitives/octets.ts";
import { findDeviation } from "./follow-schema.ts";
import { kindOfType, KINDS, type Predicates, type StatementKind } from "./kinds.ts";
import { isDay, isMoment } from "./time.ts";

const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";

/** A file that a statement is about. */
export interface Subject {
  /** For people; only the digest identifies the file. */
  readonly name: string;
  /** Lower-case hexadecimal; of an earlier statement the digest of its envelope. */
  readonly sha256: string;
}

/** A statement of one kind, as it was read and checked. */
export interface StatementOf<Kind extends StatementKind> {
  readonly kind: Kind;
  readonly subjects: readonly Subject[];
  readonly predicate: Predicates[Kind];
}

/** A statement of any kind; `kind` tells which predicate it has. */
export type Statement = { [Kind in StatementKind]: StatementOf<Kind> }[StatementKind];

/** The one spelling of a statement: an in-toto Statement v1 as canonical JSON, in UTF-8. */
export const writeStatement = ({ kind, subjects, predicate }: Statement): Uint8Array<ArrayBuffer> => {
  const statement = {
    _type: STATEMENT_TYPE,
    subject: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: KINDS[kind].type,
    predicate,
  };
  return utf8(canonicalJson(statement));
};

const readSubject = (value: unknown): Subject | null => {
  if (!hasMembers(value, ["name", "digest"]) || !hasMembers(value["digest"], ["sha256"])) return null;
  const { name, digest } = value;
  const { sha256 } = digest as { readonly sha256: unknown };
  return typeof name === "string" && name !== "" && typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256)
    ? { name, sha256 }
    : null;
};

/** What schemas cannot say. */
const findContradiction = ({ kind, predicate, subjects }: Statement): Refusal | null => {
  const { issuedAt, expiresAt, scope } = predicate;
  const wrong = (place: string): Refusal => refused("predicate-rule", `/predicate${place}`);
  if (!isMoment(issuedAt)) return wrong("/issuedAt");
  // Moments in UTC of one form are in the order of their texts.
  if (!isMoment(expiresAt) || expiresAt <= issuedAt) return wrong("/expiresAt");
  if (scope.covers.length === 0) return wrong("/scope/covers");
  if ("rulesAsOf" in predicate && !isDay(predicate.rulesAsOf)) return wrong("/rulesAsOf");
  if (kind === "declaration" && !isDay(predicate.validFrom)) return wrong("/validFrom");
  if ("reasons" in predicate && predicate.reasons.length === 0) return wrong("/reasons");
  if (kind !== "correction") return null;
  if (subjects.length !== 1) return refused("predicate-rule", "/subject");
  const { correction, replacementSha256 } = predicate;
  const needsReplacement = correction === "corrected" || correction === "superseded";
  return needsReplacement && replacementSha256 === null ? wrong("/replacementSha256") : null;
};

/** Checks a statement as data: by the schema of its kind, then by what schemas cannot say. */
export const checkStatement = (value: unknown): Checked<Statement> => {
  if (!hasMembers(value, ["_type", "subject", "predicateType", "predicate"])) return refused("statement-shape");
  const { _type, subject, predicateType, predicate } = value;
  if (_type !== STATEMENT_TYPE) return refused("statement-shape", "/_type");
  if (!Array.isArray(subject) || subject.length === 0) return refused("statement-shape", "/subject");
  const subjects = (subject as readonly unknown[]).map(readSubject);
  const broken = subjects.indexOf(null);
  if (broken >= 0) return refused("statement-shape", `/subject/${broken}`);
  if (typeof predicateType !== "string") return refused("statement-shape", "/predicateType");
  const kind = kindOfType(predicateType);
  if (kind === undefined) return refused("unknown-predicate", "/predicateType");
  if (!isObject(predicate)) return refused("predicate-shape", "/predicate");
  const deviation = findDeviation(predicate, KINDS[kind].schema);
  if (deviation !== null) return refused("predicate-shape", `/predicate${deviation.place}`);
  const statement = { kind, subjects, predicate } as unknown as Statement;
  return findContradiction(statement) ?? accepted(statement);
};

/** Reads the payload of an envelope. Members that are not known are refused: nothing is signed that readers pass over. */
export const parseStatement = (payload: Uint8Array): Checked<Statement> => {
  const text = parseUtf8(payload) ?? "";
  const value = parseJson(text);
  if (value === undefined || !isCanonical(text, value)) return refused("payload-not-canonical");
  return checkStatement(value);
};

/** Whether a statement holds at a moment: it begins to when it is issued, and ends with its end. */
export const validityAt = ({ predicate }: Statement, moment: string): "valid" | "not-yet-valid" | "expired" => {
  const { issuedAt, expiresAt } = predicate;
  return moment < issuedAt ? "not-yet-valid" : moment >= expiresAt ? "expired" : "valid";
};
