import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/** What a library keeps for the whole app. */
const kept = (call: PlatformCall, key: string): Value => call.shared(key, "Ljava/lang/Object;");

/** The one object that a library makes of a class that it is given, or of the one whose name is that with `suffix`. */
export const oneOfClass = (call: PlatformCall, classes: Value, suffix: string): Value => {
  const { machine, frame } = call;
  let found = machine.values.none;
  for (const id of classes.constants) {
    const constant = machine.constants.at(id);
    if (constant.kind !== "class") continue;
    const type = constant.type.replace(/;$/, `${suffix};`);
    const object = call.shared(`made:${type}`, type);
    if (call.load(object, KEY.alive) === undefined) {
      frame.access.store(object, KEY.alive, machine.values.unknown);
      for (const given of [[], [machine.values.unknown]]) call.run(object, "<init>", given);
    }
    found = machine.values.join(found, object);
  }
  return found === machine.values.none ? call.fresh([]) : found;
};

/** Operations about objects that libraries make of classes they are given, and about what these keep: Room, DataStore, view models. */
export const MADE_OBJECT_OPERATIONS: Readonly<Record<string, Operation>> = {
  "one-of-class": (call, [position = 1]) => oneOfClass(call, call.argument(position), ""),
  "set-new": (call, [position = 1], word) => {
    const created = call.create(call.returnType, "builder");
    call.frame.access.store(created, word, call.argument(position));
    return created;
  },
  /** Room writes a class beside the one it is given (https://developer.android.com/training/data-storage/room). */
  "generated-of": (call, _positions, word) =>
    oneOfClass(call, call.load(call.argument(0), word) ?? call.machine.values.unknown, "_Impl"),
  /** The adapter binds the fields of an entity to a statement. */
  "room-write": (call, [entity = 1], word) => call.run(call.argument(0), word, [kept(call, "room:"), call.argument(entity)]),
  "data-edit": (call, [block = 1]) => {
    const given = [kept(call, "data-store"), call.machine.values.unknown];
    return call.run(call.argument(block), "invoke", given);
  },
  "data-items": (call) => {
    const created = call.create(call.returnType, "items");
    call.frame.access.store(created, "referent", kept(call, "data-store"));
    return created;
  },
};
