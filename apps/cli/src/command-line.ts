import { ENGINE_VERSION } from "@akashi/facts";
import { Command, CommanderError, Option } from "commander";
import { addCheck, addDraft, addInit, addLint, addScope } from "./command-line/documents.ts";
import { addAttest, addKey, addRecompute, addVerify } from "./command-line/evidence.ts";
import type { Host, Run, Shared } from "./command-line/host.ts";
import { addDiff, addFacts, addInspect } from "./command-line/inspection.ts";
import { addCatalogue, addExplain } from "./command-line/knowledge.ts";
import { addLogCommands } from "./command-line/log.ts";
import type { Environment } from "./environment.ts";
import { explainError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import { EXAMPLES } from "./examples.ts";
import { HELP } from "./help.ts";
import { chooseLanguage } from "./options.ts";

/** Every command, in the order of the help. */
const COMMANDS: readonly ((host: Host) => void)[] = [
  addInspect,
  addFacts,
  addDiff,
  addLint,
  addCheck,
  addRecompute,
  addAttest,
  addVerify,
  addKey,
  addInit,
  addDraft,
  addScope,
  addCatalogue,
  addExplain,
  addLogCommands,
];

/** The command line as commander knows it; what a command does is handed to `onRun`. */
class CommandLine {
  readonly root: Command;
  readonly #environment: Environment;
  readonly #onRun: (run: Run, language: string | undefined) => void;

  constructor(environment: Environment, onRun: (run: Run, language: string | undefined) => void) {
    this.#environment = environment;
    this.#onRun = onRun;
    const { language } = environment;
    const words = HELP[language];
    this.root = this.#dress(new Command("akashi"), "akashi")
      .description(words.about)
      .version(ENGINE_VERSION, "-V, --version", words.version);
    const host: Host = {
      language,
      words,
      add: (name, about, parent) => this.#command(name, about, parent),
      run: (options, run) => this.#run(options, run),
    };
    for (const add of COMMANDS) add(host);
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

  #run(options: Shared, run: Run): void {
    this.#onRun(run, options.lang ?? this.root.opts<{ lang?: string }>().lang);
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
