import type { AttestationError, LogErrorCode, VerificationCode } from "@akashi/evidence";
import { words, type CodeWords } from "./remedies.ts";

/** Why a bundle, or its binding to an app, is not taken. */
export const BUNDLE_CODE_WORDS: Readonly<Record<Exclude<VerificationCode, AttestationError | LogErrorCode>, CodeWords>> = {
  "bundle-not-json": words(
    "証拠一式(.akashi.json)のファイルが壊れているか、証拠一式ではありません。",
    "The file of the bundle (.akashi.json) is damaged, or is none.",
    "getAgain",
  ),
  "bundle-not-canonical": words(
    "証拠一式のファイルが、作られた後に別の書き方に書き換えられています。",
    "The file of the bundle was rewritten in another form after it was made.",
    "getAgain",
  ),
  "bundle-shape": words(
    "証拠一式の部分が足りないか、余分か、別の種類です。",
    "A part of the bundle is missing, too much, or of another kind.",
    "getAgain",
  ),
  "bundle-version": words(
    "この版の Akashi が知らない形式の証拠一式です。",
    "The bundle is of a form that this version of Akashi does not know.",
    "newerAkashi",
  ),
  "record-missing": words(
    "証明書が指す結果が、証拠一式に入っていません。",
    "The result that the attestation is about is not in the bundle.",
    "getAgain",
  ),
  "record-unexpected": words(
    "証明書が何も述べていない結果が、証拠一式に入っています。",
    "The bundle holds a result of which the attestation says nothing.",
    "getAgain",
  ),
  "record-mismatch": words(
    "結果が、証明書が述べたものと違います。結果が書き換えられています。",
    "The result is not the one that was attested: it was changed.",
    "getAgain",
  ),
  "kind-not-allowed": words(
    "信頼の方針では、この発行者のこの種類の証明書を受け入れません。",
    "Your policy does not take attestations of this kind from this issuer.",
    "checkTrust",
  ),
  "key-not-yet-trusted": words(
    "信頼の方針がこの鍵を受け入れ始めるより前に、発行または記録されています。",
    "It was issued or logged before your policy begins to trust this key.",
    "keepOut",
  ),
  "key-no-longer-trusted": words(
    "信頼の方針がこの鍵を受け入れなくなった後に、発行または記録されています。盗まれた鍵で作られた恐れがあります。",
    "It was issued or logged after your policy stopped trusting this key, which may have been stolen.",
    "keepOut",
  ),
  "checkpoint-differs": words(
    "証拠一式の中の証明が、同じ時点の記録のものではありません。古いものと新しいものが混ざっています。",
    "The proofs in the bundle are not of one state of the log: older and newer ones were put together.",
    "getAgain",
  ),
  "further-order": words(
    "証拠一式の中の関連する証明書が、記録の順に並んでいないか、重複しています。",
    "Further attestations in the bundle are out of the order of the log, or stand twice.",
    "getAgain",
  ),
  "further-unrelated": words(
    "この証明書とも対象のアプリとも関係のない証明書が入っています。",
    "The bundle holds an attestation that is neither about this one nor about its app.",
    "getAgain",
  ),
  "timestamp-invalid": words(
    "時刻の証明(タイムスタンプ)が、この証明書のものではないか、信頼する時刻認証局のものではありません。",
    "A time-stamp is not of this attestation, or not by an authority that your policy trusts.",
    "getAgain",
  ),
  "timestamp-missing": words(
    "信頼の方針が求める時刻の証明(タイムスタンプ)がありません。",
    "Your policy asks for a time-stamp, and there is none.",
    "askIssuer",
  ),
  "timestamp-not-checked": words(
    "時刻の証明(タイムスタンプ)は確かめていません。信頼の方針に時刻認証局がないか、この画面では確かめられません。",
    "The time-stamp was not checked: your policy names no authority, or it cannot be done here.",
    "nothing",
  ),
  "status-missing": words(
    "状態一覧が入っていないため、その後に取り消されていないかは分かりません。",
    "There is no status snapshot: whether the attestation was revoked since is not known.",
    "newerBundle",
  ),
  "status-too-old": words(
    "状態一覧が、信頼の方針が許すより古いものです。その後に取り消されていないかは分かりません。",
    "The status snapshot is older than your policy allows: whether the attestation was revoked since is not known.",
    "newerBundle",
  ),
  "status-before-entry": words(
    "状態一覧が、この証明書の記録より前のものです。",
    "The status snapshot is from before this attestation was logged.",
    "newerBundle",
  ),
  "correction-missing": words(
    "状態一覧にある訂正・取消が証拠一式に入っていないため、有効なものか判断できません。",
    "The status snapshot names a correction that is not in the bundle: whether it counts cannot be told.",
    "newerBundle",
  ),
  "correction-hidden": words(
    "記録されている訂正・取消を、状態一覧が載せていません。記録の運営者が隠している恐れがあります。",
    "A correction was logged that the status snapshot does not name: the log's operator may be hiding it.",
    "reportLog",
  ),
  "correction-not-entitled": words(
    "訂正・取消を述べたのは、発行者でも、信頼の方針が訂正を認める役割の者でもありません。異議として示すだけで、効力は変わりません。",
    "Who asks to correct or revoke it is neither its issuer nor of a role that your policy lets do so: it is shown as an objection and changes nothing.",
    "nothing",
  ),
  "artifact-not-given": words(
    "アプリのファイルが指定されていないため、手元のアプリの証明書かは確かめていません。",
    "No app was given: whether the attestation is about the app you have was not checked.",
    "giveApp",
  ),
  "artifact-differs": words(
    "手元のアプリは、証明書の対象とは別のファイルです。",
    "The app you gave is another file than the one that the attestation is about.",
    "rightApp",
  ),
  "signer-differs": words(
    "手元のアプリに署名した者が、証明書や結果に記されたものと違います。",
    "The app you gave was signed by somebody else than the attestation or the result names.",
    "rightApp",
  ),
  "signer-not-named": words(
    "証明書も結果もアプリの署名者を記していません。ファイルの一致で足ります。",
    "Neither attestation nor result names who signed the app. That the file is the same is enough.",
    "nothing",
  ),
  "not-recomputed": words("結果を作り直しての確認は行っていません。", "The result was not made again.", "giveApp"),
  "nothing-to-recompute": words(
    "この種類の証明書には、作り直して確かめる結果がありません。",
    "An attestation of this kind holds no result that could be made again.",
    "nothing",
  ),
  "recomputed-differs": words(
    "同じ版の Akashi で作り直した結果が、証明された結果と違います。証明された結果は正しく作られていません。",
    "Made again with the same version, the result is another: the attested one was not honestly made.",
    "keepOut",
  ),
  "recomputed-by-other-version": words(
    "版の違う Akashi か知識ベースで作り直したため、違いがあっても、なくても、何も言えません。",
    "It was made again by another version of Akashi or its catalogue: a difference proves nothing.",
    "sameVersion",
  ),
  "not-confirmed": words(
    "独立した道具や第三者による確認がありません。",
    "No independent tool and no other party has confirmed it.",
    "installTool",
  ),
  "confirmation-differs": words(
    "独立した道具または第三者が、結果と違うことを示しました。",
    "An independent tool or another party found something else than the result says.",
    "lookYourself",
  ),
  "claim-not-checkable": words(
    "この項目は、その道具では確かめられません。",
    "This claim cannot be checked with that tool.",
    "nothing",
  ),
  "lower-level": words(
    "手前の段階が成り立たないため、この段階は意味を持ちません。",
    "A lower level does not hold, so that this one says nothing.",
    "fixFirst",
  ),
  "not-reached": words(
    "手前の確認が失敗したため、ここは確かめられませんでした。",
    "Something before it failed, so that this could not be looked at.",
    "fixFirst",
  ),
};
