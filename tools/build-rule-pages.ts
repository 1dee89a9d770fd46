// Writes docs/rules/ from the rules and their explanations: one page for each group of rules and language.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { RULE_GROUPS, type RuleGroup } from "@akashi/declarations";
import { LANGUAGES, renderRuleGroupPage } from "@akashi/render";
import { format } from "prettier";

const FOLDER = join(resolve(dirname(fileURLToPath(import.meta.url)), ".."), "docs/rules");

/** The pages by file name, as they stand in `docs/rules`. */
export const rulePages = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>();
  for (const group of Object.keys(RULE_GROUPS) as RuleGroup[]) {
    for (const language of LANGUAGES) {
      const text = await format(renderRuleGroupPage(group, language), {
        parser: "markdown",
        printWidth: 130,
        proseWrap: "preserve",
      });
      pages.set(`${group}.${language}.md`, text);
    }
  }
  return pages;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of await rulePages()) writeFileSync(join(FOLDER, name), text);
}
