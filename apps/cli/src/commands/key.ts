import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isKeyName, KEY_ROLES, parsePublicKey, publicKeyFile } from "@akashi/evidence";
import { KEY_PROBLEM_WORDS } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { readInput } from "../input.ts";
import { KEY_WORDS } from "../keys/key-words.ts";
import { askHidden, givenPassphrase, type PassphraseOptions } from "../keys/passphrase.ts";
import { makePrivateKey, writeNewFile } from "../keys/private-key.ts";
import { MESSAGES } from "../messages.ts";
import { chooseWord } from "../options.ts";

/** Options of `key generate`, as commander gives them. */
export interface GenerateOptions extends PassphraseOptions {
  readonly name?: string;
  readonly role?: string;
  readonly out?: string;
  /** Ask for a passphrase at the terminal. */
  readonly passphrase?: boolean;
}

const choosePassphrase = async (options: GenerateOptions, environment: Environment): Promise<string | null> => {
  const words = KEY_WORDS[environment.language];
  const given = givenPassphrase(options, environment);
  if (given !== null || options.passphrase !== true) return given;
  const typed = await askHidden(words.ask);
  if (typed === null) throw new UsageError(words.noTerminal);
  if (typed === "") throw new UsageError(words.emptyPassphrase);
  if ((await askHidden(words.askAgain)) !== typed) throw new UsageError(words.differ);
  return typed;
};

/** `akashi key generate --name NAME`: a pair of keys in two files, the private one for its owner alone. */
export const generateKey = async (options: GenerateOptions, environment: Environment): Promise<number> => {
  const { language, out, err } = environment;
  const words = KEY_WORDS[language];
  const { name = "", out: folder = "." } = options;
  if (!isKeyName(name)) throw new UsageError(MESSAGES[language].badValue("--name", name, words.needName));
  const role = chooseWord("--role", options.role ?? "analyser", KEY_ROLES, language);
  const base = join(folder, name.replace(/[^\p{L}\p{N}._-]/gu, "-"));
  const [privateFile, publicFile] = [`${base}.key.pem`, `${base}.pub.json`];
  const taken = [privateFile, publicFile].find((file) => existsSync(file));
  if (taken !== undefined) throw new UnreadableError(words.exists(taken));
  const passphrase = await choosePassphrase(options, environment);
  const { pem, publicKey } = makePrivateKey(passphrase);
  const file = await publicKeyFile(name, role, publicKey);
  mkdirSync(folder, { recursive: true });
  writeNewFile(privateFile, pem, "private", language);
  writeNewFile(publicFile, `${JSON.stringify(file, null, 2)}\n`, "public", language);
  out(`${words.made(privateFile, publicFile)}\nkeyid ${file.keyid}\n`);
  err(`${words.keepPrivate}\n${passphrase === null ? `${words.noPassphrase}\n` : ""}`);
  return EXIT.clean;
};

/** `akashi key show FILE`: whose key a file holds, once its parts were seen to agree. */
export const showKey = async (file: string, options: { readonly json?: boolean }, environment: Environment): Promise<number> => {
  const { language, out } = environment;
  const words = KEY_WORDS[language];
  const text = Buffer.from(readInput(file, language).bytes).toString("utf8");
  if (text.includes("PRIVATE KEY-----")) throw new UnreadableError(words.isPrivateKey(file));
  const read = await parsePublicKey(text);
  if (read.kind === "refused") throw new UnreadableError(words.badPublicKey(file, KEY_PROBLEM_WORDS[read.problem][language]));
  const { name, role, bytes } = read.key;
  const key = await publicKeyFile(name, role, bytes);
  const lines = [`${words.name} ${name}`, `${words.role} ${role}`, `keyid ${key.keyid}`, `vkey ${key.vkey}`, key.pem];
  out(options.json === true ? `${JSON.stringify(key, null, 2)}\n` : lines.join("\n"));
  return EXIT.clean;
};
