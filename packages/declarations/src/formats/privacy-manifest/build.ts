import type { Declaration, Transmission } from "../../model/declaration.ts";
import { mapItems, mapPurposes, openQuestion, uniqueGaps, type StoreChoices, type StoreGap } from "../store-gap.ts";
import type { AccessedApi, CollectedDataType, PrivacyManifest } from "./manifest.ts";
import { APPLE_DATA_TYPES, APPLE_PURPOSES } from "./terms.ts";

/** What only the provider knows, and a declaration does not hold. What is left out stays out of the manifest. */
export interface PrivacyManifestKnown {
  /** Only the transmissions of this service; all, where null. */
  readonly service: string | null;
  readonly choices: StoreChoices;
  /** Apple's word → whether it is linked to the user's identity. */
  readonly linked: ReadonlyMap<string, boolean>;
  /** Apple's word → whether it is used to track. */
  readonly tracking: ReadonlyMap<string, boolean>;
  readonly trackingDomains: readonly string[] | null;
  readonly accessedApis: readonly AccessedApi[] | null;
}

/** A manifest made from a declaration, with everything of the declaration that it does not say and every question that is open. */
export interface PrivacyManifestDraft {
  readonly manifest: PrivacyManifest;
  readonly gaps: readonly StoreGap[];
}

const NOTHING_KNOWN: PrivacyManifestKnown = {
  service: null,
  choices: new Map(),
  linked: new Map(),
  tracking: new Map(),
  trackingDomains: null,
  accessedApis: null,
};

/** Apple asks for the purposes of whoever uses the data: both sides. */
const purposesOf = ({ senderPurposes, recipientPurposes }: Transmission): Transmission["senderPurposes"] => [
  ...senderPurposes,
  ...recipientPurposes,
];

/** True where any type tracks; false only where every type is known not to. */
const joinTracking = (types: readonly CollectedDataType[]): boolean | null => {
  if (types.some(({ tracking }) => tracking === true)) return true;
  return types.length > 0 && types.every(({ tracking }) => tracking === false) ? false : null;
};

const openQuestions = ({ tracking, trackingDomains, collected, accessedApis }: PrivacyManifest): readonly StoreGap[] => [
  ...(collected ?? []).filter(({ linked }) => linked === null).map(({ type }) => openQuestion("linked", type)),
  ...(collected ?? []).filter((one) => one.tracking === null).map(({ type }) => openQuestion("tracking", type)),
  ...(tracking === false || (trackingDomains ?? []).length > 0 ? [] : [openQuestion("tracking-domains", "")]),
  ...(accessedApis === null ? [openQuestion("accessed-apis", "")] : []),
];

/**
 * The privacy manifest that follows from a declaration. Whether data is linked to the user or used to track is never guessed, and
 * a type for which Apple has several words stays out until the provider chooses.
 */
export const buildPrivacyManifest = (
  declaration: Declaration,
  known: Partial<PrivacyManifestKnown> = {},
): PrivacyManifestDraft => {
  const { service, choices, linked, tracking, trackingDomains, accessedApis } = { ...NOTHING_KNOWN, ...known };
  const { items, gaps } = mapItems(declaration, "apple", { service, choices });
  const rows = [...new Set(items.map(({ transmission }) => transmission))];
  const collected = APPLE_DATA_TYPES.flatMap((type): readonly CollectedDataType[] => {
    const ofType = [...new Set(items.filter(({ word }) => word === type).map(({ transmission }) => transmission))];
    if (ofType.length === 0) return [];
    const words = ofType.flatMap((row) => mapPurposes(purposesOf(row), row.id, "apple").words);
    const purposes = APPLE_PURPOSES.filter((purpose) => words.includes(purpose));
    return [{ type, linked: linked.get(type) ?? null, tracking: tracking.get(type) ?? null, purposes }];
  });
  const manifest: PrivacyManifest = {
    tracking: joinTracking(collected),
    trackingDomains,
    // An empty list would say that nothing is collected.
    collected: collected.length === 0 ? null : collected,
    accessedApis,
  };
  const purposeGaps = rows.flatMap((row) => mapPurposes(purposesOf(row), row.id, "apple").gaps);
  return { manifest, gaps: uniqueGaps([...gaps, ...purposeGaps, ...openQuestions(manifest)]) };
};
