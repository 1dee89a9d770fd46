import { compareText, DiagnosticList, encodeHex, LIMITS, type Primitives } from "@akashi/bytes";
import { PLATFORM_TABLE_VERSION } from "@akashi/catalogue/platform";
import { openSplitSet, readSigningManifest, verifyApkSignatures, type SplitSet, type XmlElement } from "@akashi/formats";
import { buildCallGraph, buildPackageTable, buildProgram, type FlowEnvironment, type Program } from "@akashi/program";
import { identifyArtifact, openCode, openMembers, readXmlFile, type Member, type Unread } from "./application.ts";
import { countFiles, scanArchive, type ArchiveScan } from "./archive/scan.ts";
import { collectApiUses } from "./code/api-uses.ts";
import { entryDeclarationsOf, readServiceFiles } from "./code/entries.ts";
import { findOpenEnds } from "./code/open-ends.ts";
import { listCalls, listPackages, listUndefinedPackages, type CodeView } from "./code/packages.ts";
import { boundFacts } from "./bound-facts.ts";
import { buildCoverage, type Looked } from "./coverage.ts";
import { EndpointCollector } from "./endpoints/collector.ts";
import { collectCodeEndpoints, findAddressStrings } from "./endpoints/in-dex.ts";
import { collectManifestEndpoints } from "./endpoints/in-manifest.ts";
import { ENGINE_DIGEST, ENGINE_VERSION } from "./engine-version.ts";
import { collectFlows } from "./flows/collect.ts";
import { flowEnvironmentOf } from "./flows/environment.ts";
import { readLayouts } from "./layouts.ts";
import { mergeLibraries } from "./libraries.ts";
import { readManifests, type ReadManifests } from "./manifest/of-members.ts";
import { Places } from "./places.ts";
import { readResources } from "./resources.ts";
import { findRuntimes } from "./runtimes.ts";
import { FACTS_VERSION, type CodeFacts, type Facts, type FactsInputs, type SigningFacts } from "./schema.ts";
import { checkMembers } from "./members-agree.ts";
import { signingFactsOf } from "./signing.ts";

/** What takes the time: reading the code, following information through it, and looking at the other files. */
export type FactsStage = "code" | "flows" | "files";

/** What is inspected. */
export interface FactsInput {
  /** One APK or archive of APKs, or the members of a split set. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The v4 signature file of a single APK. */
  readonly idsig?: Uint8Array;
  /** Android versions for which signatures are checked: from the manifest's minimum, without an upper end, where left out. */
  readonly minSdk?: number;
  readonly maxSdk?: number;
  /** False leaves data flow out, which costs the most. */
  readonly flows?: boolean;
  /** Hears what is being done, for those who wait; it changes nothing of the facts. */
  readonly onStage?: (stage: FactsStage) => void;
}

/** The state that the steps of {@link collectFacts} share. */
interface Work {
  readonly input: FactsInput;
  readonly primitives: Primitives;
  readonly diagnostics: DiagnosticList;
  readonly unread: Unread;
  readonly set: SplitSet;
  readonly members: readonly Member[];
  readonly endpoints: EndpointCollector;
}

const verifyMember = async (work: Work, member: Member, manifests: ReadManifests): Promise<SigningFacts> => {
  const { input, primitives } = work;
  const result = await verifyApkSignatures(
    {
      zip: member.split.archive,
      // Splits say nothing of Android versions: those of the base hold for all.
      manifest: manifests.document === null ? null : readSigningManifest(manifests.document),
      ...(input.minSdk === undefined ? {} : { minSdk: input.minSdk }),
      ...(input.maxSdk === undefined ? {} : { maxSdk: input.maxSdk }),
      ...(input.idsig === undefined || work.members.length > 1 ? {} : { idsig: input.idsig }),
    },
    primitives,
  );
  return signingFactsOf(result);
};

const codeFactsOf = (view: CodeView, manifests: ReadManifests): CodeFacts => {
  const { program, graph } = view;
  return {
    dex: program.files.map(({ name, dex }) => ({ name, version: String(dex.header.version).padStart(3, "0"), ...dex.counts })),
    packages: listPackages(view, manifests.facts),
    undefinedPackages: listUndefinedPackages(view),
    entryPoints: graph.parts.entryPoints.length,
    methods: program.methods.count,
    reachableMethods: graph.parts.order.length,
  };
};

const viewOf = (
  work: Work,
  program: Program,
  manifests: ReadManifests,
): { readonly view: CodeView; readonly environment: FlowEnvironment } => {
  const archives = work.members.map(({ split }) => split.archive);
  const layouts = readLayouts(work.members, work.primitives, work.diagnostics, work.unread);
  const services = readServiceFiles(archives, program, work.primitives, work.diagnostics);
  const declarations = entryDeclarationsOf(manifests.facts, layouts, services, {
    program,
    createdByName: manifests.createdByName,
  });
  const view = {
    program,
    graph: buildCallGraph(program, declarations),
    packages: buildPackageTable(program),
    places: new Places(program),
  };
  return { view, environment: flowEnvironmentOf(work.members, manifests.facts, layouts, declarations.others ?? []) };
};

const configurationOf = (work: Work): ((path: string) => XmlElement | null) => {
  const { members, primitives, diagnostics } = work;
  return (path) => {
    const owner = members.find(({ split }) => split.archive.findEntry(path) !== undefined);
    return owner === undefined ? null : readXmlFile(owner, path, primitives, diagnostics);
  };
};

/** How a file that is given alone is called in places: its own name is no part of its bytes, and the same bytes give the same facts. */
const ONLY_FILE = "app";

