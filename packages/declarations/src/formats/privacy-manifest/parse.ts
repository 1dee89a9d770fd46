import { decodeUtf8, LIMITS } from "@akashi/bytes";
import type { DocumentPlace } from "../../model/read-document.ts";
import { fault, placeAt, reading, type Rejected } from "../outcome.ts";
import type { AccessedApi, CollectedDataType, PrivacyManifest } from "./manifest.ts";
import { readPlist, type PlistMember, type PlistNode } from "./read-plist.ts";
import { API_REASONS, APPLE_DATA_TYPES, APPLE_PURPOSES, KEYS, PREFIXES } from "./terms.ts";

/** A word of a manifest that Apple does not have, kept where there is a place for it; or an entry without its word (empty text). */
export interface UnmappedTerm {
  readonly what: "key" | "data-type" | "purpose" | "api-category" | "api-reason";
  readonly text: string;
  readonly place: DocumentPlace;
}

/** A manifest that was read, with the place of each data type (in their order) and the words that Apple does not have. */
export interface ReadPrivacyManifest {
  readonly kind: "ok";
  readonly manifest: PrivacyManifest;
  readonly places: readonly DocumentPlace[];
  readonly unmapped: readonly UnmappedTerm[];
}

type Members = ReadonlyMap<string, PlistMember>;

const flag = (node: PlistNode): boolean => {
  if (node.kind !== "boolean") throw fault("type", "true or false is asked for", node.offset);
  return node.value;
};
const text = (node: PlistNode): string => {
  if (node.kind !== "string") throw fault("type", "a string is asked for", node.offset);
  return node.value;
};
const items = (node: PlistNode): readonly PlistNode[] => {
  if (node.kind !== "array") throw fault("type", "an array is asked for", node.offset);
  return node.items;
};
const members = (node: PlistNode): Members => {
  if (node.kind !== "dict") throw fault("type", "a dictionary is asked for", node.offset);
  return node.members;
};
const valueIfAny = <T>(dict: Members, key: string, read: (node: PlistNode) => T): T | null => {
  const member = dict.get(key);
  return member === undefined ? null : read(member.node);
};

class ManifestReader {
  readonly places: DocumentPlace[] = [];
  readonly unmapped: UnmappedTerm[] = [];
  readonly #text: string;

  constructor(plist: string) {
    this.#text = plist;
  }

  readManifest(root: PlistNode): PrivacyManifest {
    const dict = members(root);
    this.#listUnknownKeys(dict, [KEYS.tracking, KEYS.trackingDomains, KEYS.collected, KEYS.accessedApis]);
    return {
      tracking: valueIfAny(dict, KEYS.tracking, flag),
      trackingDomains: valueIfAny(dict, KEYS.trackingDomains, (node) => items(node).map(text)),
      collected: valueIfAny(dict, KEYS.collected, (node) => items(node).flatMap((item) => this.#readCollected(item))),
      accessedApis: valueIfAny(dict, KEYS.accessedApis, (node) => items(node).flatMap((item) => this.#readAccessed(item))),
    };
  }

  #list(what: UnmappedTerm["what"], word: string, offset: number): void {
    this.unmapped.push({ what, text: word, place: placeAt(this.#text, offset) });
  }

  /** Xcode leaves an empty dictionary where a row was added and not filled in: it declares nothing, and spoils nothing else. */
  #listEmpty(what: "data-type" | "api-category", offset: number): readonly never[] {
    this.#list(what, "", offset);
    return [];
  }

  #listUnknownKeys(dict: Members, known: readonly string[]): void {
    for (const [key, { offset }] of dict) if (!known.includes(key)) this.#list("key", key, offset);
  }

  /** The word without its prefix; none where the prefix is missing, and listed where Apple does not have it. */
  #readWord(node: PlistNode, what: "data-type" | "purpose" | "api-category"): readonly string[] {
    const [prefix, known] = {
      "data-type": [PREFIXES.type, APPLE_DATA_TYPES] as const,
      purpose: [PREFIXES.purpose, APPLE_PURPOSES] as const,
      "api-category": [PREFIXES.category, [...API_REASONS.keys()]] as const,
    }[what];
    const whole = text(node);
    const word = whole.slice(prefix.length);
    const isPrefixed = whole.startsWith(prefix);
    if (!isPrefixed || !known.includes(word)) this.#list(what, whole, node.offset);
    return isPrefixed ? [word] : [];
  }

  #readCollected(node: PlistNode): readonly CollectedDataType[] {
    const dict = members(node);
    this.#listUnknownKeys(dict, [KEYS.type, KEYS.linked, KEYS.typeTracking, KEYS.purposes]);
    const type = dict.get(KEYS.type);
    if (type === undefined) return this.#listEmpty("data-type", node.offset);
    const purposes = valueIfAny(dict, KEYS.purposes, items) ?? [];
    const rest = {
      linked: valueIfAny(dict, KEYS.linked, flag),
      tracking: valueIfAny(dict, KEYS.typeTracking, flag),
      purposes: purposes.flatMap((purpose) => this.#readWord(purpose, "purpose")),
    };
    return this.#readWord(type.node, "data-type").map((word) => {
      this.places.push(placeAt(this.#text, type.node.offset));
      return { type: word, ...rest };
    });
  }

  #readAccessed(node: PlistNode): readonly AccessedApi[] {
    const dict = members(node);
    this.#listUnknownKeys(dict, [KEYS.api, KEYS.reasons]);
    const api = dict.get(KEYS.api);
    if (api === undefined) return this.#listEmpty("api-category", node.offset);
    const reasons = valueIfAny(dict, KEYS.reasons, items) ?? [];
    return this.#readWord(api.node, "api-category").map((category) => {
      const known = API_REASONS.get(category) ?? [];
      for (const reason of reasons) if (!known.includes(text(reason))) this.#list("api-reason", text(reason), reason.offset);
      return { category, reasons: reasons.map(text) };
    });
  }
}

const BINARY = "bplist";
/** No more than it takes to see that there are too many: three bytes are at least one UTF-16 code unit. */
const BYTES = 3 * (LIMITS.formCharacters + 1);

/**
 * Reads a `PrivacyInfo.xcprivacy`, from its text or its bytes in UTF-8. A binary property list, as Xcode puts it into an app, is
 * refused with the code `binary-plist`.
 */
export const parsePrivacyManifest = (file: string | Uint8Array): ReadPrivacyManifest | Rejected =>
  reading(typeof file === "string" ? file : decodeUtf8(file.subarray(0, BYTES)), (plist): ReadPrivacyManifest => {
    if (plist.startsWith(BINARY)) throw fault("binary-plist", "a binary property list, where an XML one is read", 0);
    const reader = new ManifestReader(plist);
    const manifest = reader.readManifest(readPlist(plist));
    return { kind: "ok", manifest, places: reader.places, unmapped: reader.unmapped };
  });
