import { FLOW_REACHES, type Actor, type FlowResult, type Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { FlowStepFact } from "@akashi/facts";
import { FLOW_CHANNEL_WORDS, FLOW_REACH_WORDS, NOBODY_WORDS, TRANSFORM_WORDS, UNRESOLVED_WORDS } from "../words/flow-words.ts";
import { joinList, same } from "../words/language.ts";
import { compareTypes } from "./answer.ts";

type NameOf = (actor: Actor) => Bilingual;

/** Flows that leave the app or the hands of whose code it is, the farthest first, the most delicate first among them. */
export const leavingFlows = ({ flows }: Pick<Report, "flows">): readonly FlowResult[] =>
  flows
    .filter(({ reach, permitted }) => permitted && reach !== "kept")
    .sort(
      (a, b) =>
        FLOW_REACHES.indexOf(a.reach) - FLOW_REACHES.indexOf(b.reach) ||
        Number(a.receiver.kind === "code") - Number(b.receiver.kind === "code") ||
        compareTypes(a.informationType, b.informationType),
    );

/** Flows of one type from one owner that differ in who gets it only: one line of a summary. */
export interface FlowLine {
  readonly first: FlowResult;
  readonly destinations: readonly Bilingual[];
}

/** What leaves, in as few lines as say everything. */
export const flowLines = (report: Pick<Report, "flows">, nameOf: NameOf): readonly FlowLine[] => {
  const lines = new Map<string, FlowResult[]>();
  for (const flow of leavingFlows(report)) {
    const { informationType, sender, reach, transformed, certainty, cleartext } = flow;
    const key = JSON.stringify([informationType, sender, reach, transformed, certainty, cleartext]);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [flow]);
    else line.push(flow);
  }
  return [...lines.values()].flatMap((flows) => {
    const [first] = flows;
    const destinations = new Map(flows.map((flow) => flowDestination(flow, nameOf)).map((text) => [text.en, text]));
    return first === undefined ? [] : [{ first, destinations: [...destinations.values()] }];
  });
};

/** Flows that end on the device: no transmission, but others may read a log or a file. */
export const keptFlows = ({ flows }: Pick<Report, "flows">): readonly FlowResult[] =>
  flows.filter(({ reach, permitted }) => permitted && reach === "kept");

/** Who gets it, in a word: a module, a provider, a package, or the channel where it is nobody. */
export const flowReceiver = ({ receiver, reach, channel }: FlowResult, nameOf: NameOf): Bilingual | null => {
  switch (receiver.kind) {
    case "module":
      return nameOf(receiver);
    case "provider":
      return receiver.name;
    case "code":
      return same(receiver.package);
    case "none":
      return FLOW_CHANNEL_WORDS[channel];
    case "unknown":
      return reach === "message" || reach === "other-app" ? NOBODY_WORDS[reach] : null;
  }
};

/** Who gets it and where, as one text: `株式会社…(collect.example)`. */
export const flowDestination = (flow: FlowResult, nameOf: NameOf): Bilingual => {
  const name = flowReceiver(flow, nameOf);
  const hosts = flow.hosts.map((host) => same(host));
  const open = flow.unresolved === null ? [] : [UNRESOLVED_WORDS[flow.unresolved]];
  const where = joinList([...hosts, ...open]);
  if (name === null) return where;
  return hosts.length + open.length === 0 ? name : { ja: `${name.ja}(${where.ja})`, en: `${name.en} (${where.en})` };
};

/** How it gets there: `ハッシュ化して送信`, `sent hashed`. */
export const flowHow = ({ transformed, reach }: FlowResult): Bilingual => {
  const verb = FLOW_REACH_WORDS[reach];
  if (transformed.length === 0) return verb;
  const changes = transformed.map((change) => TRANSFORM_WORDS[change]);
  return {
    ja: `${changes.map(({ ja }) => ja).join("・")}して${verb.ja}`,
    en: `${verb.en} ${changes.map(({ en }) => en).join(" and ")}`,
  };
};

/** What a step is about: a name of the code, or a text of ours where the code has no name for it. */
export interface StepSubject {
  readonly text: Bilingual;
  readonly isName: boolean;
}

/** Subjects that code has no name for (`FlowStepFact.what`); what stands in parentheses is their own. */
const NAMELESS: readonly { readonly what: RegExp; readonly words: (own: string) => Bilingual }[] = [
  { what: /^#$/, words: () => ({ ja: "オブジェクトの内容", en: "the content of an object" }) },
  { what: /^\*$/, words: () => ({ ja: "集まりの要素", en: "an element of a collection" }) },
  { what: /^\[\d*\]$/, words: () => ({ ja: "配列の要素", en: "an element of an array" }) },
  { what: /^k:(.*)$/s, words: (key) => ({ ja: `キー「${key}」の値`, en: `the entry “${key}”` }) },
  { what: /^intent:(.*)$/s, words: (component) => ({ ja: `${component} へのインテント`, en: `an intent to ${component}` }) },
];

/** The subject of a step: elements of arrays and collections, keys and intents have no name of their own in the code. */
export const flowStepSubject = ({ what }: Pick<FlowStepFact, "what">): StepSubject => {
  for (const { what: pattern, words } of NAMELESS) {
    const found = pattern.exec(what);
    if (found !== null) return { text: words(found[1] ?? ""), isName: false };
  }
  return { text: same(what), isName: true };
};
