import { HOLE } from "../values/constants.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { registerCallbacks } from "../android/callbacks.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";
import { runTask } from "./tasks.ts";

/** Results that fragments give one another by name: the app has one manager, whichever object stands for it. */
const results = (call: PlatformCall): Value => call.shared("fragment-results", "Ljava/lang/Object;");
/** What is handed to whichever fragment a navigation leads to. */
const navigation = (call: PlatformCall): Value => call.shared("navigation", "Ljava/lang/Object;");
const listenersKey = (name: string): string => `listeners:${name}`;
const resultKey = (name: string): string => `result:${name}`;

/** By which names listeners have it: an interface, or a function of Kotlin. */
const LISTENER_METHODS = ["onFragmentResult", "invoke"];

const namesOf = (call: PlatformCall, position: number): readonly string[] =>
  call.textsOf(call.argument(position)).filter((name) => name !== HOLE);

const tellResult = (call: PlatformCall, listeners: Value, name: string, bundle: Value): void => {
  for (const method of LISTENER_METHODS) runTask(call, listeners, method, [call.text(name), bundle]);
};

/**
 * Content providers' addresses of what a person picks, by the contract that asks for it
 * (https://developer.android.com/reference/androidx/activity/result/contract/ActivityResultContracts.PickContact).
 */
const PICKED: Readonly<Record<string, string>> = {
  "androidx.activity.result.contract.ActivityResultContracts$PickContact": "content://com.android.contacts/contacts",
};

const isPick = (call: PlatformCall, intent: Value): boolean => {
  const action = call.load(intent, "action");
  return action !== undefined && call.exactTextsOf(action).includes("android.intent.action.PICK");
};

/** Operations about what is asked for and comes back later: from fragments, other activities and pickers. */
export const ANSWER_OPERATIONS: Readonly<Record<string, Operation>> = {
  "result-listen": (call, [name = 1, listener = 3]) => {
    for (const key of namesOf(call, name)) {
      call.frame.access.add(results(call), listenersKey(key), call.argument(listener));
      const given = call.load(results(call), resultKey(key));
      if (given !== undefined) tellResult(call, call.argument(listener), key, given);
    }
    return call.machine.values.unknown;
  },
  "result-give": (call, [name = 1, bundle = 2]) => {
    for (const key of namesOf(call, name)) {
      call.frame.access.add(results(call), resultKey(key), call.argument(bundle));
      const listeners = call.load(results(call), listenersKey(key));
      if (listeners !== undefined) tellResult(call, listeners, key, call.argument(bundle));
    }
    return call.machine.values.unknown;
  },
  /** Which fragment stands behind a number of the graph is not read: each looks up its own keys in what is handed over. */
  navigate: (call, [given = 2]) => {
    const bundle = call.argument(given);
    const directions = call.run(bundle, "getArguments", []);
    for (const value of [bundle, directions]) call.frame.access.add(navigation(call), KEY.any, value);
    return call.machine.values.unknown;
  },
  "own-arguments": (call) => {
    const own = call.load(call.argument(0), "arguments");
    return own ?? call.load(navigation(call), KEY.any) ?? call.machine.values.unknown;
  },
  /** What other activities have given back. */
  results: (call) => call.machine.components.results(call.frame),
  /** What a person picks of the addresses that an intent names comes back as such an address. */
  "ask-to-pick": (call, [position = 1]) => {
    const intent = call.argument(position);
    const data = isPick(call, intent) ? call.load(intent, "data") : undefined;
    if (data !== undefined) {
      const picked = call.create("Landroid/content/Intent;", "picked");
      call.frame.access.store(picked, "data", data);
      call.machine.components.result(call, picked);
    }
    return call.machine.values.unknown;
  },
  /** A callback for the result that a contract asks for; the callback is told what its contract picks. */
  "ask-by-contract": (call, [contract = 1, callback = 2]) => {
    const { machine, frame } = call;
    registerCallbacks(call, [callback]);
    for (const object of call.argument(contract).objects) {
      const address = PICKED[machine.dispatch.className(machine.objects.at(object).type)];
      if (address !== undefined) frame.access.add(call.argument(callback), "answer", call.text(address));
    }
    return call.fresh([]);
  },
};
