import type { AttestationError } from "@akashi/evidence";
import { words, type CodeWords } from "./remedies.ts";

/** Why an attestation is not taken. */
export const ATTESTATION_CODE_WORDS: Readonly<Record<AttestationError, CodeWords>> = {
  "envelope-not-json": words(
    "証明書のファイルが壊れているか、証明書ではありません。",
    "The file of the attestation is damaged, or is none.",
    "getAgain",
  ),
  "envelope-not-canonical": words(
    "証明書が、署名後に別の書き方に書き換えられています。",
    "The attestation was rewritten in another form after it was made.",
    "getAgain",
  ),
  "envelope-shape": words(
    "証明書の項目が足りないか、余分です。書き換えられています。",
    "A member of the attestation is missing or too much: it was changed.",
    "getAgain",
  ),
  "payload-type": words(
    "署名の対象が、証明書の内容ではない種類です。",
    "What was signed is of another kind than an attestation.",
    "getAgain",
  ),
  "signature-count": words(
    "署名がないか、複数あります。証明書の署名は一つだけです。",
    "There is no signature, or more than one. An attestation has just one.",
    "getAgain",
  ),
  "unknown-key": words(
    "信頼の方針にある誰の鍵でも署名されていません。誰の証明書か分かりません。",
    "None of those whom your policy trusts has signed it: whose word it is cannot be told.",
    "checkTrust",
  ),
  "bad-signature": words(
    "署名が内容と合いません。署名後に内容か署名が書き換えられています。",
    "The signature does not fit the content: one of them was changed after signing.",
    "getAgain",
  ),
  "payload-not-canonical": words(
    "内容が二通りに読める書き方になっています。",
    "The content is written so that it could be read in two ways.",
    "askIssuer",
  ),
  "statement-shape": words(
    "署名は正しいものの、証明書の内容として読めません。",
    "The signature is good, but the content is no statement.",
    "askIssuer",
  ),
  "unknown-predicate": words(
    "署名は正しいものの、この版の Akashi が知らない種類の証明書です。",
    "The signature is good, but this version of Akashi does not know this kind of attestation.",
    "newerAkashi",
  ),
  "predicate-shape": words(
    "署名は正しいものの、内容が証明書の形式に従っていません。",
    "The signature is good, but the content does not follow the form of its kind.",
    "askIssuer",
  ),
  "predicate-rule": words(
    "署名は正しいものの、内容が矛盾しています(期限が発行より前、など)。",
    "The signature is good, but the content contradicts itself (as an end before the beginning).",
    "askIssuer",
  ),
  "role-not-allowed": words(
    "この役割の鍵は、この種類の証明書を発行できません。",
    "A key of this role may not make attestations of this kind.",
    "keepOut",
  ),
  "not-yet-valid": words("証明書の効力がまだ始まっていません。", "The attestation is not in force yet.", "keepOut"),
  expired: words("証明書の期限が切れています。", "The attestation has expired.", "askNewer"),
};
