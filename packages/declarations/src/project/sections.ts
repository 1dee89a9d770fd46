import { listInformationTypes, listPurposes } from "@akashi/catalogue/platform";
import type { Contact, Operator, PurposeItem, Recipient, Tool } from "../model/declaration.ts";
import type { Decision, ExemptionItem, NecessaryKind } from "../model/exemption.ts";
import type { ConsentMeasure, NoticeMeasure, OptOutMeasure } from "../model/measures.ts";
import type { PolicyTexts } from "../model/policy.ts";
import type { Words } from "../model/words.ts";
import { OPERATOR_KINDS, type ScopeAnswers, type ScopeDecision } from "../scope/schema.ts";
import { purposeText } from "./labels.ts";
import {
  answer,
  corporateNumber,
  date,
  either,
  list,
  note,
  optional,
  record,
  required,
  text,
  url,
  word,
  words,
  type Reader,
} from "./readers.ts";
import type {
  HostGroup,
  Project,
  ProjectExemption,
  ProjectInformation,
  ProjectService,
  ProjectTransmission,
  RecipientFacts,
  SentAnswer,
} from "./schema.ts";

const RELATIONS: readonly Recipient["relation"][] = ["third-party", "own-server", "processor", "unknown"];
const TOOL_KINDS: readonly Tool["kind"][] = ["sdk", "tag", "own-code", "webview-content"];
const STOPS: readonly OptOutMeasure["stops"][] = ["transmission", "use", "unknown"];
const ASKED_AT: readonly ConsentMeasure["askedAt"][] = ["first-launch", "before-use", "unknown"];
const ITEMS: Readonly<Record<string, ExemptionItem>> = { "1": 1, "2": 2, "3": 3, "4": 4 };
const KINDS: Readonly<Record<string, NecessaryKind>> = { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 };

const numbered =
  <T>(numbers: Readonly<Record<string, T>>): Reader<T | null> =>
  (node, place) => {
    const chosen = word(Object.keys(numbers))(node, place);
    return chosen === null ? null : (numbers[chosen] ?? null);
  };

const typeId: Reader<string | null> = (node, place) =>
  word(
    listInformationTypes().map(({ id }) => id),
    "unknown-id",
  )(node, place);
const purposeId: Reader<string | null> = (node, place) =>
  word(
    listPurposes().map(({ id }) => id),
    "unknown-id",
  )(node, place);

const contact = record<Contact>({ name: words, email: text, phone: text, url });
const operator = record<Operator>({ legalName: words, corporateNumber, address: words, contact: optional(contact) });
const named = { by: required(text, ""), on: required(date, ""), reason: text };
/** A decision for or against; which of the two must be said. */
const decision = record<Decision>({ accepted: required(answer, false), ...named });
/** A statement that a named person answers for. */
const statement = record<Decision>({ accepted: (node, place) => answer(node, place) ?? true, ...named });
const scopeDecision = record<ScopeDecision>({
  covered: required(answer, true),
  by: required(text, ""),
  on: required(date, ""),
  reason: text,
});

const notice = record<NoticeMeasure>({
  kind: (node, place) => word(["published", "shown"] as const)(node, place) ?? "published",
  url,
  place: words,
});
const noticeOrNone = either<"none" | null, NoticeMeasure>(word(["none"] as const), notice);
const consent = record<ConsentMeasure>({
  category: required(text, ""),
  askedAt: (node, place) => word(ASKED_AT)(node, place) ?? "unknown",
  withdrawal: words,
});
const noRestriction = (found: Words | null): Words | "none" | null =>
  found?.ja === "none" || found?.ja === "なし" ? "none" : found;
const optOut = record<OptOutMeasure>({
  stops: (node, place) => word(STOPS)(node, place) ?? "unknown",
  method: words,
  url,
  restriction: (node, place) => noRestriction(words(node, place)),
});

const scope = record<ScopeAnswers & { readonly decision: ScopeDecision | null }>({
  forOthersDemand: answer,
  operatorKind: word(OPERATOR_KINDS),
  viaSoftware: answer,
  messages: answer,
  posts: answer,
  onlineGame: answer,
  metaverse: answer,
  search: answer,
  information: answer,
  decision: optional(scopeDecision),
});
const service = record<ProjectService>({
  id: required(text, ""),
  name: (node, place) => words(node, place) ?? { ja: null, en: null },
  kind: (node, place) => word(["app", "web"] as const)(node, place) ?? "app",
  packageName: text,
  signerSha256: text,
  origins: list(required(url, "")),
  scope: optional(scope),
});

