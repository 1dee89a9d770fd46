import type { LogErrorCode } from "@akashi/evidence";
import type { Language } from "@akashi/render";
import type { Audit } from "./audit.ts";
import type { FolderErrorCode } from "./folder-error.ts";

/** What the commands of the log say. */
interface LogWords {
  /** What each code means to a reader; the place stands behind it. */
  readonly codes: Readonly<Record<LogErrorCode | FolderErrorCode, string>>;
  readonly needKey: string;
  readonly created: (folder: string, vkey: string) => string;
  readonly added: (index: number, digest: string, known: boolean) => string;
  readonly published: (size: number) => string;
  readonly statusAdded: (file: string, index: number, until: string) => string;
  readonly audited: (audit: Audit) => string;
  readonly ownKey: string;
  readonly auditGood: string;
  readonly auditBad: (count: number) => string;
  readonly witnessed: (origin: string, before: number | null, size: number) => string;
  readonly witnessTrust: string;
  readonly witnessRefused: string;
}

const jaCodes: LogWords["codes"] = {
  "note-malformed": "署名付きノートの形式ではありません",
  "vkey-malformed": "検証鍵(vkey)の形式ではありません",
  "vkey-unsupported": "対応していない種類の検証鍵です(対応: Ed25519)",
  "checkpoint-malformed": "チェックポイントの形式ではありません",
  "proof-malformed": "記録の証明(tlog-proof)の形式ではありません",
  "policy-malformed": "信頼の方針(tlog-policy)として読めません",
  "bundle-malformed": "記録項目のファイルが壊れています",
  "leaf-malformed": "記録項目が、この記録の形式ではありません",
  "envelope-malformed": "証明書(in-toto 文を収めた DSSE 封筒)として読めません。akashi attest の出力を指定してください",
  "status-malformed": "状態一覧の形式ではありません",
  "signature-invalid": "署名が本文と合いません。本文か署名が書き換えられています",
  "not-signed": "この記録の鍵による署名がありません",
  "origin-unknown": "信頼するとした記録のものではありません",
  "quorum-missing": "必要な数の立会人の署名がありません",
  "inclusion-invalid": "この項目が記録に含まれることを、証明が示していません",
  "consistency-invalid": "以前の記録に追記したものだと、証明が示していません",
  fork: "同じ件数で内容の異なる記録があります。記録が枝分かれしています",
  shrink: "以前より件数が減っています。記録が巻き戻されています",
  "tile-missing": "記録のファイルがありません",
  "tile-mismatch": "ハッシュのファイルが、記録項目から計算したものと違います",
  "entry-mismatch": "記録項目が書き換えられています",
  "root-mismatch": "記録の中身が、署名されたチェックポイントと合いません",
  "leaf-mismatch": "記録項目と、それが指すファイルの内容が合いません",
  "envelope-repeated": "同じ証明書が二度記録されています",
  "chain-gap": "検査対象ごとの連番が飛んでいます",
  "chain-order": "検査対象ごとの連番が順番どおりではありません",
  "chain-broken": "検査対象ごとの連鎖が、直前の項目につながっていません",
  "correction-unknown-target": "訂正・取消の対象が記録されていません。先に対象の証明書を記録してください",
  "status-mismatch": "状態一覧が、記録項目から分かる訂正・取消と合いません",
  "status-not-yet-valid": "状態一覧の有効期間がまだ始まっていません",
  "status-expired": "状態一覧の有効期限が切れています。akashi log status で新しく公開してください",
  missing: "記録がありません。akashi log init で作れます",
  exists: "すでに記録があります",
  locked: "別の akashi が書き込み中です。終わってからもう一度実行してください",
  "lock-unsupported": "この OS では記録に書き込めません(書き込みは Linux のみ。検証はどの OS でもできます)",
  "key-not-of-log": "この記録の鍵ではありません。作成時に --key で指定した鍵を使ってください",
  "name-invalid": "名前に使えない文字があります(空白と + は使えません)",
  "changed-meanwhile": "ほかの書き手が先に公開しました。もう一度実行してください",
  "envelope-spelling": "証明書が akashi attest の書き方ではないため、証拠一式に入れられません",
  "not-logged": "この記録にはありません",
  "witness-state-missing":
    "立会人の状態ファイルがありません。失われたなら、以前の署名と矛盾する署名をしかねないため動作しません。初めて立ち会う場合だけ --first を付けてください",
  "witness-state-exists": "状態ファイルがすでにあります。--first は初めて立ち会う場合だけ使えます",
  "witness-state-malformed": "立会人の状態ファイルとして読めません",
  "witness-needs-log-key":
    "初めて立ち会うときは、記録の検証鍵を --log で指定してください(記録の運営者から別の経路で受け取ります)",
  "witness-log-changed": "--log の検証鍵が、これまで立ち会ってきた記録のものと違います",
  "cosignature-unknown": "指定した立会人の署名がファイルにありません",
  "time-invalid": "日数として読めません(1〜366 の整数)",
};

