import { NONE } from "../../model/tables.ts";
import type { Value } from "../values/values.ts";
import { callMethod } from "../engine/calls.ts";
import { loadElement, numberOf } from "../engine/elements.ts";
import { KEY } from "../values/objects.ts";
import { describe, type Callee } from "./find-model.ts";
import type { Operation } from "./operations.ts";
import type { PlatformCall } from "./platform-call.ts";

const OBJECT = "Ljava/lang/Object;";
/** Dimensions of an array that is made by its class. */
const MAX_DIMENSIONS = 8;
/** Parameters of a method that is called by reflection; more have no constant array. */
const MAX_ARGUMENTS = 8;

/** Descriptors of the classes that a value can be. */
const classesOf = (call: PlatformCall, value: Value): readonly string[] =>
  value.constants.flatMap((id) => {
    const constant = call.machine.constants.at(id);
    return constant.kind === "class" ? [constant.type] : [];
  });

const classNamed = (call: PlatformCall, name: Value): Value => {
  const { constants, values, dispatch } = call.machine;
  const found = call
    .exactTextsOf(name)
    .map((text) => `L${text.replaceAll(".", "/")};`)
    .filter((descriptor) => dispatch.typeOf(descriptor) !== NONE || dispatch.isPlatform(descriptor));
  return found.length === 0
    ? values.unknown
    : values.constants(
        found.map((descriptor) => constants.class(descriptor)),
        false,
      );
};

/** A member that is looked for by name: an object that knows its class and its name. */
const member = (call: PlatformCall, position: number | undefined, kind: string): Value => {
  const found = call.create(call.returnType, "member");
  call.frame.access.store(found, "class", call.argument(0));
  if (position !== undefined) call.frame.access.store(found, "name", call.argument(position));
  call.frame.access.store(found, "kind", call.text(kind));
  return found;
};

const argumentsIn = (call: PlatformCall, array: Value, count: number): readonly Value[] =>
  Array.from({ length: Math.min(count, MAX_ARGUMENTS) }, (_, index) =>
    loadElement(call.frame, array, call.machine.values.constant(call.machine.constants.number(index))),
  );

/** Runs each method that fits, and joins what they give. */
const runEach = (
  call: PlatformCall,
  methods: readonly number[],
  given: (count: number) => readonly Value[],
  self: Value | null,
): Value => {
  const { machine, frame } = call;
  let result = machine.values.none;
  const before = frame.heap;
  let after: typeof before | undefined;
  for (const method of methods) {
    const count = machine.dispatch.parametersOf(machine.program.methods.reference[method] ?? 0).length;
    const values = machine.dispatch.isStatic(method) ? given(count) : [self ?? machine.values.unknown, ...given(count)];
    frame.heap = before;
    result = machine.values.join(result, callMethod(frame, method, values).result);
    after = after === undefined ? frame.heap : machine.joinHeaps(after, frame.heap);
  }
  frame.heap = after ?? before;
  return result === machine.values.none ? machine.values.unknown : result;
};

/** What a member of an object can give that is not known by name: one of the things that the object itself holds. */
const heldBy = (call: PlatformCall, object: Value): Value => {
  const { values } = call.machine;
  return values.withTaints(values.opened(call.frame.access.loadAll(object)), object.taints);
};

const invokeMember = (call: PlatformCall, receiver: Value, array: Value): Value => {
  const { machine } = call;
  const names = call.exactTextsOf(call.load(call.argument(0), "name") ?? machine.values.unknown);
  const declared = classesOf(call, call.load(call.argument(0), "class") ?? machine.values.unknown);
  const types = [...receiver.objects.map((object) => machine.objects.at(object).type), ...declared];
  const methods = new Set(types.flatMap((type) => names.flatMap((name) => machine.dispatch.methodsNamed(type, name))));
  if (methods.size > 0) return runEach(call, [...methods], (count) => argumentsIn(call, array, count), receiver);
  const owners = declared.length > 0 ? declared : types;
  const isNamed = names.length > 0 && owners.length > 0;
  let result = isNamed ? machine.values.none : machine.values.withTaints(heldBy(call, receiver), call.taintsOf(array));
  for (const owner of owners) {
    for (const name of names) result = machine.values.join(result, callPlatformMethod(call, { owner, name }, receiver, array));
  }
  return result;
};

/** A method of the platform that is called by its name does what it does when it is called. */
const callPlatformMethod = (
  call: PlatformCall,
  { owner, name }: Pick<Callee, "owner" | "name">,
  receiver: Value,
  array: Value | null,
): Value => {
  const { machine, frame } = call;
  const size = array === null ? undefined : call.load(array, KEY.size);
  const count = size === undefined ? 0 : (numberOf(frame, size) ?? 0);
  const rest = array === null ? [] : argumentsIn(call, array, count);
  const callee = { owner, name, parameters: rest.map(() => OBJECT), returns: OBJECT };
  const isStatic = numberOf(frame, receiver) === 0;
  return machine.callPlatform(frame, { given: isStatic ? rest : [receiver, ...rest], model: describe(machine, callee) });
};

