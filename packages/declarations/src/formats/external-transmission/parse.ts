import { DECLARATION_VERSION, type Declaration } from "../../model/declaration.ts";
import type { InformationItem, Operator, PurposeItem, Recipient, Service, Tool, Transmission } from "../../model/declaration.ts";
import type { Decision, Exemption } from "../../model/exemption.ts";
import type { ConsentMeasure, Measures, NoticeMeasure, OptOutMeasure } from "../../model/measures.ts";
import type { DocumentPlace } from "../../model/read-document.ts";
import type { Words } from "../../model/words.ts";
import { flag, formed, list, nullable, object, oneNumber, oneOf, text, type Decode } from "../json/decode.ts";
import { readJson, type JsonNode } from "../json/read-json.ts";
import { fault, placeAt, reading, type Rejected } from "../outcome.ts";
import { checkReferences } from "../references.ts";
import type { Wording } from "./wording.ts";

/** What the member `format` holds. */
export const EXTERNAL_TRANSMISSION_FORMAT = "external-transmission";
/** What the member `schemaVersion` holds; a file of another version is refused. */
export const EXTERNAL_TRANSMISSION_VERSION = 1;

/** A file that was read: the declaration, and beside it how each row is worded and where it stands, in the order of the rows. */
export interface ReadExternalTransmission {
  readonly kind: "ok";
  readonly declaration: Declaration;
  readonly wordings: readonly Wording[];
  readonly places: readonly DocumentPlace[];
}

const words: Decode<Words> = object<Words>({ ja: nullable(text), en: nullable(text) });
const wordsOrNull = nullable(words);
const urlOrNull = nullable(formed("url"));
const textOrNull = nullable(text);

const decision = object<Decision>({ accepted: flag, by: text, on: formed("date"), reason: textOrNull });
const exemptionFields = object<Exemption>({
  item: oneNumber([1, 2, 3, 4]),
  kind: nullable(oneNumber([1, 2, 3, 4, 5])),
  facts: list(text),
  decision: nullable(decision),
});
const exemption: Decode<Exemption> = (node) => {
  const read = exemptionFields(node);
  if (read.kind !== null && read.item !== 1) throw fault("value", "only item 1 has a kind of necessary information", node.offset);
  return read;
};

const information: Decode<InformationItem> = (node) => {
  const { type, ...rest } = object<{ type: string | null; label: Words; exemption: Exemption | null }>({
    type: nullable(formed("typeId")),
    label: words,
    exemption: nullable(exemption),
  })(node);
  return { typeId: type, ...rest };
};

const source = object<{ readonly url: string; readonly checked: string }>({ url: formed("url"), checked: formed("date") });
const purpose: Decode<PurposeItem> = (node) => {
  const { code, ...rest } = object<{ code: string | null; text: Words; source: PurposeItem["source"] }>({
    code: nullable(formed("purposeId")),
    text: words,
    source: nullable(source),
  })(node);
  return { id: code, ...rest };
};

const restriction: Decode<Words | "none"> = (node) => (node.kind === "string" && node.value === "none" ? "none" : words(node));
const measures = object<Measures>({
  notice: nullable(object<NoticeMeasure>({ kind: oneOf("noticeKind"), url: urlOrNull, place: wordsOrNull })),
  consent: nullable(object<ConsentMeasure>({ category: text, askedAt: oneOf("askedAt"), withdrawal: wordsOrNull })),
  optOut: nullable(
    object<OptOutMeasure>({ stops: oneOf("stops"), method: wordsOrNull, url: urlOrNull, restriction: nullable(restriction) }),
  ),
});

const tool = object<Tool>({ name: words, kind: oneOf("toolKind"), moduleId: textOrNull, version: textOrNull });
const recipient = object<Recipient>({
  legalName: wordsOrNull,
  serviceName: wordsOrNull,
  providerId: textOrNull,
  country: nullable(formed("country")),
  relation: oneOf("relation"),
  policyUrl: urlOrNull,
  hosts: list(text),
});

interface Row {
  readonly transmission: Transmission;
  readonly wording: Wording;
  readonly offset: number;
}

interface RowMembers extends Omit<Transmission, "senderPurposes" | "recipientPurposes">, Omit<Wording, "transmissionId"> {
  readonly purposes: { readonly sender: readonly PurposeItem[]; readonly recipient: readonly PurposeItem[] };
}
const rowMembers = object<RowMembers>({
  id: text,
  services: list(text),
  tool,
  recipient,
  information: list(information),
  purposes: object({ sender: list(purpose), recipient: list(purpose) }),
  measures,
  openEnded: nullable(flag),
  granularity: nullable(oneOf("granularity")),
  rawText: textOrNull,
});
const row: Decode<Row> = (node) => {
  const { purposes, openEnded, granularity, rawText, ...rest } = rowMembers(node);
  return {
    transmission: { ...rest, senderPurposes: purposes.sender, recipientPurposes: purposes.recipient },
    wording: { transmissionId: rest.id, openEnded, granularity, rawText },
    offset: node.offset,
  };
};

const provider = object<Operator>({
  legalName: wordsOrNull,
  corporateNumber: nullable(formed("corporateNumber")),
  address: wordsOrNull,
  contact: nullable(object({ name: wordsOrNull, email: textOrNull, phone: textOrNull, url: urlOrNull })),
});
const service = object<Service>({
  id: text,
  name: words,
  kind: oneOf("serviceKind"),
  packageName: textOrNull,
  signerSha256: nullable(formed("sha256")),
  origins: list(formed("url")),
});

const file = object<{
  format: string;
  schemaVersion: 1;
  effectiveFrom: string | null;
  provider: Operator;
  services: readonly Service[];
  transmissions: readonly Row[];
}>({
  format: text,
  schemaVersion: oneNumber([EXTERNAL_TRANSMISSION_VERSION]),
  effectiveFrom: nullable(formed("date")),
  provider,
  services: list(service),
  transmissions: list(row),
});

/** Another format or version is said before anything else: its members would only seem to be wrong. */
const checkVersion = (node: JsonNode): void => {
  const members = node.kind === "object" ? node.members : new Map<string, JsonNode>();
  const format = members.get("format");
  if (format?.kind !== "string" || format.value !== EXTERNAL_TRANSMISSION_FORMAT) {
    throw fault("format", `the member format is not "${EXTERNAL_TRANSMISSION_FORMAT}"`, format?.offset ?? node.offset);
  }
  const version = members.get("schemaVersion");
  if (version?.kind !== "number" || version.value !== EXTERNAL_TRANSMISSION_VERSION) {
    throw fault("version", `only schemaVersion ${EXTERNAL_TRANSMISSION_VERSION} is known`, version?.offset ?? node.offset);
  }
};

/** Reads `external-transmission.json` (docs/external-transmission-json.md), strictly: nothing is taken of a file with a fault. */
export const parseExternalTransmissionJson = (json: string): ReadExternalTransmission | Rejected =>
  reading(json, (whole): ReadExternalTransmission => {
    const node = readJson(whole);
    checkVersion(node);
    const { effectiveFrom, provider: operator, services, transmissions: rows } = file(node);
    const declaration: Declaration = {
      declarationVersion: DECLARATION_VERSION,
      operator,
      services,
      transmissions: rows.map(({ transmission }) => transmission),
      effectiveFrom,
    };
    checkReferences(declaration);
    return {
      kind: "ok",
      declaration,
      wordings: rows.map(({ wording }) => wording),
      places: rows.map(({ offset }) => placeAt(whole, offset)),
    };
  });
