import type { ReadDataSafety } from "./formats/data-safety/parse.ts";
import type { DataSafetyType } from "./formats/data-safety/form.ts";
import type { ReadExternalTransmission } from "./formats/external-transmission/parse.ts";
import type { Wording } from "./formats/external-transmission/wording.ts";
import type { ReadPolicyXml } from "./formats/policy-xml/parse.ts";
import { PREFIXES } from "./formats/privacy-manifest/terms.ts";
import type { CollectedDataType } from "./formats/privacy-manifest/manifest.ts";
import type { ReadPrivacyManifest } from "./formats/privacy-manifest/parse.ts";
import { purposesOfStorePurposes, typesOfStoreType, type Store } from "./formats/store-terms.ts";
import type { PurposeItem, Recipient, Transmission } from "./model/declaration.ts";
import type { DeclaredItem } from "./model/declared-item.ts";
import type { DocumentPlace, ReadDocument, ReadRow } from "./model/read-document.ts";
import type { Words } from "./model/words.ts";

/** A document that was read, with what it was given as. */
export type DeclaredSource =
  | { readonly document: "notice" | "policy" | "description"; readonly read: ReadDocument }
  | { readonly document: "external-transmission-json"; readonly read: ReadExternalTransmission }
  | { readonly document: "policy-xml"; readonly read: ReadPolicyXml }
  | { readonly document: "data-safety"; readonly read: ReadDataSafety }
  | { readonly document: "privacy-manifest"; readonly read: ReadPrivacyManifest };

const given = <T>(values: readonly (T | null)[]): readonly T[] => values.flatMap((value) => value ?? []);
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** What an item is about, from the document's word for it. */
const subject = (text: string, covered: readonly string[]): Pick<DeclaredItem, "text" | "typeId" | "coveredTypeIds"> => {
  const [only] = covered;
  return { text, typeId: covered.length === 1 && only !== undefined ? only : null, coveredTypeIds: covered };
};

const itemsOfRow = (row: ReadRow, document: DeclaredItem["document"]): readonly DeclaredItem[] => {
  const of = (text: string, typeId: string | null): DeclaredItem => ({
    document,
    tool: row.tool,
    moduleId: null,
    recipient: row.recipient,
    hosts: [],
    ...subject(text, given([typeId])),
    senderPurposes: unique(given(row.senderPurposes.map(({ purposeId }) => purposeId))),
    recipientPurposes: unique(given(row.recipientPurposes.map(({ purposeId }) => purposeId))),
    statesPurposes: { sender: row.senderPurposes.length > 0, recipient: row.recipientPurposes.length > 0 },
    shared: null,
    optOut: row.optOut,
    place: row.place,
    granularity: row.granularity,
  });
  // A row that names a tool or a recipient and no information is still a row.
  return row.information.length === 0 ? [of("", null)] : row.information.map(({ text, typeId }) => of(text, typeId));
};

const plain = (words: Words | null): string | null => words?.ja ?? words?.en ?? null;
const idsOf = (purposes: readonly PurposeItem[]): readonly string[] => unique(given(purposes.map(({ id }) => id)));

const isStated = (purposes: readonly PurposeItem[]): boolean => purposes.some(({ text }) => plain(text) !== null);

const SHARED: Readonly<Record<Recipient["relation"], boolean | null>> = {
  "third-party": true,
  "own-server": false,
  processor: false,
  unknown: null,
};

interface Standing {
  readonly document: "external-transmission-json" | "policy-xml";
  readonly place: DocumentPlace | null;
  readonly wording: Wording | undefined;
}

const itemsOfTransmission = (row: Transmission, { document, place, wording }: Standing): readonly DeclaredItem[] => {
  const { optOut } = row.measures;
  const of = (text: string, typeId: string | null): DeclaredItem => ({
    document,
    tool: plain(row.tool.name),
    moduleId: row.tool.moduleId,
    recipient: { legalName: plain(row.recipient.legalName), serviceName: plain(row.recipient.serviceName) },
    hosts: row.recipient.hosts,
    ...subject(text, given([typeId])),
    senderPurposes: idsOf(row.senderPurposes),
    recipientPurposes: idsOf(row.recipientPurposes),
    statesPurposes: { sender: isStated(row.senderPurposes), recipient: isStated(row.recipientPurposes) },
    shared: SHARED[row.recipient.relation],
    optOut: { present: optOut !== null, url: optOut?.url ?? null, stops: optOut?.stops ?? "unknown" },
    place,
    granularity: wording?.granularity ?? "tool",
  });
  return row.information.length === 0
    ? [of("", null)]
    : row.information.map(({ label, typeId }) => of(plain(label) ?? "", typeId));
};

const storeItem = (
  store: Store,
  word: string,
  purposes: { readonly all: readonly string[]; readonly recipient: readonly string[] },
): Omit<DeclaredItem, "document" | "text" | "shared" | "place"> => {
  const { text: _, ...about } = subject(word, typesOfStoreType(store, word));
  return {
    ...about,
    tool: null,
    moduleId: null,
    recipient: null,
    hosts: [],
    senderPurposes: purposesOfStorePurposes(store, purposes.all),
    recipientPurposes: purposesOfStorePurposes(store, purposes.recipient),
    statesPurposes: null,
    optOut: null,
    granularity: "information",
  };
};

const itemOfDataSafety = (type: DataSafetyType, place: DocumentPlace | null): DeclaredItem => ({
  ...storeItem("play", type.id, {
    all: [...type.collectionPurposes, ...type.sharingPurposes],
    recipient: type.sharingPurposes,
  }),
  document: "data-safety",
  text: type.id,
  shared: type.collected || type.shared ? type.shared : null,
  place,
});

// Apple asks once, of both sides together.
const itemOfManifest = ({ type, purposes }: CollectedDataType, place: DocumentPlace | null): DeclaredItem => ({
  ...storeItem("apple", type, { all: purposes, recipient: purposes }),
  document: "privacy-manifest",
  text: PREFIXES.type + type,
  shared: null,
  place,
});

/** What a document declares, one item for each kind of information of each of its rows, in the order of the document. */
export const declaredItemsOf = (source: DeclaredSource): readonly DeclaredItem[] => {
  switch (source.document) {
    case "notice":
    case "policy":
    case "description":
      return source.read.rows.flatMap((row) => itemsOfRow(row, source.document));
    case "external-transmission-json":
    case "policy-xml": {
      const { declaration, places } = source.read;
      const wordings = source.document === "policy-xml" ? [] : source.read.wordings;
      return declaration.transmissions.flatMap((row, at) =>
        itemsOfTransmission(row, { document: source.document, place: places[at] ?? null, wording: wordings[at] }),
      );
    }
    case "data-safety": {
      const { form, places } = source.read;
      return form.types.map((type) => itemOfDataSafety(type, places.get(type.id) ?? null));
    }
    case "privacy-manifest": {
      const { manifest, places } = source.read;
      return (manifest.collected ?? []).map((type, at) => itemOfManifest(type, places[at] ?? null));
    }
  }
};
