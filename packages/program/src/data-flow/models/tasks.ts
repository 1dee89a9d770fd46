import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import { callLambda } from "../engine/calls.ts";
import { registerCallbacks } from "../android/callbacks.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";
import { oneOfClass } from "./made-objects.ts";

const unknown = (call: PlatformCall): Value => call.machine.values.unknown;

/** Runs a task: its own `run` or `call`, or the body of a lambda. */
export const runTask = (call: PlatformCall, task: Value, name: string, given: readonly Value[]): Value => {
  const { machine } = call;
  let result = call.run(task, name, given);
  for (const object of task.objects) {
    if (machine.lambdas.has(object)) result = machine.values.join(result, callLambda(call.frame, object, given).result);
  }
  // A handler around a callback, a task around another one.
  const below = call.load(task, KEY.under);
  return below === undefined ? result : machine.values.join(result, call.run(below, name, given));
};

const submit = (call: PlatformCall, task: Value): Value => {
  const { values } = call.machine;
  // A task has one of these methods; the others give nothing.
  const results = ["call", "run", "get"].map((name) => runTask(call, task, name, [])).filter((value) => value !== values.unknown);
  const result = results.length === 0 ? values.unknown : results.reduce((a, b) => values.join(a, b));
  const future = call.create(call.returnType.startsWith("L") ? call.returnType : "Ljava/util/concurrent/Future;", "future");
  call.frame.access.store(future, "result", result);
  return future;
};

const asyncTask = (call: PlatformCall, given: Value): Value => {
  const task = call.argument(0);
  call.run(task, "onPreExecute", []);
  const result = call.run(task, "doInBackground", [given]);
  call.run(task, "onPostExecute", [result]);
  call.frame.access.store(task, "result", result);
  return task;
};

const startThread = (call: PlatformCall): Value => {
  runTask(call, call.argument(0), "run", []);
  const below = call.load(call.argument(0), KEY.under);
  if (below !== undefined) runTask(call, below, "run", []);
  return unknown(call);
};

/** Field in which the compiler of Kotlin keeps the state that a coroutine is in; it begins with the first. */
const STATE = "label";

/**
 * Runs the blocks among what the call is given. Whatever a block waits for is there at once, so that its state machine goes through
 * all its states; entering it again in a later one would only bring back what nobody knows.
 */
const coroutine = (call: PlatformCall): Value => {
  const { values, constants } = call.machine;
  let result = values.none;
  for (const block of call.given) {
    if (block.objects.length === 0) continue;
    call.frame.access.store(block, STATE, values.constant(constants.number(0)));
    result = values.join(result, call.run(block, "invokeSuspend", [unknown(call)]));
  }
  if (result === values.none) result = values.unknown;
  const isObject = call.returnType.startsWith("L") && call.returnType !== "Ljava/lang/Object;";
  if (!isObject) return result;
  const job = call.create(call.returnType, "job");
  call.frame.access.store(job, "result", result);
  return job;
};

/** A worker is made by the name of its class, and has the data of the request and what the worker before it gave. */
const startWorker = (call: PlatformCall): Value => {
  const { machine, frame } = call;
  const continuation = call.fresh([]);
  const before = call.load(call.argument(0), "output");
  const requests = call.given.slice(1).flatMap((value) => [value, frame.access.loadAll(value)]);
  for (const request of requests) {
    const input = call.load(request, "input");
    for (const id of call.load(request, "worker")?.constants ?? []) {
      const constant = machine.constants.at(id);
      if (constant.kind !== "class") continue;
      const worker = call.create(constant.type, constant.type);
      call.run(worker, "<init>", [unknown(call), unknown(call)]);
      for (const data of [input, before]) if (data !== undefined) frame.access.add(worker, "input", data);
      const results = [[], [unknown(call)]].map((given) => call.run(worker, "doWork", given));
      call.run(worker, "startWork", []);
      for (const result of results) {
        const output = call.load(result, KEY.under);
        if (output !== undefined) frame.access.add(continuation, "output", output);
      }
    }
  }
  return continuation;
};

/** Operations about tasks, and about those who wait for what they give. */
export const TASK_OPERATIONS: Readonly<Record<string, Operation>> = {
  run: (call, positions, word) => {
    const [on = 0, ...given] = positions;
    return runTask(
      call,
      call.argument(on),
      word,
      given.map((position) => call.argument(position)),
    );
  },
  "run-later": (call, [position = 1]) => {
    runTask(call, call.argument(position), "run", []);
    return unknown(call);
  },
  "run-empty": (call, [on = 0], word) => {
    runTask(call, call.argument(on), word, [call.create("Landroid/os/Message;", "empty")]);
    return unknown(call);
  },
  "run-key": (call, [given = 0], word) => {
    // A messenger can stand around the binder of another messenger.
    let target = call.load(call.argument(0), "target");
    for (let depth = 0; depth < 3 && target !== undefined; depth += 1) {
      runTask(call, target, word, [call.argument(given)]);
      target = call.load(target, "target");
    }
    return unknown(call);
  },
  "wrap-callback": (call) => {
    registerCallbacks(call);
    return call.argument(0);
  },
  "async-task": (call, [position = 1]) => asyncTask(call, call.argument(position)),
  "start-thread": startThread,
  /** What a lazy value has: what its body gives, or the one object of a class. */
  "lazy-value": (call) => {
    const made = call.load(call.argument(0), "class");
    if (made !== undefined) return oneOfClass(call, made, "");
    const below = call.load(call.argument(0), KEY.under);
    return below === undefined ? unknown(call) : runTask(call, below, "invoke", []);
  },
  observe: (call, [observer = 1]) => {
    call.frame.access.add(call.argument(0), "observers", call.argument(observer));
    return unknown(call);
  },
  unobserve: (call, [observer = 1]) => {
    const held = call.load(call.argument(0), "observers");
    const gone = call.argument(observer).objects;
    if (held !== undefined) {
      const left = held.objects.filter((object) => !gone.includes(object));
      call.frame.access.store(call.argument(0), "observers", call.machine.values.onlyObjects(held, left));
    }
    return unknown(call);
  },
  /** Those who observe the receiver are called with it: something of it was changed. */
  notify: (call, _positions, word) => {
    const observers = call.load(call.argument(0), "observers");
    if (observers !== undefined) runTask(call, observers, word, [call.argument(0), unknown(call)]);
    return unknown(call);
  },
  /** A method of the argument is called with what the receiver holds: the listener of a result. */
  hand: (call, [listener = 1], word) => {
    runTask(call, call.argument(listener), word, [call.carrying([call.argument(0)])]);
    return call.argument(0);
  },
  /** A new object that a block fills, which is called on it. */
  "filled-by": (call, [block = 0], word) => {
    const created = call.create(call.returnType, "filled");
    runTask(call, call.argument(block), word, [created]);
    return created;
  },
  coroutine,
  "start-worker": startWorker,
  threads: (call) => {
    for (const value of call.given.slice(1)) {
      if (value.objects.length > 0) call.frame.access.add(call.argument(0), KEY.under, value);
    }
    return call.argument(0);
  },
  submit: (call, [position = 1]) => submit(call, call.argument(position)),
  "submit-own": (call) => {
    const task = call.load(call.argument(0), KEY.under) ?? unknown(call);
    call.frame.access.store(call.argument(0), "result", runTask(call, task, "call", []));
    return unknown(call);
  },
};
