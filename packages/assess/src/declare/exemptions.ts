import type {
  Exemption,
  InformationItem,
  NecessaryKind,
  ProjectExemption,
  ProjectInformation,
  PurposeItem,
  Recipient,
} from "@akashi/declarations";
import { isOnlyInCode, type Candidate } from "./candidate.ts";

/** What a proposal is made from. */
export interface ExemptionContext {
  readonly recipient: Recipient;
  readonly senderPurposes: readonly PurposeItem[];
  readonly candidate: Candidate | null;
}

/** Necessary information (施行規則22条の2の30): only these tuples of type, kind and purpose are proposed, and only to the operator's own server. */
const NECESSARY: readonly {
  readonly type: string;
  readonly kind: NecessaryKind;
  readonly purposes: readonly string[];
  readonly fact: string;
}[] = [
  {
    type: "UI.DEV.INFO",
    kind: 1,
    purposes: ["PUR.SERVICE", "PUR.ACCOUNT"],
    fact: "OS・言語・画面の情報を、表示とサービスの提供のためだけに使うと書かれている",
  },
  {
    type: "UI.DEV.INFO",
    kind: 4,
    purposes: ["PUR.SECURITY"],
    fact: "端末の情報を、このサービスへの不正な行為の検知のためだけに使うと書かれている",
  },
];

/** Identifiers that a server can issue. All others are made on the device, by the system or by a vendor, and never match 第2号. */
const ISSUABLE: readonly string[] = ["UI.ID.COOKIE", "UI.ID.ACCOUNT", "UI.ID.INSTALL"];

const OWN_SERVER = "送り先は提供者自身のサーバーと書かれている";

const onlyFor = (purposes: readonly PurposeItem[], allowed: readonly string[]): boolean =>
  purposes.length > 0 && purposes.every(({ id }) => id !== null && allowed.includes(id));

/** Proposes an exemption of 法27条の12ただし書 for one item; null where nothing is proposed. It never counts by itself. */
export const proposeExemption = (
  { typeId, issuedBy }: ProjectInformation,
  { recipient, senderPurposes, candidate }: ExemptionContext,
): Exemption | null => {
  if (recipient.relation !== "own-server" || typeId === null) return null;
  const isMadeHere = candidate?.information.some((found) => found.type === typeId && isOnlyInCode(found)) === true;
  if (ISSUABLE.includes(typeId) && issuedBy === "own-server" && !(typeId === "UI.ID.INSTALL" && isMadeHere)) {
    return { item: 2, kind: null, facts: [OWN_SERVER, "この識別符号は提供者のサーバーが発行したと書かれている"], decision: null };
  }
  const rule = NECESSARY.find(({ type, purposes }) => type === typeId && onlyFor(senderPurposes, purposes));
  return rule === undefined ? null : { item: 1, kind: rule.kind, facts: [OWN_SERVER, rule.fact], decision: null };
};

/** Whether a decision that a person wrote can stand beside the words of the law. Item 2 can not for anything that goes elsewhere or was made on the device. */
const isPossible = (
  decided: ProjectExemption,
  { recipient }: ExemptionContext,
  { typeId, issuedBy }: ProjectInformation,
): boolean =>
  decided.item !== 2 ||
  (recipient.relation === "own-server" && issuedBy === "own-server" && typeId !== null && ISSUABLE.includes(typeId));

/** The exemption of an item with the decision on it, and whether a decision had to be put aside. */
export const exemptionOf = (
  information: ProjectInformation,
  decisions: readonly ProjectExemption[],
  context: ExemptionContext,
): { readonly exemption: InformationItem["exemption"]; readonly impossible: boolean } => {
  const proposed = proposeExemption(information, context);
  const decided = decisions.find((found) => found.information === information.typeId && found.decision !== null);
  if (decided === undefined) return { exemption: proposed, impossible: false };
  if (!isPossible(decided, context, information)) return { exemption: proposed, impossible: true };
  const item = decided.item ?? proposed?.item;
  if (item === undefined) return { exemption: null, impossible: false };
  return {
    exemption: {
      item,
      kind: item === 1 ? (decided.kind ?? proposed?.kind ?? null) : null,
      facts: [...(proposed?.facts ?? []), ...decided.facts],
      decision: decided.decision,
    },
    impossible: false,
  };
};
