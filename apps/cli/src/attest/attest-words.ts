import type { Language } from "@akashi/render";

/** What `attest` says. */
interface AttestWords {
  readonly needKey: string;
  readonly needRecord: string;
  readonly needArtifact: (kind: string) => string;
  readonly needStatement: (kind: string) => string;
  readonly needEnvelope: string;
  readonly wrongRecord: (file: string, kind: string) => string;
  readonly unbuilt: (file: string) => string;
  readonly noEnvelope: (file: string) => string;
  readonly moment: string;
  readonly expiry: string;
  readonly endsBefore: (issuedAt: string, expiresAt: string) => string;
  readonly notYaml: (file: string, reason: string) => string;
  readonly missing: (file: string, place: string, wanted: string) => string;
  readonly notKnown: (file: string, place: string) => string;
  readonly wrongValue: (file: string, place: string, wanted: string) => string;
  readonly contradiction: (file: string, place: string) => string;
  readonly seeExample: (kind: string) => string;
  readonly made: (kind: string, envelope: string, issuedAt: string, expiresAt: string) => string;
  readonly meaning: string;
}

const ja: AttestWords = {
  needKey: "署名する秘密鍵を --key FILE で指定してください。akashi key generate で作れます。",
  needRecord: "証明する結果(akashi inspect --json または akashi check --json の出力)を指定してください。",
  needArtifact: (kind) => `${kind} の証明書には、対象のアプリを --artifact APP で指定してください。`,
  needStatement: (kind) =>
    `${kind} の内容を書いたファイルを --statement FILE で指定してください。書き方: akashi attest --example ${kind}`,
  needEnvelope: "訂正する証明書のファイルを指定してください。",
  wrongRecord: (file, kind) => `この結果からは ${kind} の証明書を作れません: ${file}`,
  unbuilt: (file) =>
    `作成時の版を確かめられない結果には署名しません: ${file}。組み立て済みの akashi と、SHA-256 の分かる知識ベースで検査し直してください。`,
  noEnvelope: (file) => `証明書(akashi attest の出力)ではありません: ${file}`,
  moment: "協定世界時の日時。例 2026-01-31T03:04:05Z",
  expiry: "期限の日時(例 2026-12-31T00:00:00Z)、または日数(例 90d)",
  endsBefore: (issuedAt, expiresAt) =>
    `期限(${expiresAt})が作成日時(${issuedAt})より後になっていません。--expires を直してください。`,
  notYaml: (file, reason) => `YAML または JSON として読めません: ${file}(${reason})`,
  missing: (file, place, wanted) => `${file}: ${place} がありません(書くもの: ${wanted})。`,
  notKnown: (file, place) => `${file}: ${place} という項目はありません。`,
  wrongValue: (file, place, wanted) => `${file}: ${place} の値が使えません(使える値: ${wanted})。`,
  contradiction: (file, place) => `${file}: ${place} がほかの項目と合わないか、空です。`,
  seeExample: (kind) => `書き方: akashi attest --example ${kind}`,
  made: (kind, envelope, issuedAt, expiresAt) =>
    `証明書を作りました(種類 ${kind}、作成 ${issuedAt}、期限 ${expiresAt})。\n証明書のSHA-256 ${envelope}`,
  meaning: "証明書は、この鍵の持ち主が、この時点で、このファイルについてこう述べたことだけを示します。",
};

const en: AttestWords = {
  needKey: "name the private key to sign with: --key FILE. akashi key generate makes one.",
  needRecord: "name the result to attest (what akashi inspect --json or akashi check --json printed).",
  needArtifact: (kind) => `an attestation of the kind ${kind} needs the app: --artifact APP.`,
  needStatement: (kind) =>
    `name a file with the content of the ${kind}: --statement FILE. How to write it: akashi attest --example ${kind}`,
  needEnvelope: "name the file of the attestation to correct.",
  wrongRecord: (file, kind) => `no attestation of the kind ${kind} can be made of this result: ${file}`,
  unbuilt: (file) =>
    `a result is not signed whose versions cannot be told: ${file}. Inspect again with a built akashi, and with catalogues whose SHA-256 is known.`,
  noEnvelope: (file) => `no attestation (what akashi attest writes): ${file}`,
  moment: "a moment in UTC, such as 2026-01-31T03:04:05Z",
  expiry: "a moment (such as 2026-12-31T00:00:00Z) or a number of days (such as 90d)",
  endsBefore: (issuedAt, expiresAt) => `the end (${expiresAt}) is not after the beginning (${issuedAt}). Give another --expires.`,
  notYaml: (file, reason) => `not readable as YAML or JSON: ${file} (${reason})`,
  missing: (file, place, wanted) => `${file}: ${place} is missing (wanted: ${wanted}).`,
  notKnown: (file, place) => `${file}: there is no member ${place}.`,
  wrongValue: (file, place, wanted) => `${file}: ${place} cannot have this value (wanted: ${wanted}).`,
  contradiction: (file, place) => `${file}: ${place} does not agree with the rest, or is empty.`,
  seeExample: (kind) => `How to write it: akashi attest --example ${kind}`,
  made: (kind, envelope, issuedAt, expiresAt) =>
    `made an attestation (kind ${kind}, issued ${issuedAt}, holds until ${expiresAt}).\nSHA-256 of the attestation ${envelope}`,
  meaning: "It shows only that the owner of this key said this of this file at this time.",
};

export const ATTEST_WORDS: Readonly<Record<Language, AttestWords>> = { ja, en };