const construct = (call: PlatformCall, classes: readonly string[], array: Value | null): Value => {
  const { machine } = call;
  let created = machine.values.none;
  for (const descriptor of classes) {
    const object = call.create(descriptor, descriptor);
    const wanted = array === null ? 0 : null;
    const methods = machine.dispatch
      .methodsNamed(descriptor, "<init>")
      .filter((method) => machine.program.methods.class[method] === machine.dispatch.classOf(descriptor))
      .filter((method) => wanted === null || machine.dispatch.widthsOf(method).length === 1);
    if (machine.dispatch.classOf(descriptor) === NONE)
      callPlatformMethod(call, { owner: descriptor, name: "<init>" }, object, array);
    else runEach(call, methods, (count) => (array === null ? [] : argumentsIn(call, array, count)), object);
    created = machine.values.join(created, object);
  }
  return created === machine.values.none ? machine.values.unknown : created;
};

/** An array of the class with a length, or with one for each of its dimensions. */
const newArray = (call: PlatformCall, type: Value, sizes: Value): Value => {
  const { machine, frame } = call;
  const [element = OBJECT] = classesOf(call, type);
  const dimensions = sizes.objects.length === 0 ? 1 : (numberOf(frame, call.load(sizes, KEY.size) ?? sizes) ?? 1);
  let array = machine.values.none;
  for (let depth = 1; depth <= Math.min(dimensions, MAX_DIMENSIONS); depth += 1) {
    const outer = call.create("[".repeat(depth) + element, `dimension${depth}`);
    // One object stands for all the arrays of a dimension.
    if (depth < dimensions) for (const object of outer.objects) machine.objects.at(object).isMany = true;
    if (depth > 1) frame.access.add(outer, KEY.any, array);
    array = outer;
  }
  return array;
};

/** `java.lang.reflect` with names that are constants; what else it does is counted in the coverage. */
export const REFLECTION_OPERATIONS: Readonly<Record<string, Operation>> = {
  "class-named": (call, [position = 0]) => classNamed(call, call.argument(position)),
  "class-of": (call) => {
    const { machine } = call;
    const types = new Set(call.argument(0).objects.map((object) => machine.objects.at(object).type));
    if (types.size === 0) return machine.values.unknown;
    return machine.values.constants(
      [...types].map((type) => machine.constants.class(type)),
      false,
    );
  },
  "class-name": (call) => {
    const names = classesOf(call, call.argument(0)).map((type) => call.machine.dispatch.className(type));
    const { values, constants } = call.machine;
    return names.length === 0
      ? values.unknown
      : values.constants(
          names.map((name) => constants.string(name)),
          false,
        );
  },
  "new-array": (call, [type = 0, sizes = 1]) => newArray(call, call.argument(type), call.argument(sizes)),
  "new-instance": (call) => construct(call, classesOf(call, call.argument(0)), null),
  member: (call, [position], word) => member(call, position, word),
  members: (call, _positions, word) => {
    const array = call.create("[Ljava/lang/reflect/Method;", "members");
    const descriptor = classesOf(call, call.argument(0));
    const { machine, frame } = call;
    const names = descriptor.flatMap((type) => {
      const owner = machine.dispatch.classOf(type);
      return owner === NONE
        ? []
        : machine.dispatch.ownMethods(owner, (name) => !name.startsWith("<")).map((method) => machine.program.methodName(method));
    });
    const found = member(call, undefined, word);
    for (const name of names) frame.access.add(found, "name", call.text(name));
    frame.access.add(array, KEY.any, found);
    return array;
  },
  "member-class": (call) => call.load(call.argument(0), "class") ?? call.machine.values.unknown,
  "member-name": (call) => call.load(call.argument(0), "name") ?? call.machine.values.unknown,
  "invoke-member": (call, [receiver = 1, array = 2]) => invokeMember(call, call.argument(receiver), call.argument(array)),
  construct: (call, [array = 1]) => {
    const declared = call.load(call.argument(0), "class") ?? call.machine.values.unknown;
    return construct(call, classesOf(call, declared), call.argument(array));
  },
  "field-get": (call, [object = 1]) => fieldValue(call, call.argument(object)),
  "field-set": (call, [object = 1, value = 2]) => {
    for (const name of fieldNames(call)) call.frame.access.add(call.argument(object), name, call.argument(value));
    return call.machine.values.unknown;
  },
};

const fieldNames = (call: PlatformCall): readonly string[] =>
  call.exactTextsOf(call.load(call.argument(0), "name") ?? call.machine.values.unknown);

const fieldValue = (call: PlatformCall, object: Value): Value => {
  let found = call.machine.values.none;
  for (const name of fieldNames(call))
    found = call.machine.values.join(
      found,
      call.load(call.frame.machine.values.onlyObjects(object, object.objects), name) ?? call.machine.values.none,
    );
  if (found !== call.machine.values.none) return found;
  return isOfPlatform(call) ? platformField(call, object) : heldBy(call, object);
};

/** Whether the member at hand is a named one of a class of the platform. */
const isOfPlatform = (call: PlatformCall): boolean => {
  const { dispatch, values } = call.machine;
  const declared = classesOf(call, call.load(call.argument(0), "class") ?? values.unknown);
  return fieldNames(call).length > 0 && declared.length > 0 && declared.every((type) => dispatch.classOf(type) === NONE);
};

/** A field of the platform does not hold what the fields of the class below it hold. */
const platformField = (call: PlatformCall, object: Value): Value => {
  const { values } = call.machine;
  return values.withTaints(values.withTaints(values.unknown, object.taints), call.load(object, KEY.content)?.taints ?? []);
};
