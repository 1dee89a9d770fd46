import { attestRecord, type AttestOptions } from "../commands/attest.ts";
import { generateKey, showKey, type GenerateOptions } from "../commands/key.ts";
import { recompute, type RecomputeOptions } from "../commands/recompute.ts";
import { verify, type VerifyOptions } from "../commands/verify.ts";
import type { Host, Shared } from "./host.ts";
import { addDocuments, addMaterial, collect } from "./option-groups.ts";

export const addRecompute = (host: Host): void => {
  const { words } = host;
  const command = host.add("recompute", words.recompute).argument("<result>", words.result);
  addDocuments(words, command).option("--artifact <file>", words.artifact, collect);
  addMaterial(words, command).action((file: string, options: RecomputeOptions & Shared) =>
    host.run(options, (environment) => recompute(file, options, environment)),
  );
};

export const addAttest = (host: Host): void => {
  const { words } = host;
  host
    .add("attest", words.attest)
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
    .action((file: string | undefined, options: AttestOptions & Shared) =>
      host.run(options, (environment) => attestRecord(file, options, environment)),
    );
};

export const addVerify = (host: Host): void => {
  const { words } = host;
  const command = host.add("verify", words.verify).argument("[bundle]", words.bundleFile);
  addDocuments(words, command)
    .option("--trust <policy>", words.trust)
    .option("--artifact <file>", words.inHand, collect)
    .option("--recompute", words.recomputeIt)
    .option("--no-recompute", words.noRecompute)
    .option("--confirm", words.confirm)
    .option("--now <moment>", words.now);
  addMaterial(words, command)
    .option("--example-policy", words.examplePolicy)
    .action((file: string | undefined, options: VerifyOptions & Shared) =>
      host.run(options, (environment) => verify(file, options, environment)),
    );
};

export const addKey = (host: Host): void => {
  const { words } = host;
  const key = host.add("key", words.keys);
  host
    .add("generate", words.keyGenerate, key)
    .requiredOption("--name <name>", words.keyName)
    .option("--role <role>", words.role)
    .option("--out <folder>", words.keyFolder)
    .option("--passphrase", words.passphrase)
    .option("--passphrase-file <file>", words.passphraseFile)
    .action((options: GenerateOptions & Shared) => host.run(options, (environment) => generateKey(options, environment)));
  host
    .add("show", words.keyShow, key)
    .argument("<file>", words.publicKey)
    .option("--json", words.json)
    .action((file: string, options: { json?: boolean } & Shared) =>
      host.run(options, (environment) => showKey(file, options, environment)),
    );
};
