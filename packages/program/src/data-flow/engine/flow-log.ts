import type { Machine } from "./machine.ts";

/** A place in the code. */
export interface FlowPlace {
  readonly method: number;
  readonly pc: number;
}

export type FlowChannel =
  | "network"
  | "sms"
  | "webview"
  | "intent"
  | "socket"
  | "download"
  | "module"
  | "process"
  | "log"
  | "file"
  | "preferences"
  | "database";

/** Information that arrives at a sink. */
export interface FoundFlow {
  readonly taint: number;
  readonly place: FlowPlace;
  /** `android.util.Log.d` */
  readonly api: string;
  readonly channel: FlowChannel;
  /** String patterns of where it goes; empty where they are not known. */
  readonly destinations: ReadonlySet<string>;
  /** Whether it can also go to a place that is not in `destinations`. */
  isOpen: boolean;
  /** Package that is handed the information, of the channel `module`. */
  readonly package: string | null;
  /** Of an intent that leaves the app: actions for which no component of the manifest asks. */
  readonly actions: string[];
}

export type StepKind = "read" | "call" | "return" | "store" | "load" | "send";

export interface FlowStep extends FlowPlace {
  readonly kind: StepKind;
  /** What was called, written or read. */
  readonly text: string;
}

interface Arrival {
  readonly kind: StepKind;
  readonly place: FlowPlace;
  readonly text: string;
  /** Where it was before: `m<method>` or `c<cell>`; null at the source. */
  readonly from: string | null;
}

/** Steps of one path that are kept. */
const MAX_STEPS = 64;

/** Which information arrived where, and from where it first came there: enough to tell one path from source to sink. */
export class FlowLog {
  readonly #machine: Machine;
  readonly #flows = new Map<string, FoundFlow>();
  readonly #arrivals = new Map<string, Arrival>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  get flows(): readonly FoundFlow[] {
    return [...this.#flows.values()];
  }

  /** Information of `taints` arrives at `to`: a method (`m1`) or a cell (`c1`). The first way is kept. */
  arrive(taints: readonly number[], to: string, arrival: Arrival): void {
    if (to === arrival.from) return;
    for (const taint of taints) {
      const key = `${this.#machine.taints.at(taint).source}:${to}`;
      if (!this.#arrivals.has(key)) this.#arrivals.set(key, arrival);
    }
  }

  send(
    taints: readonly number[],
    flow: Omit<FoundFlow, "taint" | "destinations" | "actions"> & {
      readonly destinations: Iterable<string>;
      readonly actions?: readonly string[];
    },
  ): void {
    for (const taint of taints) {
      const key = `${taint};${flow.place.method};${flow.place.pc};${flow.api};${flow.channel}`;
      const known = this.#flows.get(key);
      if (known === undefined) {
        this.#flows.set(key, { ...flow, taint, destinations: new Set(flow.destinations), actions: [...(flow.actions ?? [])] });
        continue;
      }
      for (const destination of flow.destinations) (known.destinations as Set<string>).add(destination);
      if (flow.isOpen) known.isOpen = true;
      for (const action of flow.actions ?? []) if (!known.actions.includes(action)) known.actions.push(action);
    }
  }

  /** One way that the information of `flow` takes, from where it is read to where it is sent. */
  stepsOf(flow: FoundFlow): readonly FlowStep[] {
    const { source } = this.#machine.taints.at(flow.taint);
    const steps: FlowStep[] = [{ kind: "send", text: flow.api, ...flow.place }];
    const seen = new Set<string>();
    let at: string | null = `m${flow.place.method}`;
    while (at !== null && !seen.has(at) && steps.length < MAX_STEPS) {
      seen.add(at);
      const arrival: Arrival | undefined = this.#arrivals.get(`${source}:${at}`);
      if (arrival === undefined) break;
      steps.push({ kind: arrival.kind, text: arrival.text, ...arrival.place });
      at = arrival.from;
    }
    return steps.reverse();
  }
}
