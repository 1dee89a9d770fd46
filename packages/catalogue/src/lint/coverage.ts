import type { Module, Provider } from "../modules/schema.ts";

/** How much of the catalogue rests on sources. Counts of records or of claims, as their names say. */
export interface Coverage {
  readonly modules: number;
  readonly providers: number;
  /** Providers whose registered name is known. */
  readonly providersNamed: number;
  /** Of those, with a Japanese name. */
  readonly providersNamedInJapanese: number;
  readonly providersWithCountry: number;
  /** Claims on information types and purposes, privacy policies, opt-outs and countries. */
  readonly claims: number;
  /** Of those, the ones that no source was opened for. */
  readonly claimsUnconfirmed: number;
  readonly modulesWithPolicy: number;
  readonly modulesWithOptOut: number;
}

/** Counts what the records claim, and how much of it a source confirms. */
export const countCoverage = (modules: readonly Module[], providers: readonly Provider[]): Coverage => {
  const claims = [
    ...modules.flatMap(({ informationTypes, recipientPurposes, policy, optOut }) => [
      ...informationTypes,
      ...recipientPurposes,
      policy,
      optOut,
    ]),
    ...providers.map(({ country }) => country),
  ].filter((claim) => claim !== null);
  return {
    modules: modules.length,
    providers: providers.length,
    providersNamed: providers.filter(({ legalName }) => legalName !== null).length,
    providersNamedInJapanese: providers.filter(({ legalName }) => legalName !== null && legalName.ja !== null).length,
    providersWithCountry: providers.filter(({ country }) => country !== null).length,
    claims: claims.length,
    claimsUnconfirmed: claims.filter(({ source }) => source === "unconfirmed").length,
    modulesWithPolicy: modules.filter(({ policy }) => policy !== null).length,
    modulesWithOptOut: modules.filter(({ optOut }) => optOut !== null).length,
  };
};
