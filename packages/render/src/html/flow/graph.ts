import type { ModuleInformation, ModuleResult, Report } from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { JssecClass } from "@akashi/catalogue/platform";
import { answerOf, compareTypes, mayConcern, sensitivityRank, stepRank } from "../../summary/answer.ts";
import { familyName, familyOf, informationName, moduleRecipientName, sensitivityOf } from "../../summary/names.ts";
import { ACTOR_WORDS, LADDER_WORDS } from "../../words/evidence-words.ts";
import { MODULE_KIND_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { countOf, formatCount } from "../../words/language.ts";

/** A box of the picture. */
export interface FlowNode {
  readonly id: string;
  readonly label: Bilingual;
  readonly note: Bilingual | null;
  /** Of information: how carefully it is to be handled. */
  readonly sensitivity: JssecClass | null;
}

/** A line of the picture. `seen`: code here reads it and is reachable (left), or the sending was followed or observed (right). */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly seen: boolean;
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

interface Handler {
  readonly node: FlowNode;
  readonly recipient: FlowNode;
  readonly sent: boolean;
  readonly information: readonly ModuleInformation[];
}

const UNKNOWN_RECIPIENT: FlowNode = {
  id: "to-unknown",
  label: { ja: "送信の有無は未確認", en: "Sending not followed" },
  note: { ja: "この検査の範囲外", en: "outside this inspection" },
  sensitivity: null,
};

const handlerOfModule = (module: ModuleResult): Handler => ({
  node: {
    id: `module-${module.id}`,
    label: module.name,
    note: module.step === "starts-by-itself" ? LADDER_WORDS[module.step].label : MODULE_KIND_WORDS[module.kind],
    sensitivity: null,
  },
  recipient: {
    id: module.sendsTo === "operator" ? "to-operator" : `to-${module.provider.id}`,
    label: moduleRecipientName(module),
    note: module.sendsTo === "provider" && module.provider.legalName === null ? LABELS.legalNameUnknown : null,
    sensitivity: null,
  },
  sent: stepRank(module.step) >= stepRank("flows"),
  information: module.information.filter(mayConcern),
});

const restOfModules = (modules: readonly ModuleResult[]): Handler => ({
  node: {
    id: "module-rest",
    label: { ja: `ほか${formatCount(modules.length)}件のモジュール`, en: `${formatCount(modules.length)} more modules` },
    note: null,
    sensitivity: null,
  },
  recipient: {
    id: "to-rest",
    label: { ja: "それぞれの提供元", en: "their providers" },
    note: null,
    sensitivity: null,
  },
  sent: false,
  information: modules.flatMap(({ information }) => information.filter(mayConcern)),
});

const otherHandlers = (report: Report): readonly Handler[] =>
  (["app", "unknown"] as const).flatMap((kind): readonly Handler[] => {
    const information = report.otherCode
      .filter(({ actor }) => actor.kind === kind)
      .flatMap((code) => code.information.filter((row) => row.inCode === "reads" && row.permitted !== false));
    if (information.length === 0) return [];
    const node: FlowNode = { id: `code-${kind}`, label: ACTOR_WORDS[kind], note: null, sensitivity: null };
    return [{ node, recipient: UNKNOWN_RECIPIENT, sent: false, information }];
  });

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

const readingLinks = (handlers: readonly Handler[], { keyOf, nodes }: Grouping): readonly FlowLink[] => {
  const sensitivity = new Map(nodes.map((node) => [node.id, node.sensitivity]));
  return handlers.flatMap(({ node, information }) => {
    const seen = new Map<string, boolean>();
    for (const { type, inCode, permitted } of information) {
      const reads = inCode === "reads" && permitted !== false;
      seen.set(keyOf(type), (seen.get(keyOf(type)) ?? false) || reads);
    }
    return [...seen].map(([from, isSeen]) => ({ from, to: node.id, seen: isSeen, sensitivity: sensitivity.get(from) ?? null }));
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
  const handlers = [...drawn.map(handlerOfModule), ...(rest.length > 0 ? [restOfModules(rest)] : []), ...otherHandlers(report)];
  if (handlers.length === 0) return null;
  const types = [...new Set(handlers.flatMap(({ information }) => information.map(({ type }) => type)))].sort(compareTypes);
  const grouping = groupTypes(types, mostTypes);
  return {
    information: grouping.nodes,
    handlers: handlers.map(({ node }) => node),
    recipients: unique(handlers.map(({ recipient }) => recipient)),
    reading: readingLinks(handlers, grouping),
    sending: handlers.map(({ node, recipient, sent }) => ({ from: node.id, to: recipient.id, seen: sent, sensitivity: null })),
  };
};
