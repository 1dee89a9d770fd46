import type { Language } from "@akashi/render";

/** What `verify` and the trust policy's reader say beside the result. */
interface VerifyWords {
  readonly needTrust: string;
  readonly needBundle: string;
  readonly moment: string;
  readonly needArtifact: (option: string) => string;
  readonly notYaml: (file: string, reason: string) => string;
  /** In the place of a place, where it is the whole file. */
  readonly whole: string;
  readonly missing: (file: string, place: string, wanted: string) => string;
  readonly notKnown: (file: string, place: string) => string;
  readonly wrongValue: (file: string, place: string, wanted: string) => string;
  readonly badLogs: (file: string, detail: string) => string;
  readonly badKey: (file: string, place: string, problem: string) => string;
  readonly problems: Readonly<
    Record<"moment" | "window" | "repeated-key" | "no-log" | "certificate" | "age", (file: string, place: string) => string>
  >;
  readonly seeExample: string;
  readonly notBundled: string;
  readonly otherRecord: (file: string, found: string, named: string) => string;
  readonly needRecord: (named: string) => string;
  readonly noRecordNamed: (file: string) => string;
  readonly notOneSpelling: (file: string) => string;
  readonly withheld: (digest: string) => string;
  readonly noStatus: string;
  readonly bundled: (size: number, further: number) => string;
  readonly running: (tool: string) => string;
}

const ja: VerifyWords = {
  needTrust: "誰を信頼するかを書いた信頼の方針を --trust FILE で指定してください。書き方: akashi verify --example-policy",
  needBundle: "証拠一式(.akashi.json)のファイルを指定してください。",
  moment: "協定世界時の日時。例 2026-01-31T03:04:05Z",
  needArtifact: (option) => `${option} には、アプリを --artifact APP で指定してください。`,
  notYaml: (file, reason) => `YAML または JSON として読めません: ${file}(${reason})`,
  whole: "全体",
  missing: (file, place, wanted) => `${file}: ${place} がありません(書くもの: ${wanted})。`,
  notKnown: (file, place) => `${file}: ${place} という項目はありません。`,
  wrongValue: (file, place, wanted) => `${file}: ${place} の値が使えません(使える値: ${wanted})。`,
  badLogs: (file, detail) => `${file}: /logs を信頼する記録と立会人の一覧(tlog-policy)として読めません(${detail})。`,
  badKey: (file, place, problem) => `${file}: ${place} の公開鍵が使えません(${problem})。`,
  problems: {
    moment: (file, place) => `${file}: ${place} は日時ではありません(例 2026-01-31T00:00:00Z)。`,
    window: (file, place) => `${file}: ${place} は notBefore より後にしてください。`,
    "repeated-key": (file, place) => `${file}: ${place} と同じ鍵が二度書かれています。一つにまとめてください。`,
    "no-log": (file, place) => `${file}: ${place} に信頼する記録がありません(log で始まる行が必要です)。`,
    certificate: (file, place) => `${file}: ${place} を証明書として読めません(certificateFile で PEM か DER のファイルを指定)。`,
    age: (file, place) => `${file}: ${place} は 1 以上の時間数か null にしてください。`,
  },
  seeExample: "書き方: akashi verify --example-policy",
  notBundled: "証拠一式ではありません",
  otherRecord: (file, found, named) => `証明書が述べた結果ではありません: ${file}\n  この結果  ${found}\n  証明書    ${named}`,
  needRecord: (named) => `証明書が述べた結果(SHA-256 ${named})を --record FILE で指定してください。`,
  noRecordNamed: (file) => `この証明書は結果について述べていません。--record を外してください: ${file}`,
  notOneSpelling: (file) => `証明書が akashi attest の書き方ではありません: ${file}`,
  withheld: (digest) => `訂正・取消の証明書が記録のフォルダーにないため、証拠一式に入れられません: ${digest}`,
  noStatus:
    "状態一覧が公開されていないため、入っていません。akashi log status で公開してから作り直すと、今も有効かを確かめられるようになります。",
  bundled: (size, further) => `証拠一式を作りました(記録 ${size} 件の時点、関連する証明書 ${further} 件)。`,
  running: (tool) => `独立した道具で確認中: ${tool}`,
};

const en: VerifyWords = {
  needTrust: "name whom you trust, in a trust policy: --trust FILE. How to write it: akashi verify --example-policy",
  needBundle: "name the file of a bundle (.akashi.json).",
  moment: "a moment in UTC, such as 2026-01-31T03:04:05Z",
  needArtifact: (option) => `${option} needs the app: --artifact APP.`,
  notYaml: (file, reason) => `not readable as YAML or JSON: ${file} (${reason})`,
  whole: "the whole",
  missing: (file, place, wanted) => `${file}: ${place} is missing (wanted: ${wanted}).`,
  notKnown: (file, place) => `${file}: there is no member ${place}.`,
  wrongValue: (file, place, wanted) => `${file}: ${place} cannot have this value (wanted: ${wanted}).`,
  badLogs: (file, detail) => `${file}: /logs is no list of logs and witnesses (tlog-policy): ${detail}.`,
  badKey: (file, place, problem) => `${file}: the public key at ${place} cannot be used (${problem}).`,
  problems: {
    moment: (file, place) => `${file}: ${place} is no moment (as 2026-01-31T00:00:00Z).`,
    window: (file, place) => `${file}: ${place} must be after notBefore.`,
    "repeated-key": (file, place) => `${file}: the key at ${place} stands twice. Make one of both.`,
    "no-log": (file, place) => `${file}: ${place} names no log (a line that begins with log).`,
    certificate: (file, place) => `${file}: ${place} is no certificate (name a PEM or DER file as certificateFile).`,
    age: (file, place) => `${file}: ${place} must be a number of hours from 1 on, or null.`,
  },
  seeExample: "How to write it: akashi verify --example-policy",
  notBundled: "no bundle",
  otherRecord: (file, found, named) =>
    `not the result that was attested: ${file}\n  this result      ${found}\n  the attestation  ${named}`,
  needRecord: (named) => `name the result that was attested (SHA-256 ${named}): --record FILE.`,
  noRecordNamed: (file) => `this attestation is about no result; leave out --record: ${file}`,
  notOneSpelling: (file) => `not written as akashi attest writes it: ${file}`,
  withheld: (digest) => `a correction is not in the folder of the log and cannot go into the bundle: ${digest}`,
  noStatus:
    "No status snapshot is published, so there is none in the bundle. Publish one (akashi log status) and make the bundle again, so that readers can tell whether it still holds.",
  bundled: (size, further) => `made a bundle (log of ${size} entries, ${further} further attestations).`,
  running: (tool) => `asking an independent tool: ${tool}`,
};

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { ja, en };
