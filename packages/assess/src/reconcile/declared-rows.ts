import type { Bilingual } from "@akashi/catalogue";
import { normalizeText } from "@akashi/declarations";
import { groupBy } from "../grouping.ts";
import { isBelowHost } from "../below-host.ts";
import type { ModuleResult } from "../schema.ts";
import { presenceOf } from "./app-side.ts";
import type { Context } from "./context.ts";
import { incompleteReasons } from "./incomplete.ts";
import { missingTypeRows } from "./missing-type.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import type { ObservedSide, ReconciliationRow, RowRecipient } from "./schema.ts";

const nameOf = ({ item, tool }: ResolvedItem): Bilingual | null => {
  const [module] = tool.kind === "modules" ? tool.modules : [];
  if (module !== undefined) return module.name;
  return item.tool === null ? null : { ja: item.tool, en: item.tool };
};

/** The recipient as a document names it; null where it names none. */
export const declaredRecipient = ({ item, recipient }: ResolvedItem): RowRecipient | null => {
  const words = item.recipient?.legalName ?? item.recipient?.serviceName ?? null;
  const [match] = recipient.kind === "providers" ? recipient.matches : [];
  if (words === null) return null;
  return {
    id: match?.provider.id ?? null,
    name: { ja: words, en: words },
    legalNameKnown: match !== undefined && match.provider.legalName !== null,
  };
};

/** One name of a document, whatever it lists below it. */
const groupKey = (resolved: ResolvedItem): string => {
  const { item, tool, hosts } = resolved;
  const subject = tool.kind === "modules" ? tool.modules.map(({ id }) => id).join("+") : normalizeText(item.tool ?? "");
  return JSON.stringify([
    subject,
    declaredRecipient(resolved)?.id ?? normalizeText(declaredRecipient(resolved)?.name.ja ?? ""),
    hosts,
  ]);
};

/** A library, or what is left of a module: in the app in some form, but not as a transmission. */
const otherOf = ({ tool }: ResolvedItem, { app }: Context): ModuleResult | undefined =>
  tool.kind === "modules" ? app.others.find(({ id }) => tool.modules.some((module) => module.id === id)) : undefined;

/** Hosts in the app that the document names, or whose recipient it names. */
const hostsOf = ({ hosts, recipient }: ResolvedItem, { report }: Context): readonly ObservedSide[] => {
  const providers = recipient.kind === "providers" ? recipient.matches.map(({ provider }) => provider.id) : [];
  const found = report.destinations.filter(
    ({ host, use, recipient: known }) =>
      use === "address" &&
      (hosts.some((declared) => isBelowHost(host, declared)) || (known !== null && providers.includes(known.provider))),
  );
  return found.map(({ evidence }) => ({ basis: "host" as const, evidence, source: null }));
};

type Judgement = Pick<RowDraft, "verdict" | "certainty" | "reasons"> & Pick<RowDraft, "gaps" | "observed">;

const judgeOther = (other: ModuleResult, { moduleGaps }: Context): Judgement => {
  const observed = presenceOf(other);
  if (!other.collects && other.step !== "manifest-remnant" && other.step !== "referenced")
    return { verdict: "consistent", certainty: "possible", reasons: ["module-in-app", "not-known-to-collect"], observed };
  if (moduleGaps.length > 0)
    return {
      verdict: "not-tested",
      certainty: "possible",
      reasons: ["remnant-only", "may-be-hidden"],
      gaps: moduleGaps,
      observed,
    };
  return { verdict: "over-declared", certainty: "likely", reasons: ["remnant-only"], observed };
};

/** What is declared and is no transmission of the app: the names decide what can be said of it. */
const judge = (resolved: ResolvedItem, context: Context): Judgement => {
  const other = otherOf(resolved, context);
  if (other !== undefined) return judgeOther(other, context);
  const hosts = hostsOf(resolved, context);
  if (hosts.length > 0) return { verdict: "consistent", certainty: "possible", reasons: ["host-in-app"], observed: hosts };
  const { tool, recipient } = resolved;
  if (tool.kind === "unknown") return { verdict: "not-tested", certainty: "possible", reasons: ["tool-name-not-known"] };
  if (tool.kind !== "modules" && recipient.kind !== "providers")
    return { verdict: "not-tested", certainty: "possible", reasons: ["name-not-known"] };
  const gaps = context.moduleGaps;
  if (gaps.length > 0) return { verdict: "not-tested", certainty: "possible", reasons: ["not-in-app", "may-be-hidden"], gaps };
  return { verdict: "over-declared", certainty: "likely", reasons: ["not-in-app"] };
};

/** Items that name a recipient of which the app has modules, for information that none of these handles. */
const recipientRows = (
  items: readonly ResolvedItem[],
  context: Context,
): { readonly rows: readonly ReconciliationRow[]; readonly used: ReadonlySet<ResolvedItem> } => {
  const present = new Set(context.app.transmissions.map(({ recipient }) => recipient.id));
  const providerOf = ({ tool, recipient }: ResolvedItem): string | null =>
    tool.kind === "none" && recipient.kind === "providers" ? (recipient.matches[0]?.provider.id ?? null) : null;
  const about = items.filter((item) => providerOf(item) !== null && present.has(providerOf(item)));
  const groups = groupBy(about, (item) => providerOf(item) ?? "");
  const rows = [...groups].flatMap(([id, group]) => {
    const handled = context.app.transmissions.filter(({ recipient }) => recipient.id === id).flatMap(({ types }) => types);
    const [first] = group;
    const recipient = first === undefined ? null : declaredRecipient(first);
    return missingTypeRows({ recipient, handled, level: "recipient" }, group, context);
  });
  return { rows, used: new Set(about) };
};

/** A row for every name of a document that no transmission of the app has: nothing that is declared is left out. */
export const declaredOnlyRows = (items: readonly ResolvedItem[], context: Context): readonly ReconciliationRow[] => {
  const ofRecipients = recipientRows(items, context);
  const left = items.filter((item) => !ofRecipients.used.has(item));
  const groups = groupBy(left, groupKey);
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const other = otherOf(first, context);
    const judged = judge(first, context);
    const level = first.tool.kind === "modules" ? "module" : first.recipient.kind === "providers" ? "recipient" : "none";
    return rowOf({
      kind: "transmission",
      actor: other === undefined ? null : { kind: "module", id: other.id },
      name: nameOf(first),
      recipient: declaredRecipient(first),
      informationTypes: [...new Set(group.flatMap(({ item }) => item.coveredTypeIds))].sort(),
      declared: uniqueSides(group.map((item) => declaredSide(item, level))),
      ...judged,
      reasons: [...judged.reasons, ...(first.item.tool === null ? [] : incompleteReasons(group, context))],
    });
  });
  return [...ofRecipients.rows, ...rows];
};
