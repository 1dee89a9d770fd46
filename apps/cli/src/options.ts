import { readFileSync } from "node:fs";
import {
  PROFILES,
  SEVERITIES,
  type AssessOptions,
  type Profile,
  type Report,
  type Severity,
  type StoreText,
} from "@akashi/assess";
import { buildCatalogue, bundledLayer, loadCatalogue, type Catalogue } from "@akashi/catalogue";
import { LANGUAGES, type Language } from "@akashi/render";
import { readLayer } from "./catalogue-layer.ts";
import { UnreadableError, UsageError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import { MESSAGES } from "./messages.ts";
import { sha256Hex } from "./sha256.ts";

/** Options that `inspect` and `diff` share, as commander gives them. */
export interface SharedOptions {
  readonly lang?: string;
  readonly profile?: string;
  readonly failOn?: string;
  readonly catalogue?: readonly string[];
  readonly expectSigner?: string;
  readonly description?: string;
}

/** One of the allowed words. Throws UsageError that names them. */
export const chooseWord = <T extends string>(option: string, value: string, allowed: readonly T[], language: Language): T => {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(MESSAGES[language].badValue(option, value, allowed.join(" ")));
  return found;
};

export const chooseLanguage = (value: string | undefined, fallback: Language): Language =>
  value === undefined ? fallback : chooseWord("--lang", value, LANGUAGES, fallback);

/** A whole number of zero or more. */
export const chooseNumber = (option: string, value: string | undefined, language: Language): number | undefined => {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(MESSAGES[language].badValue(option, value, "0, 1, 2, …"));
  return Number(value);
};

/** SHA-256 as people paste it: with colons or spaces, in either case. */
const chooseSigner = (value: string, language: Language): string => {
  const hex = value.replace(/[:\s]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw new UsageError(MESSAGES[language].badValue("--expect-signer", value, "SHA-256, 64 hex digits"));
  return hex;
};

const readStoreText = (file: string, language: Language): StoreText => {
  try {
    const bytes = readFileSync(file);
    return { text: bytes.toString("utf8"), sha256: sha256Hex(bytes) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotRead(file, reason));
  }
};

const chooseCatalogue = (files: readonly string[] | undefined, language: Language): Catalogue =>
  files === undefined || files.length === 0
    ? loadCatalogue()
    : buildCatalogue([bundledLayer(), ...files.map((file) => readLayer(file, language))]);

/** The options of an assessment. Throws UsageError and UnreadableError. */
export const assessOptionsOf = (options: SharedOptions, language: Language): AssessOptions => ({
  catalogue: chooseCatalogue(options.catalogue, language),
  profile: options.profile === undefined ? "jssec-strict" : chooseWord<Profile>("--profile", options.profile, PROFILES, language),
  ...(options.expectSigner === undefined ? {} : { expectSigner: chooseSigner(options.expectSigner, language) }),
  ...(options.description === undefined ? {} : { description: readStoreText(options.description, language) }),
});

/** From which severity a finding makes the exit code 1; `never` for none. */
export type FailOn = Severity | "never";

export const chooseFailOn = (value: string | undefined, language: Language): FailOn =>
  value === undefined ? "never" : chooseWord<FailOn>("--fail-on", value, [...SEVERITIES, "never"], language);

/** The exit code for these findings. */
export const exitCodeFor = (findings: Report["findings"], failOn: FailOn): number => {
  if (failOn === "never") return EXIT.clean;
  const floor = SEVERITIES.indexOf(failOn);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= floor) ? EXIT.findings : EXIT.clean;
};
