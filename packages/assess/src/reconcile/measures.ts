import { nameIndexOf, type Decision, type Transmission } from "@akashi/declarations";
import { findInformationType } from "@akashi/catalogue/platform";
import type { Context } from "./context.ts";
import type { RowDraft } from "./row.ts";
import type { ReasonId } from "./schema.ts";

const entriesFor = (moduleId: string, { project, catalogue }: Context): readonly Transmission[] =>
  (project?.transmissions ?? []).filter(({ tool }) => {
    if (tool.moduleId !== null) return tool.moduleId === moduleId;
    const names = [tool.name.ja, tool.name.en].filter((name): name is string => name !== null);
    const index = nameIndexOf(catalogue);
    return names.some((name) => index.findModules(name).some(({ id }) => id === moduleId));
  });

const entriesOf = (draft: RowDraft, context: Context): readonly Transmission[] => {
  if (draft.actor?.kind === "module") return entriesFor(draft.actor.id, context);
  if (draft.actor?.kind !== "app") return [];
  return (context.project?.transmissions ?? []).filter(({ tool }) => tool.kind === "own-code");
};

/** Items 1 and 2 of the proviso take the information out of the duty; 3 and 4 (consent, opt-out) only put another measure in its place. */
const exemptionReason = (entries: readonly Transmission[], { informationTypes }: RowDraft, strict: boolean): ReasonId | null => {
  const found = entries
    .flatMap(({ information }) => information)
    .filter(({ typeId, exemption }) => exemption !== null && typeId !== null && informationTypes?.includes(typeId) === true)
    .flatMap(({ exemption }) => (exemption === null ? [] : [exemption]))
    .filter(({ item }) => !strict || item === 1 || item === 2);
  if (found.length === 0) return null;
  return found.every(({ decision }) => decision?.accepted === true) ? "exempt-by-decision" : "exemption-not-decided";
};

/** The decision that an exempt row shows. */
const exemptionDecision = (entries: readonly Transmission[], { informationTypes }: RowDraft): Decision | null =>
  entries
    .flatMap(({ information }) => information)
    .find(({ typeId, exemption }) => exemption !== null && typeId !== null && informationTypes?.includes(typeId) === true)
    ?.exemption?.decision ?? null;

const measureReason = (entries: readonly Transmission[], strict: boolean): ReasonId | null => {
  if (entries.length === 0) return null;
  const isConsent = entries.every(({ measures }) => measures.consent !== null);
  const isOptOut = entries.every(({ measures }) => measures.optOut !== null);
  if (!isConsent && !isOptOut) return null;
  return strict ? "notice-required" : isConsent ? "consent-instead" : "opt-out-instead";
};

const LIGHTENS: ReadonlySet<ReasonId> = new Set(["exempt-by-decision", "consent-instead", "opt-out-instead"]);

/** A row that a document should have, in the light of the measure that the provider chose and of the profile. */
export const weighMeasures = (draft: RowDraft, context: Context): RowDraft => {
  if (draft.verdict !== "possible-undeclared" && draft.verdict !== "undeclared") return draft;
  const strict = context.profile.noticeAlwaysRequired;
  const entries = entriesOf(draft, context);
  const reason = exemptionReason(entries, draft, strict) ?? measureReason(entries, strict);
  if (reason === null) return draft;
  const reasons = [...draft.reasons, reason];
  const decision = reason === "exempt-by-decision" ? exemptionDecision(entries, draft) : null;
  return LIGHTENS.has(reason) ? { ...draft, reasons, decision, severity: "info" } : { ...draft, reasons };
};

/** Whether JSSEC's guide asks for particular care with the type; of a type that is not known, yes. */
export const isDelicate = (type: string): boolean => {
  const jssecClass = findInformationType(type)?.jssecClass ?? "delicate";
  return jssecClass === "delicate" || jssecClass === "hard";
};
