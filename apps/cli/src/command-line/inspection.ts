import { diff, type DiffOptions } from "../commands/diff.ts";
import { printFacts, type FactsOptions } from "../commands/facts.ts";
import { inspect } from "../commands/inspect.ts";
import type { InspectOptions } from "../inspect-options.ts";
import type { Host, Shared } from "./host.ts";
import { addCodeOptions, addDocuments, addInspecting } from "./option-groups.ts";

export const addInspect = (host: Host): void => {
  const { words } = host;
  addInspecting(words, host.add("inspect", words.inspect).argument("<files...>", words.files))
    .option("--idsig <file>", words.idsig)
    .option("--no-idsig", words.noIdsig)
    .option("--split", words.split)
    .option("--jobs <number>", words.jobs)
    .option("--resume", words.resume)
    .action((files: string[], options: InspectOptions & Shared) =>
      host.run(options, (environment) => inspect(files, options, environment)),
    );
};

export const addFacts = (host: Host): void => {
  const { words } = host;
  const command = host.add("facts", words.facts).argument("<files...>", words.files);
  addCodeOptions(words, command.option("-o, --output <file>", words.output))
    .option("--idsig <file>", words.idsig)
    .option("--no-idsig", words.noIdsig)
    .action((files: string[], options: FactsOptions & Shared) =>
      host.run(options, (environment) => printFacts(files, options, environment)),
    );
};

export const addDiff = (host: Host): void => {
  const { words } = host;
  addDocuments(words, addInspecting(words, host.add("diff", words.diff).argument("<old>").argument("<new>")))
    .option("--project <file>", words.decisions)
    .action((before: string, after: string, options: DiffOptions & Shared) =>
      host.run(options, (environment) => diff(before, after, options, environment)),
    );
};
