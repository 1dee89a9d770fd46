import type { DeclaredItem, DeclaringDocument } from "@akashi/declarations";
import type { DeclaredDocument } from "../reconcile/documents.ts";
import type { ModuleInformation, ModuleResult, Report } from "../schema.ts";

/** An item of a notice, with nothing in it but what is given. */
export const declaredItem = (changes: Partial<DeclaredItem> = {}): DeclaredItem => {
  const typeId = changes.typeId ?? null;
  return {
    document: "notice",
    tool: null,
    moduleId: null,
    recipient: null,
    hosts: [],
    typeId,
    coveredTypeIds: typeId === null ? [] : [typeId],
    text: typeId ?? "",
    senderPurposes: [],
    recipientPurposes: [],
    statesPurposes: { sender: true, recipient: true },
    shared: null,
    optOut: null,
    place: null,
    granularity: "tool",
    ...changes,
  };
};

/** A document with these items, each with a place of its own. */
export const declaring = (
  items: readonly DeclaredItem[],
  document: DeclaringDocument = "notice",
  name = `${document}.html`,
): DeclaredDocument => ({
  sha256: "d0".repeat(32),
  document,
  name,
  items: items.map((item, row) => ({
    ...item,
    document,
    place: item.place ?? { quote: `${item.tool ?? ""} ${item.text}`.trim(), offset: row * 100 },
  })),
});

const concerns = ({ claimed, inCode, permitted }: ModuleInformation): boolean =>
  permitted !== false && (claimed !== null || inCode !== "not-seen");

const legalNameOf = ({ provider }: ModuleResult): string | null => provider.legalName?.ja ?? provider.legalName?.en ?? null;

/** What a notice says that names everything the report shows of its modules and of the app's own code. */
export const perfectItems = (report: Report): readonly DeclaredItem[] => {
  const ofModules = report.modules
    .filter(({ collects, step }) => collects && step !== "manifest-remnant" && step !== "referenced")
    .flatMap((module) => {
      const base = {
        tool: module.name.ja,
        recipient: { legalName: legalNameOf(module), serviceName: module.provider.serviceName.ja },
        senderPurposes: ["PUR.ANALYTICS"],
        recipientPurposes: module.purposes.map(({ value }) => value),
      };
      const types = module.information.filter(concerns).map(({ type }) => declaredItem({ ...base, typeId: type }));
      return types.length > 0 ? types : [declaredItem(base)];
    });
  const own = report.otherCode
    .filter(({ actor }) => actor.kind === "app")
    .flatMap(({ information }) => information.filter(({ inCode }) => inCode === "reads"))
    .map(({ type }) => declaredItem({ tool: "本アプリ", recipient: { legalName: "当社", serviceName: null }, typeId: type }));
  return [...ofModules, ...own];
};
