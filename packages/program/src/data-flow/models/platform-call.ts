import { NONE } from "../../model/tables.ts";
import { HOLE, type Constant } from "../values/constants.ts";
import { GUESS_PREFIX, KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { FlowChannel } from "../engine/flow-log.ts";
import type { Site } from "../engine/site.ts";
import { callMethod } from "../engine/calls.ts";
import type { CallPlatform, DescribedCall } from "../engine/machine.ts";
import type { Model } from "./find-model.ts";
import { OPERATIONS } from "./operations.ts";
import { handOver } from "./defaults.ts";

/** Chains of streams around streams. */
const MAX_CHAIN = 8;

/** What is told of information that leaves, beside its channel and its destination. */
interface SendOptions {
  readonly api?: string;
  readonly actions?: readonly string[];
  /** Which objects the receiver can look into; all where left out. */
  readonly isReadable?: (object: number) => boolean;
}

/** A call of a method that is not executed but described: of the platform, or of a library that a model stands for. */
export class PlatformCall {
  readonly frame: Site;
  readonly model: Model;
  readonly given: readonly Value[];

  constructor(frame: Site, { given, model }: DescribedCall) {
    this.frame = frame;
    this.given = given;
    this.model = model;
  }

  get machine(): Site["machine"] {
    return this.frame.machine;
  }

  /** Descriptor of what the call gives. */
  get returnType(): string {
    return this.model.callee.returns;
  }

  /** Whether the call has no receiver. */
  get isStatic(): boolean {
    return this.given.length === this.model.callee.parameters.length;
  }

  get api(): string {
    return this.model.api;
  }

  argument(position: number): Value {
    return this.given[position] ?? this.machine.values.unknown;
  }

  /** Descriptor of the parameter that an argument is given for; undefined of the receiver. */
  declaredType(position: number): string | undefined {
    return this.model.callee.parameters[this.isStatic ? position : position - 1];
  }

  /** An argument as it is printed: a character that is known by its number as the character. */
  printed(position: number): Value {
    const value = this.argument(position);
    if (this.declaredType(position) !== "C" || value.isOpen) return value;
    const { constants, values } = this.machine;
    const texts = value.constants.flatMap((id) => {
      const constant = constants.at(id);
      return constant.kind === "number" ? [constants.string(String.fromCharCode(constant.number))] : [];
    });
    return texts.length < value.constants.length ? value : values.withTaints(values.constants(texts, false), value.taints);
  }

  /** A new object of this call. */
  create(type: string, suffix = ""): Value {
    return this.frame.access.create(this.frame.pc, type, suffix);
  }

  /** Something of which the app has one only. */
  shared(key: string, type: string): Value {
    return this.machine.values.object(this.machine.objects.intern(key, type, true));
  }

  text(text: string): Value {
    return this.machine.values.constant(this.machine.constants.string(text));
  }

  load(base: Value, key: string): Value | undefined {
    return this.frame.access.load(base, key);
  }

  taintsOf(value: Value): readonly number[] {
    return this.frame.access.taintsOf(value);
  }

  /** What an object is as text: its content where it has one, else itself. */
  contentOf(value: Value): Value {
    const content = value.objects.length === 0 ? undefined : this.load(value, KEY.content);
    const { values } = this.machine;
    if (content === undefined)
      return value.objects.length === 0 ? value : values.withTaints(values.unknown, this.taintsOf(value));
    return values.withTaints(content, value.taints);
  }

  /** The texts that a value can be, with a hole for what is not known. */
  textsOf(value: Value): readonly string[] {
    const content = this.contentOf(value);
    const texts = content.constants.flatMap((id) => {
      const constant = this.machine.constants.at(id);
      // Of what is not known otherwise, null says nothing.
      if (content.isOpen && constant.kind === "number" && constant.number === 0) return [];
      if (constant.kind === "string") return constant.text;
      if (constant.kind === "range" || constant.kind === "slot") return HOLE;
      return constant.kind === "number" ? String(constant.number) : this.machine.dispatch.className(constant.type);
    });
    return content.isOpen || texts.length === 0 ? [...texts, HOLE] : texts;
  }

  /** The texts that are wholly known. */
  exactTextsOf(value: Value): readonly string[] {
    return this.textsOf(value).filter((text) => !text.includes(HOLE));
  }

  /** A text put together of `parts`, with the information of all. */
  concat(parts: readonly Value[]): Value {
    const { values, constants } = this.machine;
    let texts: readonly string[] = [""];
    let taints: readonly number[] = [];
    for (const part of parts) {
      const content = this.contentOf(this.asText(part));
      taints = values.withTaints(values.onlyTaints(values.unknown, taints), this.taintsOf(content)).taints;
      const ends = this.textsOf(content).slice(0, 4);
      texts = texts.flatMap((start) => ends.map((end) => join(start, end))).slice(0, 8);
    }
    return values.withTaints(
      values.constants(
        texts.map((text) => constants.string(text)),
        false,
      ),
      taints,
    );
  }

  /** What a value is as part of a text: of an object of the program what its `toString` gives, and nothing of its fields. */
  asText(value: Value): Value {
    const { values, objects, dispatch } = this.machine;
    const own = value.objects.filter((object) => dispatch.classOf(objects.at(object).type) !== NONE);
    if (own.length === 0) return value;
    const rest = values.of({ ...value, objects: value.objects.filter((object) => !own.includes(object)) });
    return values.join(rest, this.run(values.onlyObjects(value, own), "toString", []));
  }

  /** An unknown value with the information of `from`. */
  carrying(from: readonly Value[]): Value {
    let result = this.machine.values.unknown;
    for (const value of from) result = this.machine.values.withTaints(result, this.taintsOf(value));
    return result;
  }

  /** What the call gives where nothing else is said: an object of its type, or a value, with the information of `from`. */
  fresh(from: readonly Value[]): Value {
    const type = this.returnType;
    const carried = this.carrying(from);
    if (!type.startsWith("L") || type === "Ljava/lang/String;" || type === "Ljava/lang/CharSequence;") return carried;
    if (type === "Ljava/lang/Object;") return carried;
    const object = this.machine.values.opened(this.create(type, "fresh"));
    if (carried.taints.length > 0) this.frame.access.add(object, KEY.content, carried);
    return object;
  }

  /** Adds all that `from` holds to what `to` holds. */
  copyInto(from: Value, to: Value): void {
    const { machine, frame } = this;
    for (const object of from.objects) {
      for (const [key, cell] of machine.objects.at(object).cells) {
        const value = key === KEY.alive ? undefined : machine.read(frame.heap, cell);
        if (value !== undefined) frame.access.add(to, key, value);
      }
    }
    if (from.taints.length > 0) frame.access.add(to, KEY.content, this.carrying([from]));
  }

  /** Calls method `name` of the objects in `on`, where they have one in the program. Gives what it returns. */
  run(on: Value, name: string, given: readonly Value[]): Value {
    const { machine, frame } = this;
    const before = frame.heap;
    let after: typeof before | undefined;
    let result = machine.values.none;
    for (const object of on.objects) {
      for (const method of machine.dispatch.methodsNamed(machine.objects.at(object).type, name)) {
        if (machine.dispatch.isStatic(method)) continue;
        const widths = machine.dispatch.widthsOf(method);
        if (widths.length !== given.length + 1 || machine.isBridge(method)) continue;
        frame.heap = before;
        const outcome = callMethod(frame, method, [machine.values.object(object), ...given]);
        result = machine.values.join(result, outcome.result);
        after = after === undefined ? frame.heap : machine.joinHeaps(after, frame.heap);
      }
    }
    frame.heap = after === undefined ? before : machine.joinHeaps(before, after);
    return result === machine.values.none ? machine.values.unknown : result;
  }

  /** The objects of `value`, and the streams, requests and readers below them. */
  chainOf(value: Value): Value {
    const { values } = this.machine;
    let [all, level] = [value, value];
    for (let depth = 0; depth < MAX_CHAIN; depth += 1) {
      const below = this.load(level, KEY.under);
      if (below === undefined || below.objects.every((object) => all.objects.includes(object))) break;
      all = values.join(all, below);
      level = below;
    }
    return all;
  }

  /** Information in `sent` arrives at a sink, bound for what `destination` says. */
  send(
    channel: FlowChannel,
    sent: readonly Value[],
    destination: Value | null,
    { api = this.api, actions = [], isReadable }: SendOptions = {},
  ): void {
    let taints: readonly number[] = [];
    for (const value of sent)
      taints = this.machine.values.withTaints(
        this.machine.values.onlyTaints(this.machine.values.unknown, taints),
        this.frame.access.taintsOf(value, isReadable),
      ).taints;
    if (taints.length === 0) return;
    const texts = destination === null ? [] : this.textsOf(destination);
    this.machine.log.send(taints, {
      place: { method: this.frame.method, pc: this.frame.pc },
      api,
      channel,
      destinations: texts.filter((text) => text !== HOLE),
      isOpen: texts.length === 0 || texts.includes(HOLE),
      package: null,
      actions,
    });
  }
}

/** Two holes beside each other are one. */
const join = (start: string, end: string): string =>
  start.endsWith(HOLE) && end.startsWith(HOLE) ? start + end.slice(1) : start + end;

/** Executes the model of a call. */
export const callPlatform: CallPlatform = (frame, call) => {
  const platform = new PlatformCall(frame, withReceiver(frame, call));
  const { model } = call;
  const { machine } = frame;
  for (const sink of model.sinks) sink(platform);
  const api =
    platform.returnType === "V" || GIVES.test(model.name)
      ? null
      : machine.environment.sources.call(model.declaringClass, model.name, () =>
          platform.given.flatMap((value) => platform.exactTextsOf(value)),
        );
  let result: Value | null = null;
  for (const operation of model.operations)
    result = (OPERATIONS[operation.name] ?? missing(operation.name))(platform, operation.positions, operation.word);
  if (model.operations.length === 0) result = handOver(platform);
  if (api === null || result === null) return result ?? machine.values.unknown;
  const information = machine.dispatch.read(frame, api, frame.pc);
  if (result.objects.length > 0) frame.access.add(result, KEY.content, information);
  return machine.values.withTaints(result, information.taints);
};

/** Where nothing is known of the object that a method is called on, one that stands for it in this method. */
const withReceiver = (frame: Site, call: DescribedCall): DescribedCall => {
  const { machine } = frame;
  const [receiver, ...rest] = call.given;
  const { owner: type, parameters } = call.model.callee;
  const isStatic = call.given.length === parameters.length;
  if (receiver === undefined || isStatic || receiver.objects.length > 0 || !receiver.isOpen) return call;
  if (receiver.constants.some((id) => isNamed(machine.constants.at(id))) || IMMUTABLE.has(type)) return call;
  const guess = machine.objects.intern(`${GUESS_PREFIX}${type}@${frame.method}`, type, true);
  return { ...call, given: [machine.values.of({ ...receiver, objects: [guess] }), ...rest] };
};

/** A text or a class is itself; null, and what stands in a map, can be any object. */
const isNamed = ({ kind }: Constant): boolean => kind === "string" || kind === "class";

/** A value of these is what it is: it has nothing that could be written to. */
const IMMUTABLE: ReadonlySet<string> = new Set([
  "Ljava/lang/String;",
  "Ljava/lang/CharSequence;",
  "Ljava/lang/Object;",
  "Ljava/lang/Class;",
  "Ljava/lang/Integer;",
  "Ljava/lang/Long;",
  "Ljava/lang/Double;",
  "Ljava/lang/Float;",
  "Ljava/lang/Boolean;",
  "Landroid/net/Uri;",
]);

/** What is told something gives no information, whatever it returns. */
const GIVES = /^(set|add|put|with|register|request|start|stop)[A-Z]/;

const missing = (name: string): never => {
  throw new RangeError(`no operation ${name}`);
};
