import { compareText } from "@akashi/bytes";
import { listPlatformApis } from "@akashi/catalogue/platform";
import { analyseDataFlow, type DataFlow, type FlowEnvironment } from "@akashi/program";
import type { CodeView } from "../code/packages.ts";
import type { FlowFact, FlowStepFact } from "../schema.ts";

/** What is not known of an address, as the engine writes it. */
const HOLE = "\uFFFC";

/** Flows of one app that are told; an app with more repeats itself. */
const MAX_FLOWS = 2_000;

export interface CollectedFlows {
  readonly flows: readonly FlowFact[];
  readonly steps: number;
  readonly unfinishedMethods: number;
  readonly isPartial: boolean;
}

let typesOfApi: ReadonlyMap<string, readonly string[]> | undefined;

/** Of what a person types the view tells the kind, which the engine writes behind the name of the API. */
const KIND_MARK = "#";

const informationTypesOf = (api: string): readonly string[] => {
  const [, kind] = api.split(KIND_MARK);
  if (kind !== undefined) return [kind];
  typesOfApi ??= new Map(listPlatformApis().map(({ id, informationTypes }) => [id, informationTypes]));
  return typesOfApi.get(api) ?? [];
};

/** Host of an address whose host is known: `https://host/…` with what is not known only behind it. */
const hostOfUrl = (pattern: string): string | null =>
  /^[a-z][a-z0-9+.-]*:\/\/([^/?#:@\uFFFC]+)(?=[/?#:]|$)/i.exec(pattern)?.[1]?.toLowerCase() ?? null;

/** Sockets are opened to a host by its name or number. */
const hostOf = (pattern: string, channel: FlowFact["channel"]): string | null =>
  hostOfUrl(pattern) ?? (channel === "socket" && /^[a-z0-9.:-]+$/i.test(pattern) ? pattern.toLowerCase() : null);

/** Of several addresses the one that holds for most: its host is known, and it has room for the information that it carries. */
const mainUrl = (patterns: readonly string[]): string | undefined => {
  const withHost = patterns.filter((pattern) => hostOfUrl(pattern) !== null);
  const known = withHost.length > 0 ? withHost : patterns;
  const withRoom = known.filter((pattern) => pattern.includes(HOLE));
  return withRoom.length === 0 ? known[0] : [...withRoom].sort((a, b) => a.length - b.length || compareText(a, b))[0];
};

const sortedHosts = (hosts: readonly (string | null)[]): readonly string[] =>
  [...new Set(hosts.filter((host) => host !== null))].sort(compareText);

/** Whether an address has a scheme that does not encrypt (RFC 9110 §4.2.1, RFC 6455 §3). */
const isCleartext = (pattern: string): boolean => /^(http|ws):/i.test(pattern);

const destinationOf = ({ destinations, isOpen, channel }: DataFlow): FlowFact["destination"] => {
  const found = destinations.map((pattern) => hostOf(pattern, channel));
  const hosts = sortedHosts(found);
  const url = mainUrl(destinations);
  // A message goes to a number, which is no host.
  const isNumber = channel === "sms" && url !== undefined && !url.includes(HOLE);
  const isResolved = ((hosts.length > 0 && !found.includes(null)) || isNumber) && !isOpen;
  return {
    hosts,
    url: url === undefined ? null : url.replaceAll(HOLE, "…"),
    unresolved: isResolved
      ? null
      : destinations.length === 0
        ? "unknown-value"
        : hosts.length === 0
          ? "no-address"
          : "partly-unknown",
    cleartextHosts: sortedHosts(destinations.filter(isCleartext).map(hostOfUrl)),
  };
};

const withoutKind = (api: string): string => api.split(KIND_MARK)[0] ?? api;

const placeOf = ({ places }: CodeView, { api, method, pc }: DataFlow["source"]): FlowFact["source"] => {
  const { class: className, method: name, line, file, offset } = places.of(method, pc);
  return { api: withoutKind(api), class: className, method: name, line, file, offset };
};

const stepsOf = (view: CodeView, { steps }: DataFlow): readonly FlowStepFact[] =>
  steps
    .filter(({ method }) => method >= 0)
    .map(({ kind, text, method, pc }) => {
      const { class: className, method: name, line } = view.places.of(method, pc);
      // Only what is read has a kind; keys that code makes up may hold any character.
      return { kind, what: kind === "read" ? withoutKind(text) : text, class: className, method: name, line };
    });

const packageOf = (className: string): string => className.slice(0, Math.max(0, className.lastIndexOf(".")));

const flowFactOf = (view: CodeView, flow: DataFlow): readonly FlowFact[] => {
  const source = placeOf(view, flow.source);
  const sink = placeOf(view, flow.sink);
  return informationTypesOf(flow.source.api).map((informationType) => ({
    informationType,
    certainty: flow.isGuessed ? ("possible" as const) : ("path" as const),
    transformed: flow.transforms,
    source,
    sink,
    channel: flow.channel,
    destination: destinationOf(flow),
    package: packageOf(sink.class),
    handedTo: flow.handedTo,
    steps: stepsOf(view, flow),
  }));
};

const keyOf = ({ source, sink, informationType, transformed }: FlowFact): string =>
  [
    sink.file,
    sink.class,
    sink.method,
    String(sink.offset).padStart(8, "0"),
    sink.api,
    informationType,
    source.class,
    source.method,
    String(source.offset).padStart(8, "0"),
    ...transformed,
  ].join("\u0000");

/** Of the same flow with a path and as a guess, the one with a path. */
const withoutWeaker = (rows: readonly FlowFact[]): readonly FlowFact[] => {
  const proven = new Set(rows.filter(({ certainty }) => certainty === "path").map(keyOf));
  return rows.filter((row) => row.certainty === "path" || !proven.has(keyOf(row)));
};

/** Which information goes where, as rows that name places of the code. */
export const collectFlows = (view: CodeView, environment: FlowEnvironment): CollectedFlows => {
  const { flows, steps, unfinishedMethods, isPartial } = analyseDataFlow(view.program, view.graph, environment);
  const rows = withoutWeaker(flows.flatMap((flow) => flowFactOf(view, flow)));
  return {
    flows: rows
      .map((row) => ({ row, key: keyOf(row) }))
      .sort((a, b) => compareText(a.key, b.key))
      .slice(0, MAX_FLOWS)
      .map(({ row }) => row),
    steps,
    unfinishedMethods: unfinishedMethods.length,
    isPartial,
  };
};
