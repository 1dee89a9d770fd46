import { loadCatalogue } from "@akashi/catalogue";
import type { LineMark } from "../document/model.ts";
import type { ReadExternalTransmission } from "../formats/external-transmission/parse.ts";
import type { ReadPolicyXml } from "../formats/policy-xml/parse.ts";
import type { Declaration, PurposeItem, Transmission } from "../model/declaration.ts";
import { POLICY_ITEMS } from "../model/policy.ts";
import type { DocumentPlace, ReadDocument, ReadRow } from "../model/read-document.ts";
import type { Words } from "../model/words.ts";
import { nameOfRow, type RuleFinding } from "../rules/finding.ts";
import { optOutItemFindings } from "../rules/opt-out.ts";
import { policyFindings } from "../rules/policy.ts";
import { rowFindings } from "../rules/rows.ts";
import { nameIndexOf } from "../names/name-index.ts";
import { defectsOf, type LintOptions } from "./lint.ts";

/** A machine-readable form that was read. */
export type DeclarationSource =
  | { readonly document: "external-transmission-json"; readonly read: ReadExternalTransmission }
  | { readonly document: "policy-xml"; readonly read: ReadPolicyXml };

/** A machine-readable form beside the text that it was read from, which tells its lines. */
export interface DeclarationText {
  readonly source: DeclarationSource;
  readonly text: string;
}

/** A row beside the transmission that it says. */
interface Pair {
  readonly row: ReadRow;
  readonly transmission: Transmission;
}

const plain = (words: Words | null): string | null => words?.ja ?? words?.en ?? null;

const purposesOf = (purposes: readonly PurposeItem[]): ReadRow["senderPurposes"] =>
  purposes.flatMap(({ id, text }) => {
    const said = plain(text);
    return said === null ? [] : [{ text: said, purposeId: id }];
  });

const rowOf = (found: Transmission, place: DocumentPlace): ReadRow => {
  const { optOut } = found.measures;
  const sender = purposesOf(found.senderPurposes);
  return {
    tool: plain(found.tool.name),
    recipient: { legalName: plain(found.recipient.legalName), serviceName: plain(found.recipient.serviceName) },
    information: found.information.flatMap(({ label, typeId }) => {
      const text = plain(label);
      return text === null ? [] : [{ text, typeId }];
    }),
    senderPurposes: sender,
    // On its own server the sender is the recipient: its purposes are those of both sides.
    recipientPurposes: found.recipient.relation === "own-server" ? sender : purposesOf(found.recipientPurposes),
    optOut: { present: optOut !== null, url: optOut?.url ?? null, stops: optOut?.stops ?? "unknown" },
    policyUrl: found.recipient.policyUrl,
    granularity: "tool",
    place,
  };
};

/** Words that a user must be able to read in Japanese (施行規則22条の2の28第1項1号), of which there is another language only. */
const isForeign = (words: Words | null): boolean => words !== null && words.ja === null && words.en !== null;

const languageFindings = ({ row, transmission }: Pair): readonly RuleFinding[] => {
  const texts = [
    ...transmission.information.map(({ label }) => label),
    ...[...transmission.senderPurposes, ...transmission.recipientPurposes].map(({ text }) => text),
  ];
  return texts
    .filter(isForeign)
    .slice(0, 1)
    .map((words) => ({ rule: "not-japanese", detail: words.en ?? "", place: row.place }));
};

const optOutFindings = ({ row, transmission: { measures } }: Pair): readonly RuleFinding[] => {
  const { optOut } = measures;
  if (optOut === null) return [];
  const about = { detail: nameOfRow(row), place: row.place };
  return [
    ...(optOut.stops === "unknown" ? [{ rule: "opt-out-act-unclear" as const, ...about }] : []),
    ...(plain(optOut.method) === null && optOut.url === null ? [{ rule: "opt-out-method-missing" as const, ...about }] : []),
    ...(optOut.restriction === null ? [{ rule: "opt-out-restriction-missing" as const, ...about }] : []),
    ...optOutItemFindings(row),
  ];
};

/** The frame around the rows: who to ask, and from when it holds. */
const frameFindings = ({ operator: { contact }, effectiveFrom }: Declaration): readonly RuleFinding[] => [
  ...(effectiveFrom === null ? [{ rule: "date-missing" as const, detail: "", place: null }] : []),
  ...((contact?.email ?? contact?.phone ?? contact?.url ?? null) === null
    ? [{ rule: "contact-missing" as const, detail: "", place: null }]
    : []),
];

const policyItemsOf = (source: DeclarationSource): ReadDocument["policyItems"] => {
  if (source.document !== "policy-xml") return [];
  const empty = new Set(source.read.emptyItems);
  return POLICY_ITEMS.map((item) => ({ item, state: empty.has(item) ? "missing" : "present", place: null }));
};

const linesOf = (text: string): readonly LineMark[] => [
  { offset: 0, line: 1 },
  ...[...text.matchAll(/\r\n|[\n\r]/gu)].map(({ index, 0: end }, at) => ({ offset: index + end.length, line: at + 2 })),
];

const BEGINNING: DocumentPlace = { quote: "", offset: 0 };

/**
 * What a machine-readable form says, and what it lacks: the rules for rows, opt-outs and policy items on what its members hold. Rules for
 * the words and the look of a page do not apply to it.
 */
export const lintDeclaration = ({ source, text }: DeclarationText, options: LintOptions = {}): ReadDocument => {
  const { declaration, places } = source.read;
  const pairs = declaration.transmissions.map((transmission, at): Pair => ({
    transmission,
    row: rowOf(transmission, places[at] ?? BEGINNING),
  }));
  const rows = pairs.map(({ row }) => row);
  const policyItems = policyItemsOf(source);
  const index = nameIndexOf(options.catalogue ?? loadCatalogue());
  const findings = [
    ...rows.flatMap((row) => rowFindings(row, index)),
    ...pairs.flatMap(languageFindings),
    ...pairs.flatMap(optOutFindings),
    ...(source.document === "policy-xml" ? policyFindings(policyItems) : frameFindings(declaration)),
  ];
  const isJapanese = pairs.every((pair) => languageFindings(pair).length === 0);
  return {
    kind: source.document === "policy-xml" ? "policy" : "notice",
    language: rows.length === 0 ? "unknown" : isJapanese ? "ja" : "en",
    rows,
    policyItems,
    defects: defectsOf(findings, { lines: linesOf(text) }, options),
  };
};
