import { normalizeText } from "@akashi/declarations";
import { isConcerned, type AppReader, type HandledType } from "./app-side.ts";
import type { Context } from "./context.ts";
import { incompleteReasons } from "./incomplete.ts";
import { missingTypeRows } from "./missing-type.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import { undeclaredSeverity } from "./undeclared-severity.ts";
import type { ObservedSide, ReasonId, ReconciliationRow } from "./schema.ts";

type UnknownReader = AppReader & { readonly actor: { readonly kind: "unknown"; readonly package: string } };

const isUnknown = (reader: AppReader): reader is UnknownReader => reader.actor.kind === "unknown";

/** How documents may call code of unknown origin: by its package or one within it, by a name with the package in brackets as drafts do, or as
 * the project calls its transmission (`code/PACKAGE`). */
const namesOf = ({ actor }: UnknownReader, { project }: Context): ReadonlySet<string> => {
  const own = project?.transmissions.filter(({ id }) => id === `code/${actor.package}`) ?? [];
  const written = own.flatMap(({ tool }) => [tool.name.ja, tool.name.en]).filter((name): name is string => name !== null);
  return new Set([actor.package, ...written].map(normalizeText));
};

const itemsFor = (reader: UnknownReader, context: Context): readonly ResolvedItem[] => {
  const names = namesOf(reader, context);
  const own = reader.actor.package.toLowerCase();
  const isNamedBy = (text: string): boolean => names.has(text) || text.startsWith(`${own}.`) || text.includes(`(${own})`);
  return context.items.filter(
    ({ item, tool }) => tool.kind === "unknown" && item.tool !== null && isNamedBy(normalizeText(item.tool)),
  );
};

const hostsOf = ({ actor }: UnknownReader, { report }: Context): readonly ObservedSide[] =>
  report.destinations
    .filter(
      ({ use, namedBy }) =>
        use === "address" && namedBy.some((named) => named.kind === "unknown" && named.package === actor.package),
    )
    .map(({ evidence }) => ({ basis: "host" as const, evidence: evidence.slice(0, 3), source: null }));

const subjectOf = (
  { actor }: UnknownReader,
  [first]: readonly ResolvedItem[],
): Pick<RowDraft, "actor" | "name" | "recipient"> => {
  const { tool = null, recipient = null } = first?.item ?? {};
  const words = recipient?.legalName ?? recipient?.serviceName ?? null;
  return {
    actor,
    name: tool === null ? null : { ja: tool, en: tool },
    recipient: words === null ? null : { id: null, name: { ja: words, en: words }, legalNameKnown: false },
  };
};

/**
 * Whose code it is nobody can say: what it only reads is not tested where nobody declares it. What was followed out of the app is
 * undeclared, whoever made the code.
 */
const undeclaredOf = (
  handled: HandledType,
  seen: ReasonId,
  { hasTransmissionDocuments }: Context,
): Pick<RowDraft, "verdict" | "reasons" | "severity"> =>
  handled.flow === "path" && hasTransmissionDocuments
    ? {
        verdict: "possible-undeclared",
        reasons: ["unknown-code", seen, "not-declared"],
        severity: undeclaredSeverity(handled),
      }
    : { verdict: "not-tested", reasons: ["unknown-code", seen] };

const typeRow = (
  handled: HandledType,
  reader: UnknownReader,
  items: readonly ResolvedItem[],
  context: Context,
): ReconciliationRow => {
  const declared = items.filter(({ item }) => item.coveredTypeIds.includes(handled.type));
  const seen =
    handled.flow !== null
      ? ("code-sends" as const)
      : handled.inCode === "reads"
        ? ("code-reads" as const)
        : ("code-may-read" as const);
  return rowOf({
    kind: "information",
    ...subjectOf(reader, items),
    informationTypes: [handled.type],
    declared: uniqueSides(declared.map((item) => declaredSide(item, "module"))),
    observed: handled.observed,
    certainty: "possible",
    ...(declared.length > 0 ? { verdict: "consistent" as const, reasons: [seen] } : undeclaredOf(handled, seen, context)),
  });
};

const wholeRow = (reader: UnknownReader, items: readonly ResolvedItem[], context: Context): ReconciliationRow => {
  const reads = reader.types.filter(isConcerned).flatMap(({ observed }) => observed);
  const hosts = hostsOf(reader, context);
  return rowOf({
    kind: "transmission",
    ...subjectOf(reader, items),
    declared: uniqueSides(items.map((item) => declaredSide(item, "module", true))),
    observed: [...hosts, ...reads],
    verdict: "consistent",
    certainty: "possible",
    reasons: [hosts.length > 0 ? "host-in-app" : "code-reads", "recipient-not-checkable", ...incompleteReasons(items, context)],
  });
};

/** Rows of code of unknown origin, and of what documents say of it. */
export const unknownRows = (
  context: Context,
): { readonly rows: readonly ReconciliationRow[]; readonly used: readonly ResolvedItem[] } => {
  const parts = context.app.readers.filter(isUnknown).map((reader) => {
    const items = itemsFor(reader, context);
    const types = reader.types.filter(isConcerned);
    const rest = items.filter(({ item }) => !types.some(({ type }) => item.coveredTypeIds.includes(type)));
    return {
      rows: [
        ...(items.length === 0 ? [] : [wholeRow(reader, items, context)]),
        ...types.map((handled) => typeRow(handled, reader, items, context)),
        ...missingTypeRows({ ...subjectOf(reader, items), handled: reader.types, level: "module" }, rest, context),
      ],
      used: items,
    };
  });
  return { rows: parts.flatMap(({ rows }) => rows), used: parts.flatMap(({ used }) => used) };
};
