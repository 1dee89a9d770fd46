import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHECK_IDS } from "@akashi/assess";
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

/** `akashi explain CHECK`: what a check means, how it can be wrong and what to do. A finding's whole id is taken too. */
export const explain = (id: string, environment: Environment): number => {
  const { language, out } = environment;
  const check = id.split("/", 1)[0] ?? id;
  const page = CHECK_IDS.includes(check) ? pageOf(check, language) : undefined;
  if (page === undefined) throw new UsageError(MESSAGES[language].unknownCheck(id, CHECK_IDS.join(" ")));
  out(readFileSync(page, "utf8"));
  return EXIT.clean;
};
