import type { Command } from "commander";
import type { HelpWords } from "../help.ts";

/** For options that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** In which forms a result is written, and what it is judged by. */
export const addForms = (words: HelpWords, command: Command): Command =>
  command
    .option("--json", words.json)
    .option("--sarif", words.sarif)
    .option("--html <file>", words.html)
    .option("-o, --output <file>", words.output, collect)
    .option("--fail-on <severity>", words.failOn)
    .option("--profile <name>", words.profile);

/** How the code is looked at, and for how long. */
export const addCodeOptions = (words: HelpWords, command: Command): Command =>
  command
    .option("--min-sdk <level>", words.minSdk)
    .option("--max-sdk <level>", words.maxSdk)
    .option("--timeout <seconds>", words.timeout)
    .option("--memory <megabytes>", words.memory)
    .option("--no-flows", words.noFlows);

/** What commands that inspect an app have in common. */
export const addInspecting = (words: HelpWords, command: Command): Command =>
  addCodeOptions(
    words,
    addForms(words, command)
      .option("--catalogue <file>", words.layer, collect)
      .option("--expect-signer <sha256>", words.expectSigner)
      .option("--description <file>", words.description),
  );

/** Documents of the provider. */
export const addDocuments = (words: HelpWords, command: Command): Command =>
  command
    .option("--notice <file>", words.notice)
    .option("--policy <file>", words.policy)
    .option("--data-safety <file>", words.dataSafety)
    .option("--privacy-manifest <file>", words.privacyManifest);

/** What a result was made of, to make it again. */
export const addMaterial = (words: HelpWords, command: Command): Command =>
  command
    .option("--description <file>", words.description)
    .option("--project <file>", words.decisions)
    .option("--catalogue <file>", words.layer, collect)
    .option("--idsig <file>", words.idsig)
    .option("--timeout <seconds>", words.timeout)
    .option("--memory <megabytes>", words.memory)
    .option("--json", words.json);

/** What drafts are made of. */
export const addReading = (words: HelpWords, command: Command): Command =>
  command
    .option("--project <file>", words.project)
    .option("--catalogue <file>", words.layer, collect)
    .option("--timeout <seconds>", words.timeout)
    .option("--memory <megabytes>", words.memory)
    .option("--no-flows", words.noFlows)
    .option("--idsig <file>", words.idsig);
