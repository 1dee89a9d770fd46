import type { Language } from "@akashi/render";

interface LogHelp {
  readonly log: string;
  readonly init: string;
  readonly add: string;
  readonly checkpoint: string;
  readonly status: string;
  readonly prove: string;
  readonly bundle: string;
  readonly record: string;
  readonly further: string;
  readonly timestampReply: string;
  readonly audit: string;
  readonly witness: string;
  readonly folder: string;
  readonly envelopes: string;
  readonly entry: string;
  readonly origin: string;
  readonly key: string;
  readonly days: string;
  readonly out: string;
  readonly pinned: string;
  readonly vkey: string;
  readonly trust: string;
  readonly cosignature: string;
  readonly witnessVkey: string;
  readonly witnessKey: string;
  readonly name: string;
  readonly state: string;
  readonly first: string;
}

const ja: LogHelp = {
  log: "証明書を、後から書き換えられない記録に加え、確かめる",
  init: "空の記録を作ります",
  add: "証明書を記録し、チェックポイントを公開します",
  checkpoint: "今のチェックポイントを表示します。立会人の署名を加えることもできます",
  status: "訂正・取消の一覧に署名し、有効期限を付けて公開します",
  prove: "記録に含まれることの証明(tlog-proof)を作ります",
  bundle: "証明書を、ネットワークなしで確かめるのに要るものすべてと一つのファイル(証拠一式)にまとめます",
  record: "証明書が述べた結果(akashi inspect --json または akashi check --json の出力)",
  further: "一緒に入れる関連の証明書(繰り返し可。訂正・取消は自動で入る)",
  timestampReply: "時刻認証局の応答(RFC 3161、繰り返し可)",
  audit: "記録をすべて計算し直し、公開されたものや過去のチェックポイントと比べます",
  witness: "立会人として、以前に見た記録に追記されただけであることを確かめ、署名します",
  folder: "記録のフォルダー",
  envelopes: "証明書(DSSE 封筒の JSON)",
  entry: "証明書のファイル、その SHA-256、または記録の番号",
  origin: "記録の名前。URL からスキームを除いたものがよい(例 example.com/akashi)",
  key: "記録の秘密鍵(Ed25519、PKCS#8、PEM)",
  days: "有効期間の日数(既定 7)",
  out: "書き出すファイル(既定は標準出力)",
  pinned: "以前に保存したチェックポイント(繰り返し可)",
  vkey: "別の経路で受け取った記録の検証鍵(vkey)",
  trust: "信頼の方針(tlog-policy)。必要な数の立会人の署名を確かめる",
  cosignature: "立会人の署名のファイル(繰り返し可)。--witness と --key が必要",
  witnessVkey: "署名を受け入れる立会人の検証鍵(vkey、繰り返し可)",
  witnessKey: "立会人の秘密鍵(Ed25519、PKCS#8、PEM)",
  name: "立会人の名前(例 witness.example.org/w1)",
  state: "立会人が覚えておくことのファイル",
  first: "この記録に初めて立ち会う",
};

const en: LogHelp = {
  log: "keep attestations in a log that cannot be changed unseen, and check it",
  init: "make an empty log",
  add: "log attestations and publish a checkpoint",
  checkpoint: "print the present checkpoint; can add witnesses' cosignatures",
  status: "sign and publish the list of what was corrected and revoked, with an expiry",
  prove: "make a proof of logging (tlog-proof)",
  bundle: "put an attestation into one file (a bundle) with everything that verifying without a network needs",
  record: "the result that was attested (what akashi inspect --json or akashi check --json printed)",
  further: "further attestation to put in (can be repeated; corrections go in by themselves)",
  timestampReply: "reply of a time-stamp authority (RFC 3161; can be repeated)",
  audit: "make all of a log anew and compare it with what is published, and with older checkpoints",
  witness: "as a witness, check that the log was only appended to since last time, and cosign it",
  folder: "folder of the log",
  envelopes: "attestations (DSSE envelopes, JSON)",
  entry: "file of an attestation, its SHA-256, or the number of an entry",
  origin: "name of the log, best a URL without its scheme (as example.com/akashi)",
  key: "private key of the log (Ed25519, PKCS#8, PEM)",
  days: "days that it is valid (default 7)",
  out: "file to write (default: standard output)",
  pinned: "checkpoint kept from earlier (can be repeated)",
  vkey: "verifier key (vkey) of the log, got by another way than the log",
  trust: "trust policy (tlog-policy): check that its quorum of witnesses cosigned",
  cosignature: "file with a witness's cosignature (can be repeated); needs --witness and --key",
  witnessVkey: "verifier key (vkey) of a witness whose cosignature is taken (can be repeated)",
  witnessKey: "private key of the witness (Ed25519, PKCS#8, PEM)",
  name: "name of the witness (as witness.example.org/w1)",
  state: "file in which the witness keeps what it saw",
  first: "this witness sees this log for the first time",
};

export const LOG_HELP: Readonly<Record<Language, LogHelp>> = { ja, en };
