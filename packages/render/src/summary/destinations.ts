import type { DestinationResult } from "@akashi/assess";
import { compareText } from "@akashi/bytes";

/** Whether some module or stranger names the host, beside the app itself. */
const isNamedByOthers = ({ namedBy }: DestinationResult): boolean => namedBy.some(({ kind }) => kind !== "app");

const rank = (destination: DestinationResult): number =>
  destination.recipient === null ? (destination.cleartext ? 1 : isNamedByOthers(destination) ? 2 : 3) : 0;

/** Hosts in the order in which they tell something: of known recipients, sent to in the clear, named by others' code, then the rest. */
export const compareDestinations = (a: DestinationResult, b: DestinationResult): number =>
  rank(a) - rank(b) || compareText(a.host, b.host);
