import { HOLE } from "../values/constants.ts";
import type { Value } from "../values/values.ts";
import type { FlowComponent } from "../environment.ts";
import type { Site } from "../engine/site.ts";
import type { Machine } from "../engine/machine.ts";
import type { PlatformCall } from "../models/platform-call.ts";

type Kind = FlowComponent["kind"];

/** Under which names an intent is looked for by those it can reach: a class, or a kind of component and an action. */
const explicitKey = (className: string): string => `intent:${className}`;
const implicitKey = (kind: Kind, action: string): string => `intent:${kind}:${action}`;

const RESULT = "result";

/** The components of the app, and what they send one another. */
export class Components {
  readonly #machine: Machine;
  readonly #byClass: ReadonlyMap<string, FlowComponent>;
  readonly #actions: ReadonlyMap<Kind, ReadonlySet<string>>;

  constructor(machine: Machine) {
    this.#machine = machine;
    const { components } = machine.environment;
    this.#byClass = new Map(components.map((component) => [component.className, component]));
    const actions = new Map<Kind, Set<string>>();
    for (const { kind, filters } of components) {
      const known = actions.get(kind) ?? new Set<string>();
      for (const filter of filters) for (const action of filter.actions) known.add(action);
      actions.set(kind, known);
    }
    this.#actions = actions;
  }

  find(className: string): FlowComponent | undefined {
    return this.#byClass.get(className);
  }

  /** The one object of the component that an analysis looks at; another start makes it anew. */
  instanceOf(className: string): Value {
    const descriptor = `L${className.replaceAll(".", "/")};`;
    const id = this.#machine.objects.intern(`component:${className}`, descriptor);
    const object = this.#machine.objects.at(id);
    object.escapes = true;
    return this.#machine.values.object(id);
  }

  /** Puts an intent where the components that it can reach find it. */
  deliver(call: PlatformCall, intent: Value, kind: Kind): void {
    const statics = this.#statics;
    const classes = this.targetsOf(call, intent);
    for (const className of classes) call.frame.access.add(statics, explicitKey(className), intent);
    if (classes.length > 0) return;
    const actions = this.#actionsOf(call, intent);
    for (const action of actions) {
      if (!action.includes(HOLE)) call.frame.access.add(statics, implicitKey(kind, action), intent);
      else
        for (const component of this.#byClass.values())
          if (component.kind === kind) call.frame.access.add(statics, explicitKey(component.className), intent);
    }
  }

  /** Whether another app can start the component, and so gets what it gives back; what is not known as a component may be. */
  isExported(self: Value): boolean {
    const { dispatch, objects } = this.#machine;
    const known = self.objects.flatMap((object) => this.find(dispatch.className(objects.at(object).type)) ?? []);
    return known.length < self.objects.length || known.length === 0 || known.some(({ isExported }) => isExported);
  }

  /** Actions by which some other app can get the intent: it names no class, and no component of the manifest asks for them. */
  actionsOutside(call: PlatformCall, intent: Value): readonly string[] {
    if (this.targetsOf(call, intent).length > 0) return [];
    const known = new Set([...this.#actions.values()].flatMap((actions) => [...actions]));
    return this.#actionsOf(call, intent).filter((action) => !known.has(action));
  }

  /** Whether an intent stays in the app after all, since code registers receivers for its actions, be it later. */
  isReceivedByCode(actions: readonly string[]): boolean {
    return actions.length > 0 && actions.every((action) => this.registeredActions.has(action));
  }

  /** Classes that an intent names. */
  targetsOf(call: PlatformCall, intent: Value): readonly string[] {
    const target = call.load(intent, "target");
    return target === undefined ? [] : call.exactTextsOf(target);
  }

  /** The intents that can have started a component. */
  received(frame: Site, className: string): Value {
    const { values } = this.#machine;
    const component = this.#byClass.get(className);
    let found = this.#sent(frame, explicitKey(className));
    for (const filter of component?.filters ?? []) {
      for (const action of filter.actions)
        found = values.join(found, this.#sent(frame, implicitKey(component?.kind ?? "activity", action)));
    }
    return found === values.none ? values.unknown : found;
  }

  /** The broadcasts of an action. */
  broadcasts(frame: Site, action: string): Value {
    return this.#sent(frame, implicitKey("receiver", action));
  }

  result(call: PlatformCall, intent: Value): void {
    call.frame.access.add(this.#statics, RESULT, intent);
  }

  /** What components give back to whoever has started them. */
  results(frame: Site): Value {
    return frame.access.load(this.#statics, RESULT) ?? this.#machine.values.unknown;
  }

  #actionsOf(call: PlatformCall, intent: Value): readonly string[] {
    const action = call.load(intent, "action");
    return action === undefined ? [HOLE] : call.textsOf(action);
  }

  /** A receiver that code registers can ask for the action too. */
  readonly registeredActions: Set<string> = new Set();

  #sent(frame: Site, key: string): Value {
    return frame.access.load(this.#statics, key) ?? this.#machine.values.none;
  }

  get #statics(): Value {
    return this.#machine.values.object(this.#machine.objects.statics);
  }
}
