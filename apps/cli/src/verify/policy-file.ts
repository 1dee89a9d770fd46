import { dirname, resolve } from "node:path";
import {
  certificateText,
  readTrustPolicy,
  withNamedFiles,
  type NamedFileMember,
  type TrustPolicy,
  type TrustPolicyProblem,
} from "@akashi/evidence";
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

/** How the files are read that a policy names. */
const READERS: Readonly<Record<NamedFileMember, (file: string, language: Language) => unknown>> = {
  logsFile: textOf,
  keyFile: keyOf,
  certificateFile: (file, language) => certificateText(Uint8Array.from(readInput(file, language).bytes)),
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
  // Files are looked for beside the policy.
  const folder = dirname(resolve(file));
  const value = withNamedFiles(parseYaml(file, language), (member, name) => READERS[member](resolve(folder, name), language));
  const read = await readTrustPolicy(value);
  if (read.kind === "ok") return read.value;
  throw new UnreadableError(`${explain(file, read.problem, language)} ${VERIFY_WORDS[language].seeExample}`);
};
