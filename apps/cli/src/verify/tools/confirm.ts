import { resolve } from "node:path";
import type { Confirmation } from "@akashi/evidence";
import type { Claim, ClaimValues } from "./claims.ts";
import { TOOLS } from "./tools.ts";

/** Characters that tools write in a form of their own. */
const ESCAPED = /['"\\\p{Cc}]/u;

const outcomeOf = (recorded: string | null, found: string | null | undefined): Confirmation["outcome"] => {
  if (found === undefined || (recorded !== null && ESCAPED.test(recorded))) return "not-checkable";
  return found === recorded ? "agree" : "differ";
};

/** Lays what one tool found beside what is claimed. */
const compare = (
  { name, version, claims }: { readonly name: string; readonly version: string; readonly claims: readonly Claim[] },
  recorded: ClaimValues,
  found: ClaimValues | null,
): readonly Confirmation[] =>
  claims.flatMap((claim) => {
    const ours = recorded[claim];
    if (ours === undefined) return [];
    const theirs = found === null ? undefined : found[claim];
    return [
      { source: "tool", by: name, version, claim, outcome: outcomeOf(ours, theirs), recorded: ours, found: theirs ?? null },
    ];
  });

/**
 * Asks every independent tool of the PATH what it finds in an app, and lays it beside what is claimed. Empty where there is none: nothing
 * is then confirmed.
 */
export const askTools = async (
  app: string,
  recorded: ClaimValues,
  onTool: (name: string) => void,
): Promise<readonly Confirmation[]> => {
  const confirmations: Confirmation[] = [];
  for (const { name, claims, version: versionOf, read } of TOOLS) {
    const version = await versionOf();
    if (version === null) continue;
    onTool(name);
    // A whole path: a name that begins with a hyphen is no option.
    confirmations.push(...compare({ name, version, claims }, recorded, await read(resolve(app))));
  }
  return confirmations;
};
