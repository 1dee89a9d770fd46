import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import { put } from "./maps.ts";
import type { PlatformCall } from "./platform-call.ts";
import { runTask } from "./tasks.ts";

/** One of the elements that a collection, an array or a stream holds. */
const elementOf = (call: PlatformCall, holder: Value): Value => {
  const { values } = call.machine;
  const all = call.frame.access.loadAll(holder);
  return values.withTaints(all === values.none ? values.unknown : all, holder.taints);
};

/** What a function makes of an element; `given` has the positions of what is traversed and of the function. */
const madeOf = (call: PlatformCall, [from = 0, by = 1]: readonly number[], name: string): Value =>
  runTask(call, call.argument(by), name, [elementOf(call, call.argument(from))]);

/** A new collection or stream that holds `element`. */
const holding = (call: PlatformCall, element: Value): Value => {
  const type = call.returnType.startsWith("L") ? call.returnType : "Ljava/util/List;";
  const created = call.create(type, "holding");
  call.frame.access.add(created, KEY.any, element);
  return created;
};

/** Where the compiler hands over several, they are in an array. */
const isArray = ({ model }: PlatformCall): boolean => model.callee.parameters[0]?.startsWith("[") === true;

const pair = (call: PlatformCall, object: Value, [first = 0, second = 1]: readonly number[]): Value => {
  call.frame.access.store(object, "first", call.argument(first));
  call.frame.access.store(object, "second", call.argument(second));
  return object;
};

/**
 * Operations that hand each element of something to a function (java.util.stream, kotlin.collections, kotlin.sequences), and about
 * what Kotlin makes of elements and pairs. The word is the method by which the function is called.
 */
export const TRAVERSAL_OPERATIONS: Readonly<Record<string, Operation>> = {
  "each-do": (call, positions, word) => {
    madeOf(call, positions, word);
    return call.machine.values.unknown;
  },
  /** Key and value of each entry. */
  "each-entry": (call, [from = 0, by = 1], word) => {
    const element = elementOf(call, call.argument(from));
    runTask(call, call.argument(by), word, [element, element]);
    return call.machine.values.unknown;
  },
  "each-map": (call, positions, word) => holding(call, madeOf(call, positions, word)),
  "each-flat": (call, positions, word) => holding(call, elementOf(call, madeOf(call, positions, word))),
  /** What is kept is what there was. */
  "each-keep": (call, positions, word) => {
    madeOf(call, positions, word);
    return call.argument(positions[0] ?? 0);
  },
  /** A text of what the function makes of each element, or of the elements themselves where there is no function. */
  "each-text": (call, [from = 0, by = 1], word) => {
    const hasFunction = call.argument(by).objects.length > 0;
    return call.carrying([hasFunction ? madeOf(call, [from, by], word) : call.argument(from)]);
  },
  holding: (call, [element = 0]) => (isArray(call) ? call.argument(element) : holding(call, call.argument(element))),
  pair: (call, positions) => pair(call, call.create(call.returnType, "pair"), positions),
  "set-pair": (call, positions) => pair(call, call.argument(0), positions),
  /** A map of a pair, or of an array of pairs. */
  "map-of": (call, [given = 0]) => {
    const map = call.create("Ljava/util/Map;", "map");
    const pairs = isArray(call) ? elementOf(call, call.argument(given)) : call.argument(given);
    for (const object of pairs.objects) {
      const one = call.machine.values.object(object);
      const [key, value] = [call.load(one, "first"), call.load(one, "second")];
      put(call, map, key ?? call.machine.values.unknown, value ?? call.machine.values.unknown);
    }
    if (pairs.taints.length > 0) call.frame.access.add(map, KEY.content, call.carrying([pairs]));
    return map;
  },
};
