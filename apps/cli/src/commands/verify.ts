import {
  isMoment,
  verifyBundle,
  type Bundle,
  type Confirmation,
  type TimestampChecker,
  type TrustPolicy,
} from "@akashi/evidence";
import { renderCanonical, renderVerificationTerminal } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { readInput } from "../input.ts";
import { MESSAGES } from "../messages.ts";
import { Progress } from "../progress.ts";
import type { AgainOptions } from "../recompute/again.ts";
import { EXAMPLE_POLICY } from "../verify/example-policy.ts";
import { peekBundle, readArtifact, type ReadArtifact } from "../verify/given-artifact.ts";
import { readPolicyFile } from "../verify/policy-file.ts";
import { claimsOf } from "../verify/tools/claims.ts";
import { askTools } from "../verify/tools/confirm.ts";
import { statementIn } from "../verify/statement-in.ts";
import { VERIFY_WORDS } from "../verify/verify-words.ts";

/** Options of `verify`, as commander gives them. */
export interface VerifyOptions extends AgainOptions {
  readonly trust?: string;
  /** False with `--no-recompute`. */
  readonly recompute?: boolean;
  readonly confirm?: boolean;
  readonly json?: boolean;
  readonly now?: string;
  readonly examplePolicy?: boolean;
}

/** Loaded for the bundles that have a time-stamp: the library is large, and every start of the command line would wait for it. */
const checkTimestamp: TimestampChecker = async (reply, message, trusted) =>
  (await import("@akashi/evidence/timestamp")).verifyTimestamp(reply, message, trusted);

/** What independent tools say; absent where nobody asked. */
const confirmationsFor = async (
  bundle: Bundle | null,
  read: ReadArtifact | null,
  { confirm, artifact = [] }: VerifyOptions,
  environment: Environment,
): Promise<readonly Confirmation[] | undefined> => {
  if (confirm !== true) return undefined;
  const statement = bundle === null ? null : statementIn(bundle.attestation.envelope);
  const [app, ...others] = artifact;
  if (bundle === null || statement === null || read?.isSame !== true || app === undefined || others.length > 0) return [];
  const progress = new Progress(environment);
  const words = VERIFY_WORDS[environment.language];
  return askTools(app, claimsOf(bundle.record, statement), (tool) => progress.show(words.running(tool))).finally(() =>
    progress.clear(),
  );
};

const checkUsage = (file: string | undefined, options: VerifyOptions, { language, now }: Environment): string => {
  const words = VERIFY_WORDS[language];
  if (file === undefined) throw new UsageError(words.needBundle);
  if (options.trust === undefined) throw new UsageError(words.needTrust);
  const moment = options.now ?? now;
  if (!isMoment(moment)) throw new UsageError(MESSAGES[language].badValue("--now", moment, words.moment));
  const needing = options.recompute === true ? "--recompute" : options.confirm === true ? "--confirm" : null;
  if (needing !== null && options.artifact === undefined) throw new UsageError(words.needArtifact(needing));
  return file;
};

/** `akashi verify BUNDLE --trust POLICY`: exit code 1 unless everything that was asked for holds. */
export const verify = async (file: string | undefined, options: VerifyOptions, environment: Environment): Promise<number> => {
  const { language, out, width, color } = environment;
  if (options.examplePolicy === true) {
    out(EXAMPLE_POLICY);
    return EXIT.clean;
  }
  const path = checkUsage(file, options, environment);
  const policy: TrustPolicy = await readPolicyFile(options.trust ?? "", language);
  const { bytes } = readInput(path, language);
  const bundle = peekBundle(bytes);
  const { artifact, recompute = true } = options;
  const read = artifact === undefined ? null : await readArtifact(bundle, { ...options, artifact, recompute }, environment);
  const confirmations = await confirmationsFor(bundle, read, options, environment);
  const result = await verifyBundle(bytes, {
    policy,
    now: options.now ?? environment.now,
    checkTimestamp,
    ...(read !== null && { artifact: read.artifact }),
    ...(read?.recomputed !== undefined && { recomputed: read.recomputed }),
    ...(confirmations !== undefined && { confirmations }),
  });
  out(options.json === true ? renderCanonical(result) : renderVerificationTerminal(result, { lang: language, width, color }));
  return result.verdict === "holds" ? EXIT.clean : EXIT.findings;
};
