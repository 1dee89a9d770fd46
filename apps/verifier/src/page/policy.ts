import { readTrustPolicy, type TrustPolicy, type TrustPolicyProblem } from "@akashi/evidence";
import type { Bilingual } from "@akashi/catalogue";
import type { Client } from "./client.ts";
import { POLICY_WORDS } from "./policy-words.ts";

/** Thrown where a trust policy cannot be used; the text says where and why. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

const textOf = (problem: TrustPolicyProblem): Bilingual => {
  switch (problem.kind) {
    case "shape":
      return /\/(?:logs|key|certificate)File$/.test(problem.place)
        ? POLICY_WORDS.namesFile(problem.place)
        : POLICY_WORDS.shape(problem.place, problem.wanted);
    case "logs":
      return POLICY_WORDS.logs(`${problem.code}: ${problem.detail}`);
    case "key":
      return POLICY_WORDS.key(problem.place, problem.problem);
    default:
      return POLICY_WORDS[problem.kind](problem.place);
  }
};

/** Reads a trust policy. JSON is read here; YAML takes the worker's library. Throws PolicyError, TroubleError. */
export const readPolicy = async (file: File, client: Client): Promise<TrustPolicy> => {
  const text = await file.text();
  const json = parseJson(text);
  const read = await readTrustPolicy(json === null ? await client.ask("yaml", { text }) : json.value);
  if (read.kind === "refused") throw new PolicyError(textOf(read.problem));
  return read.value;
};
