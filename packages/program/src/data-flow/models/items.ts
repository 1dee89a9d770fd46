import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";
import { runTask } from "./tasks.ts";

/** What a stream or an observable value has given so far. */
const ITEM = "referent";
const OBSERVERS = "observers";
/** Streams that are made of this one, and the function that makes their items of its items. */
const DERIVED = "derived";
const FUNCTION = "function";
/** Whether the function gives streams, whose items are meant. */
const FLAT = "flat";

/** The block that fills a stream once somebody asks for its items, and the streams that it is made of. */
const BLOCK = "block";
const SOURCE = "source";
/** The two streams of which it is made, where it is made of two. */
const LEFT = "left";
const RIGHT = "right";

/** Streams made of streams, one of the other. */
const MAX_DERIVED = 6;

/** By whichever name an interface has it: RxJava, LiveData, Kotlin, java.util.function. */
const FUNCTIONS = ["apply", "call", "invoke"];
const CONSUMERS = ["accept", "onNext", "onSuccess", "call", "onChanged"];
/** Consumers of Kotlin's flows are handed a continuation too. */
const SUSPENDING_CONSUMERS = ["emit", "invoke"];

const unknown = (call: PlatformCall): Value => call.machine.values.unknown;

const tell = (call: PlatformCall, observers: Value, item: Value): void => {
  for (const name of CONSUMERS) call.run(observers, name, [item]);
  for (const name of SUSPENDING_CONSUMERS) call.run(observers, name, [item, unknown(call)]);
  runTask(call, lambdasIn(call, observers), "accept", [item]);
};

const lambdasIn = ({ machine }: PlatformCall, value: Value): Value =>
  machine.values.onlyObjects(
    value,
    value.objects.filter((object) => machine.lambdas.has(object)),
  );

const make = (call: PlatformCall, functions: Value, item: Value): Value => {
  const { values } = call.machine;
  const made = FUNCTIONS.flatMap((name) => [
    call.run(functions, name, [item]),
    // Kotlin's functions can be handed a continuation too.
    call.run(functions, name, [item, unknown(call)]),
  ]);
  const known = made.filter((value) => value !== unknown(call));
  const lambdas = lambdasIn(call, functions);
  if (lambdas.objects.length > 0) known.push(runTask(call, lambdas, "apply", [item]));
  return known.length === 0 ? unknown(call) : known.reduce((a, b) => values.join(a, b));
};

/** A stream gives an item: who observes it is told, and the streams made of it give theirs. */
const give = (call: PlatformCall, stream: Value, item: Value, depth = 0): void => {
  call.frame.access.add(stream, ITEM, item);
  const observers = call.load(stream, OBSERVERS);
  if (observers !== undefined) tell(call, observers, item);
  const derived = depth < MAX_DERIVED ? call.load(stream, DERIVED) : undefined;
  for (const object of derived?.objects ?? []) pass(call, call.machine.values.object(object), item, depth + 1);
};

/** What a function makes of the last items of two streams. */
const makeOfBoth = (call: PlatformCall, functions: Value, streams: readonly Value[]): Value => {
  const given = streams.map((one) => call.load(one, ITEM) ?? unknown(call));
  const made = [call.run(functions, "invoke", [...given, unknown(call)]), runTask(call, functions, "apply", given)];
  const known = made.filter((value) => value !== unknown(call));
  return known.length === 0 ? unknown(call) : known.reduce((a, b) => call.machine.values.join(a, b));
};

const pass = (call: PlatformCall, derived: Value, item: Value, depth: number): void => {
  const functions = call.load(derived, FUNCTION) ?? unknown(call);
  const [left, right] = [call.load(derived, LEFT), call.load(derived, RIGHT)];
  const made =
    left === undefined || right === undefined ? make(call, functions, item) : makeOfBoth(call, functions, [left, right]);
  const isFlat = call.load(derived, FLAT) !== undefined;
  give(call, derived, isFlat ? (itemOf(call, made) ?? made) : made, depth);
};

/** Somebody asks for the items of a stream: the blocks that give them run, those of the streams that it is made of too. */
const start = (call: PlatformCall, stream: Value, depth = 0): void => {
  const block = call.load(stream, BLOCK);
  if (block !== undefined) {
    runTask(call, block, "subscribe", [stream]);
    call.run(block, "invoke", [stream, unknown(call)]);
  }
  const source = depth < MAX_DERIVED ? call.load(stream, SOURCE) : undefined;
  if (source !== undefined) start(call, source, depth + 1);
};

/** What a stream has given, once it was asked. */
const itemOf = (call: PlatformCall, stream: Value): Value | undefined => {
  start(call, stream);
  return call.load(stream, ITEM);
};

