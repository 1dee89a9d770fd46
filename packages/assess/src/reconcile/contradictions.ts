import { compareText } from "@akashi/bytes";
import { findInformationType } from "@akashi/catalogue/platform";
import { groupBy } from "../grouping.ts";
import { documentKey, isNotice, namesTransmissions } from "./documents.ts";
import { declaredSide } from "./row.ts";
import type { ResolvedItem } from "./resolve.ts";
import type { Contradiction, ContradictionCell, DocumentRef } from "./schema.ts";

/** A document with everything it declares. */
interface Side {
  readonly source: DocumentRef;
  readonly items: readonly ResolvedItem[];
}

const cellOf = ({ source }: Side, says: ContradictionCell["says"], item: ResolvedItem | undefined): ContradictionCell => {
  const side = item === undefined ? null : declaredSide(item, "none");
  return {
    document: source.document,
    name: source.name,
    says,
    text: side === null ? null : [side.tool, side.recipient, side.text].filter((part) => part !== null).join(" / "),
    place: side?.place ?? null,
  };
};

const disagree = (cells: readonly ContradictionCell[]): boolean =>
  cells.some(({ says }) => says === "declares") && cells.some(({ says }) => says === "silent");

/** Whether the types mean something to the form: each store has its own list. */
const hasPlace = ({ source }: Side, type: string): boolean => {
  const known = findInformationType(type);
  if (source.document === "data-safety") return known === undefined || known.play.length > 0;
  if (source.document === "privacy-manifest") return known === undefined || known.apple.length > 0;
  return source.document !== "description";
};

const isOfThirdParty = ({ tool, recipient }: ResolvedItem): boolean =>
  tool.kind === "modules" || tool.kind === "unknown" || recipient.kind === "providers" || recipient.kind === "unknown";

/**
 * Whether a document's silence on a type means anything, given who declares it. An app's own privacy manifest need not repeat what
 * its SDKs' manifests say; a notice is about sending, and a policy about all that is taken.
 */
const mustSay = (side: Side, type: string, declaring: readonly ResolvedItem[]): boolean => {
  if (!hasPlace(side, type)) return false;
  if (side.source.document === "privacy-manifest")
    return declaring.some((item) => namesTransmissions(item.source) && !isOfThirdParty(item));
  if (isNotice(side.source)) {
    return declaring.some(({ item, source }) => !namesTransmissions(source) || isNotice(source) || item.recipient !== null);
  }
  return true;
};

/** One word of a document, or the type that several documents name: what it may mean, and who says it. */
interface Matter {
  readonly types: readonly string[];
  readonly declaring: ResolvedItem[];
}

/** Exact words by their type; broad ones (`PSL_DEVICE_ID`) each by itself, as any of their types answers them. */
const mattersOf = (sides: readonly Side[]): ReadonlyMap<string, Matter> => {
  const matters = new Map<string, Matter>();
  for (const resolved of sides.flatMap(({ items }) => items)) {
    const { typeId, coveredTypeIds, text } = resolved.item;
    if (coveredTypeIds.length === 0) continue;
    const broad = coveredTypeIds.length > 1;
    const key = broad ? `${typeId ?? ""} ${text}` : (coveredTypeIds[0] ?? "");
    const matter = matters.get(key) ?? { types: coveredTypeIds, declaring: [] };
    matters.set(key, matter);
    matter.declaring.push(resolved);
  }
  return matters;
};

/** Types on which documents disagree. A document declares a type with every word that may mean it. */
const informationRows = (sides: readonly Side[]): readonly Contradiction[] =>
  [...mattersOf(sides)].flatMap(([key, { types, declaring }]) => {
    const cells = sides.map((side): ContradictionCell => {
      const item = side.items.find((one) => one.item.coveredTypeIds.some((covered) => types.includes(covered)));
      if (item !== undefined) return cellOf(side, "declares", item);
      return cellOf(side, types.some((type) => mustSay(side, type, declaring)) ? "silent" : "no-place", undefined);
    });
    if (!disagree(cells)) return [];
    return [
      {
        id: `information/${key.trim()}`,
        kind: "information",
        name: null,
        informationTypes: types,
        cells,
        certainty: "likely",
        severity: "medium",
      },
    ];
  });

const moduleOf = ({ tool }: ResolvedItem): { readonly id: string; readonly name: Contradiction["name"] } | null => {
  const [module] = tool.kind === "modules" ? tool.modules : [];
  return module === undefined ? null : { id: module.id, name: module.name };
};

/** Groups rows by module over all documents. */
const byModule = (
  sides: readonly Side[],
): ReadonlyMap<string, readonly { readonly side: Side; readonly item: ResolvedItem }[]> => {
  const rows = sides.flatMap((side) => side.items.filter((item) => moduleOf(item) !== null).map((item) => ({ side, item })));
  return groupBy(rows, ({ item }) => moduleOf(item)?.id ?? "");
};

