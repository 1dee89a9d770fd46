import type { Language } from "@akashi/render";

/** What is said of keys. */
interface KeyWords {
  readonly needName: string;
  readonly exists: (file: string) => string;
  readonly made: (privateFile: string, publicFile: string) => string;
  readonly keepPrivate: string;
  readonly noPassphrase: string;
  readonly openToOthers: (file: string) => string;
  readonly isPublicKey: (file: string) => string;
  readonly notPrivateKey: (file: string) => string;
  readonly isPrivateKey: (file: string) => string;
  readonly notEd25519: (file: string) => string;
  readonly needPassphrase: (file: string) => string;
  readonly wrongPassphrase: (file: string) => string;
  readonly emptyPassphrase: string;
  readonly ask: string;
  readonly askAgain: string;
  readonly differ: string;
  readonly noTerminal: string;
  readonly badPublicKey: (file: string, problem: string) => string;
  readonly name: string;
  readonly role: string;
}

const ja: KeyWords = {
  needName: "鍵の名前。空白と + は使えません。例 example.jp/verifier",
  exists: (file) => `すでにあります: ${file}。鍵は上書きしません。別の --name か --out を指定してください。`,
  made: (privateFile, publicFile) => `鍵を作りました。\n  秘密鍵 ${privateFile}\n  公開鍵 ${publicFile}`,
  keepPrivate:
    "秘密鍵は誰にも渡さず、控えを別の場所に保管してください。盗まれると、あなたの名前で証明書を作られます。公開鍵は、証明書を確かめる人に渡してください。",
  noPassphrase: "秘密鍵にパスフレーズがありません(--passphrase で付けられます)。",
  openToOthers: (file) => `ほかの利用者が読める状態の秘密ファイルは使いません: ${file}。chmod 600 で直してください。`,
  isPublicKey: (file) => `これは公開鍵です: ${file}。署名には秘密鍵のファイル(.key.pem)を指定してください。`,
  notPrivateKey: (file) => `秘密鍵のファイル(PKCS#8 の PEM)ではありません: ${file}`,
  isPrivateKey: (file) => `これは秘密鍵です: ${file}。公開鍵のファイル(.pub.json)を指定してください。`,
  notEd25519: (file) => `Ed25519 の鍵ではありません: ${file}。akashi key generate で作れます。`,
  needPassphrase: (file) =>
    `秘密鍵にパスフレーズが掛かっています: ${file}。端末で実行するか、--passphrase-file または環境変数 AKASHI_KEY_PASSPHRASE で渡してください。`,
  wrongPassphrase: (file) => `パスフレーズが違うか、秘密鍵が壊れています: ${file}`,
  emptyPassphrase: "パスフレーズが空です。",
  ask: "パスフレーズ: ",
  askAgain: "もう一度: ",
  differ: "二回の入力が違います。やり直してください。",
  noTerminal: "--passphrase は端末で使えます。ほかでは --passphrase-file または環境変数 AKASHI_KEY_PASSPHRASE を使ってください。",
  badPublicKey: (file, problem) => `公開鍵のファイルとして使えません: ${file}(${problem})`,
  name: "名前",
  role: "役割",
};

const en: KeyWords = {
  needName: "a name for the key, without spaces and +, such as example.jp/verifier",
  exists: (file) => `${file} is there already. Keys are never overwritten: give another --name or --out.`,
  made: (privateFile, publicFile) => `made a pair of keys.\n  private ${privateFile}\n  public  ${publicFile}`,
  keepPrivate:
    "Give the private key to nobody and keep a copy elsewhere: whoever steals it makes attestations in your name. Hand the public key to those who verify.",
  noPassphrase: "The private key has no passphrase (--passphrase gives it one).",
  openToOthers: (file) => `a secret file that other users can read is not used: ${file}. Put it right with chmod 600.`,
  isPublicKey: (file) => `this is a public key: ${file}. To sign, give the private one (.key.pem).`,
  notPrivateKey: (file) => `no private key (PKCS#8 in PEM): ${file}`,
  isPrivateKey: (file) => `this is a private key: ${file}. Give the public one (.pub.json).`,
  notEd25519: (file) => `no Ed25519 key: ${file}. akashi key generate makes one.`,
  needPassphrase: (file) =>
    `the private key has a passphrase: ${file}. Run at a terminal, or give it by --passphrase-file or AKASHI_KEY_PASSPHRASE.`,
  wrongPassphrase: (file) => `the passphrase is wrong, or the private key is damaged: ${file}`,
  emptyPassphrase: "the passphrase is empty.",
  ask: "Passphrase: ",
  askAgain: "Once more: ",
  differ: "the two differ. Please try again.",
  noTerminal: "--passphrase works at a terminal. Elsewhere use --passphrase-file or AKASHI_KEY_PASSPHRASE.",
  badPublicKey: (file, problem) => `not usable as a public key: ${file} (${problem})`,
  name: "name",
  role: "role",
};

export const KEY_WORDS: Readonly<Record<Language, KeyWords>> = { ja, en };
