import type { Decision, Project, ProjectTransmission } from "@akashi/declarations";
import { actorKey } from "../ownership.ts";
import type { Actor, Report } from "../schema.ts";
import { groupOf } from "./hosts.ts";

/** Id of the entry for the app's own code as a whole, whoever receives. */
export const OWN_CODE_ID = "app";

const isOwnEntry = ({ id }: ProjectTransmission): boolean => id === OWN_CODE_ID || id.startsWith(`${OWN_CODE_ID}/`);

/** A named person's decision that something is not sent, and which rows of a reconciliation it is about. */
export interface NotSentDecision {
  /** Whose code it is about; null for hosts. */
  readonly actor: Actor | null;
  /** Id of the provider at hosts of the app; null where it is about code. */
  readonly recipient: string | null;
  /** The hosts of the recipient that it is about; null for all of them. */
  readonly hosts: readonly string[] | null;
  /** `UI.*`; null for everything. */
  readonly type: string | null;
  readonly decision: Decision;
}

/** The kinds of an entry that a named person has said are not sent. */
export const decisionsOf = (entry: ProjectTransmission): readonly { readonly type: string; readonly decision: Decision }[] =>
  entry.decisions.flatMap(({ information, sent, by, on, reason }) =>
    sent === false && by !== null && on !== null ? [{ type: information, decision: { accepted: true, by, on, reason } }] : [],
  );

const actorOf = ({ id, module }: ProjectTransmission): Actor =>
  id.startsWith("code/") ? { kind: "unknown", package: id.slice("code/".length) } : { kind: "module", id: module ?? id };

/** A part with a second recipient sends nothing only where that is said of every entry for it. */
const ofActor = (entries: readonly ProjectTransmission[], actor: Actor): readonly NotSentDecision[] => {
  const open = entries.filter(({ notSent }) => notSent?.accepted !== true);
  const [first] = open;
  const about = { actor, recipient: null, hosts: null };
  if (first === undefined) {
    return entries.slice(0, 1).flatMap(({ notSent }) => (notSent === null ? [] : [{ ...about, type: null, decision: notSent }]));
  }
  return decisionsOf(first)
    .filter(({ type }) => open.every((entry) => decisionsOf(entry).some((found) => found.type === type)))
    .map((found) => ({ ...about, ...found }));
};

/** What the app's own code reads is one question for all its recipients: the entry for the whole answers it, or all of them do. */
export const ofOwnCode = ({ transmissions }: Project): readonly NotSentDecision[] => {
  const whole = transmissions.filter(({ id }) => id === OWN_CODE_ID);
  const parts = transmissions.filter((entry) => isOwnEntry(entry) && entry.id !== OWN_CODE_ID);
  const isOpen = parts.some(({ notSent }) => notSent?.accepted !== true);
  const actor: Actor = { kind: "app" };
  return [
    ...(whole.length === 0 ? [] : ofActor(whole, actor)),
    // That nothing goes to one recipient leaves open what goes to those that nobody has named.
    ...(isOpen ? ofActor(parts, actor) : []),
  ];
};

/** Recipients at hosts of the app: decided where it is said of their entry, or of single hosts of theirs. */
const ofHosts = ({ destinations }: Report, project: Project): readonly NotSentDecision[] => {
  const addresses = destinations.filter(({ use, recipient }) => use === "address" && recipient !== null);
  return [...new Set(addresses.flatMap(({ recipient }) => recipient?.provider ?? []))].flatMap(
    (provider): readonly NotSentDecision[] => {
      const entry = project.transmissions.find(({ id }) => id === `${OWN_CODE_ID}/${provider}`);
      const about = { actor: null, recipient: provider, type: null };
      if (entry?.notSent?.accepted === true) return [{ ...about, hosts: null, decision: entry.notSent }];
      return addresses
        .filter(({ recipient }) => recipient?.provider === provider)
        .flatMap(({ host }) => {
          const group = groupOf(host, project);
          return group?.use === "nothing-sent" && group.decision !== null
            ? [{ ...about, hosts: [host], decision: group.decision }]
            : [];
        });
    },
  );
};

/** Every decision of a project that something in the app is not sent. */
export const notSentDecisions = (report: Report, project: Project): readonly NotSentDecision[] => {
  const entries = project.transmissions.filter((entry) => !isOwnEntry(entry));
  const actors = new Map(entries.map((entry) => [actorKey(actorOf(entry)), actorOf(entry)]));
  return [
    ...[...actors].flatMap(([key, actor]) =>
      ofActor(
        entries.filter((entry) => actorKey(actorOf(entry)) === key),
        actor,
      ),
    ),
    ...ofOwnCode(project),
    ...ofHosts(report, project),
  ];
};
