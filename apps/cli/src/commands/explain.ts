import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHECK_IDS } from "@akashi/assess";
import { RULES } from "@akashi/declarations";
import { renderRulePage } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { MESSAGES } from "../messages.ts";

/** The pages stand beside the bundle, and in the checkout's documents where the source is run. */
const FOLDERS: readonly string[] = ["./checks/", "../../../../docs/checks/"];

const pageOf = (check: string, language: string): string | undefined =>
  FOLDERS.map((folder) => fileURLToPath(new URL(`${folder}${check}.${language}.md`, import.meta.url))).find((path) =>
    existsSync(path),
  );

/** `akashi explain ID`: what a check or a rule means, how it can be wrong and what to do. A finding's whole id is taken too. */
export const explain = (id: string, environment: Environment): number => {
  const { language, out } = environment;
  const rule = RULES.find((one) => one.id === id);
  if (rule !== undefined) {
    out(renderRulePage(rule, language));
    return EXIT.clean;
  }
  const check = id.split("/", 1)[0] ?? id;
  const page = CHECK_IDS.includes(check) ? pageOf(check, language) : undefined;
  if (page === undefined)
    throw new UsageError(MESSAGES[language].unknownCheck(id, CHECK_IDS.join(" "), RULES.map((one) => one.id).join(" ")));
  out(readFileSync(page, "utf8"));
  return EXIT.clean;
};
