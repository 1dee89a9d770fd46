import { unitOfPackage } from "../../package-tree/package-units.ts";
import type { FlowComponent, FlowEnvironment } from "../environment.ts";
import { EMPTY_HEAP, forEachCell, writeCell, type Heap } from "../values/heap.ts";
import type { Value } from "../values/values.ts";
import type { Machine } from "../engine/machine.ts";
import { Stage } from "./stage.ts";

/** How often what the platform can call in any order is called again. */
const REPEATS = 5;

/** A method that Android calls, or several in their order of which it can leave all out. */
type Step = string | readonly string[];

/**
 * What Android calls of a component, in its order (https://developer.android.com/guide/components/activities/activity-lifecycle,
 * …/services): once at the start, then again and again in any order with everything else, once at the end.
 */
interface Lifecycle {
  readonly start: readonly Step[];
  /** Methods that follow one another, over and over. */
  readonly cycle: readonly Step[];
  readonly end: readonly Step[];
}

const LIFECYCLES: Readonly<Record<string, Lifecycle>> = {
  activity: {
    start: [
      "<init>",
      "attachBaseContext",
      "onCreate",
      "onStart",
      // Only where a state was saved before.
      ["onRestoreInstanceState"],
      "onPostCreate",
      "onResume",
      "onPostResume",
    ],
    cycle: [
      "onPause",
      // Not where the person leaves by the back key.
      ["onSaveInstanceState"],
      // Another activity can stand before this one without hiding it, and one that was started can be hidden before it resumes.
      ["onStop", "onRestart", "onStart"],
      ["onStop", "onRestart", "onStart"],
      ["onRestoreInstanceState"],
      "onResume",
    ],
    end: ["onPause", ["onSaveInstanceState"], "onStop", "onRetainNonConfigurationInstance", "onDestroy"],
  },
  service: { start: ["<init>", "attachBaseContext", "onCreate"], cycle: [], end: ["onDestroy"] },
  receiver: { start: ["<init>"], cycle: [], end: [] },
  provider: { start: ["<init>", "onCreate"], cycle: [], end: [] },
  application: { start: ["<init>", "attachBaseContext", "onCreate"], cycle: [], end: [] },
  other: { start: ["<init>"], cycle: [], end: [] },
};

/** The app's own components, then those that modules bring along: what the budget leaves out should not be the app. */
const ownFirst = ({ components, packageName }: FlowEnvironment): readonly FlowComponent[] => {
  const unit = unitOfPackage(packageName ?? "");
  const isOwn = ({ className }: FlowComponent): boolean => className.startsWith(`${unit}.`);
  return [...components.filter(isOwn), ...components.filter((component) => !isOwn(component))];
};

