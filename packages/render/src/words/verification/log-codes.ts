import type { LogErrorCode, VerificationCode } from "@akashi/evidence";
import { words, type CodeWords } from "./remedies.ts";

/** Why the log's part of a bundle is not taken. */
export const LOG_CODE_WORDS: Readonly<Record<Extract<VerificationCode, LogErrorCode>, CodeWords>> = {
  "note-malformed": words(
    "記録が署名した文の形式が崩れています。書き換えられています。",
    "A text that the log signed is not in its form: it was changed.",
    "getAgain",
  ),
  "checkpoint-malformed": words(
    "チェックポイント(記録全体の指紋)の形式が崩れています。",
    "The checkpoint (the fingerprint of the whole log) is not in its form.",
    "getAgain",
  ),
  "proof-malformed": words("記録されたことの証明の形式が崩れています。", "The proof of logging is not in its form.", "getAgain"),
  "leaf-malformed": words("記録の項目の形式が崩れています。", "The entry of the log is not in its form.", "getAgain"),
  "envelope-malformed": words(
    "記録された証明書として読めません。",
    "It cannot be read as an attestation that was logged.",
    "getAgain",
  ),
  "status-malformed": words("状態一覧の形式が崩れています。", "The status snapshot is not in its form.", "getAgain"),
  "signature-invalid": words(
    "記録または立会人の署名が、署名された文と合いません。どちらかが書き換えられています。",
    "A signature of the log or of a witness does not fit what it signed: one of them was changed.",
    "getAgain",
  ),
  "not-signed": words(
    "信頼の方針にある記録の鍵で署名されていません。",
    "It is not signed by the key of the log that your policy trusts.",
    "checkLog",
  ),
  "origin-unknown": words("信頼の方針にない記録のものです。", "It is of a log that your policy does not name.", "checkLog"),
  "quorum-missing": words(
    "信頼の方針が求める数の立会人が署名していません。記録が人によって違って見えていても、気付けません。",
    "Fewer witnesses have cosigned than your policy asks for: different people could be shown different logs unnoticed.",
    "newerBundle",
  ),
  "inclusion-invalid": words(
    "この証明書が記録に含まれていることを、証明が示していません。",
    "The proof does not show that this attestation is in the log.",
    "getAgain",
  ),
  fork: words(
    "同じ件数で内容の違う二つの記録に署名されています。記録の運営者が枝分かれした記録を作っています。",
    "The log signed two different trees of the same size: its operator has forked it.",
    "reportLog",
  ),
  "leaf-mismatch": words(
    "記録されたものと、この証拠一式に入っているものが違います。",
    "What was logged is not what stands in this bundle.",
    "getAgain",
  ),
  "status-mismatch": words(
    "状態一覧が、記録の中の正しい場所にありません。",
    "The status snapshot does not stand in its place in the log.",
    "reportLog",
  ),
  "status-not-yet-valid": words(
    "状態一覧の有効期間がまだ始まっていないため、今も有効かは分かりません。",
    "The status snapshot is not valid yet: whether the attestation still holds is not known.",
    "newerBundle",
  ),
  "status-expired": words(
    "状態一覧の期限が切れているため、その後に取り消されていないかは分かりません。",
    "The status snapshot has expired: whether the attestation was revoked since is not known.",
    "newerBundle",
  ),
};
