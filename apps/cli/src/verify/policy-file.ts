import { dirname, resolve } from "node:path";
import { readTrustPolicy, type TrustPolicy, type TrustPolicyProblem } from "@akashi/evidence";
import type { Language } from "@akashi/render";
import { parse } from "yaml";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { KEY_WORDS } from "../keys/key-words.ts";
import { VERIFY_WORDS } from "./verify-words.ts";

const textOf = (file: string, language: Language): string => Buffer.from(readInput(file, language).bytes).toString("utf8");

const parseYaml = (file: string, language: Language): unknown => {
  try {
    // Moments stay text; a member twice is an error.
    return parse(textOf(file, language), { schema: "core", uniqueKeys: true });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new UnreadableError(VERIFY_WORDS[language].notYaml(file, reason));
  }
};

/** The content of a public key's file; a private key is none to hand out. */
const keyOf = (file: string, language: Language): unknown => {
  if (textOf(file, language).includes("PRIVATE KEY-----")) throw new UnreadableError(KEY_WORDS[language].isPrivateKey(file));
  return parseYaml(file, language);
};

/** A certificate in DER as base64, from PEM or DER. */
const certificateOf = (file: string, language: Language): string => {
  const bytes = Buffer.from(readInput(file, language).bytes);
  const [, pem] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(bytes.toString("latin1")) ?? [];
  return pem === undefined ? bytes.toString("base64") : pem.replaceAll(/\s/g, "");
};

/** Members that name a file, the member that its content goes into, and how it is read. */
const FILES: Readonly<Record<string, { readonly to: string; readonly read: (file: string, language: Language) => unknown }>> = {
  logsFile: { to: "logs", read: textOf },
  keyFile: { to: "key", read: keyOf },
  certificateFile: { to: "certificate", read: certificateOf },
};

/** Puts contents in place of the names of files, which are looked for beside the policy. */
const withFiles = (value: unknown, folder: string, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => withFiles(item, folder, language));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): readonly [string, unknown] => {
    const rule = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (rule === undefined || typeof member !== "string") return [name, withFiles(member, folder, language)];
    return [rule.to, rule.read(resolve(folder, member), language)];
  });
  return Object.fromEntries(entries);
};

const explain = (file: string, problem: TrustPolicyProblem, language: Language): string => {
  const words = VERIFY_WORDS[language];
  switch (problem.kind) {
    case "shape":
      if (problem.problem === "missing") return words.missing(file, problem.place, problem.wanted);
      return problem.problem === "not-known"
        ? words.notKnown(file, problem.place)
        : words.wrongValue(file, problem.place || words.whole, problem.wanted);
    case "logs":
      return words.badLogs(file, `${problem.code}: ${problem.detail}`);
    case "key":
      return words.badKey(file, problem.place, KEY_WORDS[language].problems[problem.problem]);
    default:
      return words.problems[problem.kind](file, problem.place);
  }
};

/** Reads a trust policy in YAML or JSON. Throws UnreadableError that names the place and what is wanted there. */
export const readPolicyFile = async (file: string, language: Language): Promise<TrustPolicy> => {
  const value = withFiles(parseYaml(file, language), dirname(resolve(file)), language);
  const read = await readTrustPolicy(value);
  if (read.kind === "ok") return read.value;
  throw new UnreadableError(`${explain(file, read.problem, language)} ${VERIFY_WORDS[language].seeExample}`);
};
