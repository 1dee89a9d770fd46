import { check, type CheckOptions } from "../commands/check.ts";
import { draft, type DraftOptions } from "../commands/draft.ts";
import { initProject, type InitOptions } from "../commands/init.ts";
import { lintFile, type LintCommandOptions } from "../commands/lint.ts";
import { scope, type ScopeOptions } from "../commands/scope.ts";
import type { Host, Shared } from "./host.ts";
import { addDocuments, addForms, addInspecting, addReading, collect } from "./option-groups.ts";

export const addLint = (host: Host): void => {
  const { words } = host;
  addForms(words, host.add("lint", words.lint).argument("<file>", words.document)).action(
    (file: string, options: LintCommandOptions & Shared) =>
      host.run(options, (environment) => lintFile(file, options, environment)),
  );
};

export const addCheck = (host: Host): void => {
  const { words } = host;
  addDocuments(words, addInspecting(words, host.add("check", words.check).argument("[app]", words.file)))
    .option("--idsig <file>", words.idsig)
    .option("--project <file>", words.decisions)
    .option("--facts <file>", words.factsInstead)
    .action((app: string | undefined, options: CheckOptions) =>
      host.run(options, (environment) => check(app, options, environment)),
    );
};

export const addInit = (host: Host): void => {
  const { words } = host;
  addReading(words, host.add("init", words.init).argument("<app>", words.file))
    .option("--no-input", words.noInput)
    .action((app: string, options: InitOptions) => host.run(options, (environment) => initProject(app, options, environment)));
};

export const addDraft = (host: Host): void => {
  const { words } = host;
  addReading(words, host.add("draft", words.draft).argument("<app>", words.file))
    .option("-o, --output <folder>", words.folder)
    .option("--complete", words.complete)
    .action((app: string, options: DraftOptions) => host.run(options, (environment) => draft(app, options, environment)));
};

export const addScope = (host: Host): void => {
  const { words } = host;
  host
    .add("scope", words.scope)
    .option("--project <file>", words.project)
    .option("--service <id>", words.service)
    .option("--answer <question=answer>", words.answer, collect)
    .option("--decide <decision>", words.decide)
    .option("--by <name>", words.by)
    .option("--reason <text>", words.reason)
    .option("--json", words.json)
    .option("--no-input", words.noInput)
    .action((options: ScopeOptions) => host.run(options, (environment) => scope(options, environment)));
};