const enCodes: LogWords["codes"] = {
  "note-malformed": "this is no signed note",
  "vkey-malformed": "this is no verifier key (vkey)",
  "vkey-unsupported": "a verifier key of a kind that is not supported (supported: Ed25519)",
  "checkpoint-malformed": "this is no checkpoint",
  "proof-malformed": "this is no proof of logging (tlog-proof)",
  "policy-malformed": "not readable as a trust policy (tlog-policy)",
  "bundle-malformed": "a file of entries is damaged",
  "leaf-malformed": "an entry is not of this log's form",
  "envelope-malformed": "not readable as an attestation (DSSE envelope with an in-toto statement); give what akashi attest wrote",
  "status-malformed": "this is no status snapshot",
  "signature-invalid": "the signature does not fit the text: one of them was changed",
  "not-signed": "no signature by the log's key",
  "origin-unknown": "not of a log that is to be trusted",
  "quorum-missing": "fewer witnesses have cosigned than the policy asks for",
  "inclusion-invalid": "the proof does not show that the entry is in the log",
  "consistency-invalid": "the proof does not show that the log was only appended to",
  fork: "two versions of the log have the same size and different contents: the log was forked",
  shrink: "the log has fewer entries than before: it was rolled back",
  "tile-missing": "a file of the log is missing",
  "tile-mismatch": "a file of hashes is not what the entries make",
  "entry-mismatch": "an entry was changed",
  "root-mismatch": "what the log holds does not fit its signed checkpoint",
  "leaf-mismatch": "an entry and the file that it stands for do not agree",
  "envelope-repeated": "the same attestation is logged twice",
  "chain-gap": "a number is missing in the chain of an artifact",
  "chain-order": "the chain of an artifact is out of order",
  "chain-broken": "an entry does not follow the one before it in the chain of its artifact",
  "correction-unknown-target": "what is to be corrected or revoked was not logged; log that attestation first",
  "status-mismatch": "the status snapshot does not agree with the corrections and revocations in the log",
  "status-not-yet-valid": "the status snapshot is not valid yet",
  "status-expired": "the status snapshot has expired; akashi log status publishes a new one",
  missing: "there is no log; akashi log init makes one",
  exists: "there is a log already",
  locked: "another akashi is writing to it; run this again when that has ended",
  "lock-unsupported": "logs cannot be written on this system (Linux only; they can be verified on any)",
  "key-not-of-log": "not the key of this log; use the one that was given when it was made",
  "name-invalid": "a name must not hold white space or +",
  "changed-meanwhile": "somebody else has published first; run this again",
  "envelope-spelling": "this attestation is not written as akashi attest writes it, and cannot go into a bundle",
  "not-logged": "not in this log",
  "witness-state-missing":
    "the witness has no state file. If it was lost, the witness might sign against what it signed before, so it does not start. Only for the first run of a witness give --first",
  "witness-state-exists": "there is a state file already; --first is only for the first run of a witness",
  "witness-state-malformed": "not readable as the state file of a witness",
  "witness-needs-log-key":
    "the first run needs the log's verifier key: --log (get it from the operator by another way than the log)",
  "witness-log-changed": "the key of --log is not that of the log which was witnessed so far",
  "cosignature-unknown": "the file holds no cosignature by the witness that was named",
  "time-invalid": "not readable as a number of days (1 to 366)",
};

