import { ENGINE_VERSION } from "@akashi/facts";
import { Command, CommanderError, Option } from "commander";
import { attestRecord, type AttestOptions } from "./commands/attest.ts";
import { importExodus, listModules, showModule } from "./commands/catalogue.ts";
import { check, type CheckOptions } from "./commands/check.ts";
import { diff, type DiffOptions } from "./commands/diff.ts";
import { draft, type DraftOptions } from "./commands/draft.ts";
import { explain } from "./commands/explain.ts";
import { printFacts, type FactsOptions } from "./commands/facts.ts";
import { initProject, type InitOptions } from "./commands/init.ts";
import { inspect } from "./commands/inspect.ts";
import { generateKey, showKey, type GenerateOptions } from "./commands/key.ts";
import { lintFile, type LintCommandOptions } from "./commands/lint.ts";
import { recompute, type RecomputeOptions } from "./commands/recompute.ts";
import { scope, type ScopeOptions } from "./commands/scope.ts";
import { verify, type VerifyOptions } from "./commands/verify.ts";
import type { Environment } from "./environment.ts";
import { explainError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import type { InspectOptions } from "./inspect-options.ts";
import { EXAMPLES, HELP } from "./help.ts";
import { addLogCommands } from "./log/command.ts";
import { chooseLanguage } from "./options.ts";

type Run = (environment: Environment) => number | Promise<number>;

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** The command line as commander knows it; what a command does is handed to `onRun`. */
class CommandLine {
  readonly root: Command;
  readonly #environment: Environment;
  readonly #onRun: (run: Run, language: string | undefined) => void;

  constructor(environment: Environment, onRun: (run: Run, language: string | undefined) => void) {
    this.#environment = environment;
    this.#onRun = onRun;
    const words = HELP[environment.language];
    this.root = this.#dress(new Command("akashi"), "akashi")
      .description(words.about)
      .version(ENGINE_VERSION, "-V, --version", words.version);
    this.#addInspect();
    this.#addFacts();
    this.#addDiff();
    this.#addLint();
    this.#addCheck();
    this.#addRecompute();
    this.#addAttest();
    this.#addVerify();
    this.#addKey();
    this.#addInit();
    this.#addDraft();
    this.#addScope();
    this.#addCatalogue();
    this.#addExplain();
    addLogCommands({
      language: environment.language,
      add: (name, about, parent) => this.#command(name, about, parent),
      run: (options, run) => this.#run(options, run),
    });
  }

  #dress(command: Command, name: string): Command {
    const { language, out, err } = this.#environment;
    const words = HELP[language];
    const titles: Readonly<Record<string, string>> = {
      "Usage:": words.usageTitle,
      "Arguments:": words.argumentsTitle,
      "Options:": words.optionsTitle,
      "Commands:": words.commandsTitle,
    };
    const examples = EXAMPLES[name] ?? [];
    return command
      .exitOverride()
      .configureOutput({ writeOut: out, writeErr: err })
      .configureHelp({ styleTitle: (title) => titles[title] ?? title })
      .helpOption("-h, --help", words.help)
      .helpCommand(false)
      .addOption(new Option("--lang <language>", words.lang))
      .showHelpAfterError(false)
      .addHelpText(
        "after",
        examples.length === 0
          ? ""
          : `\n${words.examplesTitle}\n${examples.map((line) => `  ${line}`).join("\n")}\n\n${words.exitCodes}`,
      );
  }

  #command(name: string, about: string, parent: Command = this.root): Command {
    // A command of another's, as `log init`, has examples of its own.
    const place = parent === this.root ? name : `${parent.name()} ${name}`;
    const command = this.#dress(new Command(name), place).description(about);
    parent.addCommand(command);
    return command;
  }

  #run(options: { readonly lang?: string }, run: Run): void {
    this.#onRun(run, options.lang ?? this.root.opts<{ lang?: string }>().lang);
  }

  #addShared(command: Command): Command {
    const words = HELP[this.#environment.language];
    return command
      .option("--json", words.json)
      .option("--sarif", words.sarif)
      .option("--html <file>", words.html)
      .option("-o, --output <file>", words.output, collect)
      .option("--fail-on <severity>", words.failOn)
      .option("--profile <name>", words.profile)
      .option("--catalogue <file>", words.layer, collect)
      .option("--expect-signer <sha256>", words.expectSigner)
      .option("--description <file>", words.description)
      .option("--min-sdk <level>", words.minSdk)
      .option("--max-sdk <level>", words.maxSdk)
      .option("--timeout <seconds>", words.timeout)
      .option("--memory <megabytes>", words.memory)
      .option("--no-flows", words.noFlows);
  }

  #addInspect(): void {
    const words = HELP[this.#environment.language];
    this.#addShared(this.#command("inspect", words.inspect).argument("<files...>", words.files))
      .option("--idsig <file>", words.idsig)
      .option("--no-idsig", words.noIdsig)
      .option("--split", words.split)
      .option("--jobs <number>", words.jobs)
      .option("--resume", words.resume)
      .action((files: string[], options: InspectOptions & { lang?: string }) =>
        this.#run(options, (environment) => inspect(files, options, environment)),
      );
  }

  #addFacts(): void {
    const words = HELP[this.#environment.language];
    this.#command("facts", words.facts)
      .argument("<files...>", words.files)
      .option("-o, --output <file>", words.output)
      .option("--min-sdk <level>", words.minSdk)
      .option("--max-sdk <level>", words.maxSdk)
      .option("--timeout <seconds>", words.timeout)
      .option("--memory <megabytes>", words.memory)
      .option("--no-flows", words.noFlows)
      .option("--idsig <file>", words.idsig)
      .option("--no-idsig", words.noIdsig)
      .action((files: string[], options: FactsOptions & { lang?: string }) =>
        this.#run(options, (environment) => printFacts(files, options, environment)),
      );
  }

  #addDiff(): void {
    const words = HELP[this.#environment.language];
    this.#addDocuments(this.#addShared(this.#command("diff", words.diff).argument("<old>").argument("<new>")))
      .option("--project <file>", words.decisions)
      .action((before: string, after: string, options: DiffOptions & { lang?: string }) =>
        this.#run(options, (environment) => diff(before, after, options, environment)),
      );
  }

  #addLint(): void {
    const words = HELP[this.#environment.language];
    this.#command("lint", words.lint)
      .argument("<file>", words.document)
      .option("--json", words.json)
      .option("--sarif", words.sarif)
      .option("--html <file>", words.html)
      .option("-o, --output <file>", words.output, collect)
      .option("--fail-on <severity>", words.failOn)
      .option("--profile <name>", words.profile)
      .action((file: string, options: LintCommandOptions & { lang?: string }) =>
        this.#run(options, (environment) => lintFile(file, options, environment)),
      );
  }

  #addCheck(): void {
    const words = HELP[this.#environment.language];
    this.#addDocuments(this.#addShared(this.#command("check", words.check).argument("[app]", words.file)))
      .option("--idsig <file>", words.idsig)
      .option("--project <file>", words.decisions)
      .option("--facts <file>", words.factsInstead)
      .action((app: string | undefined, options: CheckOptions) =>
        this.#run(options, (environment) => check(app, options, environment)),
      );
  }

  #addRecompute(): void {
    const words = HELP[this.#environment.language];
    this.#addDocuments(this.#command("recompute", words.recompute).argument("<result>", words.result))
      .option("--artifact <file>", words.artifact, collect)
      .option("--description <file>", words.description)
      .option("--project <file>", words.decisions)
      .option("--catalogue <file>", words.layer, collect)
      .option("--idsig <file>", words.idsig)
      .option("--timeout <seconds>", words.timeout)
      .option("--memory <megabytes>", words.memory)
      .option("--json", words.json)
      .action((file: string, options: RecomputeOptions & { lang?: string }) =>
        this.#run(options, (environment) => recompute(file, options, environment)),
      );
  }

  #addVerify(): void {
    const words = HELP[this.#environment.language];
    this.#addDocuments(this.#command("verify", words.verify).argument("[bundle]", words.bundleFile))
      .option("--trust <policy>", words.trust)
      .option("--artifact <file>", words.inHand, collect)
      .option("--recompute", words.recomputeIt)
      .option("--no-recompute", words.noRecompute)
      .option("--confirm", words.confirm)
      .option("--now <moment>", words.now)
      .option("--description <file>", words.description)
      .option("--project <file>", words.decisions)
      .option("--catalogue <file>", words.layer, collect)
      .option("--idsig <file>", words.idsig)
      .option("--timeout <seconds>", words.timeout)
      .option("--memory <megabytes>", words.memory)
      .option("--json", words.json)
      .option("--example-policy", words.examplePolicy)
      .action((file: string | undefined, options: VerifyOptions & { lang?: string }) =>
        this.#run(options, (environment) => verify(file, options, environment)),
      );
  }

  #addAttest(): void {
    const words = HELP[this.#environment.language];
    this.#command("attest", words.attest)
      .argument("[result]", words.attested)
      .option("--key <file>", words.key)
      .option("--predicate <kind>", words.predicate)
      .option("--artifact <file>", words.artifact, collect)
      .option("--statement <file>", words.statement)
      .option("--time <moment>", words.time)
      .option("--expires <moment>", words.expires)
      .option("--passphrase-file <file>", words.passphraseFile)
      .option("-o, --output <file>", words.outputFile)
      .option("--example <kind>", words.example)
      .option("--timestamp-request <file>", words.timestampRequest)
      .action((file: string | undefined, options: AttestOptions & { lang?: string }) =>
        this.#run(options, (environment) => attestRecord(file, options, environment)),
      );
  }

  #addKey(): void {
    const words = HELP[this.#environment.language];
    const key = this.#command("key", words.keys);
    this.#command("generate", words.keyGenerate, key)
      .requiredOption("--name <name>", words.keyName)
      .option("--role <role>", words.role)
      .option("--out <folder>", words.keyFolder)
      .option("--passphrase", words.passphrase)
      .option("--passphrase-file <file>", words.passphraseFile)
      .action((options: GenerateOptions & { lang?: string }) =>
        this.#run(options, (environment) => generateKey(options, environment)),
      );
    this.#command("show", words.keyShow, key)
      .argument("<file>", words.publicKey)
      .option("--json", words.json)
      .action((file: string, options: { json?: boolean; lang?: string }) =>
        this.#run(options, (environment) => showKey(file, options, environment)),
      );
  }

  #addDocuments(command: Command): Command {
    const words = HELP[this.#environment.language];
    return command
      .option("--notice <file>", words.notice)
      .option("--policy <file>", words.policy)
      .option("--data-safety <file>", words.dataSafety)
      .option("--privacy-manifest <file>", words.privacyManifest);
  }

  #addReading(command: Command): Command {
    const words = HELP[this.#environment.language];
    return command
      .option("--project <file>", words.project)
      .option("--catalogue <file>", words.layer, collect)
      .option("--timeout <seconds>", words.timeout)
      .option("--memory <megabytes>", words.memory)
      .option("--no-flows", words.noFlows)
      .option("--idsig <file>", words.idsig);
  }

  #addInit(): void {
    const words = HELP[this.#environment.language];
    this.#addReading(this.#command("init", words.init).argument("<app>", words.file))
      .option("--no-input", words.noInput)
      .action((app: string, options: InitOptions) => this.#run(options, (environment) => initProject(app, options, environment)));
  }

  #addDraft(): void {
    const words = HELP[this.#environment.language];
    this.#addReading(this.#command("draft", words.draft).argument("<app>", words.file))
      .option("-o, --output <folder>", words.folder)
      .option("--complete", words.complete)
      .action((app: string, options: DraftOptions) => this.#run(options, (environment) => draft(app, options, environment)));
  }

  #addScope(): void {
    const words = HELP[this.#environment.language];
    this.#command("scope", words.scope)
      .option("--project <file>", words.project)
      .option("--service <id>", words.service)
      .option("--answer <question=answer>", words.answer, collect)
      .option("--decide <decision>", words.decide)
      .option("--by <name>", words.by)
      .option("--reason <text>", words.reason)
      .option("--json", words.json)
      .option("--no-input", words.noInput)
      .action((options: ScopeOptions) => this.#run(options, (environment) => scope(options, environment)));
  }

  #addCatalogue(): void {
    const words = HELP[this.#environment.language];
    const catalogue = this.#command("catalogue", words.catalogue);
    this.#command("list", words.catalogueList, catalogue)
      .option("--json", words.json)
      .option("--kind <kind>", words.kind)
      .option("--market <market>", words.market)
      .action((options: { json?: boolean; kind?: string; market?: string; lang?: string }) =>
        this.#run(options, (environment) => listModules(options, environment)),
      );
    this.#command("show", words.catalogueShow, catalogue)
      .argument("<id>")
      .option("--json", words.json)
      .action((id: string, options: { json?: boolean; lang?: string }) =>
        this.#run(options, (environment) => showModule(id, options, environment)),
      );
    this.#command("exodus", words.catalogueImport, this.#command("import", words.catalogueImport, catalogue))
      .argument("<file>")
      .option("-o, --output <file>", words.output)
      .option("--obtained <date>", words.obtained)
      .action((file: string, options: { output?: string; obtained?: string; lang?: string }) =>
        this.#run(options, (environment) => importExodus(file, options, environment)),
      );
  }

  #addExplain(): void {
    this.#command("explain", HELP[this.#environment.language].explain)
      .argument("<id>", HELP[this.#environment.language].explained)
      .action((id: string, options: { lang?: string }) => this.#run(options, (environment) => explain(id, environment)));
  }
}

/** `--lang` decides the language of help and errors, too: it is looked for before anything is parsed. */
const languageIn = (args: readonly string[]): string | undefined => {
  const joined = args.find((argument) => argument.startsWith("--lang="));
  if (joined !== undefined) return joined.slice("--lang=".length);
  const at = args.indexOf("--lang");
  return at < 0 ? undefined : args[at + 1];
};

/** Runs one command line and gives its exit code; nothing is thrown. */
export const runCommandLine = async (args: readonly string[], surroundings: Environment): Promise<number> => {
  let environment = surroundings;
  try {
    environment = { ...surroundings, language: chooseLanguage(languageIn(args), surroundings.language) };
    let run: Run | undefined;
    const { root } = new CommandLine(environment, (chosen) => {
      run = chosen;
    });
    root.parse(args, { from: "user" });
    return run === undefined ? EXIT.clean : await run(environment);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    const { code, text } = explainError(error, environment.language);
    environment.err(`${text}\n`);
    return code;
  }
};
