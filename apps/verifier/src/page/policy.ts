import { certificateText, readTrustPolicy, withNamedFiles, type NamedFileMember, type TrustPolicy } from "@akashi/evidence";
import { Refusal } from "@akashi/page";
import { policyProblemText } from "@akashi/render";
import type { Client } from "./client.ts";
import { POLICY_WORDS } from "./policy-words.ts";

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** JSON is read here; YAML takes the worker's library. */
const parse = async (file: File, client: Client): Promise<unknown> => {
  const text = await file.text();
  const json = parseJson(text);
  return json === null ? client.ask("yaml", { text }) : json.value;
};

/** The name of a file without its folders, which a browser does not tell. */
const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** The policy among the files: the only one, or the one that says so of itself. */
const findPolicy = async (files: readonly File[], client: Client): Promise<unknown> => {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return parse(only, client);
  for (const file of files) {
    const value = /\.(?:json|ya?ml)$/i.test(file.name) ? await parse(file, client) : null;
    if (typeof value === "object" && value !== null && Object.hasOwn(value, "akashiTrust")) return value;
  }
  throw new Refusal(POLICY_WORDS.none);
};

/** What stands in a file that the policy names, which has to be among those that were given. */
const contentIn = async (files: readonly File[]): Promise<(member: NamedFileMember, name: string) => unknown> => {
  const contents = new Map(
    await Promise.all(
      files.map(
        async (file) => [file.name, { text: await file.text(), bytes: new Uint8Array(await file.arrayBuffer()) }] as const,
      ),
    ),
  );
  return (member, name) => {
    const content = contents.get(baseName(name));
    if (content === undefined) throw new Refusal(POLICY_WORDS.missingFile(baseName(name)));
    if (member === "certificateFile") return certificateText(content.bytes);
    return member === "logsFile" ? content.text : (parseJson(content.text)?.value ?? null);
  };
};

/** Reads a trust policy, with the files of keys and logs that it names. Throws Refusal, TroubleError. */
export const readPolicy = async (files: readonly File[], client: Client): Promise<TrustPolicy> => {
  const read = await readTrustPolicy(withNamedFiles(await findPolicy(files, client), await contentIn(files)));
  if (read.kind === "refused") throw new Refusal(policyProblemText(read.problem, POLICY_WORDS.place));
  return read.value;
};
