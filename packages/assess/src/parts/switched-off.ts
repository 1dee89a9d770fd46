import type { Module, SwitchOff } from "@akashi/catalogue";
import type { Facts } from "@akashi/facts";
import type { Ownership } from "../ownership.ts";
import { EXAMPLES } from "../platform-use.ts";
import type { Evidence, ModuleResult } from "../schema.ts";
import { sourceOf } from "./information.ts";

/** What it needs of the inputs of a report. */
interface SwitchInputs {
  readonly facts: Facts;
  readonly ownership: Ownership;
}

const sameValue = (found: string | null, wanted: string | null): boolean =>
  wanted === null || found?.toLowerCase() === wanted.toLowerCase();

/**
 * Whether a called member is the one that a provider's page names: with its package or without it, and with `.` where the class
 * file has `$`. The package was compared before.
 */
const isNamed = (member: string, name: string): boolean => {
  const [called, wanted] = [member.replaceAll("$", "."), name.replaceAll("$", ".")];
  return called === wanted || called.endsWith(`.${wanted}`);
};

/** The facts, with the calls into the module alone. */
type Finder = (facts: Pick<Facts, "manifest" | "resources" | "calls">, how: SwitchOff) => readonly Evidence[];

/** Where each kind of switch is looked for. */
const FIND: Readonly<Record<SwitchOff["kind"], Finder>> = {
  "meta-data": (facts, { name, value }) =>
    (facts.manifest?.metaData ?? [])
      .filter((item) => item.name === name && sameValue(item.value, value))
      .map((item): Evidence => ({ kind: "manifest", element: "meta-data", name: item.name, value: item.value })),
  resource: (facts, { name, value }) =>
    facts.resources.values
      .filter((item) => item.name.slice(item.name.indexOf("/") + 1) === name && sameValue(item.value, value))
      .map((item): Evidence => ({ kind: "resource", name: item.name, value: item.value })),
  // A call proves that the app can switch it off, not that it does, nor with which value: shown with the place, as a part.
  "api-call": (facts, { name }) =>
    facts.calls
      .filter(({ members }) => members.some((member) => isNamed(member, name)))
      .slice(0, EXAMPLES)
      .map(({ example }): Evidence => ({ kind: "code", ...example })),
  // The merger leaves no trace of what was removed, so that absence is no evidence.
  "manifest-removal": () => [],
};

/** The switches of the module that the artifact sets. */
export const findSwitchedOff = ({ facts, ownership }: SwitchInputs, module: Module): ModuleResult["switchedOff"] => {
  const into = facts.calls.filter(({ to }) => ownership.moduleOf(to)?.id === module.id);
  return module.switchOff.flatMap((how) => {
    const evidence = FIND[how.kind]({ manifest: facts.manifest, resources: facts.resources, calls: into }, how);
    if (evidence.length === 0) return [];
    const stops = how.kind === "api-call" ? "part" : how.stops;
    return [{ name: how.name, stops, note: how.note, evidence, source: sourceOf(module, how.source) }];
  });
};
