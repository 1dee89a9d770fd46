import { canonicalJson } from "@akashi/bytes";
import type { InformationItem, Transmission } from "../../model/declaration.ts";

/** An information item as item 2 of a policy lists it: the exemption belongs to the transmission. */
export type ListedItem = Pick<InformationItem, "typeId" | "label">;

/** Equal for two items that a policy lists as one. */
export const keyOf = ({ typeId, label }: ListedItem): string => canonicalJson([typeId, label.ja, label.en]);

/** What a policy lists under item 2: each item of the transmissions once, in the order in which they come. */
export const collectItems = (transmissions: readonly Transmission[]): readonly ListedItem[] => {
  const items = new Map<string, ListedItem>();
  for (const item of transmissions.flatMap(({ information }) => information)) {
    if (!items.has(keyOf(item))) items.set(keyOf(item), item);
  }
  return [...items.values()];
};