const openWork = (given: FactsInput, primitives: Primitives): Work => {
  // A subclass such as Node's Buffer changes what `slice` means: only plain arrays go in.
  const files = given.files.map(({ name, bytes }) => ({
    name: given.files.length === 1 ? ONLY_FILE : name,
    bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  }));
  const diagnostics = new DiagnosticList(LIMITS.diagnostics);
  const unread: Unread = { dex: [], resources: [] };
  const set = openSplitSet(files, primitives, diagnostics);
  const members = openMembers(set, primitives, diagnostics, unread);
  return { input: { ...given, files }, primitives, diagnostics, unread, set, members, endpoints: new EndpointCollector() };
};

/** What the files of the archives show beside code and manifest. */
const collectFiles = (
  work: Work,
): Pick<Facts, "libraries" | "native" | "resources" | "files"> & {
  readonly scans: readonly ArchiveScan[];
  readonly droppedValues: number;
} => {
  const { members, primitives, endpoints, diagnostics, unread } = work;
  const scans = members.map(({ split, prefix }) =>
    scanArchive({ archive: split.archive, prefix, primitives, endpoints, diagnostics }),
  );
  const { resources, dropped } = readResources(members, endpoints, diagnostics, unread);
  return {
    scans,
    droppedValues: dropped,
    libraries: mergeLibraries(scans.flatMap(({ libraries }) => libraries)),
    native: scans.flatMap(({ native }) => native),
    resources,
    files: {
      ...countFiles(members.map(({ split }) => split.archive)),
      embeddedCode: scans.flatMap(({ embeddedCode }) => embeddedCode),
      policies: scans
        .flatMap(({ policies }) => policies)
        .sort((a, b) => compareText(a.file, b.file))
        .slice(0, LIMITS.carriedPolicies),
    },
  };
};

/** What the code shows: packages, platform APIs, calls between packages; its addresses go to the collector. */
const collectCode = (work: Work, view: CodeView, manifests: ReadManifests): Pick<Facts, "code" | "apis" | "calls"> => {
  const strings = findAddressStrings(view.program);
  collectCodeEndpoints(strings, view.places, work.endpoints);
  return { code: codeFactsOf(view, manifests), apis: collectApiUses(view, strings), calls: listCalls(view) };
};

/**
 * Facts of an application: what its bytes contain. Parts that cannot be read cost a diagnostic and a coverage note. Throws
 * FormatError or LimitError where nothing of the input is an application.
 */
export const collectFacts = async (given: FactsInput, primitives: Primitives): Promise<Facts> => {
  const work = openWork(given, primitives);
  const { members, diagnostics, unread, set } = work;
  given.onStage?.("code");
  const program = buildProgram(openCode(members, primitives, diagnostics, unread));
  const manifests = readManifests(members, program, configurationOf(work));
  if (manifests.facts !== null) collectManifestEndpoints(manifests.facts, work.endpoints);
  const { view, environment } = viewOf(work, program, manifests);
  if (given.flows !== false) given.onStage?.("flows");
  const flows = given.flows === false ? null : collectFlows(view, environment);
  given.onStage?.("files");
  const fromCode = collectCode(work, view, manifests);
  const { scans, droppedValues, ...fromFiles } = collectFiles(work);
  const signing = await verifyMembers(work, manifests);
  const runtimes = findRuntimes(
    members.flatMap(({ split }) => split.archive.entries.map(({ name }) => name)),
    fromCode.code.packages.map(({ name }) => name),
  );
  const looked: Looked = {
    program,
    graph: view.graph,
    unread,
    scans,
    uninspected: set.uninspected.map(({ path }) => path.join(" > ")),
    droppedDiagnostics: diagnostics.dropped,
    droppedAddresses: work.endpoints.dropped,
    droppedValues,
    manifest: manifests.facts,
    native: fromFiles.native,
    runtimes,
    hasResources: members.some(({ resources }) => resources !== null),
    openEnds: findOpenEnds(view, fromCode.apis),
    flows,
  };
  const facts: Facts = {
    factsVersion: FACTS_VERSION,
    engine: { version: ENGINE_VERSION, digest: ENGINE_DIGEST, platformTable: PLATFORM_TABLE_VERSION },
    inputs: inputsOf(given, primitives),
    artifact: { ...identifyArtifact(work.input.files, set, primitives), ...manifests.identity },
    signing,
    manifest: manifests.facts,
    ...fromCode,
    flows: flows?.flows ?? [],
    ...fromFiles,
    endpoints: work.endpoints.finish(),
    runtimes,
    anomalies: diagnostics.items,
    coverage: buildCoverage(looked),
  };
  const bounded = boundFacts(facts, primitives);
  // A document is read whole or not at all; it has a limit of its own.
  return { ...bounded, files: { ...bounded.files, policies: facts.files.policies } };
};

/** What was asked, as the record keeps it. */
const inputsOf = ({ flows, minSdk, maxSdk, idsig }: FactsInput, primitives: Primitives): FactsInputs => ({
  flows: flows !== false,
  minSdk: minSdk ?? null,
  maxSdk: maxSdk ?? null,
  idsigSha256: idsig === undefined ? null : encodeHex(primitives.digest("sha256", [idsig])),
});

/** The base's signatures; of a set, every member must hold and have the same signers. */
const verifyMembers = async (work: Work, manifests: ReadManifests): Promise<SigningFacts> => {
  const results: SigningFacts[] = [];
  for (const member of work.members) results.push(await verifyMember(work, member, manifests));
  return checkMembers(work.members, results, work.diagnostics);
};
