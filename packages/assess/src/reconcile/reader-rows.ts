import { groupBy } from "../grouping.ts";
import { isConcerned, type HandledType } from "./app-side.ts";
import type { Context } from "./context.ts";
import { incompleteReasons } from "./incomplete.ts";
import { weighMeasures } from "./measures.ts";
import { missingTypeRows } from "./missing-type.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import { undeclaredSeverity } from "./undeclared-severity.ts";
import { isBelowHost } from "../below-host.ts";
import type { ObservedSide, ReconciliationRow } from "./schema.ts";

/** Whether an item is about what the provider of the app itself receives. */
export const isOwnItem = ({ tool, recipient }: ResolvedItem): boolean =>
  tool.kind === "own" || (recipient.kind === "own" && tool.kind !== "modules");

/** Items without a module and a recipient: what is declared of the app as a whole. */
export const isBareItem = ({ tool, recipient, hosts }: ResolvedItem): boolean =>
  tool.kind === "none" && recipient.kind === "none" && hosts.length === 0;

const OWN: Pick<RowDraft, "actor"> = { actor: { kind: "app" } };

interface Used {
  readonly rows: readonly ReconciliationRow[];
  readonly used: readonly ResolvedItem[];
}

/** What the app's own code reads or sends. Reading is not sending: only a row of what was followed out of the app is more than a question. */
const ownRow = (handled: HandledType, own: readonly ResolvedItem[], context: Context): RowDraft => {
  const declared = uniqueSides([
    ...own.map((item) => declaredSide(item, "own")),
    ...context.items
      .filter((item) => isBareItem(item) && item.item.coveredTypeIds.includes(handled.type))
      .map((item) => declaredSide(item, "app")),
  ]);
  const sends = handled.flow === "path";
  const reads = handled.inCode === "reads" || handled.flow !== null;
  const base: Pick<RowDraft, "kind" | "actor" | "informationTypes" | "observed" | "declared"> = {
    ...OWN,
    kind: "information",
    informationTypes: [handled.type],
    observed: handled.observed,
    declared,
  };
  const seen = handled.flow !== null ? ("code-sends" as const) : reads ? ("own-code-reads" as const) : ("code-may-read" as const);
  if (declared.length > 0)
    return {
      ...base,
      verdict: "consistent",
      certainty: sends || (reads && own.length > 0) ? "likely" : "possible",
      reasons: [seen],
    };
  if (!context.hasTransmissionDocuments)
    return { ...base, verdict: "not-tested", certainty: "possible", reasons: [seen, "no-notice-given"] };
  return {
    ...base,
    verdict: "possible-undeclared",
    certainty: sends ? "likely" : "possible",
    reasons: [seen, "not-declared"],
    severity: undeclaredSeverity(handled),
  };
};

/** Hosts that the app's own code names: of the declared recipient, or of nobody that is known, which the app's own server may be. */
const ownHosts = ({ recipient, hosts }: ResolvedItem, { report }: Context): readonly ObservedSide[] => {
  const providers = recipient.kind === "providers" ? recipient.matches.map(({ provider }) => provider.id) : [];
  return report.destinations
    .filter(({ use, namedBy }) => use === "address" && namedBy.some(({ kind }) => kind === "app"))
    .filter(({ host, recipient: known }) =>
      hosts.length > 0
        ? hosts.some((declared) => isBelowHost(host, declared))
        : known === null
          ? providers.length === 0
          : providers.includes(known.provider),
    )
    .map(({ evidence }) => ({ basis: "host" as const, evidence: evidence.slice(0, 3), source: null }));
};

/** What own code is declared to send, recipient by recipient. That it sends needs data flow or traffic; its hosts are a sign. */
const ownTransmissionRows = (items: readonly ResolvedItem[], context: Context): readonly ReconciliationRow[] => {
  const nameOf = ({ item, recipient }: ResolvedItem): string =>
    recipient.kind === "own" ? "" : (item.recipient?.legalName ?? item.recipient?.serviceName ?? "");
  const groups = groupBy(items, nameOf);
  return [...groups].flatMap(([name, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const observed = ownHosts(first, context);
    return rowOf({
      kind: "transmission",
      ...OWN,
      recipient: name === "" ? null : { id: null, name: { ja: name, en: name }, legalNameKnown: false },
      declared: uniqueSides(group.map((item) => declaredSide(item, "own", true))),
      observed,
      certainty: "possible",
      verdict: observed.length > 0 ? "consistent" : "not-tested",
      reasons: [
        observed.length > 0 ? "own-code-names-hosts" : "sending-not-followed",
        ...incompleteReasons(
          group.filter(({ tool }) => tool.kind === "own"),
          context,
        ),
      ],
    });
  });
};

/** Rows of the app's own code, and of what documents say that the provider of the app receives. */
export const ownRows = (context: Context): Used => {
  const reader = context.app.readers.find(({ actor }) => actor.kind === "app");
  const types = reader?.types.filter(isConcerned) ?? [];
  const items = context.items.filter(isOwnItem);
  const covering = (type: string): readonly ResolvedItem[] => items.filter(({ item }) => item.coveredTypeIds.includes(type));
  const rows = types
    .filter(({ type, inCode, flow }) => inCode === "reads" || flow !== null || covering(type).length > 0)
    .map((handled) => rowOf(weighMeasures(ownRow(handled, covering(handled.type), context), context)));
  const rest = items.filter(({ item }) => !types.some(({ type }) => item.coveredTypeIds.includes(type)));
  const owner = { ...OWN, handled: reader?.types ?? [], level: "own" as const };
  return { rows: [...ownTransmissionRows(items, context), ...rows, ...missingTypeRows(owner, rest, context)], used: items };
};
