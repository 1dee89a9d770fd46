import { purposeText, type PurposeItem } from "@akashi/declarations";
import { LADDER, type ModuleResult, type Report } from "../schema.ts";
import { isToBeDeclared, isWithinReach, requestedBy } from "../to-declare.ts";
import { readingEvidence, type Candidate, type NotACandidate } from "./candidate.ts";

const EMBEDDED = LADDER.indexOf("embedded");

const purposesOf = ({ purposes }: ModuleResult): readonly PurposeItem[] =>
  purposes.flatMap(({ value, source }) =>
    source === null ? [] : [{ id: value, text: purposeText(value), source: { url: source.url, checked: source.checked } }],
  );

/** A legal name whose source could not be opened is no name to publish. */
const legalNameOf = ({
  legalName,
}: ModuleResult["provider"]): { readonly ja: string | null; readonly en: string | null } | null =>
  legalName === null || legalName.source === null ? null : { ja: legalName.ja, en: legalName.en };

const recipientOf = (module: ModuleResult): Candidate["recipient"] =>
  module.sendsTo === "operator"
    ? null
    : {
        legalName: legalNameOf(module.provider),
        serviceName: module.provider.serviceName,
        providerId: module.provider.id,
        country: module.provider.country,
        relation: "third-party",
        policyUrl: module.policy?.url ?? null,
        hosts: module.hosts.map(({ host }) => host),
      };

const candidateOf = (module: ModuleResult, requested: ReadonlySet<string>): Candidate => ({
  id: module.id,
  tool: { name: module.name, kind: "sdk", moduleId: module.id, version: module.version },
  recipient: recipientOf(module),
  information: module.information
    .filter((found) => isToBeDeclared(found, requested))
    .map((found) => ({
      type: found.type,
      claimed: found.claimed !== null,
      confirmed: found.claimed === null || found.claimed.source !== null,
      evidence: readingEvidence(found),
    })),
  mayRead: module.information
    .filter((found) => found.claimed === null && found.inCode === "may-read" && isWithinReach(found, requested))
    .map(({ type }) => type),
  outOfReach: module.information
    .filter((found) => found.claimed !== null && !isWithinReach(found, requested))
    .map(({ type }) => type),
  informationIsKnown: true,
  recipientPurposes: purposesOf(module),
  unconfirmedPurposes: module.purposes.filter(({ source }) => source === null).map(({ value }) => value),
  policyLanguage: module.policy?.language ?? null,
  optOut: module.optOut,
  startsByItself: module.steps.some(({ step }) => step === "starts-by-itself"),
  evidence: module.steps.flatMap(({ evidence }) => evidence),
});

const leaveOut = (module: ModuleResult, ja: string, en: string): NotACandidate => ({
  id: module.id,
  name: module.name,
  reason: { ja, en },
});

/** Why a module that collects is none that sends here; undefined where it may. */
const reasonAgainst = (module: ModuleResult): NotACandidate | undefined => {
  if (LADDER.indexOf(module.step) < EMBEDDED) {
    return leaveOut(module, "名前があるだけで、コードは入っていません", "it is named only: its code is not in the app");
  }
  const switches = module.switchedOff.filter(({ stops }) => stops === "collection").map(({ name }) => name);
  return switches.length === 0
    ? undefined
    : leaveOut(
        module,
        `収集を止める設定があります(${switches.join("、")})`,
        `a setting stops its collection (${switches.join(", ")})`,
      );
};

/** The modules that may send, one candidate each, and those that do not belong in a notice. */
export const moduleCandidates = (
  report: Report,
): { readonly candidates: readonly Candidate[]; readonly leftOut: readonly NotACandidate[] } => {
  const collecting = report.modules.filter(({ collects }) => collects);
  const requested = requestedBy(report);
  return {
    candidates: collecting
      .filter((module) => reasonAgainst(module) === undefined)
      .map((module) => candidateOf(module, requested)),
    leftOut: collecting.flatMap((module) => reasonAgainst(module) ?? []),
  };
};
