import type { CallGraph, Program } from "@akashi/program";
import type { OpenEnds } from "./code/open-ends.ts";
import type { ArchiveScan } from "./archive/scan.ts";
import type { CollectedFlows } from "./flows/collect.ts";
import type { Unread } from "./application.ts";
import type { CoverageArea, CoverageNote, CoverageReason, ManifestFacts, NativeFact, RuntimeFact } from "./schema.ts";

/** Examples of one note. */
const EXAMPLES = 5;

/** What the coverage section is made from. */
export interface Looked {
  readonly program: Program;
  readonly graph: CallGraph;
  readonly unread: Unread;
  readonly scans: readonly ArchiveScan[];
  /** Files of a set that are no part of the app's APKs. */
  readonly uninspected: readonly string[];
  /** Anomalies beyond the limit. */
  readonly droppedDiagnostics: number;
  /** Places of addresses beyond the limit. */
  readonly droppedAddresses: number;
  /** Values of resources beyond the limit. */
  readonly droppedValues: number;
  /** Null where no manifest could be read. */
  readonly manifest: ManifestFacts | null;
  readonly native: readonly NativeFact[];
  readonly runtimes: readonly RuntimeFact[];
  readonly hasResources: boolean;
  readonly openEnds: OpenEnds;
  /** Null where data flow was left out. */
  readonly flows: CollectedFlows | null;
}

const note = (
  area: CoverageArea,
  state: CoverageNote["state"],
  reason: CoverageReason,
  found: { readonly count: number; readonly examples: readonly string[] },
): CoverageNote => ({ area, state, reason, count: found.count, examples: found.examples.slice(0, EXAMPLES) });

const listed = (examples: readonly string[]): { readonly count: number; readonly examples: readonly string[] } => ({
  count: examples.length,
  examples,
});

const codeNotes = ({ program, unread }: Looked): readonly CoverageNote[] => {
  const broken = program.codes.reduce((sum, code) => sum + code.brokenMethods.length + code.members.brokenClasses.length, 0);
  const read = note("code", "full", "read", { count: program.methods.count, examples: program.files.map(({ name }) => name) });
  if (unread.dex.length === 0 && broken === 0)
    return [program.files.length === 0 ? note("code", "none", "not-present", listed([])) : read];
  return [
    ...(program.files.length === 0 ? [] : [{ ...read, state: "partial" as const }]),
    note("code", program.files.length === 0 ? "none" : "partial", "part-unreadable", {
      count: unread.dex.length + broken,
      examples: unread.dex,
    }),
  ];
};

/** Components without code where most of the manifest is without: the code comes from somewhere else when the app runs. */
const SHARE_OF_PACKED = 0.5;
const FEWEST_COMPONENTS = 3;

const packedNotes = ({ manifest, program }: Looked): readonly CoverageNote[] => {
  const all = manifest?.components ?? [];
  const missing = all.filter(({ defined }) => !defined);
  if (program.files.length === 0 || all.length < FEWEST_COMPONENTS || missing.length < all.length * SHARE_OF_PACKED) return [];
  return [note("packed-code", "partial", "looks-packed", listed(missing.map(({ className }) => className)))];
};

/** The app's screens are in another file of a set, or are brought in by a development tool: what is here is not the app. */
const elsewhereNotes = ({ manifest, program }: Looked): readonly CoverageNote[] => {
  const launchers = (manifest?.components ?? []).filter(({ filters }) =>
    filters.some(({ categories }) => categories.includes("android.intent.category.LAUNCHER")),
  );
  if (program.files.length === 0 || launchers.length === 0 || launchers.some(({ defined }) => defined)) return [];
  return [note("code", "partial", "own-code-not-here", listed(launchers.map(({ className }) => className)))];
};

const OTHER_BYTE_CODE: ReadonlySet<string> = new Set([
  "react-native",
  "flutter",
  "unity",
  "unreal",
  "xamarin",
  "titanium",
  "godot",
  "cocos",
  "lua",
  "python",
]);

const runtimeNotes = ({ runtimes }: Looked): readonly CoverageNote[] =>
  runtimes
    .filter(({ name }) => OTHER_BYTE_CODE.has(name))
    .map(({ name, evidence }) =>
      note("other-runtime", "none", "byte-code-of-another-runtime", { count: evidence.length, examples: [name, ...evidence] }),
    );

