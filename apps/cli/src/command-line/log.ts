import type { Command } from "commander";
import {
  addToLog,
  audit,
  initLog,
  proveLogged,
  publishStatus,
  showCheckpoint,
  type AuditOptions,
  type CheckpointOptions,
  type LogKeyOptions,
} from "../commands/log.ts";
import { bundleLogged, type BundleOptions } from "../commands/log-bundle.ts";
import { witnessLog, type WitnessOptions } from "../commands/log-witness.ts";
import { LOG_HELP } from "../log/log-help.ts";
import type { Host, Shared } from "./host.ts";
import { collect } from "./option-groups.ts";

const addWriting = ({ language, words: { passphraseFile }, add, run }: Host, log: Command): void => {
  const words = LOG_HELP[language];
  add("init", words.init, log)
    .argument("<folder>", words.folder)
    .requiredOption("--origin <name>", words.origin)
    .requiredOption("--key <file>", words.key)
    .option("--passphrase-file <file>", passphraseFile)
    .action((folder: string, options: Shared & LogKeyOptions & { origin: string }) =>
      run(options, (environment) => initLog(folder, options, environment)),
    );
  add("add", words.add, log)
    .argument("<folder>", words.folder)
    .argument("<envelopes...>", words.envelopes)
    .requiredOption("--key <file>", words.key)
    .option("--passphrase-file <file>", passphraseFile)
    .action((folder: string, files: string[], options: Shared & LogKeyOptions) =>
      run(options, (environment) => addToLog(folder, files, options, environment)),
    );
  add("checkpoint", words.checkpoint, log)
    .argument("<folder>", words.folder)
    .option("--cosignature <file>", words.cosignature, collect)
    .option("--witness <vkey>", words.witnessVkey, collect)
    .option("--key <file>", words.key)
    .option("--passphrase-file <file>", passphraseFile)
    .action((folder: string, options: Shared & CheckpointOptions) =>
      run(options, (environment) => showCheckpoint(folder, options, environment)),
    );
  add("status", words.status, log)
    .argument("<folder>", words.folder)
    .requiredOption("--key <file>", words.key)
    .option("--passphrase-file <file>", passphraseFile)
    .option("--days <number>", words.days)
    .action((folder: string, options: Shared & LogKeyOptions & { days?: string }) =>
      run(options, (environment) => publishStatus(folder, options, environment)),
    );
};

const addReading = ({ language, words: { passphraseFile }, add, run }: Host, log: Command): void => {
  const words = LOG_HELP[language];
  add("prove", words.prove, log)
    .argument("<folder>", words.folder)
    .argument("<entry>", words.entry)
    .option("--out <file>", words.out)
    .action((folder: string, entry: string, options: Shared & { out?: string }) =>
      run(options, (environment) => proveLogged(folder, entry, options, environment)),
    );
  add("bundle", words.bundle, log)
    .argument("<folder>", words.folder)
    .argument("<envelope>", words.envelopes)
    .option("--record <file>", words.record)
    .option("--further <file>", words.further, collect)
    .option("--timestamp <file>", words.timestampReply, collect)
    .option("--out <file>", words.out)
    .action((folder: string, envelope: string, options: Shared & BundleOptions) =>
      run(options, (environment) => bundleLogged(folder, envelope, options, environment)),
    );
  add("audit", words.audit, log)
    .argument("<folder>", words.folder)
    .option("--checkpoint <file>", words.pinned, collect)
    .option("--log <vkey>", words.vkey)
    .option("--trust <file>", words.trust)
    .action((folder: string, options: Shared & AuditOptions) =>
      run(options, (environment) => audit(folder, options, environment)),
    );
  add("witness", words.witness, log)
    .argument("<folder>", words.folder)
    .requiredOption("--key <file>", words.witnessKey)
    .option("--passphrase-file <file>", passphraseFile)
    .requiredOption("--name <name>", words.name)
    .requiredOption("--state <file>", words.state)
    .option("--log <vkey>", words.vkey)
    .option("--first", words.first)
    .option("--out <file>", words.out)
    .action((folder: string, options: Shared & WitnessOptions) =>
      run(options, (environment) => witnessLog(folder, options, environment)),
    );
};

/** `akashi log` and its commands. */
export const addLogCommands = (host: Host): void => {
  const log = host.add("log", LOG_HELP[host.language].log);
  addWriting(host, log);
  addReading(host, log);
};
