import { findInformationType, findPurpose } from "@akashi/catalogue/platform";
import type { Words } from "../model/words.ts";

/** The words of a purpose in a text for users. */
export const purposeText = (id: string): Words => {
  // Names of purposes are kept from reading as a promise: handling of fraud says what it is for and no more.
  if (id === "PUR.SECURITY") return { ja: "不正な利用の防止", en: "Prevention of fraud and abuse" };
  return findPurpose(id)?.name ?? { ja: null, en: null };
};

/** The words of an information type in a text for users. */
export const informationLabel = (id: string): Words => findInformationType(id)?.name ?? { ja: null, en: null };
