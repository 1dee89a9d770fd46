import type { Context } from "./context.ts";
import { isNotice } from "./documents.ts";
import type { ResolvedItem } from "./resolve.ts";
import type { ReasonId } from "./schema.ts";

/** What is one's own has one side: the sender is the recipient. */
const isToOneself = ({ recipient }: ResolvedItem): boolean => recipient.kind === "own";

/**
 * What the row of one transmission lacks of the items of 施行規則22条の2の29. A notice has to say them itself; without one the other
 * documents are looked at. The law asks for a purpose; that both sides' are needed is the commentary (7-3-1) and JSSEC's position.
 */
export const incompleteReasons = (items: readonly ResolvedItem[], { profile }: Context): readonly ReasonId[] => {
  const notices = items.filter(({ source }) => isNotice(source));
  const looked = (notices.length > 0 ? notices : items).filter(({ item }) => item.statesPurposes !== null);
  if (looked.length === 0) return [];
  const states = (side: "sender" | "recipient"): boolean => looked.some(({ item }) => item.statesPurposes?.[side] === true);
  const [sender, recipient] = [states("sender"), states("recipient") || looked.every(isToOneself)];
  const strict = profile.name !== "law-minimum";
  return [
    // A policy may list what is taken elsewhere than its modules; a notice may not.
    ...(notices.length > 0 && looked.every(({ item }) => item.text.trim() === "" && item.coveredTypeIds.length === 0)
      ? (["information-not-stated"] as const)
      : []),
    ...(!sender && !states("recipient")
      ? (["purposes-not-stated"] as const)
      : strict && !sender
        ? (["sender-purpose-not-stated"] as const)
        : strict && !recipient
          ? (["recipient-purpose-not-stated"] as const)
          : []),
  ];
};
