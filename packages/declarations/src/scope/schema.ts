/** What the provider answers of one service; null: not answered. The keys are the questions of `questions.ts`. */
export interface ScopeAnswers {
  /** Is the service provided to meet the demand of others (法2条4号)? */
  readonly forOthersDemand: boolean | null;
  readonly operatorKind: OperatorKind | null;
  /** Through a browser or other software that runs on an operating system (施行規則22条の2の27柱書). */
  readonly viaSoftware: boolean | null;
  /** Users exchange messages, mail or calls with others whom they choose (第1号). */
  readonly messages: boolean | null;
  /** What users put in can be seen by users that are not determined beforehand (第2号). */
  readonly posts: boolean | null;
  readonly onlineGame: boolean | null;
  readonly metaverse: boolean | null;
  /** Search over all web pages (第3号). */
  readonly search: boolean | null;
  /** Information is sent for whoever asks to look at it (第4号). */
  readonly information: boolean | null;
}

/** Nothing is answered yet. */
export const UNANSWERED: ScopeAnswers = {
  forOthersDemand: null,
  operatorKind: null,
  viaSoftware: null,
  messages: null,
  posts: null,
  onlineGame: null,
  metaverse: null,
  search: null,
  information: null,
};

export const OPERATOR_KINDS = [
  "registered",
  "notified",
  "item3",
  "single-customer",
  "same-premises",
  "local-government",
  "none",
] as const;
/**
 * The operator under the Act: 登録 (9条), 届出 (16条1項), 第三号事業 (164条1項3号), for one person only (164条1項1号), in one building or below the
 * size of facilities (同項2号), a local government's non-profit service (165条2項), none of these.
 */
export type OperatorKind = (typeof OPERATOR_KINDS)[number];

/** The numbers of 施行規則22条の2の27. */
export type ServiceType = 1 | 2 | 3 | 4;

/** What a named person decided on the scope. */
export interface ScopeDecision {
  readonly covered: boolean;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string | null;
}
