import type { CallGraph } from "../reach/call-graph.ts";
import type { Program } from "../model/program.ts";
import { AndroidDriver } from "./android/lifecycle.ts";
import { FLOW_LIMITS, type FlowEnvironment, type FlowLimits } from "./environment.ts";
import type { FlowChannel, FlowPlace, FlowStep } from "./engine/flow-log.ts";
import { Machine } from "./engine/machine.ts";
import { callPlatform } from "./models/platform-call.ts";
import { findSourceMethods, findStaticReaders } from "./engine/seeds.ts";
import type { Transform } from "./values/taints.ts";

/** Information that goes from where it is read to where it leaves the code. */
export interface DataFlow {
  readonly source: FlowPlace & { readonly api: string };
  readonly sink: FlowPlace & { readonly api: string };
  readonly transforms: readonly Transform[];
  readonly channel: FlowChannel;
  /** Whether part of the way is a guess: through an object that may be another one. */
  readonly isGuessed: boolean;
  /** String patterns of where it goes, with U+FFFC for what is not known. */
  readonly destinations: readonly string[];
  /** Whether it can go elsewhere too. */
  readonly isOpen: boolean;
  /** Package that is handed the information, of the channel `module`. */
  readonly handedTo: string | null;
  readonly steps: readonly FlowStep[];
}

export interface DataFlows {
  readonly flows: readonly DataFlow[];
  /** Instructions executed. */
  readonly steps: number;
  /** Methods that the budget or the depth of calls left out. */
  readonly unfinishedMethods: readonly number[];
  /** Whether the budget was used up. */
  readonly isPartial: boolean;
}

/** Finds which information goes where in `program`, entered as `environment` says. */
export const analyseDataFlow = (
  program: Program,
  graph: CallGraph,
  environment: FlowEnvironment,
  limits: FlowLimits = FLOW_LIMITS,
): DataFlows => {
  const machine = new Machine({ program, graph, environment, limits, callPlatform });
  machine.relevance.mark(findSourceMethods(program, environment));
  new AndroidDriver(machine).run((left) => machine.relevance.mark(findStaticReaders(machine, left)));
  const leaving = machine.log.flows.filter(({ actions }) => !machine.components.isReceivedByCode(actions));
  const flows = leaving.map((flow): DataFlow => {
    const { api, method, pc } = machine.taints.sourceOf(flow.taint);
    return {
      source: { api, method, pc },
      sink: { api: flow.api, ...flow.place },
      transforms: machine.taints.transformsOf(flow.taint),
      channel: flow.channel,
      isGuessed: machine.taints.isGuessed(flow.taint),
      destinations: [...flow.destinations].sort(),
      isOpen: flow.isOpen,
      handedTo: flow.package,
      steps: machine.log.stepsOf(flow),
    };
  });
  return {
    flows,
    steps: machine.steps,
    unfinishedMethods: [...machine.unfinished].sort((a, b) => a - b),
    isPartial: machine.isOver,
  };
};
