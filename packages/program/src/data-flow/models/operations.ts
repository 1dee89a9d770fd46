import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { loadElement, numberOf, storeElement } from "../engine/elements.ts";
import { COMPONENT_OPERATIONS } from "./components.ts";
import { DATABASE_OPERATIONS } from "./databases.ts";
import { FUTURE_OPERATIONS } from "./futures.ts";
import { ITEM_OPERATIONS } from "./items.ts";
import { MADE_OBJECT_OPERATIONS } from "./made-objects.ts";
import { MAP_OPERATIONS } from "./maps.ts";
import { REFLECTION_OPERATIONS } from "./reflection.ts";
import { TEXT_OPERATIONS } from "./texts.ts";
import { TRAVERSAL_OPERATIONS } from "./traversals.ts";
import { throughStreams, TRANSFORM_OPERATIONS } from "./transforms.ts";
import type { PlatformCall } from "./platform-call.ts";

/** What a model can say of a call. `positions` are those of arguments, the receiver being 0 of an instance method. */
export type Operation = (call: PlatformCall, positions: readonly number[], word: string) => Value;

const size = (call: PlatformCall, list: Value): number | null => {
  const value = call.load(list, KEY.size);
  return value === undefined ? null : numberOf(call.frame, value);
};

/** Where the number of elements is known, the new one has an index of its own. */
const append = (call: PlatformCall, list: Value, value: Value): void => {
  const { machine, frame } = call;
  const count = size(call, list);
  const isSingle = list.objects.length === 1 && !machine.objects.at(list.objects[0] ?? 0).isMany;
  if (count === null || !isSingle) {
    frame.access.add(list, KEY.any, value);
    return;
  }
  frame.access.store(list, `[${count}]`, value);
  frame.access.store(list, KEY.size, machine.values.constant(machine.constants.number(count + 1)));
};

/** After a removal or an insertion in between, nobody knows which element has which index. */
const shuffle = (call: PlatformCall, list: Value): void => {
  const { machine, frame } = call;
  const all = frame.access.loadAll(list);
  if (all !== machine.values.none) frame.access.add(list, KEY.any, all);
  frame.access.store(list, KEY.size, machine.values.unknown);
};

const empty = (call: PlatformCall, holder: Value): void => {
  const { machine, frame } = call;
  for (const object of holder.objects) {
    const { cells, isMany } = machine.objects.at(object);
    if (isMany || holder.objects.length > 1) continue;
    for (const [key, cell] of cells) if (key !== KEY.alive) frame.heap = machine.write(frame.heap, cell, undefined);
  }
};

const at = (call: PlatformCall, positions: readonly number[], index: number): Value => call.argument(positions[index] ?? 0);
const listed = (call: PlatformCall, positions: readonly number[]): readonly Value[] =>
  positions.map((position) => call.argument(position));

const setContent = (call: PlatformCall, value: Value): void => call.frame.access.store(call.argument(0), KEY.content, value);

