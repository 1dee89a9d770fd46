import type { Language } from "@akashi/render";

/** What `verify` and the trust policy's reader say beside the result. */
interface VerifyWords {
  readonly needTrust: string;
  readonly needBundle: string;
  readonly moment: string;
  readonly needArtifact: (option: string) => string;
  readonly notYaml: (file: string, reason: string) => string;
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
