import type { FlowResult, ModuleInformation, ModuleResult, Report } from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { JssecClass } from "@akashi/catalogue/platform";
import { answerOf, compareTypes, mayConcern, sensitivityRank } from "../../summary/answer.ts";
import { isFollowed } from "../../summary/coverage.ts";
import { leavingFlows } from "../../summary/flows.ts";
import { familyName, familyOf, informationName, moduleRecipientName, sensitivityOf } from "../../summary/names.ts";
import { ACTOR_WORDS, LADDER_WORDS } from "../../words/evidence-words.ts";
import { NOBODY_WORDS } from "../../words/flow-words.ts";
import { MODULE_KIND_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { countOf, formatCount, same } from "../../words/language.ts";

/** A box of the picture. */
export interface FlowNode {
  readonly id: string;
  readonly label: Bilingual;
  readonly note: Bilingual | null;
  /** Of information: how carefully it is to be handled. */
  readonly sensitivity: JssecClass | null;
}

/**
 * A line of the picture. `followed`: its way through the code was followed step by step; `read`: a candidate, code that can be reached
 * reads it; `claimed`: a candidate, the provider says so, or that it is sent was not followed.
 */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly kind: "followed" | "read" | "claimed";
  readonly sensitivity: JssecClass | null;
}

/** Information → whoever handles it → recipient. */
export interface FlowGraph {
  readonly information: readonly FlowNode[];
  readonly handlers: readonly FlowNode[];
  readonly recipients: readonly FlowNode[];
  readonly reading: readonly FlowLink[];
  readonly sending: readonly FlowLink[];
}

/** More modules than this are drawn as one. */
const MODULES_DRAWN = 18;
/** More hosts of unknown recipients than this are drawn as one. */
const HOSTS_DRAWN = 8;

/** One end of the sending of a handler. */
interface Sending {
  readonly recipient: FlowNode;
  readonly kind: FlowLink["kind"];
}

interface Handler {
  readonly node: FlowNode;
  readonly sendings: readonly Sending[];
  readonly information: readonly ModuleInformation[];
}

const plainNode = (id: string, label: Bilingual, note: Bilingual | null = null): FlowNode => ({
  id,
  label,
  note,
  sensitivity: null,
});

const NOT_LOOKED_AT = plainNode(
  "to-unknown",
  { ja: "送信の有無は未確認", en: "Sending not followed" },
  { ja: "この検査の範囲外", en: "outside this inspection" },
);
const NO_WAY_FOUND = plainNode(
  "to-unknown",
  { ja: "送る経路は検出なし", en: "No way out found" },
  { ja: "読取りまで確認", en: "it is read" },
);
const UNRESOLVED = plainNode("to-unresolved", { ja: "特定できない宛先", en: "Destination not known" });

/** Who gets what is sent, as a box; a module that is handed information has a box of its own among the handlers. */
const receiverNode = ({ receiver, reach, hosts }: FlowResult): FlowNode | null => {
  if (reach === "handed-over" || reach === "kept") return null;
  if (receiver.kind === "provider") return plainNode(`to-${receiver.id}`, receiver.name);
  if (reach !== "sent") return plainNode(`to-${reach}`, NOBODY_WORDS[reach]);
  const [host] = hosts;
  return host === undefined ? UNRESOLVED : plainNode(`to-host-${host}`, same(host), LABELS.recipientUnknown);
};

const sendingsOf = (flows: readonly FlowResult[]): readonly Sending[] => {
  const byNode = new Map<string, Sending>();
  for (const flow of flows) {
    const recipient = receiverNode(flow);
    if (recipient === null) continue;
    const kind = flow.certainty === "path" ? "followed" : "claimed";
    if (kind === "followed" || !byNode.has(recipient.id)) byNode.set(recipient.id, { recipient, kind });
  }
  return [...byNode.values()];
};

const providerNode = (module: ModuleResult): FlowNode =>
  plainNode(
    module.sendsTo === "operator" ? "to-operator" : `to-${module.provider.id}`,
    moduleRecipientName(module),
    module.sendsTo === "provider" && module.provider.legalName === null ? LABELS.legalNameUnknown : null,
  );

const handlerOfModule = (module: ModuleResult, flows: readonly FlowResult[]): Handler => {
  const own = providerNode(module);
  const followed = sendingsOf(flows.filter(({ sender }) => sender.kind === "module" && sender.id === module.id));
  const observed = module.step === "observed";
  // The box of its provider says its legal name, where that is known, to whichever host it sends.
  const others = followed.filter(({ recipient }) => recipient.id !== own.id);
  const isFollowedThere = observed || followed.some(({ recipient, kind }) => recipient.id === own.id && kind === "followed");
  return {
    node: plainNode(
      `module-${module.id}`,
      module.name,
      module.step === "starts-by-itself" ? LADDER_WORDS[module.step].label : MODULE_KIND_WORDS[module.kind],
    ),
    sendings: [{ recipient: own, kind: isFollowedThere ? "followed" : "claimed" }, ...others],
    information: module.information.filter(mayConcern),
  };
};

const restOfModules = (modules: readonly ModuleResult[]): Handler => ({
  node: plainNode("module-rest", {
    ja: `ほか${formatCount(modules.length)}件のモジュール`,
    en: `${formatCount(modules.length)} more modules`,
  }),
  sendings: [{ recipient: plainNode("to-rest", { ja: "それぞれの提供元", en: "their providers" }), kind: "claimed" }],
  information: modules.flatMap(({ information }) => information.filter(mayConcern)),
});

