import type { CallGraph } from "../../reach/call-graph.ts";
import type { Program } from "../../model/program.ts";
import { decodeMethod, type MethodCode } from "../code/method-code.ts";
import { ConstantTable } from "../values/constants.ts";
import { joinHeaps, readCell, writeCell, type Heap } from "../values/heap.ts";
import { ObjectTable } from "../values/objects.ts";
import { TaintTable } from "../values/taints.ts";
import { ValueTable, type Value } from "../values/values.ts";
import { Components } from "../android/components.ts";
import type { Model } from "../models/find-model.ts";
import type { FlowEnvironment, FlowLimits } from "../environment.ts";
import type { Lambda } from "./calls.ts";
import { Contexts } from "./contexts.ts";
import { Dispatch } from "./dispatch.ts";
import { Frame } from "./frame.ts";
import { FlowLog } from "./flow-log.ts";
import { Relevance } from "./relevance.ts";
import { RunningCalls, type Running } from "./running-calls.ts";
import type { Site } from "./site.ts";
import { mergeRecordings, newRecording, Summaries, type Recording } from "./summaries.ts";

/** Access flag of methods (DEX format). */
const ACC_BRIDGE = 0x40;

/** Executions of one method, after which it is executed for less: in one context, and for whatever constants. A logger, say. */
const MANY = 60;

/** One component at a time gets this part of what is left of the budget. */
const PARTS_OF_BUDGET = 4;

/** Instructions that every call may execute. */
const LEAST_STEPS = 500;

/** How a call ends. */
export interface Outcome {
  readonly result: Value;
  /** What it throws; none where it always returns. */
  readonly thrown: Value;
  readonly heap: Heap;
}

/** A call of a method that is described and not executed. */
export interface DescribedCall {
  /** The receiver first, where there is one. */
  readonly given: readonly Value[];
  readonly model: Model;
}

export type CallPlatform = (site: Site, call: DescribedCall) => Value;

/** What an analysis is about. */
export interface MachineParts {
  readonly program: Program;
  readonly graph: CallGraph;
  readonly environment: FlowEnvironment;
  readonly limits: FlowLimits;
  readonly callPlatform: CallPlatform;
}

/** What one call is given. */
export interface Activation {
  readonly method: number;
  /** The receiver first, one value for each parameter. */
  readonly arguments: readonly Value[];
  readonly heap: Heap;
  readonly context: number;
}

/**
 * Executes methods on abstract values: flow-sensitive, since each instruction sees the heap as it is there; context-sensitive,
 * since a method is executed for the values it is given and the calls that lead to it; field-sensitive, since each field of each
 * abstract object is a cell. What a method did is kept as a summary and used again where the cells it read hold the same.
 */
export class Machine {
  readonly program: Program;
  readonly graph: CallGraph;
  readonly environment: FlowEnvironment;
  readonly limits: FlowLimits;
  /** Executes the model of a method that is described. */
  readonly callPlatform: CallPlatform;
  readonly values: ValueTable = new ValueTable();
  readonly constants: ConstantTable = new ConstantTable();
  readonly taints: TaintTable = new TaintTable();
  readonly objects: ObjectTable = new ObjectTable();
  readonly contexts: Contexts = new Contexts();
  readonly log: FlowLog;
  readonly dispatch: Dispatch;
  readonly components: Components;
  readonly relevance: Relevance;
  /** By object: the lambda that it is. */
  readonly lambdas: Map<number, Lambda> = new Map();
  /** The component that is being run. */
  current: Value = this.values.unknown;
  readonly #summaries = new Summaries();
  readonly #codes = new Map<number, MethodCode | null>();
  readonly #running = new RunningCalls();
  /** By method: how often it was executed. */
  readonly #executions = new Map<number, number>();
  readonly #recordings: Recording[] = [];
  /** Instructions executed so far. */
  steps = 0;
  /** Methods that were left out since the budget was used up, or the calls were too deep. */
  readonly unfinished: Set<number> = new Set();

  constructor({ program, graph, environment, limits, callPlatform }: MachineParts) {
    this.program = program;
    this.graph = graph;
    this.environment = environment;
    this.limits = limits;
    this.callPlatform = callPlatform;
    this.log = new FlowLog(this);
    this.dispatch = new Dispatch(this);
    this.components = new Components(this);
    this.relevance = new Relevance(this);
  }

  /** Steps at which the turn of the present component ends, and the present entry point in it. */
  #endOfTurn = 0;
  #end = 0;
  #stepsOfEntry = 0;

  /** Whether the budget, or that of the present entry point, is used up. */
  get isExhausted(): boolean {
    return this.steps > this.#end;
  }

  /** Whether the budget of all is used up. */
  get isOver(): boolean {
    return this.steps > this.limits.steps;
  }

  /** Whether the present component has used up its turn. */
  get isTurnOver(): boolean {
    return this.steps > this.#endOfTurn;
  }

  /** Begins with a component: it gets a part of what is left, so that all come to their turn. */
  beginTurn(): void {
    this.#endOfTurn = this.steps + (this.limits.steps - this.steps) / PARTS_OF_BUDGET;
  }

  /** Begins a round over all components. What the rounds before have left of the budget goes to entry points that they cut. */
  beginRound(round: number): void {
    this.#stepsOfEntry = this.limits.stepsOfEntry * 2 ** round;
  }

