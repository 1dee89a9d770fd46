import {
  informationLabel,
  isSameCompany,
  type InformationItem,
  type Measures,
  type Operator,
  type Project,
  type ProjectInformation,
  type ProjectTransmission,
  type PurposeItem,
  type Recipient,
  type Tool,
  type Transmission,
  type Words,
} from "@akashi/declarations";
import { isStated, UNKNOWN_RECIPIENT, type Candidate } from "./candidate.ts";
import { exemptionOf } from "./exemptions.ts";

/** What a transmission is made from: what the app shows, what the provider wrote, or both. */
export interface TransmissionSource {
  readonly candidate: Candidate | null;
  readonly entry: ProjectTransmission | null;
  readonly project: Project;
}

/** A transmission, and the types whose exemption a person decided against the words of the law. */
export interface BuiltTransmission {
  readonly transmission: Transmission;
  readonly impossible: readonly string[];
}

const NO_WORDS: Words = { ja: null, en: null };

const isWritten = (words: Words | null | undefined): words is Words =>
  words !== null && words !== undefined && (words.ja !== null || words.en !== null);

/** The first that says anything; words are never joined from two, as a name in one language may be another company's. */
const firstWords = (...candidates: readonly (Words | null | undefined)[]): Words | null => candidates.find(isWritten) ?? null;

/** A package is no name that users know: what the provider says of the maker stands before it. */
const codeName = (candidate: Candidate | null, entry: ProjectTransmission | null): Words | null => {
  const maker = firstWords(entry?.recipient?.serviceName, entry?.recipient?.legalName);
  const code = candidate?.tool.name ?? null;
  if (maker === null || code === null || candidate?.id.startsWith("code/") !== true) return null;
  return {
    ja: `${maker.ja ?? maker.en ?? ""}の部品(${code.ja ?? ""})`,
    en: `Code of ${maker.en ?? maker.ja ?? ""} (${code.en ?? ""})`,
  };
};

const toolOf = ({ candidate, entry }: TransmissionSource): Tool => ({
  name: firstWords(entry?.tool?.name, codeName(candidate, entry), candidate?.tool.name) ?? NO_WORDS,
  kind: entry?.tool?.kind ?? candidate?.tool.kind ?? "sdk",
  moduleId: candidate?.tool.moduleId ?? entry?.module ?? null,
  version: entry?.tool?.version ?? candidate?.tool.version ?? null,
});

const agree = (written: string | null, known: string | null): boolean =>
  written !== null && known !== null && isSameCompany(written, known);

/** Whether both are written and name one company in neither language. */
const isAnotherName = (written: Words | null, known: Words | null): boolean =>
  isWritten(written) && isWritten(known) && !agree(written.ja, known.ja) && !agree(written.en, known.en);

const recipientOf = ({ candidate, entry }: TransmissionSource, operator: Operator): Recipient => {
  const known = candidate?.recipient ?? UNKNOWN_RECIPIENT;
  const written = entry?.recipient ?? UNKNOWN_RECIPIENT;
  const relation = written.relation ?? known.relation ?? "unknown";
  // A recipient that the provider names itself is not the catalogue's: nothing of the other is taken over beside the name.
  const isOther = relation === "own-server" || isAnotherName(written.legalName, known.legalName);
  const base = isOther ? UNKNOWN_RECIPIENT : known;
  return {
    legalName: firstWords(written.legalName, relation === "own-server" ? operator.legalName : null, base.legalName),
    serviceName: firstWords(written.serviceName, base.serviceName),
    providerId: base.providerId,
    country: written.country ?? base.country,
    relation,
    policyUrl: written.policyUrl ?? base.policyUrl,
    hosts: written.hosts.length > 0 ? written.hosts : known.hosts,
  };
};

/** Types of which a named person has said that they are sent, or that they are not. */
const answeredTypes = (entry: ProjectTransmission | null, sent: boolean): readonly string[] =>
  (entry?.decisions ?? []).filter((answer) => answer.sent === sent).map(({ information }) => information);

const ofType = (typeId: string): ProjectInformation => ({ typeId, label: null, issuedBy: null });

/**
 * What the provider lists, and what it says is sent; else what a document says of a part that the app reaches. What code only reads is
 * for the provider to say.
 */
const informationOf = ({ candidate, entry }: TransmissionSource): readonly ProjectInformation[] => {
  const listed = entry?.information ?? [];
  const refused = answeredTypes(entry, false);
  const stated = candidate?.isReached === true ? candidate.information.filter(isStated).map(({ type }) => type) : [];
  const base = listed.length > 0 ? listed : stated.filter((type) => !refused.includes(type)).map(ofType);
  const added = answeredTypes(entry, true).filter((type) => !base.some(({ typeId }) => typeId === type));
  return [...base, ...added.map(ofType)];
};

/** Whether only the provider can say that there is this transmission at all: nothing was seen to reach its code, and nobody lists what it sends. */
export const isProposal = ({ candidate, entry }: Pick<TransmissionSource, "candidate" | "entry">): boolean =>
  candidate !== null &&
  !candidate.isReached &&
  (entry?.information ?? []).length === 0 &&
  answeredTypes(entry, true).length === 0;

const recipientPurposesOf = ({ candidate, entry }: TransmissionSource, recipient: Recipient): readonly PurposeItem[] => {
  const written = entry?.recipientPurposes ?? [];
  if (written.length > 0) return written;
  // On its own server the sender is the recipient: it has no second purpose.
  if (recipient.relation === "own-server") return entry?.senderPurposes ?? [];
  // What the catalogue says is about its own recipient, not about one that the provider names instead.
  return recipient.providerId === null ? [] : (candidate?.recipientPurposes ?? []);
};

const measuresOf = ({ entry, project }: TransmissionSource): Measures => ({
  notice: entry?.notice === "none" ? null : (entry?.notice ?? project.notice),
  consent: entry?.consent ?? null,
  optOut: entry?.optOut ?? null,
});

/** Joins what the app shows and what the provider wrote. What neither says stays null. */
export const buildTransmission = (id: string, source: TransmissionSource): BuiltTransmission => {
  const { candidate, entry, project } = source;
  const recipient = recipientOf(source, project.operator);
  const senderPurposes = entry?.senderPurposes ?? [];
  const rows = informationOf(source).map((item) => ({
    item,
    ...exemptionOf(item, entry?.exemptions ?? [], { recipient, senderPurposes, candidate }),
  }));
  return {
    transmission: {
      id,
      services: entry?.services ?? project.services.map((service) => service.id),
      tool: toolOf(source),
      recipient,
      information: rows.map(({ item, exemption }): InformationItem => ({
        typeId: item.typeId,
        label: item.label ?? (item.typeId === null ? NO_WORDS : informationLabel(item.typeId)),
        exemption,
      })),
      senderPurposes,
      recipientPurposes: recipientPurposesOf(source, recipient),
      measures: measuresOf(source),
    },
    impossible: rows.flatMap(({ item, impossible }) => (impossible ? [item.typeId ?? ""] : [])),
  };
};
