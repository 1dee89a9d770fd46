import { normalizeText, type Decision, type DeclaredItem } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import { groupBy } from "../grouping.ts";
import type { Context } from "./context.ts";
import { decisionOnHost, settled } from "./decided.ts";
import { isOwnItem } from "./reader-rows.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import { isBelowHost } from "../below-host.ts";
import type { ReasonId, ReconciliationRow } from "./schema.ts";
import type { AppTransmission } from "./app-side.ts";

/** Items of one module or recipient, with the transmission of the app that it is. */
interface Group {
  readonly items: readonly ResolvedItem[];
  readonly transmission: AppTransmission | undefined;
}

const groupsOf = ({ items, app }: Context): ReadonlyMap<string, Group> => {
  const groups = new Map<string, { items: ResolvedItem[]; transmission: AppTransmission | undefined }>();
  for (const resolved of items) {
    const { item, tool } = resolved;
    const transmission =
      tool.kind === "modules"
        ? app.transmissions.find(({ module }) => tool.modules.some(({ id }) => id === module.id))
        : undefined;
    // Of a module that is not in the app its own row says all there is to say.
    if (tool.kind === "modules" && transmission === undefined) continue;
    const recipient = item.recipient?.legalName ?? item.recipient?.serviceName ?? "";
    const key =
      transmission?.module.id ?? (isOwnItem(resolved) ? "own" : `${normalizeText(item.tool ?? "")} ${normalizeText(recipient)}`);
    const group = groups.get(key) ?? { items: [], transmission };
    groups.set(key, group);
    group.items.push(resolved);
  }
  return groups;
};

const subjectOf = ({ items, transmission }: Group): Pick<RowDraft, "actor" | "name" | "recipient"> => {
  if (transmission !== undefined)
    return { actor: transmission.actor, name: transmission.module.name, recipient: transmission.recipient };
  const [first] = items;
  if (first === undefined || isOwnItem(first)) return { actor: { kind: "app" } };
  const { tool, recipient } = first.item;
  const words = recipient?.legalName ?? recipient?.serviceName ?? null;
  const name: Bilingual | null = tool === null ? null : { ja: tool, en: tool };
  return {
    name,
    recipient: words === null ? null : { id: null, name: { ja: words, en: words }, legalNameKnown: false },
  };
};

const useRow = (group: Group): ReconciliationRow | null => {
  const stated = group.items.filter(({ item }) => item.recipientPurposes.length > 0);
  if (stated.length === 0) return null;
  const declared = new Set(stated.flatMap(({ item }) => [...item.recipientPurposes, ...item.senderPurposes]));
  // A purpose whose source could not be opened is a hint for whoever drafts, and nothing that a document lacks.
  const known = (group.transmission?.module.purposes ?? []).flatMap(({ value, source }) => (source === null ? [] : [value]));
  const missingPurposes = [...new Set(known.filter((purpose) => !declared.has(purpose)))].sort();
  return rowOf({
    kind: "use",
    ...subjectOf(group),
    declared: uniqueSides(stated.map((item) => declaredSide(item, "module", true))),
    verdict: "not-verifiable",
    certainty: "certain",
    reasons: ["use-not-visible", ...(missingPurposes.length > 0 ? (["provider-names-other-purposes"] as const) : [])],
    missingPurposes,
  });
};

type Stops = NonNullable<DeclaredItem["optOut"]>["stops"];

/** Stopping the sending can be seen by running the app again; stopping the use never (法27条の12ただし書第4号イ(1), (2)). */
const OF_STOPS: Readonly<Record<Stops, { readonly verdict: "not-tested" | "not-verifiable"; readonly reason: ReasonId }>> = {
  transmission: { verdict: "not-tested", reason: "send-stop-needs-run" },
  use: { verdict: "not-verifiable", reason: "use-stop-not-visible" },
  unknown: { verdict: "not-tested", reason: "stop-kind-not-stated" },
};

const optOutRows = (group: Group): readonly ReconciliationRow[] =>
  (["transmission", "use", "unknown"] as const).flatMap((stops) => {
    const stated = group.items.filter(({ item }) => item.optOut?.present === true && item.optOut.stops === stops);
    if (stated.length === 0) return [];
    const { verdict, reason } = OF_STOPS[stops];
    const declared = uniqueSides(stated.map((item) => declaredSide(item, "module", true)));
    return [rowOf({ kind: "opt-out", ...subjectOf(group), declared, verdict, certainty: "certain", reasons: [reason] }, stops)];
  });

/** What documents say of the time after the sending: the use of what was sent, and how to stop either. */
export const afterwardsRows = (context: Context): readonly ReconciliationRow[] =>
  [...groupsOf(context).values()].flatMap((group) => {
    const use = useRow(group);
    return [...(use === null ? [] : [use]), ...optOutRows(group)];
  });

const isNamedByOwnCode = ({ namedBy }: Context["report"]["destinations"][number]): boolean =>
  namedBy.some(({ kind }) => kind === "app");

/** Hosts of one recipient of which the same was decided, or nothing. */
const destinationRow = (found: Context["report"]["destinations"], decision: Decision | null): readonly ReconciliationRow[] => {
  const recipient = found[0]?.recipient ?? null;
  if (recipient === null) return [];
  const hosts = found.map(({ host }) => host);
  const isOfOwnCode = found.some(isNamedByOwnCode);
  const row = rowOf({
    kind: "destination",
    name: { ja: hosts.join("、"), en: hosts.join(", ") },
    recipient: { id: recipient.provider, name: recipient.name, legalNameKnown: false },
    observed: found.map(({ evidence }) => ({ basis: "host" as const, evidence: evidence.slice(0, 3), source: null })),
    // Only of what its own code names is an app's provider asked; in libraries addresses stand that nobody calls.
    verdict: isOfOwnCode ? "possible-undeclared" : "not-tested",
    certainty: "possible",
    reasons: ["host-in-app", "not-declared"],
    severity: "info",
  });
  return [decision === null ? row : settled(row, decision)];
};

/** Hosts in the app whose recipient is known and of which no module is there: standing there is not being called. */
export const destinationRows = (context: Context): readonly ReconciliationRow[] => {
  const { report, app, items } = context;
  const known = new Set(app.transmissions.map(({ module }) => module.provider.id));
  const byRecipient = new Map<string, typeof report.destinations>();
  for (const found of report.destinations) {
    if (found.use !== "address" || found.recipient === null || known.has(found.recipient.provider)) continue;
    byRecipient.set(found.recipient.provider, [...(byRecipient.get(found.recipient.provider) ?? []), found]);
  }
  const isNamed = (provider: string, hosts: readonly string[]): boolean =>
    items.some(
      ({ recipient, hosts: declared }) =>
        (recipient.kind === "providers" && recipient.matches.some((match) => match.provider.id === provider)) ||
        declared.some((parent) => hosts.some((host) => isBelowHost(host, parent))),
    );
  return [...byRecipient].flatMap(([provider, found]) => {
    // What a document names has its row already, with these hosts as evidence.
    const isNew = !isNamed(
      provider,
      found.map(({ host }) => host),
    );
    const decided = new Map(found.map(({ host }) => [host, decisionOnHost(provider, host, context)]));
    const parts = groupBy(found, (one) => JSON.stringify([decided.get(one.host), isNamedByOwnCode(one)]));
    return !isNew ? [] : [...parts.values()].flatMap((part) => destinationRow(part, decided.get(part[0]?.host ?? "") ?? null));
  });
};
