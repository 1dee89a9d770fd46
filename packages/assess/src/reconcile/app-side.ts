import type { Bilingual } from "@akashi/catalogue";
import { flowEvidence, isFlowOf, isTransmission } from "../parts/flows.ts";
import {
  LADDER,
  type Actor,
  type FlowResult,
  type LadderStep,
  type ModuleInformation,
  type ModuleResult,
  type Report,
} from "../schema.ts";
import { actorKey } from "../ownership.ts";
import { EXAMPLES } from "../platform-use.ts";
import type { ObservedSide, RowRecipient } from "./schema.ts";
import { isToBeDeclared, isWithinReach, requestedBy } from "../to-declare.ts";

/** A kind of information that someone in the app handles, as far as this report shows. */
export interface HandledType {
  readonly type: string;
  readonly claimed: boolean;
  /** False: the catalogue has no source for its claim. */
  readonly documented: boolean;
  readonly inCode: ModuleInformation["inCode"];
  /** How surely it was followed to whoever gets it. */
  readonly flow: ModuleInformation["flow"];
  /** False: the app has not asked for a permission without which no API gives it. */
  readonly permitted: boolean;
  /** Whether a document on this app has to say it, or a named person that it is not sent. */
  readonly toBeDeclared: boolean;
  readonly observed: readonly ObservedSide[];
}

/** One transmission that the app may make: a collecting module whose code is in the app, and who receives from it. */
export interface AppTransmission {
  readonly module: ModuleResult;
  readonly actor: Extract<Actor, { readonly kind: "module" }>;
  readonly recipient: RowRecipient;
  readonly isReached: boolean;
  readonly isSwitchedOff: boolean;
  readonly isPartlySwitchedOff: boolean;
  readonly isObserved: boolean;
  readonly types: readonly HandledType[];
}

/** Code outside known modules, with what it reads. */
export interface AppReader {
  readonly actor: Exclude<Actor, { readonly kind: "module" }>;
  readonly types: readonly HandledType[];
}

/** What a report shows, in the form in which it is set against documents. */
export interface AppSide {
  readonly transmissions: readonly AppTransmission[];
  readonly readers: readonly AppReader[];
  /** Ordinary libraries and what is left of modules: no transmissions, but a document may name them. */
  readonly others: readonly ModuleResult[];
  /** Every kind of information that a transmission or the app's own code handles. */
  readonly types: ReadonlySet<string>;
}

const rank = (step: LadderStep): number => LADDER.indexOf(step);

const hasCode = ({ step }: ModuleResult): boolean => rank(step) >= rank("embedded");

const OPERATOR: Bilingual = { ja: "アプリの運営者が選ぶ送信先", en: "a server that the app's operator chooses" };

/** Who receives from a module, by the legal name where it is known. */
export const recipientOf = ({ sendsTo, provider }: ModuleResult): RowRecipient => {
  if (sendsTo === "operator") return { id: null, name: OPERATOR, legalNameKnown: false };
  const { legalName, serviceName } = provider;
  const ja = legalName?.ja ?? legalName?.en ?? serviceName.ja;
  const en = legalName?.en ?? legalName?.ja ?? serviceName.en;
  return { id: provider.id, name: { ja, en }, legalNameKnown: legalName !== null };
};

const codeSide = ({ inCode, apis }: ModuleInformation): readonly ObservedSide[] => {
  if (inCode === "not-seen") return [];
  const evidence = apis.flatMap(({ examples }) => examples.slice(0, 1).map((place) => ({ kind: "code" as const, ...place })));
  return [{ basis: inCode === "reads" ? "reads" : "may-read", evidence, source: null }];
};

const flowSide = (type: string, flows: readonly FlowResult[]): readonly ObservedSide[] => {
  const evidence = flowEvidence(flows.filter(({ informationType }) => informationType === type));
  return evidence.length === 0 ? [] : [{ basis: "flows", evidence: evidence.slice(0, EXAMPLES), source: null }];
};

/** Who handles which information: what an app side stands on. */
interface Handling {
  readonly information: readonly ModuleInformation[];
  readonly flows: readonly FlowResult[];
}

const handledOf = ({ information, flows }: Handling, granted: ReadonlySet<string>): readonly HandledType[] =>
  information.map((row): HandledType => {
    const { type, claimed, inCode, flow } = row;
    const claim: readonly ObservedSide[] =
      claimed === null
        ? []
        : [{ basis: claimed.source === null ? "catalogue-only" : "provider-claim", evidence: [], source: claimed.source }];
    const permitted = isWithinReach(row, granted);
    const documented = claimed !== null && claimed.source !== null;
    const toBeDeclared = isToBeDeclared(row, granted);
    const followed = flow === null ? [] : flowSide(type, flows);
    return {
      type,
      claimed: claimed !== null,
      documented,
      inCode,
      flow,
      permitted,
      toBeDeclared,
      observed: [...followed, ...codeSide(row), ...claim],
    };
  });

/** Whether the type can come to the module at all: its code may read it, it was followed there, or its provider says so, and Android would give it. */
export const isConcerned = ({ claimed, inCode, flow, permitted }: HandledType): boolean =>
  permitted && (claimed || inCode !== "not-seen" || flow !== null);

const transmissionOf = (module: ModuleResult, flows: readonly FlowResult[], granted: ReadonlySet<string>): AppTransmission => ({
  module,
  actor: { kind: "module", id: module.id },
  recipient: recipientOf(module),
  isReached: rank(module.step) >= rank("reachable"),
  isSwitchedOff: module.switchedOff.some(({ stops }) => stops === "collection"),
  isPartlySwitchedOff: module.switchedOff.some(({ stops }) => stops !== "collection"),
  isObserved: module.steps.some(({ step }) => step === "observed"),
  types: handledOf({ information: module.information, flows: flows.filter((flow) => isFlowOf(flow, module)) }, granted),
});

/** Draws the observed side from a report: what a notice for exactly this app has to name. */
export const appSideOf = (report: Report): AppSide => {
  const granted = requestedBy(report);
  const flows = report.flows.filter(isTransmission);
  const isSending = (module: ModuleResult): boolean => module.collects && hasCode(module);
  const transmissions = report.modules.filter(isSending).map((module) => transmissionOf(module, flows, granted));
  const readers = report.otherCode
    .map(({ actor, information }): AppReader => {
      const sent = flows.filter(({ sender }) => actorKey(sender) === actorKey(actor));
      return { actor, types: handledOf({ information, flows: sent }, granted) };
    })
    .filter(({ types }) => types.length > 0);
  const own = readers.filter(({ actor }) => actor.kind === "app");
  const handled = [...transmissions, ...own].flatMap(({ types }) => types.filter(isConcerned).map(({ type }) => type));
  return { transmissions, readers, others: report.modules.filter((module) => !isSending(module)), types: new Set(handled) };
};

/** The steps of the ladder that show that a module is there, with their evidence. */
export const presenceOf = ({ steps }: ModuleResult): readonly ObservedSide[] =>
  steps.map(({ step, evidence }) => ({ basis: step, evidence, source: null }));