const recipient = record<RecipientFacts>({
  legalName: words,
  serviceName: words,
  country: text,
  relation: word(RELATIONS),
  policyUrl: url,
  hosts: list(required(text, "")),
});
const hostGroup = record<HostGroup>({
  hosts: list(required(text, "")),
  use: word(["own-server", "recipient", "nothing-sent"] as const),
  recipient: optional(recipient),
  decision: optional(statement),
});

const informationRecord = record<Omit<ProjectInformation, "typeId"> & { readonly type: string | null }>({
  type: typeId,
  label: words,
  issuedBy: word(["own-server", "device", "third-party"] as const),
});
/** `UI.LOC.COARSE`, or `{ type, label, issuedBy }`. */
const information: Reader<ProjectInformation> = either(
  (node, place): ProjectInformation => ({ typeId: typeId(node, place), label: null, issuedBy: null }),
  (node, place): ProjectInformation => {
    const { type, ...found } = informationRecord(node, place);
    if (type === null && found.label === null)
      note({ ...place, path: `${place.path}.type` }, node, "missing", { found: "type", wanted: "type: UI.…" });
    return { typeId: type, ...found };
  },
);

const source = record<NonNullable<PurposeItem["source"]>>({ url: required(url, ""), checked: required(date, "") });
const purposeRecord = record<{ readonly id: string | null; readonly text: Words | null; readonly source: PurposeItem["source"] }>(
  {
    id: purposeId,
    text: words,
    source: optional(source),
  },
);
/** `PUR.ANALYTICS`, a sentence, or `{ id, text, source }`. */
const purpose: Reader<PurposeItem> = either(
  (node, place): PurposeItem => {
    const found = text(node, place);
    const id = found?.startsWith("PUR.") === true ? purposeId(node, place) : null;
    return { id, text: id === null ? { ja: found, en: null } : purposeText(id), source: null };
  },
  (node, place): PurposeItem => {
    const found = purposeRecord(node, place);
    if (found.id === null && found.text === null)
      note({ ...place, path: `${place.path}.text` }, node, "missing", { found: "text", wanted: "id: PUR.…" });
    return {
      id: found.id,
      text: found.text ?? (found.id === null ? { ja: null, en: null } : purposeText(found.id)),
      source: found.source,
    };
  },
);

const exemption = record<ProjectExemption>({
  information: required(typeId, ""),
  item: numbered(ITEMS),
  kind: numbered(KINDS),
  facts: list(required(text, "")),
  decision: optional(decision),
});
const sentRecord = record<SentAnswer>({ information: required(typeId, ""), sent: answer, by: text, on: date, reason: text });
/** Empty places are a question that nobody has answered; an answer counts only with the person and the day. */
const sentAnswer: Reader<SentAnswer> = (node, place) => {
  const found = sentRecord(node, place);
  for (const key of found.sent === null ? [] : (["by", "on"] as const)) {
    if (found[key] === null)
      note({ ...place, path: `${place.path}.${key}` }, node, "missing", { found: key, wanted: `${key}: …` });
  }
  return found;
};
const tool = record<NonNullable<ProjectTransmission["tool"]>>({ name: words, kind: word(TOOL_KINDS), version: text });
const transmission = record<ProjectTransmission>({
  id: required(text, ""),
  module: text,
  services: optional(list(required(text, ""))),
  tool: optional(tool),
  recipient: optional(recipient),
  information: optional(list(information)),
  senderPurposes: list(purpose),
  recipientPurposes: optional(list(purpose)),
  notice: optional(noticeOrNone),
  consent: optional(consent),
  optOut: optional(optOut),
  exemptions: list(exemption),
  decisions: list(sentAnswer),
  notSent: optional(statement),
});
const policy = record<PolicyTexts>({
  method: words,
  purposes: words,
  consentAndControl: words,
  changeProcedure: words,
  url,
});

/** The whole file; `akashi` is the version. */
export const projectSections: Reader<Omit<Project, "version"> & { readonly akashi: string }> = record<
  Omit<Project, "version"> & { readonly akashi: string }
>({
  akashi: required(text, ""),
  operator,
  effectiveFrom: date,
  notice: optional(notice),
  services: list(service),
  hosts: list(hostGroup),
  transmissions: list(transmission),
  policy,
});
