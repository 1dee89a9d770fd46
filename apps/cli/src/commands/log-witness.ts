import { LogError, parseVkey } from "@akashi/evidence";
import type { Environment } from "../environment.ts";
import { EXIT } from "../exit-codes.ts";
import type { PassphraseOptions } from "../keys/passphrase.ts";
import { readPrivateKey } from "../keys/private-key.ts";
import { buildSigner } from "../log/keys.ts";
import { explainLogError, LOG_WORDS } from "../log/log-words.ts";
import { runWitness, type Witnessed } from "../log/run-witness.ts";
import { deliver, nowInSeconds, openFolder } from "./log.ts";

export interface WitnessOptions extends PassphraseOptions {
  readonly key: string;
  readonly name: string;
  readonly state: string;
  readonly log?: string;
  readonly first?: boolean;
  readonly out?: string;
}

const attempt = async (path: string, options: WitnessOptions, environment: Environment): Promise<Witnessed> => {
  const { key, name, state, log, first = false } = options;
  return runWitness({
    folder: openFolder(path),
    signer: await buildSigner(await readPrivateKey(key, options, environment), name, "cosignature"),
    stateFile: state,
    log: log === undefined ? null : await parseVkey(log),
    first,
    now: nowInSeconds(),
  });
};

/** `akashi log witness FOLDER`: the cosignature on standard output; exit code 1 where the witness refuses the log. */
export const witnessLog = async (path: string, options: WitnessOptions, environment: Environment): Promise<number> => {
  const { language, err } = environment;
  const words = LOG_WORDS[language];
  try {
    const { checkpoint, before, line } = await attempt(path, options, environment);
    err(`${words.witnessed(checkpoint.origin, before, checkpoint.size)}\n${words.witnessTrust}\n`);
    deliver(line, options.out, environment);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    err(`akashi: ${explainLogError(error, language)}\n${words.witnessRefused}\n`);
    return EXIT.findings;
  }
};
