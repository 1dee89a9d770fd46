import type { Bilingual } from "@akashi/catalogue";
import type { Project } from "@akashi/declarations";
import { isDocumented, isFollowed, isStated, type CandidateInformation } from "./candidate.ts";
import { decisionsOf, ofOwnCode, OWN_CODE_ID } from "./decisions.ts";
import { toolNameOf, type Matched } from "./matched.ts";
import { OWN_CODE } from "./own-code.ts";
import { isProposal } from "./transmission.ts";

/** Whether code reads it on a path from an entry point. */
export const isRead = ({ standings }: CandidateInformation): boolean => standings.includes("code-reads");
/** Whether nobody but the provider can tell: code reads it and no more, or a document says that it depends on the app. */
export const isForTheProvider = (found: CandidateInformation): boolean =>
  isFollowed(found) || isRead(found) || (isDocumented(found) && !isStated(found));

/** A kind of information of which only the provider can say whether it is sent. */
export interface OpenQuestion {
  /** Entry of the project file that takes the answer. */
  readonly transmission: string;
  readonly name: Bilingual;
  readonly found: CandidateInformation;
}

/** Types of an entry to which there is an answer: they are listed, or a named person said that they are not sent. */
const settledTypes = ({ entry, transmission }: Matched): readonly (string | null)[] => [
  ...transmission.information.map(({ typeId }) => typeId),
  ...(entry === null ? [] : decisionsOf(entry).map(({ type }) => type)),
];

/** What the app or a document shows of a part, and to which nobody has answered. */
export const unsettled = (matched: Matched): readonly CandidateInformation[] => {
  const settled = settledTypes(matched);
  return (matched.candidate?.information ?? []).filter(({ type }) => !settled.includes(type));
};

/** Whether it is the app's own code. */
export const isOwn = ({ transmission }: Matched): boolean => transmission.tool.kind === "own-code";

/** What own code was followed to send to one recipient is asked in the entry of that recipient. */
const followedQuestions = (own: readonly Matched[], project: Project): readonly OpenQuestion[] => {
  const whole = project.transmissions.filter(({ id }) => id === OWN_CODE_ID).flatMap(decisionsOf);
  return own.flatMap((one) =>
    unsettled(one)
      .filter((found) => isFollowed(found) && !whole.some(({ type }) => type === found.type))
      .map((found): OpenQuestion => ({ transmission: one.transmission.id, name: toolNameOf(one), found })),
  );
};

/** What own code reads is asked once, in the entry for all of it, whatever the number of its recipients. */
const ownQuestions = (
  own: readonly Matched[],
  project: Project,
  reads: readonly CandidateInformation[],
): readonly OpenQuestion[] => {
  const decisions = ofOwnCode(project);
  const followed = followedQuestions(own, project);
  const listed = own.flatMap(({ transmission }) => transmission.information.map(({ typeId }) => typeId));
  const isSettled = (type: string): boolean =>
    listed.includes(type) ||
    followed.some(({ found }) => found.type === type) ||
    decisions.some((found) => found.type === null || found.type === type);
  const asked = reads
    .filter((found) => (isRead(found) || isFollowed(found)) && !isSettled(found.type))
    .map((found) => ({ transmission: OWN_CODE_ID, name: OWN_CODE, found }));
  return [...followed, ...asked];
};

/** Everything of which only the provider can say whether it is sent, and has not. `ownReads`: what the app's own code reads. */
export const openQuestions = (
  matched: readonly Matched[],
  project: Project,
  ownReads: readonly CandidateInformation[],
): readonly OpenQuestion[] => {
  const running = matched.filter((one) => one.candidate !== null && !isProposal(one));
  const ofOthers = running
    .filter((one) => !isOwn(one))
    .flatMap((one) =>
      unsettled(one)
        .filter(isForTheProvider)
        .map((found): OpenQuestion => ({ transmission: one.transmission.id, name: toolNameOf(one), found })),
    );
  return [...ownQuestions(running.filter(isOwn), project, ownReads), ...ofOthers];
};

/** What a document says that a part sends, and the provider's own list leaves out: a notice that agrees with the app needs an answer. */
export const unlistedQuestions = (matched: readonly Matched[]): readonly OpenQuestion[] =>
  matched
    .filter((one) => one.candidate !== null && !isProposal(one) && !isOwn(one))
    .flatMap((one) =>
      unsettled(one)
        .filter((found) => !isForTheProvider(found) && isDocumented(found))
        .map((found): OpenQuestion => ({ transmission: one.transmission.id, name: toolNameOf(one), found })),
    );
