import { compareText } from "@akashi/bytes";
import type { Catalogue } from "@akashi/catalogue";
import type { Facts } from "@akashi/facts";
import { boundFindings } from "./bound-findings.ts";
import { CHECKS } from "./checks/index.ts";
import { findingOf, type CheckInputs } from "./define-check.ts";
import { matchDescription } from "./description/match.ts";
import { FINDING_RULES_AS_OF } from "./finding-profiles.ts";
import { SEVERITIES } from "./findings.ts";
import { actorKey, buildOwnership } from "./ownership.ts";
import { buildDestinations } from "./parts/destinations.ts";
import { buildFlows } from "./parts/flows.ts";
import { buildModules, type Inputs } from "./parts/modules.ts";
import { buildOtherCode } from "./parts/other-code.ts";
import { buildPermissions, grantedNames } from "./parts/permissions.ts";
import { knownUses } from "./platform-use.ts";
import { REPORT_VERSION, type DeveloperResult, type Finding, type Profile, type Report } from "./schema.ts";

/** A store's text and the SHA-256 of the file it was read from, in lower-case hexadecimal. */
export interface StoreText {
  readonly text: string;
  readonly sha256: string;
}

/** What the caller decides. */
export interface AssessOptions {
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  /** SHA-256 of the certificate that must have signed the app, in lower-case hexadecimal. */
  readonly expectSigner?: string;
  /** The text that the store shows for the app, and the SHA-256 of its file. */
  readonly description?: StoreText;
}

/** Whether one of the certificates that signed the app is the expected one; never where the signatures do not hold. */
const expectedSigner = (facts: Facts, sha256: string | undefined): DeveloperResult["expected"] => {
  if (sha256 === undefined) return null;
  const { signing } = facts;
  const matches = signing.verified && signing.signers.some(({ certificateSha256 }) => certificateSha256 === sha256);
  return { sha256, matches };
};

const byImportance = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
  compareText(a.id, b.id) ||
  compareText(a.subject, b.subject) ||
  compareText(a.actor === null ? "" : actorKey(a.actor), b.actor === null ? "" : actorKey(b.actor));

const runChecks = (inputs: CheckInputs, profile: Profile): readonly Finding[] =>
  CHECKS.flatMap((check) => check.run(inputs).map((draft) => findingOf(check, draft, profile))).sort(byImportance);

/**
 * Report = Facts × catalogue × profile (× what was expected of the signer and what the store says). Pure: the same inputs give
 * the same report; it takes milliseconds and opens no artifact.
 */
export const assess = (facts: Facts, { catalogue, profile, expectSigner, description }: AssessOptions): Report => {
  const uses = knownUses(facts);
  const ownership = buildOwnership(facts, catalogue);
  const granted = grantedNames(facts);
  const flows = buildFlows({ facts, catalogue, ownership, granted });
  const inputs: Inputs = { facts, catalogue, ownership, uses, flows, granted };
  const permissions = buildPermissions(facts, uses, ownership);
  const parts = {
    modules: buildModules(inputs),
    otherCode: buildOtherCode(inputs),
    flows,
    permissions,
    destinations: buildDestinations(facts, catalogue, ownership),
    developer: { signing: facts.signing, expected: expectedSigner(facts, expectSigner) },
    description: description === undefined ? null : matchDescription(description.text, permissions),
  };
  const { findings, notes } = boundFindings(runChecks({ facts, uses, ownership, ...parts }, profile));
  return {
    reportVersion: REPORT_VERSION,
    engine: facts.engine,
    catalogue: {
      version: catalogue.version,
      layers: catalogue.layers.map(({ id, version, sha256, attribution }) => ({
        name: id,
        version,
        sha256: sha256 ?? null,
        attribution: attribution?.text ?? null,
      })),
    },
    inputs: { ...facts.inputs, expectSigner: expectSigner ?? null, descriptionSha256: description?.sha256 ?? null },
    profile,
    rulesAsOf: FINDING_RULES_AS_OF,
    artifact: facts.artifact,
    ...parts,
    findings,
    coverage: [...facts.coverage, ...notes],
  };
};