  /** Begins an entry point. */
  beginEntry(): void {
    this.#end = Math.min(this.#endOfTurn, this.steps + this.#stepsOfEntry);
  }

  codeOf(method: number): MethodCode | null {
    let code = this.#codes.get(method);
    if (code === undefined) {
      code = decodeMethod(this.program, method) ?? null;
      this.#codes.set(method, code);
    }
    return code;
  }

  read(heap: Heap, cell: number): Value | undefined {
    const recording = this.#recordings[this.#recordings.length - 1];
    if (recording?.isOver === false) recording.touched.add(cell);
    return readCell(heap, cell);
  }

  write(heap: Heap, cell: number, value: Value | undefined): Heap {
    const recording = this.#recordings[this.#recordings.length - 1];
    if (recording?.isOver === false) {
      recording.touched.add(cell);
      recording.written.add(cell);
    }
    return writeCell(heap, cell, value);
  }

  /** What can be where two executions meet: a static field that only one of them wrote still has its first value in the other. */
  joinHeaps(a: Heap, b: Heap): Heap {
    return joinHeaps(a, b, this.values, this.#unwritten);
  }

  /** What can be after either of two executions that have both come to their end. */
  collectHeaps(a: Heap, b: Heap): Heap {
    return joinHeaps(a, b, this.values);
  }

  readonly #unwritten = (cell: number): Value | undefined =>
    this.objects.isStaticField(cell) ? this.values.constants([this.constants.number(0)], true) : undefined;

  /** Executes a call, or takes what is known of an equal one. */
  call(given: Activation): Outcome {
    const activation = (this.#executions.get(given.method) ?? 0) < MANY ? given : this.#coarsened(given);
    const { method, arguments: values, heap, context } = activation;
    const key = `${method};${context};${values.map(({ id }) => id).join()}`;
    const known = this.#summaries.find(key, heap, this.objects);
    if (known !== undefined) {
      this.#merge(known);
      return known.apply(heap);
    }
    const running = this.#running.find(key, method);
    if (running !== undefined) {
      running.isRecursive = true;
      return { ...running.outcome, heap: this.joinHeaps(heap, running.outcome.heap) };
    }
    const code = this.codeOf(method);
    if (code === null || this.isExhausted || this.#running.size >= this.limits.depth) {
      if (code !== null) this.unfinished.add(method);
      return { result: this.#passThrough(values), thrown: this.values.none, heap };
    }
    return this.#execute(key, code, activation);
  }

  /** The call with less that tells it from others. */
  #coarsened(activation: Activation): Activation {
    // What an object is made with tells it from others of its class: the key of a setting, say.
    if (this.program.methodName(activation.method) === "<init>") return activation;
    const given = activation.arguments.map((value) =>
      value.constants.length === 0 ? value : this.values.of({ ...value, constants: [], isOpen: true }),
    );
    return { ...activation, arguments: given, context: 0 };
  }

  #execute(key: string, code: MethodCode, activation: Activation): Outcome {
    const state: Running = {
      outcome: { result: this.values.none, thrown: this.values.none, heap: activation.heap },
      isRecursive: false,
    };
    const recording = newRecording();
    this.#executions.set(activation.method, (this.#executions.get(activation.method) ?? 0) + 1);
    this.#running.enter(key, activation.method, state);
    this.#recordings.push(recording);
    const end = this.#end;
    // A call gets half of what is left, so that its caller always comes to its own end.
    this.#end = this.steps + Math.max(LEAST_STEPS, (end - this.steps) / 2);
    for (let round = 0; round < this.limits.recursionRounds; round += 1) {
      const before: Outcome = state.outcome;
      const after = new Frame(this, code, activation).run();
      state.outcome = {
        result: this.values.join(before.result, after.result),
        thrown: this.values.join(before.thrown, after.thrown),
        heap: round === 0 ? after.heap : this.joinHeaps(before.heap, after.heap),
      };
      const isStable =
        before.result === state.outcome.result && before.thrown === state.outcome.thrown && before.heap === state.outcome.heap;
      if (!state.isRecursive || isStable) break;
    }
    const isCut = this.isExhausted;
    this.#end = end;
    this.#recordings.pop();
    this.#running.leave(key, activation.method);
    this.#merge(recording);
    // A call within a recursion was answered with what was known so far: its summary would fix an interim result.
    const isInterim = !state.isRecursive && this.#running.hasRecursion;
    if (!isCut && !isInterim) this.#summaries.add(key, recording, activation.heap, state.outcome);
    return state.outcome;
  }

  #merge(from: Parameters<typeof mergeRecordings>[1]): void {
    const recording = this.#recordings[this.#recordings.length - 1];
    if (recording !== undefined) mergeRecordings(recording, from);
  }

  /** An object was not looked through, since it has never held information. */
  assumeClean(object: number): void {
    const recording = this.#recordings[this.#recordings.length - 1];
    if (recording?.isOver === false) recording.clean.add(object);
  }

  /** What is known of a call that is not looked into: its result may hold what it was given. */
  #passThrough(values: readonly Value[]): Value {
    let result = this.values.unknown;
    for (const { taints } of values) result = this.values.withTaints(result, taints);
    return result;
  }

  /** Whether the compiler made the method, to call another of the same name with narrower types (JLS §15.12.4.5). */
  isBridge(method: number): boolean {
    return ((this.program.methods.accessFlags[method] ?? 0) & ACC_BRIDGE) !== 0;
  }
}
