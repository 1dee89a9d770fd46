import type { DeclaredChange, DiffSide, ModuleChange, ReportDiff } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { flowDestination, flowHow } from "../summary/flows.ts";
import { actorNames, informationName, moduleRecipientName, shortPermission } from "../summary/names.ts";
import type { ChangeKind } from "../words/changes.ts";
import { LADDER_WORDS } from "../words/evidence-words.ts";
import { MODULE_KIND_WORDS, PROTECTION_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { joinList, same } from "../words/language.ts";
import { VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { recipientName, subjectName, typeNames } from "../reconcile/rows.ts";

/** One line of a comparison. */
interface ChangeRow {
  readonly kind: ChangeKind;
  readonly what: Bilingual;
  /** True where `what` is a name of the artifact and not a text of ours. */
  readonly isName: boolean;
  readonly note: Bilingual | null;
}

/** The lines that are about one thing. */
export interface ChangeGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly rows: readonly ChangeRow[];
}

const row = (kind: ChangeKind, what: Bilingual, note: Bilingual | null, isName = false): ChangeRow => ({
  kind,
  what,
  note,
  isName,
});

const both = <T>(
  changes: { readonly added: readonly T[]; readonly removed: readonly T[] },
  show: (kind: ChangeKind, item: T) => ChangeRow,
): readonly ChangeRow[] => [
  ...changes.added.map((item) => show("added", item)),
  ...changes.removed.map((item) => show("removed", item)),
];

const arrow = (before: Bilingual, after: Bilingual): Bilingual => ({
  ja: `${before.ja} → ${after.ja}`,
  en: `${before.en} → ${after.en}`,
});

const figure = (value: string | number | null): Bilingual => same(value === null ? "-" : String(value));

const versionText = ({ artifact }: DiffSide): string => `${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})`;

/** Version and SDK levels where they differ. */
const artifactRows = (diff: ReportDiff): readonly ChangeRow[] => {
  const before = diff.old.artifact;
  const after = diff.new.artifact;
  const pairs: readonly (readonly [Bilingual, string | number | null, string | number | null])[] = [
    [LABELS.packageName, before.packageName, after.packageName],
    [LABELS.version, versionText(diff.old), versionText(diff.new)],
    [same("minSdk"), before.minSdk, after.minSdk],
    [same("targetSdk"), before.targetSdk, after.targetSdk],
  ];
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([what, old, now]) => row("changed", what, arrow(figure(old), figure(now))));
};

const moduleChangeNote = ({ step, version, switchedOff }: ModuleChange): Bilingual => {
  const parts: Bilingual[] = [];
  if (step.old !== step.new) parts.push(arrow(LADDER_WORDS[step.old].label, LADDER_WORDS[step.new].label));
  if (version.old !== version.new) {
    const change = arrow(figure(version.old), figure(version.new));
    parts.push({ ja: `${LABELS.version.ja} ${change.ja}`, en: `${LABELS.version.en} ${change.en}` });
  }
  if (switchedOff.old !== switchedOff.new) parts.push(switchedOff.new ? LABELS.switchedOff : LABELS.noLongerOff);
  return joinList(parts);
};

const moduleRows = ({ modules }: ReportDiff): readonly ChangeRow[] => [
  ...both(modules, (kind, module) =>
    row(
      kind,
      module.name,
      joinList([MODULE_KIND_WORDS[module.kind], moduleRecipientName(module), LADDER_WORDS[module.step].label]),
    ),
  ),
  ...modules.changed.map((change) => row("changed", change.name, moduleChangeNote(change))),
];

/** Gone from the newer side, new on it, or judged otherwise there. */
const declaredKind = (change: DeclaredChange): ChangeKind =>
  change.old === null ? "added" : change.new === null ? "removed" : "changed";

const verdictName = (verdict: DeclaredChange["old"]): Bilingual => (verdict === null ? same("-") : VERDICT_WORDS[verdict].label);

const declaredRow = (change: DeclaredChange): ChangeRow => {
  const subject = [subjectName(change.row), ...(change.row.informationTypes.length === 0 ? [] : [typeNames(change.row)])];
  const recipient = recipientName(change.row);
  const verdicts = arrow(verdictName(change.old), verdictName(change.new));
  return row(declaredKind(change), joinList(subject), joinList([verdicts, ...(recipient === null ? [] : [recipient])]));
};

/** What the same documents say of both versions; nothing where none were given. */
const declaredGroups = ({ declared }: ReportDiff): readonly ChangeGroup[] =>
  declared === null ? [] : [{ id: "declared", title: LABELS.declaredAgainst, rows: declared.changed.map(declaredRow) }];

/** What changed, group by group; a group without rows is kept, so that a reader sees that it was compared. */
export const changeGroups = (diff: ReportDiff): readonly ChangeGroup[] => {
  const nameOf = actorNames({ modules: diff.moduleNames });
  return [
    { id: "artifact", title: LABELS.versions, rows: artifactRows(diff) },
    {
      id: "permissions",
      title: LABELS.permissions,
      rows: both(diff.permissions, (kind, { name, label, protection }) =>
        row(
          kind,
          same(shortPermission(name)),
          joinList([...(label === null ? [] : [label]), PROTECTION_WORDS[protection]]),
          true,
        ),
      ),
    },
    { id: "modules", title: LABELS.modules, rows: moduleRows(diff) },
    {
      id: "information",
      title: LABELS.newlyRead,
      rows: both(diff.informationRead, (kind, { type, actor }) => row(kind, informationName(type), nameOf(actor))),
    },
    {
      id: "flows",
      title: LABELS.followed,
      rows: both(diff.flows, (kind, flow) =>
        row(
          kind,
          informationName(flow.informationType),
          joinList([nameOf(flow.sender), flowHow(flow), flowDestination(flow, nameOf)]),
        ),
      ),
    },
    {
      id: "destinations",
      title: LABELS.destinations,
      rows: both(
        {
          added: diff.destinations.added.filter(({ use }) => use === "address"),
          removed: diff.destinations.removed.filter(({ use }) => use === "address"),
        },
        (kind, { host, recipient, cleartext }) =>
          row(
            kind,
            same(host),
            joinList([recipient?.name ?? LABELS.recipientUnknown, ...(cleartext ? [LABELS.cleartext] : [])]),
            true,
          ),
      ),
    },
    ...declaredGroups(diff),
  ];
};

/** How many rows of a group are additions. */
export const countAdded = (diff: ReportDiff, id: string): number =>
  changeGroups(diff)
    .find((group) => group.id === id)
    ?.rows.filter(({ kind }) => kind === "added").length ?? 0;