/** What code outside modules reads or sends. What it only hands to modules ends there. */
const otherHandlers = (report: Report, flows: readonly FlowResult[]): readonly Handler[] =>
  (["app", "unknown"] as const).flatMap((kind): readonly Handler[] => {
    const information = report.otherCode
      .filter(({ actor }) => actor.kind === kind)
      .flatMap((code) =>
        code.information.filter((row) => row.flow !== null || (row.inCode === "reads" && row.permitted !== false)),
      );
    if (information.length === 0) return [];
    const sendings = sendingsOf(flows.filter(({ sender }) => sender.kind === kind));
    const open: Sending = { recipient: isFollowed(report) ? NO_WAY_FOUND : NOT_LOOKED_AT, kind: "claimed" };
    const onlyRead = information.some(({ flow }) => flow === null);
    return [
      {
        node: plainNode(`code-${kind}`, ACTOR_WORDS[kind]),
        sendings: sendings.length === 0 && onlyRead ? [open] : sendings,
        information,
      },
    ];
  });

/** Hosts of nobody known as one box where there are many. */
const joinHosts = (handlers: readonly Handler[]): readonly Handler[] => {
  const isHost = ({ recipient }: Sending): boolean => recipient.id.startsWith("to-host-");
  const hosts = new Set(handlers.flatMap(({ sendings }) => sendings.filter(isHost).map(({ recipient }) => recipient.id)));
  if (hosts.size <= HOSTS_DRAWN) return handlers;
  const label = { ja: `${formatCount(hosts.size)}件のホスト`, en: countOf(hosts.size, "host") };
  const joined = plainNode("to-hosts", label, LABELS.recipientUnknown);
  return handlers.map((handler) => {
    const here = handler.sendings.filter(isHost);
    if (here.length === 0) return handler;
    const kind = here.some((sending) => sending.kind === "followed") ? "followed" : "claimed";
    return { ...handler, sendings: [...handler.sendings.filter((one) => !isHost(one)), { recipient: joined, kind }] };
  });
};

const unique = (nodes: readonly FlowNode[]): readonly FlowNode[] => [...new Map(nodes.map((node) => [node.id, node])).values()];

/** The most careful class of several types. */
const strictest = (types: readonly string[]): JssecClass =>
  types.map(sensitivityOf).sort((a, b) => sensitivityRank(a) - sensitivityRank(b))[0] ?? "other";

interface Grouping {
  readonly keyOf: (type: string) => string;
  readonly nodes: readonly FlowNode[];
}

const groupTypes = (types: readonly string[], most: number): Grouping => {
  if (types.length <= most) {
    const nodes = types.map((id) => ({ id, label: informationName(id), note: null, sensitivity: sensitivityOf(id) }));
    return { keyOf: (type) => type, nodes };
  }
  const families = [...new Set(types.map(familyOf))];
  const nodes = families.map((id): FlowNode => {
    const members = types.filter((type) => familyOf(type) === id);
    const [only = ""] = members;
    if (members.length === 1) return { id, label: informationName(only), note: null, sensitivity: sensitivityOf(only) };
    const note = { ja: `${formatCount(members.length)}種類`, en: countOf(members.length, "kind") };
    return { id, label: familyName(id), note, sensitivity: strictest(members) };
  });
  const ranked = nodes.sort(
    (a, b) => sensitivityRank(a.sensitivity ?? "other") - sensitivityRank(b.sensitivity ?? "other") || compareText(a.id, b.id),
  );
  return { keyOf: familyOf, nodes: ranked };
};

const LINK_KINDS: readonly FlowLink["kind"][] = ["followed", "read", "claimed"];

const readingKind = ({ flow, inCode, permitted }: ModuleInformation): FlowLink["kind"] =>
  flow === "path" ? "followed" : flow === "possible" || (inCode === "reads" && permitted !== false) ? "read" : "claimed";

const readingLinks = (handlers: readonly Handler[], { keyOf, nodes }: Grouping): readonly FlowLink[] => {
  const sensitivity = new Map(nodes.map((node) => [node.id, node.sensitivity]));
  return handlers.flatMap(({ node, information }) => {
    const kinds = new Map<string, FlowLink["kind"]>();
    for (const row of information) {
      const key = keyOf(row.type);
      const known = kinds.get(key);
      const kind = readingKind(row);
      if (known === undefined || LINK_KINDS.indexOf(kind) < LINK_KINDS.indexOf(known)) kinds.set(key, kind);
    }
    return [...kinds].map(([from, kind]) => ({ from, to: node.id, kind, sensitivity: sensitivity.get(from) ?? null }));
  });
};

/**
 * The graph of what may go where, with information types as families where there are more than `mostTypes`. Null where nothing was
 * found that could be drawn.
 */
export const flowGraph = (report: Report, mostTypes: number): FlowGraph | null => {
  const active = answerOf(report).active.filter(({ information }) => information.some(mayConcern));
  const drawn = active.length > MODULES_DRAWN ? active.slice(0, MODULES_DRAWN - 1) : active;
  const rest = active.slice(drawn.length);
  const flows = leavingFlows(report);
  const handlers = joinHosts([
    ...drawn.map((module) => handlerOfModule(module, flows)),
    ...(rest.length > 0 ? [restOfModules(rest)] : []),
    ...otherHandlers(report, flows),
  ]);
  if (handlers.length === 0) return null;
  const types = [...new Set(handlers.flatMap(({ information }) => information.map(({ type }) => type)))].sort(compareTypes);
  const grouping = groupTypes(types, mostTypes);
  return {
    information: grouping.nodes,
    handlers: handlers.map(({ node }) => node),
    recipients: unique(handlers.flatMap(({ sendings }) => sendings.map(({ recipient }) => recipient))),
    reading: readingLinks(handlers, grouping),
    sending: handlers.flatMap(({ node, sendings }) =>
      sendings.map(({ recipient, kind }) => ({ from: node.id, to: recipient.id, kind, sensitivity: null })),
    ),
  };
};