const archiveNotes = (looked: Looked): readonly CoverageNote[] => {
  const { scans, uninspected, droppedDiagnostics, droppedAddresses } = looked;
  const unreadable = scans.flatMap((scan) => scan.unreadable);
  const notSearched = scans.flatMap((scan) => scan.notSearched);
  const dropped = droppedDiagnostics + droppedAddresses;
  const notes: readonly CoverageNote[] = [
    ...(unreadable.length === 0 ? [] : [note("archive", "partial", "part-unreadable", listed(unreadable))]),
    ...(notSearched.length === 0 ? [] : [note("archive", "partial", "limit-reached", listed(notSearched))]),
    ...(dropped === 0 ? [] : [note("archive", "partial", "limit-reached", { count: dropped, examples: [] })]),
    ...(uninspected.length === 0 ? [] : [note("archive", "partial", "not-read-by-design", listed(uninspected))]),
  ];
  return notes.length === 0 ? [note("archive", "full", "read", listed([]))] : notes;
};

const manifestNote = ({ manifest }: Looked): CoverageNote => {
  if (manifest === null) return note("manifest", "none", "part-unreadable", listed(["AndroidManifest.xml"]));
  const security = manifest.networkSecurity;
  return security?.readable === false
    ? note("manifest", "partial", "part-unreadable", listed([security.file]))
    : note("manifest", "full", "read", listed([]));
};

const resourceNotes = ({ hasResources, unread, droppedValues }: Looked): readonly CoverageNote[] => {
  const notes: readonly CoverageNote[] = [
    ...(unread.resources.length === 0 ? [] : [note("resources", "partial", "part-unreadable", listed(unread.resources))]),
    ...(droppedValues === 0 ? [] : [note("resources", "partial", "limit-reached", { count: droppedValues, examples: [] })]),
  ];
  if (notes.length > 0) return notes;
  return [note("resources", hasResources ? "full" : "none", hasResources ? "read" : "not-present", listed([]))];
};

const presenceNotes = (looked: Looked): readonly CoverageNote[] => [
  manifestNote(looked),
  ...resourceNotes(looked),
  note("signatures", "full", "read", listed([])),
];

/** What no entry point was seen to reach may run all the same: from reflection, from machine code, from another app. */
const reachNotes = ({ program, graph }: Looked): readonly CoverageNote[] => {
  const unreached = program.methods.count - graph.parts.order.length;
  return [
    ...(unreached === 0 ? [] : [note("reachability", "partial", "no-entry-seen", { count: unreached, examples: [] })]),
    ...(graph.parts.isPartial ? [note("reachability", "partial", "limit-reached", listed([]))] : []),
  ];
};

const openNotes = (looked: Looked): readonly CoverageNote[] => {
  const { openEnds, native, graph } = looked;
  const { reflection, loading, webViews } = openEnds;
  const nativeMethods = graph.parts.reachedNativeMethods.length;
  const files = native.map(({ file }) => file);
  const rows: readonly (readonly [CoverageNote, boolean])[] = [
    [note("reflection", "partial", "name-not-constant", reflection), reflection.count > 0],
    [note("dynamic-loading", "none", "loaded-at-run-time", loading), loading.count > 0],
    [
      note("native-code", "none", "machine-code-not-followed", { count: Math.max(files.length, nativeMethods), examples: files }),
      files.length > 0 || nativeMethods > 0,
    ],
    [note("webview-javascript", "none", "remote-content", webViews), webViews.count > 0],
  ];
  return rows.filter(([, applies]) => applies).map(([row]) => row);
};

/** What data flow followed: nothing where it was left out, all that it found worth following, or less where its budget ended. */
const flowNote = ({ flows }: Looked): CoverageNote => {
  if (flows === null) return note("data-flow", "none", "left-out", listed([]));
  if (flows.isPartial || flows.unfinishedMethods > 0) {
    return note("data-flow", "partial", "limit-reached", { count: flows.unfinishedMethods, examples: [] });
  }
  return note("data-flow", "partial", "followed", { count: flows.flows.length, examples: [] });
};

/** What was and was not looked at, and why (検査範囲). */
export const buildCoverage = (looked: Looked): readonly CoverageNote[] => [
  ...archiveNotes(looked),
  ...presenceNotes(looked),
  ...codeNotes(looked),
  ...reachNotes(looked),
  ...packedNotes(looked),
  ...elsewhereNotes(looked),
  ...openNotes(looked),
  ...runtimeNotes(looked),
  flowNote(looked),
  note("traffic", "none", "not-read-by-design", listed([])),
];
