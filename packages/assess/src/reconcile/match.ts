import type { AppTransmission } from "./app-side.ts";
import { documentKey } from "./documents.ts";
import type { ResolvedItem } from "./resolve.ts";
import type { ReasonId } from "./schema.ts";

/** How the recipient that a document names stands to the one the catalogue knows. */
type RecipientState =
  "same" | "chosen" | "affiliate" | "other-form" | "former" | "service" | "not-checkable" | "not-stated" | "differs";

/** From the best to the worst: of several documents the best one counts. */
const ORDER: readonly RecipientState[] = [
  "same",
  "chosen",
  "other-form",
  "former",
  "affiliate",
  "service",
  "not-checkable",
  "not-stated",
  "differs",
];

const REASON_OF: Readonly<Record<RecipientState, ReasonId | null>> = {
  same: null,
  chosen: "recipient-chosen-by-operator",
  affiliate: "affiliate-name",
  "other-form": "company-form-differs",
  former: "former-name",
  service: "service-name-only",
  "not-checkable": "recipient-not-checkable",
  "not-stated": "recipient-not-stated",
  differs: "recipient-differs",
};

const recipientState = ({ module }: AppTransmission, { recipient, hostProviders }: ResolvedItem): RecipientState => {
  if (module.sendsTo === "operator") return "chosen";
  // A name whose source could not be opened is none to hold against what a provider writes.
  const isLegalNameKnown = module.provider.legalName !== null && module.provider.legalName.source !== null;
  if (recipient.kind === "none") return hostProviders.includes(module.provider.id) ? "service" : "not-stated";
  if (recipient.kind === "own") return "differs";
  if (recipient.kind === "unknown") return isLegalNameKnown ? "differs" : "not-checkable";
  const match = recipient.matches.find(({ provider }) => provider.id === module.provider.id);
  if (match === undefined) return "differs";
  if (match.by === "legal") return match.sameForm ? "same" : "other-form";
  if (match.by === "former") return "former";
  if (match.by === "affiliate") return "affiliate";
  // The core of a legal name that the catalogue does not have is most often the name of the service.
  return isLegalNameKnown || !recipient.isLegalNameGiven ? "service" : "not-checkable";
};

/** The declared items that are about one transmission. */
export interface TransmissionMatch {
  /** Items that name the module, and whose recipient is not another one. */
  readonly byModule: readonly ResolvedItem[];
  /** Items that name the module with a recipient that is not its own. */
  readonly misdirected: readonly ResolvedItem[];
  /** Items that name the recipient and no module. */
  readonly byRecipient: readonly ResolvedItem[];
  /** Items without module and recipient, of documents that name the module without kinds of information. */
  readonly pooled: readonly ResolvedItem[];
  /** What is to be said of the recipient's name. */
  readonly recipientReason: ReasonId | null;
}

const namesModule = ({ module }: AppTransmission, { tool }: ResolvedItem): boolean =>
  tool.kind === "modules" && tool.modules.some(({ id }) => id === module.id);

const namesRecipientOnly = ({ module }: AppTransmission, { tool, recipient, hostProviders }: ResolvedItem): boolean =>
  tool.kind === "none" &&
  module.sendsTo === "provider" &&
  ((recipient.kind === "providers" && recipient.matches.some(({ provider }) => provider.id === module.provider.id)) ||
    (recipient.kind === "none" && hostProviders.includes(module.provider.id)));

const hasInformation = ({ item }: ResolvedItem): boolean => item.coveredTypeIds.length > 0 || item.text.trim() !== "";

const isBare = ({ tool, recipient, hosts }: ResolvedItem): boolean =>
  tool.kind === "none" && recipient.kind === "none" && hosts.length === 0;

/** Items of the documents that name the transmission and say nowhere beside it which information it is. */
const pooledFor = (naming: readonly ResolvedItem[], items: readonly ResolvedItem[]): readonly ResolvedItem[] => {
  const documents = new Set(naming.map(({ source }) => documentKey(source)));
  const detailed = new Set(naming.filter(hasInformation).map(({ source }) => documentKey(source)));
  return items.filter(
    (item) => isBare(item) && documents.has(documentKey(item.source)) && !detailed.has(documentKey(item.source)),
  );
};

/** Sets one transmission of the app against everything that is declared. */
export const matchTransmission = (transmission: AppTransmission, items: readonly ResolvedItem[]): TransmissionMatch => {
  const named = items.filter((item) => namesModule(transmission, item));
  const byRecipient = items.filter((item) => namesRecipientOnly(transmission, item));
  const stated = named.map((item) => ({ item, state: recipientState(transmission, item) }));
  const byModule = stated.filter(({ state }) => state !== "differs").map(({ item }) => item);
  const considered =
    stated.length > 0 ? stated : byRecipient.map((item) => ({ item, state: recipientState(transmission, item) }));
  const [best] = considered.map(({ state }) => state).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const naming = named.length > 0 ? byModule : byRecipient;
  return {
    byModule,
    misdirected: stated.filter(({ state }) => state === "differs").map(({ item }) => item),
    byRecipient,
    pooled: pooledFor(naming, items),
    recipientReason: best === undefined ? null : REASON_OF[best],
  };
};
