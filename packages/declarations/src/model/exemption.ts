/** The four items of 法27条の12ただし書. */
export type ExemptionItem = 1 | 2 | 3 | 4;
/** The five kinds of necessary information (施行規則22条の2の30). */
export type NecessaryKind = 1 | 2 | 3 | 4 | 5;

/** A proposal that an information item needs no notice. It counts only when a named person has decided. */
export interface Exemption {
  readonly item: ExemptionItem;
  /** Only for item 1. */
  readonly kind: NecessaryKind | null;
  /** The facts it stands on, as sentences. */
  readonly facts: readonly string[];
  readonly decision: Decision | null;
}

/** What a named person decided, and when. */
export interface Decision {
  readonly accepted: boolean;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string | null;
}
