import { invokeKindOf, readCallSite, readMethodHandle } from "@akashi/formats";
import { isInputError } from "@akashi/bytes";
import type { Instruction } from "../code/method-code.ts";
import { NONE } from "../../model/tables.ts";
import { findDirectTarget, findSuperTarget } from "../../reach/call-graph.ts";
import type { Value } from "../values/values.ts";
import { initialise } from "./fields.ts";
import type { Frame } from "./frame.ts";
import { noteCrossing } from "./crossings.ts";
import { guessedObject } from "./guesses.ts";
import type { Site } from "./site.ts";
import { findModel } from "../models/find-model.ts";

/** Implementations that a call on an unknown object is followed into; where there are more, none says much. */
const MAX_GUESSES = 3;

/** Registers of the arguments, one for each: the second half of a 64-bit one is left out. */
const argumentsOf = (frame: Frame, { arguments: registers, index, op }: Instruction): readonly Value[] => {
  const { dispatch } = frame.machine;
  const given: Value[] = [];
  let at = 0;
  const take = (width: number): void => {
    given.push(frame.get(registers[at] ?? -1));
    at += width;
  };
  if (invokeKindOf(op) !== "static") take(1);
  for (const type of dispatch.parametersOf(index)) take(type === "J" || type === "D" ? 2 : 1);
  return given;
};

/** Runs method `method` of the program from here, and has its result. */
export const callMethod = (frame: Site, method: number, given: readonly Value[]): { result: Value; thrown: Value } => {
  const { machine } = frame;
  const place = { method: frame.method, pc: frame.pc };
  for (const { taints } of given) {
    if (taints.length === 0) continue;
    machine.log.arrive(taints, `m${method}`, {
      kind: "call",
      place,
      text: machine.program.methodText(method),
      from: `m${frame.method}`,
    });
  }
  const context = machine.contexts.enter(frame.context, `${frame.method}:${frame.pc}`);
  const { result, thrown, heap } = machine.call({ method, arguments: given, heap: frame.heap, context });
  frame.heap = heap;
  if (result.taints.length > 0) {
    machine.log.arrive(result.taints, `m${frame.method}`, {
      kind: "return",
      place,
      text: machine.program.methodText(method),
      from: `m${method}`,
    });
  }
  return { result, thrown };
};

/** What a call came to, over everything it can run. */
class CallResult {
  result: Value;
  thrown: Value;
  heap: Frame["heap"] | undefined;
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.result = frame.machine.values.none;
    this.thrown = frame.machine.values.none;
  }

  /** One of the ways that the call can go, each from the heap before it. */
  add(before: Frame["heap"], run: () => { result: Value; thrown: Value }): void {
    const frame = this.#frame;
    const { values } = frame.machine;
    frame.heap = before;
    const { result, thrown } = run();
    this.result = values.join(this.result, result);
    this.thrown = values.join(this.thrown, thrown);
    this.heap = this.heap === undefined ? frame.heap : frame.machine.joinHeaps(this.heap, frame.heap);
  }
}

export const invoke = (frame: Frame, instruction: Instruction): Value | null => {
  const given = argumentsOf(frame, instruction);
  const kind = invokeKindOf(instruction.op);
  const outcome = new CallResult(frame);
  const before = frame.heap;
  if (kind === "virtual" || kind === "interface") callVirtually(frame, instruction, given, outcome);
  else {
    const method = directTarget(frame, instruction, kind === "super");
    outcome.add(before, () => enterOrModel(frame, instruction.index, method, given));
  }
  frame.heap = outcome.heap ?? before;
  frame.callResult = outcome.result;
  return outcome.thrown === frame.machine.values.none ? null : outcome.thrown;
};

const directTarget = (frame: Frame, { index }: Instruction, isSuper: boolean): number => {
  const { program } = frame.machine;
  return isSuper ? findSuperTarget(program, frame.method, index) : findDirectTarget(program, index);
};

/** Class loaders ask the platform first: what an app defines under a name of the platform never runs. */
const isShadowed = ({ machine }: Site, method: number): boolean =>
  machine.dispatch.isPlatform(
    machine.program.symbols.types.text(machine.program.classes.type[machine.program.methods.class[method] ?? 0] ?? 0),
  );

/** Runs the method where the program has it and no model stands for it, else what the model of the platform's does. */
const enterOrModel = (
  frame: Site,
  reference: number,
  method: number,
  given: readonly Value[],
): { result: Value; thrown: Value } => {
  const { machine } = frame;
  const model = findModel(machine, reference);
  if (method === NONE || model.replacesCode || isShadowed(frame, method) || machine.relevance.isOfToolkit(method)) {
    return { result: machine.callPlatform(frame, { given, model }), thrown: machine.values.none };
  }
  if (machine.dispatch.isStatic(method)) initialise(frame, machine.program.methods.class[method] ?? 0);
  noteCrossing(frame, method, given);
  const { relevance } = machine;
  if (relevance.isRelevant(method)) return callMethod(frame, method, given);
  if (!relevance.shouldEnter(frame, method, given)) {
    return { result: relevance.resultOf(frame, reference, given), thrown: machine.values.none };
  }
  return relevance.within(() => callMethod(frame, method, given));
};