const stream = (call: PlatformCall, kind: string): Value => {
  const type = call.returnType.startsWith("L") ? call.returnType : "Ljava/lang/Object;";
  return call.create(type, kind);
};

/**
 * A stream that is an argument. A class of the program that is a flow, as the compiler makes one of `map` and `filter`, is asked to
 * give its items to a stream of ours.
 */
const streamAt = (call: PlatformCall, position: number): Value => {
  const { values, dispatch, objects } = call.machine;
  const given = call.argument(position);
  const own = given.objects.filter((object) => dispatch.methodsNamed(objects.at(object).type, "collect").length > 0);
  if (own.length === 0) return given;
  const collected = stream(call, "collected");
  call.run(values.onlyObjects(given, own), "collect", [collected, unknown(call)]);
  return values.join(given, collected);
};

const derive = (call: PlatformCall, [position = 0, by = 1]: readonly number[], isFlat: boolean): Value => {
  const derived = stream(call, "derived");
  const { access } = call.frame;
  const from = streamAt(call, position);
  access.store(derived, FUNCTION, call.argument(by));
  if (isFlat) access.store(derived, FLAT, unknown(call));
  access.add(from, DERIVED, derived);
  access.store(derived, SOURCE, from);
  const held = call.load(from, ITEM);
  if (held !== undefined) pass(call, derived, held, 0);
  return derived;
};

/** `item-combine LEFT RIGHT FUNCTION`: an item of either makes one, together with the last of the other. */
const combine = (call: PlatformCall, [left = 0, right = 1, by = 2]: readonly number[]): Value => {
  const derived = stream(call, "combined");
  const { access } = call.frame;
  const streams = [streamAt(call, left), streamAt(call, right)] as const;
  access.store(derived, FUNCTION, call.argument(by));
  access.store(derived, LEFT, streams[0]);
  access.store(derived, RIGHT, streams[1]);
  access.store(derived, SOURCE, call.machine.values.join(...streams));
  for (const one of streams) {
    access.add(one, DERIVED, derived);
    const held = call.load(one, ITEM);
    if (held !== undefined) pass(call, derived, held, 0);
  }
  return derived;
};

/**
 * Operations about what gives items to those who observe it: RxJava, LiveData, flows and channels of Kotlin. The first position is
 * that of the stream.
 */
export const ITEM_OPERATIONS: Readonly<Record<string, Operation>> = {
  /** A stream of what the arguments are, or of the items of streams among them. */
  "item-of": (call, positions) => {
    const created = stream(call, "items");
    for (const position of positions) {
      const value = call.argument(position);
      call.frame.access.add(created, ITEM, itemOf(call, value) ?? value);
    }
    return created;
  },
  /** A stream of what a task gives. */
  "item-from": (call, [task = 0]) => {
    const created = stream(call, "items");
    for (const name of ["call", "get", "invoke"])
      call.frame.access.add(created, ITEM, runTask(call, call.argument(task), name, []));
    return created;
  },
  /** A stream that a block fills, which is handed the stream as what takes the items; not before somebody asks for them. */
  "item-block": (call, [block = 0]) => {
    const created = stream(call, "items");
    call.frame.access.markEscaped(call.argument(block));
    call.frame.access.store(created, BLOCK, call.argument(block));
    return created;
  },
  "item-give": (call, [to = 0, item = 1]) => {
    give(call, call.argument(to), call.argument(item));
    return unknown(call);
  },
  /** A value that others observe is replaced. */
  "item-set": (call, [to = 0, item = 1]) => {
    call.frame.access.store(call.argument(to), ITEM, call.argument(item));
    give(call, call.argument(to), call.argument(item));
    return unknown(call);
  },
  "item-get": (call, [from = 0]) => itemOf(call, streamAt(call, from)) ?? unknown(call),
  "item-combine": combine,
  "item-map": (call, positions) => derive(call, positions, false),
  "item-flat-map": (call, positions) => derive(call, positions, true),
  "item-observe": (call, [from = 0, ...observers]) => {
    const observed = streamAt(call, from);
    for (const position of observers) {
      const observer = call.argument(position);
      if (observer.objects.length === 0) continue;
      call.frame.access.markEscaped(observer);
      call.frame.access.add(observed, OBSERVERS, observer);
      const held = call.load(observed, ITEM);
      if (held !== undefined) tell(call, observer, held);
    }
    start(call, observed);
    return call.returnType === "V" || call.returnType === "Ljava/lang/Object;" ? unknown(call) : call.fresh([]);
  },
};
