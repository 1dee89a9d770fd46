import { PLATFORM_DATA } from "./data.ts";
import { lazy } from "./lazy.ts";
import type { Capability, InformationType, Purpose } from "./schema.ts";

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const getFrom = <T>(index: ReadonlyMap<string, T>, id: string, what: string): T => {
  const record = index.get(id);
  if (record === undefined) throw new RangeError(`no ${what} has the id ${JSON.stringify(id)}`);
  return record;
};

const informationTypes = lazy(() => byId(PLATFORM_DATA.informationTypes.types));
const purposes = lazy(() => byId(PLATFORM_DATA.purposes.purposes));
const capabilities = lazy(() => byId(PLATFORM_DATA.capabilities.capabilities));

/** The information type (利用者情報の種類) with this id, e.g. `UI.LOC.PRECISE`. */
export const findInformationType = (id: string): InformationType | undefined => informationTypes().get(id);

/** As {@link findInformationType}, for an id that the catalogue itself uses. Throws RangeError where there is none. */
export const getInformationType = (id: string): InformationType => getFrom(informationTypes(), id, "information type");

/** Every information type, in the order of the taxonomy. */
export const listInformationTypes = (): readonly InformationType[] => PLATFORM_DATA.informationTypes.types;

/** The purpose of use (利用目的) with this id, e.g. `PUR.ANALYTICS`. */
export const findPurpose = (id: string): Purpose | undefined => purposes().get(id);

/** As {@link findPurpose}, for an id that the catalogue itself uses. Throws RangeError where there is none. */
export const getPurpose = (id: string): Purpose => getFrom(purposes(), id, "purpose");

/** Every purpose, in the order of the taxonomy. */
export const listPurposes = (): readonly Purpose[] => PLATFORM_DATA.purposes.purposes;

/** The capability with this id, e.g. `dynamic-code`. */
export const findCapability = (id: string): Capability | undefined => capabilities().get(id);

/** As {@link findCapability}, for an id that the catalogue itself uses. Throws RangeError where there is none. */
export const getCapability = (id: string): Capability => getFrom(capabilities(), id, "capability");

/** The closed list of capabilities. */
export const listCapabilities = (): readonly Capability[] => PLATFORM_DATA.capabilities.capabilities;
