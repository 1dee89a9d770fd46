import { compareText } from "@akashi/bytes";
import type { Catalogue } from "@akashi/catalogue";
import type { Facts, FlowFact } from "@akashi/facts";
import { groupBy } from "../grouping.ts";
import { actorKey, isCollecting, type Ownership } from "../ownership.ts";
import { EXAMPLES, findApi } from "../platform-use.ts";
import {
  FLOW_REACHES,
  type Actor,
  type Evidence,
  type FlowPath,
  type FlowReach,
  type FlowReceiver,
  type FlowResult,
  type ModuleResult,
} from "../schema.ts";
import { isBelowHost } from "../below-host.ts";
import { givesType } from "./information.ts";

const REACH_OF: Readonly<Record<FlowFact["channel"], FlowReach>> = {
  network: "sent",
  socket: "sent",
  download: "sent",
  webview: "sent",
  sms: "message",
  module: "handed-over",
  intent: "other-app",
  process: "other-app",
  log: "kept",
  file: "kept",
  preferences: "kept",
  database: "kept",
};

interface FlowInputs {
  readonly facts: Facts;
  readonly catalogue: Catalogue;
  readonly ownership: Ownership;
  readonly granted: ReadonlySet<string>;
}

/** One receiver of a flow, with the hosts that are its. */
interface Delivery {
  readonly receiver: FlowReceiver;
  readonly hosts: readonly string[];
}

const providerOf = (host: string, catalogue: Catalogue): FlowReceiver => {
  const providers = new Set(catalogue.findModulesByHost(host).map(({ provider }) => provider));
  const [id, ...others] =
    providers.size > 0 ? providers : [catalogue.findProviderByHost(host)?.id].flatMap((found) => found ?? []);
  // Several providers at one host: whose it is cannot be told from the name.
  return id === undefined || others.length > 0
    ? { kind: "unknown" }
    : { kind: "provider", id, name: catalogue.getProvider(id).serviceName };
};

const byHosts = (hosts: readonly string[], catalogue: Catalogue): readonly Delivery[] => {
  if (hosts.length === 0) return [{ receiver: { kind: "unknown" }, hosts }];
  const owned = hosts.map((host) => ({ host, receiver: providerOf(host, catalogue) }));
  const groups = groupBy(owned, ({ host, receiver }) => (receiver.kind === "provider" ? `p ${receiver.id}` : `h ${host}`));
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ receiver: group[0].receiver, hosts: group.map(({ host }) => host) }],
  );
};

const providerIdOf = (actor: Actor, ownership: Ownership, packageName: string): string | undefined =>
  actor.kind === "module" ? ownership.moduleOf(packageName)?.provider : undefined;

/**
 * Who is handed the information. What goes to the app's own code, to an ordinary library or within one provider's code is a step on
 * the way and no end of it: nobody else gets it by that.
 */
const handedTo = (flow: FlowFact, sender: Actor, ownership: Ownership): readonly Delivery[] => {
  const target = flow.handedTo;
  if (target === null) return [];
  const taker = ownership.actorOf(target);
  if (taker.kind === "app" || actorKey(taker) === actorKey(sender)) return [];
  // Between two packages of nobody known, it cannot be told whether anybody else gets it.
  if (taker.kind === "unknown" && sender.kind === "unknown") return [];
  if (taker.kind === "unknown") return [{ receiver: { kind: "code", package: taker.package }, hosts: [] }];
  const module = ownership.moduleOf(target);
  if (module === undefined || !isCollecting(module)) return [];
  if (module.provider === providerIdOf(sender, ownership, flow.package)) return [];
  return [{ receiver: { kind: "module", id: taker.id }, hosts: [] }];
};

const deliveriesOf = (flow: FlowFact, sender: Actor, { catalogue, ownership }: FlowInputs): readonly Delivery[] => {
  switch (REACH_OF[flow.channel]) {
    case "sent":
      return byHosts(flow.destination.hosts, catalogue);
    case "handed-over":
      return handedTo(flow, sender, ownership);
    case "message":
    case "other-app":
      return [{ receiver: { kind: "unknown" }, hosts: [] }];
    case "kept":
      return [{ receiver: { kind: "none" }, hosts: [] }];
  }
};

