import { annotationsOf } from "../code/annotations.ts";
import type { Value } from "../values/values.ts";
import { callMethod } from "../engine/calls.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

/**
 * Annotations of methods that ask for events; in older versions their names begin with `onEvent`
 * (https://greenrobot.org/eventbus/documentation/, https://square.github.io/otto/).
 */
const SUBSCRIPTIONS: ReadonlySet<string> = new Set(["Lorg/greenrobot/eventbus/Subscribe;", "Lcom/squareup/otto/Subscribe;"]);

/** Who has asked a bus for events. An app has one bus, whichever object stands for it. */
const subscribers = (call: PlatformCall): Value => call.shared("event-bus", "Ljava/lang/Object;");
const KEY_OF_SUBSCRIBERS = "subscribers";
const KEY_OF_EVENTS = "events";

const isSubscribed = ({ machine }: PlatformCall, method: number): boolean =>
  machine.program.methodName(method).startsWith("onEvent") ||
  annotationsOf(machine.program, method).own.some(({ type }) => SUBSCRIPTIONS.has(type));

/** Methods of an object that ask for events, with the class of the events (descriptor). */
const subscriptionsOf = (call: PlatformCall, object: number): readonly { readonly method: number; readonly event: string }[] => {
  const { dispatch, objects, program } = call.machine;
  const selectors = new Set<number | undefined>();
  return dispatch.methodsOf(objects.at(object).type).flatMap((method) => {
    const reference = program.methods.reference[method] ?? 0;
    const [event, ...more] = dispatch.parametersOf(reference);
    const selector = program.symbols.methods.second[reference];
    // The class itself comes first: what it overrides does not run.
    if (event === undefined || more.length > 0 || !isSubscribed(call, method) || selectors.has(selector)) return [];
    selectors.add(selector);
    return [{ method, event }];
  });
};

/** Gives each event to the methods whose parameter its class fits. */
const tell = (call: PlatformCall, listeners: Value, events: Value): void => {
  const { machine, frame } = call;
  for (const listener of listeners.objects) {
    for (const { method, event } of subscriptionsOf(call, listener)) {
      const fitting = events.objects.filter((object) =>
        machine.dispatch.isSubclass(machine.objects.at(object).type, machine.dispatch.className(event)),
      );
      const isText = event === "Ljava/lang/String;" && events.objects.length === 0;
      if (fitting.length === 0 && !isText) continue;
      const before = frame.heap;
      callMethod(frame, method, [machine.values.object(listener), machine.values.onlyObjects(events, fitting)]);
      frame.heap = machine.joinHeaps(before, frame.heap);
    }
  }
};

/** Buses that give events to whoever asks for their class (https://greenrobot.org/eventbus/documentation). */
export const EVENT_BUS_OPERATIONS: Readonly<Record<string, Operation>> = {
  "bus-register": (call, [listener = 1]) => {
    call.frame.access.add(subscribers(call), KEY_OF_SUBSCRIBERS, call.argument(listener));
    const sticky = call.load(subscribers(call), KEY_OF_EVENTS);
    if (sticky !== undefined) tell(call, call.argument(listener), sticky);
    return call.machine.values.unknown;
  },
  "bus-post": (call, [event = 1]) => {
    const listeners = call.load(subscribers(call), KEY_OF_SUBSCRIBERS);
    if (listeners !== undefined) tell(call, listeners, call.argument(event));
    return call.machine.values.unknown;
  },
  /** An event that those who ask later are given too. */
  "bus-keep": (call, [event = 1]) => {
    call.frame.access.add(subscribers(call), KEY_OF_EVENTS, call.argument(event));
    const listeners = call.load(subscribers(call), KEY_OF_SUBSCRIBERS);
    if (listeners !== undefined) tell(call, listeners, call.argument(event));
    return call.machine.values.unknown;
  },
};
