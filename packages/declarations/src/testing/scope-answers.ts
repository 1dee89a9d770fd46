import type { ScopeAnswers } from "../scope/schema.ts";

/** An item-3 business on a browser, whose service is of none of the four types. */
export const OF_NO_TYPE: ScopeAnswers = {
  forOthersDemand: true,
  operatorKind: "item3",
  viaSoftware: true,
  messages: false,
  posts: false,
  onlineGame: false,
  metaverse: false,
  search: false,
  information: false,
};
