import { NONE } from "../../model/tables.ts";
import { KEY } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Stage } from "./stage.ts";

/** What the platform hands to a method that it calls on `self`. */
export const argumentsFor = (stage: Stage, method: number, self: Value): readonly Value[] => {
  const { dispatch, program } = stage.machine;
  const name = program.methodName(method);
  return dispatch
    .parametersOf(program.methods.reference[method] ?? 0)
    .map((type, position) => argumentFor(stage, { method, name, type, position, self }));
};

interface Parameter {
  readonly method: number;
  readonly name: string;
  readonly type: string;
  readonly position: number;
  readonly self: Value;
}

/** What starts a component, or a job of one. */
const STARTERS: ReadonlySet<string> = new Set(["Landroid/content/Intent;", "Landroid/app/job/JobParameters;"]);

const argumentFor = (stage: Stage, parameter: Parameter): Value => {
  const { machine } = stage;
  const { type, self } = parameter;
  if (STARTERS.has(type)) return machine.values.opened(intentFor(stage, parameter));
  if (type === "Landroid/os/Bundle;" && /^on(Create|SaveInstanceState|RestoreInstanceState|PostCreate)$/.test(parameter.name)) {
    const [owner] = self.objects;
    // Null at the first start.
    return machine.values.opened(machine.values.object(machine.objects.intern(`saved:${owner ?? ""}`, type, true)));
  }
  return withInformation(
    stage,
    parameter,
    answer(stage, parameter) ?? ownComponent(stage, parameter) ?? opaque(stage, parameter),
  );
};

/** What a callback for a result is told, where the contract says it. */
const answer = (stage: Stage, { name, position, self }: Parameter): Value | undefined =>
  name === "onActivityResult" && position === 0 ? stage.access.load(self, "answer") : undefined;

/** Whoever is handed a context in a component is handed the component: a fragment its activity, say. */
const ownComponent = ({ machine }: Stage, { type, self }: Parameter): Value | undefined => {
  const { current, dispatch, objects } = machine;
  const isOther = current !== self && dispatch.isSubclass(type, "android.content.Context");
  const fits = current.objects.some((object) => dispatch.isSubclass(objects.at(object).type, dispatch.className(type)));
  return isOther && fits ? current : undefined;
};

/** Something of the declared class, of which nothing else is known. */
const opaque = ({ machine }: Stage, { method, type, position }: Parameter): Value => {
  const isObject = type.startsWith("L") && type !== "Ljava/lang/String;" && type !== "Ljava/lang/Object;";
  if (!isObject || machine.dispatch.classOf(type) !== NONE) return machine.values.unknown;
  return machine.values.opened(machine.values.object(machine.objects.intern(`given:${method}:${position}`, type, true)));
};

const intentFor = (stage: Stage, { name, self }: Parameter): Value => {
  const { machine } = stage;
  const { components, values, objects } = machine;
  if (name === "onActivityResult") {
    return components.results(stage);
  }
  let found = values.none;
  for (const object of self.objects) {
    const received = components.received(stage, machine.dispatch.className(objects.at(object).type));
    if (received !== values.unknown) found = values.join(found, received);
  }
  const actions = stage.access.load(self, "actions");
  for (const id of actions?.constants ?? []) {
    const constant = machine.constants.at(id);
    if (constant.kind === "string") found = values.join(found, components.broadcasts(stage, constant.text));
  }
  return found;
};

/** Callbacks that are handed information as it is; where its class has methods to get at it, those are the sources. */
const withInformation = (stage: Stage, { method, name, type, self }: Parameter, value: Value): Value => {
  const { machine } = stage;
  const { sources } = machine.environment;
  if (sources.hasClass(machine.dispatch.className(type))) return value;
  for (const object of self.objects) {
    for (const className of machine.dispatch.lineageOf(machine.objects.at(object).type)) {
      const api = sources.callback(className, name);
      if (api === null) continue;
      const taint = machine.taints.read({ api, method, pc: 0 });
      machine.log.arrive([taint], `m${method}`, { kind: "read", place: { method, pc: 0 }, text: api, from: null });
      const tainted = machine.values.withTaints(value, [taint]);
      if (value.objects.length > 0)
        stage.access.add(value, KEY.content, machine.values.withTaints(machine.values.unknown, [taint]));
      return tainted;
    }
  }
  return value;
};
