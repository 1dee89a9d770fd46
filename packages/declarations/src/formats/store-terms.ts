import { findInformationType, findPurpose, listInformationTypes, listPurposes } from "@akashi/catalogue/platform";

/** The stores whose words for information and purposes the catalogue knows. */
export type Store = "play" | "apple";

/** The words of a store for an information type: none, one, or several of which the provider must choose. */
export const storeTypesOf = (typeId: string, store: Store): readonly string[] => findInformationType(typeId)?.[store] ?? [];

/** The word of a store for a purpose; null where the store has none. */
export const storePurposeOf = (purposeId: string, store: Store): string | null => findPurpose(purposeId)?.[store] ?? null;

/** Every information type that a store's word covers, in the order of the taxonomy. */
export const typesOfStoreType = (store: Store, word: string): readonly string[] =>
  listInformationTypes()
    .filter((type) => type[store].includes(word))
    .map(({ id }) => id);

/** Every purpose that a store's words cover, in the order of the taxonomy. */
export const purposesOfStorePurposes = (store: Store, words: readonly string[]): readonly string[] =>
  listPurposes()
    .filter((purpose) => purpose[store] !== null && words.includes(purpose[store]))
    .map(({ id }) => id);
