import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";
import { runTask } from "./tasks.ts";

/** What a future gives when it is done. */
const RESULT = "result";

const resultOf = (call: PlatformCall, future: Value): Value => call.load(future, RESULT) ?? call.machine.values.unknown;

/** A new future that gives `result`: others can wait for the one before it as well. */
const futureOf = (call: PlatformCall, result: Value): Value => {
  const type = call.returnType.startsWith("L") ? call.returnType : "Ljava/util/concurrent/Future;";
  const future = call.create(type, "continued");
  call.frame.access.store(future, RESULT, result);
  return future;
};

/** Operations about what is done with the result of a future (java.util.concurrent.CompletableFuture, Guava's Futures, tasks). */
export const FUTURE_OPERATIONS: Readonly<Record<string, Operation>> = {
  /** `continue FUTURE FUNCTION name`: a future of what the function makes of the result. */
  continue: (call, [future = 0, step = 1], word) =>
    futureOf(call, runTask(call, call.argument(step), word, [resultOf(call, call.argument(future))])),
  /** The same where the function gives a future itself. */
  "continue-flat": (call, [future = 0, step = 1], word) => {
    const made = runTask(call, call.argument(step), word, [resultOf(call, call.argument(future))]);
    return futureOf(call, resultOf(call, made));
  },
  /** The function is handed the result, or an exception. */
  "continue-both": (call, [future = 0, step = 1], word) => {
    const given = [resultOf(call, call.argument(future)), call.machine.values.unknown];
    return futureOf(call, runTask(call, call.argument(step), word, given));
  },
  /** `combine FUTURE OTHER FUNCTION name` */
  combine: (call, [future = 0, other = 1, step = 2], word) => {
    const given = [future, other].map((position) => resultOf(call, call.argument(position)));
    return futureOf(call, runTask(call, call.argument(step), word, given));
  },
  /** A callback is handed the result; who waits for the future still gets it. */
  "hand-result": (call, [future = 0, callback = 1], word) => {
    runTask(call, call.argument(callback), word, [resultOf(call, call.argument(future))]);
    return call.argument(future);
  },
  "hand-both": (call, [future = 0, callback = 1], word) => {
    runTask(call, call.argument(callback), word, [resultOf(call, call.argument(future)), call.machine.values.unknown]);
    return call.argument(future);
  },
  /** A task of Play services, of what the function makes of the task before it. */
  "continue-task": (call, [step = 1], word) => {
    const made = runTask(call, call.argument(step), word, [call.argument(0)]);
    const task = call.create(call.returnType, "continued");
    call.frame.access.store(task, KEY.content, call.carrying([made]));
    return task;
  },
};