const absorb = (call: PlatformCall, from: readonly Value[]): void => {
  const carried = call.carrying(from);
  if (carried.taints.length === 0) return;
  const chain = call.chainOf(call.argument(0));
  call.frame.access.add(chain, KEY.content, throughStreams(call, chain, carried));
};

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  /** Nothing of what it is given comes out of it. */
  nothing: (call) => (call.returnType === "V" ? call.machine.values.unknown : call.fresh([])),
  /** What says that the value comes later: whoever waits goes on with that value, and not with this one. */
  "no-value": (call) => call.machine.values.none,
  fresh: (call, positions) => call.fresh(listed(call, positions)),
  self: (call) => call.argument(0),
  argument: (call, positions) => at(call, positions, 0),
  concat: (call, positions) => call.concat(positions.map((position) => call.printed(position))),
  /** An unknown value with the information of the arguments. */
  carry: (call, positions) => call.carrying(listed(call, positions)),
  /** Text content of an object: builders, addresses, editable texts. */
  "content-set": (call, positions) => {
    setContent(call, call.concat(listed(call, positions)));
    return call.argument(0);
  },
  "content-append": (call, positions) => {
    const before = call.load(call.argument(0), KEY.content) ?? call.text("");
    setContent(call, call.concat([before, ...positions.map((position) => call.printed(position))]));
    return call.argument(0);
  },
  "content-mix": (call, positions) => {
    setContent(call, call.carrying([call.argument(0), ...listed(call, positions)]));
    return call.argument(0);
  },
  "content-get": (call, positions) => call.contentOf(at(call, positions, 0)),
  /** A new object whose content is the text of the arguments. */
  "content-new": (call, positions) => {
    const object = call.create(call.returnType, "content");
    call.frame.access.store(object, KEY.content, call.concat(listed(call, positions)));
    return object;
  },
  "put-all": (call, positions) => {
    call.copyInto(at(call, positions, 0), call.argument(0));
    return call.argument(0);
  },
  copy: (call, positions) => {
    const object = call.create(call.returnType, "copy");
    call.copyInto(at(call, positions, 0), object);
    return object;
  },
  "list-new": (call) => {
    call.frame.access.store(call.argument(0), KEY.size, call.machine.values.constant(call.machine.constants.number(0)));
    return call.argument(0);
  },
  append: (call, positions) => {
    append(call, call.argument(0), at(call, positions, 0));
    return call.machine.values.unknown;
  },
  insert: (call, positions) => {
    shuffle(call, call.argument(0));
    call.frame.access.add(call.argument(0), KEY.any, at(call, positions, 0));
    return call.machine.values.unknown;
  },
  element: (call, positions) => loadElement(call.frame, call.argument(0), at(call, positions, 0)),
  "element-set": (call, positions) => {
    storeElement(call.frame, call.argument(0), at(call, positions, 0), at(call, positions, 1));
    return call.machine.values.unknown;
  },
  /** The same of an array that is an argument. */
  "element-of": (call, positions) => loadElement(call.frame, at(call, positions, 0), at(call, positions, 1)),
  "element-into": (call, positions) => {
    storeElement(call.frame, at(call, positions, 0), at(call, positions, 1), at(call, positions, 2));
    return call.machine.values.unknown;
  },
  "take-out": (call) => {
    const all = call.frame.access.loadAll(call.argument(0));
    shuffle(call, call.argument(0));
    return all === call.machine.values.none ? call.machine.values.unknown : all;
  },
  /** Something of what it holds, at whichever key. */
  any: (call, positions) => {
    const holder = at(call, positions, 0);
    const all = call.frame.access.loadAll(holder);
    const found = call.machine.values.withTaints(
      all === call.machine.values.none ? call.machine.values.unknown : all,
      holder.taints,
    );
    return positions.slice(1).reduce((other, position) => call.machine.values.join(other, call.argument(position)), found);
  },
  clear: (call) => {
    empty(call, call.argument(0));
    return OPERATIONS["list-new"]?.(call, [], "") ?? call.argument(0);
  },
  "copy-array": (call, [from = 0, to = 1]) => {
    const all = call.frame.access.loadAll(call.argument(from));
    if (all !== call.machine.values.none) call.frame.access.add(call.argument(to), KEY.any, all);
    return call.machine.values.unknown;
  },
  /** The receiver takes in the information of the arguments. */
  absorb: (call, positions) => {
    absorb(call, listed(call, positions));
    return call.returnType === "V" ? call.machine.values.unknown : call.argument(0);
  },
  /** The argument takes in the information of the receiver: a buffer that is read into. */
  fill: (call, positions) => {
    const carried = call.carrying([call.chainOf(call.argument(0))]);
    if (carried.taints.length > 0) call.frame.access.add(at(call, positions, 0), KEY.content, carried);
    return call.machine.values.unknown;
  },
  /** The receiver stands around the argument: streams, readers, threads around tasks. */
  wrap: (call, positions) => {
    call.frame.access.store(call.argument(0), KEY.under, at(call, positions, 0));
    return call.argument(0);
  },
  "wrap-new": (call, positions) => {
    const object = call.create(call.returnType, "wrap");
    call.frame.access.store(object, KEY.under, at(call, positions, 0));
    return object;
  },
  read: (call) => call.carrying([call.chainOf(call.argument(0))]),
  "set-key": (call, positions, word) => {
    call.frame.access.store(call.argument(0), word, at(call, positions, 0));
    return call.argument(0);
  },
  pair: (call, positions) => {
    const pair = call.create(call.returnType, "pair");
    call.frame.access.store(pair, "first", at(call, positions, 0));
    call.frame.access.store(pair, "second", at(call, positions, 1));
    return pair;
  },
  "get-key": (call, _positions, word) => call.load(call.argument(0), word) ?? call.machine.values.unknown,
  /** Something of which the app has one, known by a text: preferences, a file. */
  shared: (call, positions, word) => {
    const named = positions.find((position) => call.declaredType(position) === "Ljava/lang/String;") ?? positions[0];
    const names = named === undefined ? [""] : call.textsOf(call.argument(named));
    let found = call.machine.values.none;
    for (const name of names) found = call.machine.values.join(found, call.shared(`${word}:${name}`, call.returnType));
    return found;
  },
  "write-shared": (call, [name = 0, value = 1], word) => {
    for (const text of call.textsOf(at(call, [name], 0)))
      call.frame.access.add(call.shared(`${word}:${text}`, "Ljava/io/File;"), KEY.content, call.carrying([call.argument(value)]));
    return call.machine.values.unknown;
  },
  "read-shared": (call, [name = 0], word) =>
    call.carrying(call.textsOf(call.argument(name)).map((text) => call.shared(`${word}:${text}`, "Ljava/io/File;"))),
  "wrap-shared": (call, positions, word) => {
    let found = call.machine.values.none;
    for (const name of call.textsOf(at(call, positions, 0))) {
      found = call.machine.values.join(found, call.shared(`${word}:${name}`, "Ljava/io/File;"));
    }
    call.frame.access.store(call.argument(0), KEY.under, found);
    return call.argument(0);
  },
  /** Where what is written to the new object goes: over the network. */
  terminal: (call, _positions, word) => {
    const object = call.create(call.returnType, "terminal");
    call.frame.access.store(object, "channel", call.text(word));
    call.frame.access.store(object, "destination", call.contentOf(call.argument(0)));
    call.frame.access.store(call.argument(0), "output", object);
    return object;
  },
  ...MAP_OPERATIONS,
  ...TEXT_OPERATIONS,
  ...TRANSFORM_OPERATIONS,
  ...COMPONENT_OPERATIONS,
  ...DATABASE_OPERATIONS,
  ...FUTURE_OPERATIONS,
  ...ITEM_OPERATIONS,
  ...MADE_OBJECT_OPERATIONS,
  ...REFLECTION_OPERATIONS,
  ...TRAVERSAL_OPERATIONS,
};
