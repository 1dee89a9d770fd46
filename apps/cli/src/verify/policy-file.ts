import { dirname, resolve } from "node:path";
import { certificateText, readTrustPolicy, withNamedFiles, type NamedFileMember, type TrustPolicy } from "@akashi/evidence";
import { policyProblemText, type Language, type PolicyPlace } from "@akashi/render";
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

/** Where in which file. */
const placeIn =
  (file: string): PolicyPlace =>
  (place) => ({ ja: `${file}: ${place || "全体"}`, en: `${file}: ${place || "the whole"}` });

/** Reads a trust policy in YAML or JSON. Throws UnreadableError that names the place and what is wanted there. */
export const readPolicyFile = async (file: string, language: Language): Promise<TrustPolicy> => {
  // Files are looked for beside the policy.
  const folder = dirname(resolve(file));
  const value = withNamedFiles(parseYaml(file, language), (member, name) => READERS[member](resolve(folder, name), language));
  const read = await readTrustPolicy(value);
  if (read.kind === "ok") return read.value;
  throw new UnreadableError(`${policyProblemText(read.problem, placeIn(file))[language]} ${VERIFY_WORDS[language].seeExample}`);
};