/** Runs components one after the other, each from what all of them have left behind. */
export class AndroidDriver {
  readonly #machine: Machine;
  #left: Heap = EMPTY_HEAP;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Runs all components until they leave nothing new behind, or the rounds are over. */
  run(afterRound: (left: Heap) => boolean): void {
    const { environment, limits } = this.#machine;
    for (let round = 0; round < limits.rounds; round += 1) {
      const before = this.#left;
      this.#machine.beginRound(round);
      if (environment.application !== null) this.#runOne(environment.application, "application");
      for (const kind of ["provider", "activity", "service", "receiver"] as const) {
        for (const component of ownFirst(environment)) if (component.kind === kind) this.#runOne(component.className, kind);
      }
      for (const className of [...environment.others, ...environment.layoutClasses]) this.#runOne(className, "other");
      const hasNewCode = afterRound(this.#left);
      if (this.#machine.isOver || (this.#left === before && !hasNewCode)) return;
    }
  }

  #runOne(className: string, kind: string): void {
    const lifecycle = LIFECYCLES[kind];
    const self = this.#machine.components.instanceOf(className);
    const [object] = self.objects;
    if (lifecycle === undefined || object === undefined || this.#machine.isOver) return;
    this.#machine.beginTurn();
    const stage = new Stage(this.#machine, this.#left);
    this.#forgetInstance(stage, object);
    this.#machine.current = self;
    this.#take(stage, self, lifecycle.start);
    const isOwn = new Set([...lifecycle.start, ...lifecycle.cycle, ...lifecycle.end].flat());
    stage.repeat(
      () => [
        () => this.#letOthersRun(stage),
        ...this.#callbacksOf(stage, self, isOwn),
        () => this.#take(stage, self, lifecycle.cycle),
      ],
      REPEATS,
    );
    this.#take(stage, self, lifecycle.end);
    // What is registered can still be called when the component is gone.
    stage.repeat(() => this.#registered(stage), REPEATS);
    // Nothing of it was worth being run.
    if (stage.heap === this.#left) return;
    this.#left = this.#machine.collectHeaps(this.#left, this.#withoutGarbage(stage.heap));
  }

  /** Every start makes a new object, whose fields are empty. */
  #forgetInstance(stage: Stage, object: number): void {
    for (const cell of this.#machine.objects.at(object).cells.values()) stage.heap = writeCell(stage.heap, cell, undefined);
  }

  /** Other components run in between, and leave what they share. */
  #letOthersRun(stage: Stage): void {
    stage.heap = this.#machine.collectHeaps(stage.heap, this.#left);
  }

  #take(stage: Stage, self: Value, steps: readonly Step[]): void {
    for (const step of steps) {
      const before = stage.heap;
      for (const name of [step].flat()) stage.enterNamed(name, self);
      if (typeof step !== "string") stage.heap = this.#machine.joinHeaps(before, stage.heap);
    }
  }

  /** Methods of the component beside its lifecycle that Android calls, click handlers of layouts, and what is registered. */
  #callbacksOf(stage: Stage, self: Value, isOwn: ReadonlySet<string>): readonly (() => void)[] {
    const { dispatch, objects, program, environment } = this.#machine;
    const [object = 0] = self.objects;
    const { type } = objects.at(object);
    const own = dispatch.callbacksOf(type, null).filter((method) => !isOwn.has(program.methodName(method)));
    const clicks = environment.clickHandlers.flatMap((name) => dispatch.methodsNamed(type, name));
    return [...[...own, ...clicks].map((method) => () => void stage.enter(method, self)), ...this.#registered(stage)];
  }

  #registered(stage: Stage): readonly (() => void)[] {
    const { objects, values, dispatch } = this.#machine;
    const callbacks = values.object(objects.callbacks);
    return [...objects.at(objects.callbacks).cells.keys()].flatMap((key) => {
      const declared = key.slice(key.lastIndexOf("<") + 1);
      const held = stage.access.load(callbacks, key);
      return (held?.objects ?? []).flatMap((object) => {
        const self = values.object(object);
        if (this.#machine.lambdas.has(object)) return [() => stage.enterLambda(object, declared)];
        return dispatch.callbacksOf(objects.at(object).type, declared).map((method) => () => void stage.enter(method, self));
      });
    });
  }

  /** Only what is known by name or held by static fields outlives a component; callbacks go with the one that registered them. */
  #withoutGarbage(heap: Heap): Heap {
    const { objects, environment, components } = this.#machine;
    const held = new Map<number, { readonly cell: number; readonly value: Value }[]>();
    forEachCell(heap, (cell, value) => {
      const owner = objects.ownerOf(cell);
      const known = held.get(owner);
      if (known === undefined) held.set(owner, [{ cell, value }]);
      else known.push({ cell, value });
    });
    const pending = [...held.keys()].filter((object) => objects.at(object).isShared && object !== objects.callbacks);
    if (environment.application !== null) pending.push(...components.instanceOf(environment.application).objects);
    const isReached = new Set(pending);
    let kept: Heap = EMPTY_HEAP;
    for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
      for (const { cell, value } of held.get(object) ?? []) {
        kept = writeCell(kept, cell, value);
        for (const next of value.objects) {
          if (isReached.has(next)) continue;
          isReached.add(next);
          pending.push(next);
        }
      }
    }
    return kept;
  }
}
