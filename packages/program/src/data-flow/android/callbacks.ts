import { NONE } from "../../model/tables.ts";
import type { Value } from "../values/values.ts";
import type { PlatformCall } from "../models/platform-call.ts";

/**
 * Objects of the program that a call hands to the platform are called back by it. A setter with a receiver replaces what was set
 * before, and null takes it away; what is added stays until it is taken out.
 */
export const registerCallbacks = (call: PlatformCall, positions?: readonly number[]): void => {
  const { machine, frame, model } = call;
  const { parameters } = model.callee;
  const offset = call.given.length - parameters.length;
  const callbacks = machine.values.object(machine.objects.callbacks);
  parameters.forEach((declared, index) => {
    const position = index + offset;
    if (positions !== undefined && !positions.includes(position)) return;
    // A component that is handed over as a context is not called back by that: its lifecycle calls it.
    if (!declared.startsWith("L") || machine.dispatch.isSubclass(declared, "android.content.Context")) return;
    const value = call.argument(position);
    const callable = value.objects.filter((object) => isCallable(call, object, declared));
    const isSetter = offset === 1 && model.name.startsWith("set") && declared.includes("Listener");
    if (callable.length === 0 && !isSetter) return;
    const registered = machine.values.onlyObjects(value, callable);
    frame.access.markEscaped(registered);
    const [owner] = call.argument(0).objects;
    const key = `${isSetter && owner !== undefined ? `${owner}.${model.name}` : ""}<${declared}`;
    if (isSetter && owner !== undefined) frame.access.store(callbacks, key, registered);
    else frame.access.add(callbacks, key, registered);
  });
};

/** What is called by others from now on as a `declared`: a binder that other apps get. */
export const registerObjects = (call: PlatformCall, declared: string, value: Value): void => {
  const { machine, frame } = call;
  frame.access.markEscaped(value);
  const callable = value.objects.filter((object) => isCallable(call, object, declared));
  const callbacks = machine.values.object(machine.objects.callbacks);
  if (callable.length > 0) frame.access.add(callbacks, `<${declared}`, machine.values.onlyObjects(value, callable));
};

const isCallable = ({ machine }: PlatformCall, object: number, declared: string): boolean => {
  const { type } = machine.objects.at(object);
  if (machine.lambdas.has(object)) return true;
  return machine.dispatch.classOf(type) !== NONE && machine.dispatch.callbacksOf(type, declared).length > 0;
};

/** Takes objects out again: `removeUpdates`, `unregisterReceiver`. */
export const forgetCallbacks = (call: PlatformCall, gone: Value): void => {
  const { machine, frame } = call;
  const { callbacks } = machine.objects;
  const [only] = gone.objects;
  if (only === undefined || gone.objects.length > 1 || machine.objects.at(only).isMany) return;
  const holder = machine.values.object(callbacks);
  for (const key of machine.objects.at(callbacks).cells.keys()) {
    const held = frame.access.load(holder, key);
    if (held?.objects.includes(only) !== true) continue;
    frame.access.store(
      holder,
      key,
      machine.values.onlyObjects(
        held,
        held.objects.filter((object) => object !== only),
      ),
    );
  }
};
