import type { Declaration, PurposeItem, Transmission } from "../../model/declaration.ts";
import type { Exemption } from "../../model/exemption.ts";
import type { Measures } from "../../model/measures.ts";
import type { Words } from "../../model/words.ts";
import { assertReadable } from "../outcome.ts";
import { EXTERNAL_TRANSMISSION_FORMAT, EXTERNAL_TRANSMISSION_VERSION, parseExternalTransmissionJson } from "./parse.ts";
import type { Wording } from "./wording.ts";

// Each record is written member by member: what a caller's object has besides does not get into the file, and the order is fixed.
const words = ({ ja, en }: Words): object => ({ ja, en });
const wordsOrNull = (value: Words | null): object | null => (value === null ? null : words(value));

const exemption = ({ item, kind, facts, decision }: Exemption): object => ({
  item,
  kind,
  facts,
  decision: decision && { accepted: decision.accepted, by: decision.by, on: decision.on, reason: decision.reason },
});

const purpose = ({ id, text, source }: PurposeItem): object => ({
  code: id,
  text: words(text),
  source: source && { url: source.url, checked: source.checked },
});

const measures = ({ notice, consent, optOut }: Measures): object => ({
  notice: notice && { kind: notice.kind, url: notice.url, place: wordsOrNull(notice.place) },
  consent: consent && {
    category: consent.category,
    askedAt: consent.askedAt,
    withdrawal: wordsOrNull(consent.withdrawal),
  },
  optOut: optOut && {
    stops: optOut.stops,
    method: wordsOrNull(optOut.method),
    url: optOut.url,
    restriction: optOut.restriction === "none" ? "none" : wordsOrNull(optOut.restriction),
  },
});

const transmission = (row: Transmission, wording: Wording | undefined): object => ({
  id: row.id,
  services: row.services,
  tool: { name: words(row.tool.name), kind: row.tool.kind, moduleId: row.tool.moduleId, version: row.tool.version },
  recipient: {
    legalName: wordsOrNull(row.recipient.legalName),
    serviceName: wordsOrNull(row.recipient.serviceName),
    providerId: row.recipient.providerId,
    country: row.recipient.country,
    relation: row.recipient.relation,
    policyUrl: row.recipient.policyUrl,
    hosts: row.recipient.hosts,
  },
  information: row.information.map((item) => ({
    type: item.typeId,
    label: words(item.label),
    exemption: item.exemption && exemption(item.exemption),
  })),
  purposes: { sender: row.senderPurposes.map(purpose), recipient: row.recipientPurposes.map(purpose) },
  measures: measures(row.measures),
  openEnded: wording?.openEnded ?? null,
  granularity: wording?.granularity ?? null,
  rawText: wording?.rawText ?? null,
});

const provider = ({ legalName, corporateNumber, address, contact }: Declaration["operator"]): object => ({
  legalName: wordsOrNull(legalName),
  corporateNumber,
  address: wordsOrNull(address),
  contact: contact && {
    name: wordsOrNull(contact.name),
    email: contact.email,
    phone: contact.phone,
    url: contact.url,
  },
});

/**
 * The declaration as `external-transmission.json` (docs/external-transmission-json.md). `wordings` says of rows that were read from
 * a document how it words them. Throws FormatError where a value does not fit the format.
 */
export const renderExternalTransmissionJson = (declaration: Declaration, wordings: readonly Wording[] = []): string => {
  const wordingOf = new Map(wordings.map((wording) => [wording.transmissionId, wording]));
  const file = {
    format: EXTERNAL_TRANSMISSION_FORMAT,
    schemaVersion: EXTERNAL_TRANSMISSION_VERSION,
    effectiveFrom: declaration.effectiveFrom,
    provider: provider(declaration.operator),
    services: declaration.services.map(({ id, name, kind, packageName, signerSha256, origins }) => ({
      id,
      name: words(name),
      kind,
      packageName,
      signerSha256,
      origins,
    })),
    transmissions: declaration.transmissions.map((row) => transmission(row, wordingOf.get(row.id))),
  };
  return assertReadable(`${JSON.stringify(file, null, 2)}\n`, parseExternalTransmissionJson);
};
