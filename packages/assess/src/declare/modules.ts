import type { Bilingual } from "@akashi/catalogue";
import { purposeText, type PurposeItem, type Standing } from "@akashi/declarations";
import { isFlowOf, isTransmission } from "../parts/flows.ts";
import { LADDER, type FlowResult, type LadderStep, type ModuleInformation, type ModuleResult, type Report } from "../schema.ts";
import { isWithinReach, requestedBy } from "../to-declare.ts";
import {
  CODE_STANDING,
  readingEvidence,
  sendingEvidence,
  type Candidate,
  type CandidateInformation,
  type NotACandidate,
} from "./candidate.ts";
import { isOwnPage } from "./own-page.ts";

const EMBEDDED = LADDER.indexOf("embedded");
const REACHABLE = LADDER.indexOf("reachable");

const PRESENCE: Readonly<Record<LadderStep, Bilingual>> = {
  "manifest-remnant": { ja: "宣言だけが残っている", en: "only a declaration is left" },
  referenced: { ja: "名前だけがある", en: "named only" },
  embedded: { ja: "コードが入っている(そこへ至る経路は見つからず)", en: "its code is there, and no path to it was found" },
  reachable: { ja: "アプリの入口からコードに至る経路がある", en: "an entry point reaches its code" },
  "starts-by-itself": { ja: "アプリの起動とともに動き始める", en: "it starts with the app" },
  reads: { ja: "コードに至る経路があり、情報を読み取る", en: "its code is reached and reads information" },
  flows: { ja: "読み取った情報が通信に至る", en: "what it reads reaches the network" },
  observed: { ja: "実際の通信で観測した", en: "observed in traffic" },
};

const knownPurposesOf = ({ purposes }: ModuleResult): readonly PurposeItem[] =>
  purposes.flatMap(({ value, source }) =>
    source === null ? [] : [{ id: value, text: purposeText(value), source: { url: source.url, checked: source.checked } }],
  );

/** The purposes with a page only where it is the recipient's own: a notice says of it that the recipient says so there. */
const publishedPurposesOf = (module: ModuleResult): readonly PurposeItem[] => {
  const pages = [module.policy?.url ?? null, module.optOut?.url ?? null];
  return knownPurposesOf(module).map((purpose) =>
    purpose.source !== null && isOwnPage(purpose.source.url, pages) ? purpose : { ...purpose, source: null },
  );
};

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

const standingsOf = ({ claimed, inCode, flow }: ModuleInformation, permitted: boolean): readonly Standing[] => [
  ...(claimed === null ? [] : claimed.source === null ? (["catalogue-only"] as const) : (["documented"] as const)),
  ...(permitted && flow !== null ? (["code-sends"] as const) : []),
  // A call without the permission that it needs reads nothing.
  ...(permitted ? CODE_STANDING[inCode] : []),
];

const informationOf = (
  module: ModuleResult,
  flows: readonly FlowResult[],
  requested: ReadonlySet<string>,
): readonly CandidateInformation[] =>
  module.information
    .map((found): CandidateInformation => {
      const source = found.claimed?.source ?? null;
      const permitted = isWithinReach(found, requested);
      return {
        type: found.type,
        standings: standingsOf(found, permitted),
        source: source === null ? null : { url: source.url, checked: source.checked },
        permitted,
        evidence: [...sendingEvidence(found.type, flows), ...readingEvidence(found)],
      };
    })
    .filter(({ standings }) => standings.length > 0);

const candidateOf = (module: ModuleResult, { flows }: Report, requested: ReadonlySet<string>): Candidate => ({
  id: module.id,
  tool: { name: module.name, kind: "sdk", moduleId: module.id, version: module.version },
  recipient: recipientOf(module),
  information: informationOf(
    module,
    flows.filter((flow) => isTransmission(flow) && isFlowOf(flow, module)),
    requested,
  ),
  isReached: LADDER.indexOf(module.step) >= REACHABLE,
  presence: PRESENCE[module.step],
  recipientPurposes: publishedPurposesOf(module),
  knownPurposes: knownPurposesOf(module),
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
      .map((module) => candidateOf(module, report, requested)),
    leftOut: collecting.flatMap((module) => reasonAgainst(module) ?? []),
  };
};