const ja: LogWords = {
  codes: jaCodes,
  needKey: "立会人の署名を加えるには、記録の秘密鍵を --key FILE で指定してください。",
  created: (folder, vkey) =>
    `記録を作りました: ${folder}\n検証鍵(vkey): ${vkey}\n検証する人には、この鍵を記録とは別の経路で渡してください。`,
  added: (index, digest, known) => `${known ? "記録済みです" : "記録しました"}: #${index} ${digest}`,
  published: (size) => `チェックポイントを公開しました: ${size} 件`,
  statusAdded: (file, index, until) => `状態一覧を公開しました: #${index} ${file}(有効期限 ${until})`,
  audited: ({ checkpoint, entries, tiles, envelopes, withheld, chains, corrections, pinned, status }) =>
    [
      `監査した記録: ${checkpoint?.origin ?? "不明"}(${checkpoint?.size ?? 0} 件)`,
      `読み直した項目: ${entries}、計算し直したハッシュのファイル: ${tiles}、たどった連鎖: ${chains}、訂正・取消: ${corrections}`,
      `内容を照合した証明書: ${envelopes}、手元に内容がない証明書: ${withheld}`,
      `比べた過去のチェックポイント: ${pinned}`,
      status === null
        ? "状態一覧: 公開されていません(取り消されていないかは分かりません)"
        : `状態一覧: ${status.treeSize} 件まで、有効期限 ${status.validUntil}`,
    ].join("\n"),
  ownKey: "検証鍵は記録自身のものを使いました。別の経路で受け取った鍵で確かめるには --log を付けてください。",
  auditGood: "見た範囲に矛盾はありません。記録の内容が正しいことを示すものではありません。",
  auditBad: (count) => `${count} 件の問題が見つかりました。`,
  witnessed: (origin, before, size) =>
    `立会人として署名しました: ${origin}、${before === null ? "初回" : `前回 ${before} 件`} → ${size} 件`,
  witnessTrust:
    "注意: 記録の運営者自身が動かす立会人は、運営者と同じ信頼の範囲にあります。枝分かれへの備えになるのは、別の組織が動かす立会人だけです。",
  witnessRefused: "立会人は署名を拒みました。この記録の今のチェックポイントを保存し、以前に見たものと並べて公表してください。",
};

const en: LogWords = {
  codes: enCodes,
  needKey: "adding cosignatures needs the private key of the log: --key FILE.",
  created: (folder, vkey) =>
    `made the log ${folder}\nverifier key (vkey): ${vkey}\nGive this key to those who verify by another way than the log itself.`,
  added: (index, digest, known) => `${known ? "logged before" : "logged"}: #${index} ${digest}`,
  published: (size) => `published a checkpoint of ${size} entries`,
  statusAdded: (file, index, until) => `published a status snapshot: #${index} ${file} (valid until ${until})`,
  audited: ({ checkpoint, entries, tiles, envelopes, withheld, chains, corrections, pinned, status }) =>
    [
      `audited the log ${checkpoint?.origin ?? "(unknown)"} of ${checkpoint?.size ?? 0} entries`,
      `entries read: ${entries}, files of hashes made anew: ${tiles}, chains followed: ${chains}, corrections and revocations: ${corrections}`,
      `attestations compared: ${envelopes}, attestations whose content is not here: ${withheld}`,
      `older checkpoints compared: ${pinned}`,
      status === null
        ? "status snapshot: none published (whether something was revoked is not known)"
        : `status snapshot: of ${status.treeSize} entries, valid until ${status.validUntil}`,
    ].join("\n"),
  ownKey: "The verifier key is the one that the log itself gives; --log checks with one that you got by another way.",
  auditGood: "No contradiction in what was looked at. This does not say that what was logged is right.",
  auditBad: (count) => `${count} problem${count === 1 ? "" : "s"} found.`,
  witnessed: (origin, before, size) =>
    `cosigned ${origin}: ${before === null ? "first time" : `from ${before}`} to ${size} entries`,
  witnessTrust:
    "Note: a witness that the log's operator runs is in the same trust domain as the operator. Only witnesses that other organisations run help against forks.",
  witnessRefused: "The witness refused to cosign. Keep the log's present checkpoint, and publish it beside what was seen before.",
};

export const LOG_WORDS: Readonly<Record<Language, LogWords>> = { ja, en };

/** One line for an error of the log, with the place. */
export const explainLogError = (
  { code, detail }: { readonly code: LogErrorCode | FolderErrorCode; readonly detail: string },
  language: Language,
): string => {
  const words = LOG_WORDS[language].codes[code];
  return language === "ja" ? `${words}(${code}: ${detail})` : `${words} (${code}: ${detail})`;
};