const moduleRows = (sides: readonly Side[]): readonly Contradiction[] => {
  const naming = sides.filter(({ items }) => items.some((item) => moduleOf(item) !== null));
  return [...byModule(naming)].flatMap(([id, rows]) => {
    const cells = naming.map((side) => {
      const found = rows.find((row) => row.side === side)?.item;
      // A document that names the recipient without its module has not left the module out.
      const isCovered = side.items.some(
        ({ tool, recipient }) =>
          tool.kind === "none" &&
          recipient.kind === "providers" &&
          rows.some(
            ({ item }) =>
              item.tool.kind === "modules" &&
              item.tool.modules.some(({ provider }) => recipient.matches.some((match) => match.provider.id === provider)),
          ),
      );
      return cellOf(side, found !== undefined ? "declares" : isCovered ? "no-place" : "silent", found);
    });
    const [first] = rows;
    if (!disagree(cells) || first === undefined) return [];
    const { name = null } = moduleOf(first.item) ?? {};
    return [{ id: `module/${id}`, kind: "module", name, informationTypes: [], cells, certainty: "likely", severity: "medium" }];
  });
};

/** Something that two documents say of one module, and must say alike. */
const differingRows = (
  kind: "recipient" | "opt-out",
  sides: readonly Side[],
  keyOf: (item: ResolvedItem) => string | null,
): readonly Contradiction[] =>
  [...byModule(sides)].flatMap(([id, rows]) => {
    const said = sides.flatMap((side) => {
      const found = rows.find((row) => row.side === side && keyOf(row.item) !== null)?.item;
      return found === undefined ? [] : [{ cell: cellOf(side, "declares", found), says: keyOf(found) }];
    });
    if (new Set(said.map(({ says }) => says)).size < 2) return [];
    const [first] = rows;
    const { name = null } = first === undefined ? {} : (moduleOf(first.item) ?? {});
    const cells = said.map(({ cell }) => cell);
    return [{ id: `${kind}/${id}`, kind, name, informationTypes: [], cells, certainty: "likely", severity: "medium" }];
  });

const recipientKey = ({ item, recipient }: ResolvedItem): string | null => {
  if (recipient.kind === "none") return null;
  if (recipient.kind === "own") return "own";
  if (recipient.kind === "providers") return recipient.matches[0]?.provider.id ?? null;
  return item.recipient?.legalName ?? item.recipient?.serviceName ?? null;
};

const stopsKey = ({ item }: ResolvedItem): string | null =>
  item.optOut?.present === true && item.optOut.stops !== "unknown" ? item.optOut.stops : null;

/** Not shared with anyone, says a form; sent to somebody else who uses it for purposes of its own, says a notice. */
const sharingRows = (sides: readonly Side[]): readonly Contradiction[] => {
  const forms = sides.filter(({ source }) => source.document === "data-safety");
  const others = sides.filter(({ source }) => namesTransmissions(source));
  return forms.flatMap((form) =>
    form.items
      .filter(({ item }) => item.shared === false)
      .flatMap((denying): readonly Contradiction[] => {
        const types = denying.item.coveredTypeIds;
        const telling = others.flatMap((side) => {
          const item = side.items.find(
            (one) =>
              isOfThirdParty(one) &&
              one.item.recipientPurposes.length > 0 &&
              one.item.coveredTypeIds.some((type) => types.includes(type)),
          );
          return item === undefined ? [] : [cellOf(side, "declares", item)];
        });
        if (telling.length === 0) return [];
        const cells = [cellOf(form, "silent", denying), ...telling];
        const id = `sharing/${denying.item.text}`;
        return [{ id, kind: "sharing", name: null, informationTypes: types, cells, certainty: "possible", severity: "low" }];
      }),
  );
};

/** Everything on which the documents disagree, in one table. `items`: of every document, forms and texts too. */
export const findContradictions = (
  documents: readonly DocumentRef[],
  items: readonly ResolvedItem[],
): readonly Contradiction[] => {
  const sides = documents.map((source): Side => ({
    source: { document: source.document, name: source.name },
    items: items.filter((item) => documentKey(item.source) === documentKey(source)),
  }));
  if (sides.length < 2) return [];
  const naming = sides.filter(({ source }) => namesTransmissions(source));
  const rows = [
    ...moduleRows(naming),
    ...differingRows("recipient", naming, recipientKey),
    ...informationRows(sides),
    ...sharingRows(sides),
    ...differingRows("opt-out", naming, stopsKey),
  ];
  return rows.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
};