/** Anything with a scheme or a path, or a telephone number: other texts that are given to a connection, as scripts are, tell a reader nothing. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|…?\/|\+?[\d -]{4,}$)/i;

const pathOf = ({ informationType, source, sink, destination, steps }: FlowFact): FlowPath => ({
  informationType,
  source,
  sink,
  url: destination.url !== null && ADDRESS.test(destination.url) ? destination.url : null,
  steps,
});

/** Whether one of these hosts is addressed without encryption; where no host is known, whether the address is one without. */
const isCleartext = ({ cleartextHosts, url }: FlowFact["destination"], hosts: readonly string[]): boolean =>
  hosts.length === 0 ? /^(http|ws):/i.test(url ?? "") : hosts.some((host) => cleartextHosts.includes(host));

/** A flow to one receiver, before those that differ only in their way are joined. */
type Single = Omit<FlowResult, "count" | "paths"> & { readonly path: FlowPath };

const singlesOf = (flow: FlowFact, inputs: FlowInputs): readonly Single[] => {
  const { informationType, certainty, channel, transformed, destination } = flow;
  const sender = inputs.ownership.actorOf(flow.package);
  const api = findApi(flow.source.api);
  const reach = REACH_OF[channel];
  return deliveriesOf(flow, sender, inputs).map(({ receiver, hosts }) => ({
    informationType,
    certainty,
    sender,
    channel,
    reach,
    receiver,
    hosts,
    unresolved: reach === "sent" ? destination.unresolved : null,
    cleartext: reach === "sent" && isCleartext(destination, hosts),
    transformed,
    permitted: api === undefined || givesType(api, informationType, inputs.granted),
    path: pathOf(flow),
  }));
};

/** Equal for flows that differ only in the way that the information takes. */
const keyOf = ({ path: _path, ...single }: Single): string => JSON.stringify(single);

const receiverKey = (receiver: FlowReceiver): string =>
  receiver.kind === "code" ? receiver.package : receiver.kind === "module" || receiver.kind === "provider" ? receiver.id : "";

/** Equal for flows that a reader would call the same one, whatever its ways and how sure it is. */
export const flowKey = ({ informationType, sender, channel, receiver, hosts, transformed }: FlowResult): string =>
  [informationType, actorKey(sender), channel, receiver.kind, receiverKey(receiver), ...hosts, "", ...transformed].join(" ");

const byReach = (a: FlowResult, b: FlowResult): number =>
  FLOW_REACHES.indexOf(a.reach) - FLOW_REACHES.indexOf(b.reach) ||
  compareText(a.informationType, b.informationType) ||
  compareText(flowKey(a), flowKey(b)) ||
  compareText(a.certainty, b.certainty);

/** Who gets which information, drawn from the flows of the code and from what the catalogue knows of packages and hosts. */
export const buildFlows = (inputs: FlowInputs): readonly FlowResult[] => {
  const singles = inputs.facts.flows.flatMap((flow) => singlesOf(flow, inputs));
  return [...groupBy(singles, keyOf).values()]
    .flatMap((group): readonly FlowResult[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { path: _path, ...shared } = first;
      return [{ ...shared, count: group.length, paths: group.slice(0, EXAMPLES).map(({ path }) => path) }];
    })
    .sort(byReach);
};

/** Whether somebody else gets the information by it: over the network, as a message, or in the hands of another's code. */
export const isTransmission = ({ reach, permitted }: FlowResult): boolean =>
  permitted && (reach === "sent" || reach === "message" || reach === "handed-over");

/** The paths of flows as evidence. */
export const flowEvidence = (flows: readonly FlowResult[]): readonly Evidence[] =>
  flows.flatMap(({ paths }) => paths.slice(0, 1).map((path) => ({ kind: "flow" as const, ...path })));

/** Whether the flow is one that made the module's step: it sends, is handed it, or its provider's host gets it. */
export const isFlowOf = ({ sender, receiver, hosts }: FlowResult, { id, provider, hosts: own }: ModuleResult): boolean =>
  [sender, receiver].some((side) => side.kind === "module" && side.id === id) ||
  (receiver.kind === "provider" &&
    receiver.id === provider.id &&
    sender.kind !== "module" &&
    hosts.some((host) => own.some((known) => isBelowHost(host, known.host))));
