import { compareText } from "@akashi/bytes";
import { findInformationType } from "@akashi/catalogue/platform";
import { groupBy } from "./grouping.ts";
import { actorKey } from "./ownership.ts";
import { LADDER, type Actor, type Report } from "./schema.ts";
import { mayBeSent, requestedBy } from "./to-declare.ts";

/**
 * Whether an update needs the comprehensive consent again (包括同意, JSSEC guide 5.5.2.2 and 5.5.3.2): a kind of information that nothing in
 * the old artifact could send, hard to change or delicate. Of other new kinds the policy's change procedure (SPI, item 8) is due.
 */
export interface ConsentAgain {
  readonly needed: boolean;
  /** `new-type`: as above. `other-new-type`: new kinds, none of a class that needs consent. `none`: no new kind was found. */
  readonly reason: "new-type" | "other-new-type" | "none";
  /** Whether the procedure for changes of the policy is due. */
  readonly changeProcedure: boolean;
  /** New kinds of information, those that need consent first, each with who handles it now. */
  readonly types: readonly {
    readonly type: string;
    readonly needsConsent: boolean;
    /** `reads`: code that can be reached reads it, or it was followed to there; `provider-says`: a module's provider says that it may be sent. */
    readonly basis: "reads" | "provider-says";
    readonly actors: readonly Actor[];
  }[];
}

const HAS_CODE = LADDER.indexOf("embedded");

interface Handling {
  readonly type: string;
  readonly actor: Actor;
  readonly reads: boolean;
}

/** Who may send which kind of information: collecting modules, and code of the app or of strangers. What a library shows stays here. */
const handlingsOf = (report: Report): ReadonlyMap<string, readonly Handling[]> => {
  const requested = requestedBy(report);
  const owners = [
    ...report.modules
      .filter(({ collects }) => collects)
      .map(({ id, step, information }) => ({
        actor: { kind: "module", id } as const,
        mayClaim: LADDER.indexOf(step) >= HAS_CODE,
        information,
      })),
    ...report.otherCode.map(({ actor, information }) => ({ actor, mayClaim: false, information })),
  ];
  const rows = owners.flatMap(({ actor, mayClaim, information }) =>
    information
      .filter((row) => mayBeSent(mayClaim ? row : { ...row, claimed: null }, requested))
      .map(({ type, inCode, flow }): Handling => ({ type, actor, reads: inCode === "reads" || flow !== null })),
  );
  return groupBy(rows, ({ type }) => type);
};

/** Of a type that this version does not know, yes: the cautious side. */
const needsConsent = (type: string): boolean => {
  const jssecClass = findInformationType(type)?.jssecClass ?? "delicate";
  return jssecClass === "hard" || jssecClass === "delicate";
};

/** What the new artifact may send that the old one could not. */
export const compareConsent = (before: Report, after: Report): ConsentAgain => {
  const old = handlingsOf(before);
  const types = [...handlingsOf(after)]
    .filter(([type]) => !old.has(type))
    .map(([type, rows]) => ({
      type,
      needsConsent: needsConsent(type),
      basis: rows.some(({ reads }) => reads) ? ("reads" as const) : ("provider-says" as const),
      actors: [...new Map(rows.map(({ actor }) => [actorKey(actor), actor])).values()].sort((a, b) =>
        compareText(actorKey(a), actorKey(b)),
      ),
    }))
    .sort((a, b) => Number(b.needsConsent) - Number(a.needsConsent) || compareText(a.type, b.type));
  const needed = types.some((row) => row.needsConsent);
  const reason = needed ? "new-type" : types.length > 0 ? "other-new-type" : "none";
  return { needed, reason, changeProcedure: types.length > 0, types };
};
