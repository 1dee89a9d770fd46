import type { Language } from "@akashi/render";
import { limitsOf, type LimitOptions, type Limits } from "./apart.ts";
import type { Environment } from "./environment.ts";
import { chooseNumber } from "./options.ts";
import type { Stage } from "./stage.ts";

/** How the collecting of facts is kept within limits. */
export interface FactsGuard {
  /** Program and arguments that start this command line again. */
  readonly restart: readonly string[];
  readonly limits: Limits;
  /** The user set a limit of memory: only a process of its own can be watched. */
  readonly watched: boolean;
}

/** What is inspected and for which Android versions. */
export interface InspectInput {
  /** One file, or the members of a split set. */
  readonly paths: readonly string[];
  /** The v4 signature file; absent: the one beside the APK, if there is one; false: none. */
  readonly idsig?: string | false;
  readonly minSdk?: number;
  readonly maxSdk?: number;
  /** Whether information is followed through the code, which takes the most time. */
  readonly flows: boolean;
  readonly language: Language;
  /** Absent: without limits, as where limits are kept from outside. */
  readonly guard?: FactsGuard;
  /** Hears what is being done; absent where nobody watches. */
  readonly onStage?: (stage: Stage) => void;
}

/** Options that decide how an artifact is read. */
export interface ReadingOptions extends LimitOptions {
  readonly minSdk?: string;
  readonly maxSdk?: string;
  readonly idsig?: string | false;
  /** False with `--no-flows`. */
  readonly flows?: boolean;
}

/** What the options ask to be inspected. Throws UsageError. */
export const inspectInputOf = (paths: readonly string[], options: ReadingOptions, environment: Environment): InspectInput => {
  const { language, restart } = environment;
  const minSdk = chooseNumber("--min-sdk", options.minSdk, language);
  const maxSdk = chooseNumber("--max-sdk", options.maxSdk, language);
  return {
    paths,
    language,
    flows: options.flows ?? true,
    ...(restart === undefined
      ? {}
      : { guard: { restart, limits: limitsOf(options, language), watched: options.memory !== undefined } }),
    ...(options.idsig === undefined ? {} : { idsig: options.idsig }),
    ...(minSdk === undefined ? {} : { minSdk }),
    ...(maxSdk === undefined ? {} : { maxSdk }),
  };
};
