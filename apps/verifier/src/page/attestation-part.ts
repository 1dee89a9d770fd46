import type { Statement, VerifiedAttestation } from "@akashi/evidence";
import { element, say, type Child } from "@akashi/page";
import { COVERED_WORDS, LEFT_OUT_WORDS, ROLE_WORDS, STATEMENT_KIND_WORDS, VERIFICATION_LABELS } from "@akashi/render";
import { code, fields, list, part, plain } from "./parts.ts";
import { VERDICT_WORDS } from "./words.ts";

const subjects = (all: VerifiedAttestation["subjects"]): Child =>
  all.map(({ name, sha256 }) => element("p", { class: "subject" }, plain(name), " ", code(sha256)));

const scope = (covers: VerifiedAttestation["covers"], leavesOut: VerifiedAttestation["leavesOut"]): HTMLElement =>
  fields([
    [VERDICT_WORDS.covers, list(covers.map((one) => say(COVERED_WORDS[one])))],
    [VERDICT_WORDS.leavesOut, leavesOut.length === 0 ? null : list(leavesOut.map((one) => say(LEFT_OUT_WORDS[one])))],
  ]);

const logRows = (log: VerifiedAttestation["log"]): Parameters<typeof fields>[0] =>
  log === null
    ? []
    : [
        [VERDICT_WORDS.log, [code(log.origin), " ", say(VERDICT_WORDS.entryAt(log.index, log.size))]],
        [VERDICT_WORDS.entry, log.time],
        [
          VERIFICATION_LABELS.witnesses,
          log.witnesses.length === 0
            ? say(VERIFICATION_LABELS.noWitness)
            : list(log.witnesses.map(({ name, time }) => [code(name), ` ${time}`])),
        ],
      ];

/** Who signed, when, which log and witnesses have it, and what it is about. */
export const attestationParts = (found: VerifiedAttestation): readonly HTMLElement[] => [
  part(
    VERDICT_WORDS.who,
    fields([
      [VERIFICATION_LABELS.kind, say(STATEMENT_KIND_WORDS[found.kind])],
      [VERDICT_WORDS.keyName, element("b", {}, plain(found.issuer.name))],
      [VERDICT_WORDS.role, say(ROLE_WORDS[found.issuer.role])],
      [VERDICT_WORDS.keyid, code(found.issuer.keyid)],
      [VERDICT_WORDS.issued, found.issuedAt],
      [VERDICT_WORDS.expires, found.expiresAt],
      ...logRows(found.log),
      ...found.timestamps.map(({ authority, time }) => [VERIFICATION_LABELS.timestamp, `${plain(authority)} ${time}`] as const),
      [VERIFICATION_LABELS.envelope, code(found.envelopeSha256)],
    ]),
  ),
  part(
    VERDICT_WORDS.scope,
    fields([[VERIFICATION_LABELS.subject, subjects(found.subjects)]]),
    scope(found.covers, found.leavesOut),
  ),
];

/** What an attestation that nobody's key was found for claims. */
export const claimsPart = ({ kind, subjects: all, predicate }: Statement, keyid: string | null): HTMLElement =>
  part(
    VERDICT_WORDS.claimed,
    fields([
      [VERIFICATION_LABELS.kind, say(STATEMENT_KIND_WORDS[kind])],
      [VERDICT_WORDS.keyid, keyid === null ? null : code(keyid)],
      [VERIFICATION_LABELS.subject, subjects(all)],
      [VERDICT_WORDS.issued, predicate.issuedAt],
      [VERDICT_WORDS.expires, predicate.expiresAt],
    ]),
    scope(predicate.scope.covers, predicate.scope.leavesOut),
  );
