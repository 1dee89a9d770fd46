import type { Heap } from "../values/heap.ts";
import type { Value } from "../values/values.ts";
import { callLambda, callMethod } from "../engine/calls.ts";
import type { Machine } from "../engine/machine.ts";
import { ObjectAccess } from "../engine/object-access.ts";
import type { Site } from "../engine/site.ts";
import { argumentsFor } from "./arguments.ts";

/** The platform, from which the program's methods are entered one after the other. */
export class Stage implements Site {
  readonly machine: Machine;
  readonly method = -1;
  readonly pc = 0;
  readonly context = 0;
  readonly access: ObjectAccess;
  heap: Heap;

  constructor(machine: Machine, heap: Heap) {
    this.machine = machine;
    this.heap = heap;
    this.access = new ObjectAccess(this);
  }

  /** Calls `method` of `self`, where it is worth it. Gives what it returns. */
  enter(method: number, self: Value): Value {
    const { machine } = this;
    const given = [...(machine.dispatch.isStatic(method) ? [] : [self]), ...argumentsFor(this, method, self)];
    const { relevance } = machine;
    const isWorthIt =
      !relevance.isOfToolkit(method) && (relevance.isRelevant(method) || relevance.carriesInformation(this, given));
    if (!isWorthIt || machine.isBridge(method)) return machine.values.unknown;
    machine.beginEntry();
    return callMethod(this, method, given).result;
  }

  /** Calls the body of a lambda that is registered as a `declared`. */
  enterLambda(object: number, declared: string): void {
    this.machine.beginEntry();
    const { values, objects } = this.machine;
    const given = Array.from({ length: 3 }, (_, position) =>
      values.opened(values.object(objects.intern(`given:${object}:${declared}:${position}`, "Ljava/lang/Object;", true))),
    );
    callLambda(this, object, given);
  }

  /** Calls what `self` has under this name. */
  enterNamed(name: string, self: Value): void {
    for (const object of self.objects) {
      for (const method of this.machine.dispatch.methodsNamed(this.machine.objects.at(object).type, name))
        this.enter(method, self);
    }
  }

  /** Runs each of `entries` again and again, in any order, to the fixpoint. */
  repeat(entries: () => readonly (() => void)[], rounds: number): void {
    for (let round = 0; round < rounds; round += 1) {
      const before = this.heap;
      for (const entry of entries()) {
        const start = this.heap;
        entry();
        this.heap = this.machine.joinHeaps(start, this.heap);
        if (this.machine.isTurnOver) return;
      }
      if (this.machine.joinHeaps(before, this.heap) === before) return;
    }
  }
}
