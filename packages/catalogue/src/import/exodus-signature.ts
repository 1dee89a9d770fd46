import { BROAD_HOSTS, BROAD_PACKAGES, PUBLISHER_ROOTS } from "../modules/broad-names.ts";

/** A part of a signature that was not taken over. */
export interface Refusal {
  readonly signature: string;
  readonly reason: string;
}

const PACKAGE = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/u;
const HOST = /^([a-z0-9_]([a-z0-9_-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/u;
/** Marks that make a text a regular expression; the dot is not one of them, because the list uses it for itself. */
const EXPRESSION = /[()[\]{}*+?^$\\]/u;

/** The alternatives of a signature. A group cannot be cut at its bars, so a signature with one stays whole. */
const alternativesOf = (signature: string): readonly string[] =>
  (/[()[\]]/u.test(signature) ? [signature] : signature.split("|")).map((part) => part.trim()).filter((part) => part !== "");

const withoutEscapes = (part: string): string => part.replace(/\\([./-])/gu, "$1");

const packageProblem = (prefix: string): string | undefined => {
  if (EXPRESSION.test(prefix)) return "is a regular expression";
  if (prefix.startsWith(".")) return "matches in the middle of names";
  if (!PACKAGE.test(prefix)) return "is not the name of a package";
  const segments = prefix.split(".");
  if (segments.length < 2 || BROAD_PACKAGES.has(prefix) || PUBLISHER_ROOTS.has(prefix))
    return "is too broad to say whose code it is";
  if (/^[A-Z]/u.test(segments.at(-1) ?? "")) return "names a class, not a package";
  return undefined;
};

const hostProblem = (host: string): string | undefined => {
  if (EXPRESSION.test(host)) return "is a regular expression";
  if (!HOST.test(host)) return "is not the name of a host";
  if (BROAD_HOSTS.has(host)) return "serves strangers too";
  return undefined;
};

/** Takes over the parts without a problem, each once; the others go to `refusals`. */
const accept = (
  parts: readonly { readonly written: string; readonly name: string }[],
  problemOf: (name: string) => string | undefined,
  refusals: Refusal[],
): readonly string[] => {
  const names = new Set<string>();
  for (const { written, name } of parts) {
    const reason = problemOf(name);
    if (reason === undefined) names.add(name);
    else refusals.push({ signature: written, reason });
  }
  return [...names];
};

/** `com.one.|com\.two\.` → `com.one`, `com.two`. */
export const readPackageSignature = (signature: string, refusals: Refusal[]): readonly string[] =>
  accept(
    alternativesOf(signature).map((written) => ({ written, name: withoutEscapes(written).replace(/\.$/u, "") })),
    packageProblem,
    refusals,
  );

/** `.*\.one\.com|two\.com` → `one.com`, `two.com`. The list writes `NC` where a tracker has no host of its own. */
export const readHostSignature = (signature: string, refusals: Refusal[]): readonly string[] =>
  accept(
    alternativesOf(signature)
      .filter((written) => written !== "NC")
      .map((written) => ({
        written,
        name: withoutEscapes(written)
          .replace(/^(\.\*|\*)?\./u, "")
          .toLowerCase(),
      })),
    hostProblem,
    refusals,
  );
