import { informationLabel, type InformationBasis, type TransmissionBasis } from "@akashi/declarations";
import type { CodePlace } from "@akashi/facts";
import type { Evidence } from "../schema.ts";
import { decisionsOf } from "./decisions.ts";
import { toolNameOf, type Matched } from "./matched.ts";
import { isProposal } from "./transmission.ts";

/** Places of one kind of information that are named; the report has all. */
const NAMED_PLACES = 3;

const NOT_IN_APP = { ja: "検査したアプリには見つからない", en: "not found in the app" };

const placeOf = ({ class: name, method, line }: Pick<CodePlace, "class" | "method" | "line">): string =>
  `${name}.${method}${line === null ? "" : `:${line}`}`;

/** Where code reads something, or the two ends of the way by which it is sent, as lines. */
export const placesOf = (evidence: readonly Evidence[]): readonly string[] => {
  const lines = evidence.flatMap((found) => {
    if (found.kind === "code") return [placeOf(found)];
    return found.kind === "flow"
      ? [`${placeOf(found.source)} → ${placeOf(found.sink)}${found.url === null ? "" : ` (${found.url})`}`]
      : [];
  });
  return [...new Set(lines)].slice(0, NAMED_PLACES);
};

const both = ({ ja, en }: { readonly ja: string | null; readonly en: string | null }): { ja: string; en: string } => ({
  ja: ja ?? en ?? "",
  en: en ?? ja ?? "",
});

const informationOf = (matched: Matched): readonly InformationBasis[] => {
  const { candidate, entry, transmission } = matched;
  const shown = candidate?.information ?? [];
  const decided = entry === null ? [] : decisionsOf(entry);
  const answered = new Set(entry?.decisions.filter(({ sent }) => sent === true).map(({ information }) => information));
  const listed = new Set(entry?.information?.map(({ typeId }) => typeId));
  const isWritten = (type: string | null): boolean => listed.has(type) || (type !== null && answered.has(type));
  const inNotice = isProposal(matched) ? [] : transmission.information;
  const types = new Set(shown.map(({ type }) => type));
  return [
    ...shown.map((found): InformationBasis => ({
      type: found.type,
      label: both(informationLabel(found.type)),
      inNotice: inNotice.some(({ typeId }) => typeId === found.type),
      standings: [...(isWritten(found.type) ? (["written"] as const) : []), ...found.standings],
      source: found.source,
      places: placesOf(found.evidence),
      decision: decided.find(({ type }) => type === found.type)?.decision ?? null,
    })),
    ...transmission.information
      .filter(({ typeId }) => typeId === null || !types.has(typeId))
      .map(({ typeId, label }): InformationBasis => ({
        type: typeId,
        label: both(label),
        inNotice: true,
        standings: ["written"],
        source: null,
        places: [],
        decision: null,
      })),
  ];
};

/** What a transmission of the draft, or one that waits for an answer, stands on. */
export const basisOf = (matched: Matched): TransmissionBasis => {
  const { candidate, transmission } = matched;
  return {
    transmission: transmission.id,
    name: toolNameOf(matched),
    inNotice: !isProposal(matched),
    presence: candidate?.presence ?? NOT_IN_APP,
    information: informationOf(matched),
    purposes: candidate?.knownPurposes ?? [],
  };
};