/** Each object that the receiver can be runs its own method; of an unknown receiver, what its class and those below it have. */
const callVirtually = (frame: Frame, instruction: Instruction, given: readonly Value[], outcome: CallResult): void => {
  const { machine } = frame;
  const { dispatch, values, program, objects } = machine;
  const reference = instruction.index;
  const selector = program.symbols.methods.second[reference] ?? 0;
  const [receiver = values.unknown, ...rest] = given;
  const before = frame.heap;
  const run = (method: number, members: readonly number[]): void => {
    const self = values.withTaints(values.onlyObjects(receiver, members), receiver.taints);
    outcome.add(before, () => enterOrModel(frame, reference, method, [self, ...rest]));
  };
  const targetOf = (object: number): number => dispatch.virtualTarget(objects.at(object).type, selector);
  const lambdas = receiver.objects.filter((object) => machine.lambdas.has(object));
  const [only] = receiver.objects;
  if (only === undefined) guessTargets(frame, reference, given, outcome);
  else if (receiver.objects.length === 1 && lambdas.length === 0) run(targetOf(only), receiver.objects);
  else {
    const groups = new Map<number, number[]>();
    for (const object of receiver.objects) {
      if (lambdas.includes(object)) continue;
      const method = targetOf(object);
      groups.set(method, [...(groups.get(method) ?? []), object]);
    }
    groups.forEach((members, method) => run(method, members));
    for (const lambda of lambdas) outcome.add(before, () => callLambda(frame, lambda, rest));
  }
};

/**
 * Whether an unknown object of the class does what its model says: a library that is described, or a type of the platform of
 * which the platform has classes of its own. An unknown Map is hardly ever the one class of maps that an app brings.
 */
const isDescribed = (machine: Frame["machine"], reference: number): boolean => {
  const { replacesCode, operations, callee } = findModel(machine, reference);
  return replacesCode || (operations.length > 0 && machine.dispatch.isPlatform(callee.owner));
};

const guessTargets = (frame: Frame, reference: number, given: readonly Value[], outcome: CallResult): void => {
  const { machine } = frame;
  const { program, graph, values } = machine;
  const before = frame.heap;
  const [receiver = values.unknown, ...rest] = given;
  const { start, items } = graph.parts.virtualTargets;
  const targets = items.subarray(start[reference] ?? 0, start[reference + 1] ?? 0);
  if (isDescribed(machine, reference) || targets.length === 0 || targets.length > MAX_GUESSES) {
    outcome.add(before, () => enterOrModel(frame, reference, NONE, given));
    return;
  }
  for (const method of targets) {
    const type = program.classes.type[program.methods.class[method] ?? 0] ?? 0;
    const self = guessedObject(frame, receiver, type);
    outcome.add(before, () => enterOrModel(frame, reference, method, [self, ...rest]));
  }
};

/** A lambda that invoke-custom made: its body, and what it captured. */
export interface Lambda {
  readonly reference: number;
  readonly captured: readonly Value[];
}

/** Runs the body of lambda `object` with what it captured and is given. */
export const callLambda = (frame: Site, object: number, given: readonly Value[]): { result: Value; thrown: Value } => {
  const { machine } = frame;
  const lambda = machine.lambdas.get(object);
  if (lambda === undefined) return { result: machine.values.unknown, thrown: machine.values.none };
  const all = [...lambda.captured, ...given];
  const direct = findDirectTarget(machine.program, lambda.reference);
  const { type } = { type: all[0]?.objects[0] };
  const selector = machine.program.symbols.methods.second[lambda.reference] ?? 0;
  const method =
    direct !== NONE || type === undefined ? direct : machine.dispatch.virtualTarget(machine.objects.at(type).type, selector);
  return enterOrModel(frame, lambda.reference, method, all);
};

/** invoke-custom: of a lambda an object with its body (java.lang.invoke.LambdaMetafactory), of other call sites nothing known. */
export const invokeCustom = (frame: Frame, { index, arguments: registers, pc }: Instruction): void => {
  const { machine } = frame;
  const reference = lambdaBody(frame, index);
  const captured = registers.map((register) => frame.get(register));
  if (reference === NONE) {
    let result = machine.values.unknown;
    for (const { taints } of captured) result = machine.values.withTaints(result, taints);
    frame.callResult = result;
    return;
  }
  const object = frame.access.create(pc, "Ljava/lang/Object;", "lambda");
  const [id = 0] = object.objects;
  const before = machine.lambdas.get(id);
  const joined = captured.map((value, position) => machine.values.join(value, before?.captured[position] ?? machine.values.none));
  machine.lambdas.set(id, { reference, captured: joined });
  for (const value of captured) frame.access.markEscaped(value);
  captured.forEach((value, position) => frame.access.add(object, `captured${position}`, value));
  frame.callResult = object;
};

/** The method handle among what the bootstrap method is given is the body. */
const lambdaBody = (frame: Frame, callSite: number): number => {
  const { program } = frame.machine;
  const dex = program.files[frame.code.file]?.dex;
  if (dex === undefined) return NONE;
  try {
    const { extra } = readCallSite(dex, callSite);
    for (const value of extra) {
      if (value.kind !== "method-handle") continue;
      const { member, index } = readMethodHandle(dex, value.index);
      if (member === "method") return program.symbols.dex[frame.code.file]?.methods[index] ?? NONE;
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  return NONE;
};
